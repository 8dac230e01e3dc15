"""Identify a finding from one check to the next, even if other lines change."""

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

from oewg_cli.findings.finding import CheckResult, Finding
from oewg_cli.text.source_text import SourceText


class FingerprintedFinding(NamedTuple):
    """A finding with its source and its fingerprint, 64 hexadecimal digits."""

    source: SourceText
    finding: Finding
    fingerprint: str


def fingerprinted(checked: Sequence[CheckResult]) -> Iterator[FingerprintedFinding]:
    """Return each finding with a fingerprint that is unique in the check.

    It is made of the path, the code, the text of the line without spaces around it, and a number that distinguishes
    equal findings. So it does not change if other lines or the wording of messages change.
    """
    seen: Counter[str] = Counter()
    for source, findings in checked:
        for number, on_line in groupby(findings, key=lambda finding: source.position(finding.span.start).line):
            line = _hash(source.name, source.line(number).strip())
            for finding in on_line:
                place = _hash(line, finding.rule.code)
                yield FingerprintedFinding(source, finding, _hash(place, str(seen[place])))
                seen[place] += 1


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

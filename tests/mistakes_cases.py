"""Mistakes that drafters make, each made alone in a programme without mistakes, and right variants of the same.

They are data in `tests/mistakes`, written down before the rules that find them. A mistake is found if a finding that
the programme does not have without it, or a place that it points to, overlaps with the words at which it is.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from casebook import document_of

from oewg_cli.api.checking import default_policy
from oewg_cli.findings.finding import Finding
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import Check, run, run_together
from oewg_cli.lint.judge import one_for_each_mistake
from oewg_cli.programme.model import Programme
from oewg_cli.rules.precedence import precedence
from oewg_cli.rules.registry import rules_for
from oewg_cli.text.source_text import Span

FOLDER = Path(__file__).parent / "mistakes"


class Mistake(NamedTuple):
    """A mistake: the edits that make it, the words at which it is, and the rules that find it there.

    `against` says that it is only seen next to the programme of the last session. A right variant has no words.
    """

    programme: str
    mistake: str
    edits: tuple[tuple[str, str], ...]
    at: str = ""
    against: bool = False
    codes: tuple[str, ...] = ()


def mistakes(*names: str) -> list[Mistake]:
    """Return the mistakes of some files, in their order."""
    return [
        Mistake(
            case["programme"],
            case["mistake"],
            tuple((edit["old"], edit["new"]) for edit in case["edits"]),
            case["at"],
            bool(case.get("against")),
            tuple(case["codes"]),
        )
        for name in names
        for case in _read(name)
    ]


def right_variants() -> list[Mistake]:
    """Return what looks like a mistake and is right."""
    return [
        Mistake(case["programme"], case["right"], tuple((edit["old"], edit["new"]) for edit in case["edits"]))
        for case in _read("right")
    ]


def _read(name: str) -> list[dict[str, Any]]:
    # Reading the largest file takes several times as long without the C library.
    cases: list[dict[str, Any]] = yaml.load((FOLDER / f"{name}.yaml").read_bytes(), yaml.CSafeLoader)
    return cases


def found_codes(mistake: Mistake, *codes: str) -> list[str]:
    """Return the codes of the rules that find a mistake at its place, each once, sorted: of all rules, or of some."""
    text = changed(mistake)
    start = text.index(mistake.at)
    assert text.count(mistake.at) == 1, mistake
    place = Span(start, start + len(mistake.at))
    return sorted({finding.rule.code for finding in new_findings(mistake, *codes) if _is_at(finding, place)})


def new_findings(mistake: Mistake, *codes: str) -> list[Finding]:
    """Return the findings of all rules, or of some, that the programme does not have without the mistake."""
    return _new(mistake, _checked(changed(mistake), _last_of(mistake), codes))


def _new(mistake: Mistake, found: Iterable[Finding]) -> list[Finding]:
    # Of the programme itself all rules are asked, once for all of its mistakes.
    without = _checked(_text(mistake.programme), _last_of(mistake), ())
    known = {(finding.rule.code, finding.message) for finding in without}
    return [finding for finding in found if (finding.rule.code, finding.message) not in known]


def _last_of(mistake: Mistake) -> str | None:
    return mistake.programme.replace(".yaml", "-last.yaml") if mistake.against else None


def new_findings_of_all_rules(mistakes: Sequence[Mistake]) -> list[list[Finding]]:
    """Return the findings of each of some mistakes, in one run of all rules: that takes a seventh less time."""
    documents = [document_of(changed(mistake)) for mistake in mistakes]
    checks = []
    for document in documents:
        context = CheckContext(document)
        checks.append(Check(context, rules_for(context, default_policy().selection), document))
    return [
        _new(mistake, one_for_each_mistake(found, precedence(), attrgetter("span")))
        for mistake, found in zip(mistakes, run_together(checks), strict=True)
    ]


def findings_without_mistake(programme: str) -> tuple[Finding, ...]:
    """Return what is found in a programme as it was written."""
    return _checked(_text(programme), None, ())


def programmes_with_last() -> list[str]:
    """Return the programmes beside which there is that of the session before."""
    return sorted(path.name.replace("-last", "") for path in FOLDER.glob("*-last.yaml"))


def findings_against_last(programme: str) -> tuple[Finding, ...]:
    """Return what is found in a programme as it was written, beside that of the session before."""
    return _checked(_text(programme), programme.replace(".yaml", "-last.yaml"), ())


def changed(mistake: Mistake) -> str:
    """Return the text of the programme with the mistake."""
    text = _text(mistake.programme)
    for old, new in mistake.edits:
        assert text.count(old) == 1, mistake
        text = text.replace(old, new)
    return text


def _is_at(finding: Finding, place: Span) -> bool:
    spans = (finding.span, *(related.span for related in finding.related))
    return any(span.start <= place.end and place.start <= span.end for span in spans)


@lru_cache(maxsize=8)
def _checked(text: str, last: str | None, codes: tuple[str, ...]) -> tuple[Finding, ...]:
    document = document_of(text)
    context = CheckContext(document, (), None if last is None else _programme(last))
    rules = [each for each in rules_for(context, default_policy().selection) if not codes or each.info.code in codes]
    return tuple(one_for_each_mistake(run(context, rules, document), precedence(), attrgetter("span")))


@cache
def _programme(name: str) -> Programme:
    return document_of(_text(name)).programme


@cache
def _text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")

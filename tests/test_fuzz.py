"""With OEWG_TESTS=full, thousands of documents that nobody would type, and not one traceback."""

import json
from pathlib import Path

import pytest
import yaml
from casebook import BASE
from effort import random_of, scaled, trying
from mutations import mutate

from oewg_cli.api.checking import fix, validate
from oewg_cli.api.exporting import export
from oewg_cli.lint.reporters.registry import REPORTERS
from oewg_cli.process.errors import CommandError
from oewg_cli.text.source_text import SourceText

HERE = Path(__file__).parent
REAL = (HERE.parent / "examples" / "seventh-session.yaml").read_text("utf-8")
MISTAKEN = (HERE.parent / "examples" / "with-mistakes.yaml").read_text("utf-8")
DATA = yaml.load(BASE, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but strings
DATA["session"]["number"] = 3
SEEDS = (
    ("base.yaml", BASE),
    ("real.yaml", REAL),
    ("mistaken.yaml", MISTAKEN),
    ("base.json", json.dumps(DATA, indent=1, ensure_ascii=False)),
    ("base.toml", (HERE / "rules" / "base.toml").read_text("utf-8")),
)
RUNS, IN_A_RUN = 40, scaled(100)
EVERY = 25
"""One in so many documents is fixed, exported and reported in every form; all are checked."""


@pytest.mark.fuzz
@pytest.mark.parametrize("run", range(RUNS))
def test_no_document_is_a_reason_for_a_traceback(run: int) -> None:
    """Each is checked, and each span and each edit lies in its text."""
    random = random_of(run)
    for number in range(IN_A_RUN):
        name, seed = random.choice(SEEDS)
        source = SourceText(name, mutate(seed, random))
        with trying(source.text):
            check(source, in_every_form=number % EVERY == 0)


def check(source: SourceText, *, in_every_form: bool) -> None:
    """Check one document."""
    try:
        checked = validate(source)
        if in_every_form:
            fix(source, unsafe=True)
            export(source, ("md",))
    except CommandError:
        return
    length = len(source.text)
    for finding in checked.findings:
        spans = [finding.span, *(related.span for related in finding.related)]
        spans += [edit.span for edit in (finding.fix.edits if finding.fix else ())]
        assert all(0 <= start <= end <= length for start, end in spans)
    if in_every_form:
        for form, reporter in REPORTERS.items():
            printed = "".join(segment.text for segment in reporter([checked]))
            assert all(finding.rule.code in printed for finding in checked.findings), form

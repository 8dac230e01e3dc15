"""A hundred thousand documents that nobody would type, and not one traceback."""

import json
from pathlib import Path
from random import Random

import pytest
import yaml
from casebook import BASE
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
RUNS, IN_A_RUN = 40, 2_500
EVERY = 25
"""Of so many documents one is mended, exported and reported in every form; all are checked."""


@pytest.mark.parametrize("run", range(RUNS))
def test_no_document_is_a_reason_for_a_traceback(run: int) -> None:
    """Each is checked, and each span and each edit lies in its text."""
    random = Random(run)  # noqa: S311 - the same documents each time
    for number in range(IN_A_RUN):
        name, seed = random.choice(SEEDS)
        source = SourceText(name, mutate(seed, random))
        try:
            checked = validate(source)
            if number % EVERY == 0:
                fix(source, unsafe=True)
                export(source, ("md",))
        except CommandError:
            continue
        length = len(source.text)
        for finding in checked.findings:
            spans = [finding.span, *(related.span for related in finding.related)]
            spans += [edit.span for edit in (finding.fix.edits if finding.fix else ())]
            assert all(0 <= start <= end <= length for start, end in spans), source.text
        if number % EVERY == 0:
            for reporter in REPORTERS.values():
                assert all(segment.text is not None for segment in reporter([checked]))


def test_there_are_a_hundred_thousand() -> None:
    """The number that is promised."""
    assert RUNS * IN_A_RUN >= 100_000

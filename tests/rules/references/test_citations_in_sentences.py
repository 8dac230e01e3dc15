"""Sentences as drafters write them, with facts about resolutions that are wrong or right."""

import csv
import json
from pathlib import Path

import pytest
from casebook import unmarked, with_base
from compile_resolutions import FACTS

from oewg_cli.api.checking import validate
from oewg_cli.text.source_text import SourceText

SENTENCES = [
    tuple(line.split(" | ", 1))
    for line in (Path(__file__).parent / "citations_in_sentences.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
CODES = {code for code, _ in SENTENCES} - {"-"}


def test_the_sentences_are_wrong_in_many_ways() -> None:
    """As many as there are rules on facts, and there are right ones that are difficult."""
    assert len(CODES) >= 8
    assert sum(code == "-" for code, _ in SENTENCES) >= 20
    assert sum(code != "-" for code, _ in SENTENCES) >= 40


@pytest.mark.parametrize(("code", "sentence"), SENTENCES)
def test_what_is_wrong_is_found_once_and_nothing_else(code: str, sentence: str) -> None:
    """At the place between the marks."""
    text, spans = unmarked(with_base(f"paragraphs:\n  - {json.dumps(sentence, ensure_ascii=False)}\n"))
    findings = [finding for finding in validate(SourceText("x.yaml", text)).findings if finding.rule.code in CODES]
    assert [(finding.rule.code, finding.span) for finding in findings] == [(code, span) for span in spans]


def test_what_exists_is_never_reported_as_wrong() -> None:
    """A part of all resolutions and decisions that are known, each with its organ."""
    cited = []
    for name, organ, kind in (
        ("general-assembly", "General Assembly", "resolution"),
        ("decisions", "General Assembly", "decision"),
        ("human-rights-council", "Human Rights Council", None),
        ("economic-and-social-council", "Economic and Social Council", None),
    ):
        with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))[::30]
        cited += [f"{organ} {kind or row['kind']} {row.get('resolution') or row.get('decision')}" for row in rows]
    text = with_base("paragraphs:\n" + "".join(f"  - See {each}.\n" for each in cited))
    findings = [finding for finding in validate(SourceText("x.yaml", text)).findings if finding.rule.code in CODES]
    assert len(cited) > 400
    # That a number without its letter exists only in parts is true.
    assert [finding.message for finding in findings if finding.rule.code != "REF031"] == []

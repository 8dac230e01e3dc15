"""Sentences as drafters write them, with facts about resolutions that are wrong or right."""

import json
from pathlib import Path

import pytest
from casebook import unmarked, with_base

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

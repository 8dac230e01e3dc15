"""An exported file comes back as it was printed, or a question names what the programme prints otherwise."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from effort import scaled
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from printed_alike import printed
from test_round_trips import EXAMPLES, note_of

from oewg_cli.api.document_import import ImportResult, import_document
from oewg_cli.formats.markdown.stamp_comment import with_stamp
from oewg_cli.note.design import Design, ProgrammeLayout
from oewg_cli.process.errors import CommandError

CASES = yaml.safe_load(Path(__file__).with_name("printed_again_cases.yaml").read_text("utf-8"))
OF_PRINT = ("which this programme does not print", "this programme prints")
AGAIN = note_of((EXAMPLES / "geneva.yaml").read_text("utf-8"), "md")


def asked(imported: ImportResult) -> list[str]:
    """Return what is asked of differences between the file and what its programme prints."""
    texts = [question.text for question in imported.draft.questions]
    return [text for text in texts if any(each in text for each in OF_PRINT)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_printed_comes_back_or_is_asked(case: dict[str, Any]) -> None:
    """Kept cases: what could not be read is named, and nothing is asked of the rest."""
    text = (EXAMPLES / f"{case['example']}.yaml").read_text("utf-8")
    if "replace" in case:
        old, new = case["replace"]
        assert old in text
        text = text.replace(old, new, 1)
    layout, ending = ProgrammeLayout(case.get("layout", "headings")), case.get("ending", "md")
    back = import_document(f"note.{ending}", note_of(text, ending, Design(layout=layout)))
    assert asked(back) == ([case["asked"]] if "asked" in case else [])
    assert (printed(back.text, layout) == printed(text, layout)) == ("asked" not in case)


def test_a_file_that_was_edited_is_not_compared() -> None:
    """Nor is one without a stamp: what it prints is not known to be a programme's."""
    typed = AGAIN.replace(b"##### Opening of the session", b"##### Agenda item 3")
    assert asked(import_document("note.md", typed)) == []
    assert asked(import_document("note.md", typed.rpartition(b"<!--")[0])) == []


@settings(max_examples=scaled(50), suppress_health_check=[HealthCheck.too_slow])
@given(at=st.integers(0, len(AGAIN)), length=st.integers(0, 200), between=st.binary(max_size=40))
def test_any_file_with_a_stamp_is_read(at: int, length: int, between: bytes) -> None:
    """Whatever is in it, with the stamp that its words would have."""
    text = (AGAIN[:at] + between + AGAIN[at + length :]).rpartition(b"\n<!--")[0].decode("utf-8", "replace")
    raw = with_stamp(text, "headings").encode()
    try:
        import_document("note.md", raw)
    except CommandError:
        return

"""What is exported and imported again is the same programme."""

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from casebook import BASE
from corpus.test_corpus_is_whole import FOLDERS
from corpus.test_import import imported_from
from effort import scaled, some_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from programme_edits import data_of, text_of
from programmes_alike import meaning

from oewg_cli.api.document_import import import_document
from oewg_cli.api.exporting import export
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout, WordProfile
from oewg_cli.text.source_text import SourceText

EXAMPLES = Path(__file__).parent.parent / "examples"
MISTAKEN = EXAMPLES / "with-mistakes.yaml"
"""No programme by itself: parts of it cannot be read, and much of the rest is of no use."""
WHOLE = sorted(set(EXAMPLES.glob("*.yaml")) - {MISTAKEN})
TYPED = [path for path in WHOLE if path.stem in {"seventh-session", "geneva", "two-years"}]
"""Those of which all that is typed is printed; `test_layout_round_trips.py` holds what is printed of the others."""
LAYOUTS = list(ProgrammeLayout)
DESIGNS = [
    *(pytest.param("md", Design(layout=layout), id=f"md-{layout}") for layout in LAYOUTS),
    *(
        pytest.param("docx", Design(profile, layout), id=f"docx-{profile}-{layout}")
        for profile, layout in product(WordProfile, LAYOUTS)
    ),
]


_OWN_ORDER = {ProgrammeLayout.TRACKS.value, ProgrammeLayout.ITEMS.value}
IN_ORDER = [each for each in DESIGNS if str(each.id).rpartition("-")[2] not in _OWN_ORDER]
"""The designs that keep the order of what is typed; the others put meetings in that of their hours, or items first."""


def name_of(given: Any) -> str:  # noqa: ANN401 - a path, or a parameter of pytest
    """Name a document or a design in the name of a test."""
    return given.stem if isinstance(given, Path) else str(given.id)


def note_of(text: str, ending: str, design: Design = PLAIN) -> bytes:
    """Write the note of a programme, whatever is wrong with it."""
    return export(SourceText("programme.yaml", text), [ending], design=design).files[ending]


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.stem)
@pytest.mark.parametrize(("ending", "design"), DESIGNS)
def test_an_example_comes_back_from_its_note(path: Path, ending: str, design: Design) -> None:
    """In both formats, in each layout and each profile; nothing is wrong with what we write."""
    text = path.read_text("utf-8")
    back = import_document(f"note.{ending}", note_of(text, ending, design))
    assert meaning(back.text) == meaning(text)
    assert not back.checked.findings
    assert "# check:" not in back.text


@pytest.mark.parametrize("versions", ["en", "[en, fr]", "[ar, es, fr, ru, zh]"])
@pytest.mark.parametrize(("ending", "design"), DESIGNS)
def test_the_language_versions_come_back(ending: str, design: Design, versions: str) -> None:
    """One, two or five of them."""
    masthead = f"  original: [en, fr]\n  versions: {versions}\n"
    text = (EXAMPLES / "geneva.yaml").read_text("utf-8").replace("  original: [en, fr]\n", masthead)
    back = import_document(f"note.{ending}", note_of(text, ending, design))
    assert masthead in back.text
    assert meaning(back.text) == meaning(text)
    assert not back.checked.findings


WORDS = st.text("abcdefgh", min_size=2, max_size=8).map(str.capitalize)
LINES = st.lists(WORDS.map("{};".format), min_size=1, max_size=30)
BELOW = st.tuples(st.permutations(["text", "list"]), WORDS, st.lists(WORDS, min_size=1, max_size=3))


@settings(max_examples=scaled(30))
@given(
    st.sampled_from(DESIGNS),
    st.lists(st.tuples(WORDS, st.none() | LINES), min_size=1, max_size=12),
    st.lists(BELOW, min_size=1, max_size=4),
)
@example(
    DESIGNS[LAYOUTS.index(ProgrammeLayout.ITEMS)],
    [("Once", None)],
    [(["text", "list"], "Same", ["Same"]) for _ in range(2)],
)
def test_lists_come_back_with_their_letters_and_in_their_order(
    printed: Any,  # noqa: ANN401 - a parameter of pytest
    paragraphs: list[tuple[str, list[str] | None]],
    entries: list[tuple[list[str], str, list[str]]],
) -> None:
    """Lists of paragraphs, text and list of an entry as they are typed, and the days of two years."""
    data = data_of(BASE)
    data["paragraphs"] = [
        f"{text}." if lines is None else {"text": f"{text}:", "list": lines} for text, lines in paragraphs
    ]
    made: list[dict[str, Any]] = [{"text": text, "list": lines} for _, text, lines in entries]
    data["programme"][0]["meetings"][0]["entries"] = [
        {"item": "1"} | {key: below[key] for key in order} for below, (order, *_) in zip(made, entries, strict=True)
    ]
    data["session"] |= {"opens": "2024-03-04", "closes": "2025-03-05"}
    text = text_of(data)
    ending, design = printed.values
    back = import_document(f"note.{ending}", note_of(text, ending, design))
    found, expected = meaning(back.text), meaning(text)
    assert found["paragraphs"] == expected["paragraphs"]
    assert found["programme"] == expected["programme"]


@pytest.mark.parametrize(("ending", "design"), IN_ORDER)
def test_the_note_of_a_mistaken_programme_comes_back_from_then_on(ending: str, design: Design) -> None:
    """Its first note has lost what nobody could print; nothing more is lost."""
    first = import_document(f"note.{ending}", note_of(MISTAKEN.read_text("utf-8"), ending, design))
    second = import_document(f"note.{ending}", note_of(first.text, ending, design))
    assert meaning(second.text) == meaning(first.text)


PRINTED = [folder for folder in FOLDERS if folder.name not in {"pandoc_markdown", "half_days_on_the_line"}]
"""Those have a mark without a footnote and a footnote without a mark, which no program prints."""


@pytest.mark.parametrize(("folder", "printed_as"), some_of([*product(PRINTED, IN_ORDER)], 4), ids=name_of)
def test_what_was_imported_once_stays_as_it_is(folder: Path, printed_as: Any) -> None:  # noqa: ANN401 - a parameter of pytest
    """Import, export and import give what the first import gave, but for what the document lacks."""
    ending, design = printed_as.values
    first = imported_from(folder).text
    if "# lacks:" in (folder / "expected.yaml").read_text("utf-8"):
        first = first.replace("  date:\n", "  date: 2025-01-02\n").replace("  original:\n", "  original: en\n")
    second = import_document(f"note.{ending}", note_of(first, ending, design))
    assert meaning(second.text) == meaning(first)

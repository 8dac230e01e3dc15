from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from corpus.test_corpus_is_whole import FOLDERS
from corpus.test_import import imported_from
from hypothesis import given
from manuscripts import DATES, note_with
from mutations import mutated

from oewg_cli.api.checking import load
from oewg_cli.api.document_import import ImportResult, import_document, programme_text, read_version
from oewg_cli.process.errors import CommandError
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.text.source_text import SourceText

NOTE = note_with(
    "10 a.m.–1 p.m.\n\n##### Agenda item 4: clouds[^1]\n\nBy all.\n\n##### Opening\n\n- Chair\n\n[^1]: Of rain.\n"
)

EXAMPLES = Path(__file__).parents[2] / "examples"
DAYS = [f"{day} February 2024" for day in range(1, 29)]


def assert_is_the_programme_of_its_yaml(imported: ImportResult) -> None:
    """See that the programme, and what of it could not be read, are those of the YAML text."""
    loaded = load(SourceText("x.yaml", imported.text))
    assert not [finding for finding in loaded.findings if finding.rule.code.startswith("SYN")]
    if imported.document is None or loaded.document is None:
        assert imported.document is loaded.document is None
        assert imported.structure
    else:
        assert imported.document.programme == loaded.document.programme
        assert imported.document.unread_keys == loaded.document.unread_keys
        assert len(imported.structure) == len(loaded.findings)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_programme_of_a_document_is_that_of_the_yaml_which_import_writes(folder: Path) -> None:
    """For each document of the corpus; `tests/test_import_fuzz.py` holds it for mutated ones."""
    assert_is_the_programme_of_its_yaml(imported_from(folder))


@pytest.mark.parametrize(
    ("old", "new", "unread"),
    [
        ("item 4: clouds", "item 4", {"agenda"}),
        ("[^1]: Of rain.", "[^1]: <!-- why -->", {"footnotes"}),
        ("[^1]: Of rain.", "#### Friday, 31 February\n\nMorning\n\nReport\n\n[^1]: Of rain.", {"programme"}),
        ("##### Opening", "##### Opening – –", {"programme"}),
        ("A/AC.999/2024/1\n", f"A/AC.999/2024/1\\*\n\n\\* Reissued on {'; '.join(DAYS)}.\n", {"masthead"}),
    ],
)
def test_what_cannot_be_read_is_known_by_its_key(old: str, new: str, unread: set[str]) -> None:
    """The rest is a programme."""
    assert old in NOTE
    imported = import_document("note.md", NOTE.replace(old, new).encode())
    assert imported.document
    assert imported.document.unread_keys == unread
    assert_is_the_programme_of_its_yaml(imported)


@given(mutated(NOTE))
def test_what_prevents_a_programme_is_asked_for_at_its_place(text: str) -> None:
    """So that the message names what is missing."""
    try:
        imported = import_document("note.md", text.encode("utf-8", "replace"))
    except CommandError:
        return
    assert_is_the_programme_of_its_yaml(imported)
    if imported.document is None:
        asked = {question.text for question in imported.draft.questions}
        assert {finding.message for finding in imported.structure if finding.rule.name == "empty-value"} <= asked


def found_in(text: str) -> list[tuple[str, str]]:
    """Return what the structure of a note lacks, each message with its line in the note."""
    imported = import_document("note.md", text.encode())
    source = imported.checked.source
    return [(each.message, source.line(source.position(each.span.start).line)) for each in imported.structure]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("General Assembly\n\n", [("The document does not name its principal organ.", "Distr.: General")]),
        ("15 January 2024\n\n", [("The document has no date.", "General Assembly")]),
        (
            "Original: English\n\n",
            [("The document does not say in which language it was drafted.", "General Assembly")],
        ),
        ("# Provisional programme of work\n\n", [("The document has no title.", "General Assembly")]),
        (
            DATES,
            [
                ("The document does not say when the session closes.", "Fourth substantive session"),
                ("The document does not say when the session opens.", "Fourth substantive session"),
                ("The document does not say where the session is held.", "Fourth substantive session"),
            ],
        ),
    ],
)
def test_what_is_missing_is_said_at_the_line_that_is_nearest(line: str, found: list[tuple[str, str]]) -> None:
    """In words about the document, and not about keys."""
    assert line in NOTE
    assert found_in(NOTE.replace(line, "")) == found


def test_a_document_that_lacks_nothing_has_no_findings_about_its_structure() -> None:
    """As our own notes do."""
    assert found_in(NOTE) == []


def test_what_prevents_a_programme_comes_first() -> None:
    """The title of an agenda item does not."""
    lacking = NOTE.replace("item 4: clouds", "item 4").replace("15 January 2024\n\n", "")
    assert [message for message, _ in found_in(lacking)] == ["The document has no date."]


ENTRIES: NodePath = ("programme", 0, "meetings", 0, "entries")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (("masthead",), "General Assembly"),
        (("masthead", "organ"), "General Assembly"),
        (("masthead", "symbol"), "A/AC.999/2024/1"),
        (("session", "number"), "Fourth substantive session"),
        (("session", "opens"), "New York, 4–8 March 2024"),
        (("title",), "Provisional programme of work"),
        (("paragraphs", 0), "1. The working group measures clouds."),
        (("agenda", "items", "4"), "Agenda item 4: clouds"),
        (("agenda", "items", "4", "title"), "Agenda item 4: clouds"),
        (("programme", 0), "#### Monday, 4 March"),
        ((*ENTRIES, 0, "item"), "Agenda item 4: clouds"),
        ((*ENTRIES, 1, "list", 0), "Opening"),
        (("footnotes", "note-1"), "[^1]: Of rain."),
    ],
    ids=str,
)
def test_a_place_of_the_programme_is_a_place_in_the_document(path: NodePath, shown: str) -> None:
    """The nearest that is known."""
    document = read_version("note.md", NOTE.encode())
    start, end = document.span(NodeLocation(path))
    assert document.source.text[start:end] == shown


def undated_word() -> bytes:
    """Return a Word file without its date."""
    made = BytesIO()
    with ZipFile(EXAMPLES / "geneva.docx") as package, ZipFile(made, "w") as other:
        for part in package.namelist():
            other.writestr(part, package.read(part).replace(b"24 March 2025", b""))
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("note.docx", "oewg import note.docx -o new.yaml"),
        ("<stdin>", "oewg import - -o new.yaml"),
        ("HEAD:note.docx", "oewg import"),
    ],
)
@pytest.mark.parametrize("read", [read_version, programme_text])
def test_a_refusal_names_the_place_with_its_page_and_a_command_that_can_be_typed(
    read: Callable[[str, bytes], object], name: str, command: str
) -> None:
    """Import reads no version in a repository."""
    with pytest.raises(CommandError) as refusal:
        read(name, undated_word())
    assert str(refusal.value) == (
        f"{name} cannot be understood as a programme: the document has no date ({name}:3:1 (page 1)). "
        f"Use {command}, fill in what is missing, and try again."
    )


def test_nothing_is_edited_in_a_source_document() -> None:
    """For its text is no YAML."""
    document = read_version("note.md", NOTE.encode())
    assert document.is_imported
    assert document.edit(NodeLocation(("masthead", "symbol")), "A/AC.999/2024/1/Rev.1") is None

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from casebook import BASE

Command = Callable[..., tuple[int, str, str]]
REFUSED = "Nothing was written, because {{}} {}: rename it, or add --overwrite.\n"
EDITED = REFUSED.format("was edited after it was exported, and `oewg diff` shows the edits")
UNKNOWN = REFUSED.format("does not say that oewg wrote it")
WRITTEN = "Written: x.docx\nWritten: x.md\n"
LATER = BASE.replace("invited to be brief", "asked to be brief")


@pytest.fixture
def exported(oewg: Command, tmp_path: Path) -> Path:
    """Return the folder of a programme that was exported, and then changed."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "x.yaml") == (0, "", WRITTEN)
    (tmp_path / "x.yaml").write_text(LATER, "utf-8")
    return tmp_path


def edit_word(path: Path, old: str, new: str) -> None:
    """Edit a word of a Word file, and save it."""
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if old in run.text:
                run.text = run.text.replace(old, new)
    document.save(str(path))


def edit_markdown(path: Path, old: str, new: str) -> None:
    """Edit a word of a Markdown file, and save it with the line ends of Windows."""
    path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()).replace(b"\n", b"\r\n"))


EDITS = [("x.docx", edit_word), ("x.md", edit_markdown)]


@pytest.mark.parametrize(("name", "edit"), EDITS)
def test_a_file_that_was_edited_is_not_replaced(
    oewg: Command, exported: Path, name: str, edit: Callable[[Path, str, str], None]
) -> None:
    """And neither is the other one; a hook ends with 1, and --overwrite replaces it."""
    edit(exported / name, "Clouds over the sea", "Clouds over the lake")
    before = {path: path.read_bytes() for path in exported.iterdir()}
    assert oewg("export", "x.yaml") == (2, "", EDITED.format(name))
    assert oewg("export", "--refresh", "--only-programmes", "--", name) == (1, "", EDITED.format(name))
    assert {path: path.read_bytes() for path in exported.iterdir()} == before
    assert oewg("export", "x.yaml", "--overwrite") == (0, "", WRITTEN)
    assert oewg("export", "x.yaml", "--refresh") == (0, "", "")


@pytest.mark.parametrize(("name", "edit"), EDITS)
def test_a_file_that_was_only_saved_again_is_replaced(
    oewg: Command, exported: Path, name: str, edit: Callable[[Path, str, str], None]
) -> None:
    """By another program, in another clone or on a fresh machine: no question is asked."""
    edit(exported / name, "no such words", "")
    assert oewg("export", "--refresh", "x.yaml") == (1, "", WRITTEN)


def test_a_file_without_a_stamp_is_replaced_if_it_has_the_same_words(oewg: Command, exported: Path) -> None:
    """As one of an earlier version of the program, or one made with --clean."""
    assert oewg("export", "x.yaml", "--clean") == (0, "", WRITTEN)
    assert b"<!--" not in (exported / "x.md").read_bytes()
    assert oewg("export", "x.yaml", "--refresh") == (1, "", WRITTEN)
    assert oewg("export", "x.yaml", "--clean") == (0, "", WRITTEN)
    (exported / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "x.yaml") == (2, "", UNKNOWN.format("x.docx") + UNKNOWN.format("x.md"))


def test_the_source_of_an_import_is_not_replaced(oewg: Command, exported: Path) -> None:
    """The note of the imported programme has the name of the file that was imported."""
    assert oewg("export", "x.yaml", "--clean", "-o", "z.docx") == (0, "", "Written: z.docx\n")
    before = (exported / "z.docx").read_bytes()
    assert oewg("import", "z.docx", "-o", "z.yaml", "-q") == (0, "", "")
    (exported / "z.yaml").write_text((exported / "z.yaml").read_text("utf-8").replace("brief", "short"), "utf-8")
    assert oewg("export", "z.yaml") == (2, "", UNKNOWN.format("z.docx"))
    assert (exported / "z.docx").read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"\xd0\xcf\x11\xe0", "Côte".encode("cp1252"), b"<!-- oewg -->", b"\0" * 100]
)
@pytest.mark.parametrize("name", ["x.docx", "x.md"])
def test_a_file_that_cannot_be_read_is_not_replaced(oewg: Command, exported: Path, name: str, content: bytes) -> None:
    """Whatever it is."""
    (exported / name).write_bytes(content)
    assert oewg("export", "x.yaml") == (2, "", UNKNOWN.format(name))
    assert (exported / name).read_bytes() == content


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_what_is_no_file_is_not_read(oewg: Command, exported: Path) -> None:
    """A pipe is not waited for, and a link is judged by its file."""
    (exported / "x.md").rename(exported / "own.md")
    (exported / "x.md").symlink_to("own.md")
    (exported / "own.md").write_text("edited", "utf-8")
    assert oewg("export", "x.yaml", "--md") == (2, "", UNKNOWN.format("x.md"))
    (exported / "x.md").unlink()
    os.mkfifo(exported / "x.md")
    assert oewg("export", "x.yaml", "--md")[2].startswith("x.md is a pipe")


def test_a_redline_that_was_edited_is_not_replaced(oewg: Command, exported: Path) -> None:
    """It is sent to colleagues for their changes."""
    (exported / "old.yaml").write_text(BASE, "utf-8")
    redline = ("diff", "old.yaml", "x.yaml", "--docx", "-q")
    for _ in range(2):
        assert oewg(*redline)[::2] == (0, "")
    edit_word(exported / "x.redline.docx", "Clouds over the sea", "Clouds over the lake")
    assert oewg(*redline)[::2] == (2, EDITED.format("x.redline.docx"))
    assert oewg(*redline, "--overwrite")[::2] == (0, "")


def test_a_note_is_written_to_one_file(oewg: Command, exported: Path) -> None:
    """Its ending says in which format; a name without an ending is a folder, and so is an existing one."""
    assert oewg("export", "x.yaml", "-o", "out/note.docx") == (0, "", "Written: out/note.docx\n")
    assert oewg("export", "x.yaml", "--md", "-o", "out/note.md") == (0, "", "Written: out/note.md\n")
    assert oewg("export", "x.yaml", "-o", "out/note.pdf")[::2] == (
        2, "There is no format pdf. The formats are docx, md.\n",
    )  # fmt: skip
    assert oewg("export", "x.yaml", "--md", "-o", "note.docx")[::2] == (
        2, "note.docx cannot be written as md: it must have that ending.\n",
    )  # fmt: skip
    shutil.copy(exported / "x.yaml", exported / "y.yaml")
    assert oewg("export", "x.yaml", "y.yaml", "-o", "note.docx")[::2] == (
        2, "note.docx takes one note. Name a folder with -o.\n",
    )  # fmt: skip
    (exported / "folder.docx").mkdir()
    assert oewg("export", "x.yaml", "--md", "-o", "folder.docx") == (0, "", "Written: folder.docx/x.md\n")
    assert oewg("diff", "y.yaml", "x.yaml", "-o", "changes.md")[::2] == (0, "Written: changes.md\n")
    assert sorted(path.name for path in exported.iterdir()) == [
        "changes.md", "folder.docx", "out", "x.docx", "x.md", "x.yaml", "y.yaml",
    ]  # fmt: skip


def test_a_note_is_written_to_standard_output(oewg: Command, exported: Path) -> None:
    """In one format, and alone: the findings go to standard error."""
    (exported / "x.yaml").write_text(LATER.replace("item: 1\n", "item: 9\n", 1), "utf-8")
    code, out, err = oewg("export", "x.yaml", "--md", "-o", "-", "--force")
    assert code == 1
    assert "AGD001" in err
    assert oewg("export", "x.yaml", "-o", "x.md", "--force")[0] == 1
    assert out.encode() == (exported / "x.md").read_bytes()
    refusal = "Standard output takes one format: add --docx or --md.\n"
    assert oewg("export", "x.yaml", "-o", "-") == (2, "", refusal)
    assert oewg("export", "x.yaml", "--md", "-o", "-", "--refresh")[0] == 2
    (exported / "old.yaml").write_text(BASE, "utf-8")
    code, out, err = oewg("diff", "old.yaml", "x.yaml", "--md", "-o", "-")
    assert out.startswith("United Nations\n")
    assert " from old.yaml to x.yaml." in err
    assert not (exported / "-").exists()


def test_quiet_commands_print_findings_and_errors_only(oewg: Command, exported: Path) -> None:
    """Neither what was written nor how much was found."""
    assert oewg("validate", "-q", "x.yaml") == (0, "", "")
    assert oewg("export", "-q", "x.yaml") == (0, "", "")
    assert oewg("import", "x.docx", "--quiet", "-o", "z.yaml") == (0, "", "")
    new = ("new", "--from", "x.yaml", "--opens", "2025-03-03", "-q", "-o", "y.yaml")
    assert oewg(*new) == (0, "", "")
    assert oewg(*new) == (2, "", "y.yaml already exists. Use --overwrite to replace it.\n")
    (exported / "x.yaml").write_text(LATER.replace("item: 1\n", "item: 9\n", 1), "utf-8")
    for command in (("validate", "x.yaml", "-q"), ("export", "x.yaml", "-q")):
        code, out, _ = oewg(*command)
        assert code == 1
        assert "AGD001" in out
        assert "Found" not in out
    assert oewg("export", "x.yaml", "--docx", "-q")[2].startswith("Nothing was written")

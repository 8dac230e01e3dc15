import re
from collections.abc import Callable
from pathlib import Path

import pytest
from casebook import BASE

from oewg_cli.formats.registry import FORMATS

Command = Callable[..., tuple[int, str, str]]


def test_both_formats_are_written_next_to_the_programme(oewg: Command, tmp_path: Path) -> None:
    """The command says where, and nothing else where nothing was found."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "a/x.yaml") == (0, "", "Written: a/x.docx\nWritten: a/x.md\n")
    assert (tmp_path / "a" / "x.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "a" / "x.md").read_text("utf-8").startswith("United Nations\n")


def test_one_format_is_written_into_a_folder(oewg: Command, tmp_path: Path) -> None:
    """The folder is made where there is none."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "x.yaml", "--md", "-o", "out/new") == (0, "", "Written: out/new/x.md\n")
    assert [path.name for path in (tmp_path / "out" / "new").iterdir()] == ["x.md"]


def test_a_format_can_be_named(oewg: Command, tmp_path: Path) -> None:
    """As its own option does; each format is written once, and one that does not exist is an error."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "x.yaml", "--format", "md", "--md") == (0, "", "Written: x.md\n")
    assert oewg("export", "x.yaml", "--format", "md", "--format", "docx")[2] == "Written: x.docx\nWritten: x.md\n"
    assert oewg("export", "x.yaml", "--format", "doc") == (
        2, "", f"There is no format doc. The formats are {', '.join(FORMATS)}.\n",
    )  # fmt: skip


def test_standard_input_is_written_here(oewg: Command, tmp_path: Path) -> None:
    """It is named programme."""
    assert oewg("export", "-", "--md", stdin=BASE.encode())[0] == 0
    assert (tmp_path / "programme.md").exists()


def test_a_programme_with_an_error_is_not_issued_unless_forced(oewg: Command, tmp_path: Path) -> None:
    """The findings are shown, and what stood there before stays."""
    (tmp_path / "x.yaml").write_text(BASE.replace("item: 1\n", "item: 9\n", 1), "utf-8")
    assert oewg("export", "x.yaml", "--md", "--force")[0] == 1
    written = (tmp_path / "x.md").read_bytes()
    (tmp_path / "x.yaml").write_text(BASE.replace("item: 1\n", "item: 8\n", 1), "utf-8")
    code, out, err = oewg("export", "x.yaml", "--md")
    assert (code, err) == (1, "Nothing was written, because the programme has errors.\n")
    assert "AGD001" in out
    assert (tmp_path / "x.md").read_bytes() == written
    assert oewg("export", "x.yaml", "--md", "--force")[0] == 1
    assert "##### Agenda item 8\n" in (tmp_path / "x.md").read_text("utf-8")


def test_what_is_no_programme_cannot_be_forced(oewg: Command, tmp_path: Path) -> None:
    """There is nothing to write."""
    code, _, err = oewg("export", "-", "--force", stdin=b"title: x\n")
    assert (code, err) == (1, "Nothing was written, because too little of it can be read to make a note.\n")
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_one_sentence_and_2(oewg: Command, tmp_path: Path) -> None:
    """So is a file that is not there."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    (tmp_path / "file").write_text("", "utf-8")
    assert oewg("export", "x.yaml", "--md", "-o", "file") == (2, "", "file is not a folder.\n")
    code, _, err = oewg("export", "x.yaml", "--md", "-o", "file/below")
    assert code == 2
    assert err.startswith("file/below/x.md cannot be written: ")
    assert oewg("export", "no.yaml") == (2, "", "There is no file or folder no.yaml.\n")


def test_parts_that_force_leaves_out_are_reported(oewg: Command, tmp_path: Path) -> None:
    """A day that cannot be read is not in the note."""
    (tmp_path / "x.yaml").write_text(BASE.replace("date: 2024-03-05", "date: 2024-03-32"), "utf-8")
    code, _, err = oewg("export", "x.yaml", "--md", "--force")
    assert code == 1
    assert err == "Written: x.md\nThe note does not contain the parts of the programme that could not be read.\n"


def test_a_programme_is_never_overwritten_by_its_note(oewg: Command, tmp_path: Path) -> None:
    """Whatever the ending of its name."""
    (tmp_path / "x.md").write_text(BASE, "utf-8")
    code, _, err = oewg("export", "x.md")
    said = "x.md would be replaced by its note. Choose another folder with -o, or import it if it is a note.\n"
    assert (code, err) == (2, said)
    assert (tmp_path / "x.md").read_text("utf-8") == BASE
    assert not (tmp_path / "x.docx").exists()


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_a_note_in_place_of_its_programme_is_named_as_one(oewg: Command, tmp_path: Path, suffix: str) -> None:
    """With the programme beside it, or the command that makes one."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    oewg("export", "x.yaml")
    said = f"x.{suffix} is a note, not a programme: export x.yaml instead.\n"
    assert oewg("export", f"x.{suffix}") == (2, "", said)
    (tmp_path / "x.yaml").unlink()
    code, _, err = oewg("export", "x.docx")
    assert (code, err) == (2, "x.docx is a note, not a programme: oewg import makes a programme of it.\n")


def test_only_what_is_not_up_to_date_is_written(oewg: Command, tmp_path: Path) -> None:
    """And then the command ends with 1, as a hook must; the second time with 0."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "--refresh", "x.yaml") == (1, "", "Written: x.docx\nWritten: x.md\n")
    assert oewg("export", "--refresh", "x.yaml") == (0, "", "")
    (tmp_path / "x.md").unlink()
    assert oewg("export", "--refresh", "--only-programmes", "x.md") == (1, "", "Written: x.md\n")


def test_the_hook_that_exports_says_why_it_could_not(oewg: Command, tmp_path: Path) -> None:
    """The first error, and how many more there are: the rest is for the hook that reports it."""
    (tmp_path / "x.yaml").write_text(BASE.replace("opens: 2024-03-04", "opens: 2024-03-05"), "utf-8")
    code, out, err = oewg("export", "--refresh", "--only-programmes", "x.yaml")
    assert (code, out) == (1, "")
    first, last = err.splitlines()
    assert re.match(r"x\.yaml:\d+:\d+: error [A-Z]{3}\d{3} .*There (is|are) \d+ more: see `oewg validate`\.", first)
    assert last == "Nothing was written, because the programme has errors."
    assert not (tmp_path / "x.md").exists()


def test_two_notes_never_take_one_name(oewg: Command, tmp_path: Path) -> None:
    """Nothing is written then."""
    for name in ("x.yaml", "u/x.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BASE, "utf-8")
    code, out, err = oewg("export", "x.yaml", "u/x.yaml", "-o", "out", "--md")
    assert (code, out) == (2, "")
    assert err == "x.yaml and u/x.yaml would both be written to out/x.md.\n"
    assert not (tmp_path / "out").exists()

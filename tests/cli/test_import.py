import json
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., tuple[int, str, str]]
EXAMPLES = Path(__file__).parents[2] / "examples"
MARKDOWN = (EXAMPLES / "seventh-session.md").read_text("utf-8")
WORD = (EXAMPLES / "geneva.docx").read_bytes()


def test_a_programme_is_printed_and_the_findings_next_to_it(oewg: Command) -> None:
    """The YAML on standard output, the report on standard error, so that the one can go into a file."""
    code, out, err = oewg("import", "-", stdin=MARKDOWN.replace("10 a.m.–1 p.m.", "10am to 1pm", 1).encode())
    assert code == 0
    assert out.startswith("# yaml-language-server: $schema=programme.schema.json\n")
    assert "info[PRN003] hours-malformed: `10am to 1pm` is not written as the United Nations writes hours.\n" in err
    assert "--> <stdin>:" in err
    assert err.endswith("Read: 5 days, 10 meetings, 12 entries. No question is open.\n")


def test_a_doubt_is_said_once_in_the_programme_and_counted_in_the_sum(oewg: Command) -> None:
    """An error that is asked about makes exit code 1, too."""
    code, out, err = oewg("import", "-", stdin=MARKDOWN.replace("Tuesday, 5 March", "Monday, 5 March").encode())
    assert code == 1
    question = "The document has `Monday, 5 March`, but that is a Tuesday. Which is right, the weekday or the date?"
    assert f"  # check: {question}\n  - date: 2024-03-05\n" in out
    summed = 'Read: 5 days, 10 meetings, 12 entries. 1 question is open: it is a comment "check:" in the programme.\n'
    assert err == summed


@pytest.mark.parametrize("output", [(), ("-o", "next.yaml")])
def test_the_report_for_programs_has_the_sum(oewg: Command, output: tuple[str, ...]) -> None:
    """Beside the findings, in numbers."""
    stdin = MARKDOWN.replace("Tuesday, 5 March", "Monday, 5 March").encode()
    _, out, err = oewg("import", "-", *output, "--output-format", "json", stdin=stdin)
    report, _ = json.JSONDecoder().raw_decode(out if output else err)
    assert report["read"] == {"days": 5, "meetings": 10, "entries": 12, "questions": 1}


def test_a_file_is_written_and_checked(oewg: Command, tmp_path: Path) -> None:
    """The report on the document and on the programme on standard output."""
    (tmp_path / "note.md").write_text(MARKDOWN, "utf-8")
    code, out, err = oewg("import", "note.md", "-o", "next.yaml")
    summed = "Read: 5 days, 10 meetings, 12 entries. No question is open.\n"
    assert (code, err) == (0, f"Written: next.yaml\n{summed}")
    assert "--> next.yaml:" in out
    assert "Found 1 warning and 3 remarks" in out
    assert (tmp_path / "next.yaml").read_text("utf-8").endswith("\n")


def test_the_sum_counts_only_what_has_findings(oewg: Command, tmp_path: Path) -> None:
    """A document with a finding, and its programme with none, are one."""
    (tmp_path / "note.txt").write_text("Mon 4 March 2024\n10-13h item 3: Clouds\n", "utf-8")
    _, out, _ = oewg("import", "note.txt", "-o", "next.yaml")
    assert "Found 2 remarks in 1 programme." in out


def test_a_hyphen_is_standard_output(oewg: Command, tmp_path: Path) -> None:
    """As without -o."""
    (tmp_path / "note.docx").write_bytes(WORD)
    assert oewg("import", "note.docx", "-o", "-") == oewg("import", "note.docx")


def test_a_file_that_is_there_is_not_touched(oewg: Command, tmp_path: Path) -> None:
    """Unless --overwrite is given; nor is one written with the ending of something else."""
    (tmp_path / "note.docx").write_bytes(WORD)
    (tmp_path / "mine.yaml").write_text("mine", "utf-8")
    refusal = "mine.yaml already exists. Use --overwrite to replace it.\n"
    assert oewg("import", "note.docx", "-o", "mine.yaml") == (2, "", refusal)
    assert (tmp_path / "mine.yaml").read_text("utf-8") == "mine"
    refusal = "The programme is written as YAML: mine.txt must have the ending .yaml.\n"
    assert oewg("import", "note.docx", "-o", "mine.txt") == (2, "", refusal)
    assert not (tmp_path / "mine.txt").exists()
    refusal = f"{tmp_path} is a folder. Name a file that ends in .yaml.\n"
    assert oewg("import", "note.docx", "-o", str(tmp_path)) == (2, "", refusal)
    code, _, err = oewg("import", "note.docx", "-o", "mine.yaml", "--overwrite")
    summed = "Read: 3 days, 6 meetings, 9 entries. No question is open.\n"
    assert (code, err) == (0, f"Written: mine.yaml\n{summed}")
    assert "symbol: A/AC.999/2025/2/Corr.1" in (tmp_path / "mine.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("letter.txt", b"Dear colleagues, thank you.", "letter.txt looks like a letter: it says `Dear colleagues"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc "),
        ("note.docx", b"PK\x03\x04 and no more", "note.docx "),
        ("note.txt", "Vienna, 4–8 March".encode("utf-16"), "note.txt is not UTF-8 text"),
        (
            "redline.md",
            b"# Note\n\n<del>Monday</del><ins>Tuesday</ins>\n",
            "redline.md has words that were deleted and",
        ),
        ("gone.docx", None, "There is no file or folder gone.docx"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    oewg: Command, tmp_path: Path, name: str, content: bytes | None, refusal: str
) -> None:
    """Exit code 2, and nothing is written."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, err = oewg("import", name, "-o", "x.yaml")
    assert (code, out) == (2, "")
    assert err.startswith(refusal)
    assert err.endswith(".\n")
    assert err.count("\n") == 1
    assert not (tmp_path / "x.yaml").exists()


def test_last_session_s_word_file_becomes_the_next_session_s_draft(oewg: Command, tmp_path: Path) -> None:
    """With the three commands of the README."""
    (tmp_path / "last.docx").write_bytes((EXAMPLES / "seventh-session.docx").read_bytes())
    code, _, err = oewg("new", "--from", "last.docx", "--opens", "2024-07-08", "-o", "next.yaml")
    assert code == 0
    assert err.endswith("Written: next.yaml\n")
    code, out, _ = oewg("validate", "next.yaml", "--against", "last.docx")
    assert code == 0
    assert "SES" not in out
    code, _, err = oewg("export", "next.yaml")
    assert (code, err) == (0, "Written: next.docx\nWritten: next.md\n")
    assert "eighth substantive session" in (tmp_path / "next.md").read_text("utf-8")

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from casebook import BASE, with_base

from oewg_cli.formats.word.pictures.png import png

Command = Callable[..., tuple[int, str, str]]
WRITTEN = "Written: x.docx\nWritten: x.md\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path) -> Path:
    """Return a folder with a programme, a picture, a Word file to take styles from, and a file that is neither."""
    (tmp_path / "x.yaml").write_text(BASE, "utf-8")
    (tmp_path / "picture.png").write_bytes(png([[True, False]], scale=20))
    (tmp_path / "text.txt").write_text("text", "utf-8")
    return tmp_path


def parts(path: Path) -> dict[str, bytes]:
    """Return the parts of a Word file."""
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_profile_that_is_asked_for_counts(oewg: Command, project: Path) -> None:
    """Else that of the place of the session: New York here."""
    assert oewg("export", "x.yaml")[0] == 0
    by_place, text = (project / "x.docx").read_bytes(), (project / "x.md").read_bytes()
    assert oewg("export", "x.yaml", "--word-profile", "new-york") == (0, "", WRITTEN)
    assert (project / "x.docx").read_bytes() == by_place
    assert oewg("export", "x.yaml", "--word-profile", "geneva") == (0, "", WRITTEN)
    assert (project / "x.docx").read_bytes() != by_place
    assert (project / "x.md").read_bytes() == text


def test_both_formats_have_the_layout_that_is_asked_for(oewg: Command, project: Path) -> None:
    """A table for each of two days in the one and in the other."""
    assert oewg("export", "x.yaml", "--programme-layout", "headings")[0] == 0
    assert "| Time | Item |" not in (project / "x.md").read_text("utf-8")
    tables = parts(project / "x.docx")["word/document.xml"].count(b"<w:tbl>")
    assert oewg("export", "x.yaml", "--programme-layout", "table") == (0, "", WRITTEN)
    assert "\n| Time | Item |\n" in (project / "x.md").read_text("utf-8")
    assert parts(project / "x.docx")["word/document.xml"].count(b"<w:tbl>") == tables + 2


PARALLEL = """\
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, entries: [Opening of the session, item: 1]}
      - {time: morning, body: Bureau, entries: [Plans]}
"""
CHOSEN = (
    "The layout is tracks, because several bodies meet at the same time on Monday, 4 March. Choose another one with "
    "--programme-layout.\n"
)


def test_a_layout_that_is_chosen_is_said_once(oewg: Command, project: Path) -> None:
    """With the reason, and how to have another one; headings are not worth a word."""
    (project / "x.yaml").write_text(with_base(PARALLEL), "utf-8")
    code, _, err = oewg("export", "x.yaml", "--force", "--isolated")
    assert code in {0, 1}
    assert err.endswith(WRITTEN + CHOSEN)
    assert "| Time | Ad hoc working group" in (project / "x.md").read_text("utf-8")
    tracks = (project / "x.md").read_bytes()
    assert oewg("export", "x.yaml", "--force", "--isolated", "--programme-layout", "tracks")[2].endswith(WRITTEN)
    assert (project / "x.md").read_bytes() == tracks
    (project / "oewg.toml").write_text('programme-layout = "headings"\n')
    assert oewg("export", "x.yaml", "--force")[2].endswith(WRITTEN)
    assert "| Time |" not in (project / "x.md").read_text("utf-8")


@pytest.mark.parametrize("option", ["--emblem", "--recycle"])
def test_a_picture_is_put_into_the_word_file(oewg: Command, project: Path, option: str) -> None:
    """As it is; the Markdown has none."""
    picture = (project / "picture.png").read_bytes()
    assert oewg("export", "x.yaml", option, "picture.png") == (0, "", WRITTEN)
    assert picture in parts(project / "x.docx").values()
    assert "picture" not in (project / "x.md").read_text("utf-8")


def test_a_template_gives_its_styles(oewg: Command, project: Path) -> None:
    """And those that it lacks are named in one sentence."""
    assert oewg("export", "x.yaml", "--docx", "-o", "made")[0] == 0
    assert oewg("export", "x.yaml", "--template", "made/x.docx") == (0, "", WRITTEN)
    styles = parts(project / "x.docx")["word/styles.xml"]
    assert styles == parts(project / "made" / "x.docx")["word/styles.xml"]
    assert oewg("export", "x.yaml", "--docx", "--word-profile", "geneva", "-o", "geneva")[0] == 0
    code, out, err = oewg("export", "x.yaml", "--template", "geneva/x.docx")
    assert (code, out) == (0, "")
    first, second, remark = err.splitlines()
    assert f"{first}\n{second}\n" == WRITTEN
    assert remark.startswith("geneva/x.docx does not have these styles, which were added: ")


@pytest.mark.parametrize("option", ["--emblem", "--recycle", "--template"])
def test_a_file_that_cannot_be_used_is_one_sentence_and_2(oewg: Command, project: Path, option: str) -> None:
    """It names the file, and what it was for; nothing is written, not even the Markdown."""
    use = option.removeprefix("--")
    for name, sentence in (
        ("no.file", f"There is no file or folder no.file. Check --{use}, or the setting `{use}`.\n"),
        ("text.txt", "text.txt "),
        (".", ". is a folder. Name a file. "),
    ):
        code, out, err = oewg("export", "x.yaml", option, name)
        assert (code, out) == (2, "")
        assert err.startswith(sentence)
        assert err.count("\n") == 1
    assert not list(project.glob("x.[dm]*"))


def test_a_picture_that_breaks_off_is_one_sentence_and_2(oewg: Command, project: Path) -> None:
    """Wherever that is."""
    picture = (project / "picture.png").read_bytes()
    for length in (0, 4, 8, 20):
        (project / "half.png").write_bytes(picture[:length])
        code, out, err = oewg("export", "x.yaml", "--emblem", "half.png")
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert err.startswith("half.png ")


@pytest.mark.parametrize(
    ("option", "known"),
    [
        ("--word-profile", ("new-york", "geneva")),
        ("--programme-layout", ("headings", "table", "week", "tracks", "items")),
    ],
)
def test_a_layout_that_is_not_known_is_one_sentence_and_2(
    oewg: Command, project: Path, option: str, known: tuple[str, ...]
) -> None:
    """It names those that are."""
    code, out, err = oewg("export", "x.yaml", option, "paris")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "paris" in err
    assert all(name in err for name in known)
    assert not (project / "x.md").exists()


def test_the_settings_count_where_the_command_line_says_nothing(oewg: Command, project: Path) -> None:
    """Their files are named from their folder, wherever the command is given."""
    (project / "oewg.toml").write_text(
        'word-profile = "geneva"\nprogramme-layout = "table"\nemblem = "picture.png"\nrecycle = "picture.png"\n'
    )
    (project / "a").mkdir()
    (project / "a" / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "a/x.yaml") == (0, "", "Written: a/x.docx\nWritten: a/x.md\n")
    settled = (project / "a" / "x.docx").read_bytes()
    assert "| Time | Item |" in (project / "a" / "x.md").read_text("utf-8")
    typed = ("--word-profile", "geneva", "--programme-layout", "table", "--emblem", "picture.png")
    assert oewg("export", "x.yaml", "--isolated", *typed, "--recycle", "picture.png") == (0, "", WRITTEN)
    assert (project / "x.docx").read_bytes() == settled
    assert oewg("export", "x.yaml", "--programme-layout", "headings", "--emblem", "no.png")[2].startswith(
        "There is no file or folder no.png. "
    )
    assert oewg("export", "x.yaml", "--programme-layout", "headings")[0] == 0
    assert "| Time | Item |" not in (project / "x.md").read_text("utf-8")


def test_a_file_that_the_settings_name_must_be_there(oewg: Command, project: Path) -> None:
    """It is shown as from the current folder."""
    (project / "a").mkdir()
    (project / "a" / "oewg.toml").write_text('template = "no.dotx"')
    (project / "a" / "x.yaml").write_text(BASE, "utf-8")
    assert oewg("export", "a/x.yaml", "x.yaml") == (
        2,
        "",
        f"There is no file or folder a/no.dotx. Check --template, or the setting `template`.\n{WRITTEN}",
    )


def test_a_note_never_takes_the_place_of_what_it_is_set_with(oewg: Command, project: Path) -> None:
    """A template next to the programme with the same name is not changed."""
    assert oewg("export", "x.yaml", "--docx")[0] == 0
    before = (project / "x.docx").read_bytes()
    sentence = "x.docx is a file that the note uses. Choose another folder with -o.\n"
    assert oewg("export", "x.yaml", "--programme-layout", "table", "--template", "x.docx") == (2, "", sentence)
    assert (project / "x.docx").read_bytes() == before
    assert not (project / "x.md").exists()
    assert oewg("export", "x.yaml", "--template", "x.docx", "-o", "out")[0] == 0

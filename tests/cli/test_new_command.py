from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., tuple[int, str, str]]
EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parents[1] / "scaffold" / "golden"
ROLLOVER = Path(__file__).parents[1] / "rollover"
SESSION = ("new", "--place", "New York", "--opens", "2024-05-24", "--closes", "2024-05-28")
REMARK = "Monday, 27 May 2024, is Memorial Day, an official holiday in New York, and has no meetings.\n"


def test_a_programme_is_printed(oewg: Command) -> None:
    """The YAML on standard output, what is left out on standard error."""
    assert oewg(*SESSION) == (0, (GOLDEN / "memorial-day.yaml").read_text("utf-8"), REMARK)


def test_everything_known_can_be_typed(oewg: Command) -> None:
    """Each option fills in what it names."""
    code, out, _ = oewg(
        "new", "--place", "Geneva", "--opens", "2025-07-07", "--closes", "2025-07-11",
        "--body", "Ad hoc working group on the measurement of clouds", "--number", "4", "--kind", "substantive",
        "--organ", "General Assembly", "--dated", "2025-05-20",
    )  # fmt: skip
    assert (code, out) == (0, (GOLDEN / "geneva.yaml").read_text("utf-8"))


def test_several_bodies_are_named_one_after_the_other(oewg: Command) -> None:
    """In the order in which they are typed."""
    code, out, _ = oewg(
        "new", "--place", "Geneva", "--opens", "2025-07-07", "--closes", "2025-07-11", "--kind", "substantive",
        "--body", "Subsidiary Body for Rain", "--body", "Ad hoc working group on the measurement of clouds",
        "--body", "Bureau: [rain]", "--organ", "General Assembly", "--dated", "2025-05-20",
    )  # fmt: skip
    assert (code, out) == (0, (GOLDEN / "several-bodies.yaml").read_text("utf-8"))


def test_a_file_is_written_and_none_is_lost(oewg: Command, tmp_path: Path) -> None:
    """A file that is there already stays, unless --overwrite is given, or --force, its former name."""
    file = tmp_path / "programme.yaml"
    assert oewg(*SESSION, "-o", "programme.yaml") == (0, "", f"{REMARK}Written: programme.yaml\n")
    assert file.read_bytes() == (GOLDEN / "memorial-day.yaml").read_bytes()
    file.write_text("mine", "utf-8")
    result = (2, "", "programme.yaml already exists. Use --overwrite to replace it.\n")
    assert oewg(*SESSION, "-o", "programme.yaml") == result
    assert file.read_text("utf-8") == "mine"
    for option in ("--overwrite", "--force"):
        file.write_text("mine", "utf-8")
        assert oewg(*SESSION, "-o", "programme.yaml", option) == (0, "", f"{REMARK}Written: programme.yaml\n")
        assert file.read_bytes() == (GOLDEN / "memorial-day.yaml").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--opens", "2024-02-30"),
            "--opens must be a date such as 2025-07-07, not `2024-02-30`.",
        ),
        (
            ("--closes", "20240528"),
            "--closes must be a date such as 2025-07-07, not `20240528`.",
        ),
        (("--dated", " "), "--dated must be a date such as 2025-07-07, not ``."),
        (("--closes", "2024-05-23"), "The session closes on 23 May 2024, before it opens on 24 May 2024."),
        (("--body", " "), "The body is empty."),
        (("--body", "Rain", "--body", "rain"), "The body `rain` is named twice."),
        (("--number", "0"), "The number of a session cannot be 0."),
        (("-o", "programme.json"), "A new programme is written as YAML: programme.json must have the ending .yaml."),
        (("--number", "four"), "--number must be a whole number, such as 7, not `four`."),
        (("--number", "1" * 12), "--number must be of at most three digits, not `111111111111`."),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_2(
    oewg: Command, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """And nothing is written."""
    assert oewg(*SESSION, *arguments) == (2, "", f"{sentence}\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("left_out", ["--place", "--opens", "--closes"])
def test_place_and_dates_must_be_typed(oewg: Command, left_out: str) -> None:
    """A programme has no days without them."""
    at = SESSION.index(left_out)
    result = "A new programme needs --place, --opens and --closes, or --from and --opens.\n"
    assert oewg(*SESSION[:at], *SESSION[at + 2 :]) == (2, "", result)


FROM = ("new", "--from", ROLLOVER / "last.yaml", "--opens", "2024-03-05")


def test_the_next_session_is_made_from_the_last_one(oewg: Command, tmp_path: Path) -> None:
    """Its text on standard output or in a file, what is to be checked on standard error."""
    code, out, err = oewg(*FROM)
    assert (code, out) == (0, (ROLLOVER / "golden" / "next.yaml").read_text("utf-8"))
    assert err.startswith(
        "Removed from the masthead, because they belong to the last session: `symbol`, `job` and `reissued`.\n"
    )
    assert oewg(*FROM, "-o", "next.yml") == (0, "", f"{err}Written: next.yml\n")
    assert (tmp_path / "next.yml").read_bytes() == (ROLLOVER / "golden" / "next.yaml").read_bytes()
    assert oewg("new", "--from", "-", *FROM[3:], stdin=FROM[2].read_bytes()) == (0, out, err)


@pytest.mark.parametrize(
    ("lost", "read"),
    [("no day", "Read: 3 days, 6 meetings, 9 entries."), ("day, 13", "Read: 2 days, ")],
)
def test_how_much_of_a_note_was_read_is_said(oewg: Command, tmp_path: Path, lost: str, read: str) -> None:
    """As `oewg import` says it: little may have been read."""
    text = (EXAMPLES / "geneva.md").read_text("utf-8")
    (tmp_path / "last.md").write_text(text.replace(lost, "tag, 13"), "utf-8")
    code, _, err = oewg("new", "--from", "last.md", "--opens", "2026-05-11")
    assert (code, read in err.splitlines()[0]) == (0, True)


def test_options_count_before_the_last_session(oewg: Command) -> None:
    """Place, closing, number, kind and the day of the note."""
    _, out, err = oewg(
        *FROM, "--closes", "2024-03-07", "--place", "Geneva", "--number", "9", "--kind", "special",
        "--dated", "2024-01-10",
    )  # fmt: skip
    session = "session: {number: 9, kind: special, place: \"Geneva\", opens: 2024-03-05, closes: '2024-03-07'}\n"
    assert session in out
    assert "date: 2024-01-10" in out
    assert "is the text submitted" not in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--from", "none.yaml", *FROM[3:]), "There is no file or folder none.yaml."),
        (("--from", FROM[2]), "--from needs the first day of the new session: add --opens."),
        (
            (*FROM[1:], "--body", "Group"),
            "--body and --organ cannot be used with --from, which keeps those of the last session.",
        ),
        (
            (*FROM[1:], "-o", "next.toml"),
            "The programme of the last session is YAML: next.toml must have the ending .yaml.",
        ),
        ((*FROM[1:], "--number", "1000"), "The number of a session cannot be 1000."),
    ],
)
def test_what_cannot_follow_is_one_sentence_and_2(
    oewg: Command, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """And nothing is written."""
    assert oewg("new", *arguments) == (2, "", f"{sentence}\n")
    assert not list(tmp_path.iterdir())

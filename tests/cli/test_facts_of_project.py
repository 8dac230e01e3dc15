"""Facts about resolutions that a project adds, in checks and in `oewg lookup`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., tuple[int, str, str]]

HEAD = "number,organ,adopted,title\n"
BASE = (Path(__file__).parents[1] / "rules" / "base.yaml").read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with settings that name a table, and a programme that cites resolutions."""
    (tmp_path / "oewg.toml").write_text('facts = "facts.csv"\n')
    text = BASE.replace("paragraphs:\n", "paragraphs:\n  - See General Assembly resolution 75/940 of 5 May 2021.\n", 1)
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    return tmp_path


def findings(oewg: Command, *options: str) -> list[tuple[str, str, str]]:
    """Return code, severity and message of each finding on the number 75/940."""
    form = ("--output-format", "json", "--select", "REF004,REF011")
    _, out, _ = oewg("validate", "x.yaml", "--no-cache", *form, *options)
    return [(each["code"], each["severity"], each["message"]) for each in json.loads(out)["files"][0]["findings"]]


def test_a_number_that_the_project_knows_exists_and_has_its_day(oewg: Command, project: Path) -> None:
    """Its facts count more than those of the program."""
    (project / "facts.csv").write_text(HEAD + "75/940,General Assembly,2021-05-06,Clouds\n")
    assert findings(oewg) == [
        (
            "REF011",
            "warning",
            "General Assembly resolution 75/940 was adopted on 6 May 2021 (facts of this project).",
        )
    ]
    assert [code for code, _, _ in findings(oewg, "--isolated")] == ["REF004"]
    (project / "facts.csv").write_text(HEAD + "75/940,General Assembly,2021-05-05,\n")
    assert findings(oewg) == []


def test_lookup_finds_what_the_project_knows(oewg: Command, project: Path) -> None:
    """By number and by title, unless settings are ignored."""
    (project / "facts.csv").write_text(HEAD + "82/1,General Assembly,2027-09-20,Clouds\n75/240,General Assembly,,Fog\n")
    code, out, _ = oewg("lookup", "82/1")
    assert code == 0
    assert out.startswith(
        "General Assembly resolution 82/1\n  “Clouds” (certain)\n  Adopted on 20 September 2027 (certain"
    )
    assert "resolution 82/1" in oewg("lookup", "--title", "CLOUDS")[1]
    assert "“Fog”" in oewg("lookup", "75/240")[1]
    assert "75/240\n  “Developments" not in oewg("lookup", "--title", "developments telecommunications")[1]
    assert oewg("lookup", "82/1", "--isolated")[0] == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("number\n", "facts.csv:1: The first line must have the names of the columns"),
        (HEAD + "82/1,Rain,,\n", "facts.csv:2: `Rain` is not an organ whose resolutions are known"),
        (HEAD + "82/1,General Assembly,x\x1b,\n", "facts.csv:2: A value here has a character that is not shown."),
        ("a" * (1024 * 1024 + 1), "facts.csv is larger than 1 MB."),
        (None, "There is no file or folder facts.csv."),
    ],
)
def test_a_table_that_is_wrong_is_one_sentence_and_2(oewg: Command, project: Path, text: str | None, said: str) -> None:
    """In a check and in a search, from the cache too."""
    if text is not None:
        (project / "facts.csv").write_text(text, "utf-8")
    for command in (("lookup", "82/1"), ("validate", "x.yaml"), ("validate", "x.yaml"), ("validate", "--no-cache")):
        code, out, err = oewg(*command)
        assert (code, out) == (2, ""), command
        assert err.startswith(said)
        assert err.count("\n") == 1


def test_a_table_that_is_not_utf_8_is_one_sentence_and_2(oewg: Command, project: Path) -> None:
    """It says so."""
    (project / "facts.csv").write_bytes(HEAD.encode() + b"82/1,General Assembly,,N\xe9b\n")
    code, _, err = oewg("lookup", "82/1")
    assert code == 2
    assert "is not UTF-8 text" in err

"""`--fix` and similar options change files and report what they did."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

BASE = (Path(__file__).parent.parent / "rules" / "base.yaml").read_text("utf-8")
MISTAKEN = BASE.replace("the present note.", "the present note").replace("invited to be brief", "invited  to be brief")
MENDED = BASE

Command = Callable[..., tuple[int, str, str]]


def test_safe_fixes_are_made_and_the_rest_of_the_file_stays(oewg: Command, tmp_path: Path) -> None:
    """To the byte: a byte-order mark, CRLF and comments too."""
    path = tmp_path / "x.yaml"
    before = "\ufeff" + (MISTAKEN + "# the end\n").replace("\n", "\r\n")
    path.write_bytes(before.encode())
    code, out, err = oewg("validate", "--fix", "x.yaml")
    assert code == 0
    assert out == "Nothing found in 1 programme.\n"
    assert err == "Fixed in x.yaml: 1 × EDT030 space-doubled, 1 × EDT033 paragraph-without-full-stop.\n"
    assert path.read_bytes() == ("\ufeff" + (MENDED + "# the end\n").replace("\n", "\r\n")).encode()


def test_the_hook_that_fixes_says_only_what_it_did_and_what_prevents_fixes(oewg: Command, tmp_path: Path) -> None:
    """The rest is for the hook that reports it; a programme that could be read passes."""
    path = tmp_path / "x.yaml"
    path.write_text(MISTAKEN.replace("opens: 2024-03-04", "opens: 2024-03-05"), "utf-8")
    fixed = "Fixed in x.yaml: 1 × EDT030 space-doubled, 1 × EDT033 paragraph-without-full-stop.\n"
    assert oewg("validate", "--fix-only", "x.yaml") == (0, "", fixed)
    assert oewg("validate", "--fix-only", "x.yaml") == (0, "", "")
    path.write_text(BASE.replace("date: 2024-03-05", "date:").replace("title: P", "titel: P"), "utf-8")
    code, out, err = oewg("validate", "--fix-only", "x.yaml")
    assert (code, out) == (1, "")
    what = "There is no key `titel` in a programme. There is 1 more: see `oewg validate`."
    assert err == f"Not all is fixed: x.yaml:15:1: error STR001 {what}\n"
    assert oewg("validate", "--fix-only", "-", stdin=MISTAKEN.encode())[1] == BASE


def test_unsafe_fixes_are_held_back_and_counted(oewg: Command, tmp_path: Path) -> None:
    """The report says how many; the option alone shows them as --diff does, and with --fix it makes them."""
    path = tmp_path / "x.yaml"
    path.write_text(BASE.replace("subtitle:", "subtitel:"), "utf-8")
    _, out, err = oewg("validate", "--fix", "x.yaml")
    assert out.endswith("1 can be fixed with --fix --unsafe-fixes.\n")
    assert err == ""
    code, out, err = oewg("validate", "--unsafe-fixes", "x.yaml")
    assert (code, err) == (1, "Would fix in x.yaml: 1 × STR001 unknown-key.\n")
    assert "\n-subtitel: " in out
    assert path.read_text("utf-8") != BASE
    assert oewg("validate", "--fix", "--unsafe-fixes", "x.yaml")[:2] == (0, "Nothing found in 1 programme.\n")
    assert path.read_text("utf-8") == BASE


def test_a_difference_is_shown_and_nothing_is_written(oewg: Command, tmp_path: Path) -> None:
    """It can be given to `patch`; without one the command ends with 0."""
    path = tmp_path / "x.yaml"
    path.write_text(MISTAKEN, "utf-8")
    code, out, err = oewg("validate", "--diff", "x.yaml")
    assert code == 1
    assert out.startswith("--- x.yaml\n+++ x.yaml\n@@ ")
    assert "\n+  wind: Speakers are invited to be brief.\n" in out
    assert err.startswith("Would fix in x.yaml: ")
    assert path.read_text("utf-8") == MISTAKEN
    path.write_text(BASE, "utf-8")
    assert oewg("validate", "--diff", "x.yaml") == (0, "", "")


def test_standard_input_is_fixed_to_standard_output(oewg: Command) -> None:
    """The report goes to standard error."""
    code, out, err = oewg("validate", "--fix", "-", stdin=MISTAKEN.encode())
    assert (code, out) == (0, MENDED)
    assert err.endswith("Nothing found in 1 programme.\n")


def test_many_files_are_fixed_as_one_is(oewg: Command, tmp_path: Path) -> None:
    """On all cores, and each is counted."""
    for number in range(60):
        (tmp_path / f"{number:02}.yaml").write_text(MISTAKEN, "utf-8")
    code, out, err = oewg("validate", "--fix", ".")
    assert (code, out) == (0, "Nothing found in 60 programmes.\n")
    assert err.count("Fixed in ") == 60
    assert {path.read_text("utf-8") for path in tmp_path.glob("*.yaml")} == {MENDED}


@pytest.mark.parametrize("name", ["x.json", "x.toml"])
def test_other_formats_are_fixed_in_their_own_spelling(oewg: Command, tmp_path: Path, name: str) -> None:
    """JSON's escapes and TOML's quotes stay as they are."""
    toml = (Path(__file__).parent.parent / "rules" / "base.toml").read_text("utf-8")
    text = toml if name == "x.toml" else json.dumps(tomllib.loads(toml), default=str, indent=1)
    (tmp_path / name).write_text(text.replace("invited to be brief", "invited  to be brief"), "utf-8")
    _, _, err = oewg("validate", "--fix", name)
    assert err == f"Fixed in {name}: 1 × EDT030 space-doubled.\n"
    assert (tmp_path / name).read_text("utf-8") == text


def test_a_fix_that_is_not_made_is_reported_with_what_it_would_lead_to(oewg: Command, tmp_path: Path) -> None:
    """The first code is that of the fix, the second that of the new finding."""
    mistaken = BASE.replace("  - The provisional", "  - See the annex, â€œwhich is open.\n  - The provisional")
    (tmp_path / "x.yaml").write_text(mistaken, "utf-8")
    _, _, err = oewg("validate", "--fix", "--unsafe-fixes", "x.yaml")
    assert err == "Not fixed in x.yaml: EDT027, because the fix would lead to EDT036.\n"

from collections.abc import Callable
from pathlib import Path

import pytest
from casebook import BASE, LAST

Command = Callable[..., tuple[int, str, str]]

CHANGED = BASE.replace("invited to be brief", "asked to be brief")
FOUND = ":50:22: info SES006 This footnote differs from that of the last session: `asked` instead of `invited`.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the command, with the last programme in it and two that follow."""
    for name, text in {"last.yaml": LAST, "right.yaml": BASE, "wrong.yaml": CHANGED}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_each_programme_is_compared_with_the_last_one(oewg: Command, folder: Path) -> None:
    """In a folder too, where that one is not compared with itself."""
    code, out, err = oewg("validate", "--output-format", "concise", "--against", "last.yaml", "--select", "SES")
    assert (code, out, err) == (0, f"wrong.yaml{FOUND}", "")
    assert (folder / "last.yaml").exists()
    result = oewg("validate", "last.yaml", "--against", folder / "last.yaml", "--select", "SES")
    assert result == (0, "Nothing found in 1 programme.\n", "")


def test_what_is_known_of_a_file_does_not_answer_for_a_comparison(oewg: Command, folder: Path) -> None:
    """Nor the other way round."""
    plain = oewg("validate", "wrong.yaml", "--output-format", "concise")
    assert plain[1] == ""
    against = oewg("validate", "wrong.yaml", "--against", "last.yaml", "--output-format", "concise")
    assert against == (0, f"wrong.yaml{FOUND}", "")
    assert oewg("validate", "wrong.yaml", "--output-format", "concise") == plain
    (folder / "last.yaml").write_text(LAST.replace("invited to be brief", "asked to be brief"), "utf-8")
    assert oewg("validate", "wrong.yaml", "--against", "last.yaml", "--output-format", "concise") == plain


def test_many_programmes_are_compared_on_all_cores(oewg: Command, folder: Path) -> None:
    """As one is."""
    for number in range(60):
        (folder / f"x{number:02}.yaml").write_text(CHANGED, "utf-8")
    names = [f"x{number:02}.yaml" for number in range(60)]
    _, out, _ = oewg("validate", *names, "--against", "last.yaml", "--output-format", "concise")
    assert out == "".join(f"{name}{FOUND}" for name in names)


def test_either_can_come_from_standard_input(oewg: Command, folder: Path) -> None:
    """But not both."""
    result = oewg("validate", "-", "--against", "last.yaml", "--output-format", "concise", stdin=CHANGED.encode())
    assert result == (0, f"<stdin>{FOUND}", "")
    result = oewg("validate", "wrong.yaml", "--against", "-", "--output-format", "concise", stdin=LAST.encode())
    assert result == (0, f"wrong.yaml{FOUND}", "")
    sentence = "Standard input can hold only one programme. Name a file with --against.\n"
    assert oewg("validate", "-", "--against", "-", stdin=LAST.encode()) == (2, "", sentence)
    assert (folder / "last.yaml").exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (None, "There is no file or folder none.yaml."),
        ("a: b\n", "none.yaml cannot be read as a programme: oewg validate none.yaml shows why."),
    ],
)
def test_without_a_last_programme_nothing_is_checked(
    oewg: Command, folder: Path, text: str | None, sentence: str
) -> None:
    """One sentence says why."""
    if text is not None:
        (folder / "none.yaml").write_text(text, "utf-8")
    assert oewg("validate", "wrong.yaml", "--against", "none.yaml") == (2, "", f"{sentence}\n")

"""What each verb says, and with which exit code it ends, where a file leads out of the folder that was named."""

from collections.abc import Callable
from pathlib import Path

import pytest

BASE = (Path(__file__).parent.parent / "rules" / "base.yaml").read_text("utf-8")
MISTAKEN = BASE.replace("invited to be brief", "invited  to be brief")

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Return a file outside of the folder `in`, which has a programme in it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.yaml").write_text(MISTAKEN, "utf-8")
    (tmp_path / "outside.yaml").write_text(MISTAKEN, "utf-8")
    return tmp_path / "outside.yaml"


def test_a_programme_that_is_a_link_out_is_reported_and_left(oewg: Command, tmp_path: Path, outside: Path) -> None:
    """One sentence says why it is not fixed; without --fix it is checked as others are, --diff shows its changes."""
    (tmp_path / "in" / "x.yaml").unlink()
    (tmp_path / "in" / "x.yaml").symlink_to("../outside.yaml")
    code, out, err = oewg("validate", "--fix", "in/x.yaml")
    assert code == 2
    assert "EDT030" in out
    assert err == "in/x.yaml is not written: it is a link that leads out of in.\n"
    assert outside.read_text("utf-8") == MISTAKEN
    assert oewg("validate", "in/x.yaml")[0] == 0
    assert oewg("validate", "--diff", "in/x.yaml")[0] == 1


def test_in_a_folder_what_is_refused_is_named_and_the_rest_is_fixed(
    oewg: Command, tmp_path: Path, outside: Path
) -> None:
    """The exit code shows that not all was checked."""
    (tmp_path / "in" / "out.yaml").symlink_to("../outside.yaml")
    code, out, err = oewg("validate", "--fix", "in")
    assert (code, out) == (2, "Nothing found in 1 programme.\n")
    assert "in/out.yaml is not read: it is a link that leads to a file outside the repository.\n" in err
    assert (tmp_path / "in" / "x.yaml").read_text("utf-8") == BASE
    assert outside.read_text("utf-8") == MISTAKEN
    code, out, err = oewg("validate", "--show-files", "in")
    assert (code, out) == (2, "in/x.yaml\n")
    assert err.startswith("in/out.yaml is not read")


@pytest.mark.parametrize(
    ("arguments", "link"),
    [
        (("export", "in/x.yaml"), "in/x.md"),
        (("export", "in/x.yaml", "-o", "in"), "in/x.docx"),
        (("import", "note.md", "--force", "-o", "in/y.yaml"), "in/y.yaml"),
        (("new", "--place", "Geneva", "--opens", "2025-07-07", "--closes", "2025-07-11", "-o", "in/y.yaml", "--force"),
         "in/y.yaml"),
        (("diff", "in/x.yaml", "in/x.yaml", "--md", "-o", "in"), "in/x.redline.md"),
    ],
)  # fmt: skip
def test_nothing_is_written_through_a_link_out(
    oewg: Command, tmp_path: Path, outside: Path, arguments: tuple[str, ...], link: str
) -> None:
    """By no verb; the folder that is named may be a link itself."""
    (tmp_path / "note.md").write_text((Path(__file__).parent.parent / "importing/base.md").read_text("utf-8"))
    (tmp_path / link).symlink_to("../outside.yaml")
    code, _, err = oewg(*arguments)
    assert code == 2
    assert err.endswith(f"{link} is not written: it is a link that leads out of in.\n")
    assert outside.read_text("utf-8") == MISTAKEN
    (tmp_path / link).unlink()
    (tmp_path / "door").symlink_to("in")
    through = [argument.replace("in/y.yaml", "door/y.yaml") for argument in arguments]
    through = [("door" if argument == "in" else argument) for argument in through]
    assert oewg(*through)[0] == 0
    assert (tmp_path / link).is_file()


@pytest.mark.parametrize("name", ["--config=a.toml", "--output=a/.md", "-oa/.yaml", "--config=a.toml\n"])
def test_a_file_that_looks_like_an_option_is_refused(oewg: Command, tmp_path: Path, name: str) -> None:
    """Unless it comes after `--`, or is named with its folder."""
    (tmp_path / "a").mkdir()
    (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
    (tmp_path / name).write_text("")
    shown = name.replace("\n", "\ufffd")
    assert oewg("validate", "--only-programmes", name) == (
        2, "", f"{shown} is a file, but it looks like an option. Write it as ./{shown}.\n",
    )  # fmt: skip
    assert oewg("validate", "--only-programmes", "--", name)[0] == 0
    assert oewg("validate", "--only-programmes", f"./{name}")[0] == 0


def test_a_version_is_never_a_file(oewg: Command, tmp_path: Path, outside: Path) -> None:
    """Named as git names a version; such a file is named with its folder."""
    outside.rename(tmp_path / "HEAD:x.yaml")
    code, _, err = oewg("diff", "HEAD:x.yaml", "in/x.yaml")
    assert (code, err.endswith(" To read the file with this name, write ./HEAD:x.yaml.\n")) == (2, True)
    assert oewg("diff", "./HEAD:x.yaml", "in/x.yaml")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "which"),
    [
        (("",), "The first argument"),
        (("validate", ""), "The argument after validate"),
        (("validate", "--fix", ""), "The argument after --fix"),
        (("export", "-o", "", "x.yaml"), "The argument after -o"),
        (("diff", "", "x"), "The argument after diff"),
    ],
)
def test_an_empty_name_is_not_this_folder(oewg: Command, arguments: tuple[str, ...], which: str) -> None:
    """As where a variable of the shell is not set."""
    assert oewg(*arguments) == (2, "", f"{which} is empty. Is a variable of the shell not set?\n")

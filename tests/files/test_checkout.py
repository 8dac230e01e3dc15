from pathlib import Path

import pytest

from oewg_cli.files.checkout import checkout_of, leads_out


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """Return a folder with folders, links and a file outside of it."""
    within = tmp_path / "within"
    (within / "a").mkdir(parents=True)
    (tmp_path / "within-not").mkdir()
    (within / "up").symlink_to("..")
    (within / "a" / "side").symlink_to("../b")
    (tmp_path / "door").symlink_to("within")
    return within


@pytest.mark.parametrize(
    ("path", "is_outside"),
    [
        (".", False), ("a/x", False), ("a/side/x", False), ("new/x", False), ("up/within/a", False),
        ("up/x", True), ("../within-not/x", True), ("a/../../x", True), ("/", True), ("up/door/x", False),
    ],
)  # fmt: skip
def test_a_path_leads_out_if_what_it_names_is_outside(folders: Path, path: str, *, is_outside: bool) -> None:
    """Whether it is there or not, and by whatever name the folder is given."""
    assert leads_out(str(folders / path), str(folders)) is is_outside
    assert leads_out(str(folders / path), str(folders.parent / "door")) is is_outside
    assert not leads_out(str(folders / path), "/")


def test_a_checkout_ends_at_the_root_of_its_repository(tmp_path: Path) -> None:
    """Outside of any it is the folder itself."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert checkout_of(str(inner)) == str(inner)
    (tmp_path / "a" / ".git").write_text("gitdir: elsewhere")
    assert checkout_of(str(inner)) == str(tmp_path / "a")

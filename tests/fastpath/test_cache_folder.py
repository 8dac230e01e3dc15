import os
import sys
from pathlib import Path

import platformdirs
import pytest

from oewg_cli.fastpath.cache_folder import VARIABLE, cache_folder, reason_for_distrust


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let a new user be at home, who has set nothing."""
    for name in (VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_cache_is_where_the_system_has_the_caches_of_a_user(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On each system as a library knows it, which a hook does not wait for."""
    assert cache_folder() == platformdirs.user_cache_dir("oewg", appauthor=False)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == str(home / "Library" / "Caches" / "oewg")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(home / "Local"))
    assert cache_folder() == str(home / "Local" / "oewg" / "Cache")
    monkeypatch.delenv("LOCALAPPDATA")
    assert cache_folder() is None


@pytest.mark.parametrize(("base", "seen"), [("/x", "/x/oewg"), ("x", "~/.cache/oewg"), ("", "~/.cache/oewg")])
def test_a_relative_path_does_not_lead_into_the_checkout(monkeypatch: pytest.MonkeyPatch, base: str, seen: str) -> None:
    """XDG Base Directory Specification: paths that are not absolute are ignored."""
    monkeypatch.setenv("XDG_CACHE_HOME", base)
    assert cache_folder() == str(Path(seen).expanduser())


def test_what_is_named_counts_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The option before the environment, both from the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, "a")
    assert cache_folder() == str(tmp_path / "a")
    assert cache_folder("b") == str(tmp_path / "b")


def test_a_folder_is_trusted_if_only_its_owner_can_use_it(tmp_path: Path) -> None:
    """One that is not there yet can be made."""
    tmp_path.chmod(0o700)
    assert reason_for_distrust(str(tmp_path)) is None
    assert reason_for_distrust(str(tmp_path / "new")) is None
    (tmp_path / "link").symlink_to(tmp_path)
    assert reason_for_distrust(str(tmp_path / "link")) == "it is a link"
    (tmp_path / "file").write_text("")
    assert reason_for_distrust(str(tmp_path / "file")) == "it is not a folder"
    for mode in (0o710, 0o701, 0o770, 0o755):
        tmp_path.chmod(mode)
        assert reason_for_distrust(str(tmp_path)) == "other users may read or write in it"


def test_a_folder_of_another_user_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where root runs a command in the home of a user."""
    tmp_path.chmod(0o700)
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    assert reason_for_distrust(str(tmp_path)) == "it belongs to another user"

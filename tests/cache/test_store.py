from pathlib import Path

import pytest

from oewg_cli import __version__
from oewg_cli.cache import store as store_module
from oewg_cli.cache.record import PASSED_OVER, Record
from oewg_cli.cache.store import FOLDER, Store, store_folder

RECORD = Record((0, 1, 0, 0, 0), ["wwarning", "p\n"], fails=True)


def opened(folder: Path, request: str = "full") -> Store:
    """Open a store in a folder."""
    store = Store(str(folder / FOLDER), request)
    store.open()
    return store


def test_what_was_put_is_there(tmp_path: Path) -> None:
    """For another store of the same folder too."""
    key = opened(tmp_path).key("a.yaml", b"text", b"settings")
    opened(tmp_path).put([(key, RECORD)])
    found = opened(tmp_path).get(key)
    assert found is not None
    assert found.dumps() == RECORD.dumps()


def test_the_newest_record_of_a_key_counts(tmp_path: Path) -> None:
    """Records are only ever added, of one run or of several at a time."""
    store = opened(tmp_path)
    store.put([("key", RECORD), ("other", RECORD), ("key", PASSED_OVER)])
    opened(tmp_path).put([("third", RECORD)])
    found = [opened(tmp_path).get(key) for key in ("key", "other", "third", "fourth")]
    assert [record and record.is_programme for record in found] == [False, True, True, None]


@pytest.mark.parametrize("lost", [1, 5, 20])
def test_a_record_that_was_not_written_to_its_end_is_not_there(tmp_path: Path, lost: int) -> None:
    """What is put after it is, and what was before."""
    store = opened(tmp_path)
    store.put([("first", RECORD), ("torn", RECORD)])
    records = tmp_path / FOLDER / __version__ / "records"
    records.write_bytes(records.read_bytes()[:-lost])
    opened(tmp_path).put([("last", RECORD)])
    found = [opened(tmp_path).get(key) for key in ("first", "torn", "last")]
    assert [record is not None for record in found] == [True, False, True]


def test_a_store_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins anew when it has grown too large to be read in no time."""
    monkeypatch.setattr(store_module, "_MOST_BYTES", 100)
    opened(tmp_path).put([("a" * 40, RECORD), ("b" * 40, RECORD)])
    assert opened(tmp_path).get("a" * 40) is None


@pytest.mark.parametrize(
    ("name", "content", "settings", "request_"),
    [
        ("b.yaml", b"text", b"settings", "full"),
        ("a.yaml", b"text.", b"settings", "full"),
        ("a.yaml", b"text", b"setting", "full"),
        ("a.yaml", b"text", b"settings", "concise"),
        ("a.yamltext", b"", b"settings", "full"),
        ("a.yaml", b"sext", b"settingt", "full"),
    ],
)
def test_a_record_is_found_by_all_that_decides_about_it(
    tmp_path: Path, name: str, content: bytes, settings: bytes, request_: str
) -> None:
    """Name, bytes, settings and what was asked; nothing of one can pass for a part of another."""
    key = opened(tmp_path).key("a.yaml", b"text", b"settings")
    assert opened(tmp_path, request_).key(name, content, settings) != key


def test_the_folder_ignores_itself_and_forgets_other_versions(tmp_path: Path) -> None:
    """Git sees nothing of it, and tools that pass over caches know it."""
    old = tmp_path / FOLDER / "0.0.1"
    old.mkdir(parents=True)
    (old / "x").write_text("1")
    opened(tmp_path)
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"
    assert (tmp_path / FOLDER / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert not list(old.iterdir())
    assert (tmp_path / FOLDER / __version__).is_dir()


def test_a_store_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    """Everything is checked again, and nothing is said."""
    (tmp_path / FOLDER).write_text("a file")
    store = opened(tmp_path)
    store.put([("key", RECORD)])
    assert store.get("key") is None


def test_the_store_stands_at_the_root_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of any, it stands in the current folder."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert store_folder() == str(inner / FOLDER)
    (tmp_path / ".git").mkdir()
    assert store_folder() == str(tmp_path / FOLDER)

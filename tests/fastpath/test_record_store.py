import os
from pathlib import Path
from shutil import copytree

import pytest

from oewg_cli.fastpath import record_store
from oewg_cli.fastpath.check_record import NOT_A_PROGRAMME, CheckRecord
from oewg_cli.fastpath.record_store import RecordStore, create_store

RECORD = CheckRecord((0, 1, 0, 0, 0), ["wwarning", "p\n"], fails=True)


def store_of(folder: Path, request: str = "full") -> RecordStore:
    """Return the store of a folder, which is made if it is not there."""
    create_store(str(folder / "cache"))
    return RecordStore(str(folder / "cache"), request)


def files_of(folder: Path) -> list[Path]:
    """Return the files that hold records."""
    return sorted(path for path in (folder / "cache").iterdir() if path.name != "CACHEDIR.TAG")


def test_what_was_put_is_there(tmp_path: Path) -> None:
    """For another store of the same folder too."""
    key = store_of(tmp_path).key("a.yaml", b"text", b"settings")
    store_of(tmp_path).put([(key, RECORD)])
    found = store_of(tmp_path).get(key)
    assert found is not None
    assert found.to_bytes() == RECORD.to_bytes()


def test_the_newest_record_of_a_key_counts(tmp_path: Path) -> None:
    """Records are only ever added, of one run or of several at a time."""
    store_of(tmp_path).put([("key", RECORD), ("other", RECORD), ("key", NOT_A_PROGRAMME)])
    store_of(tmp_path).put([("third", RECORD)])
    found = [store_of(tmp_path).get(key) for key in ("key", "other", "third", "fourth")]
    assert [record and record.is_programme for record in found] == [False, True, True, None]


@pytest.mark.parametrize("lost", [1, 5, 20])
def test_a_record_that_was_not_written_to_its_end_is_not_there(tmp_path: Path, lost: int) -> None:
    """What is put after it is, and what was before."""
    store_of(tmp_path).put([("a-first", RECORD), ("a-torn", RECORD)])
    (records,) = files_of(tmp_path)
    records.write_bytes(records.read_bytes()[:-lost])
    store_of(tmp_path).put([("a-last", RECORD)])
    found = [store_of(tmp_path).get(key) for key in ("a-first", "a-torn", "a-last")]
    assert [record is not None for record in found] == [True, False, True]


def test_a_record_that_was_changed_in_any_byte_is_not_there(tmp_path: Path) -> None:
    """A disk may fail in silence, and another program may write there."""
    store_of(tmp_path).put([("key", RECORD)])
    (records,) = files_of(tmp_path)
    whole = records.read_bytes()
    for at in range(len(whole)):
        records.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store_of(tmp_path).get("key") is None, at
    records.write_bytes(whole)
    assert store_of(tmp_path).get("key") is not None


def test_a_store_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file begins again when it has grown too large to be read in no time, and no record makes it larger at once."""
    monkeypatch.setattr(record_store, "_LARGEST_FILE", 200)
    for number in range(20):
        store_of(tmp_path).put([(f"a{number:039}", RECORD)])
        assert files_of(tmp_path)[0].stat().st_size <= 400
    assert store_of(tmp_path).get(f"a{0:039}") is None
    assert store_of(tmp_path).get(f"a{19:039}") is not None
    store_of(tmp_path).put([("b" * 40, CheckRecord((0,) * 5, ["p" + "x" * 1000]))])
    assert files_of(tmp_path)[1].stat().st_size <= 400


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
    """Name, bytes, settings and request; no part of one can count as a part of another."""
    key = store_of(tmp_path).key("a.yaml", b"text", b"settings")
    assert store_of(tmp_path, request_).key(name, content, settings) != key


def test_only_the_user_can_read_what_is_kept(tmp_path: Path) -> None:
    """Whatever the umask is; programs that make backups know the folder for a cache."""
    before = os.umask(0)
    try:
        store_of(tmp_path).put([("key", RECORD)])
    finally:
        os.umask(before)
    cache = tmp_path / "cache"
    assert cache.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in cache.iterdir()} == {0o600}
    assert (cache / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


@pytest.mark.parametrize("problem", ["link", "open", "file", "missing"])
def test_a_folder_that_others_could_have_filled_is_neither_read_nor_written(tmp_path: Path, problem: str) -> None:
    """A link, a folder that others may write to, a file."""
    store_of(tmp_path).put([("key", RECORD)])
    cache, real = tmp_path / "cache", tmp_path / "real"
    if problem == "open":
        cache.chmod(0o755)
    else:
        cache.rename(real)
    if problem == "link":
        cache.symlink_to(real)
    elif problem == "file":
        cache.write_text("a file")
    assert RecordStore(str(cache), "full").get("key") is None
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    RecordStore(str(cache), "full").put([("key", RECORD), ("other", RECORD)])
    if problem != "missing":
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("problem", ["link", "hard link", "open", "pipe", "folder", "dead link"])
def test_a_file_that_others_could_have_made_is_neither_read_nor_written(tmp_path: Path, problem: str) -> None:
    """As it would be in a folder that came with a checkout."""
    store_of(tmp_path).put([("key", RECORD)])
    (records,) = files_of(tmp_path)
    victim = tmp_path / "victim"
    if problem == "open":
        records.chmod(0o644)
    else:
        records.rename(victim)
    if problem == "link":
        records.symlink_to(victim)
    elif problem == "dead link":
        records.symlink_to(tmp_path / "new")
    elif problem == "hard link":
        records.hardlink_to(victim)
    elif problem == "pipe":
        os.mkfifo(records, 0o600)
    elif problem == "folder":
        records.mkdir()
    assert store_of(tmp_path).get("key") is None
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    store_of(tmp_path).put([("key", RECORD)])
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_nothing_that_is_not_ours_is_removed(tmp_path: Path) -> None:
    """A folder with other files in it may be named."""
    cache = tmp_path / "cache"
    (cache / "0.0.9").mkdir(parents=True)
    (cache / "0.0.9" / "x").write_text("1")
    cache.chmod(0o700)
    store_of(tmp_path).put([("key", RECORD)])
    assert store_of(tmp_path).get("key") is not None
    assert (cache / "0.0.9" / "x").read_text() == "1"


def test_a_copy_of_a_cache_is_of_no_use(tmp_path: Path) -> None:
    """As one that came with a checkout, whatever the permissions of its files are."""
    store = store_of(tmp_path)
    key = store.key("a.yaml", b"text", b"settings")
    store.put([(key, RECORD)])
    copied = tmp_path / "copied" / "cache"
    copytree(tmp_path / "cache", copied)
    assert RecordStore(str(copied), "full").key("a.yaml", b"text", b"settings") != key
    assert store_of(tmp_path).get(store_of(tmp_path).key("a.yaml", b"text", b"settings")) is not None


def test_folders_around_the_cache_are_private_too(tmp_path: Path) -> None:
    """Whatever the umask is."""
    before = os.umask(0)
    try:
        create_store(str(tmp_path / "a" / "b" / "oewg"))
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_dir()} == {0o700}

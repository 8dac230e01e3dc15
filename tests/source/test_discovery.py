import os
import sys
from inspect import stack
from pathlib import Path

import pytest

from oewg_cli.process.errors import CommandError
from oewg_cli.source.discovery import Candidate, candidates, find_programmes, is_programme_file, looks_like_programme
from oewg_cli.source.loader import Format

YAML = "masthead: {}\nprogramme: []\n"


def paths_of(*paths: Path) -> list[Path]:
    """Return the paths of the programmes that are found."""
    return [each.path for each in find_programmes(list(paths))]


@pytest.mark.parametrize(
    ("text", "written_as", "is_one"),
    [
        (YAML, Format.YAML, True),
        ("\ufeffmasthead: {}\n'session' : {}\n", Format.YAML, True),
        ("masthead: {\nprogramme: [\n", Format.YAML, True),
        ("programme: []\n", Format.YAML, False),
        ("x:\n  masthead: {}\n  programme: []\n", Format.YAML, False),
        ("masthead: 1\nmasthead: 2\n", Format.YAML, False),
        ('{"masthead": {}, "programme": []}', Format.JSON, True),
        ('{"masthead": {}, "programme": [}', Format.JSON, False),
        ('{\n  "masthead": {},\n  "programme": [}', Format.JSON, True),
        ('{"properties": {"masthead": {}, "programme": {}}}', Format.JSON, False),
        ("[" * 100_000, Format.JSON, False),
        ("[masthead]\n[[programme]]\n", Format.TOML, True),
        ("session.number = 7\n[masthead]\n", Format.TOML, True),
        ("[tool.x]\nname = 'masthead programme'\n", Format.TOML, False),
    ],
)
def test_two_outermost_keys_make_a_programme(text: str, written_as: Format, *, is_one: bool) -> None:
    """The syntax may be broken; keys further in do not count."""
    assert looks_like_programme(text, written_as) is is_one


def test_the_programmes_in_a_folder_are_sorted_and_a_named_file_is_always_read(tmp_path: Path) -> None:
    """Hidden folders and those of packages are passed over; nothing comes twice."""
    for name in ("b.yaml", "a/c.yml", ".git/x.yaml", "node_modules/y.yaml", "a/notes.yaml", "z.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x: 1\n" if name == "a/notes.yaml" else YAML)
    assert paths_of(tmp_path, tmp_path / "b.yaml", tmp_path / "z.txt") == [
        tmp_path / "a/c.yml",
        tmp_path / "b.yaml",
        tmp_path / "z.txt",
    ]


def test_a_folder_without_programmes_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """The sentence says what makes a file a programme."""
    with pytest.raises(CommandError, match="if two of the keys masthead, session, paragraphs, agenda, programme are"):
        find_programmes([tmp_path])


def test_a_programme_in_another_encoding_is_not_passed_over(tmp_path: Path) -> None:
    """It is refused when it is read, which a person sees."""
    path = tmp_path / "x.yaml"
    path.write_bytes(YAML.encode("utf-16"))
    assert paths_of(tmp_path) == [path]
    assert is_programme_file(path)


def test_any_name_can_be_asked_about() -> None:
    """A name that is too long is one for the reader to refuse."""
    long = Path("a" * 300)
    assert paths_of(long) == [long]


def test_what_is_refused_in_a_folder_has_its_reason_and_the_rest_is_found(tmp_path: Path) -> None:
    """Pipes and links out of the checkout; a link within it is read, and a dead one is skipped."""
    checkout = tmp_path / "checkout"
    for name in ("checkout/a/x.yaml", "outside.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(YAML, "utf-8")
    os.mkfifo(checkout / "pipe.yaml")
    (checkout / "dead.yaml").symlink_to("nowhere.yaml")
    (checkout / "loop.yaml").symlink_to("loop.yaml")
    (checkout / "out.yaml").symlink_to("../outside.yaml")
    (checkout / "out-and-dead.yaml").symlink_to("../nowhere.yaml")
    (checkout / "within.yaml").symlink_to("a/x.yaml")
    (checkout / "a" / "side.yaml").symlink_to("../within.yaml")
    found = {each.path.name: each.refusal for each in find_programmes([checkout])}
    assert found.keys() == {"x.yaml", "pipe.yaml", "out.yaml", "out-and-dead.yaml", "within.yaml", "side.yaml"}
    assert found["x.yaml"] is found["within.yaml"] is found["side.yaml"] is None
    assert str(found["pipe.yaml"]).endswith("pipe.yaml is a pipe, not a file.")
    assert "is a link that leads to a file outside the repository" in str(found["out.yaml"])
    (checkout / ".git").mkdir()
    named = {each.path.name: each.refusal for each in find_programmes([checkout / "a"])}
    assert named == {"x.yaml": None, "side.yaml": None}


def test_settings_that_are_wrong_in_a_folder_do_not_hide_other_folders(tmp_path: Path) -> None:
    """The folder is named once, with the sentence that says what is wrong."""
    for name in ("a/x.yaml", "a/y.yaml", "b/z.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(YAML, "utf-8")

    def excluded(path: Path) -> bool:
        if path.parent.name == "a":
            raise CommandError("The settings are wrong.")
        return False

    found = find_programmes([tmp_path], excluded)
    assert [each.refusal for each in found] == ["The settings are wrong.", None]
    assert found[1].path == tmp_path / "b/z.yaml"


def test_folders_may_be_nested_deeper_than_functions_can_be_called(tmp_path: Path) -> None:
    """As deep as a path can be long: here ten times as deep as calls may be."""
    deepest = tmp_path.joinpath(*"d" * 500)
    deepest.mkdir(parents=True)
    (deepest / "x.yaml").write_text(YAML, "utf-8")
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(stack()) + 50)
    try:
        found = paths_of(tmp_path)
    finally:
        sys.setrecursionlimit(before)
    assert found == [deepest / "x.yaml"]


def test_what_is_excluded_is_passed_over(tmp_path: Path) -> None:
    """A folder with everything in it, and never a file that is named itself."""
    for name in ("a.yaml", "old/b.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(YAML)
    old = tmp_path / "old"
    assert [each.path for each in find_programmes([tmp_path], lambda path: path == old)] == [tmp_path / "a.yaml"]
    assert [each.path for each in find_programmes([old / "b.yaml"], lambda _: True)] == [old / "b.yaml"]


def test_a_candidate_tells_the_folder_that_was_named(tmp_path: Path) -> None:
    """So that a folder without programmes can be refused when its files have been looked at."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.toml").write_text("")
    assert candidates([tmp_path, Path("-")]) == [
        Candidate(tmp_path / "a/x.toml", tmp_path),
        Candidate(Path("-")),
    ]

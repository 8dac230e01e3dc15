import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import mutated

from oewg_cli.config.reader import read_settings
from oewg_cli.config.settings import FailOn, Profile, Settings
from oewg_cli.config.settings_loader import SettingsLoader, load_settings
from oewg_cli.note.design import ProgrammeLayout, WordProfile
from oewg_cli.process.errors import CommandError

FULL = """\
profile = "submission"
select = ["SLT", "day-on-weekend"]
ignore = ["SLT004"]
extend-select = ["REF"]
fail-on = "never"
output-format = "concise"
exclude = ["old/**"]
names = ["Ålesund"]
word-profile = "geneva"
programme-layout = "table"
emblem = "pictures/emblem.png"
recycle = "pictures/recycle.png"
template = "our.dotx"
facts = "data/facts.csv"

[per-file-ignores]
"drafts/*.yaml" = ["MST", "REF"]
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Change into an empty repository."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_every_setting_is_read(project: Path) -> None:
    """With the file it comes from, and the keys in it."""
    (project / "oewg.toml").write_text(FULL, "utf-8")
    assert load_settings("programme.yaml") == Settings(
        "oewg.toml",
        str(project),
        frozenset(tomllib.loads(FULL)),
        Profile.SUBMISSION,
        ("SLT", "day-on-weekend"),
        ("SLT004",),
        ("REF",),
        (("drafts/*.yaml", ("MST", "REF")),),
        FailOn.NEVER,
        "concise",
        ("old/**",),
        ("Ålesund",),
        WordProfile.GENEVA,
        ProgrammeLayout.TABLE,
        "pictures/emblem.png",
        "pictures/recycle.png",
        "our.dotx",
        facts="data/facts.csv",
    )


def test_in_a_pyproject_they_have_a_table(project: Path) -> None:
    """They mean the same there."""
    (project / "pyproject.toml").write_text("[tool.oewg]\n" + FULL.replace("[per-file", "[tool.oewg.per-file"), "utf-8")
    (project / "x.toml").write_text(FULL, "utf-8")
    named = load_settings("programme.yaml", "x.toml")
    assert load_settings("programme.yaml")._replace(file="x.toml") == named


def test_the_nearest_file_counts_alone(project: Path) -> None:
    """A `pyproject.toml` that only mentions the program is skipped."""
    (project / "a" / "b").mkdir(parents=True)
    (project / "oewg.toml").write_text('ignore = ["SLT"]')
    (project / "a" / "oewg.toml").write_text('select = ["REF"]')
    (project / "a" / "b" / "pyproject.toml").write_text('[project]\ndependencies = ["oewg-cli"]')
    assert load_settings("x.yaml").ignore == ("SLT",)
    nearest = load_settings(Path("a", "b", "x.yaml"))
    assert (nearest.file, nearest.folder, nearest.ignore) == ("a/oewg.toml", str(project / "a"), ())
    assert load_settings("-").file == "oewg.toml"


def test_a_named_file_counts_for_all_and_isolation_leaves_all_out(project: Path) -> None:
    """The patterns of a named file are seen from the current folder."""
    (project / "oewg.toml").write_text('ignore = ["SLT"]')
    (project / "ci").mkdir()
    (project / "ci" / "x.toml").write_text('ignore = ["REF"]')
    named = load_settings("a/x.yaml", "ci/x.toml")
    assert (named.ignore, named.folder) == (("REF",), str(project))
    assert load_settings("x.yaml", "ci/x.toml", isolated=True) == load_settings("x.yaml", isolated=True) == Settings()


@pytest.mark.parametrize(
    ("file", "config", "seen"),
    [
        ("oewg.toml", None, "x.png"),
        ("a/oewg.toml", None, "a/x.png"),
        ("a/b/oewg.toml", None, "a/b/x.png"),
        ("ci/strict.toml", "ci/strict.toml", "ci/x.png"),
    ],
)
def test_a_file_is_named_from_the_folder_of_the_settings(
    project: Path, file: str, config: str | None, seen: str
) -> None:
    """Also by settings that are named on the command line; it is given as from the current folder."""
    (project / "a" / "b").mkdir(parents=True)
    (project / "ci").mkdir()
    (project / file).write_text('emblem = "x.png"\ntemplate = "y/../z.dotx"\n')
    loaded = load_settings("a/b/x.yaml", config)
    assert loaded.emblem == seen
    assert loaded.template == str(Path(file).parent / "y/../z.dotx")


@pytest.mark.parametrize("is_repository", [True, False])
@pytest.mark.parametrize("key", ["emblem", "recycle", "template", "facts"])
@pytest.mark.parametrize("leading", ["../x", "/etc/hostname", "a/../../x", "link", "folder/x"])
def test_settings_cannot_reach_out_of_the_checkout(
    project: Path, key: str, leading: str, *, is_repository: bool
) -> None:
    """By whatever path, and through whatever link."""
    inner = project / "inner"
    inner.mkdir()
    (project / ".git").rename(inner / ".git" if is_repository else project / "git")
    (inner / "link").symlink_to("../x")
    (inner / "folder").symlink_to("..")
    (inner / "oewg.toml").write_text(f'\n{key} = "{leading}"\n')
    with pytest.raises(CommandError, match=rf"^inner/oewg\.toml:2:\d+: `{key}` is outside the repository"):
        load_settings("inner/x.yaml")


@pytest.mark.parametrize("leading", ["../x.csv", "a/../../x.csv", "link.csv", "folder/x.csv"])
def test_facts_are_in_the_folder_of_the_settings(project: Path, leading: str) -> None:
    """Not elsewhere in the repository, as pictures may be."""
    inner = project / "inner"
    inner.mkdir()
    (inner / "link.csv").symlink_to("../x.csv")
    (inner / "folder").symlink_to("..")
    (inner / "oewg.toml").write_text(f'\nfacts = "{leading}"\n')
    with pytest.raises(CommandError, match=r"^inner/oewg\.toml:2:9: `facts` is outside the folder of the"):
        load_settings("inner/x.yaml")
    (inner / "oewg.toml").write_text('facts = "data/../x.csv"\n')
    assert load_settings("inner/x.yaml").facts == "inner/data/../x.csv"


def test_a_file_of_the_settings_is_never_standard_input(project: Path) -> None:
    """The user of the command has not typed `-`."""
    (project / "oewg.toml").write_text('emblem = "-"')
    assert load_settings("x.yaml").emblem == str(project / "-")


def test_settings_that_are_a_link_out_of_the_checkout_are_refused(project: Path) -> None:
    """A link within it is read."""
    (project / "elsewhere.toml").write_text('ignore = ["SLT"]')
    (project / "inner").mkdir()
    (project / ".git").rename(project / "inner" / ".git")
    settings_file = project / "inner" / "oewg.toml"
    settings_file.symlink_to("../elsewhere.toml")
    with pytest.raises(CommandError, match="it is a link to a file outside the repository"):
        load_settings("inner/x.yaml")
    settings_file.unlink()
    (project / "elsewhere.toml").rename(project / "inner" / "here.toml")
    settings_file.symlink_to("here.toml")
    assert load_settings("inner/x.yaml").ignore == ("SLT",)


def test_settings_are_bounded_and_a_file(project: Path) -> None:
    """A pipe is not waited for, and a large file is read only up to the limit."""
    (project / "pyproject.toml").write_text("#" * (1024 * 1024 + 1))
    with pytest.raises(CommandError, match="larger than 1 MB"):
        load_settings("x.yaml")
    os.mkfifo(project / "oewg.toml")
    with pytest.raises(CommandError, match=r"^oewg.toml is a pipe, not a file\.$"):
        load_settings("x.yaml")


def test_a_file_of_settings_above_is_found_from_anywhere(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its whole path."""
    (project / "oewg.toml").write_text('emblem = "x.png"')
    (project / "a").mkdir()
    monkeypatch.chdir(project / "a")
    assert load_settings("x.yaml").emblem == str(project / "x.png")


def test_without_a_file_nothing_is_settled() -> None:
    """All settings are the defaults."""
    assert load_settings("x.yaml") == Settings()


def test_a_file_elsewhere_is_shown_by_its_whole_path(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With no settings file above it."""
    (project / "oewg.toml").write_text("ignor = 1")
    (project / "a").mkdir()
    monkeypatch.chdir(project / "a")
    with pytest.raises(CommandError, match=f"^{re.escape(str(project))}/oewg.toml:1:1: There"):
        load_settings("x.yaml")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("ignor = []", "1:1: There is no setting `ignor`: did you mean `ignore`?"),
        ("# é\nextend_select = []", "2:1: There is no setting `extend_select`: did you mean `extend-select`?"),
        ("[per-file-ignore]", "1:2: There is no setting `per-file-ignore`: did you mean `per-file-ignores`?"),
        (
            "zzz = 1",
            "1:1: There is no setting `zzz`: the settings are `profile`, `select`, `ignore`, `extend-select`, ",
        ),
        ("profile = 'drafts'", "1:11: `profile` must be `draft` or `submission`, not `drafts`."),
        ("profile = 3", "1:11: `profile` must be `draft` or `submission`."),
        ("\n  fail-on = 'all'", "2:13: `fail-on` must be `error`, `warning`, `info` or `never`, not `all`."),
        ("ignore = 'SLT'", '1:10: `ignore` must be a list of texts, as in ["SLT004", "REF"].'),
        ("ignore = ['é', 4]", "1:16: `ignore` has something in it that is not a text."),
        ("names = [\n 'a',\n ' ']", "3:2: `names` has something in it that is not a text."),
        ("select = []", "1:10: `select` names no rule: remove it, or name the rules that are to be reported."),
        (
            "per-file-ignores = ['x']",
            '1:20: `per-file-ignores` must be a table of patterns, each with a list of rules: "drafts/**" = ["SLT"].',
        ),
        ("per-file-ignores.x = 'SLT'", '1:22: `x` must be a list of texts, as in ["SLT004", "REF"].'),
        ("[per-file-ignores]\n'/x' = []", "2:1: A pattern of files is relative to the folder of the settings file, "),
        ("exclude = ['a', '{b}']", "1:17: A pattern of files has no braces: write one pattern for each."),
        ("word-profile = 'vienna'", "1:16: `word-profile` must be `new-york` or `geneva`, not `vienna`."),
        ("word-profile = true", "1:16: `word-profile` must be `new-york` or `geneva`."),
        ("a = 1\nprogramme-layout = 'tables'", "1:1: There is no setting `a`: the settings are "),
        (
            "programme-layout = 'tables'",
            "1:20: `programme-layout` must be `headings`, `table`, `week`, `tracks` or `items`, not `tables`.",
        ),
        ("programme_layout = 'table'", "1:1: There is no setting `programme_layout`: did you mean `programme-layout`?"),
        ("emblem = ['x']", '1:10: `emblem` must be the name of a file, as in "pictures/emblem.png".'),
        ("# é\nrecycle = ' '", '2:11: `recycle` must be the name of a file, as in "pictures/recycle.png".'),
        ('template = "a\\u0000b"', '1:12: `template` must be the name of a file, as in "template.docx".'),
        ("template = 3", '1:12: `template` must be the name of a file, as in "template.docx".'),
        ("select = [", "1:11: This is not TOML: Invalid value."),
        ("a = 1\na = 2", "2:1: The key `a` is here twice."),
        ("ignore = ['\x07']", "1:12: This character cannot be shown in a document: U+0007."),
        ("x = " + "[" * 2000, "1:1: This is nested deeper than settings can be."),
        ("x = " + "[" * 60 + "]" * 60, "1:1: There is no setting `x`: the settings are"),
        ("x = " + "[" * 70 + "]" * 70, "1:1: This is nested deeper than settings can be."),
        ("a" + ".a" * 50_000 + " = 1", "1:1: This is nested deeper than settings can be."),
        ("names = [" + "'a'," * 1001 + "]", "1:9: `names` has more than 1000 texts."),
        (f"exclude = ['{'a' * 301}']", "1:12: A text here has more than 300 characters."),
        (f"x = {'9' * 5000}", "1:1: This cannot be read as TOML."),
        ("profile = '\\u001b'", "1:11: `profile` must be `draft` or `submission`, not `\\u001b`."),
        ('profile = "\\u001b"', "1:11: `profile` must be `draft` or `submission`, not `\ufffd`."),
    ],
)
def test_what_is_wrong_is_reported_with_its_position(project: Path, text: str, sentence: str) -> None:
    """In one sentence, in code points, and the same in a `pyproject.toml`."""
    (project / "oewg.toml").write_text(text, "utf-8")
    with pytest.raises(CommandError) as error:
        load_settings("x.yaml")
    assert str(error.value).startswith(f"oewg.toml:{sentence}")


def test_what_is_wrong_in_a_pyproject_is_reported_with_its_position(project: Path) -> None:
    """Its path includes the table that it is in."""
    (project / "pyproject.toml").write_text("[tool.x]\nignor = 1\n[tool.oewg]\nignor = 1\n")
    with pytest.raises(CommandError, match=r"^pyproject\.toml:4:1: There is no setting `ignor`"):
        load_settings("x.yaml")
    (project / "pyproject.toml").write_text("[tool]\noewg = 3\n")
    with pytest.raises(CommandError, match=r"^pyproject.toml:2:8: `tool.oewg` must be a table of settings\.$"):
        load_settings("x.yaml")


def test_a_named_file_must_be_there_and_have_settings(project: Path) -> None:
    """Whoever names one means it."""
    with pytest.raises(CommandError, match=r"There is no file or folder x\.toml"):
        load_settings("x.yaml", "x.toml")
    (project / "pyproject.toml").write_text("[tool.x]\n")
    with pytest.raises(CommandError, match=r"^pyproject\.toml has no \[tool\.oewg\]\.$"):
        load_settings("x.yaml", "pyproject.toml")


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated(FULL) | st.text(max_size=40))
def test_any_file_gives_settings_or_one_sentence_with_a_place(project: Path, text: str) -> None:
    """Never a traceback."""
    path = project / "any.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        assert read_settings(str(path), str(project)) is not None
    except CommandError as error:
        assert str(error).startswith(str(path))  # noqa: PT017 - a refusal is allowed, not expected
        assert "\n" not in str(error)  # noqa: PT017 - as above


def test_a_run_without_settings_loads_no_reader_of_toml() -> None:
    """It costs more than all else of the settings."""
    code = (
        "import sys\nfrom oewg_cli.config.settings_loader import SettingsLoader\nSettingsLoader().load('x.yaml')\n"
        "print(*sorted({'tomllib', 'tree_sitter', 'pathlib', 'oewg_cli.text.source_text'} & set(sys.modules)))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []


def test_a_settings_file_is_read_once_for_all_files_of_a_run(project: Path) -> None:
    """A run uses it as it was when it was first read."""
    (project / "oewg.toml").write_text('ignore = ["SLT"]')
    loader = SettingsLoader()
    assert loader.load("x.yaml").ignore == ("SLT",)
    (project / "oewg.toml").write_text("broken")
    assert loader.load("x.yaml") == loader.load("a/y.yaml") == loader.load(project / "z.yaml")

from pathlib import Path

import pytest

from oewg_cli.config.settings import Options, Profile
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.process.errors import CommandError

RULES = [
    RuleInfo(code, f"named-{code.lower()}", Severity.ERROR, "") for code in ("SYN001", "SLT004", "SLT005", "REF001")
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Change into a repository with settings in two folders."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "a").mkdir()
    (tmp_path / "oewg.toml").write_text(
        'ignore = ["REF"]\nexclude = ["old"]\n[per-file-ignores]\n"x*.yaml" = ["SLT004"]\n"xy.yaml" = ["SLT005"]\n'
    )
    (tmp_path / "a" / "oewg.toml").write_text('select = ["SLT004"]\nprofile = "submission"\n')
    return tmp_path


def resolver(options: Options = Options(), config: str | None = None, *, isolated: bool = False) -> SettingsResolver:  # noqa: B008 - it never changes
    """Select among a few rules."""
    return SettingsResolver(options, RULES, RULES[:1], config, isolated=isolated)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("path", "options", "codes"),
    [
        ("p.yaml", Options(), "SLT004 SLT005 SYN001"),
        ("a/p.yaml", Options(), "SLT004 SYN001"),
        ("a/p.yaml", Options(select=("REF",)), "REF001 SYN001"),
        ("a/p.yaml", Options(ignore=("SYN",)), "SLT004"),
        ("p.yaml", Options(ignore=("SYN",)), "SLT004 SLT005"),
        ("p.yaml", Options(extend_select=("REF001",)), "REF001 SLT004 SLT005 SYN001"),
        ("p.yaml", Options(select=("REF",)), "SYN001"),
        ("p.yaml", Options(select=("REF001",)), "REF001 SYN001"),
        ("x.yaml", Options(), "SLT005 SYN001"),
        ("b/xy.yaml", Options(), "SYN001"),
        ("b/xy.yaml", Options(select=("SLT004",)), "SYN001"),
    ],
)
def test_what_is_reported_of_a_file_depends_on_its_settings_and_the_command_line(
    path: str, options: Options, codes: str
) -> None:
    """What is ignored for a pattern of files is so in any case."""
    assert sorted(resolver(options).selection(path).codes) == codes.split()


@pytest.mark.usefixtures("project")
def test_settings_are_in_force_for_the_files_below_them() -> None:
    """The command line counts before them."""
    assert resolver().settings("a/p.yaml").profile is Profile.SUBMISSION
    assert resolver().settings("p.yaml").profile is Profile.DRAFT
    assert resolver(Options(profile=Profile.DRAFT)).settings("a/p.yaml").profile is Profile.DRAFT
    assert resolver(config="a/oewg.toml").settings("p.yaml").profile is Profile.SUBMISSION
    assert resolver(isolated=True).settings("a/p.yaml").profile is Profile.DRAFT


@pytest.mark.usefixtures("project")
def test_files_and_folders_can_be_excluded() -> None:
    """By the settings of the folder it is in."""
    assert resolver().excludes("old")
    assert resolver().excludes(Path("b", "old", "x.yaml"))
    assert not resolver().excludes("older.yaml")
    assert not resolver().excludes("a/old")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('select = ["SLT", "SLT04"]', "1:18: There is no rule SLT04: did you mean SLT004?"),
        ('ignore = ["day"]', "1:11: There is no rule day: `oewg rule` lists them all."),
        ('extend-select = ["x"]', "1:18: There is no rule x: `oewg rule` lists them all."),
        ('[per-file-ignores]\n"p" = ["x"]', "2:8: There is no rule x: `oewg rule` lists them all."),
    ],
)
def test_an_unknown_rule_is_reported_with_its_position(project: Path, text: str, sentence: str) -> None:
    """Also in settings for files that are not there."""
    (project / "b").mkdir()
    (project / "b" / "oewg.toml").write_text(text)
    with pytest.raises(CommandError) as error:
        resolver().selection("b/p.yaml")
    assert str(error.value) == f"b/oewg.toml:{sentence}"


def test_an_unknown_rule_on_the_command_line_is_reported_before_any_file() -> None:
    """It has no place."""
    with pytest.raises(CommandError, match=r"^There is no rule x: `oewg rule`"):
        resolver(Options(ignore=("x",)))

"""The command line and the settings decide what is checked and reported, seen from outside."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

BASE = (Path(__file__).parent.parent / "rules" / "base.yaml").read_text("utf-8")
WEEKEND = BASE.replace("2024-03-05", "2024-03-09").replace("4 and 5 March", "4 to 9 March")

Command = Callable[..., tuple[int, str, str]]


def codes(report: str) -> list[str]:
    """Return the codes of a concise report."""
    return [line.split()[2] for line in report.splitlines()]


@pytest.fixture
def weekend(tmp_path: Path) -> Path:
    """Return a programme that meets on a Saturday."""
    path = tmp_path / "x.yaml"
    path.write_text(WEEKEND, "utf-8")
    return path


def test_submission_makes_errors_of_what_a_draft_may_lack(oewg: Command, tmp_path: Path) -> None:
    """Not of anything else."""
    (tmp_path / "x.yaml").write_text(BASE.replace("  symbol: A/AC.999/2024/2\n", ""), "utf-8")
    assert oewg("validate", "x.yaml")[0] == 0
    code, out, _ = oewg("validate", "--profile", "submission", "--output-format", "concise", "x.yaml")
    assert code == 1
    assert "error MST001" in out


def test_the_line_at_which_a_check_fails_can_be_drawn(oewg: Command, weekend: Path) -> None:
    """At warnings, at remarks, nowhere."""
    ends = [oewg("validate", "--fail-on", where, weekend)[0] for where in ("error", "warning", "info", "never")]
    assert ends == [0, 1, 1, 0]


def test_settings_count_for_the_files_below_them(oewg: Command, weekend: Path) -> None:
    """The command line goes over them."""
    settings = weekend.with_name("oewg.toml")
    settings.write_text('select = ["SLT004"]\noutput-format = "concise"\n')
    assert codes(oewg("validate", "x.yaml")[1]) == ["SLT004"]
    assert codes(oewg("validate", "--ignore", "SLT004", "x.yaml")[1]) == []
    assert codes(oewg("validate", "--isolated", "--output-format", "concise", "x.yaml")[1]) == ["SLT006", "SLT004"]
    _, out, _ = oewg("validate", "--show-settings", "x.yaml")
    assert 'select = ["SLT004"]  # oewg.toml:1\n' in out


def test_wrong_settings_are_one_sentence_at_their_place(oewg: Command, weekend: Path) -> None:
    """Exit code 2, nothing on standard output."""
    weekend.with_name("oewg.toml").write_text('profile = "draft"\nselct = ["SLT"]\n')
    code, out, err = oewg("validate", "x.yaml")
    assert (code, out) == (2, "")
    assert err.startswith("oewg.toml:2:1: ")
    assert "select" in err


def test_names_of_the_settings_are_left_in_peace(oewg: Command, tmp_path: Path) -> None:
    """The spelling of a name is its own."""
    text = BASE.replace("Speakers are", "In the organisation of clouds speakers are")
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    assert codes(oewg("validate", "--output-format", "concise", "x.yaml")[1]) == ["EDT002"]
    (tmp_path / "oewg.toml").write_text('names = ["organisation of clouds"]\n')
    assert codes(oewg("validate", "--output-format", "concise", "x.yaml")[1]) == []


def test_a_comment_ignores_a_finding_and_is_reported_if_it_is_unused(oewg: Command, weekend: Path) -> None:
    """And `--fix` takes it out then."""
    day = "  - date: 2024-03-09"
    weekend.write_text(WEEKEND.replace(day, f"{day}  # oewg: ignore[SLT004]"), "utf-8")
    assert codes(oewg("validate", "--output-format", "concise", "x.yaml")[1]) == ["SLT006"]
    weekend.write_text(BASE.replace("\ntitle:", "\n# oewg: ignore[SLT004]\ntitle:"), "utf-8")
    assert codes(oewg("validate", "--output-format", "concise", "x.yaml")[1]) == ["SUP001"]
    oewg("validate", "--fix", "x.yaml")
    assert weekend.read_text("utf-8") == BASE


def test_excluded_files_are_skipped(oewg: Command, weekend: Path) -> None:
    """In a search, and by a hook that names them; not when a person names them."""
    weekend.with_name("oewg.toml").write_text('exclude = ["x.yaml"]\n')
    weekend.with_name("y.yaml").write_text(BASE, "utf-8")
    assert oewg("validate", "--show-files")[1] == "y.yaml\n"
    assert oewg("validate", "--only-programmes", "x.yaml")[1] == "Nothing found in 0 programmes.\n"
    assert "SLT004" in oewg("validate", "x.yaml")[1]


def test_findings_can_be_counted(oewg: Command, weekend: Path) -> None:
    """Instead of shown; it is a form of its own."""
    _, out, _ = oewg("validate", "--statistics", weekend)
    assert out.startswith("1  SLT004      day-on-weekend\n")
    code, out, err = oewg("validate", "--statistics", "--output-format", "json", weekend)
    assert (code, out) == (2, "")
    assert err == "--statistics cannot be used with --output-format.\n"


def test_github_actions_get_their_own_form(oewg: Command, weekend: Path) -> None:
    """Unless the user chooses another."""
    assert oewg("validate", weekend, GITHUB_ACTIONS="true")[1].startswith("::warning file=")
    assert oewg("validate", "--output-format", "concise", weekend, GITHUB_ACTIONS="true")[1].count("::") == 0


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_many_files_make_one_report(oewg: Command, tmp_path: Path, form: str) -> None:
    """All of it is one document, in the order of the files, though several processes make it."""
    for number in range(60):
        (tmp_path / f"{number:02}.yaml").write_text(WEEKEND, "utf-8")
    _, out, _ = oewg("validate", "--output-format", form, ".")
    assert json.loads(out)
    places = [out.index(f"{number:02}.yaml") for number in range(60)]
    assert places == sorted(places)


def test_the_name_of_standard_input_can_be_given(oewg: Command) -> None:
    """It is in the report, and shows the format."""
    _, out, _ = oewg(
        "validate", "-", "--stdin-filename", "a.yaml", "--output-format", "concise", stdin=WEEKEND.encode()
    )
    assert out.startswith("a.yaml:")


def test_the_whole_manual_can_be_printed(oewg: Command) -> None:
    """As Markdown, and as JSON."""
    _, pages, _ = oewg("rule", "--all", "--output-format", "markdown")
    rules = json.loads(oewg("rule", "--all", "--output-format", "json")[1])
    assert [line for line in pages.splitlines() if line.startswith("# ") and "(" in line] == [
        f"# {rule['code']} {rule['name']} ({rule['severity']}"
        + (f"; {rule['on_submission']} on submission)" if rule["on_submission"] != rule["severity"] else ")")
        for rule in rules
    ]
    assert all(rule["page"] in pages for rule in rules)

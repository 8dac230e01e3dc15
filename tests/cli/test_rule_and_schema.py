import json
from collections.abc import Callable
from pathlib import Path

from oewg_cli import __version__
from oewg_cli.api.reference import every_rule

Command = Callable[..., tuple[int, str, str]]


def test_all_rules_are_listed(oewg: Command) -> None:
    """A line for each, with code, severity, name and summary."""
    code, out, _ = oewg("rule")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [info.code for info in every_rule()]


def test_a_rule_is_explained_by_code_or_name(oewg: Command) -> None:
    """In lower case too."""
    _, page, _ = oewg("rule", "SLT004")
    assert page.startswith("# SLT004 day-on-weekend (warning)\n\n")
    assert oewg("rule", "day-on-weekend")[1] == oewg("rule", "slt004")[1] == page


def test_the_beginning_of_codes_explains_each_of_their_rules(oewg: Command) -> None:
    """As it selects them."""
    code, pages, _ = oewg("rule", "LNK")
    expected = [info.code for info in every_rule() if info.code.startswith("LNK")]
    assert code == 0
    assert [line.split()[1] for line in pages.splitlines() if line.startswith("# ")] == expected


def test_an_unknown_rule_is_one_sentence_and_2(oewg: Command) -> None:
    """It says how to see them all."""
    assert oewg("rule", "XYZ999") == (2, "", "There is no rule XYZ999: `oewg rule` lists them all.\n")
    assert oewg("rule", " ")[2] == "There is no rule without a name: `oewg rule` lists them all.\n"
    assert oewg("rule", "weekend")[2] == "There is no rule weekend: did you mean day-on-weekend?\n"


def test_the_schema_is_printed(oewg: Command) -> None:
    """It is the one in the repository."""
    code, out, _ = oewg("schema")
    assert code == 0
    assert out == (Path(__file__).parents[2] / "schemas" / "programme.schema.json").read_text("utf-8")
    assert json.loads(out)["type"] == "object"


def test_version_and_help(oewg: Command) -> None:
    """Without a verb the help is shown; each verb has its own."""
    assert oewg("--version") == (0, f"oewg {__version__}\n", "")
    assert oewg()[:2] == oewg("--help")[:2] == oewg("-h")[:2]
    for verb in ("new", "validate", "export", "rule", "schema"):
        code, out, err = oewg(verb, "--help")
        assert (code, err) == (0, "")
        assert f"{verb} " in out


def test_an_unknown_verb_is_one_sentence_and_2(oewg: Command) -> None:
    """It says where the verbs are listed."""
    code, out, err = oewg("check")
    assert (code, out) == (2, "")
    assert err == "No such command 'check'. See `oewg --help`.\n"


def test_a_wrong_option_names_the_help_of_its_verb(oewg: Command) -> None:
    """After a full stop."""
    assert oewg("rule", "--no")[2].endswith(". See `oewg rule --help`.\n")

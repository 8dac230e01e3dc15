"""The changelog lists the former names of all rules."""

from pathlib import Path

from oewg_cli.rules.registry import every_rule

CHANGELOG = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")


def test_each_former_name_of_a_rule_is_in_the_changelog() -> None:
    """With its code and the name that the rule has now."""
    for rule in every_rule():
        for former in rule.former_names:
            assert f"| {rule.code} | {former} | {rule.name} |" in CHANGELOG

from typing import Any

import pytest

from oewg_cli.config.settings import FailOn, Options, Profile, Settings, fails
from oewg_cli.findings.rule_info import Severity
from oewg_cli.note.design import ProgrammeLayout, WordProfile

WEIGHTS = [Severity.INFO, Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize("number", range(3))
def test_a_check_fails_on_a_finding_that_weighs_as_much_or_more(number: int) -> None:
    """And on none that weighs less."""
    fail_on = FailOn(WEIGHTS[number])
    assert [fails([severity], fail_on) for severity in WEIGHTS] == [at >= number for at in range(3)]
    assert fails(WEIGHTS, fail_on)
    assert not fails([], fail_on)


def test_a_check_never_fails_if_that_is_wanted() -> None:
    """Whatever is found."""
    assert not fails(WEIGHTS, FailOn.NEVER)


SETTINGS = Settings(
    select=("SLT",),
    ignore=("SLT004",),
    extend_select=("REF",),
    profile=Profile.SUBMISSION,
    output_format="json",
    word_profile=WordProfile.GENEVA,
    programme_layout=ProgrammeLayout.TABLE,
    emblem="e.png",
    recycle="r.png",
    template="t.dotx",
)


def test_where_the_command_line_says_nothing_the_settings_count() -> None:
    """All of them."""
    assert SETTINGS.with_options(Options()) == SETTINGS


def test_the_command_line_replaces_the_settings_and_adds_to_ignore_and_extend_select() -> None:
    """As in ruff."""
    options = Options(Profile.DRAFT, ("MST",), ("MST001",), ("AGD",), FailOn.INFO, "full")
    in_force = SETTINGS.with_options(options)
    assert (in_force.select, in_force.ignore, in_force.extend_select) == (
        ("MST",),
        ("SLT004", "MST001"),
        ("REF", "AGD"),
    )
    assert (in_force.profile, in_force.fail_on, in_force.output_format) == (Profile.DRAFT, FailOn.INFO, "full")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("word_profile", WordProfile.NEW_YORK),
        ("programme_layout", ProgrammeLayout.HEADINGS),
        ("emblem", "other.png"),
        ("recycle", "other.png"),
        ("template", "other.dotx"),
    ],
)
def test_what_the_command_line_says_of_an_export_counts_alone(key: str, value: Any) -> None:  # noqa: ANN401 - one of several kinds
    """Even the default values; the rest stays as in the settings."""
    in_force = SETTINGS.with_options(Options()._replace(**{key: value}))
    assert in_force == SETTINGS._replace(**{key: value})

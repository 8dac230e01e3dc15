"""Mistakes of drafters are found at their places, and what only looks like one is not."""

from itertools import chain

import pytest
from effort import some_of
from mistakes_cases import (
    findings_against_last,
    findings_without_mistake,
    found_codes,
    mistakes,
    new_findings_of_all_rules,
    programmes_with_last,
    right_variants,
)

from oewg_cli.findings.rule_info import Severity

MISTAKES = mistakes("of_sense", "of_form")
"""Those that the rules were measured with, and then widened for."""
LATER = mistakes("later", "everyday", "trial", "practice")
"""Those written afterwards, in sets: what was found of a set at first shows what is found of other mistakes."""
BLIND = mistakes("blind")
"""The last sets: few readers were changed after they were measured, so that most codes are what was found at first."""
IN_PROPORTION = mistakes("in_proportion")
"""Those in which each kind is as frequent as it is with drafters: 1,549 of 1,974 were found at first.

The writers of four sets were to make no two mistakes of one pattern: 202 of 316 of them. Those of the last seven were
to make the most likely mistakes of a drafter in a hurry: 469 of 540. The last of these is in a dense present tense.
"""
RIGHT = right_variants()
ALL = [*MISTAKES, *LATER, *BLIND, *IN_PROPORTION]
LEAST_FOUND = 0.9
ASKED = some_of(ALL, 8, lambda mistake: mistake.codes)
AT_ONCE = 16
RIGHT_ASKED = some_of(RIGHT, 8, lambda right: right.programme)


@pytest.fixture(scope="module", params=sorted({each.programme for each in ALL + RIGHT}))
def programme(request: pytest.FixtureRequest) -> str:
    """Return the name of a programme; what is asked of it is asked in turn, so that it is checked once."""
    return str(request.param)


def test_each_mistake_is_found_at_its_place_by_these_rules(programme: str) -> None:
    """Of one without codes, which is not found, all rules are asked; it is in the list so that this is known."""
    asked = [(each, tuple(found_codes(each, *each.codes))) for each in ASKED if each.programme == programme]
    assert [(each.mistake, each.codes, found) for each, found in asked if found != each.codes] == []


def test_nothing_is_found_in_a_right_variant(programme: str) -> None:
    """It is close to a mistake."""
    asked = [each for each in RIGHT_ASKED if each.programme == programme]
    found = [new_findings_of_all_rules(asked[first : first + AT_ONCE]) for first in range(0, len(asked), AT_ONCE)]
    each_found = zip(asked, chain.from_iterable(found), strict=True)
    assert [(right.mistake, finding.message) for right, findings in each_found for finding in findings] == []


def test_a_programme_without_mistakes_has_no_warning(programme: str) -> None:
    """Each was read by its writer, who saw what was found in it first."""
    found = findings_without_mistake(programme)
    assert [finding.message for finding in found if finding.severity is not Severity.INFO] == []


def test_nine_of_ten_mistakes_are_found() -> None:
    """The others need knowledge that the program does not have."""
    assert sum(bool(mistake.codes) for mistake in MISTAKES) >= LEAST_FOUND * len(MISTAKES)


@pytest.mark.parametrize("programme_with_last", programmes_with_last())
def test_nothing_is_reported_as_wrong_beside_the_last_note(programme_with_last: str) -> None:
    """Names, themes, counts and documents are others in each session."""
    found = findings_against_last(programme_with_last)
    assert [finding.message for finding in found if finding.severity is not Severity.INFO] == []

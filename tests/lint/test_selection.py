import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.findings.rule_info import RuleInfo, Severity
from oewg_cli.lint.selection import choose, find, known, nearest_rule
from oewg_cli.process.errors import CommandError

NAMES = {
    "SYN001": "invalid-syntax",
    "STR001": "unknown-key",
    "SLT004": "day-on-weekend",
    "SLT005": "day-on-holiday",
    "SLT014": "meeting-too-long",
    "REF001": "resolution-malformed",
}
RULES = [RuleInfo(code, name, Severity.ERROR, "") for code, name in NAMES.items()]
ALWAYS = RULES[:2]


def chosen(select: str = "", ignore: str = "", extend_select: str = "") -> str:
    """Return the codes that are reported, in order."""
    selection = choose(select.split(), RULES, ALWAYS, ignore=ignore.split(), extend_select=extend_select.split())
    return " ".join(rule.code for rule in RULES if selection.reports(rule))


EVERYTHING = " ".join(NAMES)


@pytest.mark.parametrize(
    ("select", "ignore", "extend_select", "reported"),
    [
        ("", "", "", EVERYTHING),
        ("SLT", "", "", "SYN001 STR001 SLT004 SLT005 SLT014"),
        ("SLT004", "", "", "SYN001 STR001 SLT004"),
        ("day-on-weekend", "", "", "SYN001 STR001 SLT004"),
        ("", "SLT", "", "SYN001 STR001 REF001"),
        ("SLT", "SLT004", "", "SYN001 STR001 SLT005 SLT014"),
        ("SLT004", "SLT", "", "SYN001 STR001 SLT004"),
        ("day-on-weekend", "SLT", "", "SYN001 STR001 SLT004"),
        ("SLT004", "day-on-weekend", "", "SYN001 STR001"),
        ("day-on-weekend", "SLT004", "", "SYN001 STR001"),
        ("SLT", "SLT00", "SLT004", "SYN001 STR001 SLT004 SLT014"),
        ("", "SYN001", "", "STR001 SLT004 SLT005 SLT014 REF001"),
        ("REF", "S", "", "REF001"),
        ("slt004", "", "", "SYN001 STR001 SLT004"),
        ("Day-On-Weekend", "", "", "SYN001 STR001 SLT004"),
        ("", "SLT", "SLT004", "SYN001 STR001 SLT004 REF001"),
        ("", "SLT", "SLT", "SYN001 STR001 REF001"),
        ("REF", "", "SLT004", "SYN001 STR001 SLT004 REF001"),
        ("ALL", "", "", EVERYTHING),
        ("ALL", "SLT REF", "", "SYN001 STR001"),
        ("", "ALL", "", ""),
        ("SLT004", "all", "", "SLT004"),
        ("", "ALL", "SLT004", "SLT004"),
        ("ALL", "ALL", "", ""),
        ("ALL", "SLT", "day-on-weekend", "SYN001 STR001 SLT004 REF001"),
    ],
)
def test_the_weightier_selector_counts(select: str, ignore: str, extend_select: str, reported: str) -> None:
    """At equal weight the ignored one; what is always reported is so unless it is ignored."""
    assert chosen(select, ignore, extend_select) == reported


@pytest.mark.parametrize("option", ["select", "ignore", "extend_select"])
@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("SLT04", "SLT04: did you mean SLT0"),
        ("slt04", "slt04: did you mean SLT0"),
        ("day-on-weekends", "day-on-weekends: did you mean day-on-weekend?"),
        ("SLT004x", "SLT004x: did you mean SLT004?"),
        ("slt999", "slt999: did you mean SLT0[0-9]{2}, SLT0[0-9]{2} or SLT0[0-9]{2}?"),
        ("REF77", "REF77: did you mean REF0"),
        ("*", r"\*: `oewg rule` lists them all."),
    ],
)
def test_a_selector_matches_a_rule(option: str, word: str, hint: str) -> None:
    """A mistyped one is never passed over in silence."""
    with pytest.raises(CommandError, match=f"^There is no rule {hint}"):
        chosen(**{option: word})


@pytest.mark.parametrize("word", ["", " "])
def test_an_empty_selector_fits_nothing(word: str) -> None:
    """It does not fit everything, as the beginning of all codes."""
    assert find(word, RULES) is None
    with pytest.raises(CommandError, match="There is no rule without a name: `oewg rule`"):
        known(word, RULES)


def test_spaces_around_a_selector_are_ignored() -> None:
    """They come with commas."""
    assert find(" SLT004\t", RULES) == find("SLT004", RULES)


@pytest.mark.parametrize("word", ["SLT04", "slt04"])
def test_the_nearest_rule_code_is_found_in_any_case(word: str) -> None:
    """Codes are in upper and names in lower case, but need not be typed so."""
    assert str(nearest_rule(word, RULES)).startswith("SLT0")


def test_what_is_ignored_for_a_file_is_not_reported_however_it_was_selected() -> None:
    """What was not selected does not matter."""
    selection = choose(["SLT004"], RULES, ALWAYS)
    assert selection.without(frozenset({"SLT004", "SLT005"})) == choose(["SYN", "STR"], RULES)


SELECTORS = st.lists(
    st.sampled_from(["ALL", "S", "SL", "SLT", "SLT0", "SLT00", "R", *NAMES, *NAMES.values()]), max_size=5
)


@given(SELECTORS, SELECTORS, SELECTORS)
def test_the_choice_is_that_of_going_through_the_weights(
    select: list[str], ignore: list[str], extend_select: list[str]
) -> None:
    """The lightest selectors are applied first, at each weight those that select before those that ignore."""
    reported = {rule.code for rule in (ALWAYS if select else RULES)}
    for weight in range(7):
        for words, change in ((select + extend_select, reported.update), (ignore, reported.difference_update)):
            for word in words:
                if weight == (0 if word == "ALL" else min(len(word), 6)):
                    change(code for code, name in NAMES.items() if word in {"ALL", name} or code.startswith(word))
    assert choose(select, RULES, ALWAYS, ignore=ignore, extend_select=extend_select).codes == reported

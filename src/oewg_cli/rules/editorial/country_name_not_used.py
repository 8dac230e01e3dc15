from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._lines_of_states import names_state
from oewg_cli.rules.editorial._names_of_states import is_in_longer_name
from oewg_cli.rules.editorial._time_of_sentence import is_of_time_before
from oewg_cli.rules.editorial._word_context import (
    begins_sentence,
    is_quoted,
    is_separate,
    sentence_of,
    unsafe_replacement,
)
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.sessions.session_facts import places_of_session
from oewg_cli.text.quoting import quoted
from oewg_cli.un.country_names import CountryName, other_country_names, other_country_pattern
from oewg_cli.un.duty_stations import find_place
from oewg_cli.un.un_data import read_data

_ARTICLE = "the "


@rule("EDT047", "country-name-not-used", Severity.WARNING)
def country_name_not_used(context: CheckContext) -> Iterator[Violation]:
    """A State or a city is called by a former name, or by a name that the United Nations does not use.

    ## Why

    United Nations documents use the short names of the terminology database: "Viet Nam", "Republic of Korea",
    "Türkiye". A former name is right in a sentence on a time before the change, and in the names of institutions, which
    are not reported. Nor is a name that is used as a short form where the note has the right name as well.

    ## Authority

    Editorial Manual, "Country names",
    <http://dd.dgacm.org/editorialmanual/ed-guidelines/country_names/country.htm>, which names the terminology database,
    <https://unterm.un.org>; "Member States", <https://www.un.org/en/about-us/member-states>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was prepared by the delegations of Turkey and Vietnam.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was prepared by the delegations of Türkiye and Viet Nam.
    ```

    ## Fix

    Unsafe: the name that the United Nations uses is written, with its article if it has one in a sentence.
    """
    yield from _in_places(context)
    index = context.text_index
    if not any(name in index.text for part in index.held_of(_by_part()) for name in _by_part()[part]):
        return
    for match in index.find(other_country_pattern()):
        name = other_country_names()[match.text.replace("\u00a0", " ")]
        if is_separate(match) and not is_quoted(match) and _is_wrong(context, match, name):
            place, right = _with_article(match, name)
            yield Violation(
                match.location,
                _message(match.text, name),
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(place, right),
            )


@cache
def _by_part() -> dict[str, list[str]]:
    """Return the names by themselves in lower case."""
    found: dict[str, list[str]] = {}
    for name in other_country_names():
        found.setdefault(name.casefold(), []).append(name)
    return found


def _in_places(context: CheckContext) -> Iterator[Violation]:
    """Find the names at the end or as the whole of the place of the session, and of its parts."""
    for path, place in places_of_session(context.programme):
        # A duty station needs no country (MST023).
        if find_place(place) is not None:
            continue
        for typed in {place, place.rpartition(", ")[2]} & other_country_names().keys():
            name = other_country_names()[typed]
            if name.since is None or context.programme.masthead.date.year > name.since:
                right = place.removesuffix(typed) + name.right
                yield Violation(
                    NodeLocation(path),
                    _message(typed, name),
                    f"Write {quoted(right)}.",
                    fix=SuggestedFix(f"Write {quoted(right)}.", (Replacement(NodeLocation(path), right),), safe=False),
                )


def _message(typed: str, name: CountryName) -> str:
    kind = "city" if name.is_city else "State"
    return f"{quoted(typed)} is not the name that the United Nations uses for this {kind}."


def _with_article(match: TextMatch, name: CountryName) -> tuple[TextMatch, str]:
    """Return what has to be replaced and by what, with the article that only one of the two names has."""
    has_article = match.field.plain.endswith((_ARTICLE, _ARTICLE.title()), 0, match.start)
    if has_article and not name.has_article:
        return match.part(match.start - len(_ARTICLE), match.end), name.right
    is_in_parentheses = match.field.plain.endswith("(", 0, match.start)
    is_added = name.has_article and not has_article and not is_in_parentheses and not begins_sentence(match)
    return match, f"{_ARTICLE}{name.right}" if is_added else name.right


def _is_wrong(context: CheckContext, match: TextMatch, name: CountryName) -> bool:
    """Return whether a State is meant, at a time and in a text where its other name would be right."""
    # `Congo, Democratic Republic of the Congo` has the right name of the second one.
    if match.start < match.field.plain.find(name.right, match.start) < match.end:
        return False
    if is_in_longer_name(match) or (name.only_of_state and not names_state(context, match)):
        return False
    is_short_form = match.text in name.right and name.right in context.text_index.text
    return not is_short_form and not (name.since is not None and _is_before(context, match, name.since))


def _is_before(context: CheckContext, match: TextMatch, year: int) -> bool:
    """Return whether a sentence is of a time before a year, or names a State of the past."""
    sentence = match.field.plain[slice(*sentence_of(match))]
    is_of_past = any(state in sentence for state in read_data("words/country_names")["of_the_past"])
    return is_of_past or is_of_time_before(context, match, year)

"""The rules of the program, in the order of families and codes.

Modules are loaded when their rules are asked for the first time: a check does not wait for the rules of imports and of
comparisons, nor for those that can find nothing in its programme.
"""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.findings.rule_info import NamedRule, RuleInfo
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.comment_rules import COMMENT_RULES
from oewg_cli.lint.rule import Rule
from oewg_cli.lint.selection import Selection
from oewg_cli.programme.structure_rules import STRUCTURE_RULES
from oewg_cli.rules.catalogue import ListedRule, listed_rules
from oewg_cli.source.syntax_rules import SYNTAX_RULES
from oewg_cli.statements.times.needed_words import may_have_times

if TYPE_CHECKING:
    from oewg_cli.importing.recognizer import Recognized

OF_LAST_SESSIONS = "sessions"
"""The folder of the rules that compare a programme with that of the last session."""

OF_PROGRAMMES = (
    "masthead",
    "slots",
    "agenda",
    "references",
    "footnotes",
    "links",
    "dates",
    "editorial",
    "cross_references",
    OF_LAST_SESSIONS,
)
"""The folders of the rules that check a programme."""

OF_VERSIONS = "versions"
"""The folder of the rules that compare a programme with an earlier version of it."""

OF_PRINTED_NOTES = "printed"
"""The folder of the rules that check the printed form of a note that was read."""


class _Needs(NamedTuple):
    """The selected rules, and by their places the rules for any programme and those that need something of it.

    `loaded` are the rules that a programme needed, by their places.
    """

    listed: tuple[ListedRule, ...]
    for_any: tuple[int, ...]
    words: tuple[str, ...]
    by_word: dict[str, list[int]]
    by_key: dict[str, list[int]]
    for_counts: tuple[int, ...]
    for_times: tuple[int, ...]
    loaded: dict[int, Rule[CheckContext]]


def rules_for(context: CheckContext, selection: Selection) -> tuple[Rule[CheckContext], ...]:
    """Return the selected rules that can find something in a programme: those that have what they need there."""
    needs = _needs(selection, compares=context.last_session is not None)
    chosen = {*needs.for_any}
    if context.text_index.has_counts:
        chosen.update(needs.for_counts)
    if context.picture.read(may_have_times):
        chosen.update(needs.for_times)
    for word in context.text_index.held_of(needs.words):
        chosen.update(needs.by_word[word])
    for key in needs.by_key.keys() & context.typed_keys:
        chosen.update(needs.by_key[key])
    loaded = needs.loaded
    for place in chosen - loaded.keys():
        loaded[place] = needs.listed[place].load()
    return tuple([loaded[place] for place in sorted(chosen)])


@cache
def _needs(selection: Selection, *, compares: bool) -> _Needs:
    listed = _selected(selection, compares=compares)
    by_word: dict[str, list[int]] = {}
    by_key: dict[str, list[int]] = {}
    for place, each in enumerate(listed):
        for found, needed in ((by_word, each.words), (by_key, each.keys)):
            for one in needed:
                found.setdefault(one, []).append(place)
    for_any = tuple(place for place, each in enumerate(listed) if each.is_of_any)
    for_counts = tuple(place for place, each in enumerate(listed) if each.counts)
    for_times = tuple(place for place, each in enumerate(listed) if each.times)
    return _Needs(listed, for_any, tuple(by_word), by_word, by_key, for_counts, for_times, {})


@cache
def _selected(selection: Selection, *, compares: bool) -> tuple[ListedRule, ...]:
    listed = [each for each in listed_rules(*OF_PROGRAMMES) if selection.reports(each)]
    return tuple([each for each in listed if compares or each.folder != OF_LAST_SESSIONS])


@cache
def programme_rules() -> tuple[Rule[CheckContext], ...]:
    """Return all rules that check a programme."""
    return tuple([each.load() for each in listed_rules(*OF_PROGRAMMES)])


@cache
def version_rules() -> tuple[Rule[CheckContext], ...]:
    """Return the rules that compare a programme with an earlier version of it."""
    return tuple([each.load() for each in listed_rules(OF_VERSIONS)])


@cache
def printed_rules() -> "tuple[Rule[Recognized], ...]":
    """Return the rules that check the printed form of a note that was read."""
    return tuple([each.load() for each in listed_rules(OF_PRINTED_NOTES)])


ALWAYS_REPORTED = (*SYNTAX_RULES, *STRUCTURE_RULES)
"""What is reported even if other rules are selected: the document could not be read whole."""


@cache
def selectable_rules() -> tuple[NamedRule, ...]:
    """Return all that a check of a programme can report, as it is selected and ignored."""
    return (*ALWAYS_REPORTED, *COMMENT_RULES, *listed_rules(*OF_PROGRAMMES))


@cache
def described_rules() -> tuple[RuleInfo, ...]:
    """Return the descriptions of all that a check of a programme can report; it loads all of these rules."""
    return (*ALWAYS_REPORTED, *COMMENT_RULES, *(each.info for each in programme_rules()))


def every_rule() -> tuple[RuleInfo, ...]:
    """Return the descriptions of all rules, those of versions and of printed notes included."""
    others = (*(each.info for each in version_rules()), *(each.info for each in printed_rules()))
    return (*described_rules(), *others)

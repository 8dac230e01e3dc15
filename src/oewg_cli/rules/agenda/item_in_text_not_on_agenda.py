import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.agenda._item_mentions import LastItems, item_mentions, sub_items_before
from oewg_cli.rules.agenda._missing_sub_items import letters_beyond, may_be_of_agenda
from oewg_cli.rules.agenda._other_agendas import is_of_other_agenda
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.numbers.numbered_mentions import numbered_mentions
from oewg_cli.un.un_data import read_data

_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.ASIDE, Role.BULLET, Role.TEXT, Role.HEADING})
_QUOTING = frozenset({Role.TEXT, Role.HEADING})
"""The texts that may quote a mandate, and the headings, of which AGD004 reports those that begin with an item."""
_LONGEST_BEFORE = 24


@rule("AGD008", "item-in-text-not-on-agenda", Severity.WARNING, needs=("agenda", "body"), words=("item",))
def item_in_text_not_on_agenda(context: CheckContext) -> Iterator[Violation]:
    """A text mentions an agenda item or a sub-item after the last one on the agenda.

    ## Why

    Items get new numbers from session to session, and texts that are copied keep the old ones. `agenda` need only
    contain the items that are scheduled, so that a number between two others is not reported, nor a sub-item of an item
    that has no sub-items there, unless the text says that it has some. An agenda is complete if it runs from 1 without
    a gap to an item that ends agendas, such as the adoption of the report; after the last item of another one nothing
    is reported. Items on the agenda of another body or another session are not reported either; where only the number
    says that items of the agenda are meant, it is a remark. Where bodies have agendas of their own, the item may be on
    any of them.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds, 3: Other matters}
    footnotes:
      wind: Speakers are invited to be brief under agenda item 9.
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds, 3: Other matters}
    footnotes:
      wind: Speakers are invited to be brief under agenda item 2.
    ```
    """
    found = [
        mention
        for mention in context.picture.read(numbered_mentions)
        if mention.kind == "item" and mention.match.field.role in _ROLES
    ]
    has_letters = "ub-item" in context.text_index.text
    items = list(context.once(agendas_of).all_items()) if found or has_letters else []
    if not items:
        return
    yield from letters_beyond(context, items)
    last = LastItems(items)
    for named in found:
        match, before = named.match, list(sub_items_before(named.match))
        beyond = [mention for mention in (*before, *item_mentions(named)) if last.is_passed_by(mention)]
        is_sure = bool(beyond) and _is_of_agenda(match, has_sub_items=bool(before))
        is_meant = is_sure and match.field.role not in _QUOTING
        if not beyond or not (is_meant or may_be_of_agenda(context, match)) or is_of_other_agenda(match, context):
            continue
        for mention in beyond:
            item = last.sub_item_of(mention)
            number, kind = (item, f"sub-item of item {mention.item}") if item else (last.item, "item")
            yield Violation(
                match.field.plain_location(mention.start, mention.end),
                f"The text mentions agenda item {mention}, but the last {kind} under `agenda` is {number}.",
                "Correct the number, or add the item under `agenda`.",
                ((NodeLocation(last.path_of(item), "key"), f"the last {kind}"),),
                None if is_meant else Severity.INFO,
            )


def _is_of_agenda(match: TextMatch, *, has_sub_items: bool) -> bool:
    """Return whether items of an agenda are meant, and the text does not say that it is another agenda."""
    plain = match.field.plain
    after = _after().match(plain, match.end)
    if after is not None:
        return after["agenda"] is not None
    if has_sub_items:
        return True
    if plain[match.start] == "I" and _is_dealt_with().match(plain, match.end):
        return True
    words = plain[max(0, match.start - _LONGEST_BEFORE) : match.start].replace("(", " ").lower().split()
    before = f" {' '.join(words)}"
    return before.endswith(_before())


@cache
def _after() -> re.Pattern[str]:
    """Match the words that say whose items they are: "of the provisional agenda", or "of" or "in" something else."""
    names = "|".join(name.replace(" ", r"\s+") for name in read_data("agenda_mentions")["en"]["agenda"])
    own = rf"of\s+(?:the|its)\s+(?P<agenda>{names})\b(?!\s+(?:of|for|in)\b|\s*\()"
    lists = "|".join(read_data("agenda_mentions")["en"]["lists"])
    return re.compile(rf"\s+(?:{own}|of\b|(?:in|on)\s+(?:the|its)\s+(?:[a-z]+\s+){{0,2}}(?:{lists})\b|\()")


@cache
def _before() -> tuple[str, ...]:
    return tuple(f" {words}" for words in read_data("agenda_mentions")["en"]["before"])


@cache
def _is_dealt_with() -> re.Pattern[str]:
    """Match what says that an item at the beginning of a sentence is one of an agenda: `will be taken up`."""
    done = "|".join(name.replace(" ", r"\s+") for name in read_data("agenda_mentions")["en"]["done"])
    return re.compile(
        rf"\s+(?:will|shall|should|would|may|(?:is|are)\s+to)\s+(?:[a-z]+\s+)?be\s+(?:[a-z]+\s+)?(?:{done})\b"
    )

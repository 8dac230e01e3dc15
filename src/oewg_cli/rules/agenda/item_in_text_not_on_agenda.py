import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.un_data import read_data

_ROLES = frozenset({Role.PARAGRAPH, Role.FOOTNOTE, Role.ASIDE, Role.BULLET})
_NUMBER = re.compile(r"[1-9][0-9]{0,2}")
_SPACE = r"[ \u00a0]"
_ITEM = rf"[1-9][0-9]{{0,2}}(?![0-9]|[.:/][0-9]|-[a-z]|{_SPACE}?[ap]\.m|{_SPACE}[A-Z])(?:{_SPACE}?\([a-z]{{1,4}}\))*"
# The first letter is checked after the others, so that the search can jump from one "tem" to the next.
_ITEMS = re.compile(
    rf"tem(?<=\b[Ii]tem)(?:{_SPACE}{_ITEM}|s{_SPACE}{_ITEM}(?:(?:,{_SPACE}(?:and{_SPACE})?|{_SPACE}(?:and|or|to){_SPACE}|[–-]){_ITEM})*)"
)


@rule("AGD008", "item-in-text-not-on-agenda", Severity.WARNING, needs=("agenda",))
def item_in_text_not_on_agenda(context: CheckContext) -> Iterator[Violation]:
    """A text mentions an agenda item with a higher number than the last one on the agenda.

    ## Why

    Items get new numbers from session to session, and texts that are copied keep the old ones. `agenda` need only
    contain the items that are scheduled, so that a number between two others is not reported. Items on the agenda of
    another body or another session are not reported either.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief under agenda item 9.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief under agenda item 2.
    ```
    """
    agenda = context.programme.agenda
    found = list(context.text_index.find(_ITEMS, _ROLES))
    if agenda is None or not agenda.items or not found:
        return
    last = max(agenda.items, key=lambda number: int(line_of(number)[0]))
    highest = int(line_of(last)[0])
    for match in found:
        beyond = [number for number in _numbers(match) if int(number[0]) > highest]
        if not beyond or not _is_of_agenda(match) or _is_of_others(match) or match.is_quotation:
            continue
        for number in beyond:
            yield Violation(
                match.field.plain_location(*number.span()),
                f"The text mentions agenda item {number[0]}, but the last item under `agenda` is {highest}.",
                "Correct the number, or add the item under `agenda`.",
                ((NodeLocation(("agenda", "items", last), "key"), "the last item"),),
            )


def _numbers(match: TextMatch) -> Iterator[re.Match[str]]:
    return _NUMBER.finditer(match.field.plain, match.start, match.end)


def _is_of_agenda(match: TextMatch) -> bool:
    """Return whether items of an agenda are meant, and the text does not say that it is another agenda."""
    plain = match.field.plain
    after = _after().match(plain, match.end)
    if after is not None:
        return after["agenda"] is not None
    words = plain[max(0, match.start - 12) : match.start - 1].split()
    return bool(words) and words[-1].lower() in read_data("agenda_mentions")["en"]["before"]


def _is_of_others(match: TextMatch) -> bool:
    """Return whether the sentence mentions an organ or a certain session, whose agenda may be meant."""
    sentence = next(span for span in reversed(match.field.sentences) if span.start <= match.start)
    return _others().search(match.field.plain, *sentence) is not None


@cache
def _after() -> re.Pattern[str]:
    """Match the words that say whose items they are: "of the provisional agenda", or "of" or "in" something else."""
    names = "|".join(name.replace(" ", r"\s+") for name in read_data("agenda_mentions")["en"]["agenda"])
    own = rf"of\s+(?:the|its)\s+(?P<agenda>{names})\b(?!\s+(?:of|for|in)\b|\s*\()"
    return re.compile(rf"\s+(?:{own}|of\b|(?:in|on)\s+(?:the|its)\b|\()")


@cache
def _others() -> re.Pattern[str]:
    words = read_data("agenda_mentions")["en"]
    organs, adopted = "|".join(words["organs"]), "|".join(words["adopted"])
    return re.compile(rf"\b(?:{organs})\b(?!\s+(?:{adopted})\b)|(?:st|nd|rd|th)\s+(?:[a-z]+\s+)?session\b")

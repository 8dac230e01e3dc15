"""Find the report that a text adopts under another item than the one that is for its adoption."""

from collections.abc import Iterator

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.session_mentions import Meant, mentions_in
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_ROLES = (*PARAGRAPHS, Role.FOOTNOTE)
_PAST = r"\b(?:was|were|had|has|have)\b"
_UNDER = (
    r"[^.;]{0,80}?(?:\s(?:under|as)\s|\s\()(?:agenda\s)?(?P<item>item\s(?P<number>[1-9][0-9]?)(?!\s\([a-z]\)|[0-9]))"
)
_NO_PART = r"(?!of\s(?:the|its|this)\s(?:[\w-]+\s){0,3}(?:segment|part|panel|dialogue)\b)"
_IS_ADOPTED = (
    rf"\b(?:[Tt]he|[Ii]ts)\s(?:draft\s|final\s)?report\s{_NO_PART}(?:of\sthe\s[^.;,]{3, 120}?\s)?"
    r"(?:on\s(?:its|the)\s(?:[\w-]+\s)?session\s)?(?:is|will|shall|may|should)\s[^.;]{0,160}?\badopted\b"
)
_ADOPTS = rf"\badopts?\s(?:the|its)\s(?:draft\s|final\s)?report(?!\sof\sthe\sSecretary|\s(?!{_NO_PART}))"
_ADOPTED = rf"(?:{_IS_ADOPTED}|{_ADOPTS}){_UNDER}"


def reports_under_another_item(context: CheckContext) -> Iterator[Violation]:
    """Return the numbers of items under which texts have the report adopted, if another item is its adoption."""
    items = context.programme.agenda.items if context.programme.agenda is not None else {}
    words = tuple(read_data("report_adoption")["adoption"])
    of_report = [number for number, item in items.items() if shown(item.title).casefold().startswith(words)]
    right = of_report[0] if len(of_report) == 1 else None
    for sentence in context.picture.sentences(*_ROLES, having="report") if right is not None else ():
        match = None if sentence.is_too_long else compiled(_ADOPTED).search(sentence.text)
        if match is None or match["number"] not in items.keys() - {right} or compiled(_PAST).search(match[0]):
            continue
        mentions = [each for each in mentions_in(context.picture, sentence) if each.end < match.end()]
        if all(each.meant is Meant.THIS for each in mentions):
            yield Violation(
                sentence.part(*match.span("item")).location,
                f"On the agenda, the report is adopted under item {right}, not under {match['item']}.",
                "Correct the number of the item.",
                ((NodeLocation(("agenda", "items", str(right)), "key"), "the item for the report"),),
            )

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import Agendas
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.rules.agenda._announced_times import related
from oewg_cli.rules.agenda._report_under_another_item import reports_under_another_item
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.subject_words import subject_words
from oewg_cli.statements.timed_subjects import timed_subjects
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.phrases import listed

_ELECTS = (
    r"\b(?:elects?|election\sof)\s(?:an?|its|the|new|one|two|three|four)\s[^.;:()]{0,80}?"
    r"\b(?:[Oo]fficers|Bureau|(?:Vice-)?Chairs?|(?:Vice-)?Presidents?|Rapporteurs?)\b[^.;:()]{0,60}?"
    r"\sunder\s(?:agenda\s)?item\s(?P<item>[1-9][0-9]?)\b(?!\s\()"
)


@rule("AGD021", "event-announced-under-another-item", Severity.WARNING, needs=("programme", "body", "agenda"))
def event_announced_under_another_item(context: CheckContext) -> Iterator[Violation]:
    """A text has an event or a speaker under an agenda item, but the programme has it under another one.

    ## Why

    Numbers of items change from session to session, and a paragraph keeps the old ones: "The moderators will report
    under item 6". What is decided may be under several items, and is not judged; the report is adopted under the item
    for its adoption.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {item: 2, heading: Panel of balloonists}]}]
    footnotes:
      wind: The panel of balloonists is held under item 1.
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [item: 1, {item: 2, heading: Panel of balloonists}]}]
    footnotes:
      wind: The panel of balloonists is held under item 2.
    ```
    """
    yield from _elections(context)
    stated = context.picture.read(timed_subjects).under_items
    # What the titles of other items say is held against them by AGD020.
    titles = (
        [subject_words(shown(each.item.title)) for each in Agendas(context.programme).all_items()] if stated else []
    )
    for under in stated:
        slots = under.part.slots
        items = list(dict.fromkeys(item for slot in slots for item in slot.items))
        own = {slot.order for slot in under.item.slots}
        is_title = any(under.part.words <= title for title in titles)
        if is_title or not all(slot.items for slot in slots) or any(slot.order in own for slot in slots):
            continue
        yield Violation(
            under.wording.location,
            f"The programme has {under.part.name} under item {listed(items, 'en')}, not under {under.wording.text}.",
            "Correct the number of the item in the text, or `item` of the entry under `programme`.",
            related(slots),
        )
    yield from reports_under_another_item(context)


def _elections(context: CheckContext) -> Iterator[Violation]:
    """Report officers who are elected under another item than the only one whose title is on elections."""
    if "elect" not in context.text_index.text.casefold():
        return
    items = list(Agendas(context.programme).all_items())
    on_elections = [each for each in items if "election" in subject_words(shown(each.item.title))]
    if len(on_elections) != 1 or len({each.path[:-1] for each in items}) != 1:
        return
    right = on_elections[0]
    titles = {each.number: subject_words(shown(each.item.title)) for each in items}
    for match in context.text_index.find(compiled(_ELECTS), frozenset({*PARAGRAPHS, Role.FOOTNOTE})):
        number = "" if match.match is None else match.match["item"]
        sentence = context.picture.sentence_at(match.field, match.start)
        others = Owner.OTHER, Tense.PAST
        owner = context.picture.owners.owner(match.field, match.start, match.start)
        if number not in titles or number == right.number.split()[0] or not {owner, sentence.tense}.isdisjoint(others):
            continue
        at = match.field.plain_location(match.end - len(number), match.end)
        yield Violation(
            at,
            f"Officers are elected under item {number} by this text, but on the agenda their election is item"
            f" {right.number}.",
            "Correct the number of the item in the text.",
            ((NodeLocation(right.title_path), "the item on the election"),),
        )

from collections.abc import Iterator, Sequence
from itertools import chain

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.agenda._almost_titles import AlmostTitle, almost_titles
from oewg_cli.rules.agenda._items_by_clause import ItemOfClause, items_by_clause
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._subjects_of_items import Misnumbered, misnumbered_items
from oewg_cli.rules.agenda._titles_of_items import TitlesOfItems, other_titles_in_parentheses
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.agenda.item_titles import TitledItem, titled_items
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.wording import Certainty, Wording
from oewg_cli.text.quoting import quoted


@rule("AGD020", "agenda-title-quoted-wrongly", Severity.WARNING, needs=("agenda", "body"), words=("item",))
def agenda_title_quoted_wrongly(context: CheckContext) -> Iterator[Violation]:
    """A text gives an agenda item another title than the agenda does.

    ## Why

    When items are renumbered or renamed, texts that quote them keep the old number or the old title, and a delegation
    prepares for the wrong item. A title may be shortened: its beginning or its end is right. Without quotation marks,
    as in "measurement of clouds (item 1)", the words are held against the titles of the other items and what is done
    under the item, and against its own title if one word differs; one word alone makes a remark. The agenda of another
    body or session is not checked.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references and quotations
    are checked on the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers may be brief under agenda item 1, entitled “Measurement of clouds”.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers may be brief under agenda item 2, entitled “Measurement of clouds”.
    ```
    """
    named = context.picture.read(titled_items)
    placed = list(context.once(agendas_of).all_items()) if named else []
    titles = TitlesOfItems(context.texts(Role.AGENDA_TITLE))
    near = other_titles_in_parentheses(titles, named, placed)
    reported: list[Wording] = []
    for wording, violation in chain(
        _of_titles(titles, named, placed),
        ((each.wording, _of_subject(each)) for each in misnumbered_items(context)),
        ((each.wording, _of_word(each)) for each in almost_titles(context)),
        ((titled.wording, _of_another_title(titled, item)) for titled, item in near),
        ((each.clause.wording, _of_clause(each)) for each in items_by_clause(context)),
    ):
        if not any(wording.overlaps(other) for other in reported):
            reported.append(wording)
            if violation is not None:
                yield violation


def _of_titles(
    titles: TitlesOfItems, named: Sequence[TitledItem], placed: Sequence[PlacedItem]
) -> Iterator[tuple[Wording, Violation | None]]:
    """Return the titles that are wrong; without a violation if there is no such item."""
    for titled in named if placed else ():
        own = [each for each in placed if each.number in line_of(titled.number)]
        is_of_other = titled.owner is Owner.OTHER and not (own and titles.is_almost(titled, own[-1]))
        exact = next((each for each in placed if each not in own and titles.is_whole(titled.title, each)), None)
        if is_of_other or titles.is_right(titled.title, own):
            continue
        if exact is not None:
            message = f"This is the title of item {exact.number}, not of item {titled.number}."
            yield titled.wording, _violation(titled, message, exact)
        elif titled.certainty is Certainty.CERTAIN:
            yield titled.wording, _of_another_title(titled, own[-1]) if own else None


def _of_word(almost: AlmostTitle) -> Violation:
    number = almost.item.number
    return Violation(
        almost.wording.location,
        f"The title of item {number} has {quoted(almost.right)} on the agenda, but {quoted(almost.written)} here.",
        "Correct the title here, or the title under `agenda`.",
        ((NodeLocation(almost.item.title_path), f"the title of item {number}"),),
    )


def _of_another_title(titled: TitledItem, item: PlacedItem) -> Violation:
    return _violation(
        titled, f"On the agenda, item {item.number} has the title {quoted(shown(item.item.title))}.", item
    )


def _of_subject(found: Misnumbered) -> Violation:
    at = _from_to(found.subject.at, found.wording)
    return _of_item(at, found.subject.number, found.item, found.own, is_certain=found.is_certain)


def _of_clause(found: ItemOfClause) -> Violation:
    return _of_item(found.clause.at, found.clause.numbers[0], found.item, found.own, is_certain=found.is_certain)


def _of_item(at: Wording, number: str, item: PlacedItem, own: PlacedItem | None, *, is_certain: bool) -> Violation:
    """Say that words are about another item than the one whose number is there; `own` is the one with the number."""
    of_own = () if own is None else ((NodeLocation(own.title_path), f"the title of item {own.number}"),)
    return Violation(
        at.location,
        f"On the agenda, {quoted(shown(item.item.title))} is item {item.number}, not item {number}.",
        "Correct the number, or write what the item is about.",
        ((NodeLocation(item.title_path), f"the title of item {item.number}"), *of_own),
        None if is_certain else Severity.INFO,
    )


def _from_to(one: Wording, other: Wording) -> Wording:
    """Return the words from one part of a text to another one."""
    return Wording(one.field, min(one.start, other.start), max(one.end, other.end))


def _violation(titled: TitledItem, message: str, item: PlacedItem) -> Violation:
    return Violation(
        titled.wording.location,
        message,
        "Correct the title or the number here, or the title under `agenda`.",
        (
            (NodeLocation(item.title_path), f"the title of item {item.number}"),
            (titled.label.location, "the number in the text"),
        ),
    )

from collections.abc import Iterable, Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.agendas import PlacedItem
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.item_numbers import line_of
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.agenda._almost_titles import almost_titles
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.agenda._subjects_of_items import Misnumbered, misnumbered_items
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.item_titles import TitledItem, titled_items
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
    reported: list[Wording] = []
    placed = list(agendas_of(context).all_items()) if named else []
    titles = _Titles(context.texts(Role.AGENDA_TITLE))
    for titled in named if placed else ():
        own = [each for each in placed if each.number in line_of(titled.number)]
        if titled.owner is Owner.OTHER or titles.is_right(titled.title, own):
            continue
        reported.append(titled.wording)
        exact = next((each for each in placed if each not in own and titles.is_whole(titled.title, each)), None)
        if exact is None and titled.certainty is not Certainty.CERTAIN:
            reported.pop()
            continue
        if exact is not None:
            yield _violation(titled, f"This is the title of item {exact.number}, not of item {titled.number}.", exact)
        elif own:
            title = quoted(shown(own[-1].item.title))
            yield _violation(titled, f"On the agenda, item {own[-1].number} has the title {title}.", own[-1])
    for found in misnumbered_items(context):
        if not any(found.wording.overlaps(wording) for wording in reported):
            reported.append(found.wording)
            yield _of_subject(found)
    for almost in almost_titles(context):
        if not any(almost.wording.overlaps(wording) for wording in reported):
            yield Violation(
                almost.wording.location,
                f"The title of item {almost.item.number} has {quoted(almost.right)} on the agenda, but "
                f"{quoted(almost.written)} here.",
                "Correct the title here, or the title under `agenda`.",
                ((NodeLocation(almost.item.title_path), f"the title of item {almost.item.number}"),),
            )


def _of_subject(found: Misnumbered) -> Violation:
    item, own = found.item, found.own
    title = quoted(shown(item.item.title))
    return Violation(
        _from_to(found.subject.at, found.wording).location,
        f"On the agenda, {title} is item {item.number}, not item {found.subject.number}.",
        "Correct the number, or write what the item is about.",
        (
            (NodeLocation(item.title_path), f"the title of item {item.number}"),
            (NodeLocation(own.title_path), f"the title of item {own.number}"),
        ),
        None if found.is_certain else Severity.INFO,
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


class _Titles:
    """The titles of the agenda items as a reader sees them, without differences of case."""

    def __init__(self, fields: Iterable[TextField]) -> None:
        self._titles: dict[NodePath, list[str]] = {}
        for field in fields:
            self._titles.setdefault(field.path[:-1], []).append(_folded(field.plain))

    def is_whole(self, title: str, item: PlacedItem) -> bool:
        """Return whether a title is exactly that of an item."""
        return _folded(title) in self._of(item)

    def is_right(self, title: str, line: Sequence[PlacedItem]) -> bool:
        """Return whether a title is that of an item or of the one it belongs to, its beginning, its end, or both."""
        folded, known = _folded(title), [own for item in line for own in self._of(item)]
        return any(own.startswith(folded) or own.endswith(folded) or folded.startswith(own) for own in known)

    def _of(self, item: PlacedItem) -> list[str]:
        return self._titles.get(item.path, [])


def _folded(title: str) -> str:
    return " ".join(title.replace("…", " ").split()).casefold().strip(' ,.;:“”"').removeprefix("the ")

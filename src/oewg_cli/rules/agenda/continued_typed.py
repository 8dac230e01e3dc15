"""AGD005."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import end_before
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose, Role
from oewg_cli.rules.agenda.typed_items import CONTINUED, headings, typed_items, wording
from oewg_cli.rules.rewriting import stretch_at
from oewg_cli.rules.rule import Change, Hit, Repair, rule

_WORDS = frozenset({"continued", "cont", "contd", "cont'd", "cont’d"})


@rule("AGD005", "continued-typed", Severity.WARNING)
def continued_typed(document: Document) -> Iterator[Hit]:
    """The word "(continued)" is typed where it does not belong, or is abbreviated.

    ## Why

    The program adds "(continued)" to the heading of an agenda item from its second meeting on. Typed in the
    title on the agenda it would stand in every heading of the item, the first included. A heading of your own
    may bear it, in full, where the same heading has come before.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: the heading of an item bears "(continued)" from
    its second meeting to its last.

    ## Bad

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds (continued)}
    ```

    ## Good

    ```yaml
    agenda:
      items: {1: Organization of work, 2: Measurement of clouds}
    ```

    ## Fix

    Safe: an abbreviation in a heading is written "(*continued*)". Only with `--unsafe-fixes` the word is taken out of
    the title of an item, and of a heading that has not come before.
    """
    if document.reading.words.isdisjoint(_WORDS):
        return
    for prose in document.prose:
        typed = CONTINUED.search(prose.plain) if prose.role is Role.AGENDA_TITLE else None
        if typed is not None:
            yield Hit(
                prose.plain_place(*typed.span()),
                f"“{typed[0]}” is typed in the title of agenda item {prose.path[-1]}.",
                "Take it out: the program writes it where the item comes again.",
                repair=_removal(prose, typed),
            )
    of_items = {typed.prose.path for typed in typed_items(document)}
    resumed = document.programme.session.kind == "resumed"
    seen: set[str] = set()
    for prose in headings(document):
        # What is to become an item loses the word with it (AGD003, AGD004).
        if prose.path not in of_items:
            yield from _in_heading(prose, known_before=resumed or wording(prose.plain) in seen)
        seen.add(wording(prose.plain))


def _in_heading(prose: Prose, *, known_before: bool) -> Iterator[Hit]:
    typed = CONTINUED.search(prose.plain)
    if typed is None:
        return
    place = prose.plain_place(*typed.span())
    if typed[0] != "(continued)":
        yield Hit(
            place, f"“{typed[0]}” stands for “(continued)”.", "Write (*continued*).", repair=_spelling(prose, typed)
        )
    elif not known_before:
        yield Hit(
            place,
            "“(continued)” stands behind a heading that has not come before.",
            "Take it out; if an agenda item is meant, write `item:` with its number instead of the heading.",
            repair=_removal(prose, typed),
        )


def _spelling(prose: Prose, typed: re.Match[str]) -> Repair | None:
    """Give the repair that writes the word in full, and in italics but in a link; blanks in the parentheses go."""
    bare = typed[0].strip("()")
    start, end = typed.start() + 1, typed.end() - 1
    before, behind = "", ""
    if bare != bare.strip():
        start, end, before, behind = *typed.span(), "(", ")"
    if not prose.is_of_one_piece(start, end):
        return None
    stretch = stretch_at(prose, start)
    word = "continued" if stretch.italic or stretch.link else "*continued*"
    change = Change(prose.plain_place(start, end), f"{before}{word}{behind}")
    return Repair("Write (*continued*).", (change,))


def _removal(prose: Prose, typed: re.Match[str]) -> Repair | None:
    """Give the repair that takes the word out with the blanks before it, if something is left."""
    start = end_before(prose.plain, typed.start())
    if start == 0 or not prose.is_of_one_piece(start, typed.end()):
        return None
    change = Change(prose.plain_place(start, typed.end()), "")
    return Repair("Take “(continued)” out.", (change,), safe=False)

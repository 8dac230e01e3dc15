import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.agendas import number_of
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules._replacement import span_at
from oewg_cli.rules.agenda._typed_items import headings, typed_items
from oewg_cli.rules.agenda._worded_titles import CONTINUED, wording
from oewg_cli.text.adjacent_words import end_before

_WORDS = frozenset({"continued", "cont", "contd", "cont'd", "cont’d"})


@rule("AGD005", "continued-typed", Severity.WARNING, words=("(",))
def continued_typed(context: CheckContext) -> Iterator[Violation]:
    """The word "(continued)" is typed where it does not belong, or is not written in full.

    ## Why

    The program adds "(continued)" to the heading of an agenda item from its second meeting on. If it is typed in the
    title on the agenda, it is printed in every heading of the item, even in the first one. Other headings may have it,
    written in full, if the same heading was used before. In an entry with `item` and a `heading` of its own, and with
    `state`, the program writes the word too.

    ## Authority

    Programmes of work as issued, such as those of A/AC.292: the heading of an item has "(continued)" from its second
    meeting to its last.

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

    Safe: in a heading the word is written in full, as "(*continued*)". Only with `--unsafe-fixes` is it removed from
    the title of an item, from a heading that was not used before, and from one to which the program adds it.
    """
    if context.text_index.words.isdisjoint(_WORDS):
        return
    for field in context.text_fields:
        typed = CONTINUED.search(field.plain) if field.role is Role.AGENDA_TITLE else None
        if typed is not None:
            yield Violation(
                field.plain_location(*typed.span()),
                f"“{typed[0]}” is typed in the title of agenda item {_number(context, field)}.",
                "Remove it: the program adds it where the item is continued.",
                fix=_removal(field, typed),
            )
    of_items = {typed.field.path for typed in context.once(typed_items)}
    written = {
        entry.path
        for entry in context.entries
        if entry.entry.heading is not None and (entry.entry.state is not None or entry.entry.references is not None)
    }
    programme = context.programme
    resumed = "resumed" in {programme.session.kind, *(body.kind for body in programme.bodies)}
    seen: set[str] = set()
    for field in headings(context):
        # A heading that should be an item is reported by AGD003 or AGD004, and loses the word with it.
        if field.path[:-1] in written:
            yield from _written_twice(field)
        elif field.path not in of_items and not _is_of_body_that_continues(field):
            yield from _in_heading(field, used_before=resumed or wording(field.plain) in seen)
        seen.add(wording(field.plain))


def _number(context: CheckContext, field: TextField) -> str:
    under = context.programme.item
    return " and ".join(under.number) if field.path[0] == "item" and under is not None else number_of(field.path)


def _is_of_body_that_continues(field: TextField) -> bool:
    """Return whether a heading of a meeting is the word alone: the body continues what it did before."""
    return "entries" not in field.path and "meetings" in field.path and not wording(field.plain)


def _written_twice(field: TextField) -> Iterator[Violation]:
    typed = CONTINUED.search(field.plain)
    if typed is not None:
        yield Violation(
            field.plain_location(*typed.span()),
            f"“{typed[0]}” is typed in the heading of an entry where the program writes it.",
            "Remove it: the program adds it where the item is continued, or where `state: continued` says so.",
            fix=_removal(field, typed),
        )


def _in_heading(field: TextField, *, used_before: bool) -> Iterator[Violation]:
    typed = CONTINUED.search(field.plain)
    if typed is None:
        return
    location = field.plain_location(*typed.span())
    if typed[0] != "(continued)":
        yield Violation(
            location,
            f"“{typed[0]}” is not the right form of “(continued)”.",
            "Write (*continued*).",
            fix=_spelling(field, typed),
        )
    elif not used_before:
        yield Violation(
            location,
            "“(continued)” is typed after a heading that was not used before.",
            "Remove it. If an agenda item is meant, write `item:` with its number instead of the heading.",
            fix=_removal(field, typed),
        )


def _spelling(field: TextField, typed: re.Match[str]) -> SuggestedFix | None:
    """Return the fix that writes the word in full, in italics except in links, and without spaces around it."""
    bare = typed[0].strip("()")
    start, end = typed.start() + 1, typed.end() - 1
    before, after = "", ""
    if bare != bare.strip():
        start, end, before, after = *typed.span(), "(", ")"
    if not field.is_of_one_piece(start, end):
        return None
    span = span_at(field, start)
    word = "continued" if span.italic or span.link else "*continued*"
    change = Replacement(field.plain_location(start, end), f"{before}{word}{after}")
    return SuggestedFix("Write (*continued*).", (change,))


def _removal(field: TextField, typed: re.Match[str]) -> SuggestedFix | None:
    """Return the fix that removes the word and the spaces before it, if something is left."""
    start = end_before(field.plain, typed.start())
    if start == 0 or not field.is_of_one_piece(start, typed.end()):
        return None
    change = Replacement(field.plain_location(start, typed.end()), "")
    return SuggestedFix("Remove “(continued)”.", (change,), safe=False)

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.un.abbreviations import keeps_its_stop

_NAMES = {
    Role.BODY: "The name of the body",
    Role.TITLE: "The title",
    Role.SUBTITLE: "The subtitle",
    Role.AGENDA_TITLE: "The title of the agenda item",
    Role.HEADING: "The heading",
    Role.NOTE_HEADING: "The heading",
}
_ADOPTED = frozenset({Role.BODY, Role.AGENDA_TITLE})


@rule("MST012", "title-with-full-stop", Severity.WARNING)
def title_with_full_stop(context: CheckContext) -> Iterator[Violation]:
    """A title or heading ends with a full stop.

    ## Why

    Titles and headings are not sentences. The full stop of an abbreviation, as in "etc." and "p.m.", stays.

    ## Authority

    Editorial Manual, "Headings", <https://www.un.org/dgacm/en/content/editorial-manual/headings>.

    ## Bad

    ```yaml
    title: Provisional programme of work.
    ```

    ## Good

    ```yaml
    title: Provisional programme of work
    ```

    ## Fix

    Safe: the full stop is removed from a title or heading of the note. Unsafe in the name of the body and in the titles
    of agenda items, which have been adopted: check their adopted form.
    """
    for field in context.text_fields:
        shown = field.plain.rstrip()
        if field.role not in _NAMES or not shown.endswith("."):
            continue
        word = shown.rsplit(maxsplit=1)[-1]
        if not keeps_its_stop(word):
            message = f"{_NAMES[field.role]} ends with a full stop."
            place = field.plain_location(len(shown) - 1, len(shown))
            yield Violation(place, message, "Remove the full stop.", fix=_fix(field, shown))


def _fix(field: TextField, shown: str) -> SuggestedFix | None:
    """Return the fix that removes the full stop and the spaces before it, if something is left."""
    title = shown[:-1].rstrip()
    if not title or not field.is_of_one_piece(len(title), len(shown)):
        return None
    change = Replacement(field.plain_location(len(title), len(shown)), "")
    return SuggestedFix("Remove the full stop.", (change,), safe=field.role not in _ADOPTED)

import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules.agenda._typed_items import typed_items
from oewg_cli.rules.editorial._word_context import is_by_drafter
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import title_after_colon

_HEADINGS = frozenset({Role.TITLE, Role.SUBTITLE, Role.HEADING})
_AFTER_COLON = re.compile(r": (?P<word>[A-Z][a-z-]++)(?! [A-Z])")


@rule("EDT010", "capital-after-colon", Severity.WARNING)
def capital_after_colon(context: CheckContext) -> Iterator[Violation]:
    """A title or heading has a capital letter after a colon.

    ## Why

    After a colon a title or heading continues in lower case, as in "Agenda item 3: organization of work", which the
    program writes. Names keep their capital, and a word that may be a name is not reported. After a dash a capital is
    usual.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>;
    headings of A/AC.292 programmes of work as issued.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: ["Round table: Exchange of views"]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: ["Round table: exchange of views"]}]
    ```

    ## Fix

    Safe: the first letter after the colon is changed to lower case.
    """
    if ": " not in context.text_index.text:
        return
    of_items = {typed.field.path for typed in typed_items(context)}
    for match in context.text_index.find(_AFTER_COLON, _HEADINGS):
        word = match.text.removeprefix(": ")
        lower = title_after_colon(match.field.plain[match.start + 2 :], "en")[: len(word)]
        # A heading that should be an agenda item is reported by AGD003 or AGD004.
        if lower != word and match.field.path not in of_items and is_by_drafter(match):
            start = match.start + len(": ")
            location = match.field.plain_location(start, match.end)
            yield Violation(
                location,
                f"{quoted(word)} has a capital letter after a colon.",
                f"Write {quoted(lower)}.",
                fix=SuggestedFix(f"Write {quoted(lower)}.", (Replacement(location, lower),))
                if match.field.is_of_one_piece(start, match.end)
                else None,
            )

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules._replacement import span_at
from oewg_cli.rules.agenda._typed_items import typed_items
from oewg_cli.rules.editorial._word_context import is_by_drafter
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.proper_names import may_begin_with_name

_HEADINGS = frozenset({Role.TITLE, Role.SUBTITLE, Role.NOTE_HEADING, Role.HEADING})
_COLON = ": "
_MOST_BEFORE, _MOST_AFTER = 40, 400
"""How many characters around the colon are looked at."""
_AFTER_COLON = lazy_pattern(r": (?P<word>[A-Z][a-z-]++)(?! [A-Z])")


@rule("EDT010", "capital-after-colon", Severity.WARNING, words=(":",))
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
    if _COLON not in context.text_index.text:
        return
    of_items = {typed.field.path for typed in context.once(typed_items)}
    for match in context.text_index.find(_AFTER_COLON, _HEADINGS):
        # A heading that should be an agenda item is reported by AGD003 or AGD004.
        if match.field.path in of_items or not is_by_drafter(match) or _may_be_name(match):
            continue
        start, word = match.start + len(_COLON), match.text.removeprefix(_COLON)
        lower = word[:1].lower() + word[1:]
        location = match.field.plain_location(start, match.end)
        yield Violation(
            location,
            f"{quoted(word)} has a capital letter after a colon.",
            f"Write {quoted(lower)}.",
            fix=SuggestedFix(f"Write {quoted(lower)}.", (Replacement(location, lower),))
            if match.field.is_of_one_piece(start, match.end)
            else None,
        )


def _may_be_name(match: TextMatch) -> bool:
    """Return whether the text after the colon may begin with a name, or with the title of a work in italics."""
    plain, start = match.field.plain, match.start + len(_COLON)
    before, after = plain[max(0, match.start - _MOST_BEFORE) : match.start], plain[start : start + _MOST_AFTER]
    return may_begin_with_name(after, before, "en") or span_at(match.field, start).italic

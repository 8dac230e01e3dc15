from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._form_fixes import is_ignored
from oewg_cli.rules.masthead._similar_names import similar_names
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.ranges import EN_DASH, PrintedRange, may_hold_range, range_end, read_range


@rule("EDT020", "range-with-hyphen", Severity.WARNING)
def range_with_hyphen(context: CheckContext) -> Iterator[Violation]:
    """A range of numbers, dates or times is written with a hyphen, a wrong dash or spaces.

    ## Why

    A hyphen joins the parts of one word; an en dash without spaces means "to". The hyphens in symbols, job numbers,
    telephone numbers and ISO dates are right. Only what is certainly a range is reported.

    ## Authority

    Editorial Manual, "Punctuation" and "Numbers, dates and time": `2–4 per cent`, `2015–2030`, `11–13 December`,
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    subtitle: Note by the Secretariat for the session of 4-8 March 2024
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat for the session of 4–8 March 2024
    ```

    ## Fix

    Safe: the hyphen or dash and the spaces around it are replaced by an en dash. In texts under agenda items and in
    adopted titles this needs `--unsafe-fixes`, because these are other people's words. There is no fix in the name of
    the body.
    """
    if not may_hold_range(context.text_index.odd):
        return
    for match in context.text_index.find(range_end()):
        if _is_closed_up_en_dash(match.field.plain, match.start):
            continue
        end = range_end().match(match.field.plain, match.start)
        printed = read_range(end) if end else None
        if printed is None or printed.needs_words:
            continue
        if not is_ignored(match) and not _is_in_similar_name(context, match, printed):
            yield _violation(match, printed)


def _is_closed_up_en_dash(plain: str, at: int) -> bool:
    return plain[at] == EN_DASH and not plain[at - 1].isspace() and not plain[at + 1].isspace()


def _violation(match: TextMatch, printed: PrintedRange) -> Violation:
    field = match.field
    char = field.plain[slice(*printed.dash)]
    right = field.plain[printed.start : printed.dash.start] + EN_DASH + field.plain[printed.dash.end : printed.end]
    advice = f"Write {quoted(right)}: an en dash without spaces means “to”."
    fix = None
    if field.role is not Role.BODY and field.is_of_one_piece(*printed.dash):
        change = Replacement(field.plain_location(*printed.dash), EN_DASH)
        fix = SuggestedFix(advice, (change,), safe=not match.is_verbatim)
    return Violation(
        field.plain_location(printed.start, printed.end),
        f"The range {quoted(field.plain[printed.start : printed.end])} {_wrong(char)}.",
        advice,
        fix=fix,
    )


def _wrong(char: str) -> str:
    bare = char.strip()
    if bare == EN_DASH:
        return "has spaces around its dash"
    name = "an em dash" if bare[0] in "—―" else "a minus sign" if bare == "−" else "a hyphen"
    return f"is written with {name}"


def _is_in_similar_name(context: CheckContext, match: TextMatch, printed: PrintedRange) -> bool:
    """Return whether the range is part of a wrong name of the body, which MST010 reports."""
    if match.is_verbatim:
        return False
    bodies = context.programme.bodies
    names = (name for body in bodies for name in similar_names(match.field.plain, body.name))
    return any(name.start < printed.end and printed.start < name.end for name in names)

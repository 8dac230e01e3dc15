import re
from collections.abc import Iterator
from string import ascii_lowercase

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.editorial._list_lines import LINES, NAMES, by_list, may_be_typed, typed_bullet, typed_label
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.roman_numerals import roman

_LETTER = lazy_pattern(r"\s*(?P<typed>\(?(?:[a-z]|[ivx]{1,5})\))\s+(?=\S)")
_WRITE_LIST = "Write it in the `list` of the paragraph before: the program prints the letters."
_MOST = 99
"""A label has at most two digits."""


@rule("EDT028", "bullet-typed", Severity.WARNING)
def bullet_typed(context: CheckContext) -> Iterator[Violation]:
    """A line of a list or a paragraph begins with a bullet, a dash, a number or a letter that is typed by hand.

    ## Why

    The program prints the bullets of a list, and the letters of one in a paragraph, so that a typed bullet or letter is
    printed in addition. In a text without a list it is printed alone. Numbers and letters are reported if they count
    all items of a list, from the first to the last. In the list of a paragraph each is reported that has a parenthesis
    or is that of its line. In a list under an agenda item they may be those of its sub-items, and are not reported. A
    paragraph that begins with "(a)" is a line of a list, and is printed with a number before it; EDT029 reports
    numbers there.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs",
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>; the programme format: a list is
    printed with bullets, or in a paragraph with (a), (b), (c).

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [• Chair of the working group]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [Chair of the working group]}]
    ```

    ## Fix

    Safe: a bullet or dash is removed from a list. Numbers and letters, and a bullet in a text under an agenda item, are
    removed only with `--unsafe-fixes`, because they may be meant or are other people's words. A letter before a
    paragraph is not removed.
    """
    for paragraph in context.texts(Role.PARAGRAPH):
        letter = _LETTER.match(paragraph.plain)
        if letter:
            place = paragraph.plain_location(*letter.span("typed"))
            yield Violation(place, "The paragraph begins with a letter that is typed by hand.", _WRITE_LIST)
    if not any(map(may_be_typed().match, [field.plain for field in context.texts(*LINES)])):
        return
    of_items = {entry.path for entry in context.entries if entry.entry.references is not None}
    for path, lines in by_list(context.text_fields).items():
        for line in lines:
            bullet = typed_bullet(line.plain)
            if bullet:
                yield _violation(line, bullet, "bullet or dash", safe=line.role is not Role.TEXT)
        labels = [typed_label(line.plain) for line in lines]
        counts_all = path[:-1] not in of_items and _count(labels)
        for number, (line, label) in enumerate(zip(lines, labels, strict=True), 1):
            if label and (counts_all or (line.role is Role.SUBPARAGRAPH and _is_of_line(label, number))):
                yield _violation(line, label, "number or letter")


def _violation(line: TextField, typed: re.Match[str], name: str, *, safe: bool = False) -> Violation:
    """Report what is typed before a line; the fix also removes the spaces after it."""
    start, end = typed.span("typed")
    fix = None
    if line.is_of_one_piece(start, typed.end()):
        change = Replacement(line.plain_location(start, typed.end()), "")
        fix = SuggestedFix(f"Remove the {name}.", (change,), safe)
    return Violation(
        line.plain_location(start, end),
        f"{NAMES[line.role]} begins with a {name} that is typed by hand.",
        f"Remove it: the program prints the {'letters' if line.role is Role.SUBPARAGRAPH else 'bullets'} of a list.",
        fix=fix,
    )


def _is_of_line(label: re.Match[str], number: int) -> bool:
    """Return whether a label has a parenthesis, or is the letter or number of its line."""
    letters = (str(number), ascii_lowercase[number - 1 : number], roman(number).lower())
    return label["typed"].endswith(")") or label["count"] in letters


def _count(labels: list[re.Match[str] | None]) -> bool:
    """Return whether several labels count from the first, as letters, as lower-case Roman numerals or as numbers."""
    counted = [label["count"] for label in labels if label]
    if not 1 < len(counted) == len(labels) <= _MOST:
        return False
    numbers = range(1, len(labels) + 1)
    letters, romans = list(ascii_lowercase[: len(labels)]), [roman(number).lower() for number in numbers]
    return counted in (letters, romans, list(map(str, numbers)))

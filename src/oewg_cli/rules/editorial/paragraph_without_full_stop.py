from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_and_list import TEXT, number_of_paragraph, paragraphs_of
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.rules._final_stops import OpenEnd, open_end
from oewg_cli.source.tree import NodePath
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.un.clauses import is_in_series, is_not_sentence

_JOINTS = tuple(f"{mark} {word}" for mark in ";," for word in ("and", "or", "and/or"))
"""How a line may end before the last one."""
_IN_SERIES = (";", *(joint for joint in _JOINTS if joint.startswith(";")))
_OUT_OF_SERIES = lazy_pattern(r",(?= (?:and|or|and/or)$)|\.$")


@rule("EDT033", "paragraph-without-full-stop", Severity.WARNING)
def paragraph_without_full_stop(context: CheckContext) -> Iterator[Violation]:
    """A paragraph of the note does not end with a full stop, or a part of it with its punctuation mark.

    ## Why

    Paragraphs are full sentences and end with a full stop, also after an address. A question mark, a colon before what
    follows, or a full stop inside a closing parenthesis or quotation mark is enough. Often the end of the paragraph was
    lost. A text before a list ends with a colon, each line of the list with a semicolon, which may have "and" or "or"
    after it, and the last line with a full stop. Lines that are sentences may all end with full stops. A line does not
    end with a full stop or with ", and" where all others end with a semicolon.

    What is not a sentence needs no full stop: a clause of a resolution, and one of several paragraphs in a row that end
    with a semicolon; a caption in parentheses, a signature, a date, or the title of a document with its symbol.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs",
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Fix

    Safe: a full stop, a colon or a semicolon is added at the end. There is no fix where the paragraph ends with another
    punctuation mark or a footnote mark. Unsafe: a semicolon replaces the mark of a line that ends unlike the others.
    """
    for field in context.texts(*PARAGRAPHS):
        end = _open_end(context, field)
        if end is None:
            continue
        yield Violation(
            end.location,
            f"Paragraph {number_of_paragraph(context.programme, field.path)} does not end with a {end.mark}.",
            end.fix.title if end.fix else f"Add a {end.mark} at the end, if the paragraph is complete.",
            fix=end.fix,
        )


def _open_end(context: CheckContext, field: TextField) -> OpenEnd | None:
    """Return the end of a paragraph, or of a line of its list, if it lacks its punctuation mark."""
    lines = context.once(_lists)[field.path[: -1 if field.path[-1] == TEXT else -2]]
    if field.role is Role.SUBPARAGRAPH:
        return _open_end_of_line(field, lines)
    end = open_end(field, ":" if lines else ".", also=":")
    return end if end and (lines or _is_sentence(context, field)) else None


def _open_end_of_line(field: TextField, lines: tuple[str, ...]) -> OpenEnd | None:
    *others, _ = lines
    if field.path[-1] == len(others):
        return open_end(field, also=":")
    unlike = _end_unlike_others(field, [*others[: int(field.path[-1])], *others[int(field.path[-1]) + 1 :]])
    if unlike:
        return unlike
    is_joined = field.plain.rstrip().endswith(_JOINTS)
    mark = "." if any(line.rstrip().endswith(".") for line in others) else ";"
    return None if is_joined else open_end(field, mark, also=(":", ";", ","))


def _end_unlike_others(field: TextField, others: Sequence[str]) -> OpenEnd | None:
    """Return the end of a line with a full stop or with ", and" where all others end with a semicolon."""
    end = _OUT_OF_SERIES.search(field.plain.rstrip())
    if end is None or not others or not all(line.rstrip().endswith(_IN_SERIES) for line in others):
        return None
    fix = SuggestedFix("Write a semicolon.", (Replacement(field.plain_location(*end.span()), ";"),), safe=False)
    return OpenEnd(field, field.plain_location(end.start(), len(end.string)), "semicolon", fix)


def _lists(context: CheckContext) -> dict[NodePath, tuple[str, ...]]:
    """Return the list of each paragraph by the path of the paragraph."""
    return {path: paragraph.list for path, paragraph in paragraphs_of(context.programme)}


def _places(context: CheckContext) -> dict[NodePath, int]:
    """Return which paragraph each text is in, counted from 0."""
    return {field.path: number for number, field in enumerate(context.texts(Role.PARAGRAPH))}


def _is_sentence(context: CheckContext, field: TextField) -> bool:
    paragraphs, number = context.texts(Role.PARAGRAPH), context.once(_places)[field.path]
    neighbours = (*paragraphs[max(0, number - 1) : number], *paragraphs[number + 1 : number + 2])
    is_item = is_in_series(field.plain) and any(is_in_series(other.plain) for other in neighbours)
    return not is_item and not is_not_sentence(field.plain)

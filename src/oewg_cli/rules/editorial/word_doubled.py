from collections.abc import Iterator
from itertools import starmap
from operator import eq

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._neighbours import neighbours
from oewg_cli.rules.editorial._phrases_doubled import phrases_doubled
from oewg_cli.rules.editorial._word_context import is_by_drafter, is_checked_form, remark_in_title
from oewg_cli.text.adjacent_words import word_after
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data

_DOUBLED = lazy_pattern(r"(?<![\w’'/.-])(?P<first>[A-Za-z]++)(?: +(?i:(?P=first))\b)++(?!['’-]\w)")


@rule("EDT017", "word-doubled", Severity.WARNING)
def word_doubled(context: CheckContext) -> Iterator[Violation]:
    """A word, or a phrase of a few words, is repeated by mistake.

    ## Why

    A repeated word is easily overlooked, especially at the end of a line, and so are two or three: "at the at the".
    Words that may rightly be repeated, as in "that that" and "had had", and names are not reported. In a title of the
    agenda it is a remark.

    ## Authority

    Editorial Manual, "Preparation of documents", <https://www.un.org/dgacm/en/content/editorial-manual>: the final
    text is read once more.

    ## Bad

    ```yaml
    paragraphs:
      - The annex contains the the programme of work.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex contains the programme of work.
    ```

    ## Fix

    Safe: the word is left only once; of a phrase this is unsafe. In texts under agenda items and in titles of the
    agenda it is unsafe.
    """
    for match, phrase in phrases_doubled(context):
        start = match.end - len(phrase)
        fix = SuggestedFix(
            f"Write {quoted(phrase)} only once.",
            (Replacement(match.field.plain_location(match.start + len(phrase), match.end), ""),),
            safe=False,
        )
        yield Violation(
            match.field.plain_location(start, match.end),
            f"The words {quoted(phrase)} are written twice in a row.",
            f"Write {quoted(phrase)} only once.",
            severity=remark_in_title(match),
            fix=fix if match.field.is_of_one_piece(match.start, match.end) else None,
        )
    may_be_doubled = any(starmap(eq, context.once(neighbours)))
    for match in context.text_index.find(_DOUBLED) if may_be_doubled else ():
        first, *again = match.text.split()
        # A name may be doubled, and what has a capital again is one: Baden Baden.
        if (
            all(word.islower() for word in again)
            and (again[0] not in read_data("words/doubled")["twice"] or _is_before_article(match))
            and is_checked_form(match)
        ):
            field, end_of_first = match.field, match.start + len(first)
            fix = SuggestedFix(
                f"Write {quoted(first)} only once.",
                (Replacement(field.plain_location(end_of_first, match.end), ""),),
                safe=is_by_drafter(match),
            )
            yield Violation(
                field.plain_location(match.end - len(again[-1]), match.end),
                f"The word {quoted(first)} is written {'twice' if len(again) == 1 else 'several times'} in a row.",
                f"Write {quoted(first)} only once.",
                severity=remark_in_title(match),
                fix=fix if field.is_of_one_piece(end_of_first, match.end) else None,
            )


def _is_before_article(match: TextMatch) -> bool:
    """Return whether `that that` is before an article, where no word is meant by the second one."""
    return match.text.endswith(" that") and word_after(match.field.plain, match.end) in {"a", "an", "the", "these"}

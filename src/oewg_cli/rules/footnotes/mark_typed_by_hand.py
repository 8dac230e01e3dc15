from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.quoting import quoted
from oewg_cli.un.typed_footnote_marks import CHARACTERS_OF_TYPED_MARKS, TYPED_MARK, is_typed_mark


@rule("FTN009", "mark-typed-by-hand", Severity.WARNING, words=sorted(CHARACTERS_OF_TYPED_MARKS))
def mark_typed_by_hand(context: CheckContext) -> Iterator[Violation]:
    """The number of a footnote is typed by hand.

    ## Why

    The program numbers the footnotes and prints the numbers as superscripts. A number that is typed does not refer to a
    footnote, and is wrong as soon as a footnote is added before it. Powers such as m² and citations such as "article 5
    (1)" are not reported.

    ## Authority

    Editorial Manual, "Footnote indicators": each footnote has one indicator, and the two correspond one to one,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>.

    ## Bad

    ```yaml
    paragraphs:
      - The list of speakers is in the annex.¹
    ```

    ## Good

    ```yaml
    paragraphs:
      - The list of speakers is in the annex.[^speakers]
    footnotes:
      speakers: The list is open.
    ```
    """
    if context.text_index.chars.isdisjoint(CHARACTERS_OF_TYPED_MARKS):
        return
    for match in context.text_index.find(TYPED_MARK):
        if is_typed_mark(match.field.plain, match.start) and not match.is_quotation:
            message = f"{quoted(match.text)} looks like a footnote mark, but does not refer to a footnote."
            yield Violation(match.location, message, "Write `[^name]` here, and the footnote under `footnotes`.")

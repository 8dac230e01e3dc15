import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.adjacent_words import word_before

_LINE_END = re.compile(r"(?<=\S)\s*\n\s*(?=\S)")


@rule("EDT001", "lines-joined", Severity.WARNING, formerly=["lines-run-together"])
def lines_joined(context: CheckContext) -> Iterator[Violation]:
    """A text has lines that were typed apart and are printed as one.

    ## Why

    A text is one paragraph, and a line end in it is printed as a blank. Below `|`, or with an empty line between, YAML
    keeps lines apart that the note runs together.

    ## Authority

    The programme format: a text is one paragraph; several stand in a list or as entries of their own.

    ## Bad

    ```yaml
    paragraphs:
      - |
        The annex is here.
        It has two days.
    ```

    ## Good

    ```yaml
    paragraphs:
      - >-
        The annex is here.
        It has two days.
    ```
    """
    for field in context.text_fields:
        found = _LINE_END.search(field.text) if "\n" in field.text else None
        if found:
            last_word = word_before(field.text, found.start())
            yield Violation(
                field.place(found.start() - len(last_word), found.start()),
                "This line and the next are printed as one.",
                "Write them below `list`, or as entries or paragraphs of their own; for one long text, use `>-`.",
            )

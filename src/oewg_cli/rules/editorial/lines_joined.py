from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import lazy_pattern

_LINE_END = lazy_pattern(r"(?<=\S)\s*\n\s*(?=\S)")


@rule("EDT001", "lines-joined", Severity.WARNING, formerly=["lines-run-together"])
def lines_joined(context: CheckContext) -> Iterator[Violation]:
    """Lines that are separate in the file are printed as one line.

    ## Why

    A text is one paragraph, and a line end in it is printed as a space. After `|`, or with an empty line between them,
    lines look separate in the file, but the note prints them as one.

    ## Authority

    The programme format: a text is one paragraph; several paragraphs are items of a list or separate entries.

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
                field.location(found.start() - len(last_word), found.start()),
                "This line and the next are printed as one.",
                "Write them under `list`, or as separate entries or paragraphs. For one long text, use `>-`.",
            )

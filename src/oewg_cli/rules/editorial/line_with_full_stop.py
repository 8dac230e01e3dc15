from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.rules.editorial._list_lines import NAMES, by_list
from oewg_cli.un.abbreviations import keeps_its_stop
from oewg_cli.un.sentences import may_be_sentence


@rule("EDT022", "line-with-full-stop", Severity.WARNING)
def line_with_full_stop(context: CheckContext) -> Iterator[Violation]:
    """A short line under a heading ends with a full stop.

    ## Why

    A short list item, such as a speaker or a subject, has no punctuation at its end; only full sentences have a full
    stop. If one item of a list is or may be a full sentence, all items of the list may have a full stop.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs",
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [Chair of the working group.]}]
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

    Safe: the full stop is removed. In texts under agenda items this needs `--unsafe-fixes`, because these are other
    people's words.
    """
    stopped = (field for field in context.texts(Role.TEXT, Role.BULLET) if field.plain.rstrip().endswith("."))
    for lines in by_list(stopped).values():
        if not any(may_be_sentence(line.plain) or len(line.sentences) > 1 for line in lines):
            yield from (_violation(line) for line in lines if not keeps_its_stop(line.plain.split()[-1]))


def _violation(line: TextField) -> Violation:
    end = len(line.plain.rstrip())
    location = line.plain_location(end - 1, end)
    return Violation(
        location,
        f"{NAMES[line.role]} ends with a full stop, but is not a sentence.",
        "Remove the full stop.",
        fix=SuggestedFix("Remove the full stop.", (Replacement(location, ""),), safe=line.role is Role.BULLET),
    )

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.rules._final_stops import open_end


@rule(
    "FTN006", "footnote-without-full-stop", Severity.WARNING, formerly=["note-without-full-stop"], keys=("footnotes",)
)
def footnote_without_full_stop(context: CheckContext) -> Iterator[Violation]:
    """A footnote does not end with a full stop.

    ## Why

    A footnote ends with a full stop, even if it is not a sentence, and also after an address. A question mark, or a
    full stop inside a closing parenthesis or quotation mark, is enough.

    ## Authority

    Footnotes of United Nations documents as issued; Editorial Manual, "Citing United Nations sources",
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-03>.

    ## Bad

    ```yaml
    footnotes:
      wind: See <https://www.un.org>
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See <https://www.un.org>.
    ```

    ## Fix

    Safe: a full stop is added at the end. There is no fix where the footnote ends with another punctuation mark or a
    footnote mark.
    """
    for end in filter(None, map(open_end, context.texts(Role.FOOTNOTE))):
        yield Violation(
            end.location,
            f"The footnote `{end.field.path[-1]}` does not end with a full stop.",
            "Add a full stop at the end.",
            fix=end.fix,
        )

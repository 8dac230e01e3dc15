from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_SHARE = (
    r"(?<![0-9.,])(?!100(?![0-9]))[1-9][0-9]{2,3}(?:\.[0-9]+)?[ \u00a0](?:per cent|%)[ \u00a0]of[ \u00a0]"
    r"(?:(?:all[ \u00a0])?(?:its|the|these|those)[ \u00a0][0-9]{1,3}[ \u00a0](?!mill|bill|doll|euro)[a-z-]+s"
    r"|those[ \u00a0]who|(?:all|its|the|these|those)[ \u00a0](?:[a-z-]+[ \u00a0]){0,2}"
    r"(?:[Mm]embers?|membership|Member States|States|delegations|participants|votes|seats|speakers"
    r"|respondents|documents|meetings|reports|items|quorum|time|replies|responses|proposals))\b"
)


@rule("EDT052", "share-over-whole", Severity.WARNING, words=("cent", "%"))
def share_over_whole(context: CheckContext) -> Iterator[Violation]:
    """A share of a whole is more than 100 per cent: `120 per cent of the members`.

    ## Why

    More than all of the members cannot vote. A digit is wrong, or too many. An increase may be of more than 100 per
    cent, and is not reported.

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>: figures are checked on the final text.

    ## Bad

    ```yaml
    paragraphs:
      - The quorum is 120 per cent of the members. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The quorum is 20 per cent of the members. See the annex.
    ```
    """
    if "per cent" not in context.text_index.text and "%" not in context.text_index.chars:
        return
    for match in context.text_index.find_number(compiled(_SHARE)):
        if not match.is_quotation:
            yield Violation(
                match.location,
                f"{quoted(match.text)} is more than the whole.",
                "Correct the number: a share is 100 per cent at most.",
            )

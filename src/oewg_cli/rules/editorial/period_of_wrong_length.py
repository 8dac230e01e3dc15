from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_YEARS = {"biennium": 2, "triennium": 3, "quadrennium": 4}
_PERIOD = (
    r"(?P<name>[Bb]iennium|[Tt]riennium|[Qq]uadrennium)[ \u00a0](?:from[ \u00a0])?"
    r"(?P<first>(?:19|20)[0-9]{2})(?:[–-]|[ \u00a0]to[ \u00a0])(?P<last>(?:19|20)[0-9]{2})(?![\w/–-])"
)


@rule("EDT054", "period-of-wrong-length", Severity.WARNING, words=("ennium",))
def period_of_wrong_length(context: CheckContext) -> Iterator[Violation]:
    """A biennium, triennium or quadrennium has more years, or fewer, than its name says.

    ## Why

    A biennium is two years, the first and the last included: 2026–2027. Typed from memory, it often becomes 2026–2028.

    ## Authority

    The Concise Oxford English Dictionary, twelfth edition, which the Editorial Manual names under "Italics",
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The plan for the biennium 2026–2028 is in the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The plan for the biennium 2026–2027 is in the annex.
    ```
    """
    for match in context.text_index.find_number(compiled(_PERIOD)):
        if match.match is None or match.is_quotation:
            continue
        name, first, last = match.match["name"].lower(), int(match.match["first"]), int(match.match["last"])
        number = last - first + 1
        if number != _YEARS[name] and number > 0:
            end = first + _YEARS[name] - 1
            yield Violation(
                match.location,
                f"{quoted(match.text)} is {number} year{'' if number == 1 else 's'}, but a {name} is {_YEARS[name]}.",
                f"Correct the years: a {name} that begins in {first} ends in {end}.",
            )

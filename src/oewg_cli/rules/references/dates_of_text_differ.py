from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.statements.documents.adoption_dates import DatedText, dated_texts
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date


@rule("REF023", "dates-of-text-differ", Severity.WARNING)
def dates_of_text_differ(context: CheckContext) -> Iterator[Violation]:
    """A resolution, a decision or a document has one date at one place and another date elsewhere.

    ## Why

    A text is adopted or dated on one day; one of the two dates is wrong, or one of the two numbers is.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: See General Assembly decision 76/599 of 17 December 2021.
      sea: Speakers may cite General Assembly decision 76/599 of 16 December 2021.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: See General Assembly decision 76/599 of 17 December 2021.
      sea: Speakers may cite General Assembly decision 76/599 of 17 December 2021.
    ```
    """
    first: dict[str, DatedText] = {}
    for dated in context.picture.read(dated_texts):
        if not dated.is_possible:
            continue
        other = first.setdefault(dated.name, dated)
        if other.date != dated.date:
            yield Violation(
                dated.wording.location,
                f"{quoted(dated.text)} has the date {long_date(dated.date, 'en')} here,"
                f" but {long_date(other.date, 'en')} elsewhere.",
                "Correct the wrong date, or the number.",
                ((other.wording.location, f"has the date {long_date(other.date, 'en')} here"),),
            )

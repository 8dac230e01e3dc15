from collections.abc import Iterator
from typing import NamedTuple

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.quotations import quotations
from oewg_cli.rules.references._cited_facts import CitedFact, cited_facts
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span
from oewg_cli.un.references.reference_words import BEGINNINGS

_LEAD = (
    r"(?:\sof\sthe\s[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+){0,3})?"
    r"(?:\s(?:of|adopted\son)\s[0-9]{1,2}\s[A-Z][a-z]+\s[0-9]{4})?"
    r"(?:,?\s(?P<says>entitled|titled)\s?|\s(?P<after>\(|on\s|))(?=[“\"])"
)
_OF_PART = r"\b(?:[Aa]nnex|[Cc]hapter|[Pp]aragraph|[Pp]art|[Ss]ection)\w*(?:\s\w+)?\s(?:in|of|to)\s[^.;,]{0,60}$"
_IS = {"A": "is", "B": "is probably", "C": "may be"}
_LONGEST_PART = 120
_PUNCTUATION = str.maketrans(dict.fromkeys("“”\"‘’'.,:;–—-()", " "))


@rule("REF030", "resolution-title-differs", Severity.WARNING, words=BEGINNINGS)
def resolution_title_differs(context: CheckContext) -> Iterator[Violation]:
    """A resolution or decision is quoted with a title that is not its own.

    ## Why

    Titles of a series are much alike, and a number that is one off has another title. Differences of case and
    punctuation do not count, and a title may be quoted up to a colon. A title that is known from other documents only
    makes a remark.

    ## Authority

    Editorial Manual, "Quotations": a quotation has the words of its source exactly,
    <https://www.un.org/dgacm/en/content/editorial-manual>. The titles are those of the resolutions themselves.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 76/1, entitled “United against hate speech”.
    ```

    ## Good

    ```yaml
    paragraphs:
      - >-
        The annex concerns General Assembly resolution 76/1, entitled “United against racism, racial discrimination,
        xenophobia and related intolerance”.
    ```
    """
    for cited in context.once(cited_facts):
        fact = cited.fact
        quoted_title = _quoted_title(cited) if fact is not None and fact.title else None
        if fact is None or quoted_title is None or _is_title(quoted_title.text, fact.title):
            continue
        is_certain = quoted_title.is_said and not _folded(fact.title).startswith(_folded(quoted_title.text))
        yield Violation(
            cited.field.plain_location(*quoted_title.span),
            f"The title of {cited.name} {_IS[fact.title_grade]} “{fact.title}” ({cited.known}).",
            "Correct the title or the number.",
            ((cited.field.plain_location(cited.reference.start, cited.reference.end), "the number is here"),),
            severity=cited.severity(fact.title_grade) if is_certain else Severity.INFO,
            facts=cited.properties,
        )


class _QuotedTitle(NamedTuple):
    """A quotation right after a number, and whether the text says that it is the title."""

    span: Span
    text: str
    is_said: bool


def _quoted_title(cited: CitedFact) -> _QuotedTitle | None:
    """Return the title in quotation marks right after a number, without the marks.

    Without "entitled" it has a capital letter; the title of a section or an annex is not that of the resolution.
    """
    plain = cited.field.plain
    lead = compiled(_LEAD).match(plain, cited.reference.end)
    start = cited.reference.word.start
    if lead is None or compiled(_OF_PART).search(plain, max(0, start - _LONGEST_PART), start):
        return None
    span = next((span for span in quotations(plain) if span.start == lead.end()), None)
    text = "" if span is None else plain[span.start + 1 : span.end - 1]
    is_said = lead["says"] is not None or lead["after"] == "("
    is_shortened = "…" in text or "..." in text
    if span is None or is_shortened or not (lead["says"] or text[:1].isupper()):
        return None
    return _QuotedTitle(Span(span.start + 1, span.end - 1), text, is_said)


def _is_title(quoted: str, title: str) -> bool:
    """Return whether a quotation is a title, or its beginning up to a colon; case and punctuation do not count."""
    own = _folded(quoted)
    return own == _folded(title) or own in {_folded(title[:at]) for at, char in enumerate(title) if char in ":;–"}


def _folded(title: str) -> str:
    return " ".join(title.casefold().replace("\u2011", "-").translate(_PUNCTUATION).split())

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import WrittenDates, find_dates, long_date
from oewg_cli.un.dates.typed_dates import typed_dates
from oewg_cli.un.phrases import spelled_ordinals
from oewg_cli.un.references.references import SymbolReference
from oewg_cli.un.references.symbols import PARTS_OF_SYMBOLS, Symbol
from oewg_cli.un.sessions import year_of
from oewg_cli.un.un_data import read_data

_FURTHEST = 2000
"""How far before a date the words are looked for that say what happened on it, in code points."""
_LONGEST_LEAD = 160
_REPORT = (
    r"(?P<before>[\w-]*)\s(?P<nth>(?:[a-z]+(?:-[a-z]+)?|[1-9][0-9]?(?:st|nd|rd|th))\speriodic|initial(?:\speriodic)?)\sreport"
    r"\s(?:of|from|by|submitted\sby)\s[^.;()0-9]{3,80}\s\(?\Z"
)
_OF_STATE = r"/[A-Z]{3}/(?P<number>[1-9][0-9]?)\Z"
"""The end of the symbol of the report that a State party sends to a treaty body."""


@rule(
    "REF010",
    "symbol-year-contradicts-date",
    Severity.WARNING,
    formerly=["symbol-year-against-date"],
    words=PARTS_OF_SYMBOLS,
)
def symbol_year_contradicts_date(context: CheckContext) -> Iterator[Violation]:
    """The year or number in a document symbol does not fit the sentence that cites it.

    ## Why

    A document adopted in 2022 does not have 2021 in its symbol; an earlier date may be that of a draft. Either the date
    or the symbol is mistyped, and readers look for the wrong document. Only a sentence with a single symbol is checked,
    and only dates that are clearly those of the document.

    A supplement to the Official Records has its session and its number in its symbol.
    The third periodic report of a State has a symbol that ends with the code of the State and 3.

    ## Authority

    "United Nations document symbols", <https://research.un.org/en/docs/symbols>; Editorial Manual: dates
    and references are checked on the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The annotated agenda, as adopted on 1 June 2022, is contained in document A/AC.292/2021/1.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annotated agenda, as adopted on 1 June 2021, is contained in document A/AC.292/2021/1.
    ```
    """
    for field in context.text_index.with_figures:
        for start, end in field.sentences if field.references else ():
            cited = field.references_between(start, end)
            if len(cited) == 1 and isinstance(cited[0], SymbolReference):
                yield from _compare_with_dates(field, cited[0], start, end)
    for field in context.text_index.texts_with(["periodic report", "initial report"]):
        for each in field.references:
            if isinstance(each, SymbolReference):
                yield from _compare_with_report(field, each)
    if context.text_index.has_any(("supplement",)):
        from oewg_cli.rules.references._supplements import wrong_supplements  # noqa: PLC0415 - few notes cite them

        yield from wrong_supplements(context)


def _compare_with_report(field: TextField, reference: SymbolReference) -> Iterator[Violation]:
    """Hold the number of the report of a State party against that in its symbol; combined reports have several."""
    of_state = compiled(_OF_STATE).search(reference.symbol.document)
    lead = field.plain[max(0, reference.start - _LONGEST_LEAD) : reference.start].casefold()
    named = compiled(_REPORT).search(f" {lead}") if of_state is not None else None
    if of_state is None or named is None or named["before"] in {"and", "to", "combined"}:
        return
    nth = named["nth"].removesuffix(" periodic")
    figures = nth.rstrip("stndrh")
    number = 1 if nth == "initial" else int(figures) if figures.isdigit() else spelled_ordinals("en").get(nth)
    if number is not None and number != int(of_state["number"]):
        yield Violation(
            field.plain_location(reference.start, reference.end),
            f"{quoted(reference.text)} ends with the number of another report than the {nth} one.",
            "Correct the symbol, or the number of the report.",
        )


def _compare_with_dates(field: TextField, reference: SymbolReference, start: int, end: int) -> Iterator[Violation]:
    years = _years(reference.symbol)
    dates = list(_dates_of_document(field.plain[start:end])) if years else []
    if not dates or any(found.last.year < years.stop for found in dates):
        return
    nearest = min(dates, key=lambda found: abs(start + found.start - reference.start))
    of_years, when = " or ".join(map(str, years)), long_date(nearest.last, "en")
    yield Violation(
        field.plain_location(reference.start, reference.end),
        f"{quoted(reference.text)} is from {of_years}, but the date in the same sentence is {when}.",
        "Compare the symbol and the date with the document itself.",
        ((field.plain_location(start + nearest.start, start + nearest.end), "this date"),),
    )


def _years(symbol: Symbol) -> range:
    if symbol.year is not None:
        return range(symbol.year, symbol.year + 1)
    return range(year_of(symbol.session), year_of(symbol.session) + 2) if symbol.session is not None else range(0)


def _dates_of_document(sentence: str) -> Iterator[WrittenDates]:
    for found in (*find_dates(sentence), *_mistyped_dates(sentence)):
        first = max(0, found.start - _FURTHEST)
        adopted = _adoption_words().search(sentence, first, found.start)
        if found.first == found.last and adopted and not _other_things().search(sentence, first, adopted.start()):
            yield found


def _mistyped_dates(sentence: str) -> Iterator[WrittenDates]:
    """Find the single dates in a wrong form, such as `1st June 2022`, which say the same when they are fixed."""
    for typed in typed_dates(sentence):
        if typed.error is None or not typed.certain or typed.year is None or len(typed.days) != 1:
            continue
        day = typed.day(0, typed.year)
        if day is not None:
            yield WrittenDates(day, day, typed.start, typed.end)


@cache
def _adoption_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_data('adoption_words')['en'])})\b[^.;]*$")


@cache
def _other_things() -> re.Pattern[str]:
    """Match other things that may have been adopted or issued on the date."""
    return re.compile(rf"\b(?:{'|'.join(read_data('adoption_words')['others'])})\b", re.IGNORECASE)

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.references._cited_facts import CitedFact, cited_facts
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.text.source_text import Span
from oewg_cli.un.phrases import ordinal, spelled_ordinals
from oewg_cli.un.references.reference_words import BEGINNINGS
from oewg_cli.un.references.resolutions import SessionKind

_SESSION = r"(?P<number>[A-Za-z]+(?:-[a-z]+)?|[1-9][0-9]{0,2}(?:st|nd|rd|th))\s(?:regular\s)?session"
_DATE = r"(?:,?\s(?:of|on)\s[0-9]{1,2}\s[A-Z][a-z]+\s[0-9]{4})?"
_ORGAN = r"the\s(?:[A-Z][a-z]+\s|and\s){1,6}"
_AFTER = rf"{_DATE},?\s\(?(?:(?:which\s)?was\s)?adopted\s(?:by\s{_ORGAN})?at\s(?:its|the)\s{_SESSION}\b"
_BEFORE = (
    rf"\b[Aa]t\sits\s{_SESSION},(?:\sheld\s[^,.;]{{1,60}},)?\s(?:{_ORGAN})?"
    r"(?:had\s)?adopted\s(?:its\s)?(?:[A-Z][a-z]+\s){0,4}$"
)
_LONGEST = 200
_OF_YEAR = (
    r"\b[Aa]t\s(?:the|its)\s(?:[a-z]+\s){0,4}session\s(?:of|in)\s(?P<year>20[0-9]{2}),?\s(?:(?:the|it)\s(?:[A-Z][a-z]+\s|and\s){0,6})?"
    r"(?:had\s)?adopted\s(?:[a-z]+\s)?(?:decisions?|resolutions?),?\s(?P<number>(?P<of>20[0-9]{2})/[0-9]{1,3})(?![0-9])"
)
_AT_THAT = (
    r"\bsession\sof\s(?P<year>20[0-9]{2})\b[^;]{0,120}?(?<=[a-z0-9)])\.\s[^.;]{0,20}?\b(?:[Dd]ecisions|[Rr]esolutions)"
    r"\s(?:that\swere\s)?adopted\sat\sthat\ssession[^.;/]{0,40}?\s(?P<number>(?P<of>20[0-9]{2})/[0-9]{1,3})(?![0-9])"
)
"""`At its annual session of 2027, it adopted decisions 2027/9 and 2027/10`: boards number by the year."""


@rule("REF033", "session-of-resolution-differs", Severity.WARNING, words=BEGINNINGS)
def session_of_resolution_differs(context: CheckContext) -> Iterator[Violation]:
    """The session at which a resolution is said to have been adopted is not the one in its number.

    ## Why

    The number before the slash, or in brackets, is that of the session: the General Assembly adopts 75/240 at its
    seventy-fifth session, also when that session is resumed in the year after. One of the two is mistyped.

    ## Authority

    Editorial Manual, "Identification of resolutions and decisions",
    <https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident>: the first part is the session.

    ## Bad

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240, adopted at its seventy-sixth session.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex concerns General Assembly resolution 75/240, adopted at its seventy-fifth session.
    ```
    """
    for cited in context.once(cited_facts):
        adopted = cited.adopted
        if not cited.is_sure or adopted.by_year or adopted.session_kind is not SessionKind.REGULAR:
            continue
        for number, span in _sessions(cited):
            if number != adopted.period:
                right = ordinal(adopted.period, "en")
                yield Violation(
                    cited.field.plain_location(*span),
                    f"{cited.name} has the number of the {right} session.",
                    f"Write {quoted(f'{right} session')}, or correct the number.",
                    ((cited.field.plain_location(cited.reference.start, cited.reference.end), "the number is here"),),
                    facts=cited.properties,
                )
    for field in context.text_index.texts_with(("session of 20", "session in 20")):
        for match in (*compiled(_OF_YEAR).finditer(field.plain), *compiled(_AT_THAT).finditer(field.plain)):
            if match["year"] != match["of"]:
                yield Violation(
                    field.plain_location(*match.span("number")),
                    f"{quoted(match['number'])} is not of the year of the session, {match['year']}.",
                    "Correct the number, or the year of the session.",
                    ((field.plain_location(*match.span("year")), "the year of the session"),),
                )


def _sessions(cited: CitedFact) -> Iterator[tuple[int, Span]]:
    """Return the session at which the text says that it was adopted, with the words of it."""
    plain, word = cited.field.plain, cited.reference.word
    if "adopted" not in plain[max(0, word.start - _LONGEST) : cited.reference.end + _LONGEST]:
        return
    is_first = cited.reference.start - word.end <= 1
    found = (
        compiled(_AFTER).match(plain, cited.reference.end),
        compiled(_BEFORE).search(plain, max(0, word.start - _LONGEST), word.start) if is_first else None,
    )
    for match in found:
        if match is not None:
            typed = match["number"].casefold()
            number = spelled_ordinals("en").get(typed) or int(typed[:-2] if typed[0].isdigit() else 0)
            if number:
                yield (
                    number,
                    Span(match.start("number"), match.start("number") + len(match["number"]) + len(" session")),
                )

import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, is_defined, is_separate, unsafe_replacement
from oewg_cli.text.quoting import quoted
from oewg_cli.un.references.abbreviated_references import abbreviated_reference, abbreviation
from oewg_cli.un.references.references import NumberReference
from oewg_cli.un.unabbreviated_names import UNITED_NATIONS, FullName, full_names

_GEORGIA = "GA"
_ARTICLE = "the "
"""Also the state, as in "Atlanta, GA"."""


@rule("EDT004", "organ-abbreviated", Severity.WARNING)
def organ_abbreviated(context: CheckContext) -> Iterator[Violation]:
    """The name of a principal organ, of the Secretary-General or of an office is abbreviated.

    ## Why

    The General Assembly, the Security Council, the Economic and Social Council, the Secretary-General, Headquarters and
    the United Nations Offices at Geneva, Vienna and Nairobi are always written in full. A shorter form in words is
    right: "the Assembly". An abbreviation next to the number of a resolution is reported by REF007.

    ## Authority

    Correspondence Manual, ST/DCS/4/Rev.1, "Abbreviations", which lists these names.

    ## Bad

    ```yaml
    paragraphs:
      - The annex will be sent to the GA.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex will be sent to the General Assembly.
    ```

    ## Fix

    Unsafe: the name is written in full, if its article is before it or it needs no article.
    """
    # An abbreviation is not a word in lower case, so that most texts are not searched for one.
    for match in context.text_index.find(_abbreviations()) if _abbreviations().search(context.text_index.odd) else ():
        full = full_names()[match.text]
        if _is_organ(match) and is_by_drafter(match):
            yield Violation(
                match.location,
                f"{quoted(match.text)} has to be written in full in United Nations documents.",
                f"Write {quoted(full.name)}.",
                fix=unsafe_replacement(match, full.name) if _can_be_replaced(match, full) else None,
            )


@cache
def _abbreviations() -> re.Pattern[str]:
    abbreviations = sorted(abbreviation for abbreviation in full_names() if abbreviation != UNITED_NATIONS)
    return re.compile(rf"(?:{'|'.join(abbreviations)})\b")


def _is_organ(match: TextMatch) -> bool:
    """Return whether an organ is meant, not a part of a name, a state after a city, or a match of REF007 or REF013."""
    is_state = match.text == _GEORGIA and match.field.plain.endswith(", ", 0, match.start)
    return is_separate(match) and not is_state and not _is_next_to_number(match)


def _is_next_to_number(match: TextMatch) -> bool:
    plain = match.field.plain
    short = abbreviation().match(plain, match.end + 1)  # REF013 reports "GA Res. 75/240" as a whole.
    cited = abbreviated_reference(plain, *short.span()) if short else None
    if cited is not None and cited.start == match.start:
        return True
    numbers = (reference for reference in match.field.references if isinstance(reference, NumberReference))
    places = (reference.named.place for reference in numbers if reference.named)
    return any(place.start <= match.start < place.end for place in places)


def _can_be_replaced(match: TextMatch, full: FullName) -> bool:
    before = match.field.plain[max(0, match.start - len(_ARTICLE)) : match.start]
    return not is_defined(match) and (not full.has_article or before.lower() == _ARTICLE)

from collections.abc import Iterator
from datetime import date
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.phrases import ordinal, ordinals_pattern, spelled_ordinals
from oewg_cli.un.references.references import NumberReference

_YEAR_OF_NONE = 1945
_SEPTEMBER = 9


@rule("MST071", "assembly-session-over", Severity.WARNING, words=("assembly",), needs=("session",))
def assembly_session_over(context: CheckContext) -> Iterator[Violation]:
    """A report is due at a session of the General Assembly that is over, or that adopted the resolution asking for it.

    ## Why

    The number of the session of the Assembly to which the body reports is left over from the note of last year. A
    resolution of the eighty-first session asks for a report at the eighty-second session or later.

    ## Authority

    "General Assembly resolutions", <https://research.un.org/en/docs/ga/resolutions>: a regular session opens in
    September of the year 1945 plus its number.

    ## Bad

    ```yaml
    paragraphs:
      - The working group will submit its report to the General Assembly at its seventy-seventh session. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The working group will submit its report to the General Assembly at its seventy-ninth session. See the annex.
    ```
    """
    opens = context.programme.session.opens
    for sentence in context.picture.sentences(*PARAGRAPHS, Role.FOOTNOTE, having="assembly"):
        is_due = not sentence.is_too_long and " its " in sentence.text
        match = compiled(_reported()).search(sentence.text) if is_due else None
        if match is None:
            continue
        number = spelled_ordinals("en")[match["number"].casefold()]
        name = ordinal(number, "en")
        end = date(_YEAR_OF_NONE + number + 1, _SEPTEMBER, 1)
        asked = _session_of_request(sentence, match.start())
        if match["ahead"] and end < opens:
            yield Violation(
                sentence.part(*match.span("number")).location,
                f"The report is due at the {name} session of the General Assembly, but that ends in September "
                f"{end.year}, before this session, which opens on {long_date(opens, 'en')}.",
                "Correct the number of the session of the General Assembly.",
                ((NodeLocation(("session", "opens")), "the session opens here"),),
            )
        elif asked is not None and number <= asked:
            yield Violation(
                sentence.part(*match.span("number")).location,
                f"The report is due at the {name} session of the General Assembly, but the resolution that asks for it "
                f"is of the {ordinal(asked, 'en')} session.",
                "Correct the number of the session of the General Assembly, or that of the resolution.",
            )


def _session_of_request(sentence: NoteSentence, end: int) -> int | None:
    """Return the session of the only resolution of the General Assembly before the request in its sentence."""
    cited = [
        each
        for each in sentence.field.references_between(sentence.start, sentence.start + end)
        if isinstance(each, NumberReference)
    ]
    if len(cited) != 1 or cited[0].adopted is None or cited[0].adopted.organ.name != "GENERAL_ASSEMBLY":
        return None
    adopted = cited[0].adopted
    return None if adopted.by_year or adopted.session_kind else adopted.period


@cache
def _reported() -> str:
    given = r"(?:submit|present|report|transmit)\b[^.;:“”]{0,120}?"
    return (
        rf"(?:(?P<ahead>will|shall|is\sto)\s|\bto\s){given}\bto\s(?:the\s(?:General\s)?Assembly|it)"
        rf"(?:\sfor\s(?:its\s)?consideration)?,?\s(?:at|during)\sits\s(?P<number>{ordinals_pattern('en')})\ssession\b"
    )

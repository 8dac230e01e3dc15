import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS, Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_events import EventRole, calendar_of, dated_events
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.sessions.coming_times import ComingTime, coming_times
from oewg_cli.statements.times.occasions import Limit, occasions
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.un_data import read_data

_FRONTED = r"(?:On|At\s(?:its|the)\s[^,.;()]{2,60}?,?\s(?:held\s)?on)\s(?=[A-Z0-9])"


@rule("SLT033", "tense-contradicts-date", Severity.WARNING)
def tense_contradicts_date(context: CheckContext) -> Iterator[Violation]:
    """A text says that something will be on a day before the note is dated, or that it was done after that day.

    ## Why

    A list of speakers that "will close" a year before the note was written has the date of another session or a
    mistyped year. What is checked are deadlines, lists of speakers, registration and documents, what "will be held" or
    "will take place" on a day, in a month or in a year, and what "was adopted" or "was issued" on a day.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Registration will close on 20 February 2023. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Registration will close on 20 February 2024. See the annex.
    ```
    """
    dated = context.programme.masthead.date
    at_date = ((NodeLocation(("masthead", "date")), "the note is dated here"),)
    for event in context.picture.read(dated_events):
        is_span_begun = event.role is EventRole.OPENS and event.occasion.limit is Limit.SPAN
        if event.is_ahead and event.days.last < dated and not is_span_begun:
            yield Violation(
                event.wording.location,
                f"The text speaks of {long_date(event.days.last, 'en')} as of a day to come, but the note is dated"
                f" {long_date(dated, 'en')}.",
                "Correct the date in the text, or `date` of the masthead.",
                at_date,
            )
    for coming in _others_to_come(context):
        yield Violation(
            coming.wording.location,
            f"The text speaks of {quoted(coming.wording.text)} as of a time to come, but the note is dated"
            f" {long_date(dated, 'en')}.",
            "Correct the date in the text, or `date` of the masthead.",
            at_date,
        )
    for day, location in _done(context):
        if day > dated:
            yield Violation(
                location,
                f"The text says what was done on {long_date(day, 'en')}, but the note is dated"
                f" {long_date(dated, 'en')}.",
                "Correct the date in the text, or `date` of the masthead.",
                at_date,
            )


def _others_to_come(context: CheckContext) -> Iterator[ComingTime]:
    """Return the past times to come that are not those of dated events, which are reported above."""
    events = [event.wording for event in context.picture.read(dated_events) if event.is_ahead]
    for coming in context.picture.read(coming_times):
        _, start, end = coming.wording
        if not any(each.field is coming.wording.field and each.start < end and start < each.end for each in events):
            yield coming


def _done(context: CheckContext) -> Iterator[tuple[date, NodeLocation]]:
    """Return the days on which something was done, by texts that say so in the past."""
    picture = context.picture
    for field in context.texts(*PARAGRAPHS, Role.FOOTNOTE):
        if not any(word in field.plain for word in _done_words()):
            continue
        for sentence in picture.sentences_of(field):
            text = sentence.text
            ends = {match.end() for match in _pattern().finditer(text)}
            fronted = compiled(_FRONTED).match(text)
            if fronted is not None and sentence.tense_before(fronted.end()) is not Tense.PAST:
                fronted = None
            for stated in occasions(text, 0, len(text), picture.read(calendar_of)) if ends or fronted else ():
                is_front = fronted is not None and stated.start == fronted.end()
                is_day = stated.limit is Limit.AT and len(stated.days) == 1
                if (
                    is_day
                    and (stated.start in ends or is_front)
                    and compiled(r"[0-9]{4}").search(text, stated.start, stated.end)
                ):
                    yield stated.days[0].first, sentence.part(stated.start, stated.end).location


@cache
def _done_words() -> tuple[str, ...]:
    return tuple(read_data("dated_events")["done"])


@cache
def _pattern() -> re.Pattern[str]:
    done = "|".join(_done_words())
    passive = rf"(?:was|were|has\sbeen|have\sbeen)\s(?:{done})\s(?:(?:by|at|in|as)\s[^,.;()]{{2,60}}?,?\s)?"
    # Between the verb and the day there is no other verb, and nothing that may have a day of its own.
    others = r"(?!\b(?:to|that|will|be|for|is|are|ends|closes|scheduled|held|dated|entitled|20[0-9]{2})\b)[^,.;()]"
    # `The meeting held on 4 March` may be one that will be held.
    active = rf"(?<!be\s)\b(?!held\b)(?:{done})\s(?:{others}){{2,70}}?,?\s"
    return compiled(rf"\b(?:{passive}|{active})on\s(?=[A-Z0-9])")

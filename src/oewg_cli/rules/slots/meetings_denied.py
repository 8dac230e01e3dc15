from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.bodies import is_counted
from oewg_cli.programme.inline_text import shown
from oewg_cli.programme.placed_parts import time_of_meeting
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.hours.half_days import HalfDay

_NONE = (
    r"\s*(?i:no)\s(?:(?:formal|plenary|official)\s)?meetings?\b"
    r"(?!\s(?:of|with|between|on|for|in\sparallel|rooms?)\b)"
)
_HALVES = {"morning": HalfDay.MORNING, "afternoon": HalfDay.AFTERNOON, "evening": HalfDay.EVENING}


@rule("SLT044", "meetings-denied", Severity.WARNING, keys=("programme.text",))
def meetings_denied(context: CheckContext) -> Iterator[Violation]:
    """The text of a day says that there are no meetings, but the day has some.

    ## Why

    A holiday is moved, or meetings are added to a free day, and the line under the day stays: "No meetings (official
    holiday)". A text with a half-day, such as "No meetings in the afternoon", is held against the meetings of that
    half-day. Side events and the like are no meetings in this sense.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        text: No meetings (official holiday)
        meetings: [{time: 10:00–13:00, entries: [item: 1]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: 10:00–13:00, entries: [item: 1]}]
      - date: 2024-03-05
        text: No meetings (official holiday)
    ```
    """
    for day in context.days:
        text = "" if day.day.text is None else shown(day.day.text)
        match = compiled(_NONE).match(text)
        if match is None:
            continue
        halves = {half for word, half in _HALVES.items() if word in text.casefold()}
        held = [
            each
            for each in context.meetings
            if each.day.path == day.path and is_counted(each.meeting) and (not halves or each.half_day in halves)
        ]
        if held:
            yield Violation(
                NodeLocation((*day.path, "text")),
                f"The text says that there are no meetings, but the programme has one on {held[0].day.printed}"
                f" ({time_of_meeting(held[0])}).",
                "Correct the text, or move the meetings.",
                ((NodeLocation(held[0].path), "the meeting"),),
            )

from collections.abc import Iterator, Sequence

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.slots._circulated_drafts import circulated_too_late
from oewg_cli.rules.slots._days_around import days_around, made_before_answers
from oewg_cli.rules.slots._order_of_steps import steps_in_wrong_order
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.dated_events import DatedEvent, EventRole, dated_events, when_of
from oewg_cli.statements.events.happenings import Happening, Step, happenings, named
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.dates.dates import long_date
from oewg_cli.un.un_data import read_data

_ABOUT = (
    r"^(?:(?:written|any|the|further|final|their|its)\s)*(?P<answer>[a-z]+?)s?"
    r"(?:\s(?:on|to|about|regarding|concerning)\s(?P<what>.+))?$"
)
_AFTER = (
    r"\s(?:on|to|about|regarding)\s(?:(?:the|its)\s)?([^,;:().]{3,120}?)"
    r"(?=[,;:().]|\s(?:by|no|not|before|until|should|must|are|is|may|will|to|in|via)\s|$)"
)
_SEVERAL = r"\b(?:listed|mentioned|referred|above|following|pre-session|session)\b"


@rule("SLT039", "events-in-wrong-order", Severity.WARNING)
def events_in_wrong_order(context: CheckContext) -> Iterator[Violation]:
    """A document is approved or prepared after it is issued, circulated after its introduction, or commented on before.

    ## Why

    One of the two dates was changed or left from another session. A draft cannot be circulated after its introduction,
    its first reading or its adoption, nor can the Bureau approve an agenda that is issued already, and delegations
    cannot comment on what they do not have.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": dates are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The draft declaration will be circulated on 5 March 2024 and adopted on 4 March 2024. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The draft declaration will be circulated on 4 March 2024 and adopted on 5 March 2024. See the annex.
    ```
    """
    found = context.picture.read(happenings)
    of_head: dict[str, list[Happening]] = {}
    for each in found:
        of_head.setdefault(each.head, []).append(each)
    for same in of_head.values():
        yield from steps_in_wrong_order(context, same)
        for draft, slot in circulated_too_late(context, same):
            yield Violation(
                draft.wording.location,
                f"{quoted(draft.shown)} is issued on {long_date(draft.days.first, 'en')}, but the programme has it "
                f"on {slot.printed}, before that.",
                "Correct the date in the text, or move the entry under `programme`.",
                ((NodeLocation(slot.path), "here in the programme"),),
            )
    around = {found.location: found for found in (*made_before_answers(context), *days_around(context))}
    yield from around.values()
    issued = [each for each in found if each.step is Step.ISSUED]
    for event in context.picture.read(dated_events) if issued else ():
        out = _commented(event, issued)
        if out is not None and event.days.last < out.days.first:
            yield Violation(
                event.wording.location,
                f"{event.title} {when_of(event)}, but {quoted(out.shown)} "
                f"is issued on {long_date(out.days.first, 'en')}.",
                "Correct one of the two dates.",
                ((out.wording.location, "the date on which it is issued"),),
            )


def _what_follows(event: DatedEvent) -> str | None:
    """Return what comes after the words for an answer in its sentence: `amendments` `to the draft declaration`."""
    start = event.sentence.folded.find(event.what.casefold())
    found = compiled(_AFTER).match(event.sentence.folded, start + len(event.what)) if start >= 0 else None
    return found[1] if found and not found[1].endswith("secretariat") else None


def _commented(event: DatedEvent, issued: Sequence[Happening]) -> Happening | None:
    """Return the document about which an event collects comments, if a text says when it is issued."""
    match = compiled(_ABOUT).match(event.what.casefold()) if event.role is EventRole.ENDS else None
    if match is None or match["answer"] not in read_data("happenings")["words"]["answers"]:
        return None
    about = match["what"] or _what_follows(event)
    if about is None:
        before = [each for each in issued if each.wording.field is event.wording.field]
        before = [each for each in before if each.wording.start < event.wording.start]
        return before[-1] if before else None
    head, words = named(about)
    for out in issued:
        # What was asked for earlier was asked about earlier versions.
        is_any = event.sentence.tense is not Tense.PAST and out.head in {"document", "documentation"}
        is_any = is_any and compiled(_SEVERAL).search(out.shown) is not None
        if is_any or (out.head == head and (out.words <= words or words <= out.words)):
            return out
    return None

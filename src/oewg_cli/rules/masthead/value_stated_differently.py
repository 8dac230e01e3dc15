from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.counts.stated_values import StatedValue, stated_values
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted

_OF_PERSONS = (
    *("mr.", "ms.", "mrs.", "dr.", "ambassador", "chair", "president", "rapporteur"),
    *(" co-", "vice-", "moderat", "facilitat", "presid"),
)
_OF_ENTRIES = ("minutes", "interpret", "video", "person", "remote", "online", "virtual")


@rule(
    "MST062",
    "value-stated-differently",
    Severity.WARNING,
    words=(
        *("minute", "interpret", " only", "video", "remote"),
        *_OF_PERSONS,
        *("copies", "pages", "words", "delegates", "seats", "members", "representatives", "languages", "dollars"),
        *("webcast", "open", "closed", "private", "public"),
        *("registration", "accreditation", "badge", "pass", "credential", "document", "lounge", "medical"),
        *("information", "help", "secretariat", "library"),
    ),
)
def value_stated_differently(context: CheckContext) -> Iterator[Violation]:
    """Two texts give different minutes for a statement, interpretation, copies, hours or rooms for the same thing.

    ## Why

    Practical information is copied from note to note, and then changed in one place only. Delegations prepare for five
    minutes and have four. Statements of groups, of panels and in reply have times of their own, and are not compared
    with the others; the same holds for informal meetings and side events. A Vice-Chair comes from one of the States of
    which the note says that all Vice-Chairs come from them, and a person has one post, and is from one State.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": figures are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Statements are limited to four minutes. See the annex.
    footnotes:
      wind: Each speaker has five minutes.
    ```

    ## Good

    ```yaml
    paragraphs:
      - Statements are limited to four minutes. See the annex.
    footnotes:
      wind: Each speaker has four minutes.
    ```
    """
    of_same: dict[tuple[str, str, frozenset[str]], list[StatedValue]] = {}
    picture = context.picture
    values, has_persons = [*picture.read(stated_values)], picture.index.has_any(_OF_PERSONS)
    if has_persons:
        # Notes without persons do not wait for what reads them.
        from oewg_cli.rules.masthead._persons_in_two_places import (  # noqa: PLC0415
            chairs_and_officers,
            values_of_persons,
        )

        values += values_of_persons(picture)
    for value in values:
        of_same.setdefault((value.kind, value.subject, value.scope), []).append(value)
    reported: set[NoteSentence] = set()
    for same in of_same.values():
        if 1 in {len({each.value for each in same}), len({each.sentence for each in same})}:
            continue  # none contradicts another, however many there are
        for second in same[1:]:
            first = next((each for each in same if _contradict(each, second)), None)
            if first is not None:
                reported |= {first.sentence, second.sentence}
                yield _violation(first, second)
                break
    if has_persons:
        yield from chairs_and_officers(picture, reported)
    if picture.index.has_any(_OF_ENTRIES):
        yield from _of_entries(picture, reported)


def _of_entries(picture: Picture, reported: set[NoteSentence]) -> Iterator[Violation]:
    from oewg_cli.statements.events.facts_of_entries import facts_stated_otherwise  # noqa: PLC0415 - as above

    for fact, planned in picture.read(facts_stated_otherwise):
        if fact.sentence not in reported:
            yield _of_entry(fact.wording, planned.wording)


def _of_entry(said: Wording, planned: Wording) -> Violation:
    return Violation(
        said.location,
        f"The text has {quoted(said.text)} here, but {quoted(planned.text)} in the programme.",
        "Find out which of the two is right, and correct the other one; or say for what each holds.",
        ((planned.location, "the entry"),),
    )


def _violation(first: StatedValue, second: StatedValue) -> Violation:
    """Report the one in a paragraph, if only one of them is; otherwise the one that is read later."""
    if first.wording.field.role in PARAGRAPHS and second.wording.field.role not in PARAGRAPHS:
        first, second = second, first
    return Violation(
        second.wording.location,
        f"The text has {quoted(second.shown)} here, but {quoted(first.shown)} in another place.",
        "Find out which of the two is right, and correct the other one; or say for what each holds.",
        ((first.wording.location, "the other value"),),
    )


def _contradict(first: StatedValue, second: StatedValue) -> bool:
    if first.sentence is second.sentence or first.value == second.value:
        return False
    if first.kind == "interpretation":
        return "none" in {first.value, second.value} or "some" not in {first.value, second.value}
    return True

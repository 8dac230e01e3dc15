"""Find persons, chairs and officers of whom two texts say what cannot be true together."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.rule import Violation
from oewg_cli.statements.counts.chairs_of_bodies import chairs_at_same_time, chairs_of_bodies, chairs_of_two
from oewg_cli.statements.counts.countries_of_persons import countries_of_persons
from oewg_cli.statements.counts.officers_from_states import officers_from_other_states
from oewg_cli.statements.counts.posts_of_persons import posts_of_persons
from oewg_cli.statements.counts.stated_values import StatedValue
from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.picture import Picture
from oewg_cli.text.quoting import quoted


def values_of_persons(picture: Picture) -> Iterator[StatedValue]:
    """Return the posts of persons, the chairs of bodies, and the States of persons."""
    for reader in (posts_of_persons, chairs_of_bodies, countries_of_persons):
        yield from picture.read(reader)


def chairs_and_officers(picture: Picture, reported: AbstractSet[NoteSentence]) -> Iterator[Violation]:
    """Report who has two chairs, and officers from none of the States of their post; not in some sentences."""
    yield from _chairs(picture, reported)
    for officer in picture.read(officers_from_other_states):
        yield Violation(
            officer.wording.location,
            f"{quoted(officer.wording.text)} is none of the States from which the holders of this post are: "
            f"{officer.states.text}.",
            "Correct the State here, or where all of them are named.",
            ((officer.states.location, "all of them"),),
        )


def _chairs(picture: Picture, reported: AbstractSet[NoteSentence]) -> Iterator[Violation]:
    """Report who has the chair in two places at once, or of two bodies."""
    for first, second in chairs_at_same_time(picture):
        if second.sentence in reported or first.sentence in reported:
            continue
        yield Violation(
            second.wording.location,
            f"{quoted(second.shown)} has the chair here, but at the same time also in another place.",
            "Find out who has the chair in each of the two, and correct the name in one of them.",
            ((first.wording.location, "the other place"),),
        )
    for first, second in chairs_of_two(picture):
        if second.sentence not in reported and first.kind == "chair":
            yield Violation(
                second.wording.location,
                f"{quoted(second.shown)} has the chair here, but is the Chair of the {first.subject} in another place.",
                "Correct the name in one of the two, or say here that it is the same person.",
                ((first.wording.location, "the other place"),),
                Severity.INFO,
            )

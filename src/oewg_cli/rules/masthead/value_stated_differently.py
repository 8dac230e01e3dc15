from collections.abc import Iterator

from oewg_cli.facts.posts_of_persons import officers_from_other_states, persons_stated_differently
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import PARAGRAPHS
from oewg_cli.statements.counts.stated_values import StatedValue, stated_values
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted


@rule(
    "MST062",
    "value-stated-differently",
    Severity.WARNING,
    words=(
        *(
            "minute",
            "interpret",
            " only",
            "mr.",
            "ms.",
            "mrs.",
            "dr.",
            "ambassador",
            "chair",
            "president",
            "rapporteur",
        ),
        *(
            " only",
            "copies",
            "pages",
            "words",
            "languages",
            "dollars",
            "webcast",
            "open",
            "closed",
            "private",
            "public",
        ),
    ),
)
def value_stated_differently(context: CheckContext) -> Iterator[Violation]:
    """Two texts give different minutes for a statement, interpretation or copies, or two posts for the same person.

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
    for value in context.picture.read(stated_values):
        of_same.setdefault((value.kind, value.subject, value.scope), []).append(value)
    for same in of_same.values():
        for second in same[1:]:
            first = next((each for each in same if _contradict(each, second)), None)
            if first is not None:
                yield _violation(first.wording, second.wording)
                break
    for twice in persons_stated_differently(context.picture):
        yield _violation(twice.other, twice.one)
    for officer in officers_from_other_states(context.picture):
        yield Violation(
            officer.one.location,
            f"{quoted(officer.one.text)} is none of the States from which the holders of this post are: "
            f"{officer.other.text}.",
            "Correct the State here, or where all of them are named.",
            ((officer.other.location, "all of them"),),
        )


def _violation(first: Wording, second: Wording) -> Violation:
    """Report the one in a paragraph, if only one of them is; otherwise the one that is read later."""
    if first.field.role in PARAGRAPHS and second.field.role not in PARAGRAPHS:
        first, second = second, first
    return Violation(
        second.location,
        f"The text has {quoted(second.text)} here, but {quoted(first.text)} in another place.",
        "Find out which of the two is right, and correct the other one; or say for what each holds.",
        ((first.location, "the other value"),),
    )


def _contradict(first: StatedValue, second: StatedValue) -> bool:
    if first.sentence is second.sentence or first.value == second.value:
        return False
    if first.kind == "interpretation":
        return "none" in {first.value, second.value} or "some" not in {first.value, second.value}
    return True

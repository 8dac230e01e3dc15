from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.repetitions.names_with_another_word import names_with_another_word
from oewg_cli.text.quoting import quoted

_KINDS = (
    *("panel", "round", "workshop", "seminar", "webinar", "symposium", "visit", " tour", "excursion", "dialogue"),
    *("briefing", "side event", "lecture", "debate", "hearing", "training", "exhibition", "evaluation"),
)
"""One of these is in the name of what has a subject, or goes to a place."""


@rule("AGD031", "entry-named-differently", Severity.WARNING, needs=("programme",), keys=("programme",))
def entry_named_differently(context: CheckContext) -> Iterator[Violation]:
    """A paragraph names what an entry of the programme is on with one other word.

    ## Why

    The subject of a panel is often changed in one place and not in the other. A name that some paragraph
    has as it is under `programme` is not reported, nor a word that is in another name. A panel on another subject, or
    a visit to another place, is a remark where the words of both are nowhere else.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal references are checked on the
    final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - A panel on digital tools in cloud censuses is planned.
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, text: Digital tools in cloud registers}]}]
    footnotes: {}
    ```

    ## Good

    ```yaml
    paragraphs:
      - A panel on digital tools in cloud registers is planned.
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, text: Digital tools in cloud registers}]}]
    footnotes: {}
    ```
    """
    for each in context.picture.read(names_with_another_word):
        yield Violation(
            each.wording.location,
            f"This text has “{each.wording.text}”, but the programme has {quoted(each.name.plain)}.",
            "Correct the word that differs, here or under `programme`.",
            ((NodeLocation(each.name.path), "the entry"),),
        )
    if context.picture.index.has_any(_KINDS):
        # Few programmes have them.
        from oewg_cli.rules.agenda._subjects_in_turn import subjects_in_turn  # noqa: PLC0415
        from oewg_cli.rules.agenda._subjects_of_kinds import subjects_of_kinds  # noqa: PLC0415

        for other in (*subjects_of_kinds(context), *subjects_in_turn(context)):
            yield Violation(
                other.wording.location,
                f"This text has “{other.wording.text}”, but the programme has {quoted(other.field.plain)}.",
                "Correct the subject here or under `programme`.",
                ((NodeLocation(other.field.path), "the entry"),),
                Severity.INFO,
            )

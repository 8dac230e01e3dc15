from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._announced_times import related
from oewg_cli.rules.agenda._doings import PRESENT, is_same, planned_doings, stated_doings
from oewg_cli.rules.agenda._leaders import WORDS
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.events.named_lists import lists_with_another_name
from oewg_cli.statements.wording import Wording

_WORDS = (
    *("presentation", "presented", "introduc", "host", "moderat", "organiz", "sponsor", "convened", "offered"),
    *("minister", "chief", "director", "mayor", "governor", "representative", "government", "secretary"),
    *WORDS,
)


@rule("AGD030", "done-by-another", Severity.WARNING, needs=("programme", "body"), words=_WORDS)
def done_by_another(context: CheckContext) -> Iterator[Violation]:
    """A text has someone present, host, chair or moderate what another one does in the programme.

    ## Why

    Persons and organizations change until the last day, and are often corrected in one place only. What is done under
    an agenda item, or at a reception, a briefing or the like, is held against what the programme says of it. Several
    persons may present something under one item, so this is only a remark, and none where the texts name several.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": internal cross-references are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, text: Presentation by the World Rain Organization}]}]
    footnotes:
      wind: Item 1 begins with a presentation by the World Snow Organization.
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings: [{time: morning, entries: [{item: 1, text: Presentation by the World Rain Organization}]}]
    footnotes:
      wind: Item 1 begins with a presentation by the World Rain Organization.
    ```
    """
    planned = list(planned_doings(context))
    stated = list(stated_doings(context, [slot for slot, _ in planned])) if planned else []
    reported = set()
    for each in stated:
        doing = each.doing
        same = [(slot, other) for slot, other in planned if slot.order in each.slots and other.act == doing.act]
        if not same or any(is_same(doing.who, other.who) for _, other in same):
            continue
        is_presented = doing.act == PRESENT
        if is_presented and any(each.is_beside(other) for other in stated):
            continue  # several persons present something under the item
        reported.add(each.wording)
        yield Violation(
            each.wording.location,
            f"In the programme, this is done by “{same[0][1].who}”, not by “{doing.who}”.",
            "Correct the text, or the entry under `programme`.",
            related([same[0][0]]),
            Severity.INFO if is_presented else None,
        )
    for said, in_programme in context.picture.read(lists_with_another_name):
        if not any(said.overlaps(each) for each in reported):
            reported.add(said)
            yield _by_another(said, in_programme, in_programme.text)


def _by_another(said: Wording, planned: Wording, who: str) -> Violation:
    return Violation(
        said.location,
        f"In the programme, this is done by “{who}”, not by “{said.text}”.",
        "Correct the text, or the entry under `programme`.",
        ((NodeLocation(planned.field.path), "here in the programme"),),
    )

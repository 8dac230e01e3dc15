from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.masthead._sums import is_wrong
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.counts.counts_of_note import counts_of_note
from oewg_cli.statements.counts.counts_of_programme import counts_of_programme
from oewg_cli.statements.numbers.counted_sums import counted_sums
from oewg_cli.text.quoting import quoted

_MOST_SHOWN = 5


@rule(
    "MST067",
    "number-in-programme-differs",
    Severity.WARNING,
    needs=("session", "programme"),
    words=("meeting",),
    counts=True,
)
def number_in_programme_differs(context: CheckContext) -> Iterator[Violation]:
    """A text counts events, those who speak at one, or parts of the note, and there is another number of them.

    ## Why

    "Six round tables will be held on 6 and 7 May" was right before one was added to the programme. Events are known by
    their names in the programme, and counted on the half-days, meetings and rooms that the text names.
    More than the programme has are only a remark, since some may not be in it. The list of another paragraph is counted
    too, and the official languages of the United Nations, which are six. Meetings are counted by MST039
    and AGD018.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": figures are checked on the final text,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - Two film shows will be held on 4 March. See the annex.
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–11:00, kind: film show, heading: Clouds over land}
          - {time: 11:00–12:00, kind: film show, heading: Clouds over the sea}
          - {time: 12:00–13:00, kind: film show, heading: Clouds over ice}
    ```

    ## Good

    ```yaml
    paragraphs:
      - Three film shows will be held on 4 March. See the annex.
    programme:
      - date: 2024-03-04
        meetings:
          - {time: 10:00–11:00, kind: film show, heading: Clouds over land}
          - {time: 11:00–12:00, kind: film show, heading: Clouds over the sea}
          - {time: 12:00–13:00, kind: film show, heading: Clouds over ice}
    ```
    """
    # A whole that is not the sum of its parts is reported by MST066.
    known = {each.whole for each in context.picture.read(counted_sums) if is_wrong(each)}
    picture = context.picture
    counts = (*picture.read(counts_of_programme), *picture.read(counts_of_note))
    for count in counts:
        if min(count.right) <= count.number <= max(count.right) or count.wording in known:
            continue
        known.add(count.wording)
        right = " or ".join(map(str, sorted(count.right)))
        yield Violation(
            count.wording.location,
            f"This text counts {quoted(count.wording.text)}{count.more}, but {count.of} has {right}.",
            f"Correct the number here, or what is counted in {count.of}."
            if count.paths
            else "Correct the number here.",
            tuple((NodeLocation(path), "counted here") for path in count.paths[:_MOST_SHOWN]),
            Severity.INFO if count.number > max(count.right) and count.of == "the programme" else None,
        )

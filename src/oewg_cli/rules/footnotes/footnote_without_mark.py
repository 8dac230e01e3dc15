from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.footnote_marks import asterisk_notes, note_numbers
from oewg_cli.source.tree import NodeLocation


@rule(
    "FTN002",
    "footnote-without-mark",
    Severity.ERROR,
    needs=("body", "item", "title", "subtitle", "paragraphs", "agenda", "programme", "footnotes"),
    formerly=["note-without-mark"],
)
def footnote_without_mark(context: CheckContext) -> Iterator[Violation]:
    """A footnote is called by no mark.

    ## Why

    A footnote gets its number from its first mark, so that one without a mark is not printed. Mostly the mark was lost
    with the text it stood in.

    ## Authority

    Editorial Manual, "Footnote indicators": indicators and notes correspond one to one,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
      rain: The list of speakers is open.
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      wind: Speakers are invited to be brief.
      rain: The list of speakers is open.
    ```
    """
    programme = context.programme
    if not programme.footnotes:
        return
    printed = {*note_numbers(programme), *asterisk_notes(programme)}
    unprinted_marks = {mark.name: mark.place for mark in context.marks if mark.name not in printed}
    for name in programme.footnotes:
        if name in printed:
            continue
        place = NodeLocation(("footnotes", name), "key")
        if name in unprinted_marks:
            message = f"The footnote `{name}` is called only by what is not printed itself."
            related = ((unprinted_marks[name], "this mark is not printed"),)
            yield Violation(place, message, "Put its mark where it is printed, or take the footnote out.", related)
        else:
            advice = f"Put `[^{name}]` into a text or `footnote: {name}` under an entry, or take the footnote out."
            yield Violation(place, f"No text refers to the footnote `{name}`.", advice)

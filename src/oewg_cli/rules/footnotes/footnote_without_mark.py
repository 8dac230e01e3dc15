import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.footnote_marks import asterisk_footnote_names, footnote_numbers
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.source.tree import NodeLocation
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_NOT_ALWAYS = frozenset({"agenda", "footnotes"})
"""The keys under which marks are printed only with the item or the other footnote."""


@rule(
    "FTN002",
    "footnote-without-mark",
    Severity.ERROR,
    needs=("body", "item", "title", "subtitle", "paragraphs", "agenda", "programme", "footnotes"),
    formerly=["note-without-mark"],
    keys=("footnotes",),
)
def footnote_without_mark(context: CheckContext) -> Iterator[Violation]:
    """Nothing in the text refers to a footnote.

    ## Why

    A footnote gets its number from its mark, so that a footnote without a mark is not printed. Often the mark was lost
    together with the text that it was in.

    ## Authority

    Editorial Manual, "Footnote indicators": indicators and notes correspond one to one,
    <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>.

    ## Bad

    ```yaml
    footnotes:
      rain: The list of speakers is open.
    ```

    ## Good

    ```yaml
    subtitle: Note by the Secretariat[^rain]
    footnotes:
      rain: The list of speakers is open.
    ```
    """
    programme = context.programme
    # What is typed outside agendas and footnotes is always printed.
    in_texts = {mark.name for mark in context.marks if _NOT_ALWAYS.isdisjoint(mark.location.path[::2])}
    if in_texts.issuperset(programme.footnotes):
        return
    printed = {*footnote_numbers(programme), *asterisk_footnote_names(programme)}
    unprinted_marks = {mark.name: mark.location for mark in context.marks if mark.name not in printed}
    for name in programme.footnotes:
        if name in printed:
            continue
        location = NodeLocation(("footnotes", name), "key")
        if name in unprinted_marks:
            message = f"Only a mark that is not printed refers to the footnote `{name}`."
            related = ((unprinted_marks[name], "this mark is not printed"),)
            yield Violation(
                location, message, "Move its mark to a text that is printed, or remove the footnote.", related
            )
        else:
            advice = f"Add `[^{name}]` to a text or `footnote: {name}` to an entry, or remove the footnote."
            typed = tuple(_typed_marks(context, name))
            if typed:
                advice = f"Write `[^{name}]` for {quoted(typed[0].text)}, or remove the footnote."
            shown = tuple((each.location, "is this its mark?") for each in typed)
            yield Violation(location, f"Nothing in the text refers to the footnote `{name}`.", advice, shown)


def _typed_marks(context: CheckContext, name: str) -> Iterator[TextMatch]:
    """Return what may be the mark of a footnote with a slip in it: `[wind]`, `^[wind]`, `[^ wind]`, `(^wind)`."""
    pattern = compiled(rf"\^?[\[(]\s?\^?\s?{re.escape(name)}\s?[\])]")
    return context.text_index.find_with((name.casefold(),), pattern)

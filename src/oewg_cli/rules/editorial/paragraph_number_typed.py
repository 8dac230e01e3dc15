"""EDT029."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.rule import Change, Hit, Repair, rule

_NUMBER = re.compile(r"\s*(\(?[0-9]{1,2}[.)])\s+(?=[^\s0-9])")


@rule("EDT029", "paragraph-number-typed", Severity.WARNING)
def paragraph_number_typed(document: Document) -> Iterator[Hit]:
    """A paragraph begins with a number that is typed by hand.

    ## Why

    The program numbers the paragraphs, so that the number would stand there twice, and stay when a paragraph is put in
    before.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs": paragraphs are numbered consecutively,
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>.

    ## Bad

    ```yaml
    paragraphs:
      - 1. The provisional programme of work is contained in the annex to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Fix

    Safe: the number is taken out.
    """
    for prose in document.texts(Role.PARAGRAPH):
        typed = _NUMBER.match(prose.plain)
        if typed is None:
            continue
        repair = None
        if prose.is_of_one_piece(typed.start(1), typed.end()):
            change = Change(prose.plain_place(typed.start(1), typed.end()), "")
            repair = Repair(f"Take {quoted(typed[1])} out.", (change,))
        message = f"The number {quoted(typed[1])} is typed before the paragraph."
        advice = "Take it out: the program numbers the paragraphs."
        yield Hit(prose.plain_place(*typed.span(1)), message, advice, repair=repair)

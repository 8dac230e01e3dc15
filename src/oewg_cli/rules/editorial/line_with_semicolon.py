"""EDT023."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.editorial.lines import LINES, NAMES
from oewg_cli.rules.rule import Change, Hit, Repair, rule

_END = re.compile(r"[;,](?: *\b(?:and|or))?(?= *$)")
_LAST = (";", ",", "and", "or")
"""With what each such line ends: few lines do, and only those are searched."""


@rule("EDT023", "line-with-semicolon", Severity.WARNING)
def line_with_semicolon(document: Document) -> Iterator[Hit]:
    """A line below a heading ends with a semicolon or a comma.

    ## Why

    Each item of a list stands for itself: it has no punctuation at its end, and no "and" that leads to the next. Mostly
    such an end comes from a resolution, where the items are parts of one sentence.

    ## Authority

    Editorial Manual, "Paragraphs and subparagraphs",
    <https://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [The Chair; and, The host country]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [The Chair, The host country]}]
    ```

    ## Fix

    Safe: what stands there is taken out; in the texts below agenda items only with `--unsafe-fixes`.
    """
    for prose in document.texts(*LINES):
        end = _END.search(prose.plain) if prose.plain.rstrip(" ").endswith(_LAST) else None
        if end is None:
            continue
        repair = None
        if prose.is_of_one_piece(*end.span()):
            change = Change(prose.plain_place(*end.span()), "")
            repair = Repair(f"Take {quoted(end[0])} out.", (change,), safe=prose.role is Role.BULLET)
        message = f"{NAMES[prose.role]} ends with {quoted(end[0])}."
        yield Hit(prose.plain_place(*end.span()), message, "Take it out: the line stands for itself.", repair=repair)

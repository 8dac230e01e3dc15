"""EDT034."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Role
from oewg_cli.rules.editorial.lines import typed_bullet, typed_label
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.names import is_name_particle

_SMALL_WORD = re.compile(r"\s*(?P<word>[a-zà-öø-ÿ]+(?:['’-][^\W\d_]+)*)(?!\w|[@/]|\.\w)")


@rule("EDT034", "list-item-in-small-letters", Severity.WARNING)
def list_item_in_small_letters(document: Document) -> Iterator[Hit]:
    """The first word of an item of a list begins with a small letter.

    ## Why

    Each item of a list begins with a capital, whatever its heading says before. Names that begin with a small letter,
    such as "iPhone" and "van der Berg", keep it.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>.

    ## Bad

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [representative of the host country]}]
    ```

    ## Good

    ```yaml
    programme:
      - date: 2024-03-04
        meetings:
          - time: morning
            entries: [{heading: Opening statements, list: [Representative of the host country]}]
    ```

    ## Fix

    Unsafe: the letter becomes a capital.
    """
    for prose in document.texts(Role.BULLET):
        typed = typed_bullet(prose.plain) or typed_label(prose.plain)
        first = _SMALL_WORD.match(prose.plain, typed.end() if typed else 0)
        if first is None or is_name_particle(first["word"]):
            continue
        right = first["word"][0].upper() + first["word"][1:]
        repair = None
        if prose.is_of_one_piece(first.start("word"), first.start("word") + 1):
            letter = prose.plain_place(first.start("word"), first.start("word") + 1)
            repair = Repair(f"Write {quoted(right)}.", (Change(letter, right[0]),), safe=False)
        yield Hit(
            prose.plain_place(*first.span("word")),
            f"The item of the list begins with a small letter: {quoted(first['word'])}.",
            f"Write {quoted(right)}.",
            repair=repair,
        )

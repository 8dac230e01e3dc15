"""EDT026."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, rewriting, shown
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.signs import invisible_signs, name_of_invisible, serves_a_script


@rule("EDT026", "invisible-character", Severity.WARNING)
def invisible_character(document: Document) -> Iterator[Hit]:
    r"""A text has a sign that nobody sees, such as a zero-width space or a soft hyphen.

    ## Why

    Such signs come with text that is pasted from web pages and word processors. They cannot be seen, but a word with
    one in it is not found by a search, and a line may break at it. Those that Arabic, Indic and other scripts need are
    right there, and blanks that hold words together are always right.

    ## Authority

    The Unicode Standard, "Special Areas and Format Characters", <https://www.unicode.org/versions/latest/>.

    ## Bad

    ```yaml
    footnotes:
      wind: "Speakers are in\u00ADvited to be brief."
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are invited to be brief.
    ```

    ## Fix

    Safe: the sign is taken out; in the name of the body, in the texts below agenda items and in adopted titles only
    with `--unsafe-fixes`.
    """
    if "".join(document.reading.signs).isprintable():
        return
    for passage in document.reading.find(invisible_signs()):
        plain = passage.prose.plain
        if not serves_a_script(plain, passage.start, passage.end) and not is_left_in_peace(passage):
            yield Hit(passage.place, _message(passage), "Take the sign out.", repair=_repair(passage))


def _message(passage: Passage) -> str:
    names = list(dict.fromkeys(map(name_of_invisible, passage.text)))
    stand = "stands" if len(names) == 1 else "stand"
    words = invisible_signs().sub("", shown(passage, ""))
    where = f"in {quoted(words)}" if words else "in a text without words"
    return f"{names[0][0].upper()}{' and '.join(names)[1:]} {stand} unseen {where}."


def _repair(passage: Passage) -> Repair | None:
    """Give the repair, which takes one of two blanks with it; None where nothing else would be left of the text."""
    prose, start, end = passage.prose, passage.start, passage.end
    if not prose.words_span.end:
        return None
    repair = rewriting(passage, "", "Take the sign out.")
    stands_between_blanks = prose.plain.endswith(" ", 0, start) and prose.plain.startswith(" ", end)
    if repair and stands_between_blanks and prose.is_of_one_piece(start, end + 1):
        return repair._replace(changes=(Change(prose.plain_place(start, end + 1), ""),))
    return repair

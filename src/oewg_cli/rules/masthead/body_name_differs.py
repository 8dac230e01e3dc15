"""MST010."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.load.tree import Place
from oewg_cli.model.document import Document
from oewg_cli.model.prose import ADOPTED, Prose, Role
from oewg_cli.rules.masthead.near_names import NearName, near_names
from oewg_cli.rules.rule import Change, Hit, Repair, rule


@rule("MST010", "body-name-differs", Severity.WARNING)
def body_name_differs(document: Document) -> Iterator[Hit]:
    """The name of the body is written nearly, but not exactly, as in the title block.

    ## Why

    The name of a body is registered, with each word and dash of it. Mostly a hyphen stands for the dash between two
    years, or a word is missing. Only what begins and ends like the name is compared; a short form such as "the working
    group" is right. Other capitals than in the title block give a hint, since running text may have its own.

    ## Authority

    Editorial Manual, "Capitalization" and "Instructions for the preparation of official documents": names of bodies
    are checked on the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    body: Open-ended working group on the measurement of clouds 2021–2025
    paragraphs:
      - The open-ended working group on the measurement of clouds 2021-2025 will meet. See the annex.
    ```

    ## Good

    ```yaml
    body: Open-ended working group on the measurement of clouds 2021–2025
    paragraphs:
      - The open-ended working group on the measurement of clouds 2021–2025 will meet. See the annex.
    ```

    ## Fix

    Unsafe: the words that differ are written as in the title block; look which of the two is right. Capitals alone are
    not changed.
    """
    typed = document.texts(Role.BODY)[0]
    body = typed.plain
    for prose in document.prose:
        if prose.role in ADOPTED:
            continue
        for name in near_names(prose.plain, body):
            yield Hit(
                prose.plain_place(name.start, name.end),
                f"The name of the body has `{name.written}` here, but `{name.right}` in the title block.",
                "Check which of the two is the registered name.",
                ((Place(("body",)), "the name stands here"),),
                Severity.INFO if name.only_capitals else None,
                None if name.only_capitals else _repair(prose, name, typed),
            )


def _repair(prose: Prose, name: NearName, body: Prose) -> Repair | None:
    """Give the repair that writes the name as in the title block; its first letter stays as the sentence has it."""
    if not prose.is_of_one_piece(name.start, name.end) or not _becomes_the_name(prose, name, body):
        return None
    first = name.written[0] if name.written[0].casefold() == name.right[0].casefold() else name.right[0]
    right = first + name.right[1:]
    return Repair(f"Write {quoted(right)}.", (Change(prose.plain_place(name.start, name.end), right),), safe=False)


def _becomes_the_name(prose: Prose, name: NearName, body: Prose) -> bool:
    """Return whether the name would stand as in the title block, so that no other rule changes its words again.

    Spaces count for nothing but where marks or an address leave some. What has those in the title block is not typed as
    it is shown.
    """
    plain = prose.plain
    texts = (plain, plain[: name.start] + name.right + plain[name.end :], body.text)
    has_gaps = len(prose.inlines) > 1
    before, after, right = (text.casefold() if has_gaps else text.casefold().replace(" ", "") for text in texts)
    return body.text == body.plain.strip() and after.count(right) > before.count(right)

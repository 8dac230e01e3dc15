"""EDT014."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import word_before
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_drafters, reworded, sentence_of
from oewg_cli.rules.rule import Hit, rule

_MEMBER_STATES = re.compile(r"[Mm]ember states?\b")
_POSSESSIVES = ("its", "their", "whose")
_OTHER_BEHIND = re.compile(r" of (?!the United Nations|the Organization)")


@rule("EDT014", "member-states-in-small-letters", Severity.WARNING)
def member_states_in_small_letters(document: Document) -> Iterator[Hit]:
    """The Member States of the United Nations are written with small letters.

    ## Why

    Both words have a capital where the Members of the United Nations are meant. The member States of other
    organizations are left in peace.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>; United
    Nations documents as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was sent to all member states.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was sent to all Member States.
    ```

    ## Fix

    Safe: the words are written with capitals.
    """
    for passage in document.reading.find(_MEMBER_STATES) if "member" in document.reading.words else ():
        right = passage.text.title()
        if not _is_of_other_body(passage) and is_drafters(passage):
            yield Hit(
                passage.place,
                f"{quoted(passage.text)} is written with small letters.",
                f"Write {quoted(right)}.",
                repair=reworded(passage, right),
            )


def _is_of_other_body(passage: Passage) -> bool:
    """Tell whether another organization may be meant: `EU member states`, `its member states`, `member states of …`."""
    plain = passage.prose.plain
    if _OTHER_BEHIND.match(plain, passage.end) or plain.endswith(("-", "/"), 0, passage.start):
        return True
    word = word_before(plain, passage.start)
    at = plain.rfind(word, 0, passage.start)
    begins_sentence = word.istitle() and at == sentence_of(passage).start
    return word in _POSSESSIVES or (word[:1].isupper() and not begins_sentence)

"""EDT025."""

import re
from collections.abc import Container, Iterator
from itertools import groupby

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.rewriting import is_left_in_peace, shown
from oewg_cli.rules.editorial.typed_marks import bold_passages
from oewg_cli.rules.rule import Hit, rule

_ASTERISKS = re.compile(r"\*+")
_NOTE = re.compile(r"(\*+) ")
_JOB_NUMBER = re.compile(r"\b[0-9]{2}-[0-9]{5}\Z")
_LENGTH_OF_NUMBER = 9


@rule("EDT025", "asterisk-unpaired", Severity.WARNING)
def asterisk_unpaired(document: Document) -> Iterator[Hit]:
    r"""An asterisk neither opens nor closes italics, and is printed as it stands.

    ## Why

    Italics need an asterisk at both ends, right beside the words. The asterisk of a document that was reissued, as in
    `A/76/100*`, is right, and so is one with blanks around it, or one that a text of the programme explains which
    begins with an asterisk itself.

    ## Authority

    The programme format: `*words*` are printed in italics, and `\*` is an asterisk.

    ## Bad

    ```yaml
    footnotes:
      wind: Speakers are *inter alia invited to be brief.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: Speakers are *inter alia* invited to be brief.
    ```
    """
    if "*" not in document.reading.signs:
        return
    explained = {match[1] for prose in document.prose if (match := _NOTE.match(prose.plain))}
    for prose, passages in groupby(document.reading.find(_ASTERISKS), key=lambda passage: passage.prose):
        of_bold = {at for bold in bold_passages(prose) for at in range(*bold.span())}
        for passage in passages:
            if not (_is_meant(passage, explained) or passage.place.start in of_bold):
                words = quoted(shown(passage, passage.text))
                yield Hit(
                    passage.place,
                    f"The asterisk in {words} neither opens nor closes italics, and is printed as it stands.",
                    r"Put one at each end of the words in italics; write `\*` if an asterisk is meant.",
                )


def _is_meant(passage: Passage, explained: Container[str]) -> bool:
    """Tell whether it has blanks on both sides or a note, is of a symbol or job number, or behind a backslash."""
    prose = passage.prose
    before = prose.plain[max(0, passage.start - 1) : passage.start].strip()
    behind = prose.plain[passage.end : passage.end + 1].strip()
    if not before:
        return not behind or _is_typed_as_sign(passage)
    return (
        passage.text in explained
        or passage.start in prose.ends_of_references
        or _JOB_NUMBER.search(prose.plain, max(0, passage.start - _LENGTH_OF_NUMBER), passage.start) is not None
        or _is_typed_as_sign(passage)
    )


def _is_typed_as_sign(passage: Passage) -> bool:
    return passage.prose.text.endswith("\\", 0, passage.place.start) or is_left_in_peace(passage)

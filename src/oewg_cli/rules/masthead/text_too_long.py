"""MST020."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.model.document import Document
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data

_SHORTEST = 2
"""What a word takes up at least: a sign, and the blank behind it."""


@rule("MST020", "text-too-long", Severity.WARNING)
def text_too_long(document: Document) -> Iterator[Hit]:
    """The note has more words than a document may have.

    ## Why

    Long documents are not translated in time. The limit counts everything that is read, with headings and footnotes:
    8,500 words for what the Secretariat writes, 10,700 for what others write. Here every text counts once, even if it
    is printed again with an agenda item.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents",
    <https://www.un.org/dgacm/en/content/editorial-manual>: a longer report needs a waiver.
    """
    limit = _limit(document)
    text = document.reading.text
    if len(text) < limit * _SHORTEST:
        return
    words = text.split()
    if len(words) > limit:
        start = len(text) - len(text.split(maxsplit=limit)[limit])
        yield Hit(
            document.reading.passage(start, start + len(words[limit])).place,
            f"The note has {len(words):,} words; {limit:,} are the most, and they end before this one.",
            "Shorten the note, or ask for a waiver.",
        )


def _limit(document: Document) -> int:
    known = read_data("documentation")["length"]
    by = (document.programme.subtitle or "").casefold()
    return int(known["secretariat"] if any(name in by for name in known["by_secretariat"]) else known["others"])

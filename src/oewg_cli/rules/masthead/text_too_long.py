from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.un.un_data import read_data

_SHORTEST = 2
"""The least characters that a word takes up: one of its own, and the space after it."""


@rule("MST020", "text-too-long", Severity.WARNING)
def text_too_long(context: CheckContext) -> Iterator[Violation]:
    """The note has more words than a document may have.

    ## Why

    Long documents are not translated in time. The limit counts all text, headings and footnotes included: 8,500 words
    for documents of the Secretariat, 10,700 for those of others. Here every text counts once, even if it is printed
    again with an agenda item.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents",
    <https://www.un.org/dgacm/en/content/editorial-manual>: a longer report needs a waiver.
    """
    limit = _limit(context)
    text = context.text_index.text
    if len(text) < limit * _SHORTEST:
        return
    words = text.split()
    if len(words) > limit:
        start = len(text) - len(text.split(maxsplit=limit)[limit])
        yield Violation(
            context.text_index.match(start, start + len(words[limit])).location,
            f"The note has {len(words):,} words; the limit is {limit:,}, which is reached before this word.",
            "Shorten the note, or ask for a waiver.",
        )


def _limit(context: CheckContext) -> int:
    known = read_data("documentation")["length"]
    by = (context.programme.subtitle or "").casefold()
    return int(known["secretariat"] if any(name in by for name in known["by_secretariat"]) else known["others"])

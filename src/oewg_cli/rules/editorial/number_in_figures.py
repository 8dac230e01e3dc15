"""EDT006."""

import re
from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import word_before
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import begins_sentence, is_drafters, sentence_of
from oewg_cli.rules.rule import Change, Hit, Repair, rule
from oewg_cli.un.data_files import read_data
from oewg_cli.un.phrases import phrases

_COUNTED = re.compile(r"[1-9] (?P<first>[a-z-]+)(?: (?P<second>[a-z-]+))?")
_NEAR = 300
_LARGE = re.compile(r"(?<![\w/.,–-])[1-9][0-9]{1,2}(?![\w/–-]|[.,:][0-9])(?: (?P<unit>[\w.]+))?")


@rule("EDT006", "number-in-figures", Severity.INFO)
def number_in_figures(document: Document) -> Iterator[Hit]:
    """A number below ten that counts something stands in figures.

    ## Why

    In running text numbers from one to nine are words. Always in figures are the numbers by which items, paragraphs
    and documents are called, dates, times, measures, money, ages, votes and percentages, and small numbers beside a
    large one of the same kind: "8 of the 12 documents".

    ## Authority

    Editorial Manual, "Numbers, dates and time",
    <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex lists 3 documents.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex lists three documents, 12 meetings and agenda item 3.
    ```

    ## Fix

    Unsafe: the number is written in words.
    """
    for passage in document.reading.find_number(_COUNTED):
        counted = _counted(passage)
        if counted and _is_free(passage) and not _is_beside_large(passage) and is_drafters(passage):
            prose, figure = passage.prose, passage.prose.plain_place(passage.start, passage.start + 1)
            word = _data()["numbers"][int(counted[0])]
            advice = f"Write {quoted(word + counted[1:])}."
            repair = Repair(advice, (Change(figure, word),), safe=False)
            yield Hit(
                figure,
                f"{quoted(counted)} has a number below ten in figures.",
                advice,
                repair=repair if prose.is_of_one_piece(passage.start, passage.start + 1) else None,
            )


def _data() -> dict[str, list[str]]:
    return read_data("words/counted")


def _counted(passage: Passage) -> str | None:
    """Give the number with what it counts, `3 informal meetings`; None where it counts nothing that is known here."""
    number, first, *second = passage.text.split()
    plural = "s" if number == "1" else ""
    if first + plural in _data()["nouns"]:
        return f"{number} {first}"
    is_counted = first in _data()["between"] and second and second[0] + plural in _data()["nouns"]
    return passage.text if is_counted else None


def _is_free(passage: Passage) -> bool:
    """Tell whether the figure is no part of a number, a name or a range, and begins no sentence (EDT019)."""
    plain = passage.prose.plain
    if not passage.start or plain[passage.start - 1] not in " (“" or begins_sentence(passage):
        return False
    word = word_before(plain, passage.start)
    if not word:
        return False
    at = plain.rindex(word, 0, passage.start)
    is_capitalized = word[0].isupper() and at != sentence_of(passage).start
    is_label = word.strip("(“,.;").lower() in _data()["labels"]
    return not (is_capitalized or is_label or any(sign.isdigit() for sign in word))


def _is_beside_large(passage: Passage) -> bool:
    """Tell whether the sentence has a number from 10 on near by that is no day and no hour."""
    units = {*phrases("en")["months"], "a.m.", "p.m."}
    sentence = sentence_of(passage)
    start, end = max(sentence.start, passage.start - _NEAR), min(sentence.end, passage.end + _NEAR)
    return any(large["unit"] not in units for large in _LARGE.finditer(passage.prose.plain, start, end))

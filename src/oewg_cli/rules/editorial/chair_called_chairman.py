"""EDT005."""

from collections.abc import Iterator

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import start_after
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_drafters, offered
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.data_files import read_data
from oewg_cli.un.spelling import in_capitals_of


@rule("EDT005", "chair-called-chairman", Severity.WARNING)
def chair_called_chairman(document: Document) -> Iterator[Hit]:
    """A Chair is called chairman, chairwoman or chairperson.

    ## Why

    The word is "Chair" for everybody, also in "Vice-Chair" and "Co-Chair". Titles that bodies outside the United
    Nations have given themselves, such as the Chairperson of the African Union Commission, stay.

    ## Authority

    Editorial Manual, <https://www.un.org/dgacm/en/content/editorial-manual>, on inclusive language; United Nations
    documents as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was prepared by the Chairman.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was prepared by the Chair.
    ```

    ## Fix

    Unsafe: "Chair" is written in the capitals that the word has.
    """
    words: dict[str, str] = read_data("words/chairs")["words"]
    for passage in document.reading.find_words(words.keys()):
        right = _in_capitals_of(words[passage.text.lower()], passage.text)
        if right is not None and is_drafters(passage) and not _is_outside(passage):
            yield Hit(
                passage.place,
                f"The United Nations writes {quoted(right)}, not {quoted(passage.text)}.",
                f"Write {quoted(right)}.",
                repair=offered(passage, right),
            )


def _in_capitals_of(word: str, typed: str) -> str | None:
    """Write each part of a word with the capitals of the typed one: `Vice-Chair` for `Vice-Chairman`."""
    pairs = zip(word.split("-"), typed.split("-"), strict=True)
    parts = [in_capitals_of(part, typed_part) for part, typed_part in pairs]
    return "-".join(part for part in parts if part) if all(parts) else None


def _is_outside(passage: Passage) -> bool:
    """Tell whether the title goes on as that of a body outside the United Nations."""
    before: list[str] = read_data("words/chairs")["outside"]["before"]
    plain = passage.prose.plain
    return plain.startswith(tuple(before), start_after(plain, passage.end))

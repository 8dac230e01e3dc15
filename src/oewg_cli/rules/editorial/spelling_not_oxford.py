"""EDT002."""

from collections.abc import Iterator
from functools import lru_cache

from oewg_cli.kernel.fault import Severity
from oewg_cli.kernel.surroundings import end_before, start_after
from oewg_cli.kernel.wording import quoted
from oewg_cli.model.document import Document
from oewg_cli.model.prose import Prose
from oewg_cli.model.reading import Passage
from oewg_cli.rules.editorial.wording import is_drafters, is_in_name, offered, reworded
from oewg_cli.rules.rule import Hit, rule
from oewg_cli.un.spelling import doubtful_spellings, in_capitals_of, misspelt_names, oxford_spellings


@rule("EDT002", "spelling-not-oxford", Severity.WARNING)
def spelling_not_oxford(document: Document) -> Iterator[Hit]:
    """A word is not spelled as the United Nations spells it.

    ## Why

    The United Nations spells as the Concise Oxford English Dictionary does, in the form listed there first: British,
    but with -ize. So it is "organization" and "programme", "analyse" and "behaviour", and "advise" and "exercise",
    which have no form in -ize. Names and quotations keep the spelling that they have.

    ## Authority

    Editorial Manual, "Italics", which names the twelfth edition of the dictionary,
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex contains the organisation of work and the program of work.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex contains the organization of work and the programme of work.
    ```

    ## Fix

    Safe: the word is spelled anew, in the capitals that it has. Where it may be meant in another sense, and in the
    name of a body, only with `--unsafe-fixes`.
    """
    spellings = oxford_spellings()
    for passage in document.reading.find_words(spellings.keys()):
        word = passage.text
        right = in_capitals_of(spellings[word.lower()], word)
        is_sure = _is_surely_wrong(passage) if right and is_drafters(passage) else None
        if right is not None and is_sure is not None:
            yield Hit(
                passage.place,
                f"{quoted(word)} is not spelled as the United Nations spells it.",
                f"Write {quoted(right)}.",
                repair=reworded(passage, right) if is_sure else offered(passage, right),
            )


def _is_surely_wrong(passage: Passage) -> bool | None:
    """Tell whether a word is wrong in whatever sense; None where it is right, or in a name that is not known here."""
    plain = passage.prose.plain
    if is_in_name(passage):
        return False if _is_in_misspelt_name(passage) else None
    doubt = doubtful_spellings().get(passage.text.lower())
    if doubt is None or plain.startswith(doubt.surely_before, start_after(plain, passage.end)):
        return True
    if _has_one(passage.prose, doubt.unless):
        return None
    if not doubt.surely_behind:
        return False
    end = end_before(plain, passage.start)
    longest = max(map(len, doubt.surely_behind))
    return True if plain[max(0, end - longest) : end].lower().endswith(doubt.surely_behind) else None


@lru_cache(maxsize=256)
def _has_one(prose: Prose, parts: tuple[str, ...]) -> bool:
    """Return whether a text has one of some parts of words; it is asked again at each of its words."""
    small = prose.plain.lower()
    return any(part in small for part in parts)


def _is_in_misspelt_name(passage: Passage) -> bool:
    plain, word = passage.prose.plain, passage.text
    return any(
        plain.endswith(name[:at], 0, passage.start) and plain.startswith(name[at + len(word) :], passage.end)
        for name in misspelt_names()
        if (at := name.find(word)) >= 0
    )

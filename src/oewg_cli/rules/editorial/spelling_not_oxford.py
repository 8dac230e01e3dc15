from collections.abc import Iterator
from functools import lru_cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import TextField
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_drafters, is_in_name, offered, reworded
from oewg_cli.text.adjacent_words import end_before, start_after
from oewg_cli.text.quoting import quoted
from oewg_cli.un.spelling import doubtful_spellings, in_capitals_of, misspelt_names, oxford_spellings


@rule("EDT002", "spelling-not-oxford", Severity.WARNING)
def spelling_not_oxford(context: CheckContext) -> Iterator[Violation]:
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
    for match in context.text_index.find_words(spellings.keys()):
        word = match.text
        right = in_capitals_of(spellings[word.lower()], word)
        is_sure = _is_surely_wrong(match) if right and is_drafters(match) else None
        if right is not None and is_sure is not None:
            yield Violation(
                match.place,
                f"{quoted(word)} is not spelled as the United Nations spells it.",
                f"Write {quoted(right)}.",
                fix=reworded(match, right) if is_sure else offered(match, right),
            )


def _is_surely_wrong(match: TextMatch) -> bool | None:
    """Return whether a word is wrong in whatever sense; None where it is right, or in a name that is not known here."""
    plain = match.field.plain
    if is_in_name(match):
        return False if _is_in_misspelt_name(match) else None
    doubt = doubtful_spellings().get(match.text.lower())
    if doubt is None or plain.startswith(doubt.surely_before, start_after(plain, match.end)):
        return True
    if _has_one(match.field, doubt.unless):
        return None
    if not doubt.surely_after:
        return False
    end = end_before(plain, match.start)
    longest = max(map(len, doubt.surely_after))
    return True if plain[max(0, end - longest) : end].lower().endswith(doubt.surely_after) else None


@lru_cache(maxsize=256)
def _has_one(field: TextField, parts: tuple[str, ...]) -> bool:
    """Return whether a text has one of some parts of words; it is asked again at each of its words."""
    small = field.plain.lower()
    return any(part in small for part in parts)


def _is_in_misspelt_name(match: TextMatch) -> bool:
    plain, word = match.field.plain, match.text
    return any(
        plain.endswith(name[:at], 0, match.start) and plain.startswith(name[at + len(word) :], match.end)
        for name in misspelt_names()
        if (at := name.find(word)) >= 0
    )

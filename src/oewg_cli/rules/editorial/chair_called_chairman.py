from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, unsafe_replacement
from oewg_cli.text.adjacent_words import start_after
from oewg_cli.text.quoting import quoted
from oewg_cli.un.spelling import in_capitals_of
from oewg_cli.un.un_data import read_data


@rule("EDT005", "chair-called-chairman", Severity.WARNING)
def chair_called_chairman(context: CheckContext) -> Iterator[Violation]:
    """A Chair is called "chairman", "chairwoman" or "chairperson".

    ## Why

    The word is "Chair" for everyone, also in "Vice-Chair" and "Co-Chair". Titles used by bodies outside the United
    Nations, such as the Chairperson of the African Union Commission, are not reported.

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

    Unsafe: the word is replaced by "Chair", with the same capital letters.
    """
    words: dict[str, str] = read_data("words/chairs")["words"]
    for match in context.text_index.find_words(words.keys()):
        right = _in_capitals_of(words[match.text.lower()], match.text)
        if right is not None and is_by_drafter(match) and not _is_outside(match):
            yield Violation(
                match.location,
                f"The United Nations writes {quoted(right)}, not {quoted(match.text)}.",
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(match, right),
            )


def _in_capitals_of(word: str, typed: str) -> str | None:
    """Return a word with the capitals of the typed one in each part: `Vice-Chair` for `Vice-Chairman`."""
    pairs = zip(word.split("-"), typed.split("-"), strict=True)
    parts = [in_capitals_of(part, typed_part) for part, typed_part in pairs]
    return "-".join(part for part in parts if part) if all(parts) else None


def _is_outside(match: TextMatch) -> bool:
    """Return whether the title continues with a body outside the United Nations."""
    before: list[str] = read_data("words/chairs")["outside"]["before"]
    plain = match.field.plain
    return plain.startswith(tuple(before), start_after(plain, match.end))

from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import (
    begins_sentence,
    is_checked_form,
    remark_in_title,
    word_replacement,
)
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.articles import article_before
from oewg_cli.un.spelling import in_capitals_of
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_list import is_known, parts_of

_ARTICLE = (
    # The lookbehind comes after the letter: so the search can jump from one to the next.
    r"[Aa](?<![^\s(“‘\"–—].)(?: +(?=[AEFHILMNORSUXYaeiouhxy18])|n +(?=[^\W_AIai]))"
    r"(?P<word>[^\W_]++(?:[,’'-][^\W_]++)*+)(?![\w/@])"
)
_DIGITS = tuple("0123456789")
_SOUNDS = {"a": "consonant", "an": "vowel"}


@rule("EDT040", "article-wrong", Severity.WARNING)
def article_wrong(context: CheckContext) -> Iterator[Violation]:
    """The article is "a" where the next word needs "an", or the other way round.

    ## Why

    The sound of the next word decides, and not its first letter: an informal meeting, an hour, an NGO, an 11-page
    report, but a united voice, a European State, a one-day meeting, a UN body. Acronyms that may be read as a word, and
    words before which both are usual, such as "historic", are not reported. In a title of the agenda it is a remark.

    ## Authority

    The Concise Oxford English Dictionary, twelfth edition, entries "a" and "an", which the Editorial Manual names under
    "Italics", <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was drawn up at a informal meeting.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was drawn up at an informal meeting.
    ```

    ## Fix

    Safe: the other article is written. In texts under agenda items and in titles of the agenda it is unsafe.
    """
    for match in context.text_index.find(compiled(_ARTICLE)):
        found = match.match
        word = found["word"] if found else ""
        article = match.part(match.start, match.start + len(match.text.split()[0]))
        right = article_before(word)
        if right and right != article.text.lower() and _is_article(article, word) and is_checked_form(article):
            written = in_capitals_of(right, article.text) or right.capitalize()
            yield Violation(
                article.location,
                f"{quoted(article.text)} is before {quoted(word)}, which begins with the sound of a {_SOUNDS[right]}.",
                f"Write {quoted(written)}.",
                severity=remark_in_title(article),
                fix=word_replacement(article, written),
            )


def _is_article(match: TextMatch, word: str) -> bool:
    """Return whether a letter or a word is the English article: not a letter of a list, a name or another language."""
    next_word = word if word.isupper() else word.lower()
    # An article before an article is a word that is doubled (EDT017).
    if match.field.is_in_capitals or word in _SOUNDS or next_word in read_data("words/articles")["no_nouns"]:
        return False
    may_be_name = match.text == "An" and word.istitle() and word not in read_data("words/articles")["no_surnames"]
    if match.text[0].isupper() and (may_be_name or not begins_sentence(match)):
        return False
    if not word[0].isalpha():
        return not word_before(match.field.plain, match.start).endswith(_DIGITS)
    return word.isupper() or all(len(part) == 1 or is_known(part) for part in parts_of(word))

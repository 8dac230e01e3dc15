from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import (
    begins_sentence,
    is_quoted,
    is_separate,
    sentence_of,
    unsafe_replacement,
    word_replacement,
)
from oewg_cli.text.adjacent_words import start_after, word_after, word_before
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.post_titles import PostKind, letters_of, mistyped_posts, post_titles, with_plain_hyphens
from oewg_cli.un.un_data import read_data

_MOST_WORDS = 5  # of an owner, in which the kind of a body is named
_BEFORE_SURNAME = "vicepresident"  # Some States write it without a hyphen before the name of the person.


@rule("EDT045", "post-title-malformed", Severity.WARNING)
def post_title_malformed(context: CheckContext) -> Iterator[Violation]:
    """The title of a post has no hyphen or a small letter where it needs a hyphen or a capital.

    ## Why

    "Secretary-General", "Under-Secretary-General", "Vice-Chair" and "Vice-President" have a hyphen, "Assistant
    Secretary-General" and "Deputy Secretary-General" one only. The title of a specific post has capital letters in all
    its words. Titles of other organizations, which write them in their own way, are not reported: "the Secretary
    General of" another organization, "a Secretary General".

    ## Authority

    Charter of the United Nations, Article 97; Editorial Manual, "Capitalization",
    <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>; United Nations documents as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was sent to the Secretary General and to the Vice Chairs.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was sent to the Secretary-General and to the Vice-Chairs.
    ```

    ## Fix

    Safe where only a hyphen or a capital letter is missing in a title that the United Nations alone has; unsafe
    elsewhere. The title is written with its hyphen and its capital letters.
    """
    pattern = mistyped_posts(context.text_index.words)
    of_others: set[tuple[object, str]] = set()
    for match in context.text_index.find(pattern) if pattern else ():
        title, kind = post_titles()[letters_of(match.text)]
        if _is_of_others(match, kind) and not _is_right_elsewhere(context, match, title):
            of_others.add((match.field, match.text))
            continue
        right = _right(match, title, kind)
        if right is None or not is_separate(match) or is_quoted(match) or (match.field, match.text) in of_others:
            continue
        is_safe = kind is PostKind.UNITED_NATIONS and not match.text.islower()
        yield Violation(
            match.location,
            f"{quoted(match.text)} is not written as the United Nations writes this title.",
            f"Write {quoted(right)}.",
            fix=word_replacement(match, right) if is_safe else unsafe_replacement(match, right),
        )


def _right(match: TextMatch, title: str, kind: PostKind) -> str | None:
    """Return how a typed title has to be written; None if it is right or may be."""
    typed = with_plain_hyphens(match.text)
    if typed in {title, title.upper()}:
        return None
    if kind is PostKind.UNITED_NATIONS:
        return title if not typed.islower() or _is_the_one(match) else None
    if kind is PostKind.OF_BODIES:
        is_general = typed == title.capitalize() and begins_sentence(match)  # `Co-facilitators will report`
        is_wrong = not is_general and (not typed.islower() or "-" not in typed)
        return (title.lower() if typed.islower() else title) if is_wrong else None
    if kind is PostKind.DIRECTOR or ("-" in typed and "-" not in title):  # `Executive-Secretary`
        return title if typed[0].isupper() else None
    capitals = [word[0].isupper() for word in typed.split()]
    is_mixed = any(capitals) and not all(capitals)
    is_only_first = capitals[0] and sum(capitals) == 1
    is_beginning = is_only_first and begins_sentence(match) and not _begins_line(match, title)
    return title if is_mixed and not is_beginning else None


def _begins_line(match: TextMatch, title: str) -> bool:
    """Return whether a line of a list begins with the title of one post: `Special rapporteur on water`."""
    is_of_one = title.endswith("Affairs") or not title.endswith("s")
    after = word_after(match.field.plain, match.end)
    return match.field.role is Role.BULLET and match.start == 0 and is_of_one and after in {"for", "of", "on", "to"}


def _is_the_one(match: TextMatch) -> bool:
    """Return whether a title in small letters is that of the one who has the post: `the secretary-general`."""
    return word_before(match.field.plain, match.start).lower() == "the"


def _is_of_others(match: TextMatch, kind: PostKind) -> bool:
    """Return whether the post is one in general, or that of another organization or of a State."""
    words = read_data("words/posts")
    plain = match.field.plain
    before, after = word_before(plain, match.start), word_after(plain, match.end)
    owner = plain[start_after(plain, match.end) : match.end + 80].removeprefix("of ")
    if kind is PostKind.DIRECTOR:
        return not owner.startswith(tuple(words["director"]["of"]))
    if kind is PostKind.TWO_WORDS:
        return before.lower() in words["context"]["general"]
    is_general = kind is PostKind.UNITED_NATIONS and before.lower() in words["context"]["general"]
    if is_general or _is_in_longer_title(match, before, words["context"]["before"]):
        return True
    if after == "of":
        return not owner[:1].isdigit() and not _is_of_body(owner, kind, words["context"]["bodies"])  # `of 2 April`
    is_before_surname = after[:1].isupper() and letters_of(match.text) == _BEFORE_SURNAME
    return kind is PostKind.OF_BODIES and is_before_surname


def _is_right_elsewhere(context: CheckContext, match: TextMatch, title: str) -> bool:
    """Return whether another text has the same post of the same owner as it is written."""
    owner = compiled(r"\sof\sthe\s(?:\w+\s)?[A-Z]\w*").match(match.field.plain, match.end)
    return owner is not None and title + owner[0] in context.typed_text


def _is_in_longer_title(match: TextMatch, before: str, known: list[str]) -> bool:
    """Return whether a capitalized word within the sentence makes it another title: `Senior Vice President`."""
    is_first = match.start - len(before) - 1 <= sentence_of(match).start
    is_part = before[:1].isupper() and before[-1:].isalpha() and before not in known
    return (is_part and not is_first) or before.endswith(("'s", "’s"))


def _is_of_body(owner: str, kind: PostKind, bodies: list[str]) -> bool:
    """Return whether the owner of a post is the United Nations, or a body that elects its officers."""
    name = owner.removeprefix("the ")
    if kind is PostKind.UNITED_NATIONS:
        return name.startswith("United Nations")
    words = [word.strip(",.;:") for word in name.lower().split()[:_MOST_WORDS]]
    return not any(word.endswith(("'s", "’s")) for word in words) and not set(bodies).isdisjoint(words)

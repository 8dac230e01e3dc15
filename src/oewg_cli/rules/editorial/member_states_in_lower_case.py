from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import is_by_drafter, sentence_of, word_replacement
from oewg_cli.text.adjacent_words import word_before
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_MEMBER_STATES = lazy_pattern(r"[Mm]ember states?\b")
_OTHERS_BEFORE = ("federal", "its", "their", "whose")
_OTHER_AFTER = lazy_pattern(r" of (?!the United Nations|the Organization)")


@rule(
    "EDT014",
    "member-states-in-lower-case",
    Severity.WARNING,
    words=("member",),
    formerly=["member-states-in-small-letters"],
)
def member_states_in_lower_case(context: CheckContext) -> Iterator[Violation]:
    """The Member States of the United Nations are written in lower case.

    ## Why

    Both words have a capital letter where the Members of the United Nations are meant. The member States of other
    organizations and of federations are not reported.

    ## Authority

    Editorial Manual, "Capitalization", <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>; United
    Nations documents as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex was sent to all member states.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex was sent to all Member States.
    ```

    ## Fix

    Safe: the words are written with capital letters.
    """
    for match in context.text_index.find(_MEMBER_STATES) if "member" in context.text_index.words else ():
        right = match.text.title()
        if not _is_of_other_body(match) and is_by_drafter(match):
            yield Violation(
                match.location,
                f"{quoted(match.text)} needs two capital letters.",
                f"Write {quoted(right)}.",
                fix=word_replacement(match, right),
            )


def _is_of_other_body(match: TextMatch) -> bool:
    """Return whether another body may be meant: `EU member states`, `federal member states`, `member states of …`."""
    plain = match.field.plain
    if _OTHER_AFTER.match(plain, match.end) or plain.endswith(("-", "/"), 0, match.start):
        return True
    word = word_before(plain, match.start)
    at = plain.rfind(word, 0, match.start)
    begins_sentence = word.istitle() and at == sentence_of(match).start
    return word in _OTHERS_BEFORE or (word[:1].isupper() and not begins_sentence)

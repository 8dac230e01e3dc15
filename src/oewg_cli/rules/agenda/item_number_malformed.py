from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.rules.agenda._scheduled_items import agendas_of
from oewg_cli.rules.editorial._word_context import is_quoted, unsafe_replacement
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted

_LETTER = r"(?P<letter>[a-zA-Z])"
_TYPED = (
    rf"(?P<number>[1-9](?<![\w.,:/()–-].)[0-9]?)"
    rf"(?:[ \u00a0]?[./–-][ \u00a0]?\(?{_LETTER}\)?|\(?{_LETTER.replace('letter', 'glued')}\)?"
    rf"|[ \u00a0]\(?{_LETTER.replace('letter', 'closed')}\)|[ \u00a0]{_LETTER.replace('letter', 'bare')})"
    r"(?![\w(])(?!['’-]\w|\.[a-zA-Z])"
)
_ONE = r"[1-9][0-9]?(?:[ \u00a0]?[./–-]?[ \u00a0]?\(?[a-zA-Z]\)?)?"
_JOINT = r"(?:,[ \u00a0](?:and[ \u00a0])?|[ \u00a0](?:and|or|to)[ \u00a0])"
_AFTER_ITEM = rf"\b[Ii]tems?[ \u00a0](?:(?:{_ONE}|\([a-z]\)){_JOINT}){{0,6}}\Z"
_LONGEST_BEFORE = 60
_WORDS = frozenset("aAI")
"""Letters that are words: `item 7 a report`."""


@rule("AGD032", "item-number-malformed", Severity.WARNING, needs=("agenda",), words=("item",))
def item_number_malformed(context: CheckContext) -> Iterator[Violation]:
    """A text writes the number of a sub-item otherwise than the agenda: `item 7b` for `item 7 (b)`.

    ## Why

    The letter of a sub-item is small and in parentheses, with a space before it: item 7 (b). In another form it is not
    recognized, so that it is not held against the agenda and the programme. Only sub-items that the agenda has are
    reported.

    ## Authority

    Agendas as adopted, such as A/C.1/78/1, and the headings of entries in programmes of work as issued.

    ## Bad

    ```yaml
    paragraphs:
      - The annex is considered under item 2b.
    agenda:
      items: {1: Organization of work, 2: Clouds, 2 (a): High clouds, 2 (b): Low clouds}
    ```

    ## Good

    ```yaml
    paragraphs:
      - The annex is considered under item 2 (b).
    agenda:
      items: {1: Organization of work, 2: Clouds, 2 (a): High clouds, 2 (b): Low clouds}
    ```

    ## Fix

    Unsafe: the number is written as on the agenda.
    """
    numbers = {str(each.number) for each in context.once(agendas_of).all_items() if str(each.number).endswith(")")}
    if not numbers:
        return
    for match in context.text_index.find_with(("item",), compiled(_TYPED)):
        found, plain = match.match, match.field.plain
        if found is None:
            continue
        letter = found["letter"] or found["glued"] or found["closed"] or found["bare"]
        right = f"{found['number']} ({letter.lower()})"
        is_word = found["bare"] in _WORDS and not plain.startswith((",", ".", ";", ")"), match.end)
        before = compiled(_AFTER_ITEM).search(plain, max(0, match.start - _LONGEST_BEFORE), match.start)
        if right in numbers and match.text != right and before and not is_word and not is_quoted(match):
            yield Violation(
                match.location,
                f"The sub-item {quoted(match.text)} is not in the form of the agenda.",
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(match, right),
            )

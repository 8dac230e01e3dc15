import re
from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Replacement, SuggestedFix, Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.masthead._annex_mentions import annex_mentions
from oewg_cli.rules.masthead._annex_owners import AnnexOwner, annex_owner, is_of_note
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.quoting import quoted

_LONGEST_BEFORE = 16
_ONE_ANNEX = "The note has only one annex."
_ORDINAL = lazy_pattern(r"\b(?:second|third|fourth|last|both|two|three)\s$")
_ONE = lazy_pattern(r"(?i:annex)\s+\w+")
_PARTS = lazy_pattern(r"[.–-]\w")
_BARE = lazy_pattern(r"\b(?:the|an|this|present|its|single|only)\s$|[(\[]$", re.IGNORECASE)
_STOP = lazy_pattern(r"[.!?]\s$")
_GOES_ON = lazy_pattern(r"\s[a-z]")
_IN_SENTENCE = lazy_pattern(r"\b(?!as\b)[A-Za-z]+\s$")


@rule("MST013", "annex-numbered", Severity.WARNING, words=("annex",))
def annex_numbered(context: CheckContext) -> Iterator[Violation]:
    """A text gives a number to the annex or speaks of several annexes, though there is only one.

    ## Why

    A single annex has the heading "Annex" and no number; with a number, the reader looks for a second annex. The
    annexes of other documents keep the numbers that they have there: nothing is said about "its annex II", "annex II
    thereto", an annex with a letter, several annexes, or an annex in a sentence that names another document, unless
    "the present note" comes directly after it. Outside the paragraphs "the present note" must come after it.

    ## Authority

    Documents as issued, such as the programmes of work of A/AC.292; Editorial Manual, "Headings",
    <https://www.un.org/dgacm/en/content/editorial-manual/headings>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in annex I to the present note.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional programme of work is contained in the annex to the present note.
    ```

    ## Fix

    Safe where the sentence speaks of the present note or of the programme of work, otherwise unsafe. The number is
    removed, and the article is added where the sentence clearly needs it. A mention with several numbers is not
    changed.
    """
    for mention in context.once(annex_mentions):
        if mention.number is None and _is_of_several(mention.match):
            yield Violation(mention.match.location, _ONE_ANNEX, "Write: the annex.")
            continue
        owner = annex_owner(mention.match) if mention.number is not None else AnnexOwner.OTHER_DOCUMENT
        if owner is not AnnexOwner.OTHER_DOCUMENT:
            message = f"This mentions annex {mention.number}, but the note has only one annex."
            fix = _fix(mention.match, safe=owner is AnnexOwner.NOTE)
            yield Violation(mention.match.location, message, "Write: the annex.", fix=fix)


def _is_of_several(match: TextMatch) -> bool:
    """Return whether a mention without a number is one of several annexes of the note: `the annexes hereto`."""
    plain = match.field.plain
    is_one_of_several = _ORDINAL.search(plain[max(0, match.start - _LONGEST_BEFORE) : match.start]) is not None
    if match.text.lower().startswith("annexes"):
        return is_of_note(match)
    return is_one_of_several and is_of_note(match)


def _fix(match: TextMatch, *, safe: bool) -> SuggestedFix | None:
    """Return the fix that writes "the annex", or "annex" after an article or a parenthesis."""
    plain, place = match.field.plain, match.location_to_change
    before = plain[max(0, match.start - _LONGEST_BEFORE) : match.start]
    is_one = _ONE.fullmatch(match.text) and not _PARTS.match(plain, match.end)
    if place is None or not is_one or match.is_quotation:
        return None
    if _BARE.search(before):
        text = "annex"
    elif not before.strip() or _STOP.search(before):
        text = "The annex" if _GOES_ON.match(plain, match.end) else ""
    else:
        text = "the annex" if _IN_SENTENCE.search(before) else ""
    return SuggestedFix(f"Write {quoted(text)}.", (Replacement(place, text),), safe) if text else None

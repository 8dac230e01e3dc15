"""Find the organ that is the subject of a sentence with the number of a resolution or decision."""

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.body_names import body_names
from oewg_cli.un.references.organ_mentions import NamedOrgan, NameForm
from oewg_cli.un.references.references import NumberReference

_IN = r"(?:in|by|under|through)\s(?:(?:operative\s)?paragraphs?\s[0-9]+(?:\s(?:and|to)\s[0-9]+)?\sof\s)?(?:its\s)?"
_IN_ITS = rf"\b(?i:{_IN})$"
_BEFORE_SUBJECT = r"(?:^|[.!?]\s|,\s|\b(?:that|and|(?:[a-z]+ed|taken|made|given|set\sup)\sby)\s)(?:[Tt]he\s)?$"
_AFTER_SUBJECT = rf"(?:,|\s[^,.;]{{1,60}})?\s{_IN}"
_BEFORE_NEXT_SUBJECT = r"(?:\s\([^()]{1,60}\))?(?:\sof\s[0-9]{1,2}\s[A-Z][a-z]+\s[0-9]{4})?,\s(?:the\s)?"
_LONGEST = 120


def subject_of_number(plain: str, reference: NumberReference) -> NamedOrgan | None:
    """Return the organ of "The Security Council, in its resolution" or "In its resolution 75/240, the Assembly"."""
    return _subject_before(plain, reference.word.start) or _subject_after(plain, reference)


def _subject_before(plain: str, at: int) -> NamedOrgan | None:
    """Return the organ that is the subject of "The Security Council, in its", which ends at an offset."""
    if not compiled(_IN_ITS).search(plain, max(0, at - _LONGEST), at):
        return None
    before = [name for name in body_names(plain) if name.place.end <= at][-2:]
    if len(before) > 1 and not before[-1].mention.organs:
        before = before[:-1]  # `The Assembly established the Board in its resolution`
    if not before or before[-1].mention.form is not NameForm.FULL or len(before[-1].mention.organs) != 1:
        return None
    start, end = before[-1].place
    is_one_of_two = len(before) > 1 and plain[before[0].place.end : start].strip() in {"and", "and the"}
    is_subject = not is_one_of_two and compiled(_BEFORE_SUBJECT).search(plain, max(0, start - _LONGEST), start)
    return before[-1] if is_subject and compiled(_AFTER_SUBJECT).fullmatch(plain, end, at) else None


def _subject_after(plain: str, reference: NumberReference) -> NamedOrgan | None:
    """Return the organ that is the subject after "In its resolution 75/240,"."""
    if not compiled(rf"(?:^|[.!?]\s)(?i:{_IN})$").search(plain, 0, reference.word.start):
        return None
    after = [name for name in body_names(plain) if name.place.start >= reference.end][:1]
    is_next = after and compiled(_BEFORE_NEXT_SUBJECT).fullmatch(plain, reference.end, after[0].place.start)
    named = after[0] if is_next else None
    return (
        named if named is not None and named.mention.form is NameForm.FULL and len(named.mention.organs) == 1 else None
    )

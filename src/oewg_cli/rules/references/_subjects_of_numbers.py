"""Find the organ that is the subject of a sentence with the number of a resolution or decision."""

from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.body_names import body_names
from oewg_cli.un.references.organ_mentions import NamedOrgan, NameForm
from oewg_cli.un.references.references import NumberReference

_IN = r"(?:in|by|under|through)\s(?:(?:operative\s)?paragraphs?\s[0-9]+(?:\s(?:and|to)\s[0-9]+)?\sof\s)?(?:its\s)?"
_IN_ITS = rf"\b(?i:{_IN})$"
_BEFORE_SUBJECT = (
    r"(?:^|[.!?(;]\s?|,\s|\b(?:that|which|whom|[Aa]s|[Ww]hen|[Ww]here|[Ss]ince|and"
    r"|(?:[a-z]+ed|taken|made|given|set\sup)\sby)\s)(?:[Tt]he\s)?$"
)
_BEFORE_OBJECT = r"\b(?:of|to|for|from|with|before|between|than|by|and|or|in|at|on|under)\s(?:the\s)?$"
_NEXT = rf",\s{_IN}"
_AFTER_SUBJECT = rf"(?:,|\s[^,.;]{{1,60}})?\s{_IN}"
_ADOPTED = r"\s(?:has\s|had\s)?(?:[a-z]+ly\s|also\s)?adopted\s"
_IN_WHICH = r"(?:\sof\s[0-9]{1,2}\s[A-Z][a-z]+\s[0-9]{4})?,\s(?:in|by|with|through)\swhich\s(?:the\s)?"
_BEFORE_NEXT_SUBJECT = r"(?:\s\([^()]{1,60}\))?(?:\sof\s[0-9]{1,2}\s[A-Z][a-z]+\s[0-9]{4})?,\s(?:the\s)?"
_LONGEST = 120


def subject_of_number(plain: str, reference: NumberReference) -> NamedOrgan | None:
    """Return the organ of "The Security Council, in its resolution" or "In its resolution 75/240, the Assembly"."""
    return _subject_before(plain, reference.word.start) or _subject_after(plain, reference)


def _subject_before(plain: str, at: int) -> NamedOrgan | None:
    """Return the organ that is the subject of "The Security Council, in its" or "adopted", which ends at an offset."""
    is_adopted = plain.endswith("adopted ", 0, at)
    if not is_adopted and not compiled(_IN_ITS).search(plain, max(0, at - _LONGEST), at):
        return None
    before = [name for name in body_names(plain) if name.place.end <= at][-2:]
    if len(before) > 1 and not before[-1].mention.organs:
        before = before[:-1]  # `The Assembly established the Board in its resolution`
    if not before or before[-1].mention.form is not NameForm.FULL or len(before[-1].mention.organs) != 1:
        return None
    start, end = before[-1].place
    is_one_of_two = len(before) > 1 and plain[before[0].place.end : start].strip() in {"and", "and the"}
    lead = max(0, start - _LONGEST)
    is_subject = compiled(_BEFORE_SUBJECT).search(plain, lead, start) is not None
    if is_adopted or compiled(_NEXT).fullmatch(plain, end, at):
        # `In the meantime the Assembly, by its resolution`: what is no object is the subject.
        is_subject = is_subject or compiled(_BEFORE_OBJECT).search(plain, lead, start) is None
    is_subject = is_subject and not is_one_of_two
    after = _ADOPTED if is_adopted else _AFTER_SUBJECT
    return before[-1] if is_subject and compiled(after).fullmatch(plain, end, at) else None


def _subject_after(plain: str, reference: NumberReference) -> NamedOrgan | None:
    """Return the organ that is the subject after "In its resolution 75/240," or "resolution 75/240, in which"."""
    at = reference.word.start
    is_first = compiled(rf"(?:^|[.!?]\s)(?i:{_IN})$").search(plain, max(0, at - _LONGEST), at) is not None
    gap = compiled(_BEFORE_NEXT_SUBJECT if is_first else _IN_WHICH)
    if gap.match(plain, reference.end) is None:
        return None
    after = [name for name in body_names(plain) if name.place.start >= reference.end][:1]
    is_next = after and gap.fullmatch(plain, reference.end, after[0].place.start)
    named = after[0] if is_next else None
    return (
        named if named is not None and named.mention.form is NameForm.FULL and len(named.mention.organs) == 1 else None
    )

"""Know a paragraph that is likely one of the note where its sentence also speaks of texts, such as draft decisions."""

from functools import cache
from re import Pattern

from oewg_cli.statements.owners import Owner
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.references.cross_references import CrossReference, cited_in
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_SEEN = r"(?:\b(?:[Ss]ee|in|at|under)\s(?:also\s)?$)"
_DRAFTS = r"(?i:\bdraft\s(?:[a-z]+\s){0,2}$|\bprogramme\sof\s$)"


def is_likely_own(reference: CrossReference, picture: Picture) -> bool:
    """Return whether a part is one of the note, or is cited where no text is named of which it could be.

    `The deadline for draft decisions is given in paragraph 7`: drafts have no paragraphs of which a note speaks, and
    what is cited is not what has the paragraph. One text in the singular, or a symbol just before, leaves it unclear.
    """
    if reference.owner is not Owner.UNCLEAR:
        return reference.owner is Owner.OWN
    field, start = reference.field, reference.match.start
    sentence = picture.sentence_at(field, start)
    first = picture.sentence_at(field, sentence.start - 1).start if sentence.start else 0
    if field.references_between(first, sentence.end):
        return False
    if compiled(rf"\b{cited_in()}").search(field.plain, sentence.start, start) is None:
        is_other = picture.owners.owner(field, start, reference.match.end) is Owner.OTHER
        if is_other or compiled(_SEEN).search(field.plain, sentence.start, start) is None:
            return False
    named = _texts().finditer(field.plain, first, sentence.end)
    return all(compiled(_DRAFTS).search(field.plain, first, each.start()) for each in named)


@cache
def _texts() -> Pattern[str]:
    texts = "|".join(read_data("cross_references")["en"]["owners"]["texts"]).replace(" ", r"\s")
    return compiled(rf"(?i:\b(?!draft)(?:{texts})\b)")

"""Read the words for what a paragraph is cited for: `the deadline` of `the deadline mentioned in paragraph 3`."""

import re
from functools import cache

from oewg_cli.statements.agenda.item_subjects import subjects_after
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.references.cross_references import CrossReference, cited_in
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import read_data

_LONGEST = 120


def words_cited(reference: CrossReference, picture: Picture) -> Wording | None:
    """Return the words for what a paragraph is cited for, without their article, before its number or after it."""
    after = next((each for each in subjects_after(reference.match) if not each[2]), None)
    if after is not None:
        return Wording(reference.field, *after[:2])
    sentence = picture.sentence_at(reference.field, reference.match.start)
    start = max(sentence.start, reference.match.start - _LONGEST)
    found = _citation().search(reference.field.plain, start, reference.match.start)
    return Wording(reference.field, *found.span("subject")) if found is not None else None


@cache
def _citation() -> re.Pattern[str]:
    words = r"(?:[a-zA-Z][\w’-]*)"
    participles = {each.split()[0] for each in read_data("cross_references")["en"]["words"]["participles"]}
    verbs = "|".join([*read_data("words/enumerations")["verbs"], *sorted(participles)])
    piece = rf"(?!(?:{verbs}|that|which|as|and|or)\b){words}(?:\s(?!(?:{verbs}|that|which|as|of|for|on|to)\b){words})?"
    return compiled(
        rf"(?:\b(?i:the|its|any|this|these|those|their)\s|^|(?<=[.!?]\s))"
        rf"(?P<subject>{piece}(?:\s(?:of|for|on|to)\s(?:the\s|its\s)?{piece}){{0,3}})"
        rf"(?:(?:\s(?:that|which))?(?:\s(?:is|are|was|were|has\sbeen|have\sbeen)"
        rf"(?:\s(?:that|those|the\sone|as|the\ssame\sas\s(?:that|those)))?|,\sas)?\s(?:{cited_in()}|[a-z]+ed\s(?:in\s(?:accordance|line)\swith|pursuant\sto)\s$)"
        r"|,?\s\(?(?:for\swhich\s)?(?:see|cf\.)(?:\salso)?\s$|\sin\s$|\s\($)"
    )

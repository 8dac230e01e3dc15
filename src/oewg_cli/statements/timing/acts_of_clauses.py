"""Tell what a clause says of what it names: that it begins or ends, or that it is prepared, written or decided."""

import re
from collections.abc import Sequence
from datetime import date

from oewg_cli.statements.schedule.schedule import Slot
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.schedule.scheduling_clauses import Act
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.subject_clauses import OWN_VERB
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.un_data import beginnings, read_data

DECISIONS = ("adopt", "action", "decision", "vote", "proposal")
_DECIDED = frozenset({"action", "decision", "voting", "vote"})


def is_prepared(
    folded: str,
    clause: tuple[int, int],
    named: Sequence[NamedPart],
    times: Sequence[Occasion] = (),
    opens: date = date.min,
) -> bool:
    """Return whether a clause speaks of a preparation, beside the words of its names, such as a list of speakers.

    Where a time comes directly after a name, fewer words show that it is that of something else, and where it is before
    the session opens, more: `The draft conclusions will follow on 21 February`.
    """
    if _is_said_of_preparation(folded, clause):
        return True
    start, end = clause
    direct = [
        part
        for part in named
        if any(compiled(_DIRECTLY).fullmatch(folded, part.end, each.start) for each in times if part.end <= each.start)
    ]
    # `Three papers are submitted under item 5, on Monday afternoon`: then the item is taken up.
    is_under = any(part.item and folded.endswith("under ", start, part.start) for part in direct)
    is_under = is_under and compiled(_ASKED_FOR).search(folded, start, end) is None
    found = ""
    for part in named:
        found += f" {folded[start : part.start]}"
        start = max(start, part.end)
    found += f" {folded[start:end]}"
    # What is decided may be decided at several times: `Decisions on items 4 to 7 will be adopted on`.
    is_decided = any(word in folded[clause[0] : end] for word in DECISIONS)
    if not is_decided or all(part.item or part.document for part in named):
        found = compiled(_OWN_PARAGRAPH).sub(" ", found)
    if any(part.document for part in named):
        found = compiled(_MADE).sub(" ", found)
    found = compiled(_MANDATE).sub(" ", found)
    left_out = beginnings("scheduled_phrases", "words", "not_directly") if direct else ()
    left_out = (*left_out, *(beginnings("scheduled_phrases", "words", "not_under") if is_under else ()))
    words = beginnings("scheduled_phrases", "words", "preparations")
    if times and all(each.days and each.days[-1].last < opens for each in times):
        words = (*words, *beginnings("scheduled_phrases", "words", "before_session"))
    return any(word in found for word in words if word not in left_out)


def _is_said_of_preparation(folded: str, clause: tuple[int, int]) -> bool:
    """Return whether a clause without a verb goes on with the verb of one before it, which is that of a preparation.

    `The draft is circulated in parts: parts I and II on Monday, and part III by noon on Tuesday`
    """
    has_verb = compiled(_FINITE).search(folded, *clause) or compiled(OWN_VERB).match(folded, clause[0])
    if has_verb or compiled(_GOES_ON).match(folded, clause[0]) is None:
        return False
    verbs = list(compiled(_FINITE).finditer(folded, 0, clause[0]))
    said = folded[verbs[-1].end() : clause[0]].split()[:_NEXT_WORDS] if verbs else []
    return any(word in f" {' '.join(said)}" for word in beginnings("scheduled_phrases", "words", "made_available"))


def is_meant(part: NamedPart, words: str) -> bool:
    """Return whether a clause speaks of what it names itself, not of a listed person, a paper, or a decision on it."""
    data = read_data("scheduled_phrases")["words"]
    if part.of_line or (part.speaker and compiled(_GATHERS).search(words)):
        return any(word in words for word in beginnings("scheduled_phrases", "words", "speaking"))
    if part.document or (part.item and "under" in words):
        # What is decided may be decided later, unless the programme has decisions on the same item.
        has_decisions = any(not slot.words.isdisjoint(_DECIDED) for slot in part.slots)
        return has_decisions or not any(word in words for word in DECISIONS)
    if part.words and "election" not in part.words and all("election" in slot.words for slot in part.slots):
        # `Five members of the Committee will leave office on 30 June`
        return any(word in words for word in ("elect", "ballot", " vot"))
    return not part.paper or any(word in words for word in data["on_papers"])


def act_said(folded: str, part: NamedPart, words: str) -> Act:
    """Return what is said of what a clause names, by the noun before it, `the opening of`, or by a verb in words.

    A time after "continue" is no longer that of the beginning: `will begin at that meeting and continue at the 2nd`.
    """
    if compiled(SOME_OF_IT).search(words) or compiled(SOME_OF_IT).search(folded, 0, part.start):
        return Act.TAKES
    said = next((act for act, pattern in _VERBS.items() if re.search(pattern, words)), Act.TAKES)
    if said is Act.BEGINS and re.search(rf"{_VERBS[said]}.*{_VERBS[Act.GOES_ON]}", words):
        said = Act.GOES_ON
    match = compiled(_NOUN).search(folded, 0, part.start)
    if match is None and said is Act.TAKES:
        match = compiled(_VERB_BEFORE).search(folded, 0, part.start)
    if match is not None:
        return Act.BEGINS if match["begins"] else Act.ENDS
    return said


def as_done(part: NamedPart, words: str) -> NamedPart:
    """Return what is named with the places alone at which the programme has what the words do with it.

    `The report will be introduced on Monday` is at the introduction of the report, not at each place of its item.
    """
    doings = read_data("scheduled_phrases")["doings"]
    nouns = {doings[word] for word in compiled(r"[a-z-]+").findall(words) if word in doings}
    nouns |= {"action"} if compiled(_ACTS).search(words) else set()
    found = []
    for name, slots in part.apart:
        done = tuple(slot for slot in slots if not nouns.isdisjoint(slot.words) and _has_same(words, slot, nouns))
        found.append((name, done or slots))
    return part._replace(apart=tuple(found))


def _has_same(words: str, slot: Slot, nouns: set[str]) -> bool:
    """Return whether a place has the proposals of which words speak, if they speak of some."""
    is_draft = compiled(r"\b(?:drafts?|proposals?|amendments?|texts?)\b").search(words) is not None
    return not is_draft or "action" in nouns or not slot.words.isdisjoint({"draft", "proposal", "amendment", "text"})


SOME_OF_IT = (
    r"(?<!\bin\sthe\s)(?<!\bduring\sthe\s)(?<!\bfor\sthe\s)"
    r"\b(?:first|second|third|initial|preliminary|informal)\s(?:part|reading|round|half|phase|draft|set)\b"
    r"|\b(?:paragraph|article|chapter|section|part|clause|principle|annex)(?:s|es)?\s[0-9IVXA-Z]"
)
"""What may end before the item does: `will complete the first reading of paragraphs 1 to 18 under item 5`."""
_ACTS = r"\b(?:act|acts|acted)\son\b|\btakes?\saction\b|\baction\s(?:on|is|will)\b"
_MADE = (
    r"\),\s(?:as\s|which\s(?:was|were)\s)?(?:requested|submitted|prepared|issued|circulated|contained)\b"
    r"[^,;]{0,120},"
)
"""How a document was made: `the report (A/AC.999/2024/3), requested by the Council, …`."""
_MANDATE = (
    r"\b(?:pursuant\sto|in\s(?:accordance|line|conformity|keeping)\swith|in\spursuance\sof|further\sto"
    r"|as\s(?:requested|decided|mandated|called\sfor)\s(?:by|in))\s[^,;:]{0,160}(?=,|\Z)"
)
"""Why something is done, which is no preparation: `Pursuant to paragraph 3 of resolution 79/1, the panel will be`."""
_OWN_PARAGRAPH = (
    r"\bparagraphs?\s[0-9]{1,2}(?:(?:,|\sto|,?\sand)\s[0-9]{1,2})*\s(?:above|below)\b"
    r"|\b(?:mentioned|described|named|listed|given|set\sout|referred\sto|see)\s(?:(?:in|under)\s)?para(?:graphs?|s?\.)\s[0-9]{1,2}\b(?!\sof\b)"
)
"""Another place of the note is no preparation: `after the report mentioned in paragraph 9 above`."""
_ASKED_FOR = r"\b(?:should|must|shall|may|can|to|asked|invited|until|before)\s(?:be\s)?(?:re)?submi"
_FINITE = r"\b(?:will|shall|is|are|was|were|has|have|had|must|should|may|can)\b"
_GOES_ON = r":\s|[,;]\s(?:and|while|but)?|\s(?:and|while|but)\s"
_GATHERS = r"\b(?:held|takes?\splace|meets?|meeting\sof|convened?|gathers?|organized|hosted)\b"
"""What is said of those who make a statement is not said of it: `The Forum will be held on Monday`."""
_NEXT_WORDS = 4
_DIRECTLY = r"[”’)]?,?\s(?:(?:on|at|in|during|the|from)\s)*"
_NOUN = r"\b(?:(?P<begins>opening|beginning|start)|(?P<ends>closing|closure|conclusion|end))\sof\s(?:the\s)?\Z"
_VERB_BEFORE = (
    r"\b(?:(?P<begins>begin|start|commence|open)|(?P<ends>conclude|complete|finish|end))s?\s(?:with\s)?(?:its|the|their)\s"
    r"(?:consideration|discussion|examination|review|debate|work|deliberations|reading)\s(?:of|on)\s(?:the\s)?\Z"
)
"""`The Committee will begin its consideration of item 4 on Monday.`"""
_VERBS = {
    Act.ENDS: r"\b(?:ends?|concludes?d?|completed?|finish(?:es|ed)?|wound\sup)\b(?!\s(?:its|their|the)\swork)",
    Act.BEGINS: (
        r"\b(?!(?:beginning|starting|commencing)\swith\b)(?:begin(?:s|ning(?!\sof))?|start(?:s|ing)?|commenc(?:es?|ing)|(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)opens?|opened|started|begun)\b(?!\swith\sitem)"
    ),
    Act.GOES_ON: r"\b(?:continues?d?|resumes?d?|go(?:es)?\son)\b",
}

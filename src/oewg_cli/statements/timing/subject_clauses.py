"""Divide a sentence into clauses for what it says of what the programme schedules."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from oewg_cli.statements.note_sentences import NoteSentence
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.times.occasions import Occasion
from oewg_cli.statements.timing.times_of_sentences import EXCEPT
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.source_text import Span

_FOR = ("For ", "for ", "Under ", "under ", "On ", "For agenda ", "Under agenda ")
_NEXT_VERB = r",?\sand\s(?:(?:then|also|it|they)\s){0,2}(?:will|shall|is\sto|are\sto)\s"
_DONE = "consider|discuss|examin|review|debat|present|introduc|hear|elect|approv|adopt|receiv|address"
"""What is done with an item or an event, without the endings of the verbs."""
OWN_VERB = (
    r",?\s(?:and|but)\s(?:(?:then|also|next|finally|is|are)\s){0,2}(?:taken\sup|takes?\sup|turns?\sto|acted\son|acts?\son"
    rf"|(?:{_DONE}|open|clos|conclud|start)(?:s|es|e|ed)?"
    r"|heard|begins?|holds?|finish(?:es)?|votes?\son|visits?|attends?|pauses?\sfor|put\sto\sthe\svote)\b"
)
"""A second verb of a clause in the present tense: `is circulated on Monday and taken up under item 4 on Tuesday`."""
NEXT_OBJECT = (
    rf",\s(?:takes\sup|turns\sto|acts\son|(?:{_DONE})(?:s|es)|begins|holds|votes\son|visits|attends)"
    r"\s(?!(?:on|in|at|from|by|its\swork)\b)"
)
"""A verb between commas, whose object may be nothing that is known: `considers item 6 on Monday, hears the experts`."""
_CLAUSE = (
    r";\s|:\s|,?\s(?:(?:except|save)\sthat|although|though)\s|,\s(?:and|but|while|whereas|which|where|with|who|whose)\s"
    r"|\s(?:while|whereas|but|so\sthat|and(?=\s(?:to\s[a-z]|resumes|continues)))\s"
)
_FURTHER_TIME = r"(?:,?\s(?:and|or)|:)\s(?:(?:again|also|then|on|at|in|from|during|the)\s)*"
_OF_OTHERS = (
    r"(?<!\bbe\s)(?<!\bare\s)(?<!\bis\s)\b(?:held|so\sthat|submitted|taken|made|adopted|issued|dated|convened|given|left|who|which|whose)\b"
    r"|,\s(?:negotiated|prepared|drafted|agreed|requested|mandated|proposed|revised|compiled|finalized|written|reviewed|signed)\b[^,]*\Z"
    r"|\b(?:in\sthe\slight|on\sthe\sbasis)\sof\b|\b(?:having|leaving)\b"
)
"""After one of these a time is that of something else: `in the light of the briefing held on Tuesday`."""
_OF_SESSION = r"\bsession,?\s(?:scheduled|planned|to\sbe\sheld)\b"
"""`The agenda for the next session, scheduled to be held from 4 to 8 March`: the days are those of that session."""
_ASIDE = (
    r"^,\s(?:(?:to|of|for|at|in|by)\s)?(?:which|whom|who)\s[^,;]{3,80},(?=\s)|^,\s(?:which|who)(?=\s(?:will|is|are)\b)"
)
_LETTER, _LETTERED = r"\s(?:[IVXL]{1,6}|[A-Z])\Z", r"(?:,?\s(?:to|and|or)\s|,\s|\s?–\s?)(?:[IVXL]{1,6}|[A-Z])\b(?!\.)"
"""Of `parts I and II` the first one alone is not what is named."""
_FINITE = (
    r"\b(?:(?:will|shall|may|can|should)(?:\s(?:also|then))?(?:\shave)?|is|are|was|were|has|have|had|begins|starts|ends|closes|opens|meets|resumes|continues"
    r"|reconvenes|concludes)\b"
)
_WITH = r",\swith\s[^,;:]{3,80},\s(?:(?:on|at|in|from|during|the)\s)*"
"""`The debate, with statements by Parties, on Monday`."""
_HAS_VERB = r"\b(?:has|have|had|is|are|was|were|will|been)\b"
_ONE_OF_GROUPS = (
    r"\b[Gg]roups\b[^.;]*:\s(?:[^.;]*[\s,])?"
    r"(?:one|another|(?:the|a)\s(?:first|second|third|other))\s(?:on|for)\s(?:the\s)?\Z"
)
"""What names a group by its subject: `Two contact groups are expected: one on finance, which will meet on Monday`."""


def clause_ends(text: str, named: Sequence[NamedPart], times: Sequence[Occasion]) -> list[int]:
    """Return where clauses begin and end; `on Monday, and in the morning of Tuesday` is not divided."""
    starts = [match.start() for match in compiled(_CLAUSE).finditer(text)]
    own_verbs = _own_verbs(text, named, times)
    starts = sorted({*starts, *_next_verbs(text, times), *own_verbs, *_whens(text, named, times)})
    ends = [0]
    for start, end in pairwise([*starts, len(text)]):
        further = next((each for each in times if each.start >= start), None)
        is_further = further is not None and compiled(_FURTHER_TIME).fullmatch(text, start, further.start) is not None
        has_more = any(start <= part.start < end for part in named) or compiled(_HAS_VERB).search(text, start, end)
        # `Monday, 4 May, morning: items 1 and 2` is one clause too.
        is_led = text[start] == ":" and any(
            not text[ends[-1] : each.start].strip(" ;") and not text[each.end : start].strip(" ,") for each in times
        )
        if _goes_on(text, ends[-1], start, named, times):
            # What comes after the words on it is said of something else.
            closed = text.find(", ", further.end) if further is not None else -1
            ends += [closed] if closed >= 0 and text[start] == "," else []
        elif not is_led and (not is_further or has_more):
            ends.append(start)
    return [*sorted(ends), len(text)]


def is_of_others(folded: str, start: int, gap: Span, aside: Sequence[tuple[str, int, int]]) -> bool:
    """Return whether the words between what is named and a time say that the time is that of others.

    `gap` is where they are in a sentence in lower case, whose clause begins at `start`; `aside` are the subordinate
    parts of it. `the film, to which all are invited, will be shown at noon` and `the film, which will be shown at noon`
    do not; a second verb has a time of its own.
    """
    said = compiled(_ASIDE).sub("", folded[slice(*gap)])
    if compiled(_OF_OTHERS).search(said) or compiled(_OF_SESSION).search(folded, start, gap.end):
        return True
    verbs = sum(
        not any(first <= gap.start + verb.start() < last for _, first, last in aside)
        for verb in compiled(_FINITE).finditer(folded[slice(*gap)] if len(said) == gap.end - gap.start else said)
    )
    before = folded[start : gap.start].rpartition(" that ")[2]
    return verbs + len(compiled(_FINITE).findall(before)) > 1


def _goes_on(text: str, first: int, start: int, named: Sequence[NamedPart], times: Sequence[Occasion]) -> bool:
    """Return whether a name and its time are divided only by words on it: `Youth forum: results, on Monday`.

    `the side event on wells, which will be held on Monday, …`: the name is directly before the comma.
    """
    before = [part for part in named if first <= part.start < start]
    has_time = any(first <= each.start < start for each in times)
    if has_time or not before or any(part.start >= start for part in named):
        return False
    after = next((each.start for each in times if each.start >= start), None)
    if after is not None and compiled(_WITH).fullmatch(text, start, after):
        return True
    is_relative = compiled(r",\swhich\s(?:will|is|are)\b").match(text, start) is not None
    is_headed = text[start] == ":" and compiled(_HAS_VERB).search(text, first, start) is None
    return (is_relative and before[-1].end == start) or is_headed


def _next_verbs(text: str, times: Sequence[Occasion]) -> Iterator[int]:
    """Return where a second verb begins whose time is not that of the first: `will meet on Monday and will report`."""
    for match in compiled(_NEXT_VERB).finditer(text) if times and " and " in text else ():
        last = next((each.start for each in reversed(times) if each.end <= match.start()), 0)
        if last and compiled(_HAS_VERB).search(text, 0, last):
            yield match.start()


def _own_verbs(text: str, named: Sequence[NamedPart], times: Sequence[Occasion]) -> Iterator[int]:
    """Return where a second verb begins that has what it is said of after it, and a time of its own."""
    for match in compiled(OWN_VERB).finditer(text) if len(times) > 1 else ():
        part = next((part for part in named if part.start >= match.start()), None)
        is_timed = any(each.end <= match.start() for each in times)
        if part is not None and is_timed and any(each.start >= part.end for each in times):
            yield match.start()
    for match in compiled(NEXT_OBJECT).finditer(text) if len(times) > 1 else ():
        if times[0].end <= match.start() and times[-1].start >= match.end():
            yield match.start()


def _whens(text: str, named: Sequence[NamedPart], times: Sequence[Occasion]) -> Iterator[int]:
    """Return where parts with a time of their own begin: `will report when item 3 is taken up on Monday`."""
    for match in compiled(r"\swhen\s").finditer(text) if times and " when " in text else ():
        part = next((part for part in named if part.start >= match.end()), None)
        time = next((each for each in times if part is not None and each.start >= part.end), None)
        ends = () if part is None or time is None else ((match.end(), part.start), (part.end, time.start))
        if ends and all(compiled(_IS_DONE).fullmatch(text, *each) for each in ends):
            yield match.start()


_IS_DONE = r"(?:(?!\b(?:was|were|had|took|met)\b)[^,;:()]){0,48}"
"""What comes before and after a name, up to its time: `the Board takes up`, `is considered on`."""
_OF_WHICH = r",\s(?:(?:for|on|in|under|of|about|to)\s)?(?:which|whom|whose)\b"


def subordinate(
    sentence: NoteSentence, clause: tuple[int, int], named: Sequence[NamedPart], times: Sequence[Occasion]
) -> list[tuple[str, int, int]]:
    """Return the parts of a clause that name what comes before or after: `once officers have been elected`."""
    start, end = clause
    found = []
    pattern = (
        r"\b(?:(?P<after>once|after(?!\swhich)|as\ssoon\sas|following(?=\s(?:the|its|item|agenda)\b)|follows?(?!\s(?:immediately\s)?(?:on|in|at|from|during)\b)|upon)|(?P<with>when|until)"
        r"|(?P<before>(?<!\bbe\s)(?<!\bare\s)(?<!\bis\s)before|prior\sto|ahead\sof|precedes?))\s(?!lunch|noon|it\b|the\slunch)"
    )
    for match in compiled(pattern).finditer(sentence.folded, start, end):
        last = sentence.folded.find(", ", match.end(), end)
        last = last if last >= 0 else end
        if compiled(_OF_WHICH).match(sentence.folded, last, end):
            # `before item 4, for which a paper is available`
            last = sentence.folded.find(", ", last + 1, end)
            last = last if last >= 0 else end
        if match["with"] and 0 < start == match.start() - 1:
            continue  # It has a time of its own, so that it is a clause.
        if not any(match.end() <= part.start < last for part in named) and not compiled(_HAS_VERB).search(
            sentence.folded, match.end(), last
        ):
            continue
        if not sentence.text[start : match.start()].strip(" ,"):
            # `After the closing of item 4, on 5 May, the forum turns to it`: the day is that of the closing.
            last = next((each.end for each in times if not sentence.text[last : each.start].strip(" ,onat")), last)
        found.append((str(match.lastgroup), match.start(), last))
    if len(found) == 1 and sentence.folded.startswith("until ", found[0][1]):
        # `They serve until the election, on Monday`: the time is that of the election.
        return found if any(part.start < found[0][1] for part in named) else []
    return found


def of_clause(
    sentence: NoteSentence, clause: tuple[int, int], named: Sequence[NamedPart], times: Sequence[Occasion]
) -> list[NamedPart]:
    """Return what a clause names, without what is only said to come before or after."""
    own = [part for part in named if clause[0] <= part.start < clause[1]]
    aside = subordinate(sentence, clause, own, times)
    return [part for part in own if not any(first <= part.start < last for _, first, last in aside)]


def is_left_out(text: str, part: NamedPart) -> bool:
    """Return whether a text says `no side event`, or has numbers of which only the first is known: `clauses 1 to 3`.

    Of items it excepts one, `except item 3`, or says of something else what it says: `For item 3, it will be closed`.
    """
    if part.item:
        is_excepted = compiled(rf"{EXCEPT}\s\Z").search(text, 0, part.start) is not None
        is_led = text.endswith(_FOR, 0, part.start) and not text.endswith(("As for ", "as for "), 0, part.start)
        return is_excepted or (
            is_led and compiled(r",\s(?:it|they)\s(?:will|shall|is|are)\b").match(text, part.end) is not None
        )
    if not part.words and len(part.apart) == 1 and compiled(r"[0-9]\s?(?:to|and|[–-])\s?[0-9]").search(part.shown):
        typed, known = (compiled("[0-9]+").findall(words) for words in (part.shown, part.apart[0][0]))
        return typed != known
    is_range = (
        text[part.end - 1].isdigit() and compiled(r"\s?(?:to|and|[–-])\s?[0-9]").match(text, part.end) is not None
    )
    is_range |= (
        compiled(_LETTERED).match(text, part.end) is not None and compiled(_LETTER).search(part.shown) is not None
    )
    # Of several bodies, `their reports` are not that of this session.
    is_of_others = part.shown.startswith("reports") and text.endswith(("Their ", "their "), 0, part.start)
    is_of_group = "roups" in text and compiled(_ONE_OF_GROUPS).search(text, 0, part.start) is not None
    return is_range or is_of_others or is_of_group or text.endswith(("no ", "No "), 0, part.start)

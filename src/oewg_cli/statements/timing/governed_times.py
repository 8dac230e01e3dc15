"""Tell which of the things that a clause names governs each of its times.

A time belongs to the name beside it from which less divides it: "and" divides more than a comma, a comma more than
words. A time at the beginning of a clause is that of all that follows, and of the day of the times after it. Names that
stand together govern a time together: it is one of theirs.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.schedule.named_groups import with_shared_hours
from oewg_cli.statements.schedule.scheduled_phrases import NamedPart
from oewg_cli.statements.times.occasions import Limit, Occasion
from oewg_cli.text.lazy_patterns import compiled

_FILLED = r"(?:[\s,()–-]|\b(?:and|or|on|at|in|of|from|during|the|its|both|then|again|also|held|only)\b)*"
_LISTED = r"\s?,?\s?(?:and|or|as\swell\sas)?\s?(?:on\s|of\s)?(?:the\s)?[“]?"
_OTHERS = r"\bthe\s(?:others?|rest|remaining|latter|former|remainder)\b|\brespectively\b"
_NOT_FRONTED = r"(?<!\bbe\s)\b(?:held|made|issued|dated|submitted|adopted|convened|who|which|whose|that(?!\sday))\b"
_GOES_ON = (
    r"[\s,]*(?:(?:and|or|but|then|also|again|finally|will|shall|is|are|be|to|it|they|been|have|has|expected)\s)*"
    r"(?:open|begin|start|commence|conclude|clos|end(?:s|ed)?\b|complete|finish|continue|resume|begun|takes?\s(?:up|place)|lasts?\b|occup|falls?\b)"
)
"""What a second time of the same thing follows: `on Monday, and will be concluded on Friday`."""
_ATTRIBUTE = (
    r"\s(?:panel|session|meeting|discussion|dialogue|debate|round\stable|part|segment|workshop)s?,?"
    r"\s(?:on|about|concerning)\s(?:the\s)?"
)
"""Between a half-day and what is done in it."""
_DAY_OF = r"\sof\s(?:the\s)?(?:[a-z-]+\s(?:on|of|about)\s(?:the\s)?)?"
_SAID_AND = (
    r"\s[^;:]*?\b(?:will|shall|is|are|has|have|begins|starts|comes|follows|precedes)\b[^;:]*?"
    r",?\s(?:and|while|whereas)\s(?:the\s|its\s)?[“]?"
)
"""Between two names: what is said of the first one, after which something is said of the second one."""
_BRACKET = r"[\w”’]\s\(\Z"
"""Before a time in brackets, which is that of the words before it: `with States (3–4 p.m.) and cities (4–5 p.m.)`."""
_NEAR = 40
_DIVIDED = 2
_Part = TypeVar("_Part", NamedPart, Occasion)


class Governed(NamedTuple):
    """Times of a clause and what governs them: the first name, or one of the others beside it.

    `said` is where the words begin that say it: after the name, or after its time before this one.
    """

    part: NamedPart
    others: tuple[NamedPart, ...]
    occasions: tuple[Occasion, ...]
    said: int


class _Chain(NamedTuple):
    """Times that only "and" or a comma divides."""

    times: list[Occasion]

    @property
    def start(self) -> int:
        return self.times[0].start

    @property
    def end(self) -> int:
        return self.times[-1].end


def governed_times(text: str, start: int, parts: Sequence[NamedPart], stated: Sequence[Occasion]) -> Iterator[Governed]:
    """Return the times of a clause that begins at `start`, each with what governs it; times of nothing are left out."""
    chains = [_Chain(with_shared_hours(times)) for times in _chains(text, stated)]
    has_frame = bool(chains) and _is_frame(text, start, chains)
    by = [chain for chain in chains if compiled(r",?\sby\s").match(text, chain.end)]
    for at, chain in enumerate(chains):
        # `the other, on seed banks, on Monday` is named.
        named = max((part.end for part in parts if part.end <= chain.start), default=start)
        if compiled(_OTHERS).search(text, max(start, named, chain.start - _NEAR), chain.start):
            continue
        first = chains[at - 1].end if at else start
        last = chains[at + 1].start if at + 1 < len(chains) else len(text)
        left = [
            part
            for part in parts
            if first <= part.start < chain.start and not (at and _is_aside(text, first, part, chain.start))
        ]
        right = [part for part in parts if chain.end <= part.start < last]
        if at and not left and goes_on(text[first : chain.start]):
            left = _spoken_of(text, [part for part in parts if part.start < first])
        # `on Monday by the Division, and on Friday by the Secretary`: who does it comes after its time.
        is_by = chain in by and len(by) > 1
        group = right if is_by else _governor(text, (start, chain), left, right)
        is_first = compiled(_FILLED).fullmatch(text[start : chain.start].casefold()) is not None
        if not left and not is_first and _has_its_own_time(text, chain, group, last):
            continue
        if group:
            times = [_within(chains[0], each) for each in chain.times] if has_frame and at else chain.times
            yield _governed(text, group, times)._replace(said=max(first, group[-1].end))


def _spoken_of(text: str, parts: Sequence[NamedPart]) -> list[NamedPart]:
    """Return the last name that is no part of another: `Item 5 is opened with a panel on rain, and is concluded on`."""
    at = len(parts) - 1
    while at > 0 and compiled(r"\swith\s(?:an?\s|the\s)?\Z").search(text, 0, parts[at].start):
        at -= 1
    return list(parts[at : at + 1])


def with_days_of(
    text: str, named: Sequence[NamedPart], stated: Sequence[Occasion]
) -> tuple[list[NamedPart], list[Occasion]]:
    """Return names and times, with the day of an event in place of its name: `the afternoon of the debate on rain`."""
    found = [*stated]
    for at, time in enumerate(stated):
        after = next((part for part in named if part.start >= time.end), None)
        days = {slot.day.date for slot in after.slots} if after is not None else set()
        is_bare = time.half_day is not None and not (time.days or time.meetings)
        if (
            after is None
            or len(days) != 1
            or not is_bare
            or not compiled(_DAY_OF).fullmatch(text, time.end, after.start)
        ):
            continue
        day = days.pop()
        found[at] = time._replace(end=after.end, days=(DateRange(day, day),))
    return [part for part in named if not any(each.start < part.start < each.end for each in found)], found


def on_day_before(text: str, colon: int, times: Sequence[Occasion], stated: list[Occasion]) -> list[Occasion]:
    """Return times after a colon on the day before it: `on 5 May: on item 4 in the morning, on item 5 at 3 p.m.`."""
    before = [each for each in times if each.end <= colon]
    if len(before) != 1 or not before[0].days or before[0].limit is not Limit.AT or text[before[0].end : colon].strip():
        return stated
    return [each if each.days or each.meetings else each._replace(days=before[0].days) for each in stated]


def _is_frame(text: str, start: int, chains: Sequence[_Chain]) -> bool:
    """Return whether the first time is one of several others: `On Tuesday, item 4 in the morning and 5 at 3 p.m.`."""
    first = chains[0]
    lead = text[start : first.start].casefold()
    return len(chains) > 1 and compiled(_FILLED).fullmatch(lead) is not None


def _is_aside(text: str, first: int, part: NamedPart, end: int) -> bool:
    """Return whether a name is in parentheses after the time before it: `on 6 May (item 4), 8 May (item 5)`."""
    return (
        compiled(r"\s?\([^()]*").fullmatch(text, first, part.start) is not None
        and compiled(r"[^()]*\)").match(text, part.end, end) is not None
    )


def _within(frame: _Chain, time: Occasion) -> Occasion:
    """Return a time without a day on the day that the clause begins with."""
    if time.days or time.meetings or len(frame.times) > 1 or frame.times[0].limit is not Limit.AT:
        return time
    return time._replace(days=frame.times[0].days)


def _governor(
    text: str, clause: tuple[int, _Chain], left: Sequence[NamedPart], right: Sequence[NamedPart]
) -> Sequence[NamedPart]:
    """Return the names on the side from which less divides the time."""
    start, chain = clause
    after = _division(text[chain.end : right[0].start]) if right else None
    gap = text[left[-1].end : chain.start] if left else ""
    before = _division(gap) if left else None
    # `The morning deals with item 4 and the afternoon with another subject.`
    is_of_next = compiled(r"\s(?:with|for)\s").match(text, chain.end) is not None
    if before is not None and before >= _DIVIDED and (is_of_next or not goes_on(gap)):
        before = None  # `Item 4 and the summary of it on Monday`
    if before is not None and (after is None or before <= after):
        # `Item 3 will be discussed at the same meeting and item 4 on Monday`
        is_next = len(left) > 1 and compiled(_FILLED).fullmatch(gap) is not None
        is_next = is_next and compiled(_SAID_AND).fullmatch(text, left[-2].end, left[-1].start) is not None
        return left[-1:] if is_next else left
    is_in_brackets = text.startswith(")", chain.end) and compiled(_BRACKET).search(text, start, chain.start) is not None
    if after is None or is_in_brackets:
        return ()
    lead = text[start : chain.start].casefold()
    is_first = compiled(_FILLED).fullmatch(lead) is not None
    if before is None and not is_first and (after >= _DIVIDED or compiled(_NOT_FRONTED).search(lead)):
        # `five meetings in this room and one panel`: the room is that of the meetings.
        return ()
    # `The morning panel, on vacant buildings, will have the Mayor as its moderator`
    return right[:1] if compiled(_ATTRIBUTE).fullmatch(text, chain.end, right[0].start) else right


def _has_its_own_time(text: str, chain: _Chain, group: Sequence[NamedPart], end: int) -> bool:
    """Return whether the name after a time is the next of a list, with its time after it, at `end` of what is read.

    `Parts I and II on Monday, part III on Tuesday`: Monday is the day of what is not known.
    """
    return (
        len(group) == 1
        and end < len(text)
        and compiled(_LISTED).fullmatch(text, chain.end, group[0].start) is not None
        and compiled(_FILLED).fullmatch(text, group[0].end, end) is not None
    )


def goes_on(gap: str, *, with_verb: bool = False) -> bool:
    """Return whether the words between two times, or before a time, are said of what is named before."""
    folded = gap[gap.find(" and ") :].casefold() if " and " in gap else gap.casefold()
    is_filled = not with_verb and compiled(_FILLED).fullmatch(folded) is not None
    return is_filled or compiled(_GOES_ON).match(folded) is not None


def _division(gap: str) -> int:
    """Return how much divides two parts of a clause: nothing, a comma, "and", or both."""
    joins = compiled(r"(?<![0-9)])\s(?:and|or|while|but|followed\sby)\b(?!\s[0-9(])").search(gap) is not None
    return 2 * joins + bool(compiled(r"[,;–]").search(gap))


def _governed(text: str, group: Sequence[NamedPart], times: Sequence[Occasion]) -> Governed:
    """Return what governs times: what all names mean, or one of the names."""
    names = [_any_of(listed) for listed in _lists(text, group)]
    shared = set.intersection(*({slot.order for slot in part.slots} for part in names)) if len(names) > 1 else set()
    # Two items that are also taken up together are two things all the same.
    if shared and all(len(part.apart) == 1 for part in names) and not all(part.item for part in names):
        # `Under item 6, on Monday, oral reports on the straits`
        slots = tuple(slot for slot in names[0].slots if slot.order in shared)
        one = names[0]._replace(apart=((names[0].name, slots),), of_line=all(part.of_line for part in names))
        # `Informal consultations on the outcome from Monday to Friday` may be all of the consultations.
        others = (names[0],) if any(each.limit is Limit.SPAN for each in times) else ()
        return Governed(one, others, tuple(times), one.end)
    return Governed(names[0], tuple(names[1:]), tuple(times), names[-1].end)


def _lists(text: str, parts: Sequence[NamedPart]) -> list[list[NamedPart]]:
    """Return the names in groups of which the same is said: `items 4 and 5, and other matters`."""
    return _joined(text, parts, _LISTED)


def _any_of(parts: Sequence[NamedPart]) -> NamedPart:
    """Return several parts of which the same is said as one, which any of them may be."""
    if len(parts) == 1:
        return parts[0]
    slots = {slot.order: slot for part in parts for slot in part.slots}
    name = parts[0].apart[0][0]
    return parts[0]._replace(end=parts[-1].end, apart=((name, tuple(slots[order] for order in sorted(slots))),))


def _chains(text: str, stated: Sequence[Occasion]) -> list[list[Occasion]]:
    return _joined(text, stated, _FILLED)


def _joined(text: str, parts: Sequence[_Part], between: str) -> list[list[_Part]]:
    """Return parts of a text in groups; those of one group have only words of a pattern between them."""
    groups: list[list[_Part]] = []
    for part in parts:
        if groups and compiled(between).fullmatch(text, groups[-1][-1].end, part.start):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups

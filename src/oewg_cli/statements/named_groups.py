"""Join the names of a clause that mean one thing, and give each the times beside it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from oewg_cli.programme.day_dates import DateRange
from oewg_cli.statements.occasions import Limit, Occasion
from oewg_cli.statements.scheduled_phrases import NamedPart
from oewg_cli.text.lazy_patterns import compiled

_CHAIN = r"(?:[\s,()–-]|\b(?:and|or|on|at|in|of|from|during|the|its|both|then|again|also|held|only)\b)*"
_MERGED = r"[\s(]*(?:(?:under|on|of|for|by|with|about|entitled|concerning)\s)?(?:the\s|its\s|an?\s)?(?:agenda\s)?[“‘]?"
_LISTED = r"\s?,?\s?(?:and|or|as\swell\sas)?\s?(?:on\s|of\s)?(?:the\s)?[“]?"
_OTHERS = r"\bthe\s(?:others?|rest|remaining|latter|former|remainder)\b|\brespectively\b"
_TO = r"\s?(?:–|to|until|through)\s?(?:the\s)?"
_AND = r",?\sand\s(?:(?:an?|the|its|one|two|three|four)\s)?(?:[\w-]+\s){0,2}"
_NEAR = 40


def merged(text: str, parts: Sequence[NamedPart]) -> list[NamedPart]:
    """Return the parts with those that belong together as one: `the panel of masters on the training of pilots`."""
    found: list[NamedPart] = []
    for part in parts:
        last = found[-1] if found else None
        if last is None or not compiled(_MERGED).fullmatch(text, last.end, part.start):
            found.append(part)
            continue
        orders = {slot.order for slot in part.slots}
        both = [slot for slot in last.slots if slot.order in orders]
        if both:
            name = last.name if not last.weak else part.name
            found[-1] = last._replace(end=part.end, apart=((name, tuple(both)),), weak=last.weak and part.weak)
        elif last.weak:
            found[-1] = part
    return found


def _as_one_thing(parts: Sequence[NamedPart]) -> list[NamedPart]:
    """Return parts that can all be the same as one: `under item 6, on Monday, oral reports on the straits`."""
    shared = set.intersection(*({slot.order for slot in part.slots} for part in parts)) if len(parts) > 1 else set()
    if not shared or any(len(part.apart) > 1 for part in parts):
        return list(parts)
    slots = tuple(slot for slot in parts[0].slots if slot.order in shared)
    return [parts[0]._replace(apart=((parts[0].name, slots),), of_line=all(part.of_line for part in parts))]


def weekday_ranges(text: str, stated: Sequence[Occasion]) -> list[Occasion]:
    """Return times with two weekdays that are the ends of a range as one: `from Tuesday to Thursday`.

    In a session of several weeks it is not known which ones are meant; both are left out.
    """
    found: list[Occasion] = []
    for each in stated:
        last = found[-1] if found else None
        if last is None or not last.days or not each.days or not compiled(_TO).fullmatch(text, last.end, each.start):
            found.append(each)
            continue
        found.pop()
        if len(last.days) == len(each.days) == 1 and last.days[0].first < each.days[0].last:
            days = DateRange(last.days[0].first, each.days[0].last)
            found.append(each._replace(start=last.start, days=(days,), half_day=None, limit=Limit.SPAN))
    return found


def paired(
    text: str, parts: Sequence[NamedPart], stated: Sequence[Occasion]
) -> Iterator[tuple[NamedPart, list[Occasion]]]:
    """Return the names with the times beside them; nothing where it is not clear which belong together."""
    chains = _chains(text, stated)
    names = [_any_of(group) for group in _groups(text, parts)]
    names = _as_one_thing(names) if len(chains) == 1 else names
    if len(names) == 1:
        first = names[0].start
        fronted = [chain for chain in chains if chain[0].start < first][-1:]
        if fronted and compiled(_AND).fullmatch(text, fronted[0][-1].end, first) and _has_noun(text, fronted[0]):
            # `five meetings in this room and one panel`: the room is that of the meetings.
            fronted = []
        after = [chain for chain in chains if chain[0].start > first][:1]
        for chain in (*fronted, *after):
            start = chain[0].start
            if not compiled(_OTHERS).search(text, max(0, start - _NEAR), start):
                yield names[0], chain
    elif len(names) == len(chains):
        order = sorted([*((name.start, True) for name in names), *((chain[0].start, False) for chain in chains)])
        pairs = list(zip(names, chains, strict=True))
        if all(one[1] != two[1] for one, two in pairwise(order)) and _are_divided(text, pairs):
            yield from pairs


def _has_noun(text: str, chain: Sequence[Occasion]) -> bool:
    """Return whether other words than "on" and the like are before the times, to which they may belong."""
    return not compiled(_CHAIN).fullmatch(text[: chain[0].start].casefold())


def _are_divided(text: str, pairs: Sequence[tuple[NamedPart, list[Occasion]]]) -> bool:
    """Return whether "and" or a comma divides each name and its times from the next ones, and not from one another."""
    spans = [sorted([(part.start, part.end), (chain[0].start, chain[-1].end)]) for part, chain in pairs]
    between = [text[one[1][1] : two[0][0]] for one, two in pairwise(spans)]
    within = [text[one[0][1] : one[1][0]] for one in spans]
    division = compiled(r"\band\b|[,;]|\bwhile\b")
    return all(division.search(each) for each in between) and not any(" and " in each for each in within)


def _groups(text: str, parts: Sequence[NamedPart]) -> list[list[NamedPart]]:
    """Return the names in groups of which the same is said: `items 4 and 5, and other matters`."""
    groups: list[list[NamedPart]] = []
    for part in parts:
        if groups and compiled(_LISTED).fullmatch(text, groups[-1][-1].end, part.start):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _chains(text: str, stated: Sequence[Occasion]) -> list[list[Occasion]]:
    """Return the times in groups that only "and" or a comma divides."""
    chains: list[list[Occasion]] = []
    for each in stated:
        if chains and compiled(_CHAIN).fullmatch(text, chains[-1][-1].end, each.start):
            chains[-1].append(each)
        else:
            chains.append([each])
    return [with_shared_hours(chain) for chain in chains]


def with_shared_hours(chain: Sequence[Occasion]) -> list[Occasion]:
    """Return the times of a chain, each with the hours that only one has: `at 1 p.m. on 13 and 19 May`."""
    hours = [each.hours for each in chain if each.hours is not None]
    if len(hours) != 1 or any(each.half_day or each.meetings or each.limit is not Limit.AT for each in chain):
        return list(chain)
    return [each._replace(hours=hours[0]) if each.days else each for each in chain]


def _any_of(parts: Sequence[NamedPart]) -> NamedPart:
    """Return several parts of which the same is said as one, which any of them may be."""
    if len(parts) == 1:
        return parts[0]
    slots = {slot.order: slot for part in parts for slot in part.slots}
    name = parts[0].apart[0][0]
    return parts[0]._replace(end=parts[-1].end, apart=((name, tuple(slots[order] for order in sorted(slots))),))


def only_thing(parts: Sequence[NamedPart]) -> NamedPart | None:
    """Return the one thing of which a sentence speaks; None if it names several."""
    places = {tuple(slot.order for slot in part.slots) for part in parts}
    return parts[0] if len(places) == 1 else None

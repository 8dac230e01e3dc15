"""Find what changed in one text: its words, its italics and its links."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from oewg_cli.diffing.change_names import sentence
from oewg_cli.diffing.changes import Change, ChangedWord, words_of
from oewg_cli.diffing.printed_texts import PrintedText, TextPlace
from oewg_cli.diffing.word_diff import changed_runs, word_spans
from oewg_cli.note.blocks import Run
from oewg_cli.text.quoting import quoted
from oewg_cli.text.sequence_matching import common_ends, matching_stretches

_WORDS_BEFORE = 3
_Form = object | None
"""The form of a character that is compared; None where it has none."""
_FormOf = Callable[[int, Run], _Form]


class KeptText(NamedTuple):
    """Characters that are in both versions of a text: where they begin in each, and how many they are."""

    old: int
    new: int
    length: int


def text_changes(place: TextPlace, verb: str = "was reworded") -> Iterator[Change]:
    """Return what changed in a text that is in both versions: words, then italics, then links."""
    old, new = place.old, place.new
    if old is None or new is None or old.runs == new.runs:
        return
    if old.text != new.text:
        if old.text.split() == new.text.split():
            yield _change(
                place, f"only spaces changed in {place.label}{_after(old.text, new.text)}", old.text, new.text
            )
        else:
            yield _change(place, f"{place.label} {verb}", old.text, new.text, word_changes(old.text, new.text))
    kept = kept_text(old.text, new.text)
    yield from _italic_changes(place, old, new, kept)
    yield from _link_changes(place, old, new, kept)


def stated_changes(place: TextPlace, verb: str = "was reworded") -> Iterator[Change]:
    """Return what changed in a short text, which is said in the sentence where it was added or removed."""
    texts = place.old and place.old.text, place.new and place.new.text
    if (place.old is None) != (place.new is None):
        if not any(texts):
            return
        said = f"{place.label} was {'added' if place.new else 'removed'}: {texts[1] or texts[0]}"
        yield _change(place, said, *texts, word_changes(*texts))
    else:
        yield from text_changes(place, verb)


def word_changes(old: str | None, new: str | None) -> tuple[ChangedWord, ...]:
    """Return the words of two texts with their changes."""
    runs, _ = changed_runs((Run(old or ""),), (Run(new or ""),), {})
    return words_of(runs)


@lru_cache(maxsize=1024)
def kept_text(old: str, new: str) -> list[KeptText]:
    """Return which words of a text are kept in another one."""
    if old == new:
        return [KeptText(0, 0, len(old))]
    before, after = word_spans(old), word_spans(new)
    found = matching_stretches([old[start:end] for start, end in before], [new[start:end] for start, end in after])
    return [
        KeptText(before[each.old_start][0], after[each.new_start][0], _length(before, each.old_start, each.old_end))
        for each in found
        if each.is_kept
    ]


def _length(spans: list[tuple[int, int]], start: int, end: int) -> int:
    return spans[end - 1][1] - spans[start][0]


def _after(old: str, new: str) -> str:
    """Return the words before the first character that is another one."""
    words = old[: common_ends(old, new).start].split()
    return f", after {quoted(' '.join(words[-_WORDS_BEFORE:]))}" if words else ""


def _change(
    place: TextPlace, said: str, old: str | None, new: str | None, words: tuple[ChangedWord, ...] = ()
) -> Change:
    text = sentence(f"{place.prefix}{said}") if place.prefix else sentence(said)
    return Change(place.kind, place.where, text, old, new, words, place.origin)


def _italic_changes(place: TextPlace, old: PrintedText, new: PrintedText, kept: list[KeptText]) -> Iterator[Change]:
    before, after = _by_character(old, _is_italic), _by_character(new, _is_italic)
    found = [(bool(form), new.text[start:end]) for (_, form), start, end in _differing(kept, before, after)]
    shown = [each for each in found if each[1].strip()]
    for is_italic, text in shown:
        said = f"in {place.label}, {quoted(text)} is {'now' if is_italic else 'no longer'} in italics"
        yield _change(place, said, text, text)
    if found and not shown:
        yield _change(place, f"only the italics of spaces changed in {place.label}", old.text, new.text)


def _link_changes(place: TextPlace, old: PrintedText, new: PrintedText, kept: list[KeptText]) -> Iterator[Change]:
    before, after = _by_character(old, _link_of), _by_character(new, _link_of)
    whole_old, whole_new = _kept_links(old, kept, is_old=True), _kept_links(new, kept, is_old=False)
    for (one, other), start, end in _differing(kept, before, after):
        if (one is None or one in whole_old) and (other is None or other in whole_new):
            yield _link_change(place, new.text[start:end], _address(one), _address(other))
    olds, news = (
        list(_only_in(_other_links(one, whole), _other_links(other, others)))
        for one, whole, other, others in ((old, whole_old, new, whole_new), (new, whole_new, old, whole_old))
    )
    for number in range(max(len(olds), len(news))):
        yield _link_change(place, None, *(each[number] if number < len(each) else None for each in (olds, news)))


def _link_change(place: TextPlace, text: str | None, old: str | None, new: str | None) -> Change:
    what = f"{quoted(text)}" if text else "a link"
    if old and new:
        said = f"in {place.label}, {f'the link of {what}' if text else what} leads to {new}; it led to {old}"
    elif new:
        said = f"in {place.label}, {f'{what} is now a link to' if text else 'there is a new link to'} {new}"
    else:
        said = f"in {place.label}, {f'{what} is no longer a link to' if text else 'there is no longer a link to'} {old}"
    return _change(place, said, old, new)


def _is_italic(_number: int, run: Run) -> _Form:
    return run.italic or None


def _link_of(number: int, run: Run) -> _Form:
    return (number, run.link) if run.link else None


def _address(form: _Form) -> str | None:
    return form[1] if isinstance(form, tuple) else None


def _by_character(text: PrintedText, form_of: _FormOf) -> list[_Form]:
    return [form_of(number, run) for number, run in enumerate(text.runs) for _ in run.text]


def _differing(
    kept: list[KeptText], old: list[_Form], new: list[_Form]
) -> Iterator[tuple[tuple[_Form, _Form], int, int]]:
    """Return the forms of kept characters that are other forms now, and where these characters are in the new text."""
    for stretch in kept:
        forms = [
            (old[stretch.old + at], new[stretch.new + at], stretch.new + at)
            for at in range(stretch.length)
            if _shape(old[stretch.old + at]) != _shape(new[stretch.new + at])
        ]
        ends = [number for number, (one, other) in enumerate(pairwise(forms), start=1) if not _is_one(one, other)]
        for start, end in pairwise([0, *ends, len(forms)]):
            if start < end:
                yield (forms[start][0], forms[start][1]), forms[start][2], forms[end - 1][2] + 1


def _shape(form: _Form) -> _Form:
    return _address(form) or bool(form)


def _is_one(one: tuple[_Form, _Form, int], other: tuple[_Form, _Form, int]) -> bool:
    return one[:2] == other[:2] and one[2] + 1 == other[2]


def _kept_links(text: PrintedText, kept: list[KeptText], *, is_old: bool) -> set[_Form]:
    """Return the links all of whose characters are kept."""
    found: set[_Form] = set()
    starts = [each.old if is_old else each.new for each in kept]
    at = 0
    for number, run in enumerate(text.runs):
        end = at + len(run.text)
        stretch = bisect_right(starts, at) - 1
        if run.link and stretch >= 0 and end <= starts[stretch] + kept[stretch].length:
            found.add(_link_of(number, run))
        at = end
    return found


def _other_links(text: PrintedText, whole: set[_Form]) -> list[Run]:
    """Return the links whose text changed."""
    return [run for number, run in enumerate(text.runs) if run.link and _link_of(number, run) not in whole]


def _only_in(links: list[Run], others: list[Run]) -> Iterator[str]:
    """Return the addresses of the links that are not among the others, but for those that follow from a text."""
    left = Counter(run.link for run in others)
    for run in sorted(links, key=_follows_from_text):
        if left[run.link]:
            left[run.link] -= 1
        elif run.link and not _follows_from_text(run):
            yield run.link


def _follows_from_text(run: Run) -> bool:
    """Return whether a link is a reference or an address, whose target the words say."""
    return bool(run.link) and str(run.link).casefold().endswith("".join(run.text.split()).casefold())

"""What changed in the words of a text: words, not letters, and nothing that a reader cannot see."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.text.sequence_matching import MatchingStretch, stretches

_LEAST_KEPT = 0.3
"""So much of the shorter text must have stayed for its words to be shown one by one."""
_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(rf"[{_CHINESE}]|[^\W_{_CHINESE}]+(?:['’.][^\W_{_CHINESE}]+)*|\s+|.", re.DOTALL)
"""A word, a blank, a sign; a Chinese character is a word."""


class WordToken(NamedTuple):
    """The smallest stretch that can change.

    `mark` is the number of the note that a mark calls in the new version, less than 0 for one of the old one alone.
    `linked` is the whole text of the link that it is part of: of a link with other words nothing stays, since its words
    would lead to two places.
    """

    text: str
    italic: bool = False
    mark: int | None = None
    linked: str | None = None


class _Placed(NamedTuple):
    token: WordToken
    run: Run


def changed_runs(old: Sequence[Run], new: Sequence[Run], notes: Mapping[int, int]) -> tuple[tuple[Run, ...], bool]:
    """Return the words of both versions in one line, with their changes, and tell whether there are any.

    `notes` tell the number that a note of the old version has in the new one; what is kept is as in the new one, since
    a changed address cannot be seen. Deleted words stand before those that are inserted in their place; texts that have
    little in common give way as a whole.
    """
    if tuple(old) == tuple(new) and not any(run.mark for run in new):
        return tuple(new), False
    before, after = list(_placed(old, notes)), list(_placed(new, None))
    if [placed.token for placed in before] == [placed.token for placed in after]:
        return tuple(new), False
    made: list[Run] = []
    for is_kept, first, last, start, end in _operations(before, after):
        if is_kept:
            made += [placed.run for placed in after[start:end]]
            continue
        made += [placed.run._replace(change=RunChange.DELETED) for placed in before[first:last]]
        made += [placed.run._replace(change=RunChange.INSERTED) for placed in after[start:end]]
    return joined(made), True


def marked(runs: Sequence[Run], change: RunChange) -> tuple[Run, ...]:
    """Return runs that are all inserted, or all deleted."""
    return tuple(run._replace(change=change) for run in runs)


def joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Join stretches of the same form and change."""
    made: list[Run] = []
    for form, together in groupby(runs, key=lambda run: run._replace(text="") if run.mark is None else run):
        if form.mark is None:
            made.append(form._replace(text="".join(run.text for run in together)))
        else:
            made += together
    return tuple(made)


def _placed(runs: Sequence[Run], notes: Mapping[int, int] | None) -> Iterator[_Placed]:
    for run in runs:
        if run.mark is not None:
            yield _Placed(WordToken(run.text, mark=run.mark if notes is None else notes.get(run.mark, -run.mark)), run)
            continue
        for match in _TOKEN.finditer(run.text):
            linked = run.text if run.link else None
            yield _Placed(WordToken(match[0], run.italic, linked=linked), run._replace(text=match[0]))


def _operations(before: list[_Placed], after: list[_Placed]) -> list[MatchingStretch]:
    old, new = [placed.token for placed in before], [placed.token for placed in after]
    found = stretches(old, new)
    kept = sum(1 for each in found if each.is_kept for token in old[each.first : each.last] if token.text.strip())
    if kept < _LEAST_KEPT * min(_words_in(old), _words_in(new)):
        return [MatchingStretch(False, 0, len(old), 0, len(new))]  # noqa: FBT003 - the first field
    return _without_islands(found, new)


def _words_in(tokens: Sequence[WordToken]) -> int:
    return sum(1 for token in tokens if token.text.strip())


def _without_islands(codes: list[MatchingStretch], new: Sequence[WordToken]) -> list[MatchingStretch]:
    """Take a blank or a sign between two changes into one change: a reader would not see that it stayed."""
    made: list[MatchingStretch] = []
    for number, code in enumerate(codes):
        kept = code.is_kept
        if kept and 0 < number < len(codes) - 1 and code.end - code.start == 1:
            token = new[code.start]
            kept = token.mark is not None or any(map(str.isalnum, token.text))
        if made and not (made[-1].is_kept or kept):
            made[-1] = made[-1]._replace(last=code.last, end=code.end)
        else:
            made.append(code._replace(is_kept=kept))
    return made

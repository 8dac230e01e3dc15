"""Find what changed in the words of a text: words, not letters, and only what a reader can see."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from oewg_cli.note.blocks import Run, RunChange
from oewg_cli.text.lazy_patterns import lazy_pattern
from oewg_cli.text.sequence_matching import MatchingStretch, matching_stretches

_LEAST_KEPT = 0.3
"""The part of the words of the shorter text that must be kept for changes to be shown word by word."""
_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = lazy_pattern(rf"[{_CHINESE}]|[^\W_{_CHINESE}]+(?:['’.][^\W_{_CHINESE}]+)*|\s+|.", re.DOTALL)
"""A word, spaces, or another character; a Chinese character is a word."""


class WordToken(NamedTuple):
    """The smallest stretch that can change.

    `mark` is the number that a mark has in the new version, negative for a footnote of the old version only. With
    `is_asterisks` it is the whole mark of an asterisk footnote, or the comma between two of them. `linked` is the whole
    text of the link of which the token is part, and its address: if other words of the link change, or the address,
    the token does not stay, since its words would lead to two addresses.
    """

    text: str
    italic: bool = False
    mark: int | None = None
    linked: tuple[str, str] | None = None
    is_asterisks: bool = False


class _TokenRun(NamedTuple):
    """A token, and the run that shows it."""

    token: WordToken
    run: Run


def changed_runs(old: Sequence[Run], new: Sequence[Run], footnotes: Mapping[int, int]) -> tuple[tuple[Run, ...], bool]:
    """Return the words of both versions in one line with their changes, and whether there are any.

    `footnotes` are the numbers that footnotes of the old version have in the new one. Deleted words come before those
    that are inserted in their place; texts that share few words are deleted and inserted as a whole.
    """
    if tuple(old) == tuple(new) and not any(run.mark for run in new):
        return tuple(new), False
    before, after = list(_token_runs(old, footnotes)), list(_token_runs(new, None))
    if [each.token for each in before] == [each.token for each in after]:
        return tuple(new), False
    made: list[Run] = []
    for is_kept, old_start, old_end, new_start, new_end in _shown_stretches(before, after):
        if is_kept:
            made += [each.run for each in after[new_start:new_end]]
            continue
        made += with_change([each.run for each in before[old_start:old_end]], RunChange.DELETED)
        made += with_change([each.run for each in after[new_start:new_end]], RunChange.INSERTED)
    return joined(made), True


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return where each word, space and other character of a text begins and ends."""
    return [match.span() for match in _TOKEN.finditer(text)]


def with_change(runs: Sequence[Run], change: RunChange) -> tuple[Run, ...]:
    """Return runs that all have this change."""
    return tuple(run._replace(change=change) for run in runs)


def joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Join runs of the same form and change; marks stay apart."""
    made: list[Run] = []
    for form, together in groupby(runs, key=lambda run: run if _is_mark(run) else run._replace(text="")):
        if _is_mark(form):
            made += together
        else:
            made.append(form._replace(text="".join(run.text for run in together)))
    return tuple(made)


def _is_mark(run: Run) -> bool:
    return run.mark is not None or run.is_asterisks


def _token_runs(runs: Sequence[Run], footnotes: Mapping[int, int] | None) -> Iterator[_TokenRun]:
    for run in runs:
        if run.mark is not None:
            mark = run.mark if footnotes is None else footnotes.get(run.mark, -run.mark)
            yield _TokenRun(WordToken(run.text, mark=mark), run)
            continue
        if run.is_asterisks:
            yield _TokenRun(WordToken(run.text, is_asterisks=True), run)
            continue
        for match in _TOKEN.finditer(run.text):
            linked = (run.text, run.link) if run.link else None
            yield _TokenRun(WordToken(match[0], run.italic, linked=linked), run._replace(text=match[0]))


def _shown_stretches(before: list[_TokenRun], after: list[_TokenRun]) -> list[MatchingStretch]:
    old, new = [each.token for each in before], [each.token for each in after]
    found = matching_stretches(old, new)
    kept = sum(_word_count(old[each.old_start : each.old_end]) for each in found if each.is_kept)
    if kept < _LEAST_KEPT * min(_word_count(old), _word_count(new)):
        return [MatchingStretch(False, 0, len(old), 0, len(new))]  # noqa: FBT003 - the first field
    return _without_islands(found, new)


def _word_count(tokens: Sequence[WordToken]) -> int:
    return sum(1 for token in tokens if token.text.strip())


def _without_islands(stretches: list[MatchingStretch], new: Sequence[WordToken]) -> list[MatchingStretch]:
    """Join two changes with a kept space or punctuation mark between them: a reader would not see that it stayed."""
    made: list[MatchingStretch] = []
    for number, stretch in enumerate(stretches):
        is_kept = stretch.is_kept
        if is_kept and 0 < number < len(stretches) - 1 and stretch.new_end - stretch.new_start == 1:
            token = new[stretch.new_start]
            is_kept = token.mark is not None or token.is_asterisks or any(map(str.isalnum, token.text))
        if made and not (made[-1].is_kept or is_kept):
            made[-1] = made[-1]._replace(old_end=stretch.old_end, new_end=stretch.new_end)
        else:
            made.append(stretch._replace(is_kept=is_kept))
    return made

"""Compose the runs of a text of the programme: references linked, footnote marks numbered."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from oewg_cli.note.blocks import Run
from oewg_cli.programme.inline_text import InlineSpan
from oewg_cli.programme.text_fields import TextField
from oewg_cli.text.lazy_patterns import lazy_pattern

_BETWEEN_MARKS = ","
_BETWEEN_ASTERISKS = ", "
_SPACES = lazy_pattern(r"[ \t]{2,}")


class RunComposer:
    """Composes the runs of texts in one language.

    `numbers` has the printed number of each footnote by its name, `chars` the asterisks of those that have asterisks.
    """

    def __init__(
        self, numbers: Mapping[str, int], language: str, chars: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._numbers = numbers
        self._language = language
        self._chars = chars

    def runs(self, field: TextField) -> tuple[Run, ...]:
        """Compose the runs of a text; resolutions and symbols are linked, their visible text being only the number.

        The text of links that the drafter typed stays as it is. Spaces at the ends are left out and several in a row
        are one, as in print. A mark without a footnote is left out.
        """
        runs: list[Run] = []
        at = 0
        for inline in field.inlines:
            if inline.footnote is not None:
                runs += self.marks([inline.footnote], after=runs)
            elif inline.link:
                runs.append(Run(inline.text, inline.italic, inline.link))
            else:
                runs += self._linked(field, inline, at)
            at += len(inline.text)
        return trimmed(runs)

    def marks(self, names: Sequence[str], after: Sequence[Run]) -> list[Run]:
        """Compose the marks of footnotes that follow these runs; with a comma between two at one place.

        Editorial Manual, "Footnote indicators".
        """
        marks: list[Run] = []
        for name in names:
            is_second = any(run.mark is not None or run.is_asterisks for run in (marks or after)[-1:])
            if name in self._chars:
                marks += [Run(_BETWEEN_ASTERISKS, is_asterisks=True)] if is_second else []
                marks.append(Run(self._chars[name], is_asterisks=True))
            elif name in self._numbers:
                marks.append(Run(_BETWEEN_MARKS if is_second else "", mark=self._numbers[name]))
        return marks

    def _linked(self, field: TextField, inline: InlineSpan, at: int) -> Iterator[Run]:
        """Split a text at its references; `at` is where it begins in the plain text."""
        done = 0
        for reference in field.references_between(at, at + len(inline.text)):
            start, end = reference.start - at, reference.end - at
            address = reference.address(self._language)
            if address is None or start < done or end > len(inline.text):
                continue
            if start > done:
                yield Run(inline.text[done:start], inline.italic)
            yield Run(inline.text[start:end], inline.italic, address)
            done = end
        if done < len(inline.text):
            yield Run(inline.text[done:], inline.italic)


def trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Leave out empty runs and the spaces at both ends of a line; several spaces in a row are one."""
    kept = [run._replace(text=_SPACES.sub(" ", run.text)) for run in runs]
    while kept and kept[0].mark is None and not kept[0].text.strip():
        del kept[0]
    while kept and kept[-1].mark is None and not kept[-1].text.strip():
        del kept[-1]
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return tuple(run for run in kept if run.text or run.mark)

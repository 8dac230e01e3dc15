"""Forms that depend on what is printed: those of a long name, or of the documents of one series of symbols."""

from collections.abc import Iterable, Iterator
from typing import Any

from oewg_cli.formats.tracked_versions import TrackedVersion, alone, is_in
from oewg_cli.formats.word.typesetter import Typesetter
from oewg_cli.note.blocks import Block, Run
from oewg_cli.note.note import Note, PrintedMasthead


class FormVariants:
    """Finds the names of the forms that the paragraphs of a note have in each version, by the data of the profile."""

    def __init__(self, typesetter: Typesetter, masthead: PrintedMasthead) -> None:
        self._variants = typesetter.profile.layout.get("variant", [])
        symbol = masthead.runs("symbol")
        self._series = {version: _text(symbol, version).partition("/")[0] for version in TrackedVersion}

    def form(self, name: str, runs: Iterable[Run], version: TrackedVersion) -> str:
        """Return the first variant of a form of which these runs meet all conditions, otherwise the form itself."""
        variants = [variant for variant in self._variants if variant["of"] == name]
        text = _text(runs, version) if variants else ""
        return next((variant["form"] for variant in variants if self._is_met(variant, text, version)), name)

    def separated(self, note: Note) -> Note:
        """Return a note of which each block has one form: one with two is deleted in the old and inserted in the new.

        The programme has no such forms.
        """
        return note._replace(front=tuple(self._separated(note.front)), annex=tuple(self._separated(note.annex)))

    def _separated(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            versions = [version for version in TrackedVersion if is_in(block.change, version)]
            if len({self.form(block.kind, block.runs, version) for version in versions}) > 1:
                yield from (alone(block, version) for version in versions)
            else:
                yield block

    def _is_met(self, variant: dict[str, Any], text: str, version: TrackedVersion) -> bool:
        return (
            len(text) > variant.get("longer-than", -1)
            and ("series" not in variant or self._series[version] in variant["series"])
            and ("texts" not in variant or text in variant["texts"])
        )


def _text(runs: Iterable[Run], version: TrackedVersion) -> str:
    """Return the text of runs in a version, without the asterisks of footnotes."""
    return "".join(run.text for run in runs if is_in(run.change, version) and not run.is_asterisks)

"""The control characters, which a terminal or a CI system executes instead of showing them."""

_C0_AND_C1 = (*range(0x20), *range(0x7F, 0xA0))
_BIDIRECTIONAL = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_LINE_SEPARATORS = (0x2028, 0x2029)

CONTROLS = frozenset(map(chr, (*_C0_AND_C1, *_BIDIRECTIONAL, *_LINE_SEPARATORS)))
"""C0, DEL and C1 (ECMA-48), the bidirectional embeddings, overrides and isolates (UAX #9, section 2), line separators.

Direction marks (U+200E, U+200F, U+061C) are not included: Arabic text needs them, and they do not reorder letters.
"""

IN_REPORTS = CONTROLS - {"\n", "\t"}
"""The control characters that no report contains; its own lines end with a line feed."""

SHOWN = "\ufffd"
"""What replaces each of them, so that columns stay correct."""

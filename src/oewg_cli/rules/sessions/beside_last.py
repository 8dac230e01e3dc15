"""What a note is held against: the texts of the last session, as they are expected in this one."""

from typing import TYPE_CHECKING

from oewg_cli.load.tree import Path
from oewg_cli.model.document import Document

# Few checks have a last note, and the others do not wait for what compares two.
if TYPE_CHECKING:
    from oewg_cli.succession.comparison import Comparison


def compared(document: Document) -> "Comparison":
    """Give what came of the comparison of the paragraphs and the footnotes; it is made once."""
    from oewg_cli.succession.comparison import comparison  # noqa: PLC0415 - as above

    return document.once(comparison)


def expected(document: Document) -> dict[Path, str]:
    """Give the texts of the last note by their places, with the number and the days of the session moved on."""
    from oewg_cli.succession.comparison import expected_texts  # noqa: PLC0415 - as above

    return {path: text.text for path, text in document.once(expected_texts).items()}

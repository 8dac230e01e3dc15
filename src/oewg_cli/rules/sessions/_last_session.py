"""Return what a note is compared with: the texts of the last session, as they are expected in this one."""

from typing import TYPE_CHECKING

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.source.tree import NodePath

# Few checks have a last note; the others do not load the modules of the comparison.
if TYPE_CHECKING:
    from oewg_cli.rollover.last_session_comparison import Comparison


def compared(context: CheckContext) -> "Comparison":
    """Return the comparison of the paragraphs and the footnotes, which is made once."""
    from oewg_cli.rollover.last_session_comparison import comparison  # noqa: PLC0415 - as above

    return context.once(comparison)


def expected(context: CheckContext) -> dict[NodePath, str]:
    """Return the texts of the last note by their paths, with the number and the days of this session."""
    from oewg_cli.rollover.last_session_comparison import expected_texts  # noqa: PLC0415 - as above

    return {path: text.text for path, text in context.once(expected_texts).items()}

from oewg_cli.diffing.change_names import MASTHEAD_LINES
from oewg_cli.note.note import PrintedMasthead

FOLLOWS = {"united_nations", "release", "barcode", "address", "changed"}
"""What is the same in all notes, or follows from the symbol, the job number and the dates after it."""


def test_each_line_of_the_masthead_has_a_name() -> None:
    """A new line of the masthead must be reported too."""
    assert MASTHEAD_LINES.keys() | FOLLOWS == set(PrintedMasthead._fields)

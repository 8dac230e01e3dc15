import fcntl
import os
import pty
import struct
import termios
from io import StringIO

import pytest

from oewg_cli.lint.reporters.window import window_width


@pytest.mark.parametrize(("window", "width"), [(20, 40), (40, 40), (72, 72), (100, 100), (200, 100), (0, 80)])
def test_the_lines_of_a_report_are_as_wide_as_the_window_within_bounds(window: int, width: int) -> None:
    """A terminal that does not know its width is taken for one of 80 columns."""
    master, slave = pty.openpty()
    try:
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, window, 0, 0))
        with os.fdopen(slave, "w") as stream:
            assert window_width(stream) == width
    finally:
        os.close(master)


def test_elsewhere_there_is_no_window() -> None:
    """A report in a file does not depend on the place where it was made."""
    assert window_width(StringIO()) is None

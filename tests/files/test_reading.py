import os
import socket
from pathlib import Path

import pytest

from oewg_cli.files.reading import NotRegularError, read_regular


def test_a_file_is_read_as_far_as_the_limit_and_one_byte_more(tmp_path: Path) -> None:
    """So that the caller recognizes a file that is longer."""
    path = tmp_path / "x"
    for size in (0, 1, 9, 10, 11, 100_000):
        path.write_bytes(b"x" * size)
        assert read_regular(str(path), 10) == b"x" * min(size, 11)


def test_a_file_of_which_the_system_does_not_know_the_size_is_read() -> None:
    """As those in /proc."""
    if Path("/proc/self/status").exists():
        assert read_regular("/proc/self/status", 1_000_000).startswith(b"Name:")


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    """Whether it is named itself or by a link; the reason ends a sentence that begins with the name."""
    pipe, link, device = tmp_path / "pipe", tmp_path / "link", tmp_path / "device"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    device.symlink_to("/dev/zero")
    for path, kind in ((pipe, "pipe"), (link, "pipe"), (device, "device")):
        with pytest.raises(NotRegularError) as refused:
            read_regular(str(path), 10)
        assert refused.value.strerror == f"is a {kind}, not a file"
    with pytest.raises(NotRegularError, match=r"is a folder\. Name a file$"):
        read_regular(str(tmp_path), 10)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        with pytest.raises(OSError, match="such device"):
            read_regular(str(tmp_path / "socket"), 10)


def test_the_pipe_of_a_shell_is_read() -> None:
    """As in `oewg validate <(command)`: its user typed it."""
    reading, writing = os.pipe()
    os.write(writing, b"x" * 20)
    os.close(writing)
    try:
        assert read_regular(f"/dev/fd/{reading}", 10) == b"x" * 11
    finally:
        os.close(reading)

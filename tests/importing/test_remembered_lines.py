"""Lines are read once, and long ones are not kept."""

from oewg_cli.importing.remembered_lines import remembered

LONG = "x" * 400


def test_a_short_line_is_read_once_and_a_long_one_each_time() -> None:
    """What is returned is the same."""
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length(text) for text in ("ab", LONG, "ab", LONG)] == [2, 400, 2, 400]
    assert asked == ["ab", LONG, LONG]

import pytest

from oewg_cli.formats.word.reader.formatting.number_formats import format_number


@pytest.mark.parametrize(("number", "counted", "printed"), [
    (1, "decimal", "1"), (0, "decimal", "0"), (7, "decimalZero", "07"), (12, "decimalZero", "12"),
    (1, "lowerLetter", "a"), (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"), (53, "upperLetter", "AAA"),
    (781, "lowerLetter", "a"), (0, "lowerLetter", "0"), (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"),
    (40000, "lowerRoman", "40000"), (-1, "lowerRoman", "-1"), (1, "chicago", "*"), (5, "chicago", "**"),
    (1, "ordinal", "1st"), (2, "ordinal", "2nd"), (3, "ordinal", "3rd"), (11, "ordinal", "11th"),
    (112, "ordinal", "112th"), (21, "ordinal", "21st"), (5, "none", ""), (5, "anythingElse", "5"),
])  # fmt: skip
def test_a_number_is_printed_in_its_format(number: int, counted: str, printed: str) -> None:
    """In digits where the format does not have the number, or is not known."""
    assert format_number(number, counted) == printed

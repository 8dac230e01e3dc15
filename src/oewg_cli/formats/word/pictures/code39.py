"""The barcode of a job number."""

from oewg_cli.files.data_files import read_data_file


def code39(text: str) -> list[bool]:
    """Return the bars of a text in Code 39 as one row of modules, true for black, from start to stop character.

    A text of n characters is 16n + 31 modules wide, without the 10 white modules that a scanner needs at each end.
    Raises ValueError for an empty text, and for one with a character that Code 39 does not have: it has the digits, the
    capital letters A–Z, the space and `-.$/+%`. Source: ISO/IEC 16388.
    """
    code = read_data_file(__file__, "code39")
    unknown = [char for char in text if char not in code["characters"]]
    if unknown or not text:
        raise ValueError(f"Code 39 has no bars for {', '.join(map(repr, unknown)) or 'an empty text'}")
    edge = code["start-and-stop"]
    patterns = [edge, *(code["characters"][char] for char in text), edge]
    # Each pattern begins and ends with a bar: with the gaps between them, bars and spaces go on in turn.
    elements = code["gap"].join(patterns)
    return [place % 2 == 0 for place, element in enumerate(elements) for _ in range(code["widths"][element])]

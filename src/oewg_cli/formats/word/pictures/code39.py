"""The barcode of a job number."""

from oewg_cli.files.data_files import read_data_file


def code39(text: str) -> list[bool]:
    """Return the bars of a text in Code 39 as one row of modules, true for black, from its start sign to its stop sign.

    A text of n signs is 16n + 31 modules wide; the 10 white modules that a reader needs at each end are not among
    them. ValueError for an empty text, and for one with a sign that Code 39 lacks: it has the digits, the capital
    letters A–Z, the space and `-.$/+%`. Source: ISO/IEC 16388.
    """
    code = read_data_file(__file__, "code39")
    lacking = [char for char in text if char not in code["signs"]]
    if lacking or not text:
        raise ValueError(f"Code 39 has no bars for {', '.join(map(repr, lacking)) or 'a text without signs'}")
    edge = code["start-and-stop"]
    patterns = [edge, *(code["signs"][char] for char in text), edge]
    # Each pattern begins and ends with a bar: with the gaps between them, bars and spaces go on in turn.
    elements = code["gap"].join(patterns)
    return [place % 2 == 0 for place, element in enumerate(elements) for _ in range(code["widths"][element])]

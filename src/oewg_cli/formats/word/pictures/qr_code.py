"""The QR code of an address."""

import segno

QUIET_ZONE = 4
"""The white margin that a scanner needs around the code, in modules (ISO/IEC 18004)."""


def qr_code(address: str) -> list[list[bool]]:
    """Return the QR code of an address as the rows of its modules, true for black, without the quiet zone around them.

    The code is the smallest that holds the address with error correction M: 29 modules square for 27 to 42
    characters, 33 for 43 to 62. Raises ValueError for an address that is not ASCII, as RFC 3986 requires, or that is
    longer than any code can hold. Source: ISO/IEC 18004.
    """
    code = segno.make_qr(address, error="m", boost_error=False, encoding="ascii")
    return [[module == 1 for module in row] for row in code.matrix_iter(border=0)]

from io import BytesIO
from string import ascii_uppercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from zxingcpp import Barcode, BarcodeFormat, BarcodeFormats, read_barcodes

from oewg_cli.formats.word.pictures.code39 import code39
from oewg_cli.formats.word.pictures.png import png

# What ISO/IEC 16388 asks to be white at each end of the bars, in modules; on a page the margins are.
_QUIET_ZONE = 10
_CHARS = f"{digits}{ascii_uppercase}-. $/+%"
_JOBS = st.from_regex(r"V?[0-9]{7}", fullmatch=True)


def _read(bars: list[bool], kind: BarcodeFormat = BarcodeFormat.AllReadable) -> list[Barcode]:
    """Read all barcodes of a kind on a picture of these bars."""
    return read_barcodes(Image.open(BytesIO(png([bars] * 20, scale=2, quiet=_QUIET_ZONE))), BarcodeFormats(kind))


@given(_JOBS)
def test_a_scanner_reads_the_job_number(job: str) -> None:
    """Whether it is of New York, as `2600248`, or of Vienna, as `V2401655`."""
    (barcode,) = _read(code39(job))
    assert barcode.symbology == BarcodeFormat.Code39
    assert barcode.text == job


@given(st.text(_CHARS, min_size=1, max_size=20))
def test_a_scanner_reads_every_character(text: str) -> None:
    """Also a space at an end; a scanner must not take `/A` for an exclamation mark."""
    (barcode,) = _read(code39(text), BarcodeFormat.Code39Std)
    assert barcode.text == text


@given(st.text(_CHARS, min_size=1))
def test_the_width_follows_from_the_number_of_characters(text: str) -> None:
    """Fifteen modules for a character, also for start and stop, and one between two."""
    assert len(code39(text)) == 16 * len(text) + 31


def test_there_are_bars_at_both_ends() -> None:
    """The white at the ends is that of the page or of the picture."""
    bars = code39("2600248")
    assert bars[0]
    assert bars[-1]


@pytest.mark.parametrize("char", ["a", "*", "_", "–", "٣", "É", "\n"])
def test_a_character_that_code_39_does_not_have_is_refused(char: str) -> None:
    """Also the asterisk, which begins and ends the bars and is not a character between them."""
    with pytest.raises(ValueError, match="Code 39 has no bars for") as refused:
        code39(f"26{char}00248")
    assert repr(char) in str(refused.value)


def test_an_empty_text_is_refused() -> None:
    """Start and stop alone are not a barcode."""
    with pytest.raises(ValueError, match="an empty text"):
        code39("")

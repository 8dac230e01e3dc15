import os
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image
from zxingcpp import BarcodeFormat, read_barcodes

from oewg_cli.formats.word.pictures.png import png
from oewg_cli.formats.word.pictures.qr_code import QUIET_ZONE, qr_code

_ADDRESS = "https://docs.un.org/en/A/AC.292/2024/1"
_SYMBOLS = st.from_regex(r"(A|S|E)(/(RES|AC|C|CONF)\.?[1-9][0-9]{0,2})?/[0-9]{2,4}/[1-9][0-9]{0,2}", fullmatch=True)
_ENDS = st.sampled_from(["", "(Sect.24)", "/Add.1", "/Corr.1", "/Rev.2/Add.13"])
_ADDRESSES = st.builds("https://docs.un.org/{}/{}{}".format, st.sampled_from(["en", "fr", "zh"]), _SYMBOLS, _ENDS)


@given(_ADDRESSES)
@example(_ADDRESS)
@example("https://docs.un.org/en/A/80/6(Sect.24)/Corr.1")
def test_a_scanner_reads_the_address(address: str) -> None:
    """With error correction M, also where there is room for a better one."""
    picture = png(qr_code(address), scale=3, quiet=QUIET_ZONE)
    (barcode,) = read_barcodes(Image.open(BytesIO(picture)))
    assert barcode.format == BarcodeFormat.QRCode
    assert barcode.text == address
    assert barcode.ec_level == "M"


@pytest.mark.parametrize(("chars", "modules"), [(26, 25), (27, 29), (42, 29), (43, 33), (62, 33), (63, 37)])
def test_a_code_is_the_smallest_square_that_holds_the_address(chars: int, modules: int) -> None:
    """Without the white around it; the numbers are those of ISO/IEC 18004 for bytes with error correction M."""
    code = qr_code("https://docs.un.org/en/".ljust(chars, "a"))
    assert [len(row) for row in code] == [modules] * modules


def test_other_processes_make_the_same_code() -> None:
    """Whatever the seed of the hashes of that process is."""
    program = (
        "import sys\nfrom oewg_cli.formats.word.pictures.png import png\n"
        "from oewg_cli.formats.word.pictures.qr_code import qr_code\n"
        f"sys.stdout.buffer.write(png(qr_code({_ADDRESS!r}), scale=1))"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert made == {png(qr_code(_ADDRESS), scale=1)}


@pytest.mark.parametrize("address", ["https://example.org/é", "https://example.org/" + "a" * 3000])
def test_an_address_that_no_code_can_hold_is_refused(address: str) -> None:
    """Scanners differ in how they read characters outside ASCII."""
    with pytest.raises(ValueError, match=r"ascii|too large"):
        qr_code(address)

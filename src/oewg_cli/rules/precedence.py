"""Which findings give way to which, so that one mistake has one finding."""

from oewg_cli.files.data_files import read_data_file
from oewg_cli.lint.judge import Precedence


def precedence() -> Precedence:
    """Return the table, `data/precedence.toml`."""
    return Precedence(**read_data_file(__file__, "precedence"))

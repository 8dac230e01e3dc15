"""Read the text of a settings file."""

from pathlib import Path

from oewg_cli.config.settings_files import settings_bytes
from oewg_cli.files.reading import NotRegularError
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import decode, shown_name
from oewg_cli.text.source_text import SourceText


def settings_source(file: str) -> SourceText:
    """Read a settings file; raises CommandError if it may not be read, or is not UTF-8."""
    name = shown_name(Path(file))
    try:
        return decode(name, settings_bytes(file))
    except FileNotFoundError:
        raise CommandError(f"There is no file or folder {name}.") from None
    except NotRegularError as error:
        raise CommandError(f"{name} {error.strerror}.") from None
    except (OSError, ValueError) as error:
        raise CommandError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.") from None

"""`oewg schema`."""

import typer

from oewg_cli.api import reference


def schema() -> None:
    """Print the JSON Schema of the programme format, for editors and other programs.

    An editor with a YAML language server shows the keys and their meaning if the first line of a programme is
    # yaml-language-server: $schema=PATH, or if the programme has the key $schema.
    """
    typer.echo(reference.schema(), nl=False)

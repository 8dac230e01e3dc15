"""The rules of the program, and the schema of its format."""

from oewg_cli.rules.registry import every_rule

__all__ = ["every_rule", "schema"]


def schema() -> str:
    """Return the JSON Schema of the programme format as the text of its file."""
    from oewg_cli.programme.json_schema import schema_text  # noqa: PLC0415 - the rules do not wait for it

    return schema_text()

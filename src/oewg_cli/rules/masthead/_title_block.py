"""The texts of the title block that several rules ask for."""

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role, TextField


def body_fields(context: CheckContext) -> list[TextField]:
    """Return the names of the bodies of the note, in their order."""
    return [field for field in context.texts(Role.BODY) if field.path[0] == "body"]

"""Name those who meet, where several meet."""

from collections.abc import Sequence

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.un.phrases import listed


def _several_meet(context: CheckContext) -> bool:
    """Return whether not all meetings of a programme are those of one body."""
    return len({body for meeting in context.meetings for body in meeting.bodies}) > 1


def _name_of_body(context: CheckContext, body: str) -> str:
    """Return the short name of a body, if the note has one for it, else its name."""
    return context.once(_short_names).get(body, body)


def _short_names(context: CheckContext) -> dict[str, str]:
    return {body.name: body.short for body in context.programme.bodies if body.short is not None}


def by_name(context: CheckContext, bodies: Sequence[str], message: str) -> str:
    """Return a message with those who meet before it, `SBSTA and SBI: the …`, if there are several of them."""
    if not bodies or not context.once(_several_meet):
        return message
    names = listed([_name_of_body(context, body) for body in bodies], "en")
    return f"{names}: {message[:1].lower()}{message[1:]}"

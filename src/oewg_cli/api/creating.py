"""Begin a programme: from what is known of its session, or from the programme of the last one."""

from oewg_cli.api.checking import read_whole
from oewg_cli.process.errors import CommandError
from oewg_cli.rollover.next_session import continued, reads_as
from oewg_cli.scaffold.scaffold_options import NewProgramme, RolloverOptions, ScaffoldOptions
from oewg_cli.scaffold.skeleton import skeleton
from oewg_cli.text.edits import edited
from oewg_cli.text.source_text import SourceText


def new_programme(options: ScaffoldOptions) -> NewProgramme:
    """Begin a programme with what is known of its session; raises CommandError where none can be begun so."""
    return skeleton(options)


def next_session(source: SourceText, options: RolloverOptions) -> NewProgramme:
    """Begin the programme of a session with the text of the last one's, in which only what must move on is changed.

    Raises CommandError where no programme can be read from the text, or none can be begun so.
    """
    document = read_whole(source)
    begun = continued(document, options)
    # A mark is only a comment: where one would be taken for something else, the sentences beside it must do.
    for marks in (begun.marks, []):
        text = edited(source.text, [*begun.edits, *marks])
        if reads_as(SourceText(source.name, text), begun.values):
            return NewProgramme("\ufeff" * source.bom + text, begun.remarks)
    raise CommandError(
        f"{source.name} cannot be moved on as it is typed: oewg validate {source.name} says what is wrong in it."
    )

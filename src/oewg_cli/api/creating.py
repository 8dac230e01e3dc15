"""Create a programme: from what is known of its session, or from the programme of the last session."""

from oewg_cli.api.checking import read_whole
from oewg_cli.process.errors import CommandError
from oewg_cli.rollover.next_session import reads_as, roll_over
from oewg_cli.scaffold.scaffold_options import NewProgramme, RolloverOptions, ScaffoldOptions
from oewg_cli.scaffold.skeleton import skeleton
from oewg_cli.text.edits import edited
from oewg_cli.text.source_text import SourceText


def new_programme(options: ScaffoldOptions) -> NewProgramme:
    """Create a programme with what is known of its session; raises CommandError if the options are wrong."""
    return skeleton(options)


def next_session(source: SourceText, options: RolloverOptions) -> NewProgramme:
    """Create the programme of a session from the text of the last one, with only the changes that are necessary.

    Raises CommandError if the text cannot be read as a programme, or the options are wrong.
    """
    document = read_whole(source)
    rolled = roll_over(document, options)
    # If a comment would be read as something else, the programme gets no comments; the remarks say the same.
    for comments in (rolled.comments, []):
        text = edited(source.text, [*rolled.edits, *comments])
        if reads_as(SourceText(source.name, text), rolled.values):
            return NewProgramme("\ufeff" * source.bom + text, rolled.remarks)
    raise CommandError(
        f"{source.name} cannot be changed as it is typed: oewg validate {source.name} shows what is wrong in it."
    )

from pathlib import Path

from programme_edits import programme_of

from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.footnote_identities import FootnoteIdentities
from oewg_cli.diffing.other_changes import other_changes
from oewg_cli.note.blocks import Run
from oewg_cli.note.composer import compose
from oewg_cli.note.note import Note

PROGRAMME = programme_of((Path(__file__).parents[2] / "examples" / "geneva.yaml").read_text("utf-8"))
NOTE = compose(PROGRAMME)


def test_what_no_other_module_reports_is_named_by_its_kind() -> None:
    """The first block that is another one, or one more footnote."""
    longer = NOTE._replace(annex=tuple(block._replace(runs=(*block.runs, Run(" A"))) for block in NOTE.annex))
    more = NOTE._replace(footnotes=(*NOTE.footnotes, NOTE.footnotes[0]._replace(number=2)))
    found = [[change.sentence for change in other_changes(_versions(NOTE, after))] for after in (NOTE, longer, more)]
    assert found == [[], ["The annex is printed in another way."], ["The footnote is printed in another way."]]


def _versions(before: Note, after: Note) -> ComparedVersions:
    return ComparedVersions(PROGRAMME, PROGRAMME, before, after, FootnoteIdentities(before, after))

from casebook import context_of, with_base

from oewg_cli.programme.text_fields import TextField
from oewg_cli.statements.entries_of_texts import EntriesOfTexts

PROGRAMME = """
footnotes: {boats: Subject to change.}
programme:
  - date: 2024-03-04
    meetings:
      - {time: morning, text: "Visit of rivers[^boats]"}
  - date: 2024-03-05
    meetings:
      - {time: morning, text: Free}
      - {time: afternoon, kind: tour, text: "Visit of dams[^boats]"}
"""


def test_a_footnote_is_read_in_each_meeting_with_its_mark() -> None:
    """On whichever days these are, which have different numbers of meetings."""
    picture = context_of(with_base(PROGRAMME)).picture
    (field,) = (each for each in picture.fields if each.path[0] == "footnotes")
    assert isinstance(field, TextField)
    assert picture.read(EntriesOfTexts).contexts(field) == ["Visit of rivers[^boats]", "tour Visit of dams[^boats]"]

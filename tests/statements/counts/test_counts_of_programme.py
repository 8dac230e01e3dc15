import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.counts.counts_of_programme import counts_of_programme
from oewg_cli.statements.counts.officer_counts import officer_sums
from oewg_cli.statements.picture import Picture
from oewg_cli.statements.schedule.programme_names import Level, ProgrammeNames

PROGRAMME = """footnotes: {}
programme:
  - date: 2024-03-04
    meetings:
      - {time: 10:00–13:00, body: Round table 1, room: Room A, entries: [Rain]}
      - time: 15:00–18:00
        entries: [{item: 2, heading: "Panel of pilots: closed film show", list: [Minister of Rain, Farmer]}]
  - date: 2024-03-05
    meetings: [{time: 10:00–13:00, body: Round table 2, room: Room B, entries: [Films]}]
"""


def picture_of(text: str) -> Picture:
    """Return the picture of a note with one paragraph."""
    return context_of(with_base(f"paragraphs: [{json.dumps(text)}]\n{PROGRAMME}")).picture


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Three round tables will be held.", [(3, {2})]),
        ("Three round tables will be held on Monday and one on Tuesday.", [(3, {1}), (1, {1})]),
        ("On the morning of 5 March, three round tables will meet.", [(3, {1})]),
        ("Three round tables meet in each half-day.", [(3, {1})]),
        ("Three speakers will be heard under item 2.", [(3, {2})]),
        ("The panel of pilots has three speakers.", [(3, {2})]),
        ("Three round tables on hail will be held.", []),
        ("Three round tables may be held.", []),
        ("Three speakers were heard under item 2.", []),
        ("Three speakers will come.", []),
    ],
)
def test_what_texts_count_has_the_numbers_that_are_right_beside_it(
    text: str, counts: list[tuple[int, set[int]]]
) -> None:
    """What is of the past, not certain, or cannot be found in the programme has none."""
    found = picture_of(text).read(counts_of_programme)
    assert [(each.number, set(each.right)) for each in found] == counts


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        (("round", "table"), [Level.MEETING, Level.MEETING]),
        (("panel",), [Level.ENTRY]),
        (("closed", "film", "show"), [Level.ENTRY]),
        (("minister",), [Level.LINE]),
        (("pilot",), []),
    ],
)
def test_a_name_is_found_by_the_last_words_of_its_parts(words: tuple[str, ...], levels: list[Level]) -> None:
    """A panel of pilots is no pilot."""
    assert [each.level for each in picture_of("See the annex.").read(ProgrammeNames).of(words)] == levels


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("The five officers, a Chair, three Vice-Chairs and a Rapporteur, meet.", [(5, 5)]),
        ("A President and two Vice-Presidents are elected. The Bureau has four members.", [(4, 3)]),
        ("The President, two Vice-Presidents and the Chairs of the groups meet. The Bureau has nine members.", []),
        ("The five officers meet.", []),
        ("The Chair and the Rapporteur are two of the five officers.", []),
    ],
)
def test_officers_are_counted_as_they_are_named(text: str, sums: list[tuple[int, int]]) -> None:
    """Without two of one kind, they need not be all."""
    assert [(each.number, each.total) for each in picture_of(text).read(officer_sums)] == sums

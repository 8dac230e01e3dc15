from collections.abc import Iterator

import pytest
from casebook import context_of, unmarked, with_base

from oewg_cli.statements.owners import Owner
from oewg_cli.statements.references.cross_references import CrossReference, Direction, PartKind, cross_references
from oewg_cli.statements.wording import Certainty

OWN, LIKELY = (Owner.OWN, Certainty.CERTAIN), (Owner.OWN, Certainty.LIKELY)
OTHER, UNCLEAR = (Owner.OTHER, Certainty.CERTAIN), (Owner.UNCLEAR, Certainty.LIKELY)


def references(text: str) -> Iterator[CrossReference]:
    """Return what a paragraph refers to."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n"))
    return (each for each in context.picture.read(cross_references) if each.field.path[0] == "paragraphs")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("See ⟦paragraphs 3 and 4⟧ above.", OWN),
        ("Resolution 76/211, cited in ⟦paragraph 3⟧ above, is old.", OWN),
        ("See ⟦paragraph 3⟧ of the present note.", OWN),
        ("See ⟦annex II⟧ to this note and ⟦table 2⟧ below.", OWN),
        ("The rooms are given in ⟦paragraph 3⟧.", LIKELY),
        ("Groups may speak longer (see ⟦para. 3⟧).", LIKELY),
        ("See ⟦paragraph 3⟧ of resolution 76/211.", OTHER),
        ("See its ⟦paragraph 3⟧ above.", OTHER),
        ("See rule 5, ⟦paragraph 3⟧, and A/76/100, ⟦para. 4⟧.", OTHER),
        ("See vol. II, ⟦annex III⟧, ⟦para. 40⟧.", OTHER),
        ("See ⟦annex II⟧ thereto and ⟦note 9⟧ to the accounts.", OTHER),
        ("The Assembly requested the Secretary-General, in ⟦paragraph 3⟧, to count clouds.", UNCLEAR),
        ("The report is long. Clouds are counted in ⟦paragraph 3⟧.", UNCLEAR),
        ("The report is long. The three reports named in ⟦paragraph 3⟧ are new.", (Owner.OWN, Certainty.LIKELY)),
        ("The meetings of the Council mentioned in ⟦paragraph 3⟧ are short.", (Owner.OWN, Certainty.LIKELY)),
        ("In its report, the Council counts the clouds mentioned in ⟦paragraph 3⟧.", UNCLEAR),
        ("Resolution 76/211 is old, and ⟦paragraph 3⟧ is new.", UNCLEAR),
        ("The rooms are given in ⟦section II⟧ and ⟦note 4⟧.", UNCLEAR),
    ],
)
def test_words_next_to_a_part_say_whose_it_is_and_other_texts_leave_it_unclear(
    text: str, owner: tuple[Owner, Certainty]
) -> None:
    """What is only likely is where no other text is named before it."""
    plain, spans = unmarked(text)
    found = [each for each in references(plain) if (each.owner, each.certainty) == owner]
    assert [(each.match.start, each.match.end) for each in found] == spans


def test_a_reference_has_its_kind_its_numbers_and_its_direction() -> None:
    """Ranges are read with both ends, and letters alone belong to the number before them."""
    plain = "See paragraphs 3, 5 (a)–(c) and 7 to 9, below, footnote 2 above and annexes II and B."
    one, two, three = references(plain)
    assert [each.kind for each in (one, two, three)] == [PartKind.PARAGRAPH, PartKind.FOOTNOTE, PartKind.ANNEX]
    assert [each.direction for each in (one, two, three)] == [Direction.BELOW, Direction.ABOVE, None]
    assert [[label.key for label in each.labels] for each in one.ranges] == [
        [(3, ())],
        [(5, ("a",)), (5, ("c",))],
        [(7, ()), (9, ())],
    ]
    assert [label.number for each in three.ranges for label in each.labels] == [2, 2]
    assert one.wording.text == "paragraphs 3, 5 (a)–(c) and 7 to 9"


@pytest.mark.parametrize("text", ["See “paragraph 3”.", "A paragraph 3.4 and paragraphs 3,4.", "It is short."])
def test_quotations_and_other_numbers_are_left_out(text: str) -> None:
    """They are the words of others."""
    assert not list(references(text))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text.source_text import Span
from oewg_cli.un.references.numbering_organ import UNNAMED, numbering_organ
from oewg_cli.un.references.organ_mentions import NameForm
from oewg_cli.un.references.references import NumberReference, find_references
from oewg_cli.un.references.resolutions import IssuingOrgan

GA, SC, ESC, HRC = IssuingOrgan


def organs_in(text: str) -> list[IssuingOrgan | None]:
    """Return the organ of each number in a text, None if it is not known."""
    found = [each for each in find_references(text) if isinstance(each, NumberReference)]
    return [each.adopted.organ if each.adopted else None for each in found]


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("The Human Rights Council adopted resolution 55/1 on 3 April 2024 and decision 55/2.", HRC),
        ("Human Rights Council resolution 55/1 of 3 April 2024 and decision 55/115 have more.", HRC),
        ("The Human Rights Council, recalling the Charter, asked in its resolution 40/3 for a study.", HRC),
        ("The Council, in its decision 48/115, postponed the debate.", HRC),
        ("In its resolution 45/7, on clouds, the Human Rights Council asked for a study.", HRC),
        ("In its resolution 75/240 the General Assembly created the group.", GA),
        ("The mandate was given by the Human Rights Council in resolution 40/3.", HRC),
        ("Human Rights Council resolutions on the matter, most recently resolution 52/3, have more.", HRC),
        ("The resolutions of the Human Rights Council on rain, in particular resolution 50/4, are known.", HRC),
        ("The Human Rights Council and all its resolutions on clouds, notably resolutions 31/5 and 40/6, count.", HRC),
        ("The study was asked for in resolution 46/8, adopted by the Human Rights Council.", HRC),
        ("The adoption by the Human Rights Council, in March 2021, of resolution 46/8 is welcome.", HRC),
        ("Resolution 46/8, by which the Human Rights Council set the date, is short.", HRC),
        ("Resolution 60/251, by which the Human Rights Council was set up, is short.", GA),
        ("The Human Rights Council was set up under resolution 60/251.", GA),
        ("The General Assembly set up the Open-ended Working Group on Rain in its resolution 75/240.", GA),
        ("The General Assembly, as the Sixth Committee proposed, adopted its resolution 74/186.", GA),
        ("The Security Council met. In its resolution 2254 (2015), it asked for talks.", SC),
    ],
)
def test_the_organ_may_be_named_at_a_distance(text: str, organ: IssuingOrgan) -> None:
    """Before and after the number, by a pronoun, or with the group of resolutions of which it is one."""
    found = organs_in(text)
    assert found
    assert set(found) == {organ}


@pytest.mark.parametrize(
    "text",
    [
        "Economic Commission for Clouds and Rain resolution 412 (XX) gave the mandate.",
        "The Conference of Ministers of Rain, in its resolution 2019/3, set the date.",
        "Resolution 75/5, adopted by the Economic Commission for Western Clouds, set the date.",
        "The adoption of resolution 75/5 by the Economic Commission for Western Clouds was welcome.",
        "All Commission on Rain resolutions on clouds, including resolutions 1999/7 and 2003/4, remain.",
        "The sixty-third Rain Assembly in its resolution 63.22 set the date.",
        "Resolution 1/34 of the Council of Europe is short.",
        "Legislative Council resolution 75/5 is short.",
        "Resolution 1080 (1991) of the General Assembly of the Organization of American Clouds is short.",
        "The Working Group on Rain, in its decision 13/1, set the date.",
        "Resolution 40/1 of the UNESCO General Conference is short.",
        "The Commission on Rain, at its first session, adopted resolution 63/2 and resolution 63/5.",
        "The Commission on Rain adopted resolution 67/1 on 22 March 2024 and decision 67/2.",
        "The Commission on Rain adopted resolution 67/1 of 22 March 2024, and decision 67/2 in 2024.",
        "The Commission on Rain adopted resolution 67/1 without a vote, on 22nd March 2024, and resolution 67/2.",
    ],
)
def test_nothing_is_known_of_a_body_that_numbers_in_its_own_way(text: str) -> None:
    """Whatever its numbers look like, they are not those of an organ known here, and nothing is wrong with them."""
    found = [each for each in find_references(text) if isinstance(each, NumberReference)]
    assert found
    assert [(each.adopted, each.problem) for each in found] == [(None, None)] * len(found)
    assert all(each.mention is not None and each.mention.is_other_body for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "Requests the Human Rights Council to apply resolution 60/251.",
        "The Human Rights Council is older than it seems. Clouds are in resolution 60/251.",
        "The Council of Clouds is told that in resolution 60/251 there is more.",
    ],
)
def test_a_name_in_the_sentence_is_not_always_that_of_the_organ(text: str) -> None:
    """Where the sentence does not say so, the form of the number decides, as if nothing were named."""
    (reference,) = find_references(text)
    assert isinstance(reference, NumberReference)
    assert reference.mention is None
    assert organs_in(text) == [GA]


@pytest.mark.parametrize(
    "text", ["Recalling its resolution 75/240,", "Recalling its resolutions, including resolution 75/240,"]
)
def test_a_pronoun_may_mean_the_organ_that_speaks(text: str) -> None:
    """Then the text names none."""
    (reference,) = find_references(text)
    assert isinstance(reference, NumberReference)
    assert reference.mention == UNNAMED
    assert reference.mention.form is NameForm.PRONOUN


@given(st.text(alphabet="the its Council, resolution. 0123/", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_text_is_read(text: str, start: int, end: int) -> None:
    """Without an error, whatever is around the word."""
    first, last = sorted((min(start, len(text)), min(end, len(text))))
    assert isinstance(numbering_organ(text, Span(first, last), last), tuple)

import pytest

from oewg_cli.un.references.body_names import body_names, is_adopting_body


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Recalls Security Council resolution 2254 (2015)", ["Security Council"]),
        ("the General Assembly and the Council met", ["General Assembly", "Council"]),
        ("Commission on Rain and General Assembly resolutions", ["Commission on Rain", "General Assembly"]),
        (
            "the Conference of the Parties to the Convention on Clouds",
            ["Conference of the Parties to the Convention on Clouds"],
        ),
        ("the African Peace and Security Council", ["Peace and Security Council"]),
        ("the General Assembly of the Clouds", ["General Assembly of the Clouds"]),
        ("the General Assembly of the United Nations", ["General Assembly"]),
        ("resolution 1/2 of the Sub-Commission on Drizzle", ["Sub-Commission on Drizzle"]),
        ("by UNESCO and ESCAP", ["UNESCO", "ESCAP"]),
        ("the assembly, a council and Assemblymen", []),
    ],
)
def test_bodies_are_found_by_the_last_words_of_their_names(text: str, names: list[str]) -> None:
    """With what follows after "of", "on" or "for"; a principal organ is never a part of another name."""
    assert [named.mention.text for named in body_names(text)] == names
    assert all(text[slice(*named.place)] == named.mention.text for named in body_names(text))


def test_a_body_is_known_or_not() -> None:
    """Of the known ones it is known how they number; the others adopt resolutions of their own, or none."""
    known, other = body_names("the Human Rights Council and the Governing Council")
    assert (known.mention.is_other_body, other.mention.is_other_body) == (False, True)
    assert is_adopting_body("Commission on Rain")
    assert not is_adopting_body("Committee on Rain")
    assert not is_adopting_body("Open-ended Working Group on Rain")
    assert not is_adopting_body("rain")


@pytest.mark.parametrize(
    ("name", "is_adopting"),
    [
        ("Conference of the Parties to the Convention on Clouds", True),
        ("UNDP/UNICEF Executive Board", True),
        ("UNEP", True),
        ("Sub-Commission on Drizzle", True),
        ("United Nations Conference on Clouds", False),
        ("Working group of the Human Rights Council on rain", False),
        ("Special session of the General Assembly", False),
        ("International Law Commission", False),
    ],
)
def test_a_body_numbers_its_own_texts_or_cites_those_of_its_organ(name: str, *, is_adopting: bool) -> None:
    """A conference that is held once, a part of an organ and some commissions have no numbers."""
    assert is_adopting_body(name) == is_adopting


def test_many_names_take_time_in_proportion() -> None:
    """Each name is read once, however many there are."""
    assert len(body_names("the Council, " * 5_000)) == 5_000

import pytest
from casebook import context_of, with_base

from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.statements.owners import Owner, Owners

OWNERS = Owners(context_of(with_base("body: Commission on Inland Fisheries\n")).programme)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The ⟦session⟧ will open on Monday.", Owner.UNCLEAR),
        ("The Commission will hold its ⟦session⟧ in May.", Owner.OWN),
        ("The ⟦session⟧ of the Commission on Inland Fisheries will open in May.", Owner.OWN),
        ("The ⟦session⟧ of the General Assembly will open in May.", Owner.OTHER),
        ("The Committee on Contributions holds its ⟦session⟧ in May.", Owner.OTHER),
        ("As the General Assembly decided, the commission holds its ⟦session⟧ in May.", Owner.OWN),
        ("The Commission on Sea Ports met. The Commission adopted its ⟦report⟧.", Owner.OTHER),
        ("The General Assembly decided that the Commission should hold its ⟦session⟧ in May.", Owner.OWN),
        ("The Implementation Commission will hold its ⟦session⟧ in May.", Owner.OTHER),
        ("The President will open the Commission on Monday, at its ⟦session⟧.", Owner.OWN),
        ("The Commission meets in Conference Room 2. Its ⟦session⟧ is public.", Owner.OWN),
        ("Organization of work of the ⟦session⟧", Owner.UNCLEAR),
        ("The ⟦session⟧ of the General Commission of the Agency is near.", Owner.OTHER),
        ("The ⟦session⟧ of the Second Review Conference is near.", Owner.OTHER),
        ("The ⟦session⟧ will be held before that of the Committee on Contributions.", Owner.UNCLEAR),
    ],
)
def test_the_body_named_next_to_the_words_or_last_before_them_decides(text: str, owner: Owner) -> None:
    """The body that is named after the words decides first."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    field = TextField(("paragraphs", 0), Role.PARAGRAPH, text.replace("⟦", "").replace("⟧", ""))
    assert OWNERS.owner(field, start, end) is owner


@pytest.mark.parametrize(
    "name", ["Committee", "Sixth Committee", "Legal Committee", "Legal Committee (Sixth Committee)"]
)
def test_a_body_has_the_name_in_parentheses_too(name: str) -> None:
    """Main Committees of the Assembly have two names, and are called by each."""
    owners = Owners(context_of(with_base("body: Legal Committee (Sixth Committee)\n")).programme)
    assert owners.is_own_name(name)
    assert not owners.is_own_name("First Committee")


def test_a_subject_in_parentheses_is_no_name_of_a_body() -> None:
    """As in `Working Group II (Dispute Settlement)`."""
    owners = Owners(context_of(with_base("body: Working Group II (Dispute Settlement)\n")).programme)
    assert owners.is_own_name("Working Group II")
    assert not owners.is_own_name("Settlement")


WORKING_GROUP = Owners(context_of(with_base("body: Open-ended working group on clouds\n")).programme)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The working group will conclude its ⟦work⟧.", Owner.OWN),
        ("At its ⟦session⟧, the group will meet.", Owner.UNCLEAR),
        ("The drafting group will conclude its ⟦work⟧.", Owner.UNCLEAR),
        ("The working group on rain will conclude its ⟦work⟧.", Owner.UNCLEAR),
        ("The ⟦session⟧ of the working group is public.", Owner.OWN),
        ("The Committee on Rain met. The working group concluded its ⟦work⟧.", Owner.OWN),
    ],
)
def test_a_body_of_the_note_is_known_in_small_letters(text: str, owner: Owner) -> None:
    """Another group with a name of its own is not."""
    start, end = text.index("⟦"), text.index("⟧") - 1
    field = TextField(("paragraphs", 0), Role.PARAGRAPH, text.replace("⟦", "").replace("⟧", ""))
    assert WORKING_GROUP.owner(field, start, end) is owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("At its session⟦⟧, the working group will meet.", Owner.OWN),
        ("At its session⟦⟧, the Committee on Rain will meet.", Owner.OTHER),
        ("At its session⟦⟧, delegates will meet.", Owner.UNCLEAR),
    ],
)
def test_the_body_after_the_comma_acts(text: str, owner: Owner) -> None:
    """It is the one whose session is named before it."""
    field = TextField(("paragraphs", 0), Role.PARAGRAPH, text.replace("⟦⟧", ""))
    assert WORKING_GROUP.owner_that_acts(field, text.index("⟦")) is owner


def test_the_own_names_can_be_left_out_of_a_text() -> None:
    """What is left is of others."""
    assert "group" not in WORKING_GROUP.without_own_names("The working group will meet.")
    assert "drafting" in WORKING_GROUP.without_own_names("The drafting committee will meet.")


def test_a_body_whose_name_begins_with_that_of_another_one_is_the_longer_one() -> None:
    """The Council that holds a forum is not named where the forum is."""
    owners = Owners(context_of(with_base("body: Economic and Social Council forum on mountains\n")).programme)
    text = "The session of the Economic and Social Council forum on mountains will open in May."
    field = TextField(("paragraphs", 0), Role.PARAGRAPH, text)
    assert owners.owner(field, 4, 11) is Owner.OWN


def test_a_room_with_the_name_of_a_body_is_no_body() -> None:
    """What is said after the Assembly Hall is named is not said of the Assembly."""
    field = TextField(("paragraphs", 0), Role.PARAGRAPH, "The session opens in the Assembly Hall. The officers meet.")
    assert WORKING_GROUP.owner(field, 44, 52) is Owner.UNCLEAR


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At its ⟦session⟧, the Council met.", "Council"),
        ("At its ⟦session⟧, held in Rome from 1 to 5 March 2027, the Council met.", "Council"),
        ("At its ⟦session⟧ (Rome, 1–5 March 2027), the Council met.", "Council"),
        ("At its ⟦session⟧, which 30 States attended, and in its resolution 3/4, the Council asked for it.", "Council"),
        ("At its ⟦session⟧ it met the Council.", ""),
        ("At its ⟦session⟧, it met. Later, the Council met.", ""),
    ],
)
def test_who_acts_at_a_session_is_named_after_a_comma(text: str, name: str) -> None:
    """In the same sentence, with what is said of the session between them."""
    field = TextField(("paragraphs", 0), Role.PARAGRAPH, text.replace("⟦", "").replace("⟧", ""))
    assert OWNERS.name_that_acts(field, text.index("⟧") - 1) == name

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.organ_mentions import NameForm, organ_after, organ_before
from oewg_cli.un.references.resolutions import IssuingOrgan

COUNCILS = (
    IssuingOrgan.SECURITY_COUNCIL,
    IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL,
    IssuingOrgan.HUMAN_RIGHTS_COUNCIL,
)


@pytest.mark.parametrize(
    ("before", "name", "form", "organs"),
    [
        ("pursuant to General Assembly", "General Assembly", NameForm.FULL, (IssuingOrgan.GENERAL_ASSEMBLY,)),
        ("General Assembly", "General Assembly", NameForm.FULL, (IssuingOrgan.GENERAL_ASSEMBLY,)),
        ("the General Assembly’s", "General Assembly", NameForm.FULL, (IssuingOrgan.GENERAL_ASSEMBLY,)),
        ("the Assembly's", "Assembly", NameForm.SHORT, (IssuingOrgan.GENERAL_ASSEMBLY,)),
        ("Human Rights Council", "Human Rights Council", NameForm.FULL, (IssuingOrgan.HUMAN_RIGHTS_COUNCIL,)),
        ("by Council", "Council", NameForm.SHORT, COUNCILS),
        ("UNGA", "UNGA", NameForm.ABBREVIATED, (IssuingOrgan.GENERAL_ASSEMBLY,)),
        ("(ECOSOC", "ECOSOC", NameForm.ABBREVIATED, (IssuingOrgan.ECONOMIC_AND_SOCIAL_COUNCIL,)),
        ("in its", "its", NameForm.PRONOUN, ()),
        ("根据大会", "大会", NameForm.FULL, (IssuingOrgan.GENERAL_ASSEMBLY,)),
        ("United Nations Environment Assembly", "Environment Assembly", NameForm.FULL, ()),
        ("Trusteeship Council", "Trusteeship Council", NameForm.FULL, ()),
        ("the Commission on Human Rights", "Commission on Human Rights", NameForm.FULL, ()),
    ],
)
def test_the_longest_name_before_a_word_counts(
    before: str, name: str, form: NameForm, organs: tuple[IssuingOrgan, ...]
) -> None:
    """A name within the name of another body does not count."""
    named = organ_before(before + " resolution", len(before) + 1)
    assert named is not None
    assert named.mention == (name, form, organs)
    assert before[slice(*named.place)] == name
    assert named.mention.is_other_body is (form is NameForm.FULL and not organs)


def test_a_name_may_be_broken_over_lines() -> None:
    """Its position is that of the whole name, without an ending."""
    text = "General Council of the General\n  Assembly’s resolution"
    named = organ_before(text, text.index("resolution"))
    assert named is not None
    assert text[slice(*named.place)] == "General\n  Assembly"


@pytest.mark.parametrize(
    "before", ["", "pursuant to", "Recalling", "the limits", "GeneralAssembly", "ASC", "General Assembly of", "council"]
)
def test_other_words_before_are_not_an_organ(before: str) -> None:
    """Part of another word is not a name, nor is a word in lower case."""
    assert organ_before(before, len(before)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" of the General Assembly", "General Assembly"),
        (" of the\nGeneral\u00a0Assembly", "General Assembly"),
        (" de l’Assemblée générale", "Assemblée générale"),
        (" de la Asamblea General", "Asamblea General"),
        (" Генеральной Ассамблеи", "Генеральной Ассамблеи"),
        (" of the Conference of", "Conference"),
    ],
)
def test_an_organ_may_be_named_after(text: str, name: str) -> None:
    """With the joining words of its language; the position is that of the name."""
    named = organ_after("75/240" + text, 6)
    assert named is not None
    assert named.mention.text == name
    assert " ".join(("75/240" + text)[slice(*named.place)].split()) == name


@pytest.mark.parametrize("text", ["", " of the Assemblyman", " of the matter", ", General Assembly", " its"])
def test_other_words_after_are_not_an_organ(text: str) -> None:
    """Neither other nouns nor pronouns."""
    assert organ_after("75/240" + text, 6) is None


@given(st.text())
def test_looking_for_names_never_fails(text: str) -> None:
    """Whatever the text, a name that is found is at its end."""
    named = organ_before(text + " Council", len(text) + 8)
    assert named is not None
    assert named.mention.text.endswith("Council")
    assert named.place.end == len(text) + 8
    assert organ_after(text, len(text)) is None

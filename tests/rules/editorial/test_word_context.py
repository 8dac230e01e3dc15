import pytest
from casebook import context_of, with_base

from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._word_context import (
    begins_sentence,
    is_by_drafter,
    is_defined,
    is_in_name,
    is_possessive,
    is_separate,
    unsafe_replacement,
)


def match(text: str) -> TextMatch:
    """Return the match between ⟦ and ⟧ in a paragraph."""
    quoted_text = text.replace("⟦", "").replace("⟧", "").replace("'", "''")
    context = context_of(with_base(f"paragraphs: ['{quoted_text}']\n"))
    (field,) = (field for field in context.text_fields if field.path == ("paragraphs", 0, "text"))
    word = text[text.index("⟦") + 1 : text.index("⟧")]
    start = field.plain.index(word, max(0, text.index("⟦") - len(text) + len(field.plain)))
    return TextMatch(context.text_index, field, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("⟦Rain⟧ falls.", True),
        ("(⟦Rain⟧ falls.)", True),
        ("“⟦Rain⟧ falls.”", True),
        ("It rains. ⟦Rain⟧ falls.", True),
        ("It rains. “⟦Rain⟧ falls.”", True),
        ("Today: ⟦Rain⟧", True),
        ("Today – ⟦Rain⟧", True),
        ("The ⟦Rain⟧ falls.", False),
        ("It rains, ⟦Rain⟧ falls.", False),
        ("Mr. ⟦Rain⟧ falls.", False),
    ],
)
def test_what_begins_a_sentence(text: str, begins: bool) -> None:  # noqa: FBT001 - a column of the table
    """The first word of a sentence, whatever opens it, and the first after a colon or dash."""
    assert begins_sentence(match(text)) is begins


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ⟦Rain⟧ falls.", True),
        ("The ⟦rain⟧ falls.", False),
        ("⟦Rain⟧ falls.", False),
        ("⟦Rain⟧ of States", False),
        ("⟦Rain⟧ States", True),
        ("⟦Rain⟧ of the Clouds", True),
        ("⟦Rain⟧ for and of Clouds", True),
        ("⟦Rain⟧ mondiale", True),
        ("⟦Rain⟧. Clouds", False),
        ("⟦RAIN⟧ OF CLOUDS", False),
        ("⟦Rain⟧", False),
    ],
)
def test_what_is_in_a_name(text: str, name: bool) -> None:  # noqa: FBT001 - a column of the table
    """A capital inside a sentence, or before a word that does not always have one."""
    assert is_in_name(match(text)) is name


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("the ⟦UN⟧.", True),
        ("⟦UN⟧", True),
        ("(⟦UN⟧),", True),
        ("⟦UN⟧'s", True),
        ("⟦UN⟧75", False),
        ("S⟦UN⟧", False),
        ("⟦UN⟧-Women", False),
        ("EU/⟦UN⟧", False),
        ("⟦UN⟧.org", False),
        ("un@⟦UN⟧", False),
        ("⟦UN⟧&A", False),
    ],
)
def test_what_is_separate(text: str, alone: bool) -> None:  # noqa: FBT001 - a column of the table
    """Punctuation joins nothing; digits, letters, slashes and the characters of addresses do."""
    assert is_separate(match(text)) is alone


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("It is ⟦rain⟧.", True),
        ("It is *snow* and ⟦rain⟧.", True),
        ("It is *⟦rain⟧*.", False),
        ("It is “⟦rain⟧”.", False),
        ("It is the ad hoc working group on the ⟦measurement⟧ of clouds.", False),
    ],
)
def test_what_is_by_the_drafter(text: str, own: bool) -> None:  # noqa: FBT001 - a column of the table
    """Quotations are not, nor are words in italics."""
    assert is_by_drafter(match(text)) is own


def test_what_is_defined_is_alone_in_parentheses() -> None:
    """With other words in the parentheses it is used, not defined."""
    assert is_defined(match("The United Nations (⟦UN⟧)"))
    assert not is_defined(match("The site (⟦UN⟧ Plaza)"))


def test_a_possessive_is_followed_by_its_apostrophe() -> None:
    """Straight or curly."""
    assert is_possessive(match("the ⟦UN⟧'s work"))
    assert is_possessive(match("the ⟦UN⟧’s work"))
    assert not is_possessive(match("the ⟦UNs⟧ work"))


def test_an_unsafe_replacement_is_never_safe() -> None:
    """Its text is the one that was asked for."""
    fix = unsafe_replacement(match("It is ⟦rain⟧."), "snow")
    assert fix is not None
    assert not fix.safe
    assert fix.replacements[0].text == "snow"

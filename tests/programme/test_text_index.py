"""All texts of a programme can be searched at once, and what is in the words of others is known."""

import re
from collections.abc import Iterable

import pytest
from casebook import context_of, document_of, with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import Role, TextField
from oewg_cli.programme.text_index import TextIndex, TextMatch


def reading(*texts: str, names: tuple[str, ...] = (), role: Role = Role.PARAGRAPH) -> TextIndex:
    """Read texts as paragraphs."""
    return TextIndex([TextField(("paragraphs", number), role, text) for number, text in enumerate(texts)], names)


def only(matches: Iterable[TextMatch]) -> TextMatch:
    """Return the only match."""
    (match,) = matches
    return match


def test_a_match_is_found_in_its_text_with_its_location() -> None:
    """Offsets are those of the plain text, places those of the text as typed."""
    match = only(reading("One.", "See *clouds* and rain.").find(re.compile("rain")))
    assert (match.text, match.start, match.field.path) == ("rain", 15, ("paragraphs", 1))
    assert (match.location.start, match.location.end) == (17, 21)


def test_words_are_found_whole_and_in_any_case() -> None:
    """A compound with a hyphen is another word, and so is one with an apostrophe."""
    texts = reading("Rain, rain-water and RAIN’s end; trains.", "rain")
    assert [(found.field.path[1], found.start) for found in texts.find_words(frozenset({"rain"}))] == [(0, 0), (1, 0)]


def test_signs_are_known_without_a_search() -> None:
    """Those of all texts, each once; letters from A to Z and spaces are left out, accents and digits stay."""
    assert reading("Rain, rain.", "Où 7?\u2009“No”").chars == frozenset(",.ù7?\u2009“”")
    assert reading("the rain\nfell").chars == frozenset()


def test_parts_of_words_are_known_as_they_are_typed_and_as_they_are_read() -> None:
    """In any case, with the marks around them."""
    index = reading("See [the *Clouds*](https://example.org/Rain).[^note]", "ΟΔΟΣ and Maß")
    for part in ("cloud", "](", "/rain", "[^", "οδοσ", "mass"):
        assert index.has_any([part]), part
    for part in ("clouds.", "the*", "snow"):
        assert not index.has_any([part]), part
    assert index.has_any(["snow", "cloud"])
    assert not reading().has_any(["a"])


def test_a_part_with_a_space_before_it_begins_a_word() -> None:
    """The first word of a text as well; with a space in it, each word is looked for alone."""
    assert reading("Meet once a day").held_of([" once", " meet", "once a day"]) == (" once", " meet", "once a day")
    assert reading("All concerned", "met").held_of([" once", "once", "once a"]) == ("once", "once a")


@pytest.mark.parametrize(
    ("text", "has_counts"),
    [
        *[("Both meet", True), ("Twenty-two items", True), ("The 4 items", True), ("For 12 Member States", True)],
        *[("Five hundred", True), ("Pay $500", True), ("Their number is 5", True), ("One of them", True)],
        *[("From 29 April to 10 May 2024", False), ("Resolution 76/249, item 5", False), ("The second part", False)],
    ],
)
def test_a_text_that_counts_is_known(text: str, has_counts: bool) -> None:  # noqa: FBT001
    """Dates, references and ordinals count nothing."""
    assert reading(text).has_counts is has_counts


def test_a_pattern_finds_in_the_texts_with_a_part_what_it_finds_in_all() -> None:
    """Texts without the part are not searched."""
    index, pattern = reading("Rain. The rain", "A train", "Snow", "the RAIN"), re.compile(r"\b(?i:rain|snow)\b")
    found = [(match.field.path[1], match.text) for match in index.find_with(("rain",), pattern)]
    assert found == [(0, "Rain"), (0, "rain"), (3, "RAIN")]
    assert list(index.find_with(("hail",), pattern)) == []


@given(
    st.lists(st.text(st.sampled_from("abA ß"), max_size=6), max_size=5),
    st.lists(st.text(st.sampled_from("ab s"), max_size=3), max_size=3),
)
def test_the_texts_with_a_part_are_found_as_if_each_was_asked(texts: list[str], parts: list[str]) -> None:
    """In their order, each once; no part is found across the end of a text."""
    fields = [TextField(("paragraphs", number), Role.PARAGRAPH, text) for number, text in enumerate(texts)]
    having = [field for field in fields if any(part in field.plain.casefold() for part in parts)]
    assert TextIndex(fields, ()).texts_with(parts) == having


def test_what_is_not_a_lower_case_word_is_known_without_a_search() -> None:
    """It is there once, between spaces, whatever space or end of a text is around it in the texts."""
    assert reading("The rain, the\u00a0rain", "e-mail of The (UN)").odd == " The rain, e-mail (UN) "
    assert reading("the rain").odd.split() == []


@given(st.lists(st.text(st.sampled_from("aZé7 ,-’.(\u00a0\n\tİß第"), max_size=12), max_size=4))
def test_nothing_is_lost_in_what_is_known_without_a_search(texts: list[str]) -> None:
    """Each character, and each part with one between two spaces, is found where it is looked for; so is each word."""
    read = reading(*texts)
    assert read.chars == {char for char in read.text if not (char.isascii() and char.isalpha()) and char not in " \n"}
    assert all(f" {piece} " in read.odd for piece in read.text.split() if not (piece.isalpha() and piece.islower()))
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", read.text.lower())
    assert read.words == frozenset(words)


def test_roles_can_be_chosen() -> None:
    """A text of another role is passed over."""
    assert not list(reading("rain", role=Role.TEXT).find(re.compile("rain"), frozenset({Role.PARAGRAPH})))
    assert not list(reading("rain", role=Role.TEXT).find_words(frozenset({"rain"}), frozenset({Role.PARAGRAPH})))


def test_numbers_are_found_where_digits_are() -> None:
    """The texts with digits are known, in order, and a match in them is located in its own text."""
    texts = reading("Rain.", "No 7.", "Four.", "A 12 and 3.")
    assert [field.plain for field in texts.with_figures] == ["No 7.", "A 12 and 3."]
    found = [(match.field.path[1], match.start) for match in texts.find_number(re.compile("[0-9]+"))]
    assert found == [(1, 3), (3, 2), (3, 9)]


@pytest.mark.parametrize(
    ("text", "is_quotation"),
    [
        ("the “rain of gold” fell", True),
        ('the "rain of gold" fell', True),
        ("the ‘rain’ fell", True),
        ("the «rain» fell", True),
        ("the „rain“ fell, and “gold”", True),
        ("the „rain” fell", True),
        ("«gold» rain „silver“", False),
        ("see *Colours of rain*", True),
        (r"see *Colours \*of* rain", False),
        (r"see *Colours \* of rain*", True),
        ("see *the [colours](https://x.org) of rain*", True),
        ("see [the rain](https://x.org)", True),
        ("see [Rain Res. 75/240](https://x.org)", False),
        ("see [the rain](#)", False),
        ("the group’s rain and the group’s snow", False),
        ("Group on the measurement of Rain met", True),
        ("the rain fell", False),
        ("“gold” rain “silver”", False),
    ],
)
def test_quotations_and_names_are_in_the_words_of_others(text: str, is_quotation: bool) -> None:  # noqa: FBT001 - a column
    """Whatever the case of a name."""
    match = only(reading(text, names=("group on the measurement of rain",)).find(re.compile("(?i)rain")))
    assert match.is_quotation is is_quotation


def test_references_are_in_the_words_of_others() -> None:
    """A hyphen in a symbol is not a dash."""
    assert only(reading("See A/RES/S-13/2 and more.").find(re.compile("-"))).is_quotation


def test_adopted_texts_are_verbatim() -> None:
    """The titles of agenda items, the name of the body, and the text under an item."""
    context = context_of(with_base(""))
    roles = {found.field.role for found in context.text_index.find(re.compile(r"\w+")) if not found.is_verbatim}
    assert roles == {Role.TITLE, Role.SUBTITLE, Role.PARAGRAPH, Role.HEADING, Role.ASIDE, Role.FOOTNOTE}


def test_names_in_the_settings_are_quotations() -> None:
    """As the name of the body is."""
    document = document_of(with_base("title: Programme of the World Weather Watch\n"))
    context = CheckContext(document, names=("World Weather Watch",))
    assert only(context.text_index.find(re.compile("Weather"))).is_quotation


@pytest.mark.parametrize(
    ("text", "can_be_changed"),
    [
        ("plain rain", True),
        ("*rain*", True),
        ("ra[in](https://x.org)", False),
        ("[rain](https://x.org)", True),
        (r"\*rain", True),
    ],
)
def test_a_match_across_marks_cannot_be_replaced(text: str, can_be_changed: bool) -> None:  # noqa: FBT001 - a column
    """Within italics or a link it can."""
    assert (only(reading(text).find(re.compile("rain"))).location_to_change is not None) is can_be_changed


@given(st.lists(st.text("a “”\"'‘’.*[]()<>\n", max_size=30), max_size=4))
def test_every_match_is_within_its_text(texts: list[str]) -> None:
    """Whatever is typed, and asking about quotations never fails."""
    for match in reading(*texts, names=("a a",)).find(re.compile("a+")):
        assert match.text == "a" * (match.end - match.start)
        assert match.is_verbatim in {True, False}

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.text.source_text import Span
from oewg_cli.un.references.organ_mentions import NameForm
from oewg_cli.un.references.reference_words import BEGINNINGS, kinds_of_words
from oewg_cli.un.references.references import NumberReference, Reference, SymbolReference, address_of, find_references
from oewg_cli.un.references.resolution_numbers import NumberError
from oewg_cli.un.references.resolutions import IssuingOrgan, TextKind

DOCS = "https://docs.un.org/en/"


def test_each_word_for_a_resolution_has_one_of_the_beginnings() -> None:
    """So that a text without any of them is known to cite no number."""
    assert all(any(part in word.casefold() for part in BEGINNINGS) for word in kinds_of_words())


def number_in(text: str) -> NumberReference:
    """Find the one reference of a text, a number."""
    (reference,) = find_references(text)
    assert isinstance(reference, NumberReference)
    return reference


def addresses_in(text: str) -> list[tuple[str, str | None]]:
    """Find the references of a text: what is printed, and the address of each without the host."""
    return [
        (reference.text, address.removeprefix(DOCS) if (address := reference.address("en")) else None)
        for reference in find_references(text)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "established pursuant to General Assembly resolution 75/240, will be held",
            [("75/240", "A/RES/75/240")],
        ),
        ("resolutions 75/240 and 76/19", [("75/240", "A/RES/75/240"), ("76/19", "A/RES/76/19")]),
        ("decisions 31/301, 31/302 and 33/401", [("31/301", None), ("31/302", None), ("33/401", None)]),
        ("resolutions 31/6 A and B", [("31/6 A and B", "A/RES/31/6A-B")]),
        (
            "resolutions 31/6 A, B and C, 32/5, and 33/7 D",
            [("31/6 A, B and C", "A/RES/31/6A-C"), ("32/5", "A/RES/32/5"), ("33/7 D", "A/RES/33/7D")],
        ),
        ("General Assembly resolution 3363 (XXX)", [("3363 (XXX)", "A/RES/3363(XXX)")]),
        ("resolution 3367 A (XXX)", [("3367 A (XXX)", "A/RES/3367A(XXX)")]),
        (
            "Security Council resolutions 242 (1967) and 338 (1973)",
            [("242 (1967)", "S/RES/242(1967)"), ("338 (1973)", "S/RES/338(1973)")],
        ),
        ("Economic and Social Council resolution 1982/112", [("1982/112", "E/RES/1982/112")]),
        (
            "Human Rights Council resolutions 32/17 and S-17/1",
            [("32/17", "A/HRC/RES/32/17"), ("S-17/1", "A/HRC/RES/S-17/1")],
        ),
        (
            "Council resolution 32/17; Council resolution 1373 (2001)",
            [("32/17", "A/HRC/RES/32/17"), ("1373 (2001)", "S/RES/1373(2001)")],
        ),
        ("resolution ES‑11/1 and resolution\u00a0S-13/2", [("ES‑11/1", "A/RES/ES-11/1"), ("S-13/2", "A/RES/S-13/2")]),
        ("Resolution 75/240. RESOLUTION No. 76/19", [("75/240", "A/RES/75/240"), ("76/19", "A/RES/76/19")]),
        ("A/RES/75/240 and (A/78/265).", [("A/RES/75/240", "A/RES/75/240"), ("A/78/265", "A/78/265")]),
        ("resolution A/RES/75/240", [("A/RES/75/240", "A/RES/75/240")]),
        ("draft resolution A/C.3/78/L.60/Rev.1", [("A/C.3/78/L.60/Rev.1", "A/C.3/78/L.60/Rev.1")]),
        ("document A/76/100*", [("A/76/100", "A/76/100")]),
        ("resolution 75/240 and A/78/265", [("75/240", "A/RES/75/240"), ("A/78/265", "A/78/265")]),
        (
            "its resolutions 34/83 A of 11 December 1979, 35/156 J of 12 December 1980 and 36/97 K",
            [("34/83 A", "A/RES/34/83A"), ("35/156 J", "A/RES/35/156J"), ("36/97 K", "A/RES/36/97K")],
        ),
        (
            "resolutions 52/214, sect. B, para. 25, and 53/208 A",
            [("52/214", "A/RES/52/214"), ("53/208 A", "A/RES/53/208A")],
        ),
        (
            "resolutions 75/240 of the General Assembly and 1373 (2001) of the Security Council",
            [("75/240", "A/RES/75/240"), ("1373 (2001)", "S/RES/1373(2001)")],
        ),
        (
            "General Assembly resolutions 75/240 and 1373 (2001) of the Security Council",
            [("75/240", "A/RES/75/240"), ("1373 (2001)", "S/RES/1373(2001)")],
        ),
        (
            "resolutions 32/17 and 33/1 of the Human Rights Council",
            [("32/17", "A/HRC/RES/32/17"), ("33/1", "A/HRC/RES/33/1")],
        ),
        ("resolutions 75/240 and A/78/265", [("75/240", "A/RES/75/240"), ("A/78/265", "A/78/265")]),
        (
            "resolutions 75/240, 20/12 and 76/19",
            [("75/240", "A/RES/75/240"), ("20/12", None), ("76/19", "A/RES/76/19")],
        ),
        ("resolution 53/208A", [("53/208A", "A/RES/53/208A")]),
        ("resolution 75/240 (LXXV)", [("75/240 (LXXV)", "A/RES/75/240")]),
        ("resolution A/75/240", [("A/75/240", "A/RES/75/240")]),
        ("resolution 20/12", [("20/12", None)]),
        ("Conference resolution 6/4", [("6/4", None)]),
        ("resolution 75/241 at https://docs.un.org/en/A/RES/75/240", [("75/241", "A/RES/75/241")]),
    ],
)
def test_references_are_found_with_their_addresses(text: str, found: list[tuple[str, str | None]]) -> None:
    """The text is the number or symbol alone; a decision, or an unknown resolution, has no address."""
    assert addresses_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "75/240 alone, 24/7, 1/2, 2024/25 and and/or",
        "resolution of the dispute",
        "decision 3 of the agenda",
        "resolution (see para. 5)",
        "resolutions adopted in 2020, and 75/240",
        "resolution 24 hours later",
        "a resolution of 300 dpi; the decision (1) or 5 (2)",
        "decision 1/CP.21 and decision XII/5",
        "draft resolution 75/240, draft decision III",
        "projet de résolution 75/240",
        "https://x.org/?symbol=A/RES/75/240 and <https://x.org/A/78/265>",
        "第五十四届会议, 第3届",
    ],
)
def test_other_text_is_not_a_reference(text: str) -> None:
    """Words, fractions, drafts, decisions of treaty bodies and addresses are not found."""
    assert find_references(text) == ()


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("General Assembly resolution 75/240", "General Assembly", NameForm.FULL),
        ("Assembly resolution 75/240", "Assembly", NameForm.SHORT),
        ("the Assembly’s resolution 75/240", "Assembly", NameForm.SHORT),
        ("GA resolution 75/240", "GA", NameForm.ABBREVIATED),
        ("by its resolution 75/240", "its", NameForm.PRONOUN),
        ("resolution 75/240 of the General Assembly", "General Assembly", NameForm.FULL),
        ("the General\nAssembly  resolution 75/240", "General Assembly", NameForm.FULL),
    ],
)
def test_the_named_organ_is_found(text: str, name: str, form: NameForm) -> None:
    """Before the word or after the number, in full or not."""
    mention = number_in(text).mention
    assert mention is not None
    assert (mention.text, mention.form) == (name, form)


def test_an_organ_that_is_not_named_is_presumed() -> None:
    """The mention shows the difference."""
    reference = number_in("resolution 75/240")
    assert reference.mention is None
    assert reference.adopted is not None
    assert reference.adopted.organ is IssuingOrgan.GENERAL_ASSEMBLY


def test_an_organ_named_once_is_the_organ_of_the_list() -> None:
    """Also of a decision joined to the resolution, but not of another resolution after it."""
    mentions = [
        reference.mention.text if isinstance(reference, NumberReference) and reference.mention else None
        for reference in find_references(
            "General Assembly resolutions 75/240 and 76/19 and decision 75/564, and resolution 1373 (2001)"
        )
    ]
    assert mentions == ["General Assembly", "General Assembly", "General Assembly", None]


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("General Assembly resolution 75/240 and decision 1982/112", ["General Assembly", None]),
        ("General Assembly resolution 75/240 and decision 53/508A", ["General Assembly", "General Assembly"]),
        ("General Assembly resolution 75/240 and General Assembly decision 1982/112", ["General Assembly"] * 2),
        ("General Assembly resolution 75/240 and decisions 75/564 and 1982/112", ["General Assembly", None, None]),
        ("General Assembly resolution 75/240 and resolution 76/19", ["General Assembly", None]),
        ("General Assembly resolution 75/240 was recalled, and so was decision 75/564", ["General Assembly", None]),
        ("resolution 47/135 of 18 December 1992 of the General Assembly", ["General Assembly"]),
        ("resolution 47/135 of 18 December 1992 of the matter", [None]),
        (
            "resolutions 47/135 of 18 December 1992 of the General Assembly and 1373 (2001) of the Security Council",
            ["General Assembly", "Security Council"],
        ),
    ],
)
def test_an_organ_is_shared_only_if_it_numbers_so(text: str, organs: list[str | None]) -> None:
    """An organ named with the same number is kept, whether it fits or not."""
    references = [reference for reference in find_references(text) if isinstance(reference, NumberReference)]
    assert [reference.mention.text if reference.mention else None for reference in references] == organs


def test_the_position_of_the_organ_is_found() -> None:
    """Before the word, after the number, or with the number before."""
    for text, name in (
        ("the GA resolution 75/240", "GA"),
        ("the General\nAssembly’s resolution 75/240", "General\nAssembly"),
        ("resolution 75/240 of the General Assembly", "General Assembly"),
        ("a resolution of the Assembly, decision 75/564 of the GA", "GA"),
    ):
        named = number_in(text).named
        assert named is not None
        assert text[slice(*named.place)] == name


def test_bodies_with_numbers_of_their_own_are_not_checked() -> None:
    """Their resolutions are found, but without a problem and a document."""
    for text in ("United Nations Environment Assembly resolution 5/14", "resolution 6/4 of the Conference"):
        reference = number_in(text)
        assert reference.mention is not None
        assert reference.mention.is_other_body
        assert (reference.adopted, reference.problem, reference.document) == (None, None, None)


def test_a_reference_has_the_position_of_its_word_and_its_year() -> None:
    """The name of an organ can be added before the word."""
    reference = number_in("By decision 75/564 of 31 December 2020, it")
    assert reference.kind is TextKind.DECISION
    assert reference.word == Span(3, 11)
    assert (reference.start, reference.end, reference.year) == (12, 18, 2020)
    assert number_in("resolution 75/240 of 1 December 2020").year == 2020
    assert number_in("resolution 75/240 of the General Assembly of 10 December 2020").year == 2020


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("resolution 53/208A", NumberError.LETTER),
        ("resolution 75-240", NumberError.SPELLING),
        ("resolution A/75/240", NumberError.SYMBOL),
        ("resolution 75/240 (LXXV)", NumberError.PERIOD_TWICE),
        ("Security Council resolution 1325 on women", NumberError.PERIOD_MISSING),
        ("resolution 3314/29", NumberError.OLD_FORM_NEEDED),
        ("resolution 3600 (XXXI)", NumberError.NEW_FORM_NEEDED),
        ("General Assembly resolution 1373 (2001)", NumberError.OTHER_ORGAN),
    ],
)
def test_mistyped_numbers_are_found_with_their_problem(text: str, error: NumberError) -> None:
    """So that a rule can report them."""
    problem = number_in(text).problem
    assert problem is not None
    assert problem.error is error


def test_a_list_ends_where_its_numbers_end() -> None:
    """A word in the singular has no second number unless it is right, and a quantity is not a number."""
    assert addresses_in("resolution 75/240 and 2/3 majority") == [("75/240", "A/RES/75/240")]
    assert addresses_in("General Assembly resolutions 75/240 and 12 others") == [("75/240", "A/RES/75/240")]
    assert addresses_in("resolution 73/27 and 73/266") == [("73/27", "A/RES/73/27"), ("73/266", "A/RES/73/266")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("la résolution 75/240 de l’Assemblée générale", "Assemblée générale"),
        ("la resolución 75/240 de la Asamblea General", "Asamblea General"),
        ("в резолюции 75/240 Генеральной Ассамблеи", "Генеральной Ассамблеи"),
        ("根据大会第75/240号决议", "大会"),
        ("قرار الجمعية العامة 75/240", "الجمعية العامة"),
    ],
)
def test_references_are_found_in_the_other_languages(text: str, name: str) -> None:
    """A text leads to the version in its own language."""
    reference = number_in(text)
    assert reference.text == "75/240"
    assert reference.mention is not None
    assert reference.mention.text == name
    assert reference.document == "A/RES/75/240"


def test_lists_are_found_in_the_other_languages() -> None:
    """An organ after the last number is the organ of all."""
    assert addresses_in("las resoluciones 75/240 y 76/19 de la Asamblea General") == [
        ("75/240", "A/RES/75/240"),
        ("76/19", "A/RES/76/19"),
    ]
    assert addresses_in("大会第75/240号和第76/19号决议及第31/301号决定") == [
        ("75/240", "A/RES/75/240"),
        ("76/19", "A/RES/76/19"),
        ("31/301", None),
    ]
    assert addresses_in("第75/240号和第20/12号决议") == [("75/240", "A/RES/75/240"), ("20/12", None)]


def test_an_address_is_that_of_a_language() -> None:
    """The symbol is the same in all six."""
    assert address_of("A/78/265", "fr") == "https://docs.un.org/fr/A/78/265"
    assert find_references("A/78/265")[0].address("ar") == "https://docs.un.org/ar/A/78/265"


PIECES = [
    *(
        "resolution",
        "resolutions",
        "Decision",
        "draft",
        "its",
        "General Assembly",
        "Council",
        "of the",
        "and",
        ", ",
        "; ",
    ),
    *("75/240", "31/6 A", "B", " ", "3363", "(XXX)", "(2001)", "A/78/265", "A/RES/75/240", "/", "-", "S-", "ES", "A"),
    *("第", "号", "决议", "和", "https://x.org/", "of 4 March 2024", ", para. 1", "x", "é", "٧", "\n"),
]


def assert_places_hold(text: str, references: tuple[Reference, ...]) -> None:
    """Check that references are in order, do not overlap and are at their positions."""
    end = 0
    for reference in references:
        assert reference.start >= end
        end = reference.end
        assert text[reference.start : end] == reference.text != ""
        assert reference.document is None or reference.document.split() == [reference.document]
        if isinstance(reference, NumberReference):
            assert text[slice(*reference.word)].strip()
            assert reference.word.end <= reference.start
        else:
            assert isinstance(reference, SymbolReference)


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
        st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    )
)
def test_positions_are_in_the_text_and_do_not_overlap(text: str) -> None:
    """Whatever the text."""
    assert_places_hold(text, find_references(text))


@pytest.mark.parametrize(
    "piece",
    [
        "A/",
        "75/",
        "resolution ",
        "resolution 75/240, ",
        "75/240, ",
        "A, ",
        "第1",
        "第1号和",
        " ",
        "\n",
        ", para. 1",
        "1",
        "(X",
        "https://",
        "A/RES/1 A and ",
    ],
)
def test_long_repeated_texts_are_read(piece: str) -> None:
    """Without recursion."""
    text = "resolutions 75/240 A" + piece * (20_000 // len(piece)) + "_"
    assert_places_hold(text, find_references(text))

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.un.references.own_facts import MOST_ROWS, FactsError, read_own_facts
from oewg_cli.un.references.resolutions import TextKind

HEAD = "number,organ,adopted,title\n"


def test_a_table_has_facts() -> None:
    """Of each form of number, with or without a day and a title; what a project says is certain."""
    facts = read_own_facts(
        HEAD
        + '82/1,General Assembly,2027-09-20,"Clouds, fog and rain"\n\n'
        + "decision 82/501 B,General Assembly,2027-10-04,\n82/502,General Assembly,,\n"
        + "2625 (XXV),General Assembly,1970-10-24,\n2900 (2027), Security Council ,,\n"
        + "2031/7,Economic and Social Council,,Measurement of clouds\n"
    )
    assert [(fact.kind, fact.form, fact.year, fact.grade, fact.title_grade) for fact in facts] == [
        (TextKind.RESOLUTION, "82/1", 2027, "A", "A"),
        (TextKind.DECISION, "82/501 B", 2027, "A", ""),
        (TextKind.DECISION, "82/502", None, "", ""),
        (TextKind.RESOLUTION, "2625 (XXV)", 1970, "A", ""),
        (TextKind.RESOLUTION, "2900 (2027)", 2027, "", ""),
        (TextKind.RESOLUTION, "2031/7", 2031, "", "A"),
    ]
    assert facts[0].days == (date(2027, 9, 20),)
    assert facts[0].title == "Clouds, fog and rain"
    assert all(fact.is_of_project for fact in facts if fact.grade or fact.title)


def test_columns_can_be_left_out_or_in_another_order() -> None:
    """Only the number and the organ are needed; a byte-order mark and Windows line ends do not matter."""
    (fact,) = read_own_facts("\ufefforgan,number\r\nGeneral Assembly,82/1\r\n")
    assert (fact.form, fact.days, fact.title) == ("82/1", (), "")
    assert read_own_facts(HEAD) == ()


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("", 1, "The first line must have the names of the columns"),
        ("82/1,General Assembly\n", 1, "The first line must have the names of the columns"),
        ("number,organ,organ\n", 1, "The first line must have the names of the columns"),
        ("number,title\n", 1, "The first line must have the names of the columns"),
        (HEAD + "82/1,General Assembly\n", 2, "This row has 2 values, but there are 4 columns."),
        (HEAD + "82/1,General Assembly,,Clouds, fog\n", 2, "This row has 5 values, but there are 4 columns."),
        (
            HEAD + "82/1,General Assemblee,,\n",
            2,
            "`General Assemblee` is not an organ whose resolutions are known: did",
        ),
        (HEAD + "82/1,Rain,,\n", 2, "`Rain` is not an organ whose resolutions are known: it must be"),
        (HEAD + "\n1 of 2,General Assembly,,\n", 3, "`1 of 2` is not a number that the General Assembly uses"),
        (HEAD + "2031/7,General Assembly,,\n", 2, "`2031/7` is not a number that the General Assembly uses"),
        (HEAD + "82-1,General Assembly,,\n", 2, "`82-1` is not a number that the General Assembly uses"),
        (HEAD + "82/1,General Assembly,20 September 2027,\n", 2, "`20 September 2027` is not a day"),
        (HEAD + "82/1,General Assembly,2027-02-30,\n", 2, "`2027-02-30` is not a day"),
        (
            HEAD + "82/1,General Assembly,,a\n82/1,General Assembly,,b\n",
            3,
            "General Assembly resolution 82/1 is in the",
        ),
        (HEAD + '82/1,General Assembly,,"never ends\n', 2, "This row cannot be read: unexpected end of data"),
        (HEAD + f"82/1,General Assembly,,{'a' * 1001}\n", 2, "A value here has more than 1,000 characters."),
        (HEAD + "82/1,General Assembly,,a\x1b[31m\n", 2, "A value here has a character that is not shown."),
        (HEAD + "\n" * (MOST_ROWS + 1), MOST_ROWS + 2, "There are more than 10,000 rows."),
    ],
)
def test_the_first_row_that_is_wrong_is_said(text: str, line: int, sentence: str) -> None:
    """With its line."""
    with pytest.raises(FactsError) as raised:
        read_own_facts(text)
    assert (raised.value.line, raised.value.sentence[: len(sentence)]) == (line, sentence)


@given(
    st.text() | st.lists(st.sampled_from(['"', ",", "\n", "82/1", "General Assembly", "2027-01-01", "\0"])).map("".join)
)
def test_any_text_has_facts_or_one_sentence(text: str) -> None:
    """Nothing else is raised."""
    for each in (text, HEAD + text):
        forms = ["-"]
        error = None
        try:
            forms = [fact.form for fact in read_own_facts(each)]
        except FactsError as wrong:
            error = wrong
        assert error is None or (error.line >= 1 and error.sentence.endswith((".", "?")))
        assert all(forms)


@given(st.lists(st.tuples(st.integers(31, 199), st.integers(1, 350)), unique=True, max_size=20), st.dates())
def test_each_row_is_a_fact(numbers: list[tuple[int, int]], day: date) -> None:
    """In the order of the table."""
    rows = "".join(f"{session}/{number},General Assembly,{day.isoformat()},\n" for session, number in numbers)
    facts = read_own_facts(HEAD + rows)
    assert [(fact.form, fact.days) for fact in facts] == [(f"{one}/{other}", (day,)) for one, other in numbers]

"""The index of resolutions is what the script makes of the lists of facts."""

from collections.abc import Iterator
from pathlib import Path

import compile_resolutions
import pytest
from compile_resolutions import FACTS, INDEX, compile_index

from oewg_cli.un.references import adoption_facts
from oewg_cli.un.references.references import NumberReference, find_references
from oewg_cli.un.references.resolutions import AdoptedText

_DATES = "resolution,adopted,title,grade,title_grade,date_from,title_from\n"
MADE_UP = {
    "as_of.txt": "2031-02-03\n",
    "general-assembly.csv": _DATES
    + "85/1,2030-10-01,Clouds,A,A,heading,own text\n85/3,2030-10-09,,B,,order,\n85/4 B,2030-10-10,,C,,cited,\n",
    "general-assembly-sessions.csv": (
        "session,opened,opened_from,first_resolution,last_resolution,last_from,last_election_decision,"
        "last_other_decision,complete,as_of\n85,2030-09-10,rule,1,5,list,401,505,yes,\n86,,,,,,,,no,\n"
    ),
    "general-assembly-parts.csv": "resolution,parts_seen,whole_number_exists\n85/4,A B,no\n",
    "decisions.csv": "decision,parts,adopted,title,grade,from\n85/501,A B,2030-10-01 2030-10-02,Rain,A,record\n",
    "security-council.csv": (
        "number,year,adopted,subject,grade,date_from,year_from\n2999,2030,2030-12-30,,A,heading,cited\n"
        "3000,2031,,,,,list\n"
    ),
    "human-rights-council.csv": "resolution,kind,adopted,title,grade,title_grade,date_from,title_from\n"
    "85/1,resolution,2030-06-01,,A,,heading,\n",
    "economic-and-social-council.csv": "resolution,kind,adopted,title,grade,title_grade,date_from,title_from\n"
    "2030/201,decision,2030-06-02,Hail,A,A,heading,own text\n",
}
"""Lists as a maintainer would type them."""


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put an index of the made-up lists in place of that of the program."""
    for name, text in MADE_UP.items():
        (tmp_path / name).write_text(text, "utf-8")
    index = tmp_path / "index.txt"
    index.write_text(compile_index(tmp_path), "utf-8")
    monkeypatch.setattr(adoption_facts, "_INDEX", index)
    cached = [each for each in vars(adoption_facts).values() if hasattr(each, "cache_clear")]
    for function in cached:
        function.cache_clear()
    yield
    monkeypatch.undo()
    for function in cached:
        function.cache_clear()


def text_of(citation: str) -> AdoptedText:
    """Return the resolution or decision that a citation means."""
    (reference,) = find_references(citation)
    assert isinstance(reference, NumberReference)
    assert reference.adopted is not None
    return reference.adopted


def test_the_index_is_what_the_script_makes_of_the_facts() -> None:
    """Byte for byte."""
    assert compile_index(FACTS) == INDEX.read_text("utf-8")
    assert compile_resolutions.INDEX.is_file()


@pytest.mark.usefixtures("made_up")
def test_what_is_typed_in_the_lists_is_found() -> None:
    """Of each organ, with its days, grades, parts and titles."""
    first = adoption_facts.fact_of(text_of("General Assembly resolution 85/1"))
    assert first is not None
    assert (first.days[0].isoformat(), first.grade, first.title, first.title_grade) == (
        "2030-10-01",
        "A",
        "Clouds",
        "A",
    )
    parts = adoption_facts.fact_of(text_of("General Assembly resolution 85/4"))
    assert parts is not None
    assert (parts.parts, parts.days) == ("no", ())
    assert [fact.form for fact in adoption_facts.parts_of_text(text_of("General Assembly resolution 85/4"))] == [
        "85/4 B"
    ]
    decision = adoption_facts.fact_of(text_of("General Assembly decision 85/501"))
    assert decision is not None
    assert [day.day for day in decision.days] == [1, 2]
    assert [fact.form for fact in adoption_facts.known_texts("85/1")] == ["85/1", "85/1"]
    assert [fact.form for fact in adoption_facts.known_texts("3000 (2031)")] == ["3000 (2031)"]
    assert [fact.form for fact in adoption_facts.titled("hail")] == ["2030/201"]
    assert adoption_facts.as_of().isoformat() == "2031-02-03"


@pytest.mark.usefixtures("made_up")
def test_a_session_has_its_last_numbers() -> None:
    """One that still runs has none."""
    session = adoption_facts.session_of(text_of("General Assembly resolution 85/9"))
    assert session is not None
    assert (session.first, session.last, session.last_decision, session.is_complete) == (1, 5, 505, True)
    running = adoption_facts.session_of(text_of("General Assembly resolution 86/1"))
    assert running is not None
    assert (running.last, running.is_complete) == (None, False)
    assert adoption_facts.session_of(text_of("Economic and Social Council resolution 2030/1")) is None


@pytest.mark.usefixtures("made_up")
def test_a_number_without_a_row_has_neighbours() -> None:
    """The nearest ones before and after it whose days are sure."""
    before, after = adoption_facts.neighbours_of(text_of("General Assembly resolution 85/2"))
    assert [fact.form for fact in (before, after) if fact] == ["85/1", "85/3"]
    before, after = adoption_facts.neighbours_of(text_of("General Assembly resolution 85/5"))
    assert before is not None
    assert (before.form, after) == ("85/3", None)


def test_facts_of_the_program() -> None:
    """Some that are well known, of each organ and each form."""
    known = {
        "General Assembly resolution 75/240": "2020-12-31",
        "Security Council resolution 1325 (2000)": "2000-10-31",
        "General Assembly resolution 2625 (XXV)": "1970-10-24",
        "Human Rights Council resolution 52/1": "2023-04-03",
        "Economic and Social Council resolution 2022/4": "2022-06-08",
        "General Assembly decision 77/512": "2022-12-07",
    }
    for citation, day in known.items():
        fact = adoption_facts.fact_of(text_of(citation))
        assert fact is not None
        assert fact.days[0].isoformat() == day

import json
from collections.abc import Callable

import pytest

Command = Callable[..., tuple[int, str, str]]

AS_OF = "Facts as of 28 January 2026.\n"
RESOLUTION = """\
General Assembly resolution 75/240
  “Developments in the field of information and telecommunications in the context of international security” (uncertain)
  Adopted on 31 December 2020 (certain; from: cited)
"""
COUNCIL = "Security Council resolution 1325 (2000)\n  Adopted on 31 October 2000 (certain; from: heading, cited)\n"


@pytest.mark.parametrize(
    ("citation", "shown"),
    [
        ("75/240", RESOLUTION),
        ("  75/240 ", RESOLUTION),
        ("General Assembly resolution 75/240", RESOLUTION),
        ("resolution 75/240 of the General Assembly", RESOLUTION),
        ("75/240 of the General Assembly", RESOLUTION),
        ("A/RES/75/240", RESOLUTION),
        ("1325", COUNCIL),
        ("1325 (2000)", COUNCIL),
        ("Security Council resolution 1325", COUNCIL),
        ("S/RES/1325 (2000)", COUNCIL),
        (
            "57/270",
            "General Assembly resolution 57/270\n  It exists only in parts, with letters after the number.\n",
        ),
    ],
)
def test_what_is_known_is_shown(oewg: Command, citation: str, shown: str) -> None:
    """Of a number, a citation or a symbol: organ, title, day, and how sure each is."""
    assert oewg("lookup", citation) == (0, shown + AS_OF, "")


def test_a_number_of_two_organs_shows_both(oewg: Command) -> None:
    """One organ alone if it is named, also in short."""
    both = oewg("lookup", "S-30/1")[1]
    assert [line for line in both.splitlines() if line.endswith("S-30/1")] == [
        "General Assembly resolution S-30/1",
        "Human Rights Council resolution S-30/1",
    ]
    assert "Assembly" not in oewg("lookup", "Human Rights Council resolution S-30/1")[1]
    assert "Council" not in oewg("lookup", "resolution S-30/1 of the Assembly")[1]


def test_a_part_of_a_decision_has_its_own_day(oewg: Command) -> None:
    """A decision of two days has two parts."""
    assert "Adopted on 7 December 2022 and 25 August 2023 (certain" in oewg("lookup", "77/512")[1]
    assert "Adopted on 25 August 2023 (certain" in oewg("lookup", "decision 77/512 B")[1]


@pytest.mark.parametrize(
    ("citation", "said"),
    [
        (
            "General Assembly resolution 75/940",
            "General Assembly resolution 75/940 does not exist: the last resolution of that session is 75/328.",
        ),
        ("1325 (2001)", "Security Council resolution 1325 is of 2000: 1325 (2000)."),
        ("decision 75/240", "General Assembly 75/240 is a resolution."),
        ("General Assembly resolution 32/87", "32/87"),
        (
            "General Assembly resolution 77/999",
            "General Assembly resolution 77/999 does not exist: the last resolution of that session is 77/338.",
        ),
        ("World Health Assembly resolution 75/240", "Nothing is known of “World Health Assembly resolution 75/240”."),
        ("clouds", "Nothing is known of “clouds”."),
        ("٧٥/٢٤٠", "Nothing is known of “٧٥/٢٤٠”."),
        ("9" * 400, f"Nothing is known of “{'9' * 400}”."),
    ],
)
def test_what_is_not_known_is_1(oewg: Command, citation: str, said: str) -> None:
    """What the session, the neighbours or the other kind say of it is shown."""
    code, out, err = oewg("lookup", citation)
    assert (code, err) == ((0, "") if said == "32/87" else (1, ""))
    assert said in out
    assert out.endswith(AS_OF)


def test_a_title_is_found_by_its_words(oewg: Command) -> None:
    """In any order and case; each text has all of them."""
    code, out, _ = oewg("lookup", "--title", "INTOLERANCE xenophobia united")
    assert code == 0
    assert "General Assembly resolution 76/1\n" in out
    assert oewg("lookup", "--title", "unheard-of clouds")[:2] == (
        1,
        f"Nothing is known of “unheard-of clouds”.\n{AS_OF}",
    )


def test_many_titles_are_cut_but_not_in_json(oewg: Command) -> None:
    """The number of those left out is said."""
    out = oewg("lookup", "--title", "the")[1]
    every = json.loads(oewg("lookup", "--title", "the", "--json")[1])["texts"]
    assert f"{len(every) - 50:,} more; --json has all of them.\n" in out
    assert len([line for line in out.splitlines() if not line.startswith(" ")]) == 52


def test_json_has_each_fact(oewg: Command) -> None:
    """With grades and sources, in ASCII; what is known without a row is in the notes."""
    code, out, _ = oewg("lookup", "75/240", "--json")
    assert code == 0
    assert out.isascii()
    assert json.loads(out) == {
        "as_of": "2026-01-28",
        "texts": [
            {
                "organ": "General Assembly",
                "kind": "resolution",
                "number": "75/240",
                "adopted": ["2020-12-31"],
                "year": 2020,
                "grade": "A",
                "source": "cited",
                "title": "Developments in the field of information and telecommunications in the context "
                "of international security",
                "title_grade": "C",
                "title_source": "vote record",
            }
        ],
        "notes": [],
    }
    code, out, _ = oewg("lookup", "decision 75/240", "--json")
    assert code == 1
    assert json.loads(out)["texts"] == []
    assert json.loads(out)["notes"] == ["General Assembly 75/240 is a resolution."]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("75/240", "--title", "clouds"),
        ("75/240", "76/1"),
        ("   ",),
        ("",),
        ("--title", " "),
        ("--title", ""),
        ("75/240\x1b[31m",),
        ("--title", "clouds\x07"),
        ("75/240\u202e",),
        ("7" * 501,),
        ("--no",),
    ],
)
def test_a_wrong_use_is_one_sentence_and_2(oewg: Command, arguments: tuple[str, ...]) -> None:
    """Nothing, two things, nothing but spaces, characters that are not shown, or too much."""
    code, out, err = oewg("lookup", *arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.isprintable() or err[:-1].isprintable()


@pytest.mark.parametrize(
    "citation", ["75/240 (((((", "(" * 400, "1 (" * 150, "resolution " * 40, "75/" * 160, "S-" * 200]
)
def test_odd_texts_are_only_unknown_or_known(oewg: Command, citation: str) -> None:
    """They take no time, and no trace of the program is shown."""
    code, out, err = oewg("lookup", citation)
    assert code in {0, 1}
    assert out.endswith(AS_OF)
    assert err == ""

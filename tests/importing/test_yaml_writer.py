from collections.abc import Callable
from datetime import date

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from oewg_cli.importing.drafted_programme import DraftedProgramme, OpenQuestion, Tree
from oewg_cli.importing.yaml_writer import programme_yaml
from oewg_cli.source.loader import read_tree
from oewg_cli.source.tree import NodePath
from oewg_cli.source.yaml_formatting import WIDTH, can_be_written
from oewg_cli.text.source_text import SourceText

CHARS = st.one_of(
    st.sampled_from("ab -:#'\"\\[]{}*&!?|>%@`,~.0\u00a0\u200b\u2028\ufeff"),
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
)
SHORT = st.text(CHARS, max_size=12).map(lambda text: text if can_be_written(text) else f"{text}a")
TEXTS = SHORT | st.lists(SHORT, min_size=20, max_size=25).map(" ".join)
VALUES = st.none() | TEXTS
DATES = st.none() | st.dates(date(1900, 1, 1))
NAMES = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,3})?", fullmatch=True) | st.sampled_from(["no", "on", "null", "y", "1"])


def some(**keys: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    """Return blocks that have some of these keys, in this order."""
    return st.fixed_dictionaries({}, optional=keys).map(lambda block: {key: block[key] for key in keys if key in block})


def listed(values: st.SearchStrategy[Tree], least: int = 1) -> st.SearchStrategy[Tree]:
    """Return lists of some values."""
    return st.lists(values, min_size=least, max_size=3).map(list)


NUMBER = st.integers(1, 999) | st.sampled_from(["5 (a)", "12 (b) (ii)"])
ENTRY = st.one_of(
    st.builds(lambda text: {"heading": text}, TEXTS),
    some(item=NUMBER, footnote=NAMES | listed(NAMES), aside=VALUES, text=VALUES, list=listed(TEXTS)).filter(bool),
    some(heading=TEXTS, aside=VALUES, text=VALUES).filter(bool),
    some(
        time=st.sampled_from(["15:00", "15:00–16:30"]),
        item=listed(NUMBER | st.sampled_from(["2 (a)–(g)", "127–135"])),
        state=st.sampled_from(["opens", "continued"]),
        documents=TEXTS | listed(TEXTS),
        entries=listed(st.builds(lambda text: {"heading": text}, TEXTS)),
    ).filter(bool),
)
MEETING = st.fixed_dictionaries(
    {"time": st.sampled_from(["10:00–13:00", "morning", "09:30–24:00", "15:00"]) | VALUES, "entries": listed(ENTRY, 0)}
) | some(when=TEXTS, body=TEXTS | listed(TEXTS), number=NUMBER, kind=TEXTS, room=TEXTS, text=VALUES).filter(bool)
RANGES = st.sampled_from(["2026-07-09–2026-07-10", "2026-12-31–2027-01-02"])
DATES_OF_DAYS = DATES | RANGES | listed(st.dates(date(1900, 1, 1)) | RANGES)
DAY = some(date=DATES_OF_DAYS, week=TEXTS, text=VALUES, entries=listed(ENTRY), meetings=listed(MEETING, 0)).filter(bool)
TREES = st.fixed_dictionaries(
    {
        "masthead": st.fixed_dictionaries(
            {
                "organ": VALUES,
                "date": DATES,
                "original": st.sampled_from(["en", "no"]) | listed(st.sampled_from(["en", "fr"])),
                "job": st.sampled_from(["24-01655", "V.24-01655"]),
                "processed": DATES | listed(st.dates(date(1900, 1, 1))),
            }
        ),
        "body": VALUES | listed(some(name=TEXTS, short=SHORT, number=NUMBER, theme=TEXTS).filter(bool)),
        "item": st.none() | NUMBER | some(number=listed(NUMBER), agenda=TEXTS, title=VALUES),
        "paragraphs": st.none() | listed(TEXTS | some(heading=TEXTS, paragraphs=listed(TEXTS)).filter(bool)),
        "agenda": st.fixed_dictionaries(
            {"items": st.dictionaries(st.sampled_from(["1", "2", "10", "5 (a)"]), VALUES, max_size=3)}
        ),
        "programme": st.none() | listed(DAY),
        "footnotes": st.dictionaries(NAMES, VALUES, max_size=3),
    }
)
STEPS: st.SearchStrategy[list[str | int]] = st.lists(
    st.sampled_from(
        [
            "masthead",
            "date",
            "body",
            "paragraphs",
            "programme",
            "meetings",
            "entries",
            "text",
            "items",
            "lost",
            0,
            1,
            2,
            -1,
        ]
    ),
    min_size=1,
    max_size=6,
)
PATHS = STEPS.map(lambda steps: (*steps,))
QUESTIONS = st.lists(st.builds(OpenQuestion, PATHS, st.text(max_size=20) | TEXTS, st.booleans()), max_size=5).map(tuple)


def meant(tree: object) -> object:
    """Return what a tree says to a reader: words with single spaces, and an entry that is one line as that line."""
    if isinstance(tree, dict):
        if [*tree] == ["heading"]:
            return meant(tree["heading"])
        return {str(key): meant(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [meant(value) for value in tree]
    if isinstance(tree, str):
        return " ".join(tree.split())
    return tree


def read(text: str) -> object:
    """Read a programme with our own reader, which must find nothing wrong, and return what one of YAML 1.1 reads."""
    _, findings = read_tree(SourceText("programme.yaml", text))
    assert not findings
    return yaml.safe_load(text)


@given(TREES)
def test_a_programme_is_read_again_as_it_was(tree: dict[str, Tree]) -> None:
    """With one space between words; an entry that has a heading and nothing more is one line."""
    assert meant(read(programme_yaml(DraftedProgramme(tree, (), ()), "note.md"))) == meant(tree)


@given(TREES, QUESTIONS)
@example(
    {"masthead": {"organ": None}}, (OpenQuestion((), ""), OpenQuestion(("masthead", "organ"), "a\nb: c\u2028- d\x00"))
)
def test_comments_never_change_the_values(tree: dict[str, Tree], questions: tuple[OpenQuestion, ...]) -> None:
    """Wherever they belong, and whatever they say."""
    text = programme_yaml(DraftedProgramme(tree, questions, ()), "note.md")
    assert meant(read(text)) == meant(tree)


@given(TREES, PATHS, st.booleans())
def test_a_question_at_any_path_is_written(tree: dict[str, Tree], path: NodePath, is_question: bool) -> None:  # noqa: FBT001
    """Also at one that the programme does not have; a question says that it is to be checked."""
    text = programme_yaml(DraftedProgramme(tree, (OpenQuestion(path, "Is it cloudy?", is_question),), ()), "note.md")
    said = [line.strip() for line in text.splitlines() if "cloudy" in line]
    assert said == ["# check: Is it cloudy?" if is_question else "# Is it cloudy?"]


ENTRIES: Tree = [{"heading": "Opening"}, {"item": 4, "text": "Clouds", "list": ["High", "Low"]}]
DAYS: Tree = [{"date": date(2024, 3, 4), "meetings": [{"time": "morning", "entries": ENTRIES}]}]
SMALL: dict[str, Tree] = {
    "masthead": {"organ": "General Assembly", "date": None},
    "title": "Programme of work",
    "paragraphs": ["One.", "Two."],
    "programme": DAYS,
}
ENTRY_PATH: NodePath = ("programme", 0, "meetings", 0, "entries")


@pytest.mark.parametrize(
    ("path", "below"),
    [
        (("masthead",), "masthead:"),
        (("masthead", "date"), "  date:"),
        (("masthead", "symbol"), "masthead:"),
        (("title",), "title: Programme of work"),
        (("subtitle",), "masthead:"),
        ((), "masthead:"),
        (("paragraphs", 1), "  - Two."),
        (("paragraphs", 7), "paragraphs:"),
        (("programme", 0), "  - date: 2024-03-04"),
        (("programme", 0, "date"), "  - date: 2024-03-04"),
        (("programme", 0, "meetings", 0, "time"), "      - time: morning"),
        ((*ENTRY_PATH, 0), "          - Opening"),
        ((*ENTRY_PATH, 0, "heading"), "          - Opening"),
        ((*ENTRY_PATH, 1, "text"), "            text: Clouds"),
        ((*ENTRY_PATH, 1, "aside"), "          - item: 4"),
        ((*ENTRY_PATH, 1, "list", 1), "              - Low"),
    ],
    ids=str,
)
def test_a_question_is_above_its_place_or_what_is_nearest_around_it(path: NodePath, below: str) -> None:
    """Indented as that is."""
    lines = programme_yaml(DraftedProgramme(SMALL, (OpenQuestion(path, "Why?"),), ()), "note.md").splitlines()
    at = next(number for number, line in enumerate(lines) if "Why?" in line)
    assert lines[at + 1] == below
    assert lines[at] == f"{' ' * (len(below) - len(below.lstrip()))}# check: Why?"


def test_several_questions_at_one_place_keep_their_order() -> None:
    """One under the other."""
    questions = (OpenQuestion(("title",), "First."), OpenQuestion(("title",), "Second.", is_question=False))
    text = programme_yaml(DraftedProgramme(SMALL, questions, ()), "note.md")
    assert "# check: First.\n# Second.\ntitle: Programme of work\n" in text


def test_a_programme_is_written_as_by_hand() -> None:
    """Short forms, an empty line above each block, nothing longer than it may be, and one line end at its end."""
    tree: dict[str, Tree] = {
        "masthead": {"original": ["en", "fr"], "job": "24-01655"},
        "paragraphs": ["word " * 60 + "end"],
        "agenda": {"items": {"3": "Clouds", "5 (a)": None}},
        "programme": [{"date": date(2024, 3, 4), "meetings": [{"time": "10:00–13:00", "entries": []}]}],
    }
    text = programme_yaml(DraftedProgramme(tree, (), ()), "note.md")
    assert "\n\nmasthead:\n  original: [en, fr]\n  job: 24-01655\n\nparagraphs:\n  - >-\n    word word" in text
    assert '\n\nagenda:\n  items:\n    3: Clouds\n    "5 (a)":\n\nprogramme:\n  - date: 2024-03-04\n' in text
    assert text.endswith("      - time: 10:00–13:00\n        entries: []\n")
    assert all(len(line) <= WIDTH for line in text.splitlines())


@pytest.mark.parametrize(
    "name", ["note.md", "a: b.docx", "{name}", "näïve\n- x: 1", "a\u2028b", "x" * 300, "\udce9.md"]
)
def test_the_name_of_the_source_is_in_the_comment_at_the_head(name: str) -> None:
    """And changes nothing, whatever characters it has."""
    text = programme_yaml(DraftedProgramme(SMALL, (), ()), name)
    assert text.startswith("# yaml-language-server: $schema=programme.schema.json\n")
    assert meant(read(text)) == meant(SMALL)


@pytest.mark.parametrize("of", [dict, list])
def test_what_is_empty_is_written_as_empty(of: Callable[[], Tree]) -> None:
    """And nothing of it is lost."""
    assert read(programme_yaml(DraftedProgramme({"agenda": of()}, (), ()), "note.md")) == {"agenda": of()}


@pytest.mark.parametrize(
    ("key", "value", "written"),
    [
        ("item", [3, "5 (a)"], 'item: [3, "5 (a)"]'),
        ("documents", ["A/CN.9/982", "A/CN.9/983"], "documents: [A/CN.9/982, A/CN.9/983]"),
        ("documents", ["A/CN.9/982, annex", "A/1"], "documents:\n          - A/CN.9/982, annex\n          - A/1"),
        ("documents", ["Clouds " * 20, "A/1"], "documents:\n          - "),
        ("list", ["Chair", "Secretary"], "list:\n          - Chair\n          - Secretary"),
    ],
)
def test_short_lists_are_in_brackets(key: str, value: list[Tree], written: str) -> None:
    """If they fit on the line, and nothing in them would be read as a comma or a bracket of the list."""
    draft = DraftedProgramme({"programme": [{"entries": [{"heading": "Clouds", key: value}]}]}, (), ())
    text = programme_yaml(draft, "note.md")
    assert written in text
    read = yaml.safe_load(text)["programme"][0]["entries"][0][key]
    assert meant(read) == meant(value)

import pytest

from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import read_tree
from oewg_cli.source.size_limits import MAX_DEPTH
from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.tree import Mapping, Node, Scalar, Sequence
from oewg_cli.source.yaml_reader import read_yaml
from oewg_cli.text.source_text import SourceText


def read(text: str) -> tuple[Node | None, list[tuple[str, str]]]:
    """Return the tree, and the code and the text of each finding."""
    problems = Problems(SourceText("x.yaml", text))
    root = read_yaml(problems)
    return root, [(found.rule.code, text[slice(*found.span)]) for found in problems.findings]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10:00", "10:00"),
        ("9:30", "9:30"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("012", "012"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("+7", "+7"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("2024-03-04", "2024-03-04"),
        ("2024-03-04 10:00:00", "2024-03-04 10:00:00"),
        ("=", "="),
        ("7", 7),
        ("-7", -7),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("'7'", "7"),
        ('"true"', "true"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_words_stay_words(written: str, value: object) -> None:
    """Only true, false, null and numbers as JSON writes them are something else than text."""
    root, findings = read(f"key: {written}")
    assert isinstance(root, Mapping)
    scalar = root.entries["key"].value
    assert isinstance(scalar, Scalar)
    assert (scalar.value, type(scalar.value)) == (value, type(value))
    assert not findings


def test_an_integer_of_any_length_is_a_number() -> None:
    """Python refuses to read integers of thousands of digits; a document may hold them all the same."""
    root, findings = read("9" * 10_000)
    assert isinstance(root, Scalar)
    assert isinstance(root.value, float)
    assert not findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("a: 1\na: 2", [("SYN002", "a")]),
        ("{a: 1, b: 2, a: 3}", [("SYN002", "a")]),
        ("a: &x 1", [("SYN003", "&x")]),
        ("a: &x [1]\nb: *x", [("SYN003", "&x"), ("SYN003", "*x")]),
        ("a: *x\nb: &x 1", [("SYN001", "*x"), ("SYN003", "&x")]),
        ("<<: {a: 1}\nb: 2", [("SYN004", "<<")]),
        ("a: !!str 1", [("SYN005", "!!str")]),
        ("a: !x &y z", [("SYN003", "&y"), ("SYN005", "!x")]),
        ("a: x\x07y", [("SYN006", "\x07")]),
        ('a: "x\\x07y"', [("SYN006", "\\x07")]),
        ("a: 1\n---\nb: 2", [("SYN007", "---")]),
        ("? [a]\n: b", [("SYN008", "[a]")]),
        ("? \n: b", [("SYN008", "")]),
        ("a: Room #5 in C#", [("SYN009", "#5")]),
        ("a: Room # 5\nb: x #\nc: y ## z", []),
        ("a: b: c", [("SYN001", ":")]),
        ("a: 'x", [("SYN001", "'")]),
        ("a:\n\tb: 1", [("SYN001", "\t")]),
        ("a: @x", [("SYN001", "@")]),
        ("a: *", [("SYN001", "*")]),
        ("a: [1", [("SYN001", "[")]),
    ],
)
def test_what_the_format_forbids_is_found_at_its_place(text: str, findings: list[tuple[str, str]]) -> None:
    """Each mark is reported at its place, and the rest is read."""
    source = SourceText("x.yaml", text)
    found = read_tree(source)[1]
    assert sorted((finding.rule.code, text[slice(*finding.span)]) for finding in found) == findings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a:\n  - b: 1\n   - b: 2", "This hyphen is not under the other hyphens of the list."),
        ("a:\n  - b: 1\n   c: 2", "This line does not fit into the list above it."),
        ("a:\n  - b: 1\n - b: 2", "This hyphen does not fit into the block above it."),
        ("a:\n  - b: 1\n c: 2", "This line does not fit into the block above it."),
        ("a: `x`", "A text cannot begin with a backtick."),
        ("a: @x", "A text cannot begin with `@`."),
    ],
)
def test_the_words_fit_what_is_written(text: str, words: str) -> None:
    """A line that begins with a hyphen is not asked to begin with one."""
    [finding] = read_tree(SourceText("x.yaml", text))[1]
    assert finding.message == words


def test_the_first_of_two_keys_counts() -> None:
    """What is under the second one is left out."""
    root, _ = read("a: 1\na: 2")
    assert isinstance(root, Mapping)
    value = root.entries["a"].value
    assert isinstance(value, Scalar)
    assert value.value == 1


@pytest.mark.parametrize(
    "before", ["&x", "!!str", "!<tag:yaml.org,2002:str>", "&x !y", "!y &x", "&x # note\n  ", "!y\n\n  &x  "]
)
@pytest.mark.parametrize("typed", ["x", "'x y'", '"x"', "x\n  y", "|\n  x\n"])
def test_a_text_begins_after_its_anchor_and_its_tag(before: str, typed: str) -> None:
    """What replaces the text leaves them where they are."""
    for text, key in ((f"a: {before} {typed}", False), (f"- {before} {typed}", False), (f"{before} {typed}: 1", True)):
        root, _ = read(text)
        nodes = root.items if isinstance(root, Sequence) else []
        if isinstance(root, Mapping):
            nodes = [each.key if key else each.value for each in root.entries.values()]
        assert nodes or key
        assert all(text[slice(*node.span)].strip() == typed.strip() for node in nodes)


@pytest.mark.parametrize("mark", ["\ufeff", "\ufeff\ufeff"])
def test_a_byte_order_mark_moves_nothing(mark: str) -> None:
    """Each key is at its offset in the text."""
    text = f"{mark}a: 1\nb: 2\n"
    root, _ = read(text)
    assert isinstance(root, Mapping)
    assert [text[slice(*each.key.span)] for each in root.entries.values()] == ["a", "b"]


def test_a_block_ends_with_its_last_child() -> None:
    """Comments and empty lines after it do not belong to it."""
    text = "a:\n  b: 1 # comment\n\n# more\nc: [x, y]\n"
    root, _ = read(text)
    assert isinstance(root, Mapping)
    assert text[slice(*root.entries["a"].value.span)] == "b: 1"
    items = root.entries["c"].value
    assert isinstance(items, Sequence)
    assert text[slice(*items.span)] == "[x, y]"


def test_a_billion_laughs_are_two_findings_a_line() -> None:
    """Aliases are not followed, so nothing can grow."""
    text = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(9)
    )
    _, findings = read(text)
    assert {code for code, _ in findings} == {"SYN003"}
    assert len(findings) == 1 + 9 * 3


@pytest.mark.parametrize(
    "text",
    [
        "[" * (MAX_DEPTH + 1),
        "[" * 100_000,
        "- " * 2_000,
        "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 90)),
    ],
)
def test_what_is_too_deep_is_refused(text: str) -> None:
    """A deep document is an error of the command, reported in one sentence."""
    with pytest.raises(CommandError, match="deeper than 64 levels"):
        read(text)


@pytest.mark.parametrize(
    ("written", "at", "advice"),
    [
        ("s:\n  place:Geneva\n  x: 1\n", ":Geneva", "Write `place: Geneva`."),
        ("s:\n  y: 1\n  place:Geneva\nx: 1\n", ":Geneva", "Write `place: Geneva`."),
        ("body:Committee\nx: 1\n", ":Committee", "Write `body: Committee`."),
        ("a:\n  - item: 1\n  -item: 2\n    b: 3\n", "-item: 2", "Write `- item: 2`."),
        ("a:\n  -item: 1\n    b: 2\n", "-item", "Write `- item: 1`."),
        ("a:\n  - item:1\n    b: 2\n", ":1", "Write `item: 1`."),
    ],
)
def test_a_space_that_is_missing_after_a_colon_or_a_hyphen_is_shown_where_it_is(
    written: str, at: str, advice: str
) -> None:
    """YAML notices it only by what comes after it."""
    problems = Problems(SourceText("x.yaml", written))
    read_yaml(problems)
    (found,) = problems.findings
    assert found.span.start == written.index(at)
    assert found.advice is not None
    assert found.advice.startswith(advice)


def test_a_text_with_a_colon_inside_is_not_called_a_key() -> None:
    """An address is none either."""
    for written in ("a: [b\nc: https://x.org\n", "a:\n  http://x\n b: 1\n"):
        problems = Problems(SourceText("x.yaml", written))
        read_yaml(problems)
        assert all("no space" not in found.message for found in problems.findings)

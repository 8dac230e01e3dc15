import pytest

from oewg_cli.process.errors import CommandError
from oewg_cli.source.loader import read_tree
from oewg_cli.source.size_limits import MAX_VALUES
from oewg_cli.text.source_text import SourceText


@pytest.mark.parametrize(
    ("name", "begin", "again", "end"),
    [
        ("x.yaml", "a:\n", "- b\n", ""), ("x.yaml", "a: [", "b,", "]"), ("x.yaml", "a: [", "[],", "]"),
        ("x.yaml", "", "? {}\n: {}\n", ""), ("x.yaml", "a:\n", "-\n", ""), ("x.json", "[1", ",1", "]"),
        ("x.json", "[1", ",[]", "]"), ("x.json", '{"a":1', ',"a":{}', "}"), ("x.toml", "a = [", "1,1,", "]"),
    ],
)  # fmt: skip
def test_a_document_with_too_many_values_is_refused(name: str, begin: str, again: str, end: str) -> None:
    """In one sentence, before each of them is the place of a finding; half as many are read."""
    with pytest.raises(CommandError, match=f"^{name} has more than {MAX_VALUES} values"):
        read_tree(SourceText(name, begin + again * (MAX_VALUES + 1) + end))
    root, _ = read_tree(SourceText(name, begin + again * (MAX_VALUES // 5) + end))
    assert root is not None

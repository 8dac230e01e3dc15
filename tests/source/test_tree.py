import pytest

from oewg_cli.source.syntax_findings import Problems
from oewg_cli.source.tree import keys_in
from oewg_cli.source.yaml_reader import read_yaml
from oewg_cli.text.source_text import SourceText


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("title: Rain", "title"),
        ("session:\n  parts:\n    - opens: 1\n    - [closes: 2]",
         "session parts session.parts opens parts.opens closes parts.closes"),
        ("- 1\n- two", ""),
    ],
)  # fmt: skip
def test_keys_are_found_alone_and_after_the_key_that_they_are_under(text: str, keys: str) -> None:
    """In lists and in lists of lists too."""
    root = read_yaml(Problems(SourceText("x.yaml", text)))
    assert root is not None
    assert keys_in(root) == set(keys.split())

import re

import pytest

from oewg_cli.text.lazy_patterns import compiled, lazy_pattern


def test_a_pattern_is_compiled_once() -> None:
    """The same expression gives the same pattern."""
    assert compiled(r"a+b").fullmatch("aab")
    assert compiled(r"a+b") is compiled("a+b")


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.VERBOSE | re.MULTILINE])
def test_a_lazy_pattern_does_what_a_compiled_one_does(flags: int) -> None:
    """All that modules use of it, its flags included."""
    text, pattern = "rain, Rain\nRAIN", r"^(?P<word>\s?r[a-z]+)"
    lazy, right = lazy_pattern(pattern, flags), re.compile(pattern, flags)
    assert (lazy.pattern, lazy.groups, lazy.groupindex, lazy.flags) == (
        right.pattern, right.groups, right.groupindex, right.flags,
    )  # fmt: skip
    for search in ("search", "match", "fullmatch"):
        assert str(getattr(lazy, search)(text, 1)) == str(getattr(right, search)(text, 1))
    assert [str(match) for match in lazy.finditer(text)] == [str(match) for match in right.finditer(text)]
    assert (lazy.findall(text), lazy.split(text)) == (right.findall(text), right.split(text))
    assert (lazy.sub("x", text), lazy.subn("x", text, 1)) == (right.sub("x", text), right.subn("x", text, 1))


def test_a_lazy_pattern_is_compiled_at_its_first_use() -> None:
    """Its text can be read before."""
    wrong = lazy_pattern("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("rain")


def test_a_lazy_pattern_has_no_attributes_that_a_compiled_one_has_not() -> None:
    """So that it can be passed to what looks at its kind."""
    assert not hasattr(lazy_pattern("a"), "rain")

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.config.file_patterns import matches, pattern_error


@pytest.mark.parametrize(
    ("pattern", "fitting", "other"),
    [
        ("a.yaml", "a.yaml|x/a.yaml|x/y/a.yaml|a.yaml/b", "b.yaml|a.yamlx|xa.yaml|a-yaml"),
        ("*.yaml", "a.yaml|x/a.yaml|.yaml", "a.yml|a.yaml~"),
        ("drafts", "drafts|drafts/a.yaml|x/drafts/a|x/drafts", "drafts2/a|mydrafts"),
        ("drafts/", "drafts|drafts/a.yaml|x/drafts/a", "drafts2/a"),
        ("drafts/*.yaml", "drafts/a.yaml", "a.yaml|drafts/x/a.yaml|x/drafts/a.yaml"),
        ("drafts/**", "drafts/a|drafts/x/a", "drafts|x/drafts/a"),
        ("drafts/**/a", "drafts/a|drafts/x/a|drafts/x/y/a", "drafts/xa|a"),
        ("**/drafts/a", "drafts/a|x/drafts/a|x/y/drafts/a", "xdrafts/a"),
        ("**", "a|a/b", ""),
        ("a?c", "abc|aéc|a😀c", "ac|a/c|abbc"),
        ("[ab]c", "ac|bc", "cc|abc"),
        ("[!ab]c", "cc|éc", "ac|/c"),
        ("x/[a-c]", "x/a|x/b|x/c/d", "x/d"),
        ("x[+-9]y", "x1y", "x/y"),
        ("[]]", "]", "["),
        ("[^a]", "^|a", "b"),
        ("a+(b).c$", "a+(b).c$", "aab.c"),
        ("[[&]", "[|&", "]"),
    ],
)
def test_a_pattern_fits_files_and_all_that_is_in_a_folder(pattern: str, fitting: str, other: str) -> None:
    """A pattern of one name matches it everywhere, one with a slash from the folder of the settings file."""
    assert pattern_error(pattern) is None
    for path in fitting.split("|"):
        assert matches((pattern,), "/f", f"/f/{path}"), path
    for path in other.split("|") if other else ():
        assert not matches((pattern,), "/f", f"/f/{path}"), path


def test_one_of_several_patterns_is_enough_and_none_fits_outside_the_folder() -> None:
    """Without a pattern nothing matches."""
    assert matches(("a", "b"), "/f", "/f/b")
    assert not matches(("a", "b"), "/f", "/g/b")
    assert not matches((), "/f", "/f/b")


def test_a_file_may_be_named_from_the_current_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the same file."""
    monkeypatch.chdir("/")
    assert matches(("f/a",), "/", "f/a")
    assert matches(("a",), "/f", "./f/x/../a")


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("", "empty"),
        ("/", "empty"),
        ("/a", "relative"),
        ("C:/a", "relative"),
        ("~/a", "relative"),
        ("../a", "relative"),
        ("a/../b", "relative"),
        ("a\\b", "backslash"),
        ("!a", "negated"),
        ("*.{yaml,yml}", "braces"),
        ("a**", "`**` must be alone"),
        ("a//b", "a name between"),
        ("./a", "a name between"),
        ("a[b", "closed"),
        ("a[", "closed"),
        ("[z-a]", "must be in order"),
    ],
)
def test_a_pattern_that_would_match_nothing_is_refused(pattern: str, word: str) -> None:
    """In one sentence that says why."""
    assert word in str(pattern_error(pattern))
    assert str(pattern_error(pattern)).endswith(".")


@given(st.text(alphabet="ab*?[]!^-/.&|~\\{}()+$", max_size=12), st.text(alphabet="ab/.-[]", min_size=1, max_size=12))
def test_a_pattern_is_refused_or_can_be_used(pattern: str, path: str) -> None:
    """Whatever is typed; one that is a plain path matches that path."""
    if pattern_error(pattern) is not None:
        return
    assert matches((pattern,), "/f", f"/f/{path}") in {True, False}
    if not set(pattern) & set("*?["):
        assert matches((pattern,), "/f", f"/f/{pattern}")

from oewg_cli.text.lazy_patterns import compiled


def test_a_pattern_is_compiled_once() -> None:
    """The same expression gives the same pattern."""
    assert compiled(r"a+b").fullmatch("aab")
    assert compiled(r"a+b") is compiled("a+b")

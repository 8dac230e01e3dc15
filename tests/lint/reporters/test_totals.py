import pytest

from oewg_cli.lint.reporters.totals import totals


@pytest.mark.parametrize(
    ("counts", "programmes", "expected"),
    [
        ((0, 0, 0, 0, 0), 1, "Nothing found in 1 programme."),
        ((0, 0, 0, 0, 0), 0, "Nothing found in 0 programmes."),
        ((1, 0, 0, 0, 0), 1, "Found 1 error in 1 programme."),
        ((2, 1, 3, 0, 0), 2, "Found 2 errors, 1 warning and 3 remarks in 2 programmes."),
        ((0, 2, 1, 2, 0), 1, "Found 2 warnings and 1 remark in 1 programme.\n2 can be fixed with --fix."),
        ((0, 2, 0, 0, 1), 1, "Found 2 warnings in 1 programme.\n1 can be fixed with --fix --unsafe-fixes."),
        (
            (9, 0, 0, 3, 2),
            1,
            "Found 9 errors in 1 programme.\n3 can be fixed with --fix, 2 more with --unsafe-fixes.",
        ),
    ],
)
def test_what_there_is_none_of_is_not_named(counts: tuple[int, ...], programmes: int, expected: str) -> None:
    """One is singular; the second line is there if something can be fixed."""
    assert totals(counts, programmes) == expected

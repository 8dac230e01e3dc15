import pytest
from casebook import found, with_base

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Rule
from oewg_cli.rules.footnotes.footnote_marked_twice import footnote_marked_twice
from oewg_cli.rules.footnotes.footnote_without_mark import footnote_without_mark
from oewg_cli.rules.footnotes.footnotes_alike import footnotes_alike
from oewg_cli.rules.footnotes.mark_before_punctuation import mark_before_punctuation
from oewg_cli.rules.footnotes.mark_typed_by_hand import mark_typed_by_hand
from oewg_cli.rules.footnotes.mark_without_footnote import mark_without_footnote
from oewg_cli.rules.footnotes.separator_between_marks import separator_between_marks
from oewg_cli.rules.footnotes.source_given_twice import source_given_twice

LOST = "footnotes: {wind: Be brief., rain: Be early.}\n"


@pytest.mark.parametrize(
    ("rule", "fragment", "advice"),
    [
        (mark_without_footnote, 'subtitle: "Note[^winds]"\n', "Did you mean `wind`?"),
        (mark_without_footnote, 'subtitle: "Note[^rain]"\n', "Add it under `footnotes`, or remove the mark."),
        (mark_before_punctuation, 'subtitle: "Note[^a], [^b]: more"\n', "Write `:[^a][^b]`."),
        (
            separator_between_marks,
            'subtitle: "Note[^a], [^b]"\n',
            "Write `[^a][^b]`: the program prints the comma between the numbers.",
        ),
        (
            mark_typed_by_hand,
            'subtitle: "Note¹"\n',
            "Write `[^name]` here, and the footnote under `footnotes`.",
        ),
    ],
)
def test_the_advice_can_be_typed_as_it_is(rule: Rule[CheckContext], fragment: str, advice: str) -> None:
    """A similar name, or the marks in their right place."""
    assert [finding.advice for finding in found(fragment, rule)] == [advice]


@pytest.mark.parametrize(
    ("rule", "fragment", "related"),
    [
        (footnote_marked_twice, 'subtitle: "Note[^wind]"\n', ["[^wind]"]),
        (footnote_without_mark, LOST, []),
        (footnote_without_mark, 'footnotes: {wind: Be brief., rain: "Be early.[^rain]"}\n', ["[^rain]"]),
        (footnotes_alike, "footnotes: {wind: Be brief., rain: be brief}\n", ["wind"]),
        (source_given_twice, 'subtitle: "A/78/265[^wind]"\nfootnotes: {wind: See A/78/265.}\n', ["A/78/265"]),
    ],
)
def test_a_finding_shows_the_other_location_that_it_is_about(
    rule: Rule[CheckContext], fragment: str, related: list[str]
) -> None:
    """The first mark, the mark that is not printed, the other footnote."""
    (finding,) = found(fragment, rule)
    text = with_base(fragment)
    assert [text[slice(*other.span)] for other in finding.related] == related


@pytest.mark.parametrize(
    ("fragment", "safe"),
    [
        ('subtitle: "Note[^a], more"\n', True),
        ('agenda: {items: {1: "Work[^a], more", 2: Clouds}}\n', False),
    ],
)
def test_a_mark_is_moved_safely_except_in_adopted_texts(fragment: str, *, safe: bool) -> None:
    """The words do not change."""
    (finding,) = found(fragment, mark_before_punctuation)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_no_mark_is_missed_where_a_text_could_not_be_read() -> None:
    """The mark may be in a part that was not read because of another mistake."""
    assert found(LOST, footnote_without_mark)
    assert not found(f"{LOST}subtitle: {{rain: no text}}\n", footnote_without_mark)


def test_thousands_of_marks_without_footnotes_are_checked() -> None:
    """No similar name is searched then, because each name would be compared with every other one."""
    marks = "".join(f"[^a{number}]" for number in range(5_000))
    footnotes = "".join(f"  b{number}: Be brief.\n" for number in range(5_000))
    findings = found(f'subtitle: "{marks}"\nfootnotes:\n{footnotes}', mark_without_footnote)
    assert {finding.advice for finding in findings} == {"Add it under `footnotes`, or remove the mark."}

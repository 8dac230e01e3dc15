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
        (mark_without_footnote, 'subtitle: "Note[^rain]"\n', "Write it under `footnotes`, or take the mark out."),
        (mark_before_punctuation, 'subtitle: "Note[^a], [^b]: more"\n', "Write `:[^a][^b]`."),
        (
            separator_between_marks,
            'subtitle: "Note[^a], [^b]"\n',
            "Write `[^a][^b]`: the program prints the comma between the numbers.",
        ),
        (
            mark_typed_by_hand,
            'subtitle: "Note¹"\n',
            "Write `[^name]` there, and the footnote under `footnotes`.",
        ),
    ],
)
def test_the_advice_can_be_typed_as_it_stands(rule: Rule[CheckContext], fragment: str, advice: str) -> None:
    """A name that is near, or the marks in their right place."""
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
def test_a_finding_shows_the_other_place_it_speaks_of(
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
def test_a_mark_is_moved_without_asking_but_in_what_is_adopted(fragment: str, *, safe: bool) -> None:
    """The words stay what they are."""
    (finding,) = found(fragment, mark_before_punctuation)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_nothing_is_missed_that_may_stand_where_the_text_is_not_understood() -> None:
    """A mark may stand in what was left out for a fault of its own."""
    assert found(LOST, footnote_without_mark)
    assert not found(f"{LOST}subtitle: {{rain: no text}}\n", footnote_without_mark)


def test_a_flood_of_marks_without_notes_is_read() -> None:
    """No near name is looked for there, since each would be compared with each."""
    marks = "".join(f"[^a{number}]" for number in range(5_000))
    notes = "".join(f"  b{number}: Be brief.\n" for number in range(5_000))
    findings = found(f'subtitle: "{marks}"\nfootnotes:\n{notes}', mark_without_footnote)
    assert {finding.advice for finding in findings} == {"Write it under `footnotes`, or take the mark out."}

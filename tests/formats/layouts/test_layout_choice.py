import pytest
from composed import note_of

from oewg_cli.formats.layouts.layout_choice import choose_layout
from oewg_cli.note.design import PLAIN, Design, ProgrammeLayout

TRACKS, HEADINGS = ProgrammeLayout.TRACKS, ProgrammeLayout.HEADINGS


@pytest.mark.parametrize(
    ("meetings", "layout"),
    [
        ("{time: morning, text: A}, {time: afternoon, body: Bureau}", HEADINGS),
        ("{time: morning, text: A}, {time: morning, text: B}", HEADINGS),
        ("{time: morning, text: A}, {time: morning, body: Bureau}", TRACKS),
        ("{time: morning, text: A}, {time: 12:30–14:00, body: Bureau}", TRACKS),
        ("{time: morning, text: A}, {time: 13:00–14:00, body: Bureau}", HEADINGS),
        ("{time: morning, text: A}, {time: 10:30, body: Bureau}", TRACKS),
        ("{time: 10:00, body: Africa}, {time: 10:00, body: Asia}", TRACKS),
        ("{time: morning, text: A}, {time: morning, kind: side event}", HEADINGS),
        ("{time: morning, text: A}, {when: p.m., body: Bureau}", HEADINGS),
        ("{time: morning, body: [Africa, Asia]}, {time: morning, body: Asia}", TRACKS),
    ],
)
def test_bodies_that_meet_at_the_same_time_have_tracks(meetings: str, layout: ProgrammeLayout) -> None:
    """With the day on which they do; a break or a side event is nobody's meeting."""
    chosen = choose_layout(note_of(f"programme:\n  - {{date: 2024-03-04, meetings: [{meetings}]}}\n"), PLAIN)
    reason = "several bodies meet at the same time on Monday, 4 March" if layout is TRACKS else ""
    assert chosen == (layout, reason)


@pytest.mark.parametrize("layout", ProgrammeLayout)
def test_the_layout_that_is_asked_for_counts(layout: ProgrammeLayout) -> None:
    """Without a word on it."""
    meetings = "{time: morning, text: A}, {time: morning, body: Bureau}"
    note = note_of(f"programme:\n  - {{date: 2024-03-04, meetings: [{meetings}]}}\n")
    assert choose_layout(note, Design(layout=layout)) == (layout, "")

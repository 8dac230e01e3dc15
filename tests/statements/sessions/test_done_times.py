import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.sessions.done_times import done_times

WRONG = [
    ("The letter was communicated to the parties on 5 May 2024.", "5 May 2024"),
    ("The Committee elected its Chair, its two Vice-Chairs and its Rapporteur on 8 June 2024.", "8 June 2024"),
    ("Two years later, on 18 December 2025, the Assembly decided to convene a conference.", "18 December 2025"),
    ("As at 1 September 2024, 94 States were parties to the Convention.", "1 September 2024"),
    ("Forty per cent had been received by 28 February.", "28 February"),
    ("Four draft decisions, two of which were circulated on 8 February, are expected.", "8 February"),
    ("At its session in May 2024, the Board endorsed the draft.", "May 2024"),
    ("The Committee has recommended no convention in 2025.", "2025"),
    ("As Ms. Keller resigned on 31 January 2024, there is one vacancy.", "31 January 2024"),
    ("A draft was sent to all States on 4 January, discussed on 8 January and revised on 20 January.", "20 January"),
    ("The proposal, issued on 14 September 2024, foresaw $8 million.", "14 September 2024"),
    ("The Bureau has met three times, twice online, the last time on 5 November 2024.", "5 November 2024"),
    ("They met on 21 April 2023 and 12 August 2024.", "12 August 2024"),
    ("In its resolution 81/94 of 10 December 2025, the Assembly convened the conference.", "10 December 2025"),
    ("The questionnaire of 14 March 2024 was answered by 20 States.", "14 March 2024"),
    ("Requests had to reach the secretariat by 16 February.", "16 February"),
    ("The request of the State, dated 8 February, is before the Group.", "8 February"),
    ("It was introduced by the Chair at an online briefing on 27 January.", "27 January"),
    ("A mission of three experts visited the site in August 2024.", "August 2024"),
    ("The replies were received in January 2025; those of Chile are still awaited.", "January 2025"),
]
RIGHT = [
    "The letter was communicated to the parties on 5 May 2023.",
    "It was decided that the session should open on 4 March 2024.",
    "The session was postponed to 4 March 2024. It was moved in full to May 2024.",
    "The Assembly decided to convene the conference in Abidjan from 9 to 13 October 2028.",
    "The experts were elected on 9 June 2023 for the period from 1 January 2025 to 31 December 2028.",
    "Participants who have not been accredited by 15 February 2024 will be admitted to side events only.",
    "Proposals that were submitted by 20 February will be circulated on 21 February.",
    "If the report has not been adopted by 1 p.m. on 5 March, the last meeting will be extended.",
    "The draft will be circulated on Monday, 4 March, introduced by the Chair and adopted on 5 March.",
    "The Committee will act on the drafts submitted under item 2 on Tuesday, 5 March.",
    "The observations will be sent to the States concerned on 14 March 2024.",
    "World Water Day has been observed on 22 March since 1993.",
    "In 2022, the Group met from 1 to 5 March and from 9 to 13 August.",
    "At its previous session, the Group met from 9 to 13 March.",
    "The Council approved the holding of a session in May 2024.",
    "The Chair was invited to the conference in May 2024.",
    "Mr. Keller has resigned with effect from 1 March 2024.",
    "When the text has been introduced on 4 March, the floor will be open.",
    "The plan, as revised on 4 March, will be put to the vote.",
    "Funds pledged for 2025 were welcomed. The activities planned in 2025 were noted.",
    "The list of speakers was opened on 8 January and closes on 1 March 2024.",
    "The session held in Geneva from 2 to 4 March 2026 will be the last.",
]


def times_of(text: str) -> list[str]:
    """Return the times that are read of one paragraph."""
    document = with_base("paragraphs: " + json.dumps([f"{text} See the annex."]))
    return [each.wording.text for each in context_of(document).picture.read(done_times)]


@pytest.mark.parametrize(("text", "time"), WRONG)
def test_a_time_after_the_date_of_the_note_is_read_of_what_was_done(text: str, time: str) -> None:
    """The note is dated 15 January 2024."""
    assert times_of(text) == [time]


@pytest.mark.parametrize("text", RIGHT)
def test_no_time_is_read_of_what_is_planned_or_of_something_else(text: str) -> None:
    """The session is from 4 to 5 March 2024."""
    assert not times_of(text)


def test_a_reissued_note_may_say_what_was_done_before_its_reissue() -> None:
    """The note is dated 15 January 2024."""
    text = with_base(
        "masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, "
        "reissued: 2024-02-01}\nparagraphs: [The list was circulated on 20 January 2024. See the annex.]\n"
    )
    assert not context_of(text).picture.read(done_times)

import pytest
from casebook import context_of, with_base
from hypothesis import given
from hypothesis import strategies as st

from oewg_cli.statements.sessions.announcements import Announcement, announcements

WORDS = (
    "The third session", "the session", "its fourth session", "before", "of", "that", "will be held", "to be held",
    "will hold", "for", "will", "are to", ",", ".", "A", "at Headquarters", "☁",
)  # fmt: skip


def announced(*paragraphs: str) -> list[Announcement]:
    """Return the announcements of a document with these paragraphs, for the third session."""
    lines = "".join(f'  - "{paragraph}"\n' for paragraph in paragraphs)
    return announcements(context_of(with_base(f"paragraphs:\n{lines}")).picture)


@pytest.mark.parametrize(
    "sentence",
    [
        "The third session will be held at Headquarters.",
        "The third substantive session of the group, which was established in 2020, will take place at Headquarters.",
        "It is recalled that the 3rd session shall be held at Headquarters.",
        "As decided by the group, the resumed third session is to be held at Headquarters.",
        "The session is scheduled to take place at Headquarters.",
        "The working group will hold its third session at Headquarters.",
        "The working group will meet at Headquarters for its third substantive session.",
        "This note has the programme of work for the third session, to be held at Headquarters.",
        "The third session will be held at St. Petersburg.",
    ],
)
def test_a_sentence_that_says_the_session_will_be_held_announces_it(sentence: str) -> None:
    """In each of the usual wordings; the sentence ends with its stop, not with that of an abbreviation."""
    (announcement,) = announced(f"See the annex. {sentence} See the annex.")
    assert announcement.text.strip() == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The second session was held at Geneva.",
        "The session is described below.",
        "Consultations will be held before the third session.",
        "In preparation for the third session, a dialogue will be held at Geneva.",
        "The first meeting of the session will be held in Conference Room 4.",
        "The third session will be preceded by a dialogue, to be held at Geneva.",
        "A dedicated stakeholder session will be held at Geneva.",
        "The stakeholder session will be held at Geneva.",
        "The Chair will meet with delegations before its third session.",
        "The group will report to the Assembly at its seventy-ninth session.",
        "The documents for the session are to be held ready.",
        "The Conference of the Parties will hold its ninth session at Geneva, before the third session.",
        "The ninth session of the Board of Governors will be held at Geneva, after the third session.",
    ],
)
def test_other_sentences_announce_nothing(sentence: str) -> None:
    """They are about the past or other meetings, or mention the session only in passing."""
    assert not announced(sentence)


def test_another_session_next_to_this_one_is_left_out() -> None:
    """By its number; if it is the only one, it is taken for this one."""
    third, fourth = "The third session will be held.", "The fourth session will be held."
    assert [each.text for each in announced(fourth, third, "The session will be held.")] == [
        third,
        "The session will be held.",
    ]
    assert [[session.number for session in each.sessions] for each in announced(fourth, fourth)] == [[4]]


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_an_announcement_lies_in_its_paragraph(text: str) -> None:
    """Sentences in order, and in them the words and the sessions."""
    end = 0
    for each in announced(f"{text}x"):
        assert end <= each.start
        end = each.start + len(each.text)
        assert each.field.plain[each.start : end] == each.text
        assert 0 < each.held <= len(each.text)
        assert all(each.text[session.start : session.end] in {"third", "fourth"} for session in each.sessions)

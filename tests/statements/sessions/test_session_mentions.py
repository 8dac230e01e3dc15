import json

import pytest
from casebook import context_of, with_base

from oewg_cli.statements.sessions.session_mentions import Meant, SessionMention, mentions_in, session_mentions

OF_COMMISSION = """
body: Commission on Inland Fisheries
session: {number: 12, place: New York, opens: 2024-03-04, closes: 2024-03-05}
"""


def mentions(text: str) -> list[SessionMention]:
    """Return the sessions that a paragraph of a note for a twelfth session mentions."""
    picture = context_of(with_base(f"{OF_COMMISSION}paragraphs: [{json.dumps(text)}]\n")).picture
    return [each for each in picture.read(session_mentions) if each.sentence.field.path[:2] == ("paragraphs", 0)]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("The session will open.", "The session", Meant.THIS),
        ("It will meet during this session.", "this session", Meant.THIS),
        ("The twelfth session is open.", "The twelfth session", Meant.THIS),
        ("The Commission opens its 12th regular session.", "its 12th regular session", Meant.THIS),
        ("At the present session, the eleventh, it will meet.", "the present session, the eleventh", Meant.THIS),
        ("The forthcoming session (the twelfth) is long.", "The forthcoming session (the twelfth", Meant.THIS),
        ("The 2024 session will be held.", "The 2024 session", Meant.THIS),
        ("The 2023 session was held.", "The 2023 session", Meant.OTHER),
        ("At its eleventh session, the Commission met.", "its eleventh session", Meant.OTHER),
        ("The next session will be held.", "The next session", Meant.OTHER),
        ("A session is planned.", "A session", Meant.OTHER),
        ("The twelfth session of the General Assembly met.", "The twelfth session", Meant.OTHER),
        ("The twelfth special session met.", "The twelfth special session", Meant.OTHER),
        ("The Committee on Rain opens its session.", "its session", Meant.OTHER),
        ("It opens its session.", "its session", Meant.UNCLEAR),
        ("At its twelfth session, the Committee on Rain met.", "its twelfth session", Meant.OTHER),
        (
            "At its twelfth session, held in 2020, the Committee on Rain met.",
            "its twelfth session",
            Meant.OTHER,
        ),
        ("By a plan of its twelfth session, the Committee on Rain met.", "its twelfth session", Meant.OTHER),
        ("The twelfth session of the General Commission of the Agency met.", "The twelfth session", Meant.OTHER),
        ("The resumed session will be held.", "The resumed session", Meant.OTHER),
    ],
)
def test_a_mention_is_of_the_session_of_the_note_or_of_another(text: str, words: str, meant: Meant) -> None:
    """The number, the kind, the year and the body that is named decide."""
    (mention,) = mentions(text)
    assert (mention.wording.text, mention.meant) == (words, meant)


def test_a_session_without_words_of_its_own_is_the_one_named_before() -> None:
    """In the same text; a new text begins with the session of the note."""
    first, second, third = mentions("The thirteenth session is far. The session will be long. This session is short.")
    assert [each.meant for each in (first, second, third)] == [Meant.OTHER, Meant.OTHER, Meant.THIS]


@pytest.mark.parametrize(
    "text", ["The opening session is public.", "All sessions are public.", "The session's end.", "Intersessional work."]
)
def test_what_is_no_session_of_a_body_is_not_read(text: str) -> None:
    """Another word before it makes it another thing."""
    assert not mentions(text)


def test_the_mentions_of_one_sentence_are_found_by_it() -> None:
    """Those of other sentences are not."""
    picture = context_of(with_base('paragraphs: ["The session opens. The next session closes."]\n')).picture
    for mention in picture.read(session_mentions):
        assert mention in mentions_in(picture, mention.sentence)
    assert len(mentions_in(picture, picture.read(session_mentions)[0].sentence)) == 1


TWO_BODIES = """
body: [{name: Commission on Inland Fisheries, short: Commission, number: 12}, {name: Panel on Eels, number: 9}]
"""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The ninth session of the Panel on Eels opens.", Meant.THIS),
        ("The ninth session of the Commission had no report.", Meant.OTHER),
        ("At its ninth session, held in Rome in 2020, the Commission met.", Meant.OTHER),
        ("At its ninth session, the Panel on Eels will meet.", Meant.THIS),
    ],
)
def test_a_session_of_one_of_two_bodies_has_the_number_of_that_body(text: str, meant: Meant) -> None:
    """The number of the other one is that of an earlier or a later session."""
    picture = context_of(with_base(f"{TWO_BODIES}paragraphs: [{json.dumps(text)}]\n")).picture
    found = [each for each in picture.read(session_mentions) if each.sentence.field.path[:2] == ("paragraphs", 0)]
    assert [each.meant for each in found] == [meant]

from casebook import BASE, context_of

from oewg_cli.programme.text_fields import PARAGRAPHS


def test_a_reader_reads_once() -> None:
    """Its statements are kept."""
    calls: list[object] = []
    picture = context_of(BASE).picture
    assert picture.read(calls.append) is picture.read(calls.append)
    assert calls == [picture]


def test_sentences_are_those_of_the_roles_with_the_word() -> None:
    """The others are not divided into sentences."""
    picture = context_of(BASE).picture
    everywhere = picture.sentences(*PARAGRAPHS)
    assert [each.text for each in picture.sentences(*PARAGRAPHS, having="session")] == [
        each.text for each in everywhere if "session" in each.text.casefold()
    ]

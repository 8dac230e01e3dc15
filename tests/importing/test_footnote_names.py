from manuscripts import note_with, recognized

from oewg_cli.importing.footnote_names import marks_in_order, names_of

WHOLE = r"""# whole

Group on clouds\*

Fourth session

Geneva, 4–8 March 2024

# Programme of work[^c]

1. The group measures clouds.[^b]

## Annex

### Programme of work

#### Monday, 4 March

Morning

##### Opening – remarks[^a]

##### Clouds[^b]

---

\* The group is open.

[^a]: One.[^e]

[^b]: Two.

[^c]: Three.

[^d]: Four.

[^e]: Five.
"""


def test_notes_are_named_in_the_order_in_which_they_are_called() -> None:
    """Those of the title block first, then those that marks in footnotes refer to, and last those without a mark."""
    note = recognized(note_with(WHOLE))
    names = names_of(note)
    words = {identity: " ".join(each.plain for each in found.words) for identity, found in note.notes.items()}
    assert [words.get(identity, identity) for identity in names] == [
        "asterisk-*",
        "Three.",
        "Two.",
        "One.",
        "Five.",
        "Four.",
    ]
    assert [*names.values()] == [f"note-{number}" for number in range(1, 7)]


def test_a_mark_comes_as_often_as_it_is_there() -> None:
    """Each at its place; text run in after a heading has marks too."""
    text = note_with(WHOLE)
    places = [text[slice(*run.span)] for run in marks_in_order(recognized(text))]
    assert places == ["Group on clouds", "[^c]", "[^b]", "[^a]", "[^b]", "[^e]"]


def test_asterisks_without_their_note_call_none() -> None:
    """As those of a symbol that was reissued."""
    assert not names_of(recognized(note_with(WHOLE.partition("[^c]")[0])))

from oewg_cli.statements.schedule.subject_stems import stems
from oewg_cli.statements.subject_words import subject_words


def test_other_forms_of_a_word_have_its_stem() -> None:
    """A verb and its noun, the plural, and the parts of a word with a hyphen."""
    assert stems(subject_words("Elections and financing")) == stems(subject_words("elected, finance"))
    assert stems(subject_words("capacity-building")) == stems(subject_words("building of capacities"))
    assert stems(subject_words("rain")) != stems(subject_words("range"))

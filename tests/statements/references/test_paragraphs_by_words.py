from casebook import context_of, with_base

from oewg_cli.statements.references.paragraphs_by_words import weighed

PARAGRAPHS = """paragraphs:
  - The badges of guests are issued at the gate.
  - Guests may hire a boat at the pier.
  - The boats of guests are insured, by 1 March 2024.
  - Guests with badges may hire boats.
"""


def test_a_word_that_few_paragraphs_have_weighs_more() -> None:
    """A word that all have weighs nothing, a cited one twice, and a sign of a word stands for it."""
    picture = context_of(with_base(PARAGRAPHS)).picture
    one, two, three = weighed(picture, ["guests", "badges", "boat", "deadline"], ["boat"], 4, [1, 2, 3])
    assert (one.words, two.words, three.words) == (
        ("badges", "guests"),
        ("boat", "guests"),
        ("boat", "deadline", "guests"),
    )
    assert one.weight < three.weight
    assert two.weight < three.weight
    assert weighed(picture, ["umbrellas"], [], 4, [1])[0].weight == 0

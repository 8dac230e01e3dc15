import pytest
from casebook import context_of, with_base

from oewg_cli.statements.references.cited_subjects import subjects_not_there

PARAGRAPHS = """paragraphs:
  - The session lasts for two days.
  - The deadline for the registration of guests is 1 March 2024.
  - {text}
"""


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("The deadline mentioned in paragraph 1 above is strict.", [(2,)]),
        ("Registration, as described in paragraph 1, is free.", [(2,)]),
        ("The deadline mentioned in paragraph 2 above is strict.", []),
        ("The days mentioned in paragraph 1 above are short.", []),
        ("The deadline mentioned in paragraph 1 of the report is strict.", []),
        ("The umbrellas mentioned in paragraph 1 above are new.", []),
    ],
)
def test_a_subject_is_not_there_if_only_another_paragraph_has_the_word(text: str, others: list[tuple[int]]) -> None:
    """A subject that no paragraph has may be meant in other words."""
    picture = context_of(with_base(PARAGRAPHS.format(text=text))).picture
    assert [each.others for each in picture.read(subjects_not_there)] == others

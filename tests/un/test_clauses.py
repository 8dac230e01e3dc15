import pytest

from oewg_cli.un.clauses import is_clause, is_unfinished


@pytest.mark.parametrize(
    "text",
    [
        "Recalling resolution 75/240 on clouds,",
        "Noting with concern the rain;",
        "Decides to consider the clouds at its next session.",
        "“Requests the Secretary-General to report;",
        "1. Welcomes the report.",
        "Convinced that clouds matter,",
    ],
)
def test_a_clause_has_no_subject(text: str) -> None:
    """It begins with what the organ does."""
    assert is_clause(text)


@pytest.mark.parametrize(
    "text",
    ["", "The Assembly recalls the rain,", "Meeting of experts.", "75/240,", "Requests for rooms are sent early."],
)
def test_a_sentence_is_not_a_clause(text: str) -> None:
    """It has a subject, or no verb."""
    assert not is_clause(text)


@pytest.mark.parametrize(
    "text", ["the rain,", "the rain;", "the rain; and", "the rain, or ", "as follows:", "clouds;”"]
)
def test_some_texts_end_within_a_sentence(text: str) -> None:
    """With a comma, a semicolon or a colon, perhaps with "and" after it."""
    assert is_unfinished(text)


@pytest.mark.parametrize("text", ["", "the rain.", "the rain", "the rain and", "rain, and clouds"])
def test_other_texts_end_with_the_sentence(text: str) -> None:
    """Or nothing shows that they do not."""
    assert not is_unfinished(text)

import pytest

from oewg_cli.statements.conditions import is_allowed, is_conditional


@pytest.mark.parametrize(
    "text",
    [
        "Should time remain on Friday, item 5 will be taken up.",
        "Item 5 will be taken up on Friday, should it prove necessary.",
        "Provided that a quorum is present, the meeting will be opened at noon.",
        "Depending on progress, item 5 will be closed on Friday.",
    ],
)
def test_what_is_done_if_something_else_happens(text: str) -> None:
    """A verb before its subject is a condition, and so are some words."""
    assert is_conditional(text)


def test_what_should_be_done() -> None:
    """A verb after its subject is none."""
    assert not is_conditional("Delegations, including observers, should register.")


def test_what_is_only_allowed() -> None:
    """The month is no verb, and what a group may wish to do is proposed."""
    texts = ("Item 5 may be closed", "closed on 5 May in Rome", "The group may wish to close", "It may not speak")
    assert [is_allowed(each, 0, len(each)) for each in texts] == [True, False, False, False]

import pytest

from oewg_cli.statements.conditions import is_allowed, is_conditional, is_denied


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


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("It will not meet on Friday", True),
        ("It is not to meet on Friday", True),
        ("Neither body meets, nor is any report due on Friday", False),
        ("It will meet on Monday, not on Friday", True),
        ("On Friday, the group will not meet", True),
        ("It cannot be held on Friday", True),
        ("None of the panels will be held on Friday", True),
        ("It will not meet on Monday but on Friday", False),
        ("It will not meet until Friday", False),
        ("It will not only meet on Friday", False),
        ("The group, which is not large, will meet on Friday", False),
        ("On Friday, the group will meet and will not vote", False),
    ],
)
def test_what_is_denied_for_a_time(text: str, is_so: bool) -> None:  # noqa: FBT001
    """A denial is of the times of its clause."""
    start = text.index("Friday")
    assert is_denied(text, start, start + len("Friday")) is is_so

import pytest
from casebook import BASE, context_of, with_base

from oewg_cli.statements.sessions.neighbouring_sessions import neighbouring_sessions


def neighbours_in(text: str) -> list[tuple[int, str | None]]:
    """Return the step to each session that a paragraph mentions, and when it is held."""
    context = context_of(with_base(f"paragraphs:\n  - >-\n    {text}\n", BASE))
    return [
        (each.step, each.period.wording.text if each.period else None)
        for each in context.picture.read(neighbouring_sessions)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The next session will be held in Geneva from 2 to 4 June 2025.", [(1, "2 to 4 June 2025")]),
        ("The fourth session of the working group is tentatively scheduled for May 2025.", [(1, "May 2025")]),
        ("Its second session (4–5 December 2023) was held in New York.", [(-1, "4–5 December 2023")]),
        ("The first session took place in 2022, the next session will be in 2025.", [(-1, "2022"), (1, "2025")]),
        ("The fourth session will consider the report of 5 May 2024.", [(1, None)]),
        ("The fourth session will follow, and in 2025 there will be a report.", [(1, None)]),
        ("The fourth special session will be held in 2025.", []),
        ("The third session will be held in 2024.", []),
    ],
)
def test_a_session_is_held_when_the_words_next_to_it_say(text: str, found: list[tuple[int, str | None]]) -> None:
    """Nothing but words for holding it comes between."""
    assert neighbours_in(text) == found

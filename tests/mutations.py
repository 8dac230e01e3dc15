"""Make documents that nobody would type, from one that a person typed."""

from random import Random

from hypothesis import strategies as st

TOKENS = (
    "\n", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", ",", "'", '"', "|", ">", "#", "&a", "*a", "!x", "<<", "---",
    "\\", "\\u0007", "\ud7ff", "\x00", "\x85", "\u2028", "\ufeff", "é", "😀", "ش", "字",
    "*", "_", "`", "<", "[^wind]", "[^", "](", "$", "%", "@",
    "2024-03-04", "2024-02-30", "9999-99-99", "10:00", "13:00–10:00", "null", "true", "1e999", "-1", "0x1f", "9" * 30,
    "4-8 March", "March 4th, 2024", "from 10.00-13.00", "12 p.m.", "organisation ", "UN ", "Chairman", "5%", "the the",
    " ,", "**", "“", "'", "•", "\u200b", "\u00a0", "# oewg: ignore[SLT]", "  # oewg: ignore[EDT, x]\n", "[75/240](#)",
    "resolution 75/240", "resolution 3363 (XXX)", "A/78/265", "A/", "(", "IV", "item", "heading", "programme:",
)  # fmt: skip
"""What is inserted: marks of the formats and of the small Markdown, odd characters, and words that rules look for."""


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """Change a text in a few places: put tokens in, take stretches out, double them or move them."""
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 60)))
        stretch = text[start:end]
        change = draw(st.sampled_from(["put", "take", "double", "move", "line"]))
        if change == "put":
            text = text[:start] + draw(st.sampled_from(TOKENS)) + text[start:]
        elif change == "take":
            text = text[:start] + text[end:]
        elif change == "double":
            text = text[:end] + stretch + text[end:]
        elif change == "move":
            rest = text[:start] + text[end:]
            to = draw(st.integers(0, len(rest)))
            text = rest[:to] + stretch + rest[to:]
        else:
            lines = text.splitlines(keepends=True)
            first, second = (draw(st.integers(0, max(0, len(lines) - 1))) for _ in range(2))
            if lines:
                lines[first], lines[second] = lines[second], lines[first]
            text = "".join(lines)
    return text


def mutate(text: str, random: Random) -> str:
    """Change a text in a few places, as `mutated` does, from a seed and much faster."""
    for _ in range(random.randint(1, 8)):
        start = random.randint(0, len(text))
        end = min(len(text), start + random.randint(0, 60))
        stretch = text[start:end]
        change = random.randrange(5)
        if change == 0:
            text = text[:start] + random.choice(TOKENS) + text[start:]
        elif change == 1:
            text = text[:start] + text[end:]
        elif change == 2:
            text = text[:end] + stretch + text[end:]
        elif change == 3:
            rest = text[:start] + text[end:]
            to = random.randint(0, len(rest))
            text = rest[:to] + stretch + rest[to:]
        else:
            text = text[:start] + chr(random.choice((random.randrange(0x80), random.randrange(0xD800)))) + text[start:]
    return text

"""Makes documents that nobody would type, from one that somebody did."""

from hypothesis import strategies as st

TOKENS = (
    "\n", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", ",", "'", '"', "|", ">", "#", "&a", "*a", "!x", "<<", "---",
    "\\", "\\u0007", "\ud7ff", "\x00", "\x85", "\u2028", "\ufeff", "é", "😀", "ش", "字",
    "*", "_", "`", "<", "[^wind]", "[^", "](", "$", "%", "@",
    "2024-03-04", "2024-02-30", "9999-99-99", "10:00", "13:00–10:00", "null", "true", "1e999", "-1", "0x1f", "9" * 30,
    "resolution 75/240", "resolution 3363 (XXX)", "A/78/265", "A/", "(", "IV", "item", "heading", "programme:",
)  # fmt: skip
"""What is put in: marks of the formats and of the small Markdown, odd signs, and words that rules look for."""


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

"""Divide the documents that are listed after "Documentation:"."""

from oewg_cli.importing.drafted_programme import Tree

_OPENS, _CLOSES = "([", ")]"


def with_documents(known: Tree, text: str) -> Tree:
    """Return documents with those of another list, each once; one alone is a text."""
    others = known if isinstance(known, list) else [known] if known is not None else []
    documents: list[Tree] = [*dict.fromkeys([*map(str, others), *_divided(text)])]
    return documents[0] if len(documents) == 1 else documents


def _divided(text: str) -> list[str]:
    """Divide a list at its commas and semicolons; those in parentheses divide nothing."""
    found = [""]
    depth = 0
    for place, char in enumerate(text):
        depth = max(0, depth + (char in _OPENS) - (char in _CLOSES))
        if char in ",;" and depth == 0 and text[place + 1 : place + 2] == " ":
            found.append("")
        else:
            found[-1] += char
    return [each.strip() for each in found if each.strip()]

"""Find drafts that one place calls a draft resolution and another one a draft decision."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oewg_cli.lint.check_context import CheckContext
from oewg_cli.programme.text_fields import PARAGRAPHS, Role, TextField
from oewg_cli.statements.wording import Wording
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.un.references.references import SymbolReference

WORDS = ("draft resolution", "draft decision")
_DRAFT = (
    r"\b(?P<the>[Tt]he\s)?(?:\w+\s)?[Dd]raft\s(?P<kind>resolution|decision)(?P<several>s)?\b"
    r"(?!\s(?:and|or)\s(?:decision|resolution))"
)
_BOTH = r"\b(?:resolutions?\s(?:and|or)\s(?:draft\s)?decisions?|decisions?\s(?:and|or)\s(?:draft\s)?resolutions?)\b"
_OF_OTHERS = (
    r"\s(?:of\s|by\s|in\s|on\s|recommended|contained|submitted|adopted|entitled|prepared|for\sadoption|[IVX]+\b|“)"
)
_FURTHEST = 120
_FEWEST = 3
_ROLES = frozenset({*PARAGRAPHS, Role.FOOTNOTE, Role.HEADING, Role.TEXT, Role.BULLET, Role.AGENDA_TITLE})


class NamedDraft(NamedTuple):
    """A draft as a text calls it; `symbol` is that of the only document that is meant, if there is one."""

    kind: str
    wording: Wording
    symbol: str | None
    is_known: bool


def drafts_of_two_kinds(context: CheckContext) -> Iterator[tuple[NamedDraft, NamedDraft]]:
    """Return the drafts that are called something else in another place, with that place.

    One symbol is of one draft. Without a symbol, a word that is there once is compared with the other one, which all
    other texts have, where it speaks of drafts that are known.
    """
    texts = [field for field in context.picture.index.texts_with(WORDS) if field.role in _ROLES]
    drafts = [draft for field in texts for draft in _drafts(context, field)]
    first_of: dict[str, NamedDraft] = {}
    for draft in drafts:
        first = first_of.setdefault(draft.symbol, draft) if draft.symbol is not None else draft
        if first.kind != draft.kind:
            yield draft, first
            return
    if not any(compiled(_BOTH).search(field.plain.casefold()) for field in texts):
        yield from _alone(drafts)


def _alone(drafts: Sequence[NamedDraft]) -> Iterator[tuple[NamedDraft, NamedDraft]]:
    for kind in ("resolution", "decision"):
        own = [each for each in drafts if each.kind == kind]
        others = [each for each in drafts if each.kind != kind]
        is_planned = any(each.wording.field.path[0] in {"programme", "agenda"} for each in others)
        if len(own) == 1 and own[0].is_known and own[0].symbol is None and len(others) >= _FEWEST and is_planned:
            yield own[0], others[0]


def _drafts(context: CheckContext, field: TextField) -> Iterator[NamedDraft]:
    found = [*compiled(_DRAFT).finditer(field.plain)]
    kinds = {match["kind"] for match in found}
    for match in found:
        wording = Wording(field, match.start("kind"), match.end("kind"))
        is_known = bool(match["the"] or match["several"]) and not compiled(_OF_OTHERS).match(field.plain, match.end())
        yield NamedDraft(match["kind"], wording, _symbol(context, field, match.end(), len(kinds)), is_known)


def _symbol(context: CheckContext, field: TextField, end: int, kinds: int) -> str | None:
    """Return the symbol after a draft in its sentence, or the only document of its entry."""
    if field.role in {Role.HEADING, Role.TEXT}:
        own = [
            each for each in context.picture.fields if each.role is Role.DOCUMENTS and each.path[:-2] == field.path[:-1]
        ]
        symbols = [each.symbol.document for doc in own for each in doc.references if isinstance(each, SymbolReference)]
        return symbols[0] if len(symbols) == 1 == kinds else None
    last = context.picture.sentence_at(field, end - 1).end
    after = field.references_between(end, min(last, end + _FURTHEST))
    if not after or not isinstance(after[0], SymbolReference) or "draft" in field.plain[end : after[0].start]:
        return None
    is_after = field.plain[: after[0].start].endswith(("(", "document ", "as "))
    return after[0].symbol.document if is_after else None

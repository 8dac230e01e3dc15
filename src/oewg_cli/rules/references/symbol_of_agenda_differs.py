import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_fields import series_of
from oewg_cli.source.tree import NodeLocation, NodePath
from oewg_cli.statements.documents.named_documents import NamedDocument, base_of, named_documents
from oewg_cli.statements.note_sentences import Tense
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.sessions.session_facts import session_numbers
from oewg_cli.text.lazy_patterns import compiled
from oewg_cli.text.quoting import quoted
from oewg_cli.un.phrases import ordinal, ordinals_pattern, spelled_ordinals
from oewg_cli.un.references.symbols import parse_symbol
from oewg_cli.un.un_data import read_data


@rule("REF020", "symbol-of-agenda-differs", Severity.WARNING, needs=("agenda",), keys=("agenda.symbol",))
def symbol_of_agenda_differs(context: CheckContext) -> Iterator[Violation]:
    """A text gives the agenda another symbol than `agenda` does.

    ## Why

    The reader opens the document that the text names, and finds the agenda of another session. `Add.1`, `Corr.1` and
    `Rev.1` at the end of a symbol make no difference, unless one text has `Rev.1` and another one has not. The
    agenda of another body or another session is not checked.

    ## Authority

    Editorial Manual, "Instructions for the preparation of official documents": references to documents are checked on
    the final text, <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    paragraphs:
      - The provisional agenda is contained in document A/AC.999/2024/7. See the annex.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The provisional agenda is contained in document A/AC.999/2024/1. See the annex.
    ```
    """
    known = dict(_symbols_of_agendas(context))
    first_cited = {each.base: each for each in _agendas_as_first_issued(context)} if known else {}
    for named in context.picture.read(named_documents) if known else ():
        if not named.noun.endswith("agenda"):
            continue
        if named.base in known:
            yield from _revised(named, first_cited.get(named.base))
            yield from _agenda_of_another_session(named, context)
            continue
        if not _is_of_session(named, known, context) and not _is_of_series(named, known, context):
            continue
        path, symbol = next(iter(known.values()))
        yield Violation(
            named.wording.location,
            f"The text gives the agenda the symbol {quoted(named.wording.text)},"
            f" but under `agenda` it is {quoted(symbol)}.",
            "Correct the symbol here, or `symbol` under `agenda`.",
            ((NodeLocation(path), "the symbol of the agenda"),),
        )


def _agendas_as_first_issued(context: CheckContext) -> Iterator[NamedDocument]:
    for named in context.picture.read(named_documents):
        if named.noun.endswith("agenda") and not named.symbol.suffixes:
            yield named


def _revised(named: NamedDocument, first: NamedDocument | None) -> Iterator[Violation]:
    """Return the violation of a text that cites a revised agenda where another one cites the first one."""
    is_revised = any(each.startswith("Rev") for each in named.symbol.suffixes)
    is_told = "revis" in named.sentence.folded or named.sentence.tense is Tense.PAST
    if is_revised and first is not None and not is_told and first.wording.field is not named.wording.field:
        yield Violation(
            named.wording.location,
            f"The text cites a revised agenda, {quoted(named.wording.text)}, but another one {quoted(first.base)}.",
            "Correct the symbol that is wrong.",
            ((first.wording.location, "the other symbol"),),
        )


def _agenda_of_another_session(named: NamedDocument, context: CheckContext) -> Iterator[Violation]:
    """Return the violation of a text that calls the agenda of this session that of another one."""
    other = _ordinals().search(named.name)
    numbers = session_numbers(context.programme)
    if other is None or not numbers or spelled_ordinals("en")[other["number"]] in numbers:
        return
    right = " or ".join(ordinal(number, "en") for number in numbers)
    yield Violation(
        named.named.location,
        f"{quoted(named.wording.text)} is the agenda of the {right} session, not of the {other['number']}.",
        "Correct the number of the session, or the symbol.",
        tuple((NodeLocation(path), "the number of the session") for path in numbers.values()),
    )


def _symbols_of_agendas(context: CheckContext) -> Iterator[tuple[str, tuple[NodePath, str]]]:
    programme = context.programme
    series = series_of(programme)
    of_bodies = ((("body", place, "agenda"), body.agenda) for place, body in enumerate(programme.bodies))
    for path, agenda in ((("agenda",), programme.agenda), *of_bodies):
        text = " ".join(((agenda and agenda.symbol) or "").split())
        symbol = parse_symbol(text, series)
        if symbol is not None:
            yield base_of(symbol), ((*path, "symbol"), text)


def _is_of_session(named: NamedDocument, known: dict[str, tuple[NodePath, str]], context: CheckContext) -> bool:
    """Return whether the agenda of this session is meant, not that of another body or another session."""
    sentence, before = named.sentence, named.wording.start - named.sentence.start
    sessions = {spelled_ordinals("en")[each["number"]] for each in _ordinals().finditer(sentence.folded, 0, before)}
    is_draft = "/L." in named.base and compiled(r"\bdraft\s[a-z\s]+[(,]?\s?$").search(sentence.folded, 0, before)
    own = ("agenda of its own",) if len(known) < len(context.programme.bodies) else ()
    is_other = any(word in sentence.folded for word in (*own, *read_data("document_names")["other_sessions"]))
    if is_draft or is_other or sessions - session_numbers(context.programme).keys():
        return False
    end = named.named.start + len(named.noun)
    # What has a symbol of the same series and year is of the same body, even if another one is named before it.
    is_own = any(_is_of_one_series(named.base, each) for each in known)
    is_own = is_own or context.picture.owners.owner(named.named.field, named.named.start, end) is not Owner.OTHER
    if sentence.folded.startswith("adoption of the agenda"):
        return is_own
    return is_own and (sentence.tense_before(before) is not Tense.PAST or "provisional" in named.noun)


def _is_of_series(named: NamedDocument, known: dict[str, tuple[NodePath, str]], context: CheckContext) -> bool:
    """Return whether a text adopts an agenda of the series of the only one, which no text cites and is adopted."""
    is_adopted = context.programme.item is not None and context.programme.item.agenda == "adopted"
    if not is_adopted or named.noun != "agenda" or "adopt" not in named.sentence.folded or len(known) != 1:
        return False
    is_cited = any(each.base in known for each in context.picture.read(named_documents))
    return not is_cited and _is_of_one_series(named.base, *known)


def _is_of_one_series(one: str, other: str) -> bool:
    """Return whether two symbols differ only in their number."""
    return one.rpartition("/")[0] == other.rpartition("/")[0]


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<number>{ordinals_pattern('en')})\s+(?:[a-z]+\s+)?sessions?\b")

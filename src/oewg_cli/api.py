"""The façade: what a command, and later an editor, can ask of the program, without printing or exit codes."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.choice.faults import CHECK_LEFT_OPEN
from oewg_cli.choice.faults import FAULTS as COMMENT_FAULTS
from oewg_cli.choice.open_checks import open_checks
from oewg_cli.choice.selection import Selection, choose
from oewg_cli.choice.suppression import suppress
from oewg_cli.draft.beginning import Beginning, Coming, Skeleton
from oewg_cli.fix.apply import edited
from oewg_cli.fix.fixer import Fixed
from oewg_cli.fix.fixer import fix as fix_in_rounds
from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.fault import Fault
from oewg_cli.kernel.finding import Checked, Finding, in_source_order
from oewg_cli.kernel.text import SourceText
from oewg_cli.load.faults import FAULTS as SYNTAX_FAULTS
from oewg_cli.load.ignores import Ignores, read_ignores
from oewg_cli.load.loader import read_tree
from oewg_cli.load.source import decode
from oewg_cli.model.build import build
from oewg_cli.model.document import Document
from oewg_cli.model.faults import FAULTS as STRUCTURE_FAULTS
from oewg_cli.model.programme import Programme
from oewg_cli.note.design import PLAIN, Design
from oewg_cli.rules.engine import run
from oewg_cli.rules.registry import RULES
from oewg_cli.rules.rule import Rule
from oewg_cli.settings.choosing import Choosing
from oewg_cli.settings.settings import Options, Profile, fails

if TYPE_CHECKING:
    from oewg_cli.intake import Taken
    from oewg_cli.revision import ComparedVersions

ALWAYS_REPORTED = (*SYNTAX_FAULTS, *STRUCTURE_FAULTS)
FAULTS: tuple[Fault, ...] = (*ALWAYS_REPORTED, *COMMENT_FAULTS, *(rule.fault for rule in RULES))
"""Every fault that the program knows, in the order of families and codes."""

LastProgramme = Programme
"""The programme of the session before, that others are compared with."""

_DOCUMENTS = frozenset({".docx", ".docm", ".doc", ".dotx", ".md", ".markdown", ".txt"})
_ZIP = b"PK"
_NOT_ALL = "Until this is mended the rest of the programme is not checked."


class Policy(NamedTuple):
    """What counts for a file: the faults that are reported, what it is checked as, and names to be left in peace.

    `last` is the programme of the session before, where one is given to compare with.
    """

    selection: Selection
    profile: Profile = Profile.DRAFT
    names: tuple[str, ...] = ()
    last: LastProgramme | None = None


EVERYTHING = Policy(choose((), FAULTS))
"""Everything is reported, of a draft."""


def choosing(options: Options, config: str | None = None, *, isolated: bool = False) -> Choosing:
    """Give what tells the policy of each file, by its settings and what the command line says.

    `config` names a settings file that counts for all, `isolated` leaves all of them out. Raises CommandError where the
    command line or a settings file has something wrong in it.
    """
    return Choosing(options, FAULTS, ALWAYS_REPORTED, config, isolated=isolated)


def policy_of(chosen: Choosing, path: str) -> Policy:
    """Give what counts for a file; raises CommandError where its settings have something wrong in them."""
    settings = chosen.settings(path)
    return Policy(chosen.selection(path), settings.profile, settings.names)


def is_failure(chosen: Choosing, path: str, checked: Checked) -> bool:
    """Tell whether a file fails its check, by where its settings and the command line draw the line."""
    return fails({finding.severity.value for finding in checked.findings}, chosen.settings(path).fail_on)


class Loaded(NamedTuple):
    """What came of a text: a document if there is one, faults of syntax and structure, and the comments that ignore."""

    document: Document | None
    findings: list[Finding]
    ignores: Ignores


def load(source: SourceText) -> Loaded:
    """Read the text of a document; whatever is wrong with it is a finding.

    Raises CommandError where it is nested too deep.
    """
    root, syntax = read_tree(source)
    ignores = read_ignores(source, root)
    if root is None and syntax:
        return Loaded(None, syntax, ignores)
    built = build(source, root, syntax)
    return Loaded(built.document, syntax + built.findings, ignores)


def validate(source: SourceText, policy: Policy = EVERYTHING) -> Checked:
    """Check a document; gives all findings that are chosen, in the order of the text.

    Raises CommandError where it is nested too deep.
    """
    return _checked(source, load(source), policy)


def _checked(source: SourceText, loaded: Loaded, policy: Policy) -> Checked:
    reports = policy.selection.reports
    findings = [finding for finding in loaded.findings if reports(finding.fault)]
    asked = _rules_of(policy.selection)
    if loaded.document is not None:
        loaded.document.names = policy.names
        loaded.document.last = policy.last
        findings += run(loaded.document, asked, for_submission=policy.profile is Profile.SUBMISSION)
    is_whole = loaded.document is not None and not loaded.document.lost
    not_asked = set() if is_whole else {rule.fault for rule in asked}
    findings = suppress(
        source, loaded.ignores, findings, FAULTS, lambda fault: reports(fault) and fault not in not_asked
    )
    can_be_read = loaded.document is not None or not any(each.fault in SYNTAX_FAULTS for each in loaded.findings)
    if can_be_read and reports(CHECK_LEFT_OPEN):
        on_submission = CHECK_LEFT_OPEN.on_submission if policy.profile is Profile.SUBMISSION else None
        findings += open_checks(source, on_submission or CHECK_LEFT_OPEN.severity)
    findings = in_source_order(findings)
    if loaded.document is None and findings:
        last = findings[-1]
        findings[-1] = last._replace(advice=f"{last.advice or ''} {_NOT_ALL}".strip())
    return Checked(source, findings)


@cache
def _rules_of(selection: Selection) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if selection.reports(rule.fault))


def fix(source: SourceText, policy: Policy = EVERYTHING, *, unsafe: bool = False) -> Fixed:
    """Mend in a document what is safe to mend, or with `unsafe` whatever can be mended.

    Raises CommandError where it is nested too deep.
    """
    return fix_in_rounds(source, lambda text: validate(text, policy), unsafe=unsafe)


class Exported(NamedTuple):
    """A note in the formats asked for, by the ending of the file, and what was found in the programme.

    There are no files where the text could not be understood as a programme; `lost` tells whether a part of it
    could not and is not in the note. `remarks` are sentences on what was done with the user's files.
    """

    checked: Checked
    files: dict[str, bytes]
    lost: bool = False
    remarks: tuple[str, ...] = ()


def export(source: SourceText, formats: Sequence[str], policy: Policy = EVERYTHING, design: Design = PLAIN) -> Exported:
    """Check a programme and write its note in each of the formats `docx` and `md`.

    Raises CommandError where the text is nested too deep, and for a file of the user's that is not what it should be.
    """
    loaded = load(source)
    checked = _checked(source, loaded, policy)
    if loaded.document is None:
        return Exported(checked, {})
    # Word is slow to load, and only an export needs it.
    from oewg_cli.formats.registry import WRITERS  # noqa: PLC0415
    from oewg_cli.note.compose import compose  # noqa: PLC0415
    from oewg_cli.note.unbroken import unbroken  # noqa: PLC0415

    note = compose(loaded.document.programme)
    files = {
        name: WRITERS[name].write(unbroken(note) if WRITERS[name].holds_lines else note, design) for name in formats
    }
    remarks = tuple(remark for name in formats for remark in WRITERS[name].remarks(note, design))
    return Exported(checked, files, bool(loaded.document.lost), remarks)


def skeleton(beginning: Beginning) -> Skeleton:
    """Begin a programme with what is known of its session; raises CommandError where none can be begun so."""
    from oewg_cli.draft.skeleton import skeleton as write  # noqa: PLC0415 - only `oewg new` needs it

    return write(beginning)


def next_session(source: SourceText, coming: Coming) -> Skeleton:
    """Begin the programme of a session with the text of the last one's, in which only what must move on is changed.

    Raises CommandError where no programme can be read from the text, or none can be begun so.
    """
    from oewg_cli.draft.next_session import continued, reads_as  # noqa: PLC0415 - as above

    document = _read_whole(source)
    begun = continued(document, coming)
    # A mark is only a comment: where one would be taken for something else, the sentences beside it must do.
    for marks in (begun.marks, []):
        text = edited(source.text, [*begun.edits, *marks])
        if reads_as(SourceText(source.name, text), begun.values):
            return Skeleton("\ufeff" * source.bom + text, begun.remarks)
    raise CommandError(
        f"{source.name} cannot be moved on as it is typed: oewg validate {source.name} says what is wrong in it."
    )


def last_programme(source: SourceText) -> LastProgramme:
    """Read the programme of the last session, to compare others with it; raises CommandError where there is none."""
    return _read_whole(source).programme


def _read_whole(source: SourceText) -> Document:
    document = load(source).document
    if document is None:
        name = source.name
        raise CommandError(f"{name} cannot be understood as a programme: oewg validate {name} says why.")
    return document


def take_in(name: str, raw: bytes, *, original: bool = False) -> "Taken":
    """Make a programme of somebody's document, Word, Markdown or plain text; `original` undoes tracked changes.

    Raises CommandError where the document cannot be read, or says nothing of a programme of work.
    """
    from oewg_cli.intake import take_in as read  # noqa: PLC0415 - readers and their words are for an import only

    return read(name, raw, original=original)


def programme_source(name: str, raw: bytes) -> SourceText:
    """Give the text of a programme: that of the file, or the YAML that a Word or Markdown document is taken in as.

    Raises CommandError where it cannot be read.
    """
    if Path(name).suffix.lower() in _DOCUMENTS or raw.startswith(_ZIP):
        return SourceText(name, take_in(name, raw).text)
    return decode(name, raw)


def compare_versions(old: SourceText, new: SourceText) -> "ComparedVersions":
    """Compare two versions of a programme: what changed, and what is due because of that.

    Raises CommandError where one of them cannot be understood as a programme.
    """
    from oewg_cli.revision import compared  # noqa: PLC0415 - as above

    return compared(_read_whole(old), _read_whole(new))


def redline(old: SourceText, new: SourceText, formats: Sequence[str], design: Design = PLAIN) -> dict[str, bytes]:
    """Write the note of the later version with all changes against the earlier one, in the formats `docx` and `md`.

    Raises CommandError where one of them cannot be understood as a programme.
    """
    from oewg_cli.revision import redline as write  # noqa: PLC0415 - as above

    return write(_read_whole(old), _read_whole(new), formats, design)


def every_fault() -> tuple[Fault, ...]:
    """Give every fault there is: those of programmes, of versions of them, and of the form of printed notes."""
    from oewg_cli.rules.printed.registry import PRINTED_RULES  # noqa: PLC0415 - as above
    from oewg_cli.rules.versions.family import VERSION_RULES  # noqa: PLC0415 - as above

    return (*FAULTS, *(rule.fault for rule in VERSION_RULES), *(rule.fault for rule in PRINTED_RULES))


def schema() -> str:
    """Give the JSON Schema of the programme format as the text of its file."""
    from oewg_cli.model.schema import schema_text  # noqa: PLC0415 - only `oewg schema` needs it

    return schema_text()

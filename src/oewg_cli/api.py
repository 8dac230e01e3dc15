"""The façade: what a command, and later an editor, can ask of the program, without printing or exit codes."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from oewg_cli.choice.faults import FAULTS as COMMENT_FAULTS
from oewg_cli.choice.selection import Selection, choose
from oewg_cli.choice.suppression import suppress
from oewg_cli.draft.beginning import Beginning, Skeleton
from oewg_cli.fix.fixer import Fixed
from oewg_cli.fix.fixer import fix as fix_in_rounds
from oewg_cli.kernel.fault import Fault
from oewg_cli.kernel.finding import Checked, Finding, in_source_order
from oewg_cli.kernel.text import SourceText
from oewg_cli.load.faults import FAULTS as SYNTAX_FAULTS
from oewg_cli.load.ignores import Ignores, read_ignores
from oewg_cli.load.loader import read_tree
from oewg_cli.model.build import build
from oewg_cli.model.document import Document
from oewg_cli.model.faults import FAULTS as STRUCTURE_FAULTS
from oewg_cli.note.design import PLAIN, Design
from oewg_cli.rules.engine import run
from oewg_cli.rules.registry import RULES
from oewg_cli.rules.rule import Rule
from oewg_cli.settings.choosing import Choosing
from oewg_cli.settings.settings import Options, Profile, fails

ALWAYS_REPORTED = (*SYNTAX_FAULTS, *STRUCTURE_FAULTS)
FAULTS: tuple[Fault, ...] = (*ALWAYS_REPORTED, *COMMENT_FAULTS, *(rule.fault for rule in RULES))
"""Every fault that the program knows, in the order of families and codes."""

_NOT_ALL = "Until this is mended the rest of the programme is not checked."


class Policy(NamedTuple):
    """What counts for a file: the faults that are reported, what it is checked as, and names to be left in peace."""

    selection: Selection
    profile: Profile = Profile.DRAFT
    names: tuple[str, ...] = ()


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
        findings += run(loaded.document, asked, for_submission=policy.profile is Profile.SUBMISSION)
    is_whole = loaded.document is not None and not loaded.document.lost
    not_asked = set() if is_whole else {rule.fault for rule in asked}
    findings = suppress(
        source, loaded.ignores, findings, FAULTS, lambda fault: reports(fault) and fault not in not_asked
    )
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


def schema() -> str:
    """Give the JSON Schema of the programme format as the text of its file."""
    from oewg_cli.model.schema import schema_text  # noqa: PLC0415 - only `oewg schema` needs it

    return schema_text()

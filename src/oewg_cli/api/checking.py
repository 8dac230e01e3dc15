"""Check and fix programmes."""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from oewg_cli.config.settings import Options, Profile, fails
from oewg_cli.config.settings_resolver import SettingsResolver
from oewg_cli.findings.finding import CheckResult, Finding, in_source_order
from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.comment_rules import CHECK_STILL_OPEN
from oewg_cli.lint.engine import Check, run_together
from oewg_cli.lint.judge import one_for_each_mistake
from oewg_cli.lint.open_questions import asked_about, open_questions
from oewg_cli.lint.selection import Selection, choose
from oewg_cli.lint.suppression import suppress
from oewg_cli.process.errors import CommandError
from oewg_cli.programme.builder import build
from oewg_cli.programme.document import Document
from oewg_cli.programme.model import Programme
from oewg_cli.programme.structure_rules import NOT_A_PROGRAMME
from oewg_cli.rules.catalogue import ListedRule
from oewg_cli.rules.precedence import precedence
from oewg_cli.rules.registry import ALWAYS_REPORTED, rules_for, selectable_rules
from oewg_cli.source.decoding import STDIN, shown_name
from oewg_cli.source.ignore_comments import MARKER, Ignores
from oewg_cli.source.loader import read_tree
from oewg_cli.source.syntax_rules import SYNTAX_RULES
from oewg_cli.source.tree import Node
from oewg_cli.text.source_text import SourceText

if TYPE_CHECKING:
    from oewg_cli.lint.fixer import FixResult
    from oewg_cli.un.references.adoption_facts import AdoptionFact

_REST_UNCHECKED = "The rest of the programme is not checked until this is fixed."
_CAUSES = ("SYN", "STR")
"""The rules of syntax and structure; only their errors keep a programme from being read."""


class Policy(NamedTuple):
    """How a file is checked: the selected rules, the profile, and names that the spelling rules accept.

    `last_session` is the programme of the last session, if there is one to compare with. `facts` are facts about
    resolutions and decisions that are added to those of the program.
    """

    selection: Selection
    profile: Profile = Profile.DRAFT
    names: tuple[str, ...] = ()
    last_session: Programme | None = None
    facts: "tuple[AdoptionFact, ...]" = ()


@cache
def default_policy() -> Policy:
    """Return the policy that checks a draft with all rules."""
    return Policy(choose((), selectable_rules()))


def settings_resolver(options: Options, config: str | None = None, *, isolated: bool = False) -> SettingsResolver:
    """Return the resolver of the settings of each file, with the options of the command line laid over them.

    `config` names a settings file that is used for all files, `isolated` ignores all settings files. Raises
    CommandError if the options or a settings file are wrong.
    """
    return SettingsResolver(options, selectable_rules(), ALWAYS_REPORTED, config, isolated=isolated)


def policy_from(resolver: SettingsResolver, path: str) -> Policy:
    """Return the policy of a file from a resolver; raises CommandError if its settings are wrong."""
    settings = resolver.settings(path)
    policy = Policy(resolver.selection(path), settings.profile, settings.names)
    if settings.facts is None:
        return policy
    # Few projects have a table of facts.
    from oewg_cli.api.project_facts import project_facts  # noqa: PLC0415

    return policy._replace(facts=project_facts(settings.facts))


def policy_for(path: str) -> Policy:
    """Return the policy of a file by its settings file, as the command line uses it without options.

    Raises CommandError if its settings are wrong.
    """
    return policy_from(settings_resolver(Options()), path)


def is_failure(resolver: SettingsResolver, path: str, checked: CheckResult) -> bool:
    """Return whether a file fails its check: whether a finding is as severe as `fail-on` says."""
    return bool(failing(resolver, path, checked).findings)


def failing(resolver: SettingsResolver, path: str, checked: CheckResult) -> CheckResult:
    """Return a result with the findings that are as severe as `fail-on` says."""
    fail_on = resolver.settings(path).fail_on
    return checked._replace(findings=[each for each in checked.findings if fails({each.severity.value}, fail_on)])


def unread(checked: CheckResult) -> CheckResult:
    """Return a result with the errors that keep a part of a programme from being read."""
    return checked._replace(findings=[each for each in checked.findings if _is_cause(each)])


def _is_cause(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.rule.code.startswith(_CAUSES)


class LoadResult(NamedTuple):
    """The document if the text can be read as one, findings on syntax and structure, and the ignore comments."""

    document: Document | None
    findings: list[Finding]
    ignores: Ignores


def load(source: SourceText) -> LoadResult:
    """Read the text of a document; whatever is wrong with it is a finding.

    Raises CommandError if it is nested too deep.
    """
    root, syntax = read_tree(source)
    ignores = _ignores_of(source, root)
    if root is None and syntax:
        return LoadResult(None, syntax, ignores)
    built = build(source, root, syntax)
    return LoadResult(built.document, syntax + built.findings, ignores)


def _ignores_of(source: SourceText, root: Node | None) -> Ignores:
    if MARKER not in source.text:
        return Ignores()
    # Few documents have such a comment.
    from oewg_cli.source.ignore_reader import read_ignores  # noqa: PLC0415

    return read_ignores(source, root)


def read_whole(source: SourceText) -> Document:
    """Read the text of a document; raises CommandError if it cannot be read as a programme."""
    document = load(source).document
    if document is None:
        name = source.name
        typed = STDIN if name == shown_name(Path(STDIN)) else name
        raise CommandError(f"{name} cannot be read as a programme: oewg validate {typed} shows why.")
    return document


def validate(source: SourceText, policy: Policy | None = None) -> CheckResult:
    """Check a document, and return the findings of the selected rules in the order of the text.

    Raises CommandError if it is nested too deep.
    """
    return check_loaded(source, load(source), policy or default_policy())


def validate_together(sources: Sequence[tuple[SourceText, Policy]]) -> list[CheckResult | CommandError]:
    """Check documents, which takes less time than one after the other, and return the results in the same order.

    The result is the error for a document that is nested too deep.
    """
    loaded = [_loaded_or_error(source) for source, _ in sources]
    checked = iter(
        _check_together(
            [
                (source, each, policy)
                for (source, policy), each in zip(sources, loaded, strict=True)
                if isinstance(each, LoadResult)
            ]
        )
    )
    return [_judged(next(checked)) if isinstance(each, LoadResult) else each for each in loaded]


def _loaded_or_error(source: SourceText) -> LoadResult | CommandError:
    try:
        return load(source)
    except CommandError as error:
        return error


def check_loaded(source: SourceText, loaded: LoadResult, policy: Policy) -> CheckResult:
    """Check a document that was loaded."""
    return _judged(_check_together([(source, loaded, policy)])[0])


def _check_together(loaded: Sequence[tuple[SourceText, LoadResult, Policy]]) -> list[CheckResult]:
    checks = [_check(each.document, policy) for _, each, policy in loaded if each.document is not None]
    found = iter(run_together(checks))
    return [
        _result(source, each, policy, [] if each.document is None else next(found)) for source, each, policy in loaded
    ]


def _check(document: Document, policy: Policy) -> Check[CheckContext]:
    context = CheckContext(document, policy.names, policy.last_session, facts=policy.facts)
    return Check(context, rules_for(context, policy.selection), document, policy.profile is Profile.SUBMISSION)


def _result(source: SourceText, loaded: LoadResult, policy: Policy, found: list[Finding]) -> CheckResult:
    """Return the result for a document in which the rules found something: without what is ignored, in order."""
    reports = policy.selection.reports
    document = loaded.document
    findings = [*(finding for finding in loaded.findings if reports(finding.rule)), *found]
    is_complete = document is not None and not document.unread_keys
    findings = suppress(
        source,
        loaded.ignores,
        findings,
        selectable_rules(),
        lambda each: reports(each) and (is_complete or not isinstance(each, ListedRule)),
    )
    can_be_read = document is not None or not any(each.rule in SYNTAX_RULES for each in loaded.findings)
    if can_be_read and reports(CHECK_STILL_OPEN):
        on_submission = CHECK_STILL_OPEN.on_submission if policy.profile is Profile.SUBMISSION else None
        findings += open_questions(source, on_submission or CHECK_STILL_OPEN.severity)
    findings = in_source_order(findings)
    has_more = any(each.rule is not NOT_A_PROGRAMME for each in findings)
    if document is None and has_more:
        at = _place_of_cause(findings)
        cause = findings[at]
        findings[at] = cause._replace(advice=f"{cause.advice or ''} {_REST_UNCHECKED}".strip())
    return CheckResult(source, findings)


def _judged(checked: CheckResult) -> CheckResult:
    """Return a result with one finding for each mistake.

    This is done last: what is not selected or is ignored by a comment hides nothing else.
    """
    source, findings = checked
    if len(findings) < 2:  # noqa: PLR2004 - a pair
        return checked
    return CheckResult(source, one_for_each_mistake(findings, precedence(), lambda each: asked_about(source, each)))


def _place_of_cause(findings: list[Finding]) -> int:
    """Return the index of the last error of syntax or structure; of the last finding if none is reported."""
    causes = [index for index, finding in enumerate(findings) if _is_cause(finding)]
    return causes[-1] if causes else len(findings) - 1


def fix(source: SourceText, policy: Policy | None = None, *, unsafe: bool = False) -> "FixResult":
    """Make the safe fixes of a document, or with `unsafe` all fixes, until none is left.

    Raises CommandError if it is nested too deep.
    """
    from oewg_cli.lint.fixer import fix as fix_in_rounds  # noqa: PLC0415 - most checks fix nothing

    policy = policy or default_policy()

    # Many rounds end with a text that was tried before.
    @lru_cache(maxsize=16)
    def check_text(text: str, codes: frozenset[str] | None) -> CheckResult:
        tried = SourceText(source.name, text, bom=source.bom)
        selected = policy.selection if codes is None else Selection(codes & policy.selection.codes)
        # A finding that another one hid is not caused by the fix of that one.
        return _check_together([(tried, load(tried), policy._replace(selection=selected))])[0]

    fixed = fix_in_rounds(source, lambda text, codes=None: check_text(text.text, codes), unsafe=unsafe)
    return fixed._replace(checked=_judged(fixed.checked))

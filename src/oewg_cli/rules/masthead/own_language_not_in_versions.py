from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.source.tree import NodeLocation
from oewg_cli.un.phrases import listed, phrases


@rule("MST027", "own-language-not-in-versions", Severity.WARNING, keys=("versions",))
def own_language_not_in_versions(context: CheckContext) -> Iterator[Violation]:
    """The document is not issued in the language in which it is written.

    ## Why

    The masthead prints the languages in which a document is issued if they are not all six. An English document with
    the line "French only" contradicts itself. `original` says in which language the document was submitted.

    ## Authority

    Documents as issued at Geneva with "English only", or "English and French only", in the masthead of the English
    version.

    ## Bad

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, versions: fr}
    ```

    ## Good

    ```yaml
    masthead: {organ: General Assembly, symbol: A/AC.999/2024/2, date: 2024-01-15, original: en, versions: [en, fr]}
    ```
    """
    versions, language = context.programme.masthead.versions, context.programme.language
    if versions is not None and language not in versions:
        names = phrases("en")["languages"]
        yield Violation(
            NodeLocation(("masthead", "versions")),
            f"The document is written in {names[language]}, but is only issued in"
            f" {listed(sorted({names[code] for code in versions}), 'en')}.",
            f"Add `{language}`, or remove `versions` if the document is issued in all six languages.",
        )

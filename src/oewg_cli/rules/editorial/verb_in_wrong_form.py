import re
from collections.abc import Iterator
from functools import cache

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Violation, rule
from oewg_cli.programme.text_index import TextMatch
from oewg_cli.rules.editorial._pairs_of_words import WordPair, word_pairs
from oewg_cli.rules.editorial._word_context import is_quoted, unsafe_replacement
from oewg_cli.text.adjacent_words import word_after
from oewg_cli.text.quoting import quoted
from oewg_cli.un.un_data import read_data
from oewg_cli.un.word_forms import base_forms, forms_in_ing, in_ing, wrong_forms

_NO_AUXILIARY = r"\b(?:(?:{})\s(?:that\s)?(?:[\w’-]+\s){{1,4}}|(?:{})\s)\Z"


@rule("EDT051", "verb-in-wrong-form", Severity.WARNING)
def verb_in_wrong_form(context: CheckContext) -> Iterator[Violation]:
    """A verb has a form that it cannot have after the word before it: `will presents`, `has been hold`.

    ## Why

    After "will", "may" or "to" a verb is in its base form ("present"), after "be" and "have" in the form of what is
    done ("held"). Both forms are words, so that no list of misspelt words has them. Verbs whose form is a noun or an
    adjective too are not reported. After "with a view to" it is "adopting", after "are requested" it is "to adopt".

    ## Authority

    The Concise Oxford English Dictionary, twelfth edition, which the Editorial Manual names under "Italics",
    <https://www.un.org/dgacm/en/content/editorial-manual/italics>.

    ## Bad

    ```yaml
    paragraphs:
      - The Chair will introduces the annex. The session has been hold before.
    ```

    ## Good

    ```yaml
    paragraphs:
      - The Chair will introduce the annex. The session has been held before.
    ```

    ## Fix

    Unsafe: the form that is needed is written.
    """
    for pair in context.once(word_pairs):
        right = _right(pair)
        if right is not None:
            yield Violation(
                pair.second_match.location,
                f"{quoted(pair.second)} is not the form of the verb that is needed after {quoted(pair.first)}.",
                f"Write {quoted(right)}.",
                fix=unsafe_replacement(pair.second_match, right),
            )
    for match, before, right in _after_phrases(context):
        yield Violation(
            match.location,
            f"{quoted(match.text)} is not the form of the verb that is needed after {quoted(before)}.",
            f"Write {quoted(right)}.",
            fix=unsafe_replacement(match, right),
        )


def _after_phrases(context: CheckContext) -> Iterator[tuple[TextMatch, str, str]]:
    """Return verbs after a phrase that needs `adopting`, or after one that needs `to adopt`, with what is needed."""
    data, index = read_data("words/word_forms"), context.text_index
    yield from _in_ing_after_to(context)
    for words, pattern, right in (
        (data["with_ing"], _before("with_ing", ""), in_ing),
        ([f"{each} to" for each in data["auxiliaries"]], _before("auxiliaries", "to "), str),
        (data["asked"], _asked(), "to {}".format),
    ):
        for match in index.find_with(words, pattern):
            is_right = is_quoted(match) or _no_auxiliary().search(match.field.plain, 0, match.start)
            verb = match.match["verb"] if match.match else ""
            if verb.removeprefix("to ") in base_forms() and not is_right and match.match:
                place = match.part(match.end - len(verb), match.end)
                yield place, match.match["before"], right(verb.removeprefix("to "))


def _in_ing_after_to(context: CheckContext) -> Iterator[tuple[TextMatch, str, str]]:
    """Return verbs in -ing after what needs the base form: `invited to submitting`."""
    index, bases = context.text_index, forms_in_ing()
    for match in index.find_with([f"to {verb}" for verb in index.words & bases.keys()], _to_and_ing()):
        if match.match and (verb := match.match["verb"]) in bases and not is_quoted(match):
            yield match.part(match.end - len(verb), match.end), f"{match.match['before']} to", bases[verb]


@cache
def _before(group: str, lead: str) -> re.Pattern[str]:
    words = "|".join(read_data("words/word_forms")[group])
    return re.compile(rf"\b(?P<before>{words}) (?P<verb>{lead}[a-z]+)(?![\w’'-])")


@cache
def _no_auxiliary() -> re.Pattern[str]:
    """Match what comes before `can` in `all they can to resolve it`, and before `will` in `political will`."""
    data = read_data("words/word_forms")
    return re.compile(_NO_AUXILIARY.format("|".join(data["all_they"]), "|".join(data["before_noun_will"])))


@cache
def _to_and_ing() -> re.Pattern[str]:
    data = read_data("words/word_forms")
    return re.compile(rf"\b(?P<before>{'|'.join([*data['asked'], *data['to_do']])}) to (?P<verb>[a-z]+ing)(?![\w’'-])")


@cache
def _asked() -> re.Pattern[str]:
    words = "|".join(read_data("words/word_forms")["asked"])
    return re.compile(
        rf"\b(?:are|be|been|is|was|were) (?:also |further |kindly )?(?P<before>{words}) (?P<verb>[a-z]+)(?![\w’'-])"
    )


def _right(pair: WordPair) -> str | None:
    """Return the form of a verb that is needed after the first word; None if the typed one is right or may be."""
    form = wrong_forms().get(pair.first, {}).get(pair.second)
    data = read_data("words/word_forms")
    if form is None or pair.match.text[0].isupper() or pair.middle in data["adjectives"]:
        return None
    if pair.first in data["do"]:
        return form.base if pair.middle in {"not", "also"} else None
    if pair.first == "to" or pair.first in data["auxiliaries"]:
        return None if _no_auxiliary().search(pair.before) else form.base
    after = word_after(pair.match.field.plain, pair.match.end).strip(".,;")
    if pair.second in data["base_is_more"]:
        is_sure = after in (data["articles"] if pair.first in data["have"] else data["after_done"])
    else:
        is_sure = pair.first not in data["be_once"] or after in {"", *data["after_done"]}
    return form.done if is_sure else None

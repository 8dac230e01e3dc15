from collections.abc import Iterator

from oewg_cli.findings.rule_info import Severity
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.rule import Location, Violation, rule
from oewg_cli.programme.text_fields import Role
from oewg_cli.source.tree import NodeLocation
from oewg_cli.statements.owners import Owner
from oewg_cli.statements.sessions.quoted_themes import almost_themes, has_one_other_word, quoted_themes
from oewg_cli.statements.wording import Wording
from oewg_cli.text.quoting import quoted
from oewg_cli.text.similarity import similarity

_NEARLY = 0.5


@rule("MST061", "theme-quoted-differently", Severity.WARNING, words=("theme",))
def theme_quoted_differently(context: CheckContext) -> Iterator[Violation]:
    """A text quotes the theme of the session in other words than another place of the note.

    ## Why

    A theme is adopted word for word. A quotation that is almost the same was typed from memory or is from a draft.
    Themes that have few words in common are taken for different ones.

    ## Authority

    Editorial Manual, "Quotations": a quotation has the words of its source exactly,
    <https://www.un.org/dgacm/en/content/editorial-manual>.

    ## Bad

    ```yaml
    footnotes:
      wind: The theme of the session is “Better clouds for all people”.
      sea: Speakers are invited to speak on the theme “Better clouds for people”.
    ```

    ## Good

    ```yaml
    footnotes:
      wind: The theme of the session is “Better clouds for all people”.
      sea: Speakers are invited to speak on the theme “Better clouds for all people”.
    ```
    """
    quotations = context.picture.read(quoted_themes)
    fields = context.texts(Role.THEME) if quotations else []
    titles = {field.plain: NodeLocation(field.path) for field in context.texts(Role.THEME)}
    for wording, title in almost_themes(context.picture, titles):
        if not any(each.wording.overlaps(wording) for each in quotations) and not _is_of_other(wording, context):
            yield Violation(
                wording.location,
                f"This is almost the theme, {quoted(title)}, but one word differs.",
                "Write the theme in the same words at both places.",
                ((titles[title], "the theme"),),
            )
    known: list[tuple[str, Location]] = [
        (_folded(field.plain), NodeLocation(field.path)) for field in fields if field.plain.strip()
    ]
    # A theme often has an item of its own.
    items = context.texts(Role.AGENDA_TITLE) if quotations else []
    for theme in quotations:
        title = _folded(theme.title)
        if _is_of_other(theme.wording, context) or any(title in each or each in title for each, _ in known):
            known.append((title, theme.wording.location))
            continue
        near = next((place for each, place in known if similarity(title, each) >= _NEARLY), None)
        near = near or next((NodeLocation(each.path) for each in items if has_one_other_word(each.plain, title)), None)
        known.append((title, theme.wording.location))
        if near is not None:
            yield Violation(
                theme.wording.location,
                f"The theme is quoted as {quoted(theme.title)}; elsewhere it has other words.",
                "Write the theme in the same words at both places.",
                ((near, "the theme has other words here"),),
            )


def _is_of_other(wording: Wording, context: CheckContext) -> bool:
    return context.picture.owners.owner(wording.field, wording.start, wording.start) is Owner.OTHER


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold().strip(' ,.;:“”"')

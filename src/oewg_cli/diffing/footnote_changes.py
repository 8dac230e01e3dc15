"""Find what changed in the footnotes, those with asterisks among them."""

from collections.abc import Iterator

from oewg_cli.diffing.change_names import sentence
from oewg_cli.diffing.changes import Change, ChangeKind
from oewg_cli.diffing.compared_versions import ComparedVersions
from oewg_cli.diffing.footnote_identities import ShownFootnote
from oewg_cli.diffing.mark_changes import MarkComparison
from oewg_cli.diffing.printed_texts import TextPlace
from oewg_cli.diffing.text_changes import text_changes

_FOOTNOTES = "Footnotes"


def footnote_changes(versions: ComparedVersions, places: list[TextPlace]) -> Iterator[Change]:
    """Return the footnotes that were added, removed or reworded, and their marks that moved.

    `places` are all other texts; the footnotes are added to them. A number that follows from others is not a change.
    """
    footnotes = versions.footnotes
    own = {
        identity: TextPlace(
            ChangeKind.FOOTNOTE_CHANGED,
            _FOOTNOTES,
            footnotes.name(identity),
            (footnotes.new.get(identity) or footnotes.old[identity]).origin,
            versions.old_text(footnotes.old[identity].runs) if identity in footnotes.old else None,
            versions.new_text(footnotes.new[identity].runs) if identity in footnotes.new else None,
        )
        for identity in (*footnotes.new, *(each for each in footnotes.old if each not in footnotes.new))
    }
    places += own.values()
    marks = MarkComparison(places, footnotes)
    for identity, place in own.items():
        if place.old is None:
            yield _whole(footnotes.new[identity], marks.places_of(identity, is_old=False), is_added=True)
        elif place.new is None:
            yield _whole(footnotes.old[identity], marks.places_of(identity, is_old=True), is_added=False)
        else:
            yield from text_changes(place)
    yield from marks.changes()


def _whole(footnote: ShownFootnote, places: str, *, is_added: bool) -> Change:
    name = f"F{footnote.name[1:]}"
    if footnote.is_of_reissue:
        places = "the symbol"
    if is_added:
        said = f"{name} was added{f', to {places}' if places else ''}"
        return Change(
            ChangeKind.FOOTNOTE_ADDED, _FOOTNOTES, sentence(said), None, footnote.text, origin=footnote.origin
        )
    said = f"{name} was removed{f', from {places}' if places else ''}"
    return Change(ChangeKind.FOOTNOTE_REMOVED, _FOOTNOTES, sentence(said), footnote.text, None, origin=footnote.origin)

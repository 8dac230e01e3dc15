"""A note of the last session being changed: words, a figure, an item and a whole meeting, with remarks beside it."""

from corpus.word_documents import (
    Around,
    Markup,
    bold,
    comment,
    commented,
    deleted,
    inserted,
    italic,
    moved_away,
    moved_here,
    paragraph,
    word_file,
)

_HOURS = ("10 a.m.–1 p.m.", "3–6 p.m.")
_MOVED = ("3–6 p.m.", "Dialogue with ship owners", "Buoys that have broken loose")


def document() -> bytes:
    """Build the file."""
    comments = comment(0, "Please check the number with the documents service.") + comment(
        1, "Monday, 5 May: is it free?"
    )
    return word_file(*_front(), *_annex(), around=Around(comments=comments))


def _front() -> tuple[Markup, ...]:
    return (
        paragraph(bold("General Assembly")),
        paragraph(commented(0, "A/AC.999/", deleted("2024/11"), inserted("2025/9"))),
        paragraph("Distr.: General"),
        paragraph("24 March 2025"),
        paragraph("Original: English"),
        paragraph("Ad hoc working group on the measurement of clouds", style="Heading1"),
        paragraph(deleted("Third"), inserted("Fourth"), " substantive session"),
        paragraph("Geneva, 12–14 May 2025"),
        paragraph("Provisional programme of work", style="Heading2"),
        paragraph("Note by the Secretariat", style="Heading3"),
        paragraph(
            "1.\tThe ", deleted("third"), inserted("fourth"),
            " substantive session of the ad hoc working group on the measurement of clouds will be held at the United "
            "Nations Office at Geneva from 12 to 14 May 2025.",
        ),
        paragraph("2.\tThe provisional programme of work is contained in the annex to the present note."),
        paragraph(inserted("3.\tAll meetings will be held in Room XX."), mark="ins"),
    )  # fmt: skip


def _annex() -> tuple[Markup, ...]:
    return (
        paragraph("Annex", style="Heading1"),
        paragraph("Provisional programme of work", style="Heading2"),
        paragraph("Monday, 12 May", style="Heading3"),
        paragraph(_HOURS[0]),
        paragraph("Opening of the session", style="Heading4"),
        paragraph("Agenda item 3: organization of work", style="Heading4"),
        paragraph(_HOURS[1]),
        paragraph("Agenda item 4: measurement of clouds ", deleted("on"), inserted("over"), " land", style="Heading4"),
        paragraph("Height of the cloud base", inserted(", and its changes from day to day")),
        paragraph("Tuesday, 13 May", style="Heading3"),
        paragraph(_HOURS[0]),
        paragraph("Agenda item 5: measurement of clouds over the sea", style="Heading4"),
        paragraph(moved_away(_MOVED[0]), mark="moveFrom"),
        paragraph(moved_away(_MOVED[1]), style="Heading4", mark="moveFrom"),
        paragraph(moved_away(_MOVED[2]), mark="moveFrom"),
        paragraph(commented(1, "Wednesday, 14 May"), style="Heading3"),
        paragraph(_HOURS[0]),
        paragraph("Agenda item 5: measurement of clouds over the sea (", italic("continued"), ")", style="Heading4"),
        paragraph(deleted("Agenda item 6: other matters"), style="Heading4", mark="del"),
        paragraph("Agenda item 7: adoption of the report", style="Heading4"),
        paragraph(moved_here(_MOVED[0]), mark="moveTo"),
        paragraph(moved_here(_MOVED[1]), style="Heading4", mark="moveTo"),
        paragraph(moved_here(_MOVED[2]), mark="moveTo"),
        paragraph("Closure of the session", style="Heading4"),
    )

"""What tests read of a source document, and what is true of every one."""

from collections.abc import Iterator, Mapping

from formats.word.reader.word_files import word_file

from oewg_cli.formats.word.reader.reader import read_word
from oewg_cli.note.source_document import Region, SourceDocument, SourceLine, SourceRun

NAME = "clouds.docx"


def read(
    body: str, *, original: bool = False, rels: str = "", extra: Mapping[str, str | bytes] | None = None, **parts: str
) -> SourceDocument:
    """Read a file with this body and these parts, and check what is true of every source document."""
    return checked(read_word(NAME, word_file(body, rels=rels, extra=extra, **parts), original=original))


def checked(made: SourceDocument) -> SourceDocument:
    """Check that all spans are in the text, that pieces are where they say, and that marks have their footnotes."""
    text = made.source.text
    spans = [line.span for line in every_line(made)]
    spans += [comment.span for comment in made.comments]
    spans += [each.span for each in made.unread]
    spans += [note.span for note in made.notes.values()]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    for line in every_line(made):
        assert "\n" not in text[slice(*line.span)]
        for piece in line.runs:
            assert text[slice(*piece.span)] == piece.text
            assert line.span.start <= piece.span.start <= piece.span.end <= line.span.end
            assert piece.footnote is None or piece.footnote in made.notes
    return made


def every_line(made: SourceDocument) -> Iterator[SourceLine]:
    """Return the lines, and those of footnotes."""
    yield from made.lines
    for note in made.notes.values():
        yield from note.lines


def texts(made: SourceDocument, region: Region = Region.BODY) -> list[str]:
    """Return what a reader sees of each line in a region."""
    return [line.text for line in made.lines if line.region is region]


def pieces(made: SourceDocument) -> list[SourceRun]:
    """Return the pieces of all lines."""
    return [piece for line in made.lines for piece in line.runs]


def unread(made: SourceDocument) -> list[str]:
    """Return what could not be read."""
    return [each.what for each in made.unread]


def forms(made: SourceDocument) -> list[str]:
    """Return each piece with the letters of its format before it: b, i and r."""
    return [f"{'b' * piece.bold}{'i' * piece.italic}{'r' * piece.raised}:{piece.text}" for piece in pieces(made)]

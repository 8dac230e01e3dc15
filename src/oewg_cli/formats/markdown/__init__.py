"""The note as Markdown: CommonMark with footnotes, as GitHub renders it."""

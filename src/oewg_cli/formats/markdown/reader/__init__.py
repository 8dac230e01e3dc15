"""Read Markdown, and plain text without marks of Markdown, as the lines of a source document."""

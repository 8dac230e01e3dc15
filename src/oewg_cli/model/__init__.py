"""What a document means: the programme, its texts with their small Markdown, and the faults of its structure."""

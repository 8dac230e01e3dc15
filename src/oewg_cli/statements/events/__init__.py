"""What texts date: deadlines, the issue of documents, and what happens to texts."""

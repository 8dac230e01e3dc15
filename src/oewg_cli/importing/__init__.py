"""From a source document to a programme: what each line is, by what it says and by its form."""

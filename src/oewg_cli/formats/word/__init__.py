"""The Word format: a note as a document of the General Assembly's layout."""

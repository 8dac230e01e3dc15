"""What the United Nations does and how it writes: symbols, resolutions, sessions, dates, hours, holidays, phrases.

Facts are in data files with their sources; nothing here knows of documents.
"""

"""What the United Nations does and how it writes: symbols, resolutions, sessions, dates, hours, holidays, phrases.

Facts stand in the data files beside the code, each with its source; nothing here knows of documents or files.
"""

"""Facts about the United Nations and its style: symbols, resolutions, sessions, dates, hours, holidays, phrases.

Facts are in data files with their sources; nothing here knows about documents.
"""

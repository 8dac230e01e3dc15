"""What every station knows: text and spans, faults and findings, errors of a command.

Nothing here knows of YAML, of the United Nations or of files on disk, and nothing here imports another room.
"""

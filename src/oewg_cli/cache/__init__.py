"""What is known of files that were checked before, so that a hook over unchanged files loads nothing else.

Every module here imports `os` and its like only: whoever asks has not loaded the program yet.
"""

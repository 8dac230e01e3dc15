"""Reads and writes files where other people control the checkout: bounded, regular, in their folder, whole.

Nothing here is loaded by a module of another room than `kernel`, and what a hook needs imports `os` and its like only.
"""

"""Reads and writes files where other people control the checkout: bounded, regular, in their folder, whole.

What a hook over unchanged files needs of it imports `os` and its like only.
"""

"""Answer a hook over unchanged files from the cache.

The modules here import only the lightest of the standard library, since nothing else of the program is loaded yet.
"""

"""Read and write files in a checkout that may be hostile: regular files, within limits, in their folder.

What a hook over unchanged files needs from here imports only the lightest of the standard library.
"""

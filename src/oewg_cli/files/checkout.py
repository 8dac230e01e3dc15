"""Find the root of a checkout, and check whether a path leads out of it."""

import os

_REPOSITORY = ".git"


def leads_out(path: str, folder: str) -> bool:
    """Return whether a path is outside a folder after the links in both are followed."""
    root = os.path.realpath(folder)
    real = os.path.realpath(path)
    return real != root and not real.startswith(os.path.join(root, ""))


def is_repository(folder: str) -> bool:
    """Return whether a folder is the root of a repository."""
    return os.path.exists(os.path.join(folder, _REPOSITORY))


def checkout_of(folder: str) -> str:
    """Return the root of the repository that contains an absolute folder, or the folder itself if there is none."""
    root = folder
    while not is_repository(root):
        above = os.path.dirname(root)
        if above == root:
            return folder
        root = above
    return root


def checkout_around(file: str) -> str:
    """Return the checkout that a file is in."""
    return checkout_of(os.path.dirname(absolute(file)))


def is_link_out(file: str) -> bool:
    """Return whether a file is a link that leads out of the checkout that it is in."""
    return os.path.islink(file) and leads_out(file, checkout_around(file))


def absolute(path: str) -> str:
    """Return the absolute path of a file, with links left as they are."""
    try:
        return os.path.abspath(path)
    except OSError:
        return os.path.join(os.sep, path)  # the current folder is gone

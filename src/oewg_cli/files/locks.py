"""Lock files until the process ends, however it ends."""

try:
    from fcntl import LOCK_EX, LOCK_NB, flock
except ImportError:  # Windows refuses to remove a file that is open, which is as good

    def try_lock(descriptor: int) -> bool:  # noqa: ARG001 - the same signature on all systems
        """Lock an open file; every file that can be opened for writing counts as locked."""
        return True

else:

    def try_lock(descriptor: int) -> bool:
        """Lock an open file, and return whether no other process has locked it."""
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except OSError:
            return False
        return True

"""Ends the command when it is told to stop: by Ctrl-C, by `kill`, or by a terminal that is closed.

Nothing is raised: an exception at any moment could be caught, ignored or printed by whatever is running then. Instead
whatever must not stay as it is registers an action, and the process ends without returning to what it was doing.

Only modules that Python itself has loaded are imported here, since this is loaded before all else.
"""

# `signal` would load `enum`, which takes longer than all the rest of a hook over unchanged files.
import _signal  # type: ignore[import-not-found] # the type stubs know `signal` only
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_STOPS = tuple(getattr(_signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(_signal, name))
END_OF_WORKER: int = getattr(_signal, "SIGUSR1", 0)
"""What the first process sends to the others; they ignore what a terminal sends to all, and wait for its word."""

_actions: "list[Callable[[], object]]" = []
_has_spoken = False
_received = 0
_OBEYED = 2


def hold() -> None:
    """Let all signals to stop wait until `release`, where the system can do that."""
    if hasattr(_signal, "pthread_sigmask"):
        _signal.pthread_sigmask(_signal.SIG_BLOCK, (*_STOPS, END_OF_WORKER))


def release() -> None:
    """Let signals to stop come in again, those that waited too."""
    if hasattr(_signal, "pthread_sigmask"):
        _signal.pthread_sigmask(_signal.SIG_UNBLOCK, (*_STOPS, END_OF_WORKER))


def obey() -> None:
    """Stop from now on when told to; a signal that whoever started the command wants ignored stays ignored."""
    for number in _STOPS:
        if _signal.getsignal(number) != _signal.SIG_IGN:
            _signal.signal(number, _stop)
    release()


def obey_first_process() -> None:
    """Stop from now on when the first process says so, and forget what it had registered; called while on hold."""
    _actions.clear()
    for number in _STOPS:
        _signal.signal(number, _signal.SIG_IGN)
    _signal.signal(END_OF_WORKER, _stop_worker)
    release()


def finish() -> None:
    """Ignore signals to stop: the work is done, and Python ends by itself."""
    for number in _STOPS:
        _signal.signal(number, _signal.SIG_IGN)


def register(action: "Callable[[], object]") -> None:
    """Have something done before the command is stopped; the last registered is done first."""
    _actions.append(action)


def forget(action: "Callable[[], object]") -> None:
    """Take back what was registered."""
    _actions.remove(action)


def _stop(number: int, _frame: object) -> None:
    """End with the exit code that shells give to the signal; a second one abandons the action that the first began.

    A third one changes nothing: what is left to do then takes half a second at most.
    """
    global _has_spoken, _received  # noqa: PLW0603 - a second signal comes while the first is obeyed
    _received += 1
    if _received > _OBEYED:
        return
    _do_actions()
    # Without a standard error its number may be that of some other file.
    if sys.__stderr__ is not None and not _has_spoken:
        _has_spoken = True
        try:  # noqa: SIM105 - contextlib is not loaded yet
            os.write(2, b"Stopped.\n")
        except OSError:
            pass
    os._exit(128 + number)


def _stop_worker(_number: int, _frame: object) -> None:
    _do_actions()
    os._exit(0)


def _do_actions() -> None:
    while _actions:
        try:
            _actions.pop()()
        except OSError:
            continue

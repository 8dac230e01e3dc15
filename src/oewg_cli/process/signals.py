"""End the command when a signal stops it: Ctrl-C, `kill`, or a closed terminal.

No exception is raised, because any code that is running at that moment could catch, ignore or print it. Instead, code
that must clean up registers an action, and the process ends without returning to its work.

Only modules that Python itself has loaded are imported here, since this module is loaded first.
"""

# `signal` would load `enum`, which takes longer than everything else in a hook over unchanged files.
import _signal  # type: ignore[import-not-found] # the type stubs know `signal` only
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_STOPS = tuple(getattr(_signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(_signal, name))
END_OF_WORKER: int = getattr(_signal, "SIGUSR1", 0)
"""The signal with which the first process ends the others; they ignore the signals that a terminal sends to all."""

KILL: int = getattr(_signal, "SIGKILL", 0)

_actions: "list[tuple[Callable[[], object], bool]]" = []
"""What must be done before the end, and whether it waits for something."""

_has_reported = False
_received = 0
_MOST_HANDLED = 2


def hold() -> None:
    """Hold back all stop signals until `release`, if the system can do that."""
    if hasattr(_signal, "pthread_sigmask"):
        _signal.pthread_sigmask(_signal.SIG_BLOCK, (*_STOPS, END_OF_WORKER))


def release() -> None:
    """Receive stop signals again, also those that were held back."""
    if hasattr(_signal, "pthread_sigmask"):
        _signal.pthread_sigmask(_signal.SIG_UNBLOCK, (*_STOPS, END_OF_WORKER))


def handle_signals() -> None:
    """Stop on stop signals from now on; a signal that the parent process ignores is still ignored."""
    for number in _STOPS:
        if _signal.getsignal(number) != _signal.SIG_IGN:
            _signal.signal(number, _stop)
    release()


def handle_signals_in_worker() -> None:
    """Stop only when the first process says so, and forget its registered actions; call this while signals are held."""
    _actions.clear()
    for number in _STOPS:
        _signal.signal(number, _signal.SIG_IGN)
    _signal.signal(END_OF_WORKER, _stop_worker)
    release()


def ignore_signals() -> None:
    """Ignore stop signals: the work is done, and Python ends by itself."""
    for number in _STOPS:
        _signal.signal(number, _signal.SIG_IGN)


def register(action: "Callable[[], object]", *, waits: bool = False) -> None:
    """Register an action that runs before the command is stopped; the last one registered runs first.

    An action that waits for something is ended by a second signal; any other runs to its end.
    """
    _actions.append((action, waits))


def forget(action: "Callable[[], object]") -> None:
    """Remove a registered action."""
    _actions[:] = [registered for registered in _actions if registered[0] != action]


def _stop(number: int, _frame: object) -> None:
    """End with the exit code that shells use for the signal; a second signal ends an action that waits.

    A third signal changes nothing: the remaining actions take two seconds at most.
    """
    global _has_reported, _received  # noqa: PLW0603 - a second signal comes while the first is handled
    _received += 1
    if _received > _MOST_HANDLED:
        return
    _run_actions()
    # Without a standard error, its number may be that of some other file.
    if sys.__stderr__ is not None and not _has_reported:
        _has_reported = True
        try:  # noqa: SIM105 - contextlib is not loaded yet
            os.write(2, b"Stopped.\n")
        except OSError:
            pass
    os._exit(128 + number)


def _stop_worker(_number: int, _frame: object) -> None:
    _run_actions()
    os._exit(0)


def _run_actions() -> None:
    while _actions:
        hold()  # or a second signal would come after the action is removed and before it starts
        action, waits = _actions.pop()
        if waits:
            release()
        try:
            action()
        except OSError:
            continue

"""A program on a terminal of its own, with a shell's part played by us.

The shell is a process that leads the session, has the program in a job of its
own, takes the terminal back when the job stops, and gives it away at `fg`.
"""

import dataclasses
import errno
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

import program

GUARD = 20
SKIPPED = 77

# Every signal that ends a program by default. SIGKILL nobody can hear, and two the
# program takes for an error of a write, which goes on.
NO_END = [signal.SIGCHLD, signal.SIGCONT, signal.SIGSTOP, signal.SIGTSTP,
          signal.SIGTTIN, signal.SIGTTOU, signal.SIGURG, signal.SIGWINCH]
WRITE_ERRORS = [signal.SIGPIPE, signal.SIGXFSZ]
ENDING = {signal.Signals(number).name if number in set(signal.Signals)
          else f"signal {number}": number
          for number in sorted(signal.valid_signals()
                               - {signal.SIGKILL, *NO_END, *WRITE_ERRORS})}
CRASHES = [signal.SIGSEGV, signal.SIGBUS, signal.SIGFPE, signal.SIGILL,
           signal.SIGABRT, signal.SIGTRAP, signal.SIGSYS]

# Fatal signals are what some tests are about; a sanitizer would answer them with a report of its own.
LEFT_TO_US = ":".join(f"handle_{name}=0" for name in ("segv", "abort", "sigbus", "sigfpe", "sigill"))


def has_terminals():
    """Whether the system has pseudo-terminals to give."""
    try:
        for descriptor in pty.openpty():
            os.close(descriptor)
    except OSError as error:
        print(f"no pseudo-terminal: {error}")
        return False
    return True


@dataclasses.dataclass
class Place:
    """Arguments, home and folder of a run; OUTPUT: a file for its result."""

    arguments: tuple = ()
    home: str = "/"
    folder: str = "."
    output: str = ""
    umask: int = 0o022


class Session:
    """One run of the program. All that comes is in `seen`, as bytes.

    `place` says where it runs and with what, see `Place`.
    """

    def __init__(self, typed_ahead=b"", variables=None, ignored=(), place=None,
                 size=(24, 80)):
        self.seen = b""
        self.master, self._slave = pty.openpty()
        self.resize(*size)
        self.modes = termios.tcgetattr(self.master)
        orders, self._orders = os.pipe()
        self._news, news = os.pipe()
        self.shell = os.fork()
        if self.shell == 0:
            try:
                _close_all_but(self._slave, orders, news)
                _shell(self._slave, orders, news,
                       (place or Place(), variables or {}, ignored))
            finally:
                os._exit(70)
        os.close(orders)
        os.close(news)
        os.write(self.master, typed_ahead)
        self._send("fg")
        self.child = int(self.hear())

    def _send(self, word):
        os.write(self._orders, f"{word}\n".encode())

    def hear(self):
        """The next news of the shell: a process id, then wait statuses."""
        line = b""
        deadline = time.monotonic() + GUARD
        while not line.endswith(b"\n"):
            if time.monotonic() > deadline:
                raise AssertionError(f"no news; seen: {self.seen[-500:]}")
            self.read(0)
            if select.select([self._news], [], [], 0.01)[0]:
                byte = os.read(self._news, 1)
                if not byte:
                    raise AssertionError(f"no shell; seen: {self.seen[-500:]}")
                line += byte
        return line.decode().strip()

    def status(self):
        """How the program stopped or ended, by the shell's waitpid."""
        status = int(self.hear())
        self.read(0.02)
        return status

    def has_news(self):
        """Whether it stopped or ended."""
        return bool(select.select([self._news], [], [], 0)[0])

    def fg(self):
        """The job goes on, in the foreground."""
        self._send("fg")

    def bg(self):
        """The job goes on in the background."""
        self._send("bg")

    def type(self, data):
        """Keys."""
        os.write(self.master, data)

    def signal(self, number):
        """A signal to the program alone."""
        os.kill(self.child, number)

    def resize(self, rows, columns):
        """Another size of the window."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ,
                    struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, wait):
        """Takes in what is drawn, until nothing comes for WAIT seconds."""
        while self.master >= 0 and select.select([self.master], [], [], wait)[0]:
            try:
                self.seen += os.read(self.master, 65536)
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                return

    def wait_for(self, text, after=0):
        """Waits until TEXT is drawn behind place AFTER; gives its place."""
        deadline = time.monotonic() + GUARD
        while text not in self.seen[after:]:
            if time.monotonic() > deadline:
                raise AssertionError(f"{text} not in {self.seen[after:]}")
            self.read(0.01)
        return self.seen.index(text, after) + len(text)

    def hang_up(self):
        """The window is closed."""
        os.close(self._slave)
        os.close(self.master)
        self.master = self._slave = -1

    def close(self):
        """Ends what is left."""
        try:
            os.kill(self.child, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self._orders)
        os.waitpid(self.shell, 0)
        os.close(self._news)
        if self.master >= 0:
            self.hang_up()


def _close_all_but(*kept):
    """Else a shell would hold its own orders open, and other terminals."""
    for descriptor in range(3, 256):
        if descriptor not in kept:
            try:
                os.close(descriptor)
            except OSError:
                pass


def _shell(slave, orders, news, setting):
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for number in (signal.SIGTTOU, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    job = 0
    while order := _line(orders):
        if job == 0:
            job = _start(slave, *setting)
            _tell(news, job)
        else:
            if order == "fg":
                os.tcsetpgrp(slave, job)
            os.killpg(job, signal.SIGCONT)
        _, status = os.waitpid(job, os.WUNTRACED)
        if os.WIFSTOPPED(status):
            os.tcsetpgrp(slave, os.getpgrp())
        _tell(news, status)
    os._exit(0)


def _start(slave, place, variables, ignored):
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(slave, os.getpgrp())
        for number in (signal.SIGTTOU, signal.SIGHUP, *WRITE_ERRORS):
            signal.signal(number, signal.SIG_DFL)
        for number in ignored:
            signal.signal(number, signal.SIG_IGN)
        for stream in (0, 1, 2):
            os.dup2(slave, stream)
        if place.output:
            os.dup2(os.open(place.output, os.O_WRONLY | os.O_CREAT, 0o600), 1)
        os.closerange(3, 64)
        os.chdir(place.folder)
        os.umask(place.umask)
        os.execve(program.PROGRAM, [program.PROGRAM, *place.arguments],
                  {**program.environment(place.home), "TERM": "xterm",
                   "ASAN_OPTIONS": LEFT_TO_US, **variables})
    return child


def _line(orders):
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(orders, 1)
        if not byte:
            return ""
        line += byte
    return line.decode().strip()


def _tell(news, number):
    os.write(news, f"{number}\n".encode())

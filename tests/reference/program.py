"""The program under test: a process that serves many command lines over its own two pipes.

A request is a line "N M", then N lines with one argument each, then M bytes of standard input.
The answer is a line "STATUS OUT ERR", then OUT bytes of standard output and ERR bytes of standard
error.
"""

import subprocess
import threading
import time
from dataclasses import dataclass

REQUESTS_PER_PROCESS = 500
SECONDS_PER_REQUEST = 60


class NoAnswer(Exception):
    """The program ended, or was ended for being too slow, in the middle of a request."""


@dataclass(frozen=True)
class Outcome:
    """What one command line came to."""

    status: int
    out: bytes
    err: bytes


class Program:
    """Runs command lines in the program, with a fresh process every so often."""

    def __init__(self, path: str):
        self._path = path
        self._process: subprocess.Popen | None = None
        self._served = 0
        self._began: float | None = None  # the request that is being served
        self._is_over = threading.Event()
        self._watchdog = threading.Thread(target=self._watch)

    def __enter__(self):
        self._watchdog.start()
        return self

    def __exit__(self, *_):
        self._is_over.set()
        self._watchdog.join()
        self._end()

    def _watch(self):
        """Ends a process that is too slow; one thread, as one for each request costs more."""
        while not self._is_over.wait(1):
            began, process = self._began, self._process
            if began is not None and time.monotonic() - began > SECONDS_PER_REQUEST:
                process.kill()

    def run(self, arguments: list[str], stdin: bytes = b"") -> Outcome:
        """The outcome of one command line; NoAnswer when the process breaks off."""
        if self._served % REQUESTS_PER_PROCESS == 0:
            self._end()
            self._process = subprocess.Popen(
                [self._path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        self._served += 1
        self._began = time.monotonic()
        try:
            self._send(arguments, stdin)
            return self._receive()
        except (BrokenPipeError, ValueError) as error:
            self._process.kill()
            self._process.wait()
            self._served = 0
            raise NoAnswer(f"{error}; process ended with {self._process.returncode}") from error
        finally:
            self._began = None

    def _send(self, arguments: list[str], stdin: bytes):
        lines = [f"{len(arguments)} {len(stdin)}", *arguments]
        request = "".join(f"{line}\n" for line in lines).encode() + stdin
        self._process.stdin.write(request)
        self._process.stdin.flush()

    def _receive(self) -> Outcome:
        header = self._process.stdout.readline()
        status, out_size, err_size = map(int, header.split())
        out, err = (self._process.stdout.read(size) for size in (out_size, err_size))
        if len(out) < out_size or len(err) < err_size:
            raise ValueError("answer cut short")
        return Outcome(status, out, err)

    def _end(self):
        if self._process is None:
            return
        self._process.stdin.close()
        try:
            self._process.wait(SECONDS_PER_REQUEST)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._process = None

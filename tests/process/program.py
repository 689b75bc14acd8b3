"""Runs of the program as processes, each with an empty home of its own.

    python3 -B test_NAME.py PROGRAM [unittest arguments]

Every run is held to three rules at once: it ends within GUARD seconds, no
signal ends it, and nothing raw reaches a terminal. The guard is no timed test:
a run takes milliseconds, and one that reaches the guard hangs.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

GUARD = 30
DONE, FAULTS, USAGE, STOPPED, WORLD, INTERNAL = 0, 1, 2, 4, 7, 70

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else ""


class Run:
    """What came of one run: its status and its two outputs, as bytes."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out or b""
        self.err = err or b""

    @property
    def message(self):
        """Standard error as text."""
        return self.err.decode("utf-8")


def is_raw(character):
    """Whether a terminal could take the character for an order."""
    return (character not in "\n"
            and unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"))


def raw_characters(data):
    """The characters in DATA that may not be printed; bad UTF-8 counts."""
    try:
        return sorted({hex(ord(c)) for c in data.decode("utf-8") if is_raw(c)})
    except UnicodeDecodeError as error:
        return [f"invalid UTF-8 at byte {error.start}"]


def environment(home):
    """A home that nobody has lived in yet, and no setting from outside."""
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
    return {**kept, "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "dumb"}


class ProgramTest(unittest.TestCase):
    """A test with a folder to work in and a home beside it."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name, "work")
        self.folder.mkdir()
        self.home = Path(place.name, "home")
        self.home.mkdir()

    def write(self, name, text):
        """Makes a file of TEXT, bytes or str, in the working folder."""
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        path = self.folder / os.fsdecode(name)
        path.write_bytes(data)
        return path

    def popen(self, *words, prepare=None, **streams):
        """Starts the program; what is not given is /dev/null or a pipe."""
        choices = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE,
                   "stderr": subprocess.PIPE, **streams}
        return subprocess.Popen(
            [PROGRAM, *words], cwd=self.folder, preexec_fn=prepare,
            env=environment(str(self.home)), **choices)

    def finish(self, process, text=None):
        """Waits for the end, and holds the run to the rules for all runs."""
        try:
            out, err = process.communicate(text, timeout=GUARD)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.fail(f"hangs: {process.args[1:]}")
        run = Run(process.returncode, out, err)
        self.assertGreaterEqual(run.status, 0, f"a signal ended it: {run.err}")
        self.assertNotEqual(run.status, INTERNAL, run.err)
        self.assertEqual(raw_characters(run.out), [], run.out[:500])
        self.assertEqual(raw_characters(run.err), [], run.err[:500])
        return run

    def run_program(self, *words, text=None, **choices):
        """One whole run; TEXT, in bytes, is its standard input."""
        if text is not None:
            choices["stdin"] = subprocess.PIPE
        return self.finish(self.popen(*words, **choices), text)

    def assert_status(self, run, status):
        """The run ended as the table of exit statuses says."""
        self.assertEqual(run.status, status, run.err[-2000:])

    def assert_refused(self, run, place, code, name="q.toml"):
        """One fault and no other, at its place: exit status 1."""
        self.assert_status(run, FAULTS)
        faults = re.findall(r"^(\S.*): error: .* \[([a-z0-9-]+)\]$",
                            run.message, re.MULTILINE)
        self.assertEqual(faults, [(f"{name}:{place}", code)], run.err[:2000])


def for_each(cases):
    """Runs a test once for every one of CASES: a name, and what it stands for.

    Each is a subtest, so that one that fails does not hide the others.
    """
    def decorate(test):
        def every(self):
            for name, case in cases.items():
                with self.subTest(name):
                    test(self, case)
        every.__doc__ = test.__doc__
        return every
    return decorate


def main():
    """Runs the tests of the script that calls it."""
    if not PROGRAM:
        sys.exit("usage: python3 -B test_NAME.py PROGRAM")
    unittest.main(module="__main__")


def bears_a_memory_limit(size):
    """Whether the program starts with SIZE bytes; sanitizers need more."""
    limit = memory_limit(size)
    ended = subprocess.run([PROGRAM, "--version"], preexec_fn=limit,
                           capture_output=True, check=False)
    return ended.returncode == DONE


def memory_limit(size):
    """What a child does first, to live within SIZE bytes of memory."""
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))

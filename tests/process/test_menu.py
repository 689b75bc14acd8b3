"""`ajar` alone: a menu on a terminal, and nowhere else.

Where the system has no pseudo-terminals to give, it ends with the status that CTest counts as skipped.
"""

import os
import pty
import select
import signal
import sys
import tempfile
import time
import unittest

import program
from program import DONE, GUARD, STOPPED, USAGE


SKIPPED = 77


def talk(lines, *arguments):
    """The program on a terminal: each line is typed when a prompt waits."""
    with tempfile.TemporaryDirectory() as home:
        child, terminal = pty.fork()
        if child == 0:
            os.execve(program.PROGRAM, [program.PROGRAM, *arguments],
                      program.environment(home))
        seen = b""
        waiting = list(lines)
        deadline = time.monotonic() + GUARD
        while time.monotonic() < deadline:
            ready, _, _ = select.select([terminal], [], [], 1)
            try:
                seen += os.read(terminal, 65536) if ready else b""
            except OSError:  # the other side is closed
                break
            if waiting and seen.endswith(b": "):
                os.write(terminal, waiting.pop(0))
        else:
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        os.close(terminal)
        return os.waitstatus_to_exitcode(status), seen.decode("utf-8")


class Menu(unittest.TestCase):
    def test_it_leads_to_the_questions(self):
        status, seen = talk([b"1\n", b"1\n", b"\n", b"2\n", b"q\n"])
        self.assertEqual(status, STOPPED)
        self.assertIn("What is this about?", seen)
        self.assertIn("1. Why am I pulling away?", seen)
        self.assertIn("The result is a summary of your answers", seen)
        self.assertIn("Question 1 of", seen)

    def test_supporters_have_questions_of_their_own(self):
        status, seen = talk([b"2\n", b"q\n"])
        self.assertEqual(status, DONE)
        self.assertIn("1. Someone is pulling away.", seen)
        self.assertNotIn("Why am I pulling away?", seen)

    def test_leaving_it_is_no_stop(self):
        for line in (b"q\n", b"x\n", b"\x04"):
            with self.subTest(line=line):
                self.assertEqual(talk([line])[0], DONE)

    def test_nobody_is_asked_who_may_not_be(self):
        status, seen = talk([], "--no-input")
        self.assertEqual(status, USAGE)
        self.assertIn("Commands:", seen)


def has_terminals():
    try:
        for descriptor in pty.openpty():
            os.close(descriptor)
    except OSError as error:
        print(f"no pseudo-terminal: {error}")
        return False
    return True


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    unittest.main()

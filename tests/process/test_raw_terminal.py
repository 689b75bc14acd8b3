"""Whatever happens in screen mode, the terminal comes back as it was.

The program is a probe of the primitives, tests/screen/probe.cpp. Where the
system has no pseudo-terminals to give, this ends with the status that CTest
counts as skipped.
"""

import os
import signal
import sys
import termios
import time
import unittest

from program import for_each
from terminal_session import (CRASHES, ENDING, SKIPPED, WRITE_ERRORS, Session,
                              has_terminals)

ENTERED = b"\x1b[?1049h\x1b[?2004h\x1b[?25h"
LEFT = b"\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l"
PAINTED = b"\x1b[H\x1b[J\x1b[1;1Hprobe 80x24"
LOCAL_MODES = 3


class RawTerminal(unittest.TestCase):
    def start(self, **choices):
        """The probe, its first frame drawn."""
        session = Session(**choices)
        self.addCleanup(session.close)
        place = session.wait_for(PAINTED)
        self.assertIn(ENTERED, session.seen)
        self.assert_raw(session)
        session.read(0.01)
        return session, place

    def assert_raw(self, session):
        modes = termios.tcgetattr(session.master)
        self.assertFalse(modes[LOCAL_MODES]
                         & (termios.ECHO | termios.ICANON | termios.ISIG))
        self.assertEqual(modes[1], session.modes[1], "output is as it was")

    def assert_restored(self, session, after=0):
        """The modes as they were, and all that was turned on turned off."""
        self.assertEqual(termios.tcgetattr(session.master), session.modes)
        self.assertEqual(session.seen.count(LEFT, after), 1, session.seen)
        drawn = session.seen[after:]
        self.assertLess(drawn.rfind(b"\x1b[?1049h"), drawn.rfind(LEFT))

    def assert_exit(self, session, number):
        status = session.status()
        self.assertTrue(os.WIFEXITED(status), status)
        self.assertEqual(os.WEXITSTATUS(status), number)

    def assert_killed(self, session, number):
        status = session.status()
        self.assertTrue(os.WIFSIGNALED(status), status)
        self.assertEqual(os.WTERMSIG(status), number)
        self.assertFalse(os.WCOREDUMP(status))

    def assert_stopped(self, session, *numbers):
        status = session.status()
        self.assertTrue(os.WIFSTOPPED(status), status)
        self.assertIn(os.WSTOPSIG(status), numbers)

    def test_q_ends(self):
        session, _ = self.start()
        session.type(b"q")
        self.assert_exit(session, 0)
        self.assert_restored(session)

    def test_the_signals_that_end(self):
        # 1 to 31, and the real-time ones, without the eleven that end nothing.
        self.assertEqual(len(ENDING), 64 - 2 - 11)

    @for_each(ENDING)
    def test_every_signal_gives_the_terminal_back(self, number):
        session, _ = self.start()
        session.signal(number)
        self.assert_killed(session, number)
        self.assert_restored(session)

    @for_each({"abort": (b"K", signal.SIGABRT),
               "a fault": (b"F", signal.SIGSEGV),
               "an endless call": (b"O", signal.SIGSEGV),
               "std::terminate": (b"T", signal.SIGABRT),
               "a trap": (b"B", signal.SIGTRAP)})
    def test_crashes(self, case):
        key, number = case
        session, _ = self.start()
        session.type(key)
        self.assert_killed(session, number)
        self.assert_restored(session)

    def test_errors_of_a_write_end_nothing(self):
        session, _ = self.start()
        for number in WRITE_ERRORS:
            session.signal(number)
        session.type(b"a")
        session.wait_for(b"key a.")
        self.assertNotIn(LEFT, session.seen)

    @for_each({"SIGTERM": [signal.SIGTERM], "SIGUSR1": [signal.SIGUSR1],
               "crashes": CRASHES})
    def test_what_is_ignored_ends_nothing(self, numbers):
        session, _ = self.start(ignored=numbers)
        for number in numbers:
            session.signal(number)
        session.type(b"a")
        session.wait_for(b"key a.")
        self.assertNotIn(LEFT, session.seen)
        session.type(b"q")
        self.assert_exit(session, 0)
        self.assert_restored(session)

    def test_exit_from_anywhere(self):
        session, _ = self.start()
        session.type(b"X")
        self.assert_exit(session, 3)
        self.assert_restored(session)

    def test_wiping(self):
        session, _ = self.start()
        session.type(b"secret\x18")
        self.assert_exit(session, 0)
        self.assert_restored(session)
        erased, left = session.seen.split(LEFT)
        self.assertTrue(erased.endswith(b"\x1b[H\x1b[2J\x1b[3J"), erased)
        self.assertEqual(left, b"\x1b[2J\x1b[3J\x1b[H")

    def test_the_window_is_closed(self):
        session, _ = self.start()
        session.hang_up()
        self.assert_killed(session, signal.SIGHUP)

    def test_the_window_is_closed_and_sighup_ignored(self):
        session, _ = self.start(ignored=[signal.SIGHUP])
        session.signal(signal.SIGHUP)
        session.type(b"a")
        session.wait_for(b"key a.")
        session.hang_up()
        self.assert_killed(session, signal.SIGHUP)

    def stop(self, session, how):
        if how == "key":
            session.type(b"\x1a")
        else:
            session.signal(signal.SIGTSTP)
        self.assert_stopped(session, signal.SIGTSTP)

    @for_each({"Ctrl-Z": "key", "SIGTSTP": "signal"})
    def test_stopping_and_going_on(self, how):
        session, _ = self.start()
        for _ in range(2):
            place = len(session.seen)
            self.stop(session, how)
            self.assert_restored(session, place)
            place = len(session.seen)
            session.fg()
            place = session.wait_for(ENTERED, place)
            place = session.wait_for(PAINTED, place)
            session.wait_for(b"continued", place)
            session.type(b"a")
            session.wait_for(b"key a.", place)
            self.assert_raw(session)
        session.type(b"q")
        self.assert_exit(session, 0)
        self.assert_restored(session, place)

    def test_going_on_in_the_background_waits_for_the_foreground(self):
        session, _ = self.start()
        self.stop(session, "key")
        place = len(session.seen)
        session.bg()
        self.assert_stopped(session, signal.SIGTTOU)
        self.assertEqual(termios.tcgetattr(session.master), session.modes)
        self.assertEqual(session.seen[place:], b"")
        session.fg()
        session.wait_for(PAINTED, place)
        session.type(b"q")
        self.assert_exit(session, 0)
        self.assert_restored(session, place)

    @for_each({"stopped": False, "stopped in the background": True})
    def test_the_end_of_a_stopped_program(self, goes_on):
        session, _ = self.start()
        self.stop(session, "key")
        if goes_on:
            session.bg()
            self.assert_stopped(session, signal.SIGTTOU)
        session.signal(signal.SIGTERM)
        session.bg()
        self.assert_killed(session, signal.SIGTERM)
        # In the background it has left twice: harmless, as it is here.
        self.assertEqual(termios.tcgetattr(session.master), session.modes)
        self.assertTrue(session.seen.endswith(LEFT), session.seen)

    def test_stopped_by_force(self):
        session, place = self.start()
        session.signal(signal.SIGSTOP)
        self.assert_stopped(session, signal.SIGSTOP)
        termios.tcsetattr(session.master, termios.TCSANOW, session.modes)
        session.fg()
        place = session.wait_for(ENTERED, place)
        session.wait_for(PAINTED, place)
        self.assert_raw(session)
        session.type(b"q")
        self.assert_exit(session, 0)
        self.assert_restored(session)

    def test_where_nobody_stops_nothing_stops(self):
        session, _ = self.start(ignored=[signal.SIGTSTP])
        session.signal(signal.SIGTSTP)
        session.type(b"\x1aa")
        session.wait_for(b"key a.")
        self.assertNotIn(LEFT, session.seen)

    def test_another_size(self):
        session, place = self.start()
        session.resize(12, 40)
        place = session.wait_for(b"probe 40x12", place)
        session.wait_for(b"resized", place)

    def test_no_size(self):
        session, place = self.start()
        session.resize(0, 0)
        place = session.wait_for(PAINTED, place)
        session.wait_for(b"resized", place)

    def test_what_was_typed_before_is_dropped(self):
        session, _ = self.start(typed_ahead=b"abc\r1\r")
        session.type(b"d")
        session.wait_for(b"key d.")
        self.assertEqual(session.seen.count(b"key "), 1, session.seen)

    def test_nothing_is_left_for_the_shell(self):
        session, _ = self.start()
        session.type(b"Krm x\r")
        self.assert_killed(session, signal.SIGABRT)
        os.set_blocking(session._slave, False)
        with self.assertRaises(BlockingIOError):
            os.read(session._slave, 1)

    def test_an_arrow_over_a_slow_line(self):
        session, _ = self.start()
        for byte in (b"\x1b", b"[", b"A"):
            session.type(byte)
            time.sleep(0.3)
        session.wait_for(b"key Up.")
        self.assertEqual(session.seen.count(b"key "), 1, session.seen)

    def test_escape_alone(self):
        session, _ = self.start()
        session.type(b"\x1b")
        session.wait_for(b"key Escape.")

    @for_each({"Ctrl-C": (b"\x03", b"CtrlC"), "Ctrl-D": (b"\x04", b"CtrlD")})
    def test_leaving_a_paste_without_an_end(self, case):
        byte, name = case
        session, _ = self.start()
        session.type(b"\x1b[200~words" + byte)
        place = session.wait_for(b"key " + name + b".")
        self.assertNotIn(b"key w", session.seen)
        session.wait_for(b"key 5 bytes.", place)
        session.type(b"q")
        self.assert_exit(session, 0)

    def test_keys_and_pastes(self):
        session, _ = self.start()
        session.type("\r\n\x7f\u00e9\x03\x1b[200~a\rb\x1b[201~".encode())
        for name in ("Enter", "NewLine", "Backspace", "\u00e9", "CtrlC",
                     "3 bytes"):
            session.wait_for(f"key {name}.".encode())

    def test_the_console_of_linux_is_erased(self):
        session, place = self.start(variables={"TERM": "linux"})
        session.signal(signal.SIGTERM)
        self.assert_killed(session, signal.SIGTERM)
        self.assertIn(b"\x1b[?2004l\x1b[0m\x1b[?25h\x1b[H\x1b[J\x1b[?1049l",
                      session.seen[place:])
        self.assertEqual(termios.tcgetattr(session.master), session.modes)


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    unittest.main()

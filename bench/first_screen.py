#!/usr/bin/env python3
"""How soon `ajar take` asks, beside whiptail, and what a key sends again.

usage: bench/first_screen.py [PROGRAM] [ROUNDS]

Starts `PROGRAM take why-am-i-pulling-away` and a whiptail menu in turn, each on a
terminal of 80x24, from before the fork to the last word of the first screen, and
prints both medians and the median of the pairwise ratios. Then it prints how many
characters an arrow key and a typed letter send again. The goals: 10 ms, a ratio of at
most 3, 40 characters and 1. Machines are noisy: the ratio counts, the times do not.
Without whiptail there is no ratio.
"""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

SEQUENCE = re.compile(rb"\x1b\[[?0-9;]*[A-Za-z]|\x1b[()][0-9A-Z]|\x1b[=>78]")
OPTIONS = ["Never", "Rarely", "Sometimes", "Often", "Almost always"]
WHIPTAIL = ["whiptail", "--menu", "How often were you tired?", "20", "70", "8"] + [
    word for number, label in enumerate(OPTIONS, 1) for word in (str(number), label)]
WITH_TEXT = """format = 1
id = "letters"
version = "1.0.0"
title = "Letters"
language = "en"
[[item]]
id = "words"
type = "text"
text = "What helps?"
"""


class Run:
    """A program on a terminal of its own."""

    def __init__(self, command):
        self.start = time.perf_counter()
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            size = struct.pack("HHHH", 24, 80, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execvpe(command[0], command, {
                "PATH": os.environ["PATH"], "TERM": "xterm-256color",
                "HOME": "/nowhere", "LC_ALL": "C.UTF-8"})
        self.seen = b""

    def printed(self):
        """What was printed, with no escape sequences and single blanks."""
        return b" ".join(SEQUENCE.sub(b" ", self.seen).split())

    def wait_for(self, text):
        """Seconds since the start when TEXT has been printed."""
        while text not in self.printed():
            if not select.select([self.terminal], [], [], 20)[0]:
                sys.exit("%r never came: %r" % (text, self.printed()[-300:]))
            self.seen += os.read(self.terminal, 65536)
        return time.perf_counter() - self.start

    def sent_by(self, key):
        """How many characters come back for a key."""
        os.write(self.terminal, key)
        answer = b""
        while select.select([self.terminal], [], [], 0.2)[0]:
            answer += os.read(self.terminal, 65536)
        return len(SEQUENCE.sub(b"", answer).decode())

    def press(self, key, text):
        """Types KEY and waits for TEXT, with nothing remembered from before."""
        self.seen = b""
        os.write(self.terminal, key)
        self.wait_for(text)

    def end(self):
        """Ends it."""
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def time_to(text, command):
    """Milliseconds to TEXT."""
    run = Run(command)
    taken = run.wait_for(text)
    run.end()
    return taken * 1000


def compare(ajar, rounds):
    """Prints the times to the first screen."""
    has_whiptail = shutil.which("whiptail") is not None
    ours, theirs = [], []
    for _ in range(rounds + 1):
        ours.append(time_to(b"q stop", ajar))
        if has_whiptail:
            theirs.append(time_to(b"<Cancel>", WHIPTAIL))
    del ours[:1], theirs[:1]  # what a first run reads from the disk
    print("ajar: median %.1f ms to the first screen" % statistics.median(ours))
    if has_whiptail:
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        print("whiptail: median %.1f ms" % statistics.median(theirs))
        print("ratio: median %.2f" % ratio)


def count_characters(program):
    """Prints how much a key sends again."""
    run = Run([program, "take", "--no-draft", "signs-of-pulling-away"])
    run.wait_for(b"q stop")
    while b"Question 1" not in run.printed():
        run.press(b"\r", b"q stop")
    run.press(b"1", b">")
    sent = [run.sent_by(b"\x1b[B") for _ in range(4)]
    run.end()
    print("an arrow key: at most %d characters" % max(sent))
    with tempfile.NamedTemporaryFile("w", suffix=".toml") as text:
        text.write(WITH_TEXT)
        text.flush()
        run = Run([program, "take", "--no-draft", text.name])
        run.wait_for(b"q stop")
        run.press(b"\r", b"s, r or q")
        sent = [run.sent_by(letter) for letter in (b"w", b"a", b"l", b"k")]
        run.end()
    print("a letter: at most %d" % max(sent))


def main():
    """Runs all of it."""
    program = sys.argv[1] if len(sys.argv) > 1 else "build/release/ajar"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 41
    compare([program, "take", "why-am-i-pulling-away"], rounds)
    count_characters(program)


if __name__ == "__main__":
    main()

"""Dialogues on the screen: what it shows, and what the person types.

    python3 -B test_dialogues.py PROGRAM [unittest arguments]

Each file of tests/dialogues is one: `$` the words behind ajar, `=` the size of the
window, `<` keys, and behind `|` the rows that are seen then. With UPDATE_GOLDEN
in the environment the rows are written anew. Where the system has no
pseudo-terminals to give, it ends with the status that CTest counts as skipped.
"""

import os
import re
import sys
import time
from pathlib import Path

import program
from screen_test import ScreenTest
from terminal_session import SKIPPED, has_terminals

FOLDER = Path(__file__).resolve().parents[1] / "dialogues"
KEYS = {"Enter": b"\r", "Tab": b"\t", "Esc": b"\x1b", "Back": b"\x7f",
        "Up": b"\x1b[A", "Down": b"\x1b[B", "PgUp": b"\x1b[5~",
        "PgDn": b"\x1b[6~", "Ctrl-G": b"\x07", "Ctrl-J": b"\n",
        "Ctrl-D": b"\x04"}
LONG_ENOUGH = 0.4  # that nothing comes any more, when rows are written anew


def bytes_of(keys):
    """What the terminal sends for KEYS: names in braces, else characters."""
    parts = re.findall(r"\{([A-Za-z-]+)\}|([^{]+)", keys)
    return b"".join(KEYS[name] if name else text.encode()
                    for name, text in parts)


def rows(text):
    """Rows without the empty ones at the end."""
    return "\n".join(text).rstrip("\n").split("\n")


class Dialogue(ScreenTest):
    """Every file, from its first line to its last."""

    def test_all(self):
        files = sorted(FOLDER.glob("*.txt"))
        self.assertGreater(len(files), 4)
        for file in files:
            with self.subTest(dialogue=file.name):
                self.play(file)

    def play(self, file):
        """Plays FILE; its rows have to be seen after each line of keys."""
        session, said = None, []
        self.home = self.home.parent / file.stem  # nothing is kept from another
        self.home.mkdir()
        size = (24, 80)
        lines = file.read_text(encoding="utf-8").splitlines()
        while lines:
            line = lines.pop(0)
            said.append(line)
            if line[:2] == "= ":
                columns, _, height = line[2:].partition(" x ")
                size = (int(height), int(columns))
                if session:
                    session.resize(*size)
            elif line[:1] == "$":
                session = self.session(command=tuple(line[1:].split()),
                                       size=size)
            elif line[:2] == "< ":
                session.type(bytes_of(line[2:]))
            else:
                continue
            wanted = []
            while lines and lines[0][:1] == "|":
                wanted.append(lines.pop(0)[1:])
            if "UPDATE_GOLDEN" in os.environ:
                time.sleep(LONG_ENOUGH)
                wanted = rows(session.lines()) if session else []
            elif wanted:
                session.await_that(
                    lambda want=wanted: rows(session.lines()) == want,
                    f"after {line!r}, not:\n" + "\n".join(wanted))
            said += ["|" + row for row in wanted]
        if "UPDATE_GOLDEN" in os.environ:
            file.write_text("\n".join(said) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    program.main()

"""The program in screen mode: what a terminal would show of its bytes.

A sequence that the program has no reason to send is a fault.
"""

import re
import termios
import time

import terminal_session
from terminal_session import GUARD, Session
from terminal_widths import MODELS

SEQUENCE = re.compile(rb"\x1b\[([?0-9;]*)([A-Za-z])")


class Emulator:
    """A screen of cells, and beside it the text of the ordinary screen.

    It counts columns by MODEL; what would not fit into its row is in `overruns`.
    """

    def __init__(self, rows, columns, model=MODELS["code points"]):
        self._model = model
        self._cluster = ""  # what was printed last, and can still be joined
        self._begin = 0  # its column
        self.overruns = []
        self.row = self.column = 0
        self.is_alternate = self.is_paste_on = False
        self.is_cursor_shown = True
        self.scrollback_wiped = 0
        self.printed = 0  # characters on the alternate screen, ever
        self.plain = ""
        self.resize(rows, columns)

    def resize(self, rows, columns):
        """Another size, with nothing on it that is worth reading."""
        self.rows, self.columns = rows, columns
        self.cells = [[" "] * columns for _ in range(rows)]

    def lines(self):
        """What stands in the rows."""
        return ["".join(row).rstrip() for row in self.cells]

    def feed(self, data):
        """Takes DATA in; gives what is not a whole sequence or character."""
        while data:
            if data[:1] == b"\x1b":
                self._cluster = ""
                found = SEQUENCE.match(data)
                if not found:
                    if len(data) > 16:
                        raise AssertionError(f"no sequence: {data[:16]}")
                    return data
                self._obey(found[1].decode(), found[2].decode())
                data = data[found.end():]
            else:
                end = data.find(b"\x1b")
                text = data if end < 0 else data[:end]
                try:
                    self._print(text.decode("utf-8"))
                except UnicodeDecodeError:
                    if end >= 0:
                        raise
                    return data
                data = data[len(text):]
        return b""

    def _obey(self, parameters, final):
        modes = {"?1049": "is_alternate", "?25": "is_cursor_shown",
                 "?2004": "is_paste_on"}
        if final in "hl" and parameters in modes:
            setattr(self, modes[parameters], final == "h")
        elif final == "H":
            row, _, column = parameters.partition(";")
            self.row = int(row or 1) - 1
            self.column = int(column or 1) - 1
            if self.row >= self.rows or self.column >= self.columns:
                # A frame may still be on its way when the size changes.
                self.row = min(self.row, self.rows - 1)
                self.column = min(self.column, self.columns - 1)
        elif final == "J" and parameters in ("", "2"):
            self._erase(0 if parameters else self.row)
        elif final == "J" and parameters == "3":
            self.scrollback_wiped += 1
        elif final == "K" and not parameters:
            self._blank(self.row, self.column)
        elif final != "m":
            raise AssertionError(f"not expected: ESC[{parameters}{final}")

    def _erase(self, row):
        for below in range(row, self.rows):
            self._blank(below, self.column if below == self.row else 0)

    def _blank(self, row, column):
        for at in range(column, self.columns):
            self.cells[row][at] = " "

    def _print(self, text):
        if not self.is_alternate:
            self.plain += text
            return
        for character in text:
            if not character.isprintable():
                raise AssertionError(f"raw on the screen: {character!r}")
            self.printed += 1
            if self._model.joins(self._cluster, character):
                self._cluster += character
            else:
                self._cluster, self._begin = character, self.column
            self._put(self._cluster, self._model.width(self._cluster))

    def _put(self, cluster, width):
        end = self._begin + width
        if end > self.columns:
            self.overruns.append("".join(self.cells[self.row]) + cluster)
            return
        self.cells[self.row][self._begin:end] = ([cluster] + [""] * width)[:width]
        self.column = end


class ScreenSession(Session):
    """A session, and what stands on its screen."""

    def __init__(self, size=(24, 80), **choices):
        self._fed = 0
        self._screen = Emulator(*size)
        super().__init__(size=size, **choices)

    def resize(self, rows, columns):
        """Another size of the window."""
        self.screen.resize(rows, columns)
        super().resize(rows, columns)

    @property
    def screen(self):
        """The screen as it is now."""
        self.read(0)
        rest = self._screen.feed(self.seen[self._fed:])
        self._fed = len(self.seen) - len(rest)
        return self._screen

    def lines(self):
        """The rows of the screen as they are now."""
        return self.screen.lines()

    def text(self):
        """The screen as one line, so that it does not matter how it wraps."""
        return " ".join(" ".join(self.lines()).split())

    def marked(self):
        """The row with the mark; nothing when none is marked."""
        found = [line for line in self.lines() if line.startswith(" >")]
        return found[0] if found else None

    def await_that(self, condition, what):
        """Waits until CONDITION holds."""
        deadline = time.monotonic() + GUARD
        while not condition():
            if time.monotonic() > deadline:
                shown = "\n".join(self.lines())
                raise AssertionError(f"{what}; on the screen:\n{shown}")
            self.read(0.01)

    def await_text(self, *wanted, but=()):
        """Waits until all of WANTED stands there, and nothing of BUT."""
        self.await_that(
            lambda: all(one in self.text() for one in wanted)
            and not any(one in self.text() for one in but),
            f"{wanted} without {but}")

    def await_mark(self, label):
        """Waits until the row with LABEL is marked, the cursor on the mark."""
        def is_there():
            screen = self.screen
            row = screen.cells[screen.row]
            return (label in "".join(row) and screen.column < len(row)
                    and row[screen.column] == ">")
        self.await_that(is_there, f"no mark and cursor on {label}")
        return self.lines()[self.screen.row]

    def press(self, keys, *wanted, but=()):
        """Types KEYS, and waits for what has to stand there then."""
        self.type(keys)
        self.await_text(*wanted, but=but)

    def faults_after_leaving(self):
        """What is not as it was before the program, in words."""
        screen = self.screen
        checks = {"modes": termios.tcgetattr(self.master) == self.modes,
                  "alternate screen": not screen.is_alternate,
                  "cursor": screen.is_cursor_shown,
                  "paste": not screen.is_paste_on}
        return [name for name, holds in checks.items() if not holds]


Place = terminal_session.Place

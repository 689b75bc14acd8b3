"""No word vanishes at the edge of a window, whatever it is written in.

    python3 -B test_widths.py PROGRAM [unittest arguments]

Forty numbered words of a script, in every place where a text of a questionnaire
or of the person stands, in windows of two widths. What is drawn goes to one
screen for each way in which terminals count columns (terminal_widths.py): each of
them has to show all forty, and no row of any may grow past its edge. Where the
system has no pseudo-terminals to give, it ends with the status that CTest counts
as skipped.
"""

import sys

import program
from program import DONE, for_each
from screen_session import Emulator
from screen_test import CTRL_L, PAINTED, ScreenTest
from terminal_session import SKIPPED, has_terminals
from terminal_widths import MODELS, columns_of

HINDI = "किताबें दोस्ती ख़ामोशी आराम रिश्ते नींद की बातें ज़िन्दगी स्त्री".split()
TAMIL = "நண்பர்கள் தொலைவு கொஞ்சம் மௌனம் பௌர்ணமி வீடு சொல்ல ஓய்வு கோபம் தூக்கம்".split()
THAI = "น้ำใจ คำพูด เพื่อน ทำไม ความเงียบ ช้ำ พักผ่อน กำลัง น้ำ ลำพัง".split()
FLAGS = "🇬🇧 🇫🇷🇩🇪 🇮🇳 🇱🇰🇸🇬🇲🇾 🇹🇭 🇮🇪 🇪🇸🇵🇹 🇧🇷 🇯🇵 🇰🇷🇨🇳".split()
SKIN_TONES = "👍🏽 🤝🏿 👩🏻 🙏🏾🙏🏼 🫶🏽 👋🏿👋🏻 💪🏼 ☝🏽 🤲🏾 👏🏻👏🏿👏🏽".split()
MIXED = "❤️ 1️⃣2️⃣ ☀️☁️ é̂ 한국 中文 ☹️ ເຂົ້າຄຳ ក្រុម မြန်မာ".split()
SCRIPTS = {"Hindi": HINDI, "Tamil": TAMIL, "Thai": THAI, "flags": FLAGS,
           "skin tones": SKIN_TONES, "others": MIXED}
WIDTHS = (80, 40)
ROWS = 100  # so that all stands on one page

TEXT = """
format = 1
id = "wide"
version = "1.0.0"
title = "Wide"
language = "en"
summary = "Words of many kinds"
minutes = 1
intro = "INTRO"

[[item]]
id = "one"
text = "QUESTION"
options = [
  { value = 1, label = "OPTION", score = 1 },
  { value = 2, label = "No", score = 0 },
]
help = "HELP"
why = "So it is known."

[[item]]
id = "words"
type = "text"
max_length = 2000
text = "What else?"
why = "Words help."

[[scale]]
id = "all"
title = "All"
method = "sum"
items = ["one"]
bands = [ { id = "any", label = "any" } ]

[[explanation]]
id = "told"
title = "TITLE"
when = 'band.all == "any"'
next_steps = ["step"]
text = "EXPLANATION"

[[next_step]]
id = "step"
title = "One"
horizon = "today"
text = "STEP"
"""
PLACES = ("INTRO", "QUESTION", "OPTION", "HELP", "TITLE", "EXPLANATION", "STEP",
          "FIELD")


def words(place, script):
    """Forty words of SCRIPT, known by their PLACE and number."""
    return [f"{place[0].lower()}{number:02}{script[number % len(script)]}"
            for number in range(1, 41)]


def text_of(screen):
    """The rows of SCREEN as one text."""
    return "\n".join(screen.lines())


def squeezed(text):
    """TEXT without blanks: a word longer than its row is in two of them."""
    return "".join(text.split())


class WidthsTest(ScreenTest):
    """Each script in each width, in every face."""

    def questionnaire(self, script, gap=" "):
        """Writes it, the words of each place with GAP between them."""
        text = TEXT
        for place in PLACES:
            text = text.replace(place, gap.join(words(place, script)))
        self.write("wide.toml", text)

    def assert_all(self, shown, place, script, model):
        """All forty of PLACE are in what is SHOWN."""
        missing = [word for word in words(place, script)
                   if word not in squeezed(shown)]
        self.assertEqual(missing, [], f"of {place}, by {model}, in:\n{shown}")

    def assert_fits(self, text, columns):
        """No row of TEXT is wider than COLUMNS, by any model."""
        for name, model in MODELS.items():
            for row in text.splitlines():
                self.assertLessEqual(columns_of(row, model), columns,
                                     f"by {name}: {row}")

    def screens(self, session, columns):
        """A screen for every model; no row overran, however it was drawn."""
        end = len(session.seen)
        session.type(CTRL_L)  # all of it again, so that we know where it ends
        begin = session.wait_for(PAINTED, end) - len(PAINTED)
        session.wait_for(b"\x1b[?25h", begin)
        screens = {}
        for name, model in MODELS.items():
            screen = Emulator(ROWS, columns, model)
            screen.feed(session.seen[:begin])
            before = screen.lines()
            screen.feed(session.seen[begin:])
            self.assertEqual(screen.overruns, [], name)
            self.assertEqual(screen.lines(), before, name)
            screens[name] = screen
        return screens

    def assert_screen(self, session, columns, script, *places):
        """Every model shows all words of PLACES."""
        for name, screen in self.screens(session, columns).items():
            for place in places:
                self.assert_all(text_of(screen), place, script, name)

    def assert_cursor_is_behind(self, session, columns, last):
        """The cursor stands behind the word LAST, wherever that ends."""
        for name, screen in self.screens(session, columns).items():
            row = screen.cells[screen.row]
            before = squeezed("\n".join(screen.lines()[:screen.row])
                              + "".join(row[:screen.column]))
            self.assertTrue(before.endswith(last), f"{name}: {before}")
            self.assertNotEqual(row[screen.column - 1], " ", name)
            self.assertEqual("".join(row[screen.column:]).strip(), "", name)

    @staticmethod
    def turn_the_page(session):
        """Enter, and something else is there."""
        before = session.lines()
        session.type(b"\r")
        session.await_that(lambda: session.lines() != before, "no other page")

    def start_wide(self, script, columns, *options):
        """The questionnaire on a terminal of so many columns."""
        self.questionnaire(script)
        return self.session("--no-draft", *options, size=(ROWS, columns),
                            command=("take", "./wide.toml"))

    @for_each({f"{name} at {width}": (script, width)
               for name, script in SCRIPTS.items() for width in WIDTHS})
    def test_on_the_screen(self, case):
        script, columns = case
        session = self.start_wide(script, columns)
        session.await_text("i01")
        self.assert_screen(session, columns, script, "INTRO")
        session.press(b"\r", "Question 1 of 2", "q stop")
        self.assert_screen(session, columns, script, "QUESTION", "OPTION")
        session.press(b"?", "h01")
        self.assert_screen(session, columns, script, "HELP")
        session.press(b"\r1", "q stop")
        session.press(b"\r", "Question 2 of 2")
        typed = " ".join(words("FIELD", script)).encode()
        session.press(b"\x1b[200~" + typed + b"\x1b[201~", "f01")
        self.assert_screen(session, columns, script, "FIELD")
        self.assert_cursor_is_behind(session, columns,
                                     words("FIELD", script)[-1])
        session.press(b"\r", "That was the last question")
        self.assert_screen(session, columns, script, "QUESTION", "FIELD")
        left = ["TITLE", "EXPLANATION", "STEP"]
        while left:
            self.turn_the_page(session)
            shown = {name: text_of(screen) for name, screen
                     in self.screens(session, columns).items()}
            for place in left.copy():
                if place[0].lower() + "01" in shown["code points"]:
                    for name, text in shown.items():
                        self.assert_all(text, place, script, name)
                    left.remove(place)

    @for_each({f"{name} at {width}": (script, width)
               for name, script in SCRIPTS.items() for width in WIDTHS})
    def test_line_by_line(self, case):
        script, columns = case
        session = self.start_wide(script, columns, "--plain")
        place = 0
        for keys, wanted in (
                (b"", b"Enter to begin: "), (b"\n", b"1 to 2: "),
                (b"?\n", b"1 to 2: "), (b"1\n", b"Question 2 of 2"),
                (b"walk\n\n", b"Enter to see the result"),
                (b"\n", b"Enter for the next part: ")):
            session.type(keys)
            place = session.wait_for(wanted, place)
        session.type(b"\x04")
        session.status()
        shown = session.screen.plain
        # A prompt may be longer: there the terminal itself begins a row.
        self.assert_fits("\n".join(row for row in shown.splitlines()
                                   if not row.isascii()), columns)
        for place in PLACES[:-1]:
            self.assert_all(shown, place, script, "all")

    @for_each({f"{name} at {width}, parted by {gap!r}": (script, width, gap)
               for name, script in SCRIPTS.items() for width in (*WIDTHS, 20)
               for gap in (" ", "")})
    def test_reports(self, case):
        script, columns, gap = case
        self.questionnaire(script, gap)
        self.write("answers.toml", "[answers]\none = 1\n")
        run = self.run_program("score", "./wide.toml", "answers.toml",
                               "--width", str(columns))
        self.assert_status(run, DONE)
        shown = run.out.decode()
        self.assert_fits(shown, columns)
        for place in ("TITLE", "EXPLANATION", "STEP"):
            self.assert_all(shown, place, script, "all")


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    program.main()

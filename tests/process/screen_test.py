"""A small questionnaire, an item of every type, taken on a terminal."""

import os

import small_questionnaire as small
from program import ProgramTest
from screen_session import Place, ScreenSession

CTRL_C, CTRL_D, CTRL_G, CTRL_X, CTRL_Z = b"\x03", b"\x04", b"\x07", b"\x18", b"\x1a"
CTRL_L = b"\x0c"
PAINTED = b"\x1b[H\x1b[J"  # how a whole page begins
QUESTIONS = [f"Question {number} of 6" for number in range(1, 7)]
START = "6 questions, about 1 minute."
KEY_LINE = "b back"
HELP = "Enter goes back"
SUPPORT = "Call your local emergency number (112 from"
SCREEN = {"TERM": "xterm-256color"}


class ScreenTest(ProgramTest):
    """A small questionnaire, an item of every type, taken on a terminal."""

    def setUp(self):
        super().setUp()
        self.write("small.toml", small.TEXT)

    def session(self, *options, output="", command=("take", "./small.toml"),
                **choices):
        """The program on a terminal, nothing waited for."""
        choices["variables"] = {**SCREEN, **choices.get("variables", {})}
        session = ScreenSession(**choices, place=Place(
            (*command, *options), str(self.home),
            str(self.folder), output))
        self.addCleanup(session.close)
        return session

    def start(self, *options, **choices):
        """The program, its first page drawn."""
        session = self.session(*options, **choices)
        session.await_text("A small one.", START)
        self.assertTrue(session.screen.is_alternate)
        self.assertTrue(session.screen.is_paste_on)
        return session

    def begin(self, *options, **choices):
        """The program at the first question."""
        session = self.start("--no-draft", *options, **choices)
        session.press(b"\r", QUESTIONS[0], KEY_LINE)
        return session

    def at_question(self, number, *options, **choices):
        """The program at a later question, those before it answered."""
        session = self.begin(*options, **choices)
        keys = [b"3", b"13", b"7", b"a walk", b"11", b"1"]
        for before in range(1, number):
            session.press(keys[before - 1] + b"\r",
                          "good place for a breath" if before == 4
                          else QUESTIONS[before])
            if before == 4:
                session.press(b"\r", QUESTIONS[4])
        return session

    def at_review(self, *options, **choices):
        """The program with all questions answered."""
        session = self.at_question(6, *options, **choices)
        session.press(b"1\r", "That was the last question")
        return session

    def assert_left(self, session):
        """The terminal is as it was before."""
        self.assertEqual(session.faults_after_leaving(), [])

    def assert_exit(self, session, status):
        """It ends with STATUS, the terminal as it was."""
        ended = session.status()
        self.assertTrue(os.WIFEXITED(ended), ended)
        self.assertEqual(os.WEXITSTATUS(ended), status, session.seen[-300:])
        self.assert_left(session)

    def assert_killed(self, session, number):
        """A signal ends it, the terminal as it was."""
        ended = session.status()
        self.assertTrue(os.WIFSIGNALED(ended), ended)
        self.assertEqual(os.WTERMSIG(ended), number)
        self.assert_left(session)

    def assert_answers_are(self, session, *words):
        """What the review page lists."""
        session.press(b"r", "Your answers so far:", *words)

"""Screen mode: which face it has, drafts of it, and the result.

    python3 -B test_screen_runs.py PROGRAM [unittest arguments]

Where the system has no pseudo-terminals to give, it ends with the status that
CTest counts as skipped.
"""

import random
import signal
import stat
import sys

import program
import small_questionnaire as small
from program import DONE, STOPPED, for_each
from screen_test import (CTRL_C, CTRL_D, CTRL_X, HELP, QUESTIONS, SUPPORT,
                         ScreenTest)
from terminal_session import SKIPPED, has_terminals

MAY_NOT_ASK = 8
LEAVE = "Leave? Nothing is kept. w keeps a copy, Enter leaves."


class LinesTest(ScreenTest):
    """Where the questions come line by line instead."""

    @for_each({"dumb": ({"TERM": "dumb"}, ()), "none": ({"TERM": ""}, ()),
               "AJAR_PLAIN": ({"AJAR_PLAIN": "1"}, ()),
               "ACCESSIBLE": ({"ACCESSIBLE": "1"}, ()),
               "--plain": ({}, ("--plain",))})
    def test_who_wants_lines(self, case):
        variables, options = case
        session = self.session("--no-draft", *options, variables=variables)
        place = session.wait_for(b"Enter to begin")
        session.type(b"\n")
        place = session.wait_for(b"1 to 5: ", place)
        session.type(b"q\n")
        self.assert_exit(session, STOPPED)
        self.assertNotIn(b"\x1b", session.seen)

    def test_ctrl_c_says_a_kind_line(self):
        session = self.session("--plain", "--draft")
        place = session.wait_for(b"Enter to begin")
        session.type(b"\n")
        place = session.wait_for(b"1 to 5: ", place)
        session.type(b"3\n")
        session.wait_for(b"0 to 3: ", place)
        session.type(CTRL_C)
        self.assert_killed(session, signal.SIGINT)
        for words in ("Stopped at question 2 of 6. Nothing was filled in",
                      "To go on later: ajar resume small",
                      "Support is there at any time: ajar support"):
            self.assertIn(words, session.screen.plain)

    def test_ctrl_c_at_the_result(self):
        session = self.session("--plain", "--no-draft")
        place = session.wait_for(b"Enter to begin")
        for answer in (b"\n", *small.TYPED[:4], b"\n", *small.TYPED[4:], b"\n"):
            session.type(answer)
            place = session.wait_for(b": ", place)
        session.wait_for(b"Enter for the next part: ")
        session.type(CTRL_C)
        self.assert_killed(session, signal.SIGINT)
        self.assertIn("Thank you for looking at this.", session.screen.plain)

    def test_the_lines_of_a_country(self):
        session = self.session("--plain", "--no-draft")
        place = session.wait_for(b"Enter to begin")
        for line, seen in ((b"? ireland\n", b"116 123"), (b"\n", b"1 to 5: "),
                           (b"? de\n", b"Germany"), (b"?\n", b"Germany"),
                           (b"b\n", b"no question before"), (b"q\n", b"Stopped")):
            session.type(line)
            place = session.wait_for(seen, place)
        self.assert_exit(session, STOPPED)

    def test_screen_overrules_the_environment(self):
        self.start("--screen", variables={"AJAR_PLAIN": "1"})

    def test_screen_needs_a_terminal(self):
        run = self.run_program("take", "./small.toml", "--screen", text=b"3\n")
        self.assert_status(run, MAY_NOT_ASK)
        self.assertIn("--screen needs a terminal", run.message)
        self.assertEqual(run.out, b"")


class MenuTest(ScreenTest):
    """The program alone: a menu, and then what was chosen."""

    def menu(self, **choices):
        """The program at the first page."""
        session = self.session(command=(), **choices)
        session.await_text("What is this about?", "About me")
        self.assertIsNone(session.marked())
        return session

    def test_it_leads_to_the_questions(self):
        session = self.menu()
        session.press(b"\r", "Nothing is marked yet.")
        session.press(b"1\r", "Which one would you like?",
                      "1 Why am I pulling away?", "A good place to begin.")
        session.await_text("Down for more")
        session.press(b"1\r", "This is a quiet look")
        session.type(CTRL_D)
        self.assert_exit(session, STOPPED)

    def test_leaving_it_is_no_stop(self):
        for key in (b"q", CTRL_D, CTRL_X):
            session = self.menu()
            session.type(key)
            self.assert_exit(session, DONE)
            self.assertEqual(session.screen.plain, "")

    def test_ctrl_c(self):
        session = self.menu()
        session.type(CTRL_C)
        self.assert_killed(session, signal.SIGINT)

    def test_lines_from_there_on(self):
        session = self.menu()
        session.type(b"P")
        place = session.wait_for(b"1 to 4: ")
        for line, seen in ((b"1\n", b"1 to 10: "), (b"2\n", b"Enter to begin: "),
                           (b"\n", b"1 to 2: "), (b"2\n", b"Question 1 of")):
            session.type(line)
            place = session.wait_for(seen, place)
        self.assertFalse(session.screen.is_alternate)

    def test_it_goes_on_with_a_draft(self):
        session = self.session(command=("take", "mind-loops", "--draft"))
        session.await_text("Mind loops.")
        session.type(b" \r\r")
        session.await_text("Question 1 of")
        session.press(b"2\r", "Question 2 of")
        session.type(CTRL_D)
        self.assert_exit(session, STOPPED)
        session = self.menu()
        session.press(b"5\r", "Welcome back.", "Question 1 of")


class DraftTest(ScreenTest):
    """What is kept of a run that is cut off."""

    def test_killed_after_any_answer_it_goes_on_there(self):
        keys = [b"3", b"13", b"7", b"a walk", b"11"]
        noted = ["Sometimes (your answer)", "[x] 3", "7", "a walk",
                 "November (your answer)"]
        session = self.start("--draft")
        session.press(b"\r", QUESTIONS[0])
        for number, key in enumerate(keys):
            session.press(key + b"\r", "good place for a breath"
                          if number == 3 else QUESTIONS[number + 1])
            session.signal(signal.SIGKILL)
            session.status()
            session = self.session(command=("resume",))
            session.await_text("Welcome back.", QUESTIONS[number],
                               noted[number])
            if number == 3:
                session.press(b"\r", "good place for a breath",
                              but=["Welcome"])
            session.press(b"\r", QUESTIONS[number + 1], but=["Welcome"])
        session.press(b"1\r", "That was the last question", "Sometimes.",
                      "A walk; Music.", "7.", "a walk.", "November.", "Yes.")

    def test_what_becomes_of_it_is_said(self):
        session = self.start("--draft")
        session.press(b"\r", QUESTIONS[0])
        session.press(b"q", "Your draft is kept", "Enter stops")
        session = self.begin()
        session.press(b"q", "No answers are kept.", "Enter stops")

    def test_whether_to_keep_one_is_asked(self):
        session = self.start()
        session.press(b"\r", "stop and go on later?")
        session.press(b"\r", "1 or 2 fits here", "stop and go on later?")
        session.type(b"1")
        session.await_mark("Keep a private draft.")
        session.press(b"\r", QUESTIONS[0])
        session.press(b"2\r", QUESTIONS[1])
        session.type(CTRL_D)
        self.assert_exit(session, STOPPED)
        self.assertIn("ajar resume small", session.screen.plain)

    def test_a_draft_that_is_there(self):
        session = self.start("--draft")
        session.press(b"\r", QUESTIONS[0])
        session.press(b"2\r", QUESTIONS[1])
        session.type(CTRL_D)
        self.assert_exit(session, STOPPED)
        session = self.session()
        session.wait_for(b"1 to 3: ")
        session.type(b"1\n")
        session.await_text("Welcome back.", "Rarely (your answer)")


class ResultTest(ScreenTest):
    """The result, part by part."""

    def at_result(self, *options, **choices):
        """The program at the first part, and how many there are."""
        session = self.at_review("--ascii", *options, **choices)
        session.press(b"\r", "Part 1 of")
        return session, int(session.text().split("Part 1 of ")[1].split(".")[0])

    def read_to_its_end(self, session):
        """Enter, as long as the part has more below."""
        while "shows more" in session.text():
            first = session.text().split("(lines ")[1].split(";")[0]
            session.press(b"\r", but=[first])

    def test_enter_goes_through_all_parts(self):
        session, count = self.at_result()
        self.assertGreater(count, 2)
        for part in range(2, count + 1):
            self.read_to_its_end(session)
            session.press(b"\r", f"Part {part} of {count}.",
                          "Enter end" if part == count else "Enter go on")
        session.press(b"b", f"Part {count - 1} of {count}.")
        self.read_to_its_end(session)
        session.press(b"\r", f"Part {count} of {count}.")
        self.read_to_its_end(session)
        session.press(b"\r", LEAVE)
        session.type(b"\r")
        self.assert_exit(session, DONE)
        self.assertIn("ajar support", session.screen.plain)
        self.assertNotIn("rest in your answers", session.screen.plain)

    def test_keys_of_the_result(self):
        session, count = self.at_result()
        session.press(b"h", HELP, but=["Part 1"])
        session.press(b"\r", "Part 1 of")
        session.press(b"?", SUPPORT, HELP)
        session.press(b"\r", f"Part 1 of {count}.")
        session.press(b"q", LEAVE)
        session.press(b"?", SUPPORT, HELP)
        session.press(b"\r", f"Part 1 of {count}.")
        session.press(b"q", LEAVE)
        session.type(b"\r")
        self.assert_exit(session, DONE)

    def test_w_saves_a_copy_and_replaces_nothing(self):
        session, _ = self.at_result()
        session.press(b"w", "Where to?")
        session.press(b"~/mine.txt\r", "/home/mine.txt, readable by you alone.")
        self.assertTrue((self.home / "mine.txt").is_file())
        self.write("there.txt", "mine")
        session.press(b"w", "Where to?")
        session.press(b"copy.txt\r", "Saved in ", "/copy.txt, readable by you alone.")
        copy = self.folder / "copy.txt"
        self.assertEqual(stat.S_IMODE(copy.stat().st_mode), 0o600)
        self.write("a.toml", small.answer_file())
        self.assertEqual(copy.read_bytes(), self.run_program(
            "score", "--ascii", "./small.toml", "a.toml").out)
        session.press(b"w", "Where to?")
        session.press(b"there.txt\r", "Part 1 of", "there.txt", but=["Saved"])
        self.assertEqual((self.folder / "there.txt").read_text(), "mine")
        session.press(b"w", "Where to?")
        session.press(b"\r", "Nothing was saved.")

    def test_lines_from_there_on(self):
        session, count = self.at_result()
        session.type(b"P")
        session.await_that(
            lambda: "Enter for the next part: " in session.screen.plain, "lines")
        self.assertIn(f"Part 1 of {count}.", session.screen.plain)
        self.assert_left(session)
        session.type(b"q\n\n")
        self.assert_exit(session, DONE)
        self.assertIn("ajar support", session.screen.plain)

    def test_ctrl_c_in_lines_of_the_result(self):
        session, _ = self.at_result()
        session.type(b"P")
        session.await_that(
            lambda: "Enter for the next part: " in session.screen.plain, "lines")
        session.type(CTRL_C)
        self.assert_killed(session, signal.SIGINT)
        self.assertIn("Thank you for looking at this.", session.screen.plain)

    def test_it_is_printed_where_output_is_no_terminal(self):
        output = self.folder / "out.txt"
        session = self.at_review(output=str(output))
        session.type(b"\r")
        self.assert_exit(session, DONE)
        self.write("a.toml", small.answer_file())
        self.assertEqual(output.read_bytes(), self.run_program(
            "score", "./small.toml", "a.toml").out)
        self.assertNotIn("rest in your answers", session.screen.plain)

    @for_each({"Ctrl-C": (CTRL_C, signal.SIGINT), "Ctrl-X": (CTRL_X, None)})
    def test_leaving_it_at_once(self, case):
        key, number = case
        session, _ = self.at_result()
        session.type(key)
        if number:
            self.assert_killed(session, number)
        else:
            self.assert_exit(session, DONE)
            self.assertEqual(session.screen.plain, "")


class WalkTest(ScreenTest):
    """Keys and sizes as they come; the result is that of the answers."""

    KEYS = (b"1", b"2", b"3", b"0", b"5", b"12", b"9", b"\r", b"\r", b"\r",
            b"b", b"s", b"r", b"f", b" ", b"\t", b"\x1b[A", b"\x1b[B", b"?",
            b"\x07", b"tea", b"\x7f", b"\n", b"qk")
    ONWARDS = (b"\r", b"s\r", b"1\r", b"\x15\ts\r", b"\x15\r")

    def walk(self, chance, output):
        """A run of a thousand keys, brought to its end; its answers file."""
        answers = f"{output.stem}.toml"
        session = self.session("--no-draft", "--save-answers", answers,
                               output=str(output))
        session.await_text("A small one.")
        for step in range(1000):
            if session.has_news():
                break
            if step % 25 == 24:
                session.resize(chance.randint(10, 40), chance.randint(24, 100))
            session.type(chance.choice(self.KEYS))
            session.read(0)
        session.resize(24, 80)
        while not session.has_news():
            session.type(chance.choice(self.ONWARDS))
            session.read(0.002)
        self.assert_exit(session, DONE)
        return answers

    def test_the_result_is_that_of_the_answers(self):
        for seed in range(6):
            with self.subTest(seed=seed):
                output = self.folder / f"walk{seed}.txt"
                answers = self.walk(random.Random(seed), output)
                self.assertEqual(output.read_bytes(), self.run_program(
                    "score", "./small.toml", answers).out)


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    program.main()

"""Screen mode: keys, what is drawn, and how the terminal is left.

    python3 -B test_screen.py PROGRAM [unittest arguments]

Where the system has no pseudo-terminals to give, it ends with the status that
CTest counts as skipped.
"""

import os
import signal
import sys
import time

import program
import small_questionnaire as small
from program import DONE, STOPPED, for_each
from screen_test import (CTRL_C, CTRL_D, CTRL_G, CTRL_L, CTRL_X, CTRL_Z, HELP,
                         KEY_LINE, PAINTED, QUESTIONS, START, SUPPORT,
                         ScreenTest)
from terminal_session import CRASHES, ENDING, SKIPPED, has_terminals

DOWN, UP = b"\x1b[B", b"\x1b[A"


class LeavingTest(ScreenTest):
    """The ways out of it."""

    def test_q_marks_and_enter_stops(self):
        session = self.begin()
        session.type(b"q")
        session.await_mark("Stop here")
        session.type(b"\r")
        self.assert_exit(session, STOPPED)
        self.assertIn("Stopped at question 1 of 6. Nothing was filled in",
                      session.screen.plain)
        self.assertIn("ajar support", session.screen.plain)

    def test_q_by_a_slip_loses_nothing(self):
        session = self.begin()
        session.type(b"q")
        session.await_mark("Stop here")
        session.press(b"2\r", QUESTIONS[1])
        self.assert_answers_are(session, "Rarely.")

    @for_each({"start": "start", "question": "begin", "review": "at_review"})
    def test_ctrl_d_stops_everywhere(self, page):
        session = getattr(self, page)()
        session.type(CTRL_D)
        self.assert_exit(session, STOPPED)

    def test_ctrl_c_ends_by_the_signal(self):
        session = self.begin()
        session.type(CTRL_C)
        self.assert_killed(session, signal.SIGINT)
        self.assertIn("Support is there at any time", session.screen.plain)

    @for_each(ENDING)
    def test_every_signal_gives_the_terminal_back(self, number):
        session = self.begin()
        session.signal(number)
        self.assert_killed(session, number)
        is_crash = number in CRASHES
        self.assertEqual("Support is there at any time" in session.screen.plain,
                         not is_crash)

    def test_signals_in_a_text_and_after_a_stop(self):
        session = self.at_question(4)
        session.type(b"\x1b[200~half a" + CTRL_Z)
        self.assertTrue(os.WIFSTOPPED(session.status()))
        session.signal(signal.SIGUSR1)
        session.fg()
        self.assert_killed(session, signal.SIGUSR1)

    @for_each(ENDING)
    def test_every_signal_line_by_line(self, number):
        session = self.session("--plain", "--no-draft")
        session.await_that(
            lambda: session.screen.plain.endswith("Enter to begin: "), "lines")
        session.signal(number)
        self.assert_killed(session, number)
        self.assertNotIn(b"\x1b", session.seen)

    def test_the_window_is_closed(self):
        session = self.begin()
        session.hang_up()
        ended = session.status()
        self.assertTrue(os.WIFSIGNALED(ended), ended)
        self.assertEqual(os.WTERMSIG(ended), signal.SIGHUP)

    @for_each({"start": "start", "question": "begin", "review": "at_review"})
    def test_ctrl_x_says_nothing(self, page):
        session = getattr(self, page)()
        session.type(CTRL_X)
        self.assert_exit(session, DONE)
        self.assertGreaterEqual(session.screen.scrollback_wiped, 1)
        self.assertEqual(session.screen.plain, "")

    @for_each({"typed": b"", "half a sequence": b"\x1b[1;",
               "half a letter": b"\xe4\xb8", "a paste": b"\x1b[200~words",
               "half the end of a paste": b"\x1b[200~words\x1b[20"})
    def test_ways_out_of_a_text(self, unfinished):
        for key, status in ((CTRL_X, DONE), (CTRL_D, STOPPED)):
            session = self.at_question(4)
            session.press(b"secret", "secret")
            session.type(unfinished + key)
            self.assert_exit(session, status)
            self.assertNotIn("secret", session.screen.plain)
            self.assertEqual(session.screen.plain == "", key == CTRL_X)
        session = self.at_question(4)
        session.type(unfinished + CTRL_C)
        self.assert_killed(session, signal.SIGINT)

    @for_each({"key": lambda session: session.type(CTRL_Z),
               "signal": lambda session: session.signal(signal.SIGTSTP)})
    def test_stopped_and_gone_on(self, stop):
        session = self.begin()
        session.type(b"2")
        session.await_mark("Rarely")
        for _ in range(2):
            stop(session)
            ended = session.status()
            self.assertTrue(os.WIFSTOPPED(ended), ended)
            self.assert_left(session)
            session.fg()
            session.await_that(lambda: session.screen.is_alternate,
                               "not drawn again")
            session.await_text(QUESTIONS[0], KEY_LINE)
            session.await_mark("Rarely")
        session.press(b"\r", QUESTIONS[1])
        self.assert_answers_are(session, "Rarely.")


class KeysTest(ScreenTest):
    """What keys do, and what they do not."""

    def test_enter_alone_records_nothing(self):
        session = self.begin()
        session.press(b"\r", "Nothing is marked yet.", QUESTIONS[0])
        session.press(b"\r\r\r", "Nothing is marked yet.", QUESTIONS[0])
        session.press(b"r", "No answers so far.")

    def test_the_second_hint_has_other_words(self):
        session = self.at_question(3)
        session.press(b"99\r", "The highest number that fits here is 12.")
        session.press(b"\r", "Type a number from 0 to 12",
                      but=["The highest number"])

    def test_typed_ahead_is_dropped(self):
        session = self.start("--no-draft", typed_ahead=b"P3\n1\nq\n")
        session.press(b"?", HELP)
        session.press(b"\r", START)
        session.press(b"\r", QUESTIONS[0])
        self.assertIsNone(session.marked())

    def test_a_number_and_enter_record_that_option(self):
        session = self.begin()
        session.type(b"3")
        session.await_mark("Sometimes")
        session.press(b"\r", QUESTIONS[1])
        self.assert_answers_are(session, "Sometimes.")

    def test_an_arrow_over_a_slow_line(self):
        session = self.begin()
        session.type(b"1")
        session.await_mark("Never")
        for byte in DOWN:
            session.type(bytes([byte]))
            time.sleep(0.3)
        session.await_mark("Rarely")
        self.assertIn(QUESTIONS[0], session.text())

    def test_two_digits(self):
        session = self.at_question(5)
        session.type(b"1")
        session.await_mark("January")
        session.type(b"2")
        session.await_mark("December")

    def test_several_choices(self):
        session = self.at_question(2)
        session.press(b"1", "[x] 1")
        session.type(DOWN)
        session.await_mark("A cup of tea")
        session.press(b" ", "> [x] 2")
        session.press(b"1", "[ ] 1")
        session.press(b"0", "[x] 0", "[ ] 2")
        session.press(b"2\r", QUESTIONS[2])
        session.press(b"\tr", "A cup of tea.", but=["Music"])

    def test_a_paste_is_text(self):
        session = self.at_question(4)
        session.press(b"\x1b[200~first\rq\x1b[201~", "first q", QUESTIONS[3])
        session.press(b"\r", "good place for a breath")
        session.press(b"\r", QUESTIONS[4])
        self.assert_answers_are(session, "first q")

    def test_a_paste_without_an_end_ends_by_rest(self):
        session = self.at_question(4)
        session.press(b"\x1b[200~first\rq", "first q", QUESTIONS[3])
        session.press(b"!", "first q!", QUESTIONS[3])
        session.press(b"\r", "good place for a breath")
        session.press(b"\r", QUESTIONS[4])
        session.press(b"\r", "Nothing is marked yet.")
        session.press(b"\x1b[200~1", but=["Nothing is marked yet."])
        self.assertIsNone(session.marked())
        session.type(b"1")
        session.await_mark("January")
        self.assert_answers_are(session, "first q!")

    def test_a_new_line_in_a_text(self):
        session = self.at_question(4)
        session.press(b"one\ntwo", QUESTIONS[3])
        session.await_that(
            lambda: [line.strip() for line in session.lines()
                     if line.strip() in ("one", "two")] == ["one", "two"],
            "two lines")

    @for_each({"?": b"?", "Ctrl-G": CTRL_G})
    def test_help_on_every_page(self, key):
        session = self.begin()
        session.type(b"4")
        session.await_mark("Often")
        session.press(key, SUPPORT, HELP)
        session.press(b"\r", QUESTIONS[0], KEY_LINE)
        session.await_mark("Often")
        session.press(b"\r", QUESTIONS[1])
        session.press(b"r", "Your answers so far:")
        session.press(key, SUPPORT, HELP)
        session.press(b"\r", "Your answers so far:", "Often.")
        session.press(b"\r", QUESTIONS[1])
        session.press(b"s", "Skip this one")
        session.await_mark("Skip this one")

    @for_each({"?": b"?", "Ctrl-G": CTRL_G})
    def test_help_on_the_first_pages(self, key):
        session = self.start()
        session.press(key, SUPPORT, HELP)
        session.press(b"\r", START)
        session.press(b"\r", "stop and go on later?")
        session.press(key, SUPPORT, HELP)
        session.press(b"\r", "stop and go on later?")

    def test_help_in_a_text(self):
        session = self.at_question(4)
        session.press(b"half a ", "half a")
        session.press(CTRL_G, SUPPORT, HELP)
        session.press(b"\r", "half a", QUESTIONS[3])
        session.press(b"walk? ", "half a walk?", QUESTIONS[3])

    def test_the_lines_of_a_country(self):
        session = self.at_question(4)
        session.press(b"half a ", "half a")
        session.press(CTRL_G, SUPPORT)
        session.press(b"c", "Which country?")
        session.press(b"ireland\r", "Emergency services, Ireland",
                      "If someone hurts or frightens you")
        session.press(b"cfranse\r", "France (you typed franse)")
        session.press(b"cd", "Which country?")
        session.press(b"\x1b", "typed franse", but=["Which country?"])
        session.press(b"\r", "half a", QUESTIONS[3])
        session.press(CTRL_G, "typed franse")
        session.press(b"cIE\rq", "Stop here")
        session.press(b"x", "half a", QUESTIONS[3])

    def test_escape_closes_help_alone(self):
        session = self.begin()
        session.type(b"\x1b")
        time.sleep(2)  # what comes within 1.5 s is a part of a sequence
        session.press(b"?", HELP)
        session.press(b"\x1b", QUESTIONS[0], KEY_LINE, but=[HELP])

    def test_back_skip_and_review(self):
        session = self.at_question(2)
        session.type(b"s")
        session.await_mark("Skip this one")
        session.press(b"\r", QUESTIONS[2])
        session.press(b"\tr", "Sometimes.", "skipped.")
        session.type(b"f")
        session.await_mark("Which of these")
        session.press(b"\r", QUESTIONS[1], but=["skipped."])
        session.press(b"b", QUESTIONS[0], "Sometimes (your answer)")
        session.press(b"b", "There is no question before this one.")
        session.press(b"\r", QUESTIONS[1])
        session.press(b"2\r", QUESTIONS[2])
        session.press(b"\tr", "Sometimes.", "A cup of tea.", but=["skipped."])
        session.type(b"1")
        session.await_mark("quiet hour?")
        session.press(b"\r", QUESTIONS[0], but=["Your answers so far:"])

    def test_tab_between_a_text_and_its_keys(self):
        session = self.at_question(4)
        session.press(b"bsrq", "bsrq", QUESTIONS[3])
        session.press(b"\t", "Tab to your words", "Skip this one")
        session.press(b"\t!", "bsrq!", but=["Tab to your words"])
        session.type(b"\tq")
        session.await_mark("Stop here")
        session.type(b"\r")
        self.assert_exit(session, STOPPED)

    def test_a_required_question_is_not_skipped(self):
        session = self.at_question(6)
        session.press(b"s", "This one needs an answer for the result.",
                      QUESTIONS[5])
        self.assertIsNone(session.marked())

    def test_lines_in_mid_run(self):
        session = self.at_question(2)
        session.type(b"P")
        session.await_that(lambda: "0 to 3: " in session.screen.plain,
                           "no lines")
        self.assert_left(session)
        escapes = session.seen.count(b"\x1b")
        session.type(b"r\n")
        session.await_that(lambda: "quiet hour? - Sometimes."
                           in " ".join(session.screen.plain.split()), "answers")
        session.type(CTRL_D)
        self.assert_exit(session, STOPPED)
        self.assertEqual(session.seen.count(b"\x1b"), escapes)


    def test_ctrl_c_after_a_change_to_lines(self):
        session = self.at_question(2)
        session.type(b"P")
        session.await_that(lambda: "0 to 3: " in session.screen.plain,
                           "no lines")
        session.type(CTRL_C)
        self.assert_killed(session, signal.SIGINT)
        self.assertIn("Stopped at question 2 of 6.", session.screen.plain)


class DrawingTest(ScreenTest):
    """What is sent, and what stands there then."""

    def test_sizes_keep_the_mark(self):
        session = self.begin()
        session.type(b"4")
        session.await_mark("Often")
        session.resize(20, 40)
        session.await_text("Enter on", "How often did you have a quiet hour?",
                           "5 Almost always")
        session.await_mark("Often")
        session.resize(9, 23)
        session.await_text("This window is very small.")
        place = len(session.seen)
        session.type(b"1\r" + CTRL_L)  # draws again, so that we can wait
        session.wait_for(PAINTED, place)
        session.resize(24, 80)
        session.await_text(QUESTIONS[0], KEY_LINE)
        session.await_mark("Often")
        session.press(b"\r", QUESTIONS[1])

    def test_sizes_keep_a_text(self):
        session = self.at_question(4)
        words = "one evening without any messages at all"
        session.press(words.encode(), words)
        session.resize(20, 40)
        # How it is broken into rows is not of interest here.
        session.await_that(lambda: words.replace(" ", "")
                           in "".join(session.text().split()), words)
        session.resize(9, 23)
        session.await_text("This window is very small.")
        session.resize(24, 80)
        session.await_text(words, QUESTIONS[3])
        session.press(b"!", words + "!", QUESTIONS[3])

    def test_a_key_sends_little(self):
        session = self.at_question(5)
        keys = [(DOWN, month) for month in small.MONTHS]
        keys += [(DOWN, "Skip this one"), (UP, "December"), (b"7", "July"),
                 (b"k", "June"), (b"j", "July"), (b"s", "Skip this one")]
        for key, label in keys:
            before = session.screen.printed
            session.type(key)
            session.await_mark(label)
            self.assertLessEqual(session.screen.printed - before, 40, label)

    def test_a_letter_sends_itself(self):
        session = self.at_question(4)
        for letter in "walk":
            before, column = session.screen.printed, session.screen.column
            session.type(letter.encode())
            session.await_that(
                lambda at=column: session.screen.column == at + 1, letter)
            self.assertEqual(session.screen.printed - before, 1)

    def test_the_cursor_is_seen(self):
        session = self.begin()
        for key, label in ((b"1", "Never"), (DOWN, "Rarely"), (b"5", "Almost"),
                           (UP, "Often"), (b"q", "Stop here")):
            session.type(key)
            session.await_mark(label)
            self.assertTrue(session.screen.is_cursor_shown)

    def test_plain_letters_are_explained_once(self):
        plain = "This terminal is set to plain letters"
        session = self.start("--no-draft", variables={"LC_ALL": "C"})
        self.assertIn(plain, session.text())
        session.press(b"\r", QUESTIONS[0], but=[plain])
        self.assertNotIn(plain, self.start().text())
        asked_for = self.start("--ascii", variables={"LC_ALL": "C"})
        self.assertNotIn(plain, asked_for.text())

    @for_each({"no colour": {"NO_COLOR": "1"},
               "no locale": {"LC_ALL": "C", "LANG": "C"},
               "a new terminal": {"TERM": "xterm-ghostty"},
               "an unknown one": {"TERM": "no-such-terminal"},
               "in tmux": {"TERM": "tmux-256color"},
               "in screen": {"TERM": "screen"},
               "over ssh": {"SSH_TTY": "/dev/pts/0", "TERM": "vt100"},
               "switches that say no": {"AJAR_PLAIN": "0",
                                        "ACCESSIBLE": "false"}})
    def test_environments(self, variables):
        session = self.at_review(variables=variables)
        self.assertNotRegex(session.seen, rb"\x1b\[[0-9;]*[349][0-9;]*m")
        self.assertTrue(session.seen.isascii())
        session.press(b"\r", "Part 1 of")
        session.press(b"q", "Leave?")
        session.type(b"\r")
        self.assert_exit(session, DONE)


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    program.main()

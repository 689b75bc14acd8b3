"""Answers outlive what was to show them: the draft, and the result it leads to.

    python3 -B test_kept_results.py PROGRAM [unittest arguments]

A finished draft is erased when its result arrived and was left for good, and
at no other time. After everything else `ajar resume` gives the very same result.
Where the system has no pseudo-terminals to give, it ends with the status that
CTest counts as skipped.
"""

import os
import resource
import signal
import subprocess
import sys

import program
import small_questionnaire as small
from program import DONE, WORLD, ProgramTest, for_each
from screen_test import CTRL_C, CTRL_D, CTRL_X, QUESTIONS, ScreenTest
from terminal_session import SKIPPED, has_terminals

TYPED = b"".join(small.TYPED)
AGAIN = "'ajar resume small' gives the result again"
SEE_AGAIN = "To see your result again: ajar resume small"
SAVED = "readable by you alone."
FIRST_PART = "Part 1 of"
LEAVE = "Leave? Enter leaves, and your draft is erased."
LEAVE_NOTHING = "Leave? Nothing is kept. w keeps a copy, Enter leaves."
UNREAD = "Cannot write the result to standard output"
NO_SPACE = ("unshare", "-m", "sh", "-c", 'mount -t tmpfs -o size=16k none "$0" '
            '&& ! head -c 99999 /dev/zero 2>&- >"$0/much" && exec "$@"')


class KeptTest(ProgramTest):
    """What lies in the private folder, and what it leads to."""

    def setUp(self):
        super().setUp()
        self.write("small.toml", small.TEXT)
        self.write("a.toml", small.answer_file())
        self.state = self.home / ".local/state/ajar"

    def drafts(self):
        """The names of all drafts there are."""
        return sorted(path.name for path in self.state.glob("draft-*"))

    def assert_erased(self):
        """There is no draft any more, and no answer in what is left."""
        self.assertEqual(self.drafts(), [])
        self.assertEqual([path for path in self.state.glob("*")
                          if b"a walk" in path.read_bytes()], [])

    def result(self, *options):
        """What `score` makes of the same answers."""
        run = self.run_program("score", *options, "small.toml", "a.toml")
        self.assert_status(run, DONE)
        return run.out

    def assert_leads_to_the_result(self, *options):
        """`resume` gives it without a question, and erases the draft then."""
        self.assertEqual(self.drafts(), ["draft-small.toml"])
        run = self.run_program("resume", *options, text=b"")
        self.assert_status(run, DONE)
        self.assertEqual(run.out, self.result(*options))
        self.assertEqual(run.message, "")
        self.assert_erased()


def small_files():
    """What a child does first: it can write a draft, and no result."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))


def full_pipe():
    """A pipe that has room for nothing, and does not wait for any."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    try:
        while True:
            os.write(writer, b"-" * 4096)
    except BlockingIOError:
        return reader, writer


class PipedTest(KeptTest):
    """Answers from a pipe, with a draft."""

    def take(self, *options, command=("take", "./small.toml", "--draft"),
             **choices):
        """A run of all questions."""
        return self.run_program(*command, *options, text=TYPED, **choices)

    def assert_kept(self, run, *names, way_back=AGAIN):
        """Not delivered: said with NAMES, and the draft leads there."""
        self.assert_status(run, WORLD)
        for name in (*names, way_back):
            self.assertIn(name, run.message)
        self.assert_leads_to_the_result()

    def test_what_arrives_erases_the_draft(self):
        run = self.take()
        self.assert_status(run, DONE)
        self.assertEqual(run.out, self.result())
        self.assert_erased()
        run = self.take("-o", "r.txt", "--save-answers", "kept.toml")
        self.assert_status(run, DONE)
        self.assertTrue(run.message.endswith(f"Saved in r.txt, {SAVED}\n"))
        self.assertEqual((self.folder / "r.txt").read_bytes(), self.result())
        self.assert_erased()
        run = self.take("-q", "-o", "quiet.txt")
        self.assertNotIn(SAVED, run.message)

    def test_a_full_device(self):
        for form in ("text", "markdown", "json"):
            with self.subTest(form), open("/dev/full", "wb") as full:
                run = self.take("--format", form, stdout=full)
                self.assert_kept(run, "cannot write the result to standard output")

    def test_it_stays_as_long_as_it_takes(self):
        with open("/dev/full", "wb") as full:
            self.take(stdout=full)
            for _ in range(2):
                run = self.run_program("resume", text=b"", stdout=full)
                self.assert_status(run, WORLD)
                self.assertIn(AGAIN, run.message)
        self.assert_leads_to_the_result("--format", "json")

    @for_each({"take": ("take", "./small.toml", "--draft"),
               "resume": ("resume",)})
    def test_a_closed_pipe_is_no_word(self, command):
        if command == ("resume",):
            self.run_program("take", "./small.toml", "--draft", text=TYPED[:2])
        reader, writer = os.pipe()
        os.close(reader)
        run = self.take(command=command, stdout=writer)
        os.close(writer)
        self.assert_status(run, WORLD)
        self.assertNotIn("ajar: ", run.message)
        self.assertNotIn("ajar resume", run.message)
        self.assert_leads_to_the_result()

    def test_a_full_pipe(self):
        reader, writer = full_pipe()
        run = self.take("--format", "json", stdout=writer)
        os.close(reader)
        os.close(writer)
        self.assert_kept(run, "standard output")

    def test_no_standard_output(self):
        run = self.take(prepare=lambda: os.close(1))
        self.assert_kept(run, "standard output")

    def test_a_limit_of_the_size_of_files(self):
        with open(self.folder / "cut", "wb") as cut:
            run = self.take(stdout=cut, prepare=small_files)
        self.assert_kept(run, "standard output")
        run = self.take("-o", "r.txt", prepare=small_files)
        self.assertFalse((self.folder / "r.txt").exists())
        self.assert_kept(run, "cannot write 'r.txt': File too large")

    def on_a_full_disk(self, *options):
        """A run with a folder `full` that has no room."""
        full = self.folder / "full"
        full.mkdir()
        probe = subprocess.run([*NO_SPACE, full, "true"], check=False,
                               capture_output=True)
        if probe.returncode != 0:
            self.skipTest("no file system of one's own")
        words = [*NO_SPACE, full, program.PROGRAM, "take", "./small.toml",
                 "--draft", *options]
        return self.finish(subprocess.Popen(
            words, cwd=self.folder, env=program.environment(str(self.home)),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE), TYPED)

    def test_a_full_disk(self):
        run = self.on_a_full_disk("-o", "full/r.txt")
        self.assert_kept(run, "full/r.txt", "No space left on device")

    def test_answers_on_a_full_disk(self):
        run = self.on_a_full_disk("--save-answers", "full/kept.toml")
        self.assertEqual(run.out, self.result())
        self.assert_kept(run, "full/kept.toml", "No space left on device")

    def test_both_on_a_full_disk(self):
        run = self.on_a_full_disk("--save-answers", "full/kept.toml", "-o",
                                  "full/r.txt")
        self.assert_kept(run, "full/kept.toml", "full/r.txt")

    @for_each({"result": "-o", "answers": "--save-answers"})
    def test_a_name_that_was_taken_meanwhile(self, option):
        child = self.popen("take", "./small.toml", "--draft", "--force",
                           option, "name", stdin=subprocess.PIPE)
        seen = b""
        while b"1 to 5: " not in seen:
            some = os.read(child.stderr.fileno(), 4096)
            self.assertNotEqual(some, b"", seen)
            seen += some
        (self.folder / "name").mkdir()
        run = self.finish(child, TYPED)
        (self.folder / "name").rmdir()
        self.assert_kept(run, "'name'", "is no file")

    def test_without_a_draft_none_is_promised(self):
        with open("/dev/full", "wb") as full:
            run = self.run_program("take", "./small.toml", text=TYPED,
                                   stdout=full)
        self.assert_status(run, WORLD)
        self.assertNotIn("resume", run.message)
        self.assertFalse(self.state.exists())


class TerminalTest(KeptTest, ScreenTest):
    """Runs on a terminal up to the result."""

    def at_result(self, *options, wanted=FIRST_PART, **choices):
        """The program at the first part of the result."""
        session = self.at_question(6, *options, **choices)
        session.press(b"1\r", "That was the last question")
        session.press(b"\r", wanted, FIRST_PART)
        return session

    def begin(self, *options, **choices):
        """At the first question, with a draft unless it is said otherwise."""
        if "--no-draft" not in options:
            options = ("--draft", *options)
        session = self.start(*options, **choices)
        session.press(b"\r", QUESTIONS[0])
        return session

    def resumed(self, *options, **choices):
        """The result again, without a question before it."""
        session = self.session(*options, command=("resume",), **choices)
        session.await_text("Welcome back.", FIRST_PART)
        return session

    def assert_result_is_there_again(self):
        """The very same one."""
        session = self.resumed()
        session.press(b"w", "Where to?")
        session.press(b"again.txt\r", SAVED)
        copy = self.folder / "again.txt"
        self.assertEqual(copy.read_bytes(), self.result())
        copy.unlink()
        session.type(b"q")
        self.assert_exit(session, DONE)
        self.assert_erased()


class ScreenResultTest(TerminalTest):
    """What becomes of the draft when a result on the screen is left."""

    @for_each({"Ctrl-C": (CTRL_C, signal.SIGINT, SEE_AGAIN),
               "Ctrl-D": (CTRL_D, None, SEE_AGAIN),
               "Ctrl-X": (CTRL_X, None, ""),
               "Ctrl-D when asked": (b"q" + CTRL_D, None, SEE_AGAIN),
               "Ctrl-X when asked": (b"q" + CTRL_X, None, "")})
    def test_a_key_that_keeps_it(self, case):
        keys, number, words = case
        session = self.at_result()
        session.type(keys)
        if number:
            self.assert_killed(session, number)
        else:
            self.assert_exit(session, DONE)
        plain = " ".join(session.screen.plain.split())
        self.assertIn(words, plain)
        self.assertNotIn("Stopped at question", plain)
        self.assertEqual(plain == "", words == "")
        self.assert_result_is_there_again()

    @for_each({number.name: number for number in
               (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)})
    def test_a_signal_keeps_it(self, number):
        session = self.at_result()
        session.signal(number)
        self.assert_killed(session, number)
        self.assertIn(SEE_AGAIN, session.screen.plain)
        self.assert_result_is_there_again()

    def test_killed(self):
        session = self.at_result()
        session.signal(signal.SIGKILL)
        session.status()
        self.assert_result_is_there_again()

    def test_a_window_that_is_closed(self):
        session = self.at_result()
        session.hang_up()
        self.assertEqual(os.WTERMSIG(session.status()), signal.SIGHUP)
        self.assert_result_is_there_again()

    def test_q_and_enter_erase_it(self):
        session = self.at_result()
        session.press(b"q", LEAVE, "w keeps a copy.", but=[FIRST_PART])
        self.assertEqual(self.drafts(), ["draft-small.toml"])
        session.type(b"\r")
        self.assert_exit(session, DONE)
        self.assertNotIn("Your draft is kept", session.screen.plain)
        self.assert_erased()

    def test_q_and_another_key_go_back(self):
        session = self.at_result()
        for key in (b"q", b"b", b"x", b" ", b"\x1b[A", b"\x7f", b"5"):
            session.press(b"q", LEAVE, but=[FIRST_PART])
            session.press(key, FIRST_PART, but=["Leave?"])
        session.press(b"q", LEAVE)
        session.press(b"?", "Call your local emergency number")
        session.press(b"\r", FIRST_PART)
        session.signal(signal.SIGTERM)
        self.assert_killed(session, signal.SIGTERM)
        self.assert_result_is_there_again()

    @for_each({"Enter": b"\r", "q": b"q"})
    def test_the_last_part_was_seen(self, key):
        session = self.at_result()
        while "Enter end" not in session.text():
            before = session.lines()
            session.type(b"\r")
            session.await_that(lambda old=before: session.lines() != old,
                               "the next part")
        self.assertEqual(self.drafts(), ["draft-small.toml"])
        session.press(key, LEAVE)
        session.press(b"b", "Enter end", but=["Leave?"])
        session.press(key, LEAVE)
        session.type(b"\r")
        self.assert_exit(session, DONE)
        self.assert_erased()

    def test_who_has_a_copy_is_not_asked(self):
        session = self.at_result()
        session.press(b"q", LEAVE)
        session.press(b"w", "Where to?")
        session.press(b"copy.txt\r", SAVED, FIRST_PART)
        session.type(b"q")
        self.assert_exit(session, DONE)
        self.assert_erased()

    def test_a_copy_that_failed_is_none(self):
        session = self.at_result("--no-draft")
        session.press(b"w", "Where to?")
        session.press(b"none/copy.txt\r", "no such folder", FIRST_PART)
        session.press(b"q", LEAVE_NOTHING)

    def test_saved_answers_are_a_copy(self):
        session = self.at_result("--no-draft", "--save-answers", "kept.toml")
        session.type(b"q")
        self.assert_exit(session, DONE)
        self.assertIn('words = "a walk"',
                      (self.folder / "kept.toml").read_text())

    def test_it_was_kept_before_the_result_was_opened(self):
        session = self.at_question(6)
        session.press(b"1\r", "That was the last question")
        session.signal(signal.SIGKILL)
        session.status()
        session = self.session(command=("resume",))
        session.await_text("Welcome back.", "That was the last question",
                           "Yes.", but=["Question 6"])
        session.press(b"\r", FIRST_PART, but=["Welcome back."])

    def test_take_goes_on_with_it(self):
        session = self.at_result()
        session.type(CTRL_D)
        self.assert_exit(session, DONE)
        session = self.session()
        place = session.wait_for(b"You came to the end of the questions")
        session.wait_for(b"1 to 3: ", place)
        session.type(b"1\n")
        session.await_text("Welcome back.", FIRST_PART)


class LinesResultTest(TerminalTest):
    """The same line by line."""

    def at_result(self, *options, wanted="", **choices):
        session = self.session("--plain", *(options or ("--draft",)),
                               **choices)
        place = session.wait_for(b"Enter to begin")
        for answer in (b"\n", *small.TYPED[:4], b"\n", *small.TYPED[4:], b"\n"):
            session.type(answer)
            place = session.wait_for(b": ", place)
        session.wait_for(b"Enter for the next part: ")
        self.assertIn(wanted, session.seen.decode())
        return session

    @for_each({"Ctrl-C": (CTRL_C, signal.SIGINT, SEE_AGAIN),
               "Ctrl-D": (CTRL_D, None, SEE_AGAIN),
               "q, Ctrl-D": (b"q\n" + CTRL_D, None, SEE_AGAIN),
               "x": (b"x\n", None, ""),
               "q, x": (b"q\nx\n", None, "")})
    def test_what_keeps_it(self, case):
        keys, number, words = case
        session = self.at_result()
        place = len(session.seen)
        session.type(keys)
        if number:
            self.assert_killed(session, number)
        else:
            self.assert_exit(session, DONE)
        said = " ".join(session.seen[place:].decode().split())
        self.assertIn(words, said)
        self.assertEqual("Thank you for looking at this." in said, bool(words))
        self.assert_result_is_there_again()

    @for_each({number.name: number for number in
               (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)})
    def test_a_signal_keeps_it(self, number):
        session = self.at_result()
        session.signal(number)
        self.assertEqual(os.WTERMSIG(session.status()), number)
        self.assert_result_is_there_again()

    def test_a_window_that_is_closed(self):
        session = self.at_result()
        session.hang_up()
        session.status()
        self.assert_result_is_there_again()

    def test_q_asks_and_an_empty_line_leaves(self):
        session = self.at_result()
        place = len(session.seen)
        for line, seen in ((b"q\n", b"Enter to leave: "), (b"h\n", b"Rest"),
                           (b"q\n", b"Enter to leave: "),
                           (b"b\n", b"Part 1 of"),
                           (b"q\n", b"Enter to leave: ")):
            session.type(line)
            place = session.wait_for(seen, place)
        self.assertIn(LEAVE, session.seen.decode())
        self.assertEqual(self.drafts(), ["draft-small.toml"])
        session.type(b"\n")
        self.assert_exit(session, DONE)
        self.assert_erased()
        self.assertIn("Thank you for looking at this.", session.screen.plain)

    def test_resume_opens_it_line_by_line(self):
        session = self.at_result()
        session.type(CTRL_D)
        self.assert_exit(session, DONE)
        session = self.session("--plain", command=("resume",))
        session.wait_for(b"Enter for the next part: ")
        self.assertNotIn("Question", session.screen.plain)
        self.assertIn("Welcome back.", session.screen.plain)


class ShownInsteadTest(TerminalTest):
    """On a terminal, what cannot be written is shown."""

    def assert_copied(self, session, name, *options):
        """The copy NAME is the result; so leaving asks no question."""
        session.await_text(f"/{name}, {SAVED}")
        session.type(b"q")
        self.assert_exit(session, WORLD)
        self.assertEqual((self.folder / name).read_bytes(),
                         self.result(*options))

    def test_a_full_device(self):
        session = self.at_result("--no-draft", output="/dev/full",
                                 wanted=UNREAD)
        session.press(b"q", LEAVE_NOTHING)
        session.press(b"b", FIRST_PART)
        session.press(b"w", "Where to?")
        session.press(b"other.txt\r", FIRST_PART)
        self.assert_copied(session, "other.txt")
        self.assertIn("ajar: cannot write the result", session.screen.plain)
        self.assertNotIn("resume", session.screen.plain)

    def test_the_draft_stays(self):
        session = self.at_result(output="/dev/full", wanted=UNREAD)
        self.assertIn(AGAIN, session.text())
        session.type(b"q")
        self.assert_exit(session, WORLD)
        self.assertIn(AGAIN, session.screen.plain)
        self.assert_result_is_there_again()

    def test_ctrl_x_says_nothing(self):
        session = self.at_result(output="/dev/full")
        session.type(CTRL_X)
        self.assert_exit(session, WORLD)
        self.assertEqual(session.screen.plain, "")
        self.assert_result_is_there_again()

    def test_a_name_that_was_taken_meanwhile(self):
        session = self.at_question(6, "--no-draft", "-o", "r.json",
                                   "--format", "json")
        self.write("r.json", "mine")
        session.press(b"1\r", "That was the last question")
        session.press(b"\r", "'r.json' is there already", FIRST_PART)
        session.press(b"w", "Where to?")
        session.press(b"other.json\r", FIRST_PART)
        self.assert_copied(session, "other.json", "--format", "json")
        self.assertEqual((self.folder / "r.json").read_text(), "mine")

    def test_answers_are_saved_beside_a_copy(self):
        session = self.at_question(6, "--no-draft", "--save-answers", "kept")
        self.write("kept", "mine")
        session.press(b"1\r", "That was the last question")
        session.press(b"\r", "'kept' is there already", FIRST_PART)
        session.press(b"q", "Leave? Your answers are not kept.")
        session.press(b"b", FIRST_PART)
        session.press(b"w", "Where to?")
        session.press(b"other\r", "Your answers are in ")
        self.assert_copied(session, "other")
        self.assertEqual(self.run_program(
            "score", "small.toml", "other.answers.toml").out, self.result())
        self.assertEqual((self.folder / "kept").read_text(), "mine")

    def test_line_by_line(self):
        session = self.session("--plain", "--no-draft", output="/dev/full")
        place = session.wait_for(b"Enter to begin")
        for answer in (b"\n", *small.TYPED[:4], b"\n", *small.TYPED[4:], b"\n"):
            session.type(answer)
            place = session.wait_for(b": ", place)
        place = session.wait_for(UNREAD.encode())
        place = session.wait_for(b"Enter for the next part: ", place)
        session.type(b"q\n")
        session.wait_for(b"Enter to leave: ", place)
        session.type(b"\n")
        self.assert_exit(session, WORLD)

    def test_what_is_printed_on_the_terminal_stays_there(self):
        session = self.at_question(6, "--format", "json")
        session.press(b"1\r", "That was the last question")
        session.type(b"\r")
        self.assert_exit(session, DONE)
        printed = session.screen.plain.replace("\r\n", "\n")
        self.assertIn(self.result("--format", "json").decode(), printed)
        self.assert_erased()

    def test_answers_printed_on_the_terminal_stay_there(self):
        session = self.at_result("--save-answers", "-")
        session.press(b"q", LEAVE)
        session.type(b"\r")
        self.assert_exit(session, DONE)
        self.assertIn('words = "a walk"', session.screen.plain)

    def test_what_is_saved_is_said(self):
        session = self.at_question(6, "-o", "r.txt")
        session.press(b"1\r", "That was the last question")
        session.type(b"\r")
        self.assert_exit(session, DONE)
        self.assertIn(f"Saved in r.txt, {SAVED}", session.screen.plain)
        self.assertIn("ajar support", session.screen.plain)
        self.assertEqual((self.folder / "r.txt").read_bytes(), self.result())
        self.assert_erased()


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    program.main()

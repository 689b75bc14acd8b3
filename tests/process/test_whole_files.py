"""A file that a person asked for is there whole, and no other copy of it.

    python3 -B tests/process/test_whole_files.py PROGRAM INTERPOSER
"""

import errno
import os
import signal
import stat
import subprocess
import sys
import unittest

import faulty_program
import program
from faulty_program import Place
from program import DONE, USAGE, WORLD, for_each

QUESTIONNAIRE = """
format = 1
id = "tea-and-quiet"
version = "1.0.0"
title = "Tea and quiet"
language = "en"

[support]
show = "never"

[[item]]
id = "tea"
text = "How often did you sit down with a cup of tea?"
options = [{ value = 0, label = "Never" }, { value = 1, label = "Often" }]

[[scale]]
id = "calm"
title = "Calm"
method = "sum"
items = ["tea"]
bands = [{ id = "low", label = "Low" }, { id = "high", label = "High", from = 1 }]
"""
ANSWERS = "[answers]\ntea = 1\n"
OLD = "what was there before\n"
GIVEN = ["answers.toml", "q.toml"]

# File systems without one thing or another, by the calls that fail there.
NO_UNNAMED = f"tmpfile 1+ {errno.EOPNOTSUPP}"
NO_LINKS = f"linkat 1+ {errno.EPERM}"
NO_PROC = f"linkat 1+ {errno.ENOENT}"
ALWAYS_REPLACES = f"renameat2 1+ {errno.EINVAL}"
FILE_SYSTEMS = {
    "all there is": "",
    "no unnamed files": NO_UNNAMED,
    "no links": NO_LINKS,
    "no links and no modes": f"{NO_LINKS},fchmod 1+ {errno.EPERM}",
    "no /proc": NO_PROC,
    "no unnamed files, and every renaming replaces": f"{NO_UNNAMED},{ALWAYS_REPLACES}",
    "no links, and every renaming replaces": f"{NO_LINKS},{ALWAYS_REPLACES}",
}


class WholeFileTest(unittest.TestCase):
    """A questionnaire, answers to it, and what `score -o` makes of them."""

    def setUp(self):
        self.place = Place(self)
        self.prepare()
        self.result = self.place.run("score", "q.toml", "answers.toml", watched=False).out

    def prepare(self, old=None):
        """The working folder as it is before a run."""
        for left in self.place.work.iterdir():
            left.unlink()
        self.place.write("q.toml", QUESTIONNAIRE)
        self.place.write("answers.toml", ANSWERS)
        if old is not None:
            self.place.write("r.txt", old, mode=0o644)

    def score(self, *more, **faults):
        """One result into r.txt."""
        return self.place.run("score", "q.toml", "answers.toml", "-o", "r.txt", *more, **faults)

    def others(self):
        """What is in the folder beside what was given, and r.txt."""
        return sorted(set(self.place.names(self.place.work)) - {*GIVEN, "r.txt"})

    def there(self):
        """What r.txt holds."""
        path = self.place.work / "r.txt"
        return path.read_bytes() if path.exists() else None

    @for_each(FILE_SYSTEMS)
    def test_a_new_file(self, faults):
        """Made whole and for its owner alone."""
        self.prepare()
        run = self.score(fail=faults)
        self.assertEqual((run.status, run.said), (DONE, b""))
        self.assertEqual(bool(run.notes), bool(faults))
        self.assertEqual(self.there(), self.result)
        self.assertEqual(stat.S_IMODE((self.place.work / "r.txt").stat().st_mode), 0o600)
        self.assertEqual(self.others(), [])

    @for_each(FILE_SYSTEMS)
    def test_a_file_that_is_replaced(self, faults):
        """With --force, and then as if it were new."""
        self.prepare(OLD)
        run = self.score("--force", fail=faults)
        self.assertEqual((run.status, run.said), (DONE, b""))
        self.assertEqual(self.there(), self.result)
        self.assertEqual(stat.S_IMODE((self.place.work / "r.txt").stat().st_mode), 0o600)
        self.assertEqual(self.others(), [])

    @for_each(FILE_SYSTEMS)
    def test_a_name_that_somebody_takes_meanwhile(self, faults):
        """It is theirs: that it is there is seen too late, but before anything is replaced."""
        self.prepare(OLD)
        unseen = f"lstat 1 {errno.ENOENT}"
        run = self.score(fail=f"{unseen},{faults}" if faults else unseen)
        self.assertEqual((run.status, run.err), (
            WORLD, b"ajar: cannot write 'r.txt': File exists\n"))
        self.assertEqual(self.there(), OLD.encode())
        self.assertEqual(self.others(), [])

    def test_a_folder_that_cannot_be_made_sure_of(self):
        """Where the file system has no call for it, nobody is worried."""
        self.prepare()
        clean = self.score()
        [number] = clean.numbers("fsync", "/work")
        for code, status, said in (
                (errno.EINVAL, DONE, b""),
                (errno.EIO, WORLD, b"ajar: cannot make sure of 'r.txt': it is written, but may "
                 b"not survive a power cut\n")):
            with self.subTest(code=code):
                self.prepare()
                run = self.score(fail=f"fsync {number} {code}")
                self.assertEqual(run.notes, ["INJECTED"])
                self.assertEqual((run.status, run.err), (status, said))
                self.assertEqual(self.there(), self.result)

    def ends_anywhere(self, faults, number, *more, old=None):
        """A signal before each call of the writing: the old file or the new, and what was left."""
        self.prepare(old)
        clean = self.score(*more, fail=faults)
        begun = [call.name for call in clean.calls].index("lstat")
        left = set()
        for count in range(begun + 1, len(clean.calls) + 1):
            with self.subTest(call=clean.calls[count - 1]):
                self.prepare(old)
                run = self.score(*more, fail=faults, kill=(count, number))
                self.assertIn("KILLED", run.notes)
                self.assertEqual(run.status, -number)
                self.assertIn(self.there(), (old and old.encode(), self.result))
                left.update(self.others())
        return left

    @for_each({name: FILE_SYSTEMS[name] for name in (
        "all there is", "no links", "no unnamed files, and every renaming replaces")})
    def test_a_signal_at_any_moment(self, faults):
        """No copy is left, be the file new or not."""
        self.assertEqual(self.ends_anywhere(faults, signal.SIGTERM), set())
        self.assertEqual(self.ends_anywhere(faults, signal.SIGHUP, "--force", old=OLD), set())

    def test_sigkill_at_any_moment(self):
        """Nothing is left of a new file. What may be left of another is no hidden file."""
        self.assertEqual(self.ends_anywhere("", signal.SIGKILL), set())
        for left in self.ends_anywhere("", signal.SIGKILL, "--force", old=OLD):
            self.assertRegex(left, r"^ajar-new-\d+-1$")

    def test_a_spare_name_that_is_taken(self):
        """The next one will do, and what has it stays."""
        self.prepare(OLD)

        def take_names():
            for number in (1, 2):
                path = self.place.work / f"ajar-new-{os.getpid()}-{number}"
                path.write_text("mine")

        done = subprocess.run(
            [program.PROGRAM, "score", "q.toml", "answers.toml", "-o", "r.txt", "--force"],
            cwd=self.place.work, env=program.environment(str(self.place.home)),
            preexec_fn=take_names, check=False)
        self.assertEqual(done.returncode, DONE)
        self.assertEqual(self.there(), self.result)
        taken = self.others()
        self.assertEqual(len(taken), 2)
        for name in taken:
            self.assertEqual((self.place.work / name).read_text(), "mine")


class OneFileTest(unittest.TestCase):
    """The result and the answers never go to one file."""

    def setUp(self):
        self.place = Place(self)
        self.place.write("q.toml", QUESTIONNAIRE)
        (self.place.work / "sub").mkdir()
        (self.place.work / "way").symlink_to("sub")

    def both(self, result, answers, *more):
        """One run that is to write both."""
        return self.place.run("take", "q.toml", "-o", result, "--save-answers", answers, *more,
                              text=b"1\n", watched=False)

    def refused(self, result, answers, *more):
        """Before anything is asked, nothing is written."""
        before = self.place.files()
        run = self.both(result, answers, *more)
        self.assertEqual((run.status, run.err), (
            USAGE, b"ajar: the result and the answers cannot go to the same file\n"))
        self.assertEqual(self.place.files(), before)

    def test_a_file_still_to_be_made(self):
        """By its folder, whichever way leads there, and its name."""
        for result, answers in (("x", "./x"), ("x", str(self.place.work / "x")),
                                ("sub/x", "way/x"), ("sub/../x", "x"), ("no/x", "no/x")):
            with self.subTest(result=result, answers=answers):
                self.refused(result, answers)
                self.refused(answers, result)

    def test_a_file_that_is_there(self):
        """By the file itself: a link to it, and another name of it."""
        self.place.write("x", OLD)
        (self.place.work / "link").symlink_to("x")
        os.link(self.place.work / "x", self.place.work / "twin")
        for answers in ("./x", "link", "twin", "way/../x"):
            with self.subTest(answers=answers):
                self.refused("x", answers, "--force")
                self.refused(answers, "x", "--force")

    def test_the_questionnaire_itself(self):
        """It is not what a result or the answers may replace."""
        before = self.place.files()
        for words in (("-o", "./q.toml"), ("--save-answers", "way/../q.toml")):
            with self.subTest(words=words):
                run = self.place.run("take", "q.toml", *words, "--force", text=b"1\n",
                                     watched=False)
                self.assertEqual((run.status, run.err), (
                    USAGE, b"ajar: the questionnaire itself would be replaced\n"))
                self.assertEqual(self.place.files(), before)

    def test_two_files(self):
        """One name in two folders, or two in one."""
        for result, answers in (("x", "sub/x"), ("way/a", "way/b")):
            with self.subTest(result=result, answers=answers):
                self.assertEqual(self.both(result, answers).status, DONE)
                self.assertTrue((self.place.work / result).read_bytes())
                self.assertTrue((self.place.work / answers).read_bytes())


if __name__ == "__main__":
    faulty_program.INTERPOSER = os.path.abspath(sys.argv.pop(1))
    program.main()

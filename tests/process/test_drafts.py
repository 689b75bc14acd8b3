"""Drafts: kept only if asked for, safe after every answer, never rewritten by another hand."""

import json
import os
import pathlib
import stat
import subprocess
import tempfile
import unittest

import program
from program import DONE, STOPPED, USAGE

FAULTS, UNSAFE, IN_USE, WORLD, MAY_NOT_ASK = 1, 5, 6, 7, 8
ID = "supporter-check-in"
ANSWER = "3"
OWN_COPIES = "Copies that you saved yourself stay where you put them.\n"
COPIES = OWN_COPIES + "Copies and backups that others made are not reached.\n"
NOTHING_KEPT = "Nothing is kept.\n" + OWN_COPIES


class Run:
    """A run that is talked to line by line over pipes."""

    def __init__(self, home, *arguments):
        self.child = subprocess.Popen([program.PROGRAM, *arguments], env=program.environment(str(home)),
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.seen = b""

    def wait_for(self, words):
        """Reads until the words were said; false at the end."""
        while words not in self.seen:
            some = os.read(self.child.stderr.fileno(), 4096)
            if not some:
                return False
            self.seen += some
        self.seen = self.seen[self.seen.index(words) + len(words):]
        return True

    def type(self, line):
        self.child.stdin.write(line.encode() + b"\n")
        self.child.stdin.flush()

    def kill(self):
        self.child.kill()
        self.close()

    def close(self):
        self.child.communicate()
        return self.child.returncode


class Drafts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        self.state = self.home / ".local/state/ajar"
        self.draft = self.state / f"draft-{ID}.toml"

    def ajar(self, *arguments, given="", umask=0o022):
        return subprocess.run([program.PROGRAM, *arguments], input=given, capture_output=True, text=True,
                              env=program.environment(str(self.home)), umask=umask)

    def keep(self, count, **choices):
        """A draft with this many answers."""
        return self.ajar("take", ID, "--draft", given=f"{ANSWER}\n" * count, **choices)

    def tree(self):
        return sorted(str(path.relative_to(self.home)) for path in self.home.rglob("*"))

    def test_nothing_is_kept_without_a_choice(self):
        self.ajar("take", ID, given=f"{ANSWER}\n" * 3)
        self.ajar("take", ID, "--no-draft", given=f"{ANSWER}\n" * 3)
        self.ajar("forget", "--yes")
        self.ajar("resume")
        self.assertEqual(self.tree(), [])

    def test_killed_after_any_answer_nothing_is_lost(self):
        whole = self.ajar("take", ID, "--format", "json", given=f"{ANSWER}\n" * 60)
        self.assertEqual(whole.returncode, DONE)
        answered = 0
        run = Run(self.home, "take", ID, "--draft", "--format", "json")
        self.assertTrue(run.wait_for(b"1 to "))
        while True:
            run.type(ANSWER)
            if not run.wait_for(b"\n1 to "):
                break
            answered += 1
            run.kill()
            self.assertEqual(self.draft.read_text().count(f" = {ANSWER}\n"), answered)
            run = Run(self.home, "resume", "--format", "json")
            # The question that was answered last comes first, with its answer.
            self.assertTrue(run.wait_for(f"Your answer so far: {ANSWER}, ".encode()))
            self.assertTrue(run.wait_for(b"1 to "))
            run.type(ANSWER)
            self.assertTrue(run.wait_for(b"\n1 to "))
        out, _ = run.child.communicate()
        self.assertGreater(answered, 20)
        self.assertEqual(json.loads(out), json.loads(whole.stdout))
        self.assertFalse(self.draft.exists())

    def test_modes_whatever_the_mask(self):
        for umask in (0o000, 0o077, 0o022):
            with self.subTest(umask=oct(umask)):
                self.assertEqual(self.keep(2, umask=umask).returncode, STOPPED)
                self.assertEqual(stat.S_IMODE(self.state.stat().st_mode), 0o700)
                self.assertEqual(stat.S_IMODE(self.draft.stat().st_mode), 0o600)
                self.assertEqual(self.ajar("forget", ID, "--yes").returncode, DONE)

    def test_stopping_says_how_to_go_on(self):
        self.assertIn(f"Your draft is kept. To go on later: ajar resume {ID}\n", self.keep(2).stderr)

    def test_an_open_folder_is_refused_and_left_so(self):
        self.keep(1)
        self.state.chmod(0o755)
        for arguments in (("take", ID, "--draft"), ("resume",), ("forget", "--yes")):
            with self.subTest(arguments=arguments):
                done = self.ajar(*arguments)
                self.assertEqual(done.returncode, UNSAFE)
                self.assertIn(f"chmod 700 {self.state}", done.stderr)
        self.assertEqual(stat.S_IMODE(self.state.stat().st_mode), 0o755)

    def test_one_run_at_a_time(self):
        run = Run(self.home, "take", ID, "--draft")
        self.assertTrue(run.wait_for(b"1 to "))
        for arguments in (("take", "running-on-empty", "--draft"), ("take", ID, "--draft")):
            with self.subTest(arguments=arguments):
                done = self.ajar(*arguments)
                self.assertEqual(done.returncode, IN_USE)
                self.assertIn(f"'{ID}'", done.stderr)
        run.kill()
        self.assertEqual(self.keep(1).returncode, STOPPED)

    def test_a_second_draft_of_the_same_is_no_new_start(self):
        self.keep(2)
        before = self.draft.read_bytes()
        done = self.keep(3)
        self.assertEqual(done.returncode, WORLD)
        self.assertIn(f"there is a draft of '{ID}' already", done.stderr)
        self.assertEqual(self.draft.read_bytes(), before)

    def test_what_does_not_fit_is_never_rewritten(self):
        self.keep(2)
        good = self.draft.read_text()
        version = good.split('version = "')[1].split('"')[0]
        changes = {
            "another version": good.replace(f'version = "{version}"', 'version = "0.0.9"'),
            "a later format": good.replace("format = 1", "format = 2\nmood = 7"),
            "an answer that is gone": good.replace(f" = {ANSWER}\n", " = 77\n", 1),
            "damaged": good[: len(good) // 2] + "\0\0",
        }
        for name, text in changes.items():
            with self.subTest(name):
                self.draft.write_text(text)
                for arguments in (("resume",), ("take", ID, "--draft")):
                    done = self.ajar(*arguments, given=f"{ANSWER}\n" * 3)
                    self.assertIn(done.returncode, (FAULTS, WORLD))
                    self.assertIn("error: " if arguments == ("resume",) else "draft", done.stderr)
                    self.assertEqual(self.draft.read_text(), text)

    def test_an_answer_is_never_shown_in_a_fault(self):
        self.keep(1)
        self.draft.write_text(self.draft.read_text() + 'secret_words = "do not show"\n')
        self.assertNotIn("do not show", self.ajar("resume").stderr)

    def test_forgetting(self):
        self.keep(1)
        self.assertEqual(self.ajar("forget", "--dry-run").stdout, f"Kept: a draft of {ID}\n")
        self.assertEqual(self.ajar("forget").returncode, MAY_NOT_ASK)
        self.assertEqual(self.ajar("forget", "running-on-empty", "--yes").returncode, USAGE)
        self.assertTrue(self.draft.exists())
        done = self.ajar("forget", ID, "--yes")
        self.assertIn(f"Deleted: a draft of {ID}\n", done.stdout)
        self.assertTrue(done.stdout.endswith(COPIES))
        self.assertFalse(self.draft.exists())
        self.assertEqual(self.ajar("forget", "--yes").stdout, NOTHING_KEPT)
        self.assertEqual(self.names(), [])

    def names(self):
        return sorted(path.name for path in self.state.iterdir())

    def plant(self):
        """What may lie beside a draft, and the draft."""
        self.keep(1)
        (self.state / f".draft-{ID}.toml.tmp77").write_text("half")
        (self.state / ".x.tmp78").write_text("half")
        (self.state / "draft-mind-loops.toml~").write_text("an editor's copy")
        (self.state / "draft-a.toml").symlink_to(self.home / "elsewhere")
        os.mkfifo(self.state / "draft-b.toml")
        (self.home / "elsewhere").write_text("untouched")
        os.link(self.home / "elsewhere", self.state / "draft-c.toml")
        (self.state / ".lock").write_text(f"{ID}\n")

    KEPT = ["a leftover of a draft of " + ID, "a leftover, '.x.tmp78'", "a draft of a (a link; what it leads to stays)",
            "a draft of b (no plain file)", "a draft of c (it has another name elsewhere, which stays)",
            "a leftover of a draft of mind-loops", "a draft of " + ID]

    def listed(self, verb):
        return "".join(f"{verb} {words}\n" for words in self.KEPT)

    def test_all_that_lies_there_is_listed_and_deleted(self):
        self.plant()
        before = self.names()
        self.assertEqual(self.ajar("forget", "--dry-run").stdout, self.listed("Kept:"))
        self.assertEqual(self.ajar("forget").returncode, MAY_NOT_ASK)
        self.assertEqual(self.names(), before)
        done = self.ajar("forget", "--yes")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (
            DONE, self.listed("Kept:") + self.listed("Deleted:") + COPIES, ""))
        self.assertEqual(self.names(), [])
        self.assertEqual((self.home / "elsewhere").read_text(), "untouched")

    def test_one_of_them_and_its_leftovers(self):
        self.plant()
        done = self.ajar("forget", ID, "--yes")
        self.assertEqual(done.returncode, DONE)
        self.assertEqual(self.names(), sorted([".lock", ".x.tmp78", "draft-a.toml", "draft-b.toml", "draft-c.toml",
                                               "draft-mind-loops.toml~"]))
        self.assertEqual((self.state / ".lock").read_bytes(), b"")
        self.assertEqual(self.ajar("forget", "mind-loops", "--yes").returncode, DONE)
        self.assertNotIn("draft-mind-loops.toml~", self.names())

    def test_what_is_not_known_is_named_and_left(self):
        self.keep(1)
        (self.state / "notes\x1b").write_text("untouched")
        left = "Left alone, since ajar does not know it: 'notes\\u{1B}'\n"
        self.assertEqual(self.ajar("forget", "--dry-run").stdout, f"Kept: a draft of {ID}\n{left}")
        self.assertEqual(self.ajar("forget", "--yes").stdout,
                         f"Kept: a draft of {ID}\nDeleted: a draft of {ID}\n{left}{COPIES}")
        self.assertEqual(self.names(), ["notes\x1b"])
        for arguments in (("forget",), ("forget", "--dry-run")):
            self.assertEqual(self.ajar(*arguments).stdout, NOTHING_KEPT.replace("Nothing is", "No draft is").replace(
                "\n", "\n" + left, 1))

    def test_what_stays_is_named_and_counted(self):
        self.keep(1)
        (self.state / "draft-a.toml").mkdir()
        done = self.ajar("forget", "--yes")
        self.assertEqual((done.returncode, done.stderr), (
            WORLD, f"ajar: cannot delete '{self.state}/draft-a.toml': Is a directory\n"
            "ajar: 1 of 2 could not be deleted for good\n"))
        self.assertIn(f"Deleted: a draft of {ID}\n", done.stdout)
        self.assertNotIn("Deleted: a draft of a", done.stdout)
        self.assertEqual(self.names(), [".lock", "draft-a.toml"])

    def test_nothing_is_forgotten_while_another_run_keeps_it(self):
        run = Run(self.home, "take", ID, "--draft")
        self.assertTrue(run.wait_for(b"1 to "))
        done = self.ajar("forget", "--yes")
        self.assertEqual(done.returncode, IN_USE)
        self.assertIn(f"is keeping a draft of '{ID}'", done.stderr)
        run.kill()
        self.assertEqual((self.state / ".lock").read_text(), f"{ID}\n")
        self.assertEqual(self.ajar("forget").stdout, NOTHING_KEPT)
        self.assertEqual(self.names(), [])

    def test_a_run_that_ends_wipes_the_name(self):
        self.keep(2)
        self.assertEqual((self.state / ".lock").read_bytes(), b"")

    def test_which_draft_is_meant(self):
        self.assertEqual(self.ajar("resume").returncode, USAGE)
        self.keep(1)
        self.ajar("take", "running-on-empty", "--draft", given="1\n")
        done = self.ajar("resume")
        self.assertEqual(done.returncode, USAGE)
        self.assertIn(f"running-on-empty, {ID}", done.stderr)
        self.assertEqual(self.ajar("resume", ID).returncode, STOPPED)

    def test_a_questionnaire_of_ones_own_is_found_again(self):
        own = self.home / "mine.toml"
        self.assertEqual(self.ajar("new", str(own)).returncode, DONE)
        self.assertEqual(self.ajar("take", str(own), "--draft", given="1\n").returncode, STOPPED)
        self.assertIn("Your answer so far: 1", self.ajar("resume").stderr)

    def test_a_folder_that_is_no_path_is_ignored(self):
        for value in ("", "relative"):
            with self.subTest(value=value):
                variables = program.environment(str(self.home)) | {"XDG_STATE_HOME": value}
                subprocess.run([program.PROGRAM, "take", ID, "--draft"], input="3\n", text=True,
                               capture_output=True, env=variables)
                self.assertTrue(self.draft.exists())
                self.ajar("forget", "--yes")


if __name__ == "__main__":
    program.main()

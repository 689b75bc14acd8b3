"""What is kept is kept privately and whole, whatever the system does.

    python3 -B tests/process/test_store.py PROBE INTERPOSER PROGRAM

PROBE is the store behind a command line; INTERPOSER is loaded before it, writes
down its calls, makes one of them fail, or kills it before one. Every run with
such a fault has to show that the fault happened. PROGRAM is ajar.
"""

import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

GUARD = 30
DONE, UNSAFE, IN_USE, WORLD = 0, 5, 6, 7
OLD = b"what was kept\n" * 50
NEW = b"what is kept now\n" * 60
HINT = "      End that run, or wait until it has ended, and try again.\n"
WRITERS, ROUNDS = 8, 100

PROBE, INTERPOSER, PROGRAM = "", "", ""


class Calls(list):
    """The calls of one run, in order: name, descriptor's path, path, flags."""

    def __init__(self, path):
        lines = path.read_text().splitlines() if path.exists() else []
        super().__init__(tuple(line.split("\t")) for line in lines
                         if "\t" in line)
        self.notes = [line for line in lines if "\t" not in line]

    def count_of(self, name):
        """How often NAME was called."""
        return sum(call[0] == name for call in self)


class StoreTest(unittest.TestCase):
    """A test with a private folder of its own, and one file in it."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        # Without links on the way, as the system says it in /proc.
        self.place = Path(place.name).resolve()
        self.folder = self.place / "ajar"
        self.folder.mkdir(mode=0o700)
        self.log = self.place / "log"
        self.reset()

    def reset(self):
        """The folder as it is before each run: the old text, no lock."""
        for left in self.folder.iterdir():
            left.unlink()
        kept = self.folder / "x"
        kept.write_bytes(OLD)
        kept.chmod(0o600)
        self.log.unlink(missing_ok=True)

    def start(self, *words, prepare=None, **settings):
        """Starts the probe; SETTINGS are those of the interposer."""
        known = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8",
                 "UBSAN_OPTIONS": "print_stacktrace=1",
                 "ASAN_OPTIONS": "verify_asan_link_order=0"}
        if settings:
            known["LD_PRELOAD"] = INTERPOSER
        return subprocess.Popen(
            [PROBE, str(self.folder), *words], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=prepare, env={**known, **settings})

    def run_probe(self, *words, text=NEW, **choices):
        """One run: its status, its outputs as text."""
        process = self.start(*words, **choices)
        try:
            out, err = process.communicate(text, timeout=GUARD)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.fail(f"hangs: {words}")
        return process.returncode, out.decode(), err.decode()

    def watched(self, *words, fail=None, kill=None, text=NEW):
        """A run under the interposer: what came of it, and its calls."""
        self.reset()
        settings = {"AJAR_LOG": str(self.log)}
        if fail:
            settings["AJAR_FAIL"] = "{} {} {}".format(*fail)
        if kill:
            settings["AJAR_KILL"] = f"{kill} 9"
        result = self.run_probe(*words, text=text, **settings)
        return result, Calls(self.log)

    def kept(self):
        """The text that is kept."""
        return (self.folder / "x").read_bytes()

    def leftovers(self):
        """What is in the folder but the file and the lock."""
        return sorted({p.name for p in self.folder.iterdir()} - {"x", ".lock"})

    def calls_in_folder(self, calls):
        """The calls once the folder is open, with its path as `FOLDER`."""
        inside = [call for call in calls
                  if call[1].startswith(str(self.folder))]
        return [tuple(word.replace(str(self.folder), "FOLDER")
                      for word in call) for call in inside]


class OrderTest(StoreTest):
    """Each call, in the order that makes the text durable, and its flags."""

    def without_pieces(self, calls):
        """Two writes in a row to one file are one: how large is no matter."""
        short = []
        for call in calls:
            call = call[:3] + ("-",) if call[0] == "write" else call
            if not (short and call[0] == "write" and short[-1] == call):
                short.append(call)
        return short

    def test_a_write(self):
        """New text, made sure of, its name, the folder made sure of."""
        process = self.start("write", "x", AJAR_LOG=str(self.log))
        temporary = f".x.tmp{process.pid}"
        process.communicate(NEW, timeout=GUARD)
        self.assertEqual(process.returncode, DONE)
        calls = self.without_pieces(self.calls_in_folder(Calls(self.log)))
        self.assertEqual(calls, [
            ("openat", "FOLDER", temporary,
             "WRONLY|CREAT|EXCL|NOFOLLOW|CLOEXEC 0600"),
            ("fchmod", "FOLDER/" + temporary, "-", "0600"),
            ("write", "FOLDER/" + temporary, "-", "-"),
            ("fsync", "FOLDER/" + temporary, "-", "-"),
            ("renameat", "FOLDER", temporary, "x"),
            ("fsync", "FOLDER", "-", "-"),
        ])
        self.assertEqual(self.kept(), NEW)
        self.assertEqual(self.leftovers(), [])

    def test_a_lock(self):
        """Opened without following, taken at once or not at all."""
        result, calls = self.watched("lock", "tea")
        self.assertEqual(result, (DONE, "held\n", ""))
        calls = self.without_pieces(self.calls_in_folder(calls))
        self.assertEqual(calls, [
            ("openat", "FOLDER", ".lock",
             "RDWR|CREAT|NOFOLLOW|CLOEXEC|NONBLOCK 0600"),
            ("fchmod", "FOLDER/.lock", "-", "0600"),
            ("flock", "FOLDER/.lock", "-",
             str(fcntl.LOCK_EX | fcntl.LOCK_NB)),
            ("ftruncate", "FOLDER/.lock", "-", "-"),
            ("write", "FOLDER/.lock", "-", "-"),
            ("openat", "FOLDER", ".", "RDONLY|CLOEXEC|DIRECTORY 0000"),
            ("ftruncate", "FOLDER/.lock", "-", "-"),
        ])
        self.assertEqual((self.folder / ".lock").read_bytes(), b"")

    def test_a_read(self):
        """Opened without following a link and without waiting."""
        result, calls = self.watched("read", "x")
        self.assertEqual(result, (DONE, OLD.decode(), ""))
        self.assertEqual(self.calls_in_folder(calls), [
            ("openat", "FOLDER", "x",
             "RDONLY|NOFOLLOW|CLOEXEC|NONBLOCK 0000")])

    def test_a_removal(self):
        """A file that is gone stays gone."""
        result, calls = self.watched("remove", "x")
        self.assertEqual(result, (DONE, "removed", ""))
        self.assertEqual(self.calls_in_folder(calls), [
            ("unlinkat", "FOLDER", "x", "-"), ("fsync", "FOLDER", "-", "-")])

    def test_the_way_to_the_folder(self):
        """No step follows a link by itself, the last one included."""
        _, calls = self.watched("read", "x")
        way = [call for call in calls if call[0] == "openat"
               and not call[1].startswith(str(self.folder))]
        self.assertEqual([call[2] for call in way],
                         list(self.folder.parts[1:]))
        self.assertEqual({call[3] for call in way},
                         {"RDONLY|NOFOLLOW|CLOEXEC|DIRECTORY 0000"})

    def test_a_new_folder(self):
        """It is made for us alone, and its parent made sure of."""
        self.folder = self.folder / "made"
        process = self.start("read", "x", AJAR_LOG=str(self.log),
                             prepare=lambda: os.umask(0))
        out, _ = process.communicate(timeout=GUARD)
        self.assertEqual(out, b"(nothing)")
        parent = str(self.folder.parent)
        calls = [call for call in Calls(self.log)
                 if call[1] == parent and call[0] != "openat"]
        self.assertEqual(calls, [("mkdirat", parent, "made", "0700"),
                                 ("fchmodat", parent, "made", "-"),
                                 ("fsync", parent, "-", "-")])
        self.assertEqual(stat.S_IMODE(self.folder.stat().st_mode), 0o700)
        self.folder = self.folder.parent


class FaultTest(StoreTest):
    """Every call fails once, in every way: the old text, or the new one."""

    REASONS = {errno.ENOSPC: "No space left on device",
               errno.EIO: "Input/output error"}

    def expected(self, call, calls, code):
        """What has to be said when CALL fails, and what is then kept."""
        path = f"{self.folder}/x"
        if call[0] == "fsync" and call[1] == str(self.folder):
            return (f"ajar: cannot make sure of '{path}': it is written, but "
                    "may not survive a power cut\n", NEW)
        at_work = call[1].startswith(str(self.folder))
        if at_work:
            return (f"ajar: cannot write '{path}': {self.REASONS[code]}\n",
                    OLD)
        way = Path("/" if call[2] == "/" else call[1], call[2])
        return f"ajar: cannot open '{way}': {self.REASONS[code]}\n", OLD

    def test_each_call_of_a_write(self):
        """The message names the file and the reason; nothing is left behind."""
        _, clean = self.watched("write", "x")
        tried = 0
        numbers = {}
        for call in clean:
            name = call[0]
            numbers[name] = numbers.get(name, 0) + 1
            is_ours = call[2] == "/" or call[1].startswith("/")
            if is_ours:
                for code in self.REASONS:
                    with self.subTest(call=call, code=code):
                        self.fails_once(call, numbers[name], code, clean)
                        tried += 1
        self.assertGreater(tried, 16)

    def fails_once(self, call, number, code, clean):
        """One run in which CALL, the NUMBERth of its name, ends with CODE."""
        result, calls = self.watched("write", "x",
                                     fail=(call[0], number, code))
        self.assertEqual(calls.notes, ["INJECTED"])
        message, kept = self.expected(call, clean, code)
        self.assertEqual(result, (WORLD, "", message))
        self.assertEqual(self.kept(), kept)
        self.assertEqual(self.leftovers(), [])
        # What could not be made sure of once is never tried again.
        if call[0] == "fsync":
            self.assertEqual(calls.count_of("fsync"), number)

    def test_a_folder_that_cannot_be_made(self):
        """Nothing is left of what could not be made sure of."""
        home, self.folder = self.folder, self.folder / "p" / "ajar"
        for name, number, made in (("mkdirat", 1, "p"), ("fsync", 1, "p"),
                                   ("mkdirat", 2, "p/ajar"),
                                   ("fsync", 2, "p/ajar")):
            with self.subTest(name=name, number=number):
                self.log.unlink(missing_ok=True)
                result = self.run_probe(
                    "read", "x", AJAR_LOG=str(self.log),
                    AJAR_FAIL=f"{name} {number} {errno.EIO}")
                self.assertEqual(Calls(self.log).notes, ["INJECTED"])
                self.assertEqual(result, (
                    WORLD, "", f"ajar: cannot make '{home / made}': "
                    "Input/output error\n"))
                self.assertFalse((home / made).exists())
                if number == 2:
                    (home / "p").rmdir()
        self.assertEqual(self.run_probe("read", "x"), (DONE, "(nothing)", ""))

    def test_a_removal_that_fails(self):
        """Either the file stays, or it is said that it may be back."""
        path = f"{self.folder}/x"
        result, _ = self.watched("remove", "x", fail=("unlinkat", 1, errno.EIO))
        self.assertEqual(result, (WORLD, "", f"ajar: cannot delete '{path}': "
                                  "Input/output error\n"))
        self.assertEqual(self.kept(), OLD)
        result, _ = self.watched("remove", "x", fail=("fsync", 1, errno.EIO))
        self.assertEqual(result, (
            WORLD, "", f"ajar: cannot make sure of '{path}': it is deleted, "
            "but may be back after a power cut\n"))

    def test_a_file_system_that_cannot_lock(self):
        """It is said why, and nothing is written."""
        for code in (errno.ENOLCK, errno.EOPNOTSUPP):
            result, calls = self.watched("save", "x", fail=("flock", 1, code))
            self.assertEqual(calls.notes, ["INJECTED"])
            self.assertEqual(result, (
                WORLD, "", f"ajar: cannot lock '{self.folder}': this file "
                "system cannot lock\n"
                "      Set XDG_STATE_HOME to a folder on another one.\n"))
            self.assertEqual(self.kept(), OLD)
            self.assertEqual(calls.count_of("renameat"), 0)

    def test_a_full_disk_does_not_keep_the_lock_away(self):
        """What is said in the lock is lost, the lock is not."""
        for name in ("ftruncate", "write"):
            result, calls = self.watched("lock", "tea",
                                         fail=(name, 1, errno.ENOSPC))
            self.assertEqual(calls.notes, ["INJECTED"])
            self.assertEqual(result, (DONE, "held\n", ""))


class KillTest(StoreTest):
    """Killed before every single call: the old text or the new one, whole."""

    def test_before_every_call_of_a_save(self):
        """And the next run finds the lock free and nothing left behind."""
        _, calls = self.watched("save", "x")
        seen = set()
        for number in range(1, len(calls) + 1):
            with self.subTest(call=calls[number - 1]):
                result, cut = self.watched("save", "x", kill=number)
                self.assertEqual(cut.notes, ["KILLED"])
                self.assertEqual(result[0], -9)
                self.assertIn(self.kept(), (OLD, NEW))
                seen.add((self.kept(), bool(self.leftovers())))
                self.assertEqual(
                    self.run_probe("save", "x", text=b"next"), (DONE, "", ""))
                self.assertEqual(self.kept(), b"next")
                self.assertEqual(self.leftovers(), [])
        # Cut before, in the middle, and after the file got its new text.
        self.assertEqual(seen, {(OLD, False), (OLD, True), (NEW, False)})


class TogetherTest(StoreTest):
    """Several runs at once."""

    def forget(self):
        """One run of `ajar forget`: its status, and what it said went wrong."""
        done = subprocess.run(
            [PROGRAM, "forget", "--yes"], capture_output=True, text=True,
            env={"XDG_STATE_HOME": str(self.place)}, timeout=GUARD, check=False)
        return done.returncode, done.stderr

    def test_no_update_is_lost(self):
        """All count up the same number, each under the lock, which others take
        away whenever they can."""
        (self.folder / "x").write_text("0")
        runs = [self.start("count", "x", str(ROUNDS)) for _ in range(WRITERS)]
        runs += [self.start("clear", str(ROUNDS)) for _ in range(2)]
        while any(run.poll() is None for run in runs):
            self.assertIn(self.forget()[0], (DONE, IN_USE))
        for run in runs:
            _, err = run.communicate(timeout=GUARD)
            self.assertEqual((run.returncode, err), (DONE, b""))
        self.assertEqual(self.kept(), b"%d" % (WRITERS * ROUNDS))
        self.assertEqual(self.leftovers(), [])
        self.assertEqual(self.forget(), (DONE, ""))
        self.assertEqual([p.name for p in self.folder.iterdir()], ["x"])

    def test_a_lock_that_is_taken_away_before_it_is_held(self):
        """Between the opening of its file and the locking: it is opened again."""
        _, calls = self.watched("lock", "tea", text=b"")
        before = [call[0] for call in calls].index("flock") + 1
        for others in (False, True):
            with self.subTest(others=others):
                self.reset()
                late = self.start("lock", "late", AJAR_LOG=str(self.log),
                                  AJAR_KILL=f"{before} {int(signal.SIGSTOP)}")
                self.addCleanup(late.communicate)
                os.waitid(os.P_PID, late.pid, os.WSTOPPED)
                self.assertTrue((self.folder / ".lock").exists())
                self.assertEqual(self.forget(), (DONE, ""))
                self.assertFalse((self.folder / ".lock").exists())
                if others:
                    holder = self.start("lock", "tea")
                    self.addCleanup(holder.communicate)
                    self.assertEqual(holder.stdout.readline(), b"held\n")
                late.send_signal(signal.SIGCONT)
                if others:
                    self.assertEqual(late.wait(timeout=GUARD), IN_USE)
                else:
                    self.assertEqual(late.stdout.readline(), b"held\n")
                    self.assertEqual(self.forget()[0], IN_USE)
                    late.stdin.close()
                    self.assertEqual(late.wait(timeout=GUARD), DONE)
                    late.stdin = None

    def test_who_comes_too_late_is_told(self):
        """At once, with what the other one keeps; reading is free."""
        first = self.start("lock", "why-am-i-pulling-away")
        self.addCleanup(first.communicate)
        self.assertEqual(first.stdout.readline(), b"held\n")
        self.assertEqual(self.run_probe("save", "x"), (
            IN_USE, "", "ajar: another run of ajar is keeping a draft of "
            "'why-am-i-pulling-away'\n" + HINT))
        self.assertEqual(self.kept(), OLD)
        self.assertEqual(self.run_probe("read", "x"),
                         (DONE, OLD.decode(), ""))
        first.kill()
        first.wait()
        self.assertEqual(self.run_probe("save", "x"), (DONE, "", ""))


class UnsafeTest(StoreTest):
    """What others could reach is refused with its own status."""

    def test_a_folder_open_to_others(self):
        """The message, word for word, with the line that mends it."""
        self.folder.chmod(0o755)
        self.assertEqual(self.run_probe("read", "x"), (
            UNSAFE, "", f"ajar: others may enter the private folder "
            f"'{self.folder}': its mode is 0755\n"
            f"      chmod 700 {self.folder}\n"))
        self.assertEqual(stat.S_IMODE(self.folder.stat().st_mode), 0o755)

    def test_under_an_open_umask(self):
        """Everything is for us alone all the same."""
        result = self.run_probe("save", "new", prepare=lambda: os.umask(0))
        self.assertEqual(result, (DONE, "", ""))
        for name in ("new", ".lock"):
            mode = (self.folder / name).stat().st_mode
            self.assertEqual(stat.S_IMODE(mode), 0o600, name)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit("usage: python3 -B test_store.py PROBE INTERPOSER PROGRAM")
    PROBE, INTERPOSER, PROGRAM = (os.path.abspath(p) for p in sys.argv[1:4])
    del sys.argv[1:4]
    unittest.main()

"""Whatever call fails, or whenever it ends: nothing leaks, and nothing is torn.

    python3 -B tests/process/test_faults.py PROGRAM INTERPOSER [--whole | --seed MONTH]

Each run of the program has one fault: one call of the system fails, once or from
then on, in one of four ways, or a signal ends it just before the call. Every run
has to show that its fault happened. All of that is some eight thousand runs, which
is what --whole asks for; without it a sample of them is taken, another one each
month (--seed 2026-12 takes that month's once more).
"""

import datetime
import errno
import os
import random
import re
import signal
import sys
import tomllib
import unittest

import faulty_program
import program
from faulty_program import Place
from program import DONE, FAULTS, STOPPED, USAGE, WORLD

UNSAFE, IN_USE, MAY_NOT_ASK = 5, 6, 8
TABLE = {DONE, FAULTS, USAGE, STOPPED, UNSAFE, IN_USE, WORLD, MAY_NOT_ASK}
CODES = (errno.EIO, errno.ENOSPC, errno.EINTR, errno.EPERM)
SIGNALS = (signal.SIGTERM, signal.SIGKILL)
SAMPLE = 80  # of each kind of run
WHOLE = False
SEED = datetime.date.today().strftime("%Y-%m")

ID = "tea-and-quiet"
WORD = "zanzibarquince"  # typed as an answer, and to be found nowhere else
QUESTIONNAIRE = f"""
format = 1
id = "{ID}"
version = "1.0.0"
title = "Tea and quiet"
language = "en"

[support]
show = "never"

[[item]]
id = "words"
type = "text"
text = "What would you like to say?"

[[item]]
id = "tea"
text = "How often did you sit down with a cup of tea?"
options = [{{ value = 0, label = "Never" }}, {{ value = 1, label = "Often" }}]

[[item]]
id = "walk"
text = "How often did you go for a walk?"
options = [{{ value = 0, label = "Never" }}, {{ value = 1, label = "Often" }}]

[[scale]]
id = "calm"
title = "Calm"
method = "sum"
items = ["tea", "walk"]
bands = [{{ id = "low", label = "Low" }}, {{ id = "high", label = "High", from = 1 }}]
"""
ANSWERS = f'[answers]\ntea = 1\nwords = "{WORD}"\nwalk = 1\n'
GIVEN = {"tea": 1, "words": WORD, "walk": 1}
ALL_TYPED = f"{WORD}\n\n2\n2\n".encode()
SOME_TYPED = f"{WORD}\n\n2\n".encode()
REST_TYPED = b"2\n2\n"  # the last answer once more
OLD = "what was there before\n"

PRIVATE = ".local/state/ajar"
DRAFT = f"draft-{ID}.toml"
TEMPORARY = rf"\.draft-{ID}\.toml\.tmp\d+"


# What keeping a draft takes.
KEEPING = {"mkdirat", "fchmodat", "flock", "fchmod", "ftruncate", "read", "readdir", "write",
           "fstatat", "renameat", "fwrite"}


class Fault:
    """One thing that goes wrong in one run."""

    def __init__(self, call, number, position, how):
        self.call = call
        self.number = number      # among the calls of its name
        self.position = position  # among all calls
        self.how = how            # ("once" or "ever", a code), or ("signal", its number)

    def __str__(self):
        mode, code = self.how
        what = signal.Signals(code).name if mode == "signal" else errno.errorcode[code]
        return f"{what} {mode} at {' '.join(self.call[:3])} ({self.number})"

    @property
    def is_signal(self):
        """Whether it ends the run."""
        return self.how[0] == "signal"

    @property
    def is_of_a_stream(self):
        """Whether what is lost is what would have been said."""
        return self.call.name in ("fwrite", "fflush")

    def settings(self):
        """What Place.run needs to know."""
        mode, code = self.how
        if mode == "signal":
            return {"kill": (self.position, code)}
        return {"fail": f"{self.call.name} {self.number}{'+' if mode == 'ever' else ''} {code}"}


def faults_in(run):
    """All that can go wrong in a run that made these calls."""
    found, numbers = [], {}
    for position, call in enumerate(run.calls, 1):
        number = numbers[call.name] = numbers.get(call.name, 0) + 1
        hows = [(mode, code) for mode in ("once", "ever") for code in CODES]
        hows += [("signal", one) for one in SIGNALS]
        found += [Fault(call, number, position, how) for how in hows]
    return found


class FaultLoop(unittest.TestCase):
    """Each kind of run, with every fault or with a sample of them."""

    def setUp(self):
        self.place = Place(self)
        self.forgotten = set()
        self.given = []

    def loop(self, expected, prepare, words, text=b"", asked_for=(), check=None):
        """The runs of WORDS, which make the calls EXPECTED, among others. What a person
        typed may be in the files ASKED_FOR."""
        def one(**faults):
            self.place.empty()
            self.place.write("q.toml", QUESTIONNAIRE)
            prepare()
            self.given = self.place.names(self.place.home)
            return self.place.run(*words, text=text, **faults)

        clean = one()
        self.assertEqual(clean.notes, [])
        again = one()
        self.assertEqual((clean.status, clean.out), (again.status, again.out))
        self.assertLessEqual({"fstat", "openat", "close", "fsync", *expected},
                             {call.name for call in clean.calls})
        faults = faults_in(clean)
        kind, count = self.id().split(".")[-1], len(faults)
        if not WHOLE:
            chosen = random.Random(f"{SEED} {self.id()}").sample(range(len(faults)), SAMPLE)
            faults = [faults[number] for number in sorted(chosen)]
        print(f"{kind}: {len(clean.calls)} calls, {count} faults, {len(faults)} tried",
              file=sys.stderr)
        for fault in faults:
            with self.subTest(fault=str(fault)):
                run = one(**fault.settings())
                self.assertTrue(run.notes, "the fault did not happen")
                self.hold_to_the_rules(run, fault, asked_for)
                if check:
                    check(clean, run, fault)
                self.forget_all()

    def hold_to_the_rules(self, run, fault, asked_for):
        """What is true of every run."""
        if fault.is_signal:
            self.assertEqual(run.status, -fault.how[1])
        else:
            self.assertIn(run.status, TABLE, run.err)
            if run.status not in (DONE, STOPPED) and not fault.is_of_a_stream:
                self.assertTrue(run.err)
        self.assertNotIn(WORD.encode(), run.said)
        self.assertEqual(program.raw_characters(run.said), [])
        may_stay = fault.is_signal or (fault.call.name == "unlinkat" and fault.how[0] == "ever")
        for name in self.place.names(self.place.home):
            known = name in (*self.given, ".local", ".local/state", PRIVATE, f"{PRIVATE}/.lock",
                             f"{PRIVATE}/{DRAFT}")
            left = re.fullmatch(f"{re.escape(PRIVATE)}/{TEMPORARY}", name) and may_stay
            self.assertTrue(known or left, name)
        for name, data in self.place.files().items():
            if name == f"home/{PRIVATE}/{DRAFT}":
                self.assertLessEqual(tomllib.loads(data.decode())["answers"].items(),
                                     GIVEN.items())
            elif name not in asked_for and not re.search(TEMPORARY, name):
                self.assertNotIn(WORD.encode(), data, name)

    def forget_all(self):
        """Afterwards, whatever happened, everything can be forgotten."""
        files = {re.sub(r"\d", "9", name): re.sub(rb"\d", b"9", data)
                 for name, data in self.place.files().items() if PRIVATE in name}
        state = repr(sorted(files.items()))
        if state in self.forgotten:
            return
        self.forgotten.add(state)
        run = self.place.run("forget", "--yes", watched=False)
        self.assertEqual((run.status, run.err), (DONE, b""))
        left = [name for name in self.place.names(self.place.home) if name.startswith(PRIVATE + "/")]
        self.assertEqual(left, [])

    def draft(self):
        """The answers in the draft, or nothing."""
        path = self.place.state / DRAFT
        return tomllib.loads(path.read_text())["answers"] if path.exists() else None

    def is_one_of(self, name, *texts):
        """The file holds one of these, or (None) is not there."""
        path = self.place.work / name
        self.assertIn(path.read_bytes() if path.exists() else None, texts)

    def loses_nothing(self, clean, run, fault):
        """What was noted is in the draft, unless it was said that it is not, until the
        result was given."""
        noted = run.err.count(b"Noted: ")
        if run.status == DONE:
            self.assertEqual(run.out, clean.out)
        if run.out != clean.out and b"ajar: cannot" not in run.err and b"Cannot" not in run.err:
            self.assertGreaterEqual(len(self.draft() or ()), noted)

    def test_take_to_the_end(self):
        """Either the result is there, or the draft is."""
        self.loop(KEEPING | {"realpath", "unlinkat", "fflush"}, lambda: None,
                  ("take", "q.toml", "--draft"), ALL_TYPED, check=self.loses_nothing)

    def test_take_and_stop(self):
        """What was answered is in the draft, or it was said that it is not."""
        def check(clean, run, fault):
            self.loses_nothing(clean, run, fault)
            if run.status == STOPPED and b"ajar resume" in run.err:
                self.assertEqual(self.draft(), {"tea": 1, "words": WORD})
        self.loop(KEEPING, lambda: None, ("take", "q.toml", "--draft"), SOME_TYPED, check=check)

    def test_resume(self):
        """The draft stays until there is a result."""
        self.place.write("q.toml", QUESTIONNAIRE)
        self.place.run("take", "q.toml", "--draft", text=SOME_TYPED, watched=False)
        kept = (self.place.state / DRAFT).read_text()

        def check(clean, run, fault):
            self.loses_nothing(clean, run, fault)
            if run.status not in (DONE, WORLD) and not fault.is_signal:
                self.assertIsNotNone(self.draft())
        self.loop(KEEPING - {"mkdirat", "fchmodat"}, lambda: self.place.keep(DRAFT, kept),
                  ("resume",), REST_TYPED, check=check)

    def test_resume_where_the_full_path_was_not_known(self):
        """The questionnaire is found again from the folder it was taken in."""
        self.place.write("q.toml", QUESTIONNAIRE)
        taken = self.place.run("take", "q.toml", "--draft", text=SOME_TYPED,
                               fail=f"realpath 1+ {errno.EIO}")
        self.assertEqual((taken.status, set(taken.notes)), (STOPPED, {"INJECTED"}))
        run = self.place.run("resume", text=REST_TYPED, watched=False)
        self.assertEqual(run.status, DONE, run.err)

    def test_forget(self):
        """What it says is gone is gone, and it fails when something is not."""
        def prepare():
            self.place.keep(DRAFT, ANSWERS)
            self.place.keep(f".{DRAFT}.tmp7", ANSWERS)
            self.place.keep("draft-other.toml", "[answers]\n")
            self.place.keep(".lock", f"{ID}\n")

        def check(clean, run, fault):
            names = self.place.names(self.place.state)
            if run.status == DONE:
                self.assertEqual(names, [])
            if b"Nothing is kept." in run.out:
                self.assertEqual(names, [])
            for name, words in ((DRAFT, f"Deleted: a draft of {ID}\n"),
                                (f".{DRAFT}.tmp7", f"Deleted: a leftover of a draft of {ID}\n"),
                                ("draft-other.toml", "Deleted: a draft of other\n")):
                if words.encode() in run.out:
                    self.assertNotIn(name, names)
        self.loop({"flock", "readdir", "fstatat", "unlinkat", "ftruncate"}, prepare,
                  ("forget", "--yes"), check=check)

    def test_forget_where_the_folder_cannot_be_listed(self):
        """Whatever lies there: nobody is told that nothing does."""
        for name in ("readdir 3", "fdopendir 1"):
            for words in (("forget", "--yes"), ("forget", "--dry-run"), ("resume",)):
                with self.subTest(name=name, words=words):
                    self.place.empty()
                    self.place.keep(DRAFT, ANSWERS)
                    run = self.place.run(*words, fail=f"{name} {errno.EIO}")
                    self.assertEqual(run.notes, ["INJECTED"])
                    self.assertEqual((run.status, run.out, run.err.decode()), (
                        WORLD, b"", f"ajar: cannot list '{self.place.state}': "
                        "Input/output error\n"))
                    self.assertIn(DRAFT, self.place.names(self.place.state))

    def test_forget_the_name_in_the_lock(self):
        """Only when it is gone is nothing kept."""
        def check(clean, run, fault):
            if run.status == DONE or b"Nothing is kept." in run.out:
                self.assertEqual(self.place.names(self.place.state), [])
        self.loop({"flock", "readdir", "unlinkat"},
                  lambda: self.place.keep(".lock", f"{ID}\n"), ("forget",), check=check)

    def score(self, *more, old=None):
        """A result that goes to a file."""
        def prepare():
            self.place.write("answers.toml", ANSWERS)
            if old:
                self.place.write("r.txt", old)

        def check(clean, run, fault):
            self.is_one_of("r.txt", old and old.encode(), result)
            if run.status == DONE:
                self.is_one_of("r.txt", result)
            left = set(self.place.names(self.place.work)) - {"q.toml", "answers.toml", "r.txt"}
            if fault.how == ("signal", signal.SIGKILL) and old:
                left = {name for name in left if not re.fullmatch(r"ajar-new-\d+-1", name)}
            self.assertEqual(left, set())

        self.place.write("q.toml", QUESTIONNAIRE)
        self.place.write("answers.toml", ANSWERS)
        result = self.place.run("score", "q.toml", "answers.toml", watched=False).out
        self.assertTrue(result)
        last = {"linkat", "renameat"} if old else {"linkat"}
        self.loop({"read", "lstat", "tmpfile", "fchmod", "write", *last}, prepare,
                  ("score", "q.toml", "answers.toml", "-o", "r.txt", *more),
                  asked_for=("work/answers.toml",), check=check)

    def test_score_to_a_new_file(self):
        """It is whole, or not there, and nothing else is."""
        self.score()

    def test_score_to_a_file_that_is_replaced(self):
        """It is the new one or the old one."""
        self.score("--force", old=OLD)

    def test_take_to_files(self):
        """The answers are where they were asked for, and nowhere else."""
        def check(clean, run, fault):
            left = set(self.place.names(self.place.work)) - {"q.toml", "r.txt", "a.toml"}
            self.assertEqual(left, set())
            if (self.place.work / "a.toml").exists():
                text = (self.place.work / "a.toml").read_text()
                self.assertEqual(tomllib.loads(text)["answers"], GIVEN)
        self.loop({"tmpfile", "write", "linkat"}, lambda: None,
                  ("take", "q.toml", "-o", "r.txt", "--save-answers", "a.toml"), ALL_TYPED,
                  asked_for=("work/a.toml",), check=check)


if __name__ == "__main__":
    faulty_program.INTERPOSER = os.path.abspath(sys.argv.pop(1))
    if "--whole" in sys.argv:
        sys.argv.remove("--whole")
        WHOLE = True
    if "--seed" in sys.argv:
        place = sys.argv.index("--seed")
        SEED = sys.argv[place + 1]
        del sys.argv[place:place + 2]
    program.main()

"""The program under tests/store/interpose.c, in a home of its own each time."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import program

INTERPOSER = ""
FAULTY = 99  # what the sanitizers end with; no status of the program's own


class Call(tuple):
    """One call of a run: its name, the descriptor's path, a path, flags."""

    @property
    def name(self):
        """The name of the call."""
        return self[0]


class FaultyRun:
    """What came of one run: its status, what it said, and its calls."""

    def __init__(self, status, out, err, log):
        self.status = status
        self.out = out
        self.err = err
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        self.calls = [Call(line.split("\t")) for line in lines if "\t" in line]
        self.notes = [line for line in lines if "\t" not in line]

    @property
    def said(self):
        """All that a person could see."""
        return self.out + self.err

    def numbers(self, name, where=""):
        """The calls of that NAME whose descriptor's path ends in WHERE, counted from 1."""
        calls = [call for call in self.calls if call.name == name]
        return [number for number, call in enumerate(calls, 1) if call[1].endswith(where)]


# In memory, where there is such a place: thousands of runs make sure of their files.
PLACES = "/dev/shm" if os.access("/dev/shm", os.W_OK | os.X_OK) else None


class Place:
    """A home, and a folder to work in beside it."""

    def __init__(self, test):
        folder = tempfile.TemporaryDirectory(dir=PLACES)
        test.addCleanup(folder.cleanup)
        self.top = Path(folder.name).resolve()
        self.home = self.top / "home"
        self.work = self.top / "work"
        self.state = self.home / ".local/state/ajar"
        self.log = self.top / "log"
        self.empty()

    def empty(self):
        """As before the first run."""
        for folder in (self.home, self.work):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()

    def write(self, name, text, mode=0o600):
        """A file in the working folder."""
        path = self.work / name
        path.write_text(text)
        path.chmod(mode)
        return path

    def keep(self, name, text):
        """A file in the private folder, which is made if need be."""
        self.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self.state / name
        path.write_text(text)
        path.chmod(0o600)
        return path

    def run(self, *words, text=b"", fail="", kill=None, watched=True):
        """One run. FAIL is AJAR_FAIL; KILL is a number of a call, and a signal."""
        self.log.unlink(missing_ok=True)
        known = program.environment(str(self.home))
        if watched:
            known |= {"LD_PRELOAD": INTERPOSER, "AJAR_LOG": str(self.log), "AJAR_ALL": "1",
                      "ASAN_OPTIONS": f"verify_asan_link_order=0:exitcode={FAULTY}",
                      "UBSAN_OPTIONS": f"exitcode={FAULTY}"}
        if fail:
            known["AJAR_FAIL"] = fail
        if kill:
            known["AJAR_KILL"] = "{} {}".format(*kill)
        done = subprocess.run([program.PROGRAM, *words], cwd=self.work, env=known, input=text,
                              capture_output=True, timeout=program.GUARD, check=False)
        return FaultyRun(done.returncode, done.stdout, done.stderr, self.log)

    def names(self, folder):
        """All below FOLDER."""
        return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))

    def files(self):
        """All files of both folders, and what they hold."""
        return {str(path.relative_to(self.top)): path.read_bytes()
                for folder in (self.home, self.work) for path in folder.rglob("*")
                if path.is_file() and not path.is_symlink()}

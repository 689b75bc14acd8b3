"""Completions name what the program has: no more, and no less.

    python3 -B test_completions.py PROGRAM [unittest arguments]

Without bash it ends with the status that CTest counts as skipped.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SKIPPED = 77
PROGRAM = os.path.abspath(sys.argv.pop(1))
FOLDER = Path(__file__).resolve().parents[2] / "completions"
PACKAGE = Path("/usr/share/bash-completion/bash_completion")


def output_of(*words):
    """What a command prints."""
    return subprocess.run(words, stdin=subprocess.DEVNULL, text=True, check=True,
                          stdout=subprocess.PIPE).stdout


def options_in(page):
    """The options that a page of help describes."""
    return set(re.findall(r"^  (?:(?:-\w, )?)(--[a-z-]+)", page, re.M)) | set(
        re.findall(r"^  (-\w), --", page, re.M))


def helped():
    """Each command and its options, by the program's own help."""
    top = output_of(PROGRAM, "--help")
    every = options_in(top)
    listed = top[top.index("Commands:"):top.index("Options of every")]
    commands = re.findall(r"^  ([a-z]+)", listed, re.M)
    return {command: every | options_in(output_of(PROGRAM, "help", command))
            for command in commands}


class Completions(unittest.TestCase):
    """What the shells are told."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)
        for name in ("mine.toml", "two words.toml", "notes.txt"):
            (self.folder / name).touch()

    def complete(self, *words, program=PROGRAM, before=""):
        """What bash offers for the last of WORDS."""
        line = shlex.join((program, *words))
        script = "\n".join((
            "set -u", before, f"source {shlex.quote(str(FOLDER / 'ajar.bash'))}",
            f"COMP_WORDS=({line}) COMP_CWORD={len(words)}",
            f"COMP_LINE={shlex.quote(line)} COMP_POINT={len(line)}",
            "_ajar", 'printf "%s\\n" "${COMPREPLY[@]}"'))
        run = subprocess.run(
            ["bash", "--norc", "-c", script], cwd=self.folder, check=False,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
            env={"PATH": os.environ["PATH"], "HOME": str(self.folder)})
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return run.stdout.split("\n")[:-1] if run.stdout != "\n" else []

    def test_a_command_is_completed(self):
        self.assertEqual(self.complete("ta"), ["take"])
        self.assertEqual(set(self.complete("")), set(helped()))
        self.assertEqual(self.complete("--color", "never", "li"), ["list"])

    def test_options_are_those_of_the_program(self):
        for command, options in helped().items():
            with self.subTest(command=command):
                self.assertEqual(set(self.complete(command, "-")), options)

    def test_a_questionnaire_is_an_id_or_a_file(self):
        self.assertEqual(self.complete("take", "why"),
                         ["why-am-i-pulling-away"])
        self.assertIn("mine.toml", self.complete("take", "m"))
        self.assertEqual(self.complete("check", "two"), ["two words.toml"])
        self.assertEqual(self.complete("check", "notes"), [])
        self.assertIn("mine.toml",
                      self.complete("score", "why-am-i-pulling-away", ""))

    def test_a_draft_is_an_id(self):
        for command in ("resume", "forget"):
            self.assertEqual(self.complete(command, "why"),
                             ["why-am-i-pulling-away"])
            self.assertEqual(self.complete(command, "mine"), [])

    def test_values(self):
        for words, values in (
                (("score", "--format", ""), ["text", "markdown", "json"]),
                (("check", "--format", ""), ["text", "json"]),
                (("score", "--format", "=", "j"), ["json"]),
                (("score", "--format", "="), ["text", "markdown", "json"]),
                (("take", "--color", "n"), ["never"]),
                (("score", "-o", "no"), ["notes.txt"]),
                (("score", "--width", ""), []), (("support", ""), []),
                (("unknown", ""), []), (("unknown", "-"), [])):
            with self.subTest(words=words):
                self.assertEqual(self.complete(*words), values)

    def test_topics(self):
        page = output_of(PROGRAM, "help", "help")
        topics = re.search(r"Topics beside the commands: (.*?)\.", page)[1]
        self.assertEqual(set(self.complete("help", "")),
                         set(helped()) | set(topics.split(", ")))

    def test_a_program_that_is_missing(self):
        self.assertEqual(self.complete("take", "why", program="./missing"), [])

    def test_beside_the_package_of_completions(self):
        if not PACKAGE.exists():
            self.skipTest("no bash-completion here")
        before = f"set +u; source {PACKAGE}; set -u"
        self.assertEqual(self.complete("ta", before=before), ["take"])

    def test_the_other_shells_know_as_much(self):
        for name, option in (("_ajar", r"--{}\b"), ("ajar.fish", r"-l {}\b")):
            text = (FOLDER / name).read_text()
            for command, options in helped().items():
                self.assertRegex(text, rf"\b{command}\b")
                for long in (one[2:] for one in options if one[:2] == "--"):
                    with self.subTest(file=name, command=command, option=long):
                        self.assertRegex(text, option.format(long))

    def test_the_other_shells_can_read_them(self):
        for shell, name in (("zsh", "_ajar"), ("fish", "ajar.fish")):
            if shutil.which(shell):
                subprocess.run([shell, "-n", FOLDER / name], check=True)


if __name__ == "__main__":
    if not shutil.which("bash"):
        sys.exit(SKIPPED)
    unittest.main()

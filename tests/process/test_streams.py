"""Streams and files of every kind: no crash, no hang, the status of the table.

    python3 -B tests/process/test_streams.py PROGRAM

A file that is no file, a pipe that closes, a full device, a name that would
drive a terminal. What cannot be read or written ends with status 7 and a
message that names it; beside a target nothing is left behind.
"""

import array
import fcntl
import itertools
import json
import os
import resource
import select
import shlex
import signal
import socket
import stat
import subprocess
import termios
import unittest
from pathlib import Path

from program import (DONE, FAULTS, STOPPED, USAGE, WORLD, ProgramTest,
                     for_each, main)

QUESTIONNAIRE = b"""\
format = 1
id = "q"
version = "1.0.0"
title = "Tea and quiet"
language = "en"

[[item]]
id = "tea"
text = "How many cups of tea did you have today?"
type = "number"
min = 0
max = 6
"""
FAULTY = QUESTIONNAIRE.replace(b"max = 6", b"max = -6")
ANSWERS = b"[answers]\ntea = 2\n"
PIPE_SIZE = 65536  # what a pipe holds while nobody reads
IS_ROOT = os.geteuid() == 0

# What each command ends with when nothing is wrong, and what it is given.
COMMANDS = {
    "--version": None,
    "list": None,
    "list --format json": None,
    "show q.toml": None,
    "show q.toml --toml": None,
    "template q.toml": None,
    "support": None,
    "support --all": None,
    "help": None,
    "help privacy": None,
    "score --help": None,
    "check q.toml": None,
    "check q.toml --format json": None,
    "score q.toml a.toml": None,
    "score q.toml a.toml --format json": None,
    "score q.toml a.toml --format markdown": None,
    "take q.toml": b"2\n",
}

# Names that nobody should print as they are, and how they are shown.
ODD_NAMES = {
    "escape sequence": (b"x\x1b[31my", r"x\u{1B}[31my"),
    "title of the window": (b"x\x1b]0;y\x07", r"x\u{1B}]0;y\u{7}"),
    "newline": (b"x\ny", "x y"),
    "carriage return": (b"x\ry", r"x\u{D}y"),
    "tabulator": (b"x\ty", "x y"),
    "backspace": (b"x\x08y", r"x\u{8}y"),
    "delete": (b"x\x7fy", r"x\u{7F}y"),
    "lone continuation byte": (b"x\x80y", r"x\x{80}y"),
    "latin-1": (b"caf\xe9", r"caf\x{E9}"),
    "overlong": (b"x\xc0\xafy", r"x\x{C0}\x{AF}y"),
    "surrogate": (b"x\xed\xa0\x80y", r"x\x{ED}\x{A0}\x{80}y"),
    "cut short": (b"x\xe2\x82", r"x\x{E2}\x{82}"),
    "c1 control": ("x\u009b31my".encode(), r"x\u{9B}31my"),
    "next line": ("x\u0085y".encode(), r"x\u{85}y"),
    "right-to-left override": ("x\u202ey".encode(), r"x\u{202E}y"),
    "isolate": ("x\u2066y".encode(), r"x\u{2066}y"),
    "line separator": ("x\u2028y".encode(), r"x\u{2028}y"),
    "byte order mark": ("x\ufeffy".encode(), r"x\u{FEFF}y"),
    "tag character": ("x\U000e0041y".encode(), r"x\u{E0041}y"),
    "soft hyphen": ("x\u00ady".encode(), r"x\u{AD}y"),
}


def closing(numbers):
    """What a child does first, to start without these descriptors."""
    def close():
        for number in numbers:
            os.close(number)
    return close


def small_files(is_signal_ignored):
    """What a child does first, to be unable to write a file of over a byte."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if is_signal_ignored
                      else signal.SIG_DFL)
    return limit


def big_questionnaire():
    """One whose page is larger than what a pipe holds."""
    items = "".join(
        f'[[item]]\nid = "i{n}"\ntext = "{"How quiet was it? " * 10}"\n'
        'type = "text"\n' for n in range(1000))
    return QUESTIONNAIRE + items.encode("utf-8")


class StreamTest(ProgramTest):
    """A folder with a questionnaire and answers to it."""

    def setUp(self):
        super().setUp()
        self.write("q.toml", QUESTIONNAIRE)
        self.write("a.toml", ANSWERS)
        self.write("faulty.toml", FAULTY)

    def names(self):
        """What lies in the working folder."""
        return sorted(os.listdir(self.folder))

    def assert_failed(self, run, *names):
        """Status 7, and a message that names each of NAMES."""
        self.assert_status(run, WORLD)
        for name in names:
            self.assertIn(name, run.message)

    def assert_silent(self, run):
        """Status 7 and no message; what a conversation says is none."""
        self.assert_status(run, WORLD)
        self.assertNotIn("ajar: ", run.message)

    def assert_result(self, run):
        """Done, with the result on standard output."""
        self.assert_status(run, DONE)
        self.assertIn(b"Tea and quiet", run.out)
        self.assertEqual(run.message, "")


class ClosedStreams(StreamTest):
    """Standard input, output and error closed, alone and together."""

    def expected(self, command, closed, text):
        """The status of COMMAND when these descriptors are closed."""
        if text is not None and 0 in closed:
            return STOPPED  # there is no input, so it ends at once
        return WORLD if 1 in closed else DONE

    def start(self, command, closed, text):
        """One run that begins without the descriptors in CLOSED."""
        words = shlex.split(command)
        streams = {} if text is None else {"stdin": subprocess.PIPE}
        process = self.popen(*words, prepare=closing(closed), **streams)
        return self.finish(process, text if 0 not in closed else None)

    def test_every_combination(self):
        sets = [kept for size in range(1, 4)
                for kept in itertools.combinations((0, 1, 2), size)]
        for (command, text), closed in itertools.product(COMMANDS.items(),
                                                         sets):
            with self.subTest(command, closed=closed):
                run = self.start(command, closed, text)
                self.assert_status(run, self.expected(command, closed, text))
                if run.status == WORLD and 2 not in closed:
                    self.assertIn("standard output", run.message)
        self.assertEqual(self.names(), ["a.toml", "faulty.toml", "q.toml"])

    def test_faults_keep_their_status(self):
        for command in ("check faulty.toml", "score faulty.toml a.toml",
                        "score q.toml faulty.toml", "take faulty.toml"):
            with self.subTest(command):
                self.assert_status(self.start(command, (2,), None), FAULTS)

    def test_wrong_usage_keeps_its_status(self):
        for command in ("", "no-such-command", "list --no-such-option",
                        "show no-such-questionnaire"):
            with self.subTest(command):
                self.assert_status(self.start(command, (0, 1, 2), None), USAGE)

    def test_a_result_in_a_file_needs_no_standard_output(self):
        for number, closed in enumerate(((1,), (0, 1), (0, 1, 2))):
            with self.subTest(closed):
                name = f"result-{number}"
                command = f"score q.toml a.toml -o {name}"
                self.assert_status(self.start(command, closed, None), DONE)
                text = (self.folder / name).read_text("utf-8")
                self.assertTrue(text.startswith("Tea and quiet\n"), text[:80])

    def test_closed_descriptors_never_become_files(self):
        """The first file that is opened must not become standard output."""
        before = (self.folder / "q.toml").read_bytes()
        self.start("check q.toml", (0, 1, 2), None)
        self.start("score q.toml a.toml --force -o a.txt", (0, 1, 2), None)
        self.assertEqual((self.folder / "q.toml").read_bytes(), before)
        self.assertNotIn(b"ajar:", (self.folder / "a.txt").read_bytes())

    def test_input_that_is_closed_is_empty(self):
        run = self.start("check -", (0,), None)
        self.assert_status(run, FAULTS)
        self.assertIn("[missing-key]", run.message)


class FullDevice(StreamTest):
    """A device that takes nothing."""

    def test_standard_output(self):
        for command, text in COMMANDS.items():
            with self.subTest(command), open("/dev/full", "wb") as full:
                run = self.run_program(*shlex.split(command), text=text,
                                       stdout=full)
                self.assert_failed(run, "standard output")

    def test_standard_output_after_faults(self):
        with open("/dev/full", "wb") as full:
            run = self.run_program("check", "faulty.toml", stdout=full)
        self.assert_failed(run, "standard output")
        self.assertIn("[out-of-range]", run.message)

    def test_standard_output_that_is_much(self):
        self.write("big.toml", big_questionnaire())
        with open("/dev/full", "wb") as full:
            run = self.run_program("show", "big.toml", stdout=full)
        self.assert_failed(run, "standard output")

    def test_standard_error(self):
        with open("/dev/full", "wb") as full:
            run = self.run_program("check", "faulty.toml", stderr=full)
            self.assert_status(run, FAULTS)
            run = self.run_program("score", "q.toml", "a.toml", stderr=full)
            self.assert_status(run, DONE)
            run = self.run_program("check", "none.toml", stderr=full)
            self.assert_status(run, WORLD)

    def test_both(self):
        with open("/dev/full", "wb") as full:
            run = self.run_program("list", stdout=full, stderr=full)
        self.assert_status(run, WORLD)

    def test_target(self):
        run = self.run_program("score", "q.toml", "a.toml", "-o", "/dev/full")
        self.assert_failed(run, "/dev/full")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))


class PipesThatClose(StreamTest):
    """A reader that goes away, before the first byte or after it."""

    def into_closed_pipe(self, *words, text=None, name="stdout"):
        """A run whose output is a pipe that nobody can read any more."""
        reader, writer = os.pipe()
        os.close(reader)
        try:
            return self.run_program(*words, text=text, **{name: writer})
        finally:
            os.close(writer)

    def test_before_the_first_byte(self):
        for command, text in COMMANDS.items():
            with self.subTest(command):
                run = self.into_closed_pipe(*shlex.split(command), text=text)
                self.assert_silent(run)

    def test_after_the_first_byte(self):
        self.write("big.toml", big_questionnaire())
        for words in (("show", "big.toml"), ("show", "big.toml", "--toml"),
                      ("template", "big.toml")):
            with self.subTest(words):
                process = self.popen(*words)
                self.assertEqual(len(process.stdout.read(1)), 1)
                process.stdout.close()
                process.stdout = None  # communicate must not read it
                self.assert_silent(self.finish(process))

    def test_the_output_is_larger_than_a_pipe(self):
        self.write("big.toml", big_questionnaire())
        run = self.run_program("show", "big.toml")
        self.assert_status(run, DONE)
        self.assertGreater(len(run.out), 2 * PIPE_SIZE)

    def test_standard_error(self):
        run = self.into_closed_pipe("check", "faulty.toml", name="stderr")
        self.assert_status(run, FAULTS)
        self.assertIn(b"1 error", run.out)

    def test_result_is_still_saved(self):
        run = self.into_closed_pipe("take", "q.toml", "--save-answers",
                                    "kept.toml", text=b"2\n")
        self.assert_silent(run)
        self.assertIn("tea = 2", (self.folder / "kept.toml").read_text())


class OddInputs:
    """What lies where a file should be; made in the working folder."""

    REFUSED = ("folder", "socket", "missing", "missing_folder", "below_a_file",
               "dangling_link", "link_loop", "link_to_a_folder", "zero",
               "null", "full", "link_to_a_device", "name_too_long")

    def folder_input(self):
        """A folder."""
        (self.folder / "odd.toml").mkdir()
        return "odd.toml"

    def socket_input(self):
        """A socket that somebody listens on."""
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        before = os.getcwd()
        os.chdir(self.folder)  # a long path does not fit into an address
        listener.bind("odd.toml")
        os.chdir(before)
        listener.listen()
        return "odd.toml"

    def missing_input(self):
        """Nothing at all."""
        return "odd.toml"

    def missing_folder_input(self):
        """Nothing, in a folder that is not there."""
        return "none/odd.toml"

    def below_a_file_input(self):
        """A path that goes on behind a file."""
        return "q.toml/odd.toml"

    def link_input(self, target):
        """A symbolic link to TARGET."""
        os.symlink(target, self.folder / "odd.toml")
        return "odd.toml"

    def dangling_link_input(self):
        """A link to nothing."""
        return self.link_input("nowhere")

    def link_loop_input(self):
        """A link to itself."""
        return self.link_input("odd.toml")

    def link_to_a_folder_input(self):
        """A link to a folder."""
        return self.link_input(".")

    def link_to_a_device_input(self):
        """A link to a device without an end."""
        return self.link_input("/dev/zero")

    def zero_input(self):
        """A device without an end."""
        return "/dev/zero"

    def null_input(self):
        """A device without a beginning."""
        return "/dev/null"

    def full_input(self):
        """Another device without an end."""
        return "/dev/full"

    def name_too_long_input(self):
        """A name that no file can have."""
        return "a" * 300 + ".toml"

    def make(self, kind):
        """Makes one of them, and gives its name."""
        return getattr(self, f"{kind}_input")()

    def clear(self):
        """Takes it away again."""
        odd = self.folder / "odd.toml"
        if odd.is_dir() and not odd.is_symlink():
            odd.rmdir()
        else:
            odd.unlink(missing_ok=True)


def for_each_kind(kinds):
    """Runs a test once for each of KINDS, with the name of what was made."""
    def decorate(test):
        def each(self, kind):
            name = self.make(kind)
            try:
                test(self, name)
            finally:
                self.clear()
        return for_each({kind: kind for kind in kinds})(each)
    return decorate


class Inputs(OddInputs, StreamTest):
    """Files to read that are none: status 7, and the name is told."""

    @for_each_kind(OddInputs.REFUSED)
    def test_as_questionnaire(self, name):
        for command in ("check", "show", "template", "take"):
            run = self.run_program(command, name)
            self.assert_failed(run, name)
            self.assertEqual(run.out, b"", command)

    @for_each_kind(OddInputs.REFUSED)
    def test_as_questionnaire_to_score(self, name):
        run = self.run_program("score", name, "a.toml", "-o", "result")
        self.assert_failed(run, name)
        self.assertNotIn("result", self.names())

    @for_each_kind(OddInputs.REFUSED)
    def test_as_answers(self, name):
        run = self.run_program("score", "q.toml", name, "-o", "result")
        self.assert_failed(run, name)
        self.assertEqual(run.out, b"")
        self.assertNotIn("result", self.names())

    @for_each_kind(OddInputs.REFUSED)
    def test_among_others(self, name):
        run = self.run_program("check", "q.toml", name, "q.toml")
        self.assert_failed(run, name)
        self.assertEqual(run.out.count(b"no errors"), 2)

    @unittest.skipIf(IS_ROOT, "root may read everything")
    def test_unreadable(self):
        self.write("closed.toml", QUESTIONNAIRE).chmod(0)
        run = self.run_program("check", "closed.toml")
        self.assert_failed(run, "closed.toml")
        run = self.run_program("score", "q.toml", "closed.toml")
        self.assert_failed(run, "closed.toml")

    @unittest.skipIf(IS_ROOT, "root may read everything")
    def test_in_a_folder_that_is_closed(self):
        closed = self.folder / "closed"
        closed.mkdir()
        self.write("closed/q.toml", QUESTIONNAIRE)
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o700)
        run = self.run_program("check", "closed/q.toml")
        self.assert_failed(run, "closed/q.toml")

    def test_link_to_a_file_is_a_file(self):
        os.symlink("q.toml", self.folder / "link.toml")
        self.assert_result(self.run_program("score", "link.toml", "a.toml"))

    def test_an_id_is_no_path(self):
        """Without a slash and .toml it is the name of a questionnaire."""
        (self.folder / "odd").mkdir()
        os.mkfifo(self.folder / "pipe")
        for name in ("odd", "pipe", "none"):
            with self.subTest(name):
                self.assert_status(self.run_program("check", name), USAGE)


class Libraries(OddInputs, StreamTest):
    """What is included and is no file is a fault of the questionnaire."""

    def check_including(self, name):
        """`check` of a questionnaire that includes NAME."""
        include = f'include = ["{name}"]\n\n[[item]]'.encode("utf-8")
        self.write("q.toml", QUESTIONNAIRE.replace(b"\n[[item]]", include))
        return self.run_program("check", "q.toml")

    @for_each_kind(OddInputs.REFUSED)
    def test_refused(self, name):
        run = self.check_including(name)
        self.assert_refused(run, "6:12", "invalid-include")

    def test_pipe_that_nobody_writes_to(self):
        os.mkfifo(self.folder / "odd.toml")
        run = self.check_including("odd.toml")
        self.assert_status(run, FAULTS)
        self.assertIn("odd.toml", run.message)


class NamedPipes(StreamTest):
    """A named pipe is read like a file, once somebody writes to it."""

    def setUp(self):
        super().setUp()
        self.pipe = self.folder / "pipe.toml"
        os.mkfifo(self.pipe)

    def unread(self, descriptor):
        """How many bytes wait in the pipe."""
        count = array.array("i", [0])
        fcntl.ioctl(descriptor, termios.FIONREAD, count)
        return count[0]

    def with_open_writer(self, data, *words):
        """A run while the pipe is held open, till the last byte is read."""
        descriptor = os.open(self.pipe, os.O_RDWR)
        os.write(descriptor, data)
        process = self.popen(*words)
        while self.unread(descriptor) > 0 and process.poll() is None:
            select.select([], [], [], 0.001)
        os.close(descriptor)
        return self.finish(process)

    def with_waiting_writer(self, data, *words):
        """A run that starts while a writer waits for a reader."""
        self.write("data", data)
        writer = subprocess.Popen(["sh", "-c", "exec cat <data >pipe.toml"],
                                  cwd=self.folder, stderr=subprocess.DEVNULL)
        self.addCleanup(writer.wait)
        self.addCleanup(writer.kill)
        wait_until_asleep(writer.pid)
        return self.run_program(*words)

    def test_questionnaire(self):
        run = self.with_open_writer(QUESTIONNAIRE, "score", "pipe.toml",
                                    "a.toml")
        self.assert_result(run)

    def test_answers(self):
        run = self.with_open_writer(ANSWERS, "score", "q.toml", "pipe.toml")
        self.assert_result(run)

    def test_writer_that_waits(self):
        run = self.with_waiting_writer(ANSWERS, "score", "q.toml", "pipe.toml")
        self.assert_result(run)

    def test_much(self):
        padding = b"#" * (1024 * 1024 - len(QUESTIONNAIRE))
        run = self.with_waiting_writer(QUESTIONNAIRE + padding, "score",
                                       "pipe.toml", "a.toml")
        self.assert_result(run)

    def test_too_much(self):
        padding = b"#" * (1024 * 1024)
        run = self.with_waiting_writer(QUESTIONNAIRE + padding, "score",
                                       "pipe.toml", "a.toml")
        self.assert_status(run, FAULTS)
        self.assertIn("[too-large]", run.message)

    def test_questionnaire_of_nothing(self):
        run = self.with_waiting_writer(b"", "check", "pipe.toml")
        self.assert_status(run, FAULTS)
        self.assertIn("pipe.toml:1:1: error: 'format' is missing",
                      run.message)

    def test_answers_of_nothing(self):
        run = self.with_waiting_writer(b"", "score", "q.toml", "pipe.toml")
        self.assert_refused(run, "1:1", "missing-key", "pipe.toml")

    def test_unnamed(self):
        """As `<(...)` of a shell gives it."""
        reader, writer = os.pipe()
        os.write(writer, ANSWERS)
        os.close(writer)
        run = self.run_program("score", "q.toml", f"/dev/fd/{reader}",
                               pass_fds=(reader,))
        os.close(reader)
        self.assert_result(run)

    def test_standard_output_is_a_named_pipe(self):
        with open(os.open(self.pipe, os.O_RDWR), "r+b", 0) as pipe:
            run = self.run_program("score", "q.toml", "a.toml", stdout=pipe)
            self.assert_status(run, DONE)
            self.assertGreater(self.unread(pipe.fileno()), 0)
            self.assertIn(b"Tea and quiet", pipe.read(PIPE_SIZE))


def wait_until_asleep(shell):
    """Waits until the process SHELL sleeps: it opens a pipe, for a reader."""
    for _ in range(30_000):
        stat_line = Path(f"/proc/{shell}/stat").read_text("utf-8")
        if stat_line.partition(" ")[2].startswith("(sh) S"):
            return
        select.select([], [], [], 0.001)
    raise AssertionError("the writer never opened its pipe")


class StandardInput(StreamTest):
    """Standard input that is no terminal and no ordinary pipe."""

    COMMANDS = (("check", "-"), ("score", "-", "a.toml"),
                ("score", "q.toml", "-"))

    def test_file(self):
        with open(self.folder / "a.toml", "rb") as answers:
            run = self.run_program("score", "q.toml", "-", stdin=answers)
        self.assert_result(run)

    def test_folder(self):
        for words in self.COMMANDS:
            with self.subTest(words):
                folder = os.open(self.folder, os.O_RDONLY)
                run = self.run_program(*words, stdin=folder)
                os.close(folder)
                self.assert_failed(run, "standard input")

    def test_open_for_writing_only(self):
        for words in self.COMMANDS:
            with self.subTest(words):
                with open(self.folder / "other", "wb") as other:
                    run = self.run_program(*words, stdin=other)
                self.assert_failed(run, "standard input")

    def test_socket_that_ends(self):
        near, far = socket.socketpair()
        far.sendall(ANSWERS)
        far.close()
        run = self.run_program("score", "q.toml", "-", stdin=near)
        near.close()
        self.assert_result(run)

    def test_device_without_an_end(self):
        for words in self.COMMANDS:
            with self.subTest(words), open("/dev/zero", "rb") as zero:
                run = self.run_program(*words, stdin=zero)
                self.assert_status(run, FAULTS)
                self.assertIn("[too-large]", run.message)

    def test_nothing(self):
        run = self.run_program("check", "-")
        self.assert_status(run, FAULTS)
        self.assertIn("standard input:1:1: error: 'format' is missing",
                      run.message)
        run = self.run_program("score", "q.toml", "-")
        self.assert_refused(run, "1:1", "missing-key", "standard input")

    def test_both_from_standard_input(self):
        run = self.run_program("score", "-", "-", text=QUESTIONNAIRE)
        self.assert_status(run, USAGE)

    def test_take_cannot_read(self):
        folder = os.open(self.folder, os.O_RDONLY)
        run = self.run_program("take", "q.toml", stdin=folder)
        os.close(folder)
        self.assert_failed(run, "standard input", "Nothing was filled in")

    def test_take_from_a_device_without_an_end(self):
        say = QUESTIONNAIRE.replace(b'"number"\nmin = 0\nmax = 6', b'"text"')
        self.write("say.toml", say)
        for name in ("q.toml", "say.toml"):
            with self.subTest(name), open("/dev/zero", "rb") as zero:
                run = self.run_program("take", name, stdin=zero)
                self.assert_status(run, STOPPED)

    def test_take_a_line_that_is_too_long(self):
        """It fits nothing, whatever it begins with, and the next one does."""
        line = b"1" + b" " * (2 * 1024 * 1024) + b"\n"
        run = self.run_program("take", "q.toml", text=line + b"2\n")
        self.assert_status(run, DONE)
        self.assertEqual(run.message.count("does not fit here"), 1)

    def test_take_without_input(self):
        run = self.run_program("take", "q.toml", "--save-answers", "kept")
        self.assert_status(run, STOPPED)
        self.assertEqual(run.out, b"")
        self.assertNotIn("kept", self.names())


class Targets(OddInputs, StreamTest):
    """`-o` and `--save-answers`: complete or not at all."""

    KINDS = ("folder", "socket", "missing_folder", "below_a_file",
             "dangling_link", "link_loop", "link_to_a_folder",
             "link_to_a_device", "name_too_long")
    RUNS = {
        "result": (("score", "q.toml", "a.toml", "-o"), None),
        "result of take": (("take", "q.toml", "-o"), b"2\n"),
        "answers": (("take", "q.toml", "--save-answers"), b"2\n"),
        "starter": (("new",), None),
    }

    def tree(self):
        """Every name in the working folder, with what lies there."""
        return {str(path): (path.lstat().st_mode, path.lstat().st_ino,
                            path.read_bytes() if path.is_file() else b"")
                for path in sorted(self.folder.rglob("*"))}

    @for_each_kind(KINDS)
    def test_what_is_no_file(self, name):
        before = self.tree()
        for words, text in self.RUNS.values():
            run = self.run_program(*words, name, text=text)
            self.assert_failed(run, name)
            self.assertEqual(self.tree(), before)

    @for_each_kind(KINDS)
    def test_what_is_no_file_by_force(self, name):
        before = self.tree()
        for words, text in self.RUNS.values():
            if words != ("new",):  # it has no --force
                run = self.run_program(*words, name, "--force", text=text)
                self.assert_failed(run, name)
                self.assertEqual(self.tree(), before)

    def test_device(self):
        for (words, text), device in itertools.product(
                self.RUNS.values(), ("/dev/null", "/dev/zero", "/dev/full")):
            with self.subTest(words, device=device):
                run = self.run_program(*words, device, text=text)
                self.assert_failed(run, device)
                self.assertTrue(stat.S_ISCHR(os.stat(device).st_mode))

    def test_named_pipe(self):
        """Nobody reads it: opened like a file it would hang."""
        os.mkfifo(self.folder / "pipe")
        before = self.tree()
        for words, text in self.RUNS.values():
            with self.subTest(words):
                run = self.run_program(*words, "pipe", text=text)
                self.assert_failed(run, "pipe")
                self.assertEqual(self.tree(), before)

    def test_file_that_is_there(self):
        self.write("there", b"precious")
        before = self.tree()
        for words, text in self.RUNS.values():
            with self.subTest(words):
                run = self.run_program(*words, "there", text=text)
                self.assert_failed(run, "there")
                self.assertEqual(self.tree(), before)

    def test_link_to_a_file_by_force(self):
        """Neither the link nor what it leads to is touched."""
        self.write("there", b"precious")
        os.symlink("there", self.folder / "link")
        before = self.tree()
        run = self.run_program("score", "q.toml", "a.toml", "-o", "link",
                               "--force")
        self.assert_failed(run, "link")
        self.assertEqual(self.tree(), before)

    def test_file_by_force(self):
        self.write("there", b"precious").chmod(0o644)
        run = self.run_program("score", "q.toml", "a.toml", "-o", "there",
                               "--force")
        self.assert_status(run, DONE)
        self.assert_private("there")
        self.assertEqual(self.names(),
                         ["a.toml", "faulty.toml", "q.toml", "there"])

    def test_new_file(self):
        run = self.run_program("score", "q.toml", "a.toml", "-o", "result",
                               prepare=lambda: os.umask(0))
        self.assert_status(run, DONE)
        self.assert_private("result")
        self.assertEqual(self.names(),
                         ["a.toml", "faulty.toml", "q.toml", "result"])

    def test_saved_answers(self):
        run = self.run_program("take", "q.toml", "--save-answers", "kept",
                               text=b"2\n", prepare=lambda: os.umask(0))
        self.assert_status(run, DONE)
        mode = (self.folder / "kept").stat().st_mode
        self.assertEqual(stat.S_IMODE(mode), 0o600)

    def assert_private(self, name):
        """A whole result that only its owner may read."""
        path = self.folder / name
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        text = path.read_text("utf-8")
        self.assertTrue(text.startswith("Tea and quiet\n"), text[:80])
        self.assertTrue(text.endswith(".\n"), text[-80:])

    def test_after_faults(self):
        before = self.tree()
        run = self.run_program("score", "faulty.toml", "a.toml", "-o",
                               "result")
        self.assert_status(run, FAULTS)
        self.write("a.toml", b"[answers]\ntea = 7\n")
        run = self.run_program("score", "q.toml", "a.toml", "-o", "result")
        self.assert_status(run, FAULTS)
        self.write("a.toml", ANSWERS)
        self.assertEqual(list(self.tree()), list(before))

    @for_each(RUNS)
    def test_disk_that_takes_one_byte(self, case):
        words, text = case
        before = self.tree()
        run = self.run_program(*words, "result", text=text,
                               prepare=small_files(True))
        self.assert_failed(run, "result")
        self.assertEqual(self.tree(), before)

    @for_each(RUNS)
    def test_limit_whose_signal_would_kill(self, case):
        """The same with SIGXFSZ as a shell leaves it."""
        words, text = case
        before = self.tree()
        run = self.run_program(*words, "result", text=text,
                               prepare=small_files(False))
        self.assert_failed(run, "result")
        self.assertEqual(self.tree(), before)

    def test_disk_that_takes_one_byte_by_force(self):
        self.write("there", b"precious")
        before = self.tree()
        run = self.run_program("score", "q.toml", "a.toml", "-o", "there",
                               "--force", prepare=small_files(True))
        self.assert_failed(run, "there")
        self.assertEqual(self.tree(), before)

    @for_each({"ignored": True, "as a shell leaves it": False})
    def test_standard_output_is_a_file_that_takes_one_byte(self, is_ignored):
        with open(self.folder / "out", "wb") as out:
            run = self.run_program("score", "q.toml", "a.toml", stdout=out,
                                   prepare=small_files(is_ignored))
        self.assert_failed(run, "standard output")

    @unittest.skipIf(IS_ROOT, "root may write everywhere")
    def test_folder_that_is_closed(self):
        closed = self.folder / "closed"
        closed.mkdir()
        closed.chmod(0o500)
        self.addCleanup(closed.chmod, 0o700)
        for words, text in self.RUNS.values():
            with self.subTest(words):
                run = self.run_program(*words, "closed/result", text=text)
                self.assert_failed(run, "closed/result")
                self.assertEqual(os.listdir(closed), [])

    def test_nobody_answers_for_nothing(self):
        """A target that cannot be is refused before the first question."""
        for option in ("-o", "--save-answers"):
            for name in ("none/result", "q.toml/result", ".", "q.toml"):
                with self.subTest(option, name=name):
                    run = self.run_program("take", "q.toml", option, name,
                                           text=b"2\n")
                    self.assert_failed(run, name)
                    self.assertNotIn("cups of tea", run.message)

    def test_answers_are_saved_though_the_result_cannot_be(self):
        """What was answered is worth more than the page about it."""
        with open("/dev/full", "wb") as full:
            run = self.run_program("take", "q.toml", "--save-answers", "kept",
                                   text=b"2\n", stdout=full)
        self.assert_failed(run, "standard output")
        self.assertIn("tea = 2", (self.folder / "kept").read_text())

    def test_result_is_printed_though_the_answers_cannot_be_saved(self):
        run = self.run_program("take", "q.toml", "--save-answers", "kept",
                               text=b"2\n", prepare=small_files(False))
        self.assert_failed(run, "kept")
        self.assertIn(b"Tea and quiet", run.out)

    def test_target_that_is_an_input(self):
        before = self.tree()
        for name in ("q.toml", "./a.toml", "../work/a.toml"):
            with self.subTest(name):
                run = self.run_program("score", "q.toml", "a.toml", "--force",
                                       "-o", name)
                self.assert_status(run, USAGE)
                self.assertEqual(self.tree(), before)


class OddNames(StreamTest):
    """Names that drive a terminal: told of, never printed as they are.

    That nothing raw is printed is held against every run, see program.py.
    """

    @for_each(ODD_NAMES)
    def test_questionnaire_that_is_missing(self, case):
        name, shown = case
        for command in ("check", "show", "template", "take"):
            run = self.run_program(command, b"./" + name + b".toml")
            self.assert_failed(run, f"'./{shown}.toml'")

    @for_each(ODD_NAMES)
    def test_answers_that_are_missing(self, case):
        name, shown = case
        run = self.run_program("score", "q.toml", name)
        self.assert_failed(run, f"'{shown}'")

    @for_each(ODD_NAMES)
    def test_unknown_words(self, case):
        name, shown = case
        for words in ((name,), ("show", name), (b"--" + name,),
                      ("help", name), ("list", name), ("list", b"--" + name),
                      ("score", "q.toml", "a.toml", b"--" + name)):
            with self.subTest(words):
                run = self.run_program(*words)
                self.assert_status(run, USAGE)
                self.assertIn(shown, run.message)

    @for_each(ODD_NAMES)
    def test_unknown_values(self, case):
        name, _ = case
        for words in (("list", "--format", name), ("list", "--color", name),
                      ("score", "q.toml", "a.toml", "--width", name),
                      (b"-" + name,)):
            with self.subTest(words):
                self.assert_status(self.run_program(*words), USAGE)

    @for_each(ODD_NAMES)
    def test_unknown_country(self, case):
        name, shown = case
        run = self.run_program("support", name)
        self.assert_status(run, DONE)
        run = self.run_program("score", "q.toml", "a.toml", "--country", name)
        self.assert_status(run, DONE)
        self.assertIn(f"'{shown}'", run.message)

    @for_each(ODD_NAMES)
    def test_faulty_file(self, case):
        name, shown = case
        self.write(name + b".toml", FAULTY)
        run = self.run_program("check", name + b".toml")
        self.assert_refused(run, "12:7", "out-of-range", f"{shown}.toml")
        self.write(name + b".toml", b"tea = 2\n[answers]\n")
        run = self.run_program("score", "q.toml", name + b".toml")
        self.assert_refused(run, "1:1", "unknown-key", f"{shown}.toml")

    @for_each(ODD_NAMES)
    def test_good_file(self, case):
        name, shown = case
        self.write(name + b".toml", QUESTIONNAIRE)
        run = self.run_program("check", name + b".toml")
        self.assert_status(run, DONE)
        self.assertIn(f"{shown}.toml:2:6: warning: ", run.message)
        self.assert_result(
            self.run_program("score", name + b".toml", "a.toml"))

    def in_json(self, name, shown):
        """A newline stays what it is there: it is written as an escape."""
        return name.decode("utf-8") if b"\n" in name else shown

    @for_each(ODD_NAMES)
    def test_json(self, case):
        name, shown = case
        for text in (QUESTIONNAIRE, FAULTY):
            self.write(name + b".toml", text)
            run = self.run_program("check", "--format", "json",
                                   name + b".toml")
            self.assertEqual(json.loads(run.out)["file"],
                             self.in_json(name, shown) + ".toml")

    @for_each(ODD_NAMES)
    def test_folder_of_questionnaires(self, case):
        name, shown = case
        folder = self.folder / os.fsdecode(b"own-" + name)
        folder.mkdir()
        (folder / os.fsdecode(name + b".toml")).write_bytes(QUESTIONNAIRE)
        run = self.run_program("list", "--directory", folder)
        self.assert_status(run, DONE)
        self.assertIn(shown, run.out.decode("utf-8"))
        run = self.run_program("list", "--directory", folder, "--format",
                               "json")
        self.assertIn(self.in_json(name, shown),
                      [entry["id"] for entry in json.loads(run.out)])

    @for_each(ODD_NAMES)
    def test_folder_of_faulty_questionnaires(self, case):
        name, shown = case
        folder = self.folder / os.fsdecode(b"own-" + name)
        folder.mkdir()
        (folder / os.fsdecode(name + b".toml")).write_bytes(FAULTY)
        run = self.run_program("list", "--directory", folder)
        self.assert_status(run, DONE)
        self.assertIn(f"own-{shown}/{shown}.toml:12:7: error: ", run.message)

    @for_each(ODD_NAMES)
    def test_library(self, case):
        name, shown = case
        folder = self.folder / os.fsdecode(name)
        folder.mkdir()
        (folder / "lib.toml").write_text('format = 1\nmore = 1\n')
        (folder / "q.toml").write_bytes(QUESTIONNAIRE.replace(
            b"\n[[item]]", b'include = ["lib.toml"]\n\n[[item]]'))
        run = self.run_program("check", name + b"/q.toml")
        self.assert_refused(run, "2:1", "unknown-key", f"{shown}/lib.toml")

    @for_each(ODD_NAMES)
    def test_target_that_cannot_be(self, case):
        name, shown = case
        for words, text in Targets.RUNS.values():
            with self.subTest(words):
                run = self.run_program(*words, b"none/" + name, text=text)
                self.assert_failed(run, f"'none/{shown}'")

    @for_each(ODD_NAMES)
    def test_target(self, case):
        name, _ = case
        for option, words in (("-o", ("score", "q.toml", "a.toml")),
                              ("--save-answers", ("take", "q.toml"))):
            with self.subTest(option):
                target = name + option.encode()
                run = self.run_program(*words, option, target, text=b"2\n")
                self.assert_status(run, DONE)
                self.assertIn(os.fsdecode(target), self.names())

    @for_each(ODD_NAMES)
    def test_starter(self, case):
        name, shown = case
        run = self.run_program("new", name)
        self.assert_status(run, DONE)
        self.assertIn(f"'{shown}' is there.", run.message)
        self.assertIn(os.fsdecode(name), self.names())


class OddComments(StreamTest):
    """A comment may hold any character; a copy of the file shows them."""

    def test_copy(self):
        self.write("odd.toml", "\ufeff# x\u009b31m \u202ey \u200d\r\n".encode()
                   + QUESTIONNAIRE.replace(b"\n", b"\r\n"))
        run = self.run_program("show", "--toml", "odd.toml")
        self.assert_status(run, DONE)
        self.assertEqual(run.out, rb"# x\u{9B}31m \u{202E}y \u{200D}"
                         + b"\n" + QUESTIONNAIRE)


class FoldersOfQuestionnaires(StreamTest):
    """`--directory`: what is no file in it is left out, and nothing hangs."""

    def test_odd_entries(self):
        os.mkfifo(self.folder / "pipe.toml")
        (self.folder / "folder.toml").mkdir()
        os.symlink("nowhere", self.folder / "dangling.toml")
        os.symlink("loop.toml", self.folder / "loop.toml")
        os.symlink("/dev/zero", self.folder / "zero.toml")
        run = self.run_program("list", "--directory", ".", "--format", "json")
        self.assert_status(run, DONE)
        ids = [entry["id"] for entry in json.loads(run.out)]
        self.assertIn("q", ids)
        for name in ("pipe", "folder", "dangling", "loop", "zero", "faulty"):
            self.assertNotIn(name, ids)

    def test_questionnaires_that_are_no_files_are_unknown(self):
        os.mkfifo(self.folder / "pipe.toml")
        (self.folder / "folder.toml").mkdir()
        os.symlink("/dev/zero", self.folder / "zero.toml")
        for name in ("pipe", "folder", "zero"):
            with self.subTest(name):
                run = self.run_program("show", "--directory", ".", name)
                self.assert_status(run, USAGE)

    def test_what_is_no_folder(self):
        os.mkfifo(self.folder / "pipe")
        os.symlink("loop", self.folder / "loop")
        for name in ("none", "q.toml", "pipe", "loop", "/dev/zero"):
            with self.subTest(name):
                run = self.run_program("list", "--directory", name)
                self.assert_status(run, DONE)


if __name__ == "__main__":
    main()

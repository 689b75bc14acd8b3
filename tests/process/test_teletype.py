"""Line mode as a voice reads it: every questionnaire that comes with ajar.

    python3 -B test_teletype.py PROGRAM [unittest arguments]

Where the system has no pseudo-terminals to give, it ends with the status that
CTest counts as skipped.
"""

import json
import os
import random
import re
import sys

import program
from program import DONE, ProgramTest, for_each
from terminal_session import SKIPPED, Place, Session, has_terminals

# A line ends in one of these, or in a prompt.
STOPS = tuple(".!?:;,\u2026") + tuple(
    stop + closer for stop in ".!?" for closer in "\"')\u201d\u2019")
# What is there to be typed carries no stop.
COMMAND = re.compile(r": ajar [a-z]+\Z")
PROMPT = re.compile(r"[^\n]{1,76}: \Z")
# A number or an address has nothing behind it that would be copied with it.
CONTACT = re.compile(r" +([\w-]+(\.[\w-]+)+|[\d *+()-]+)")
HOW_TO = re.compile(r"\bleaves\s+at\s+once\.")
WIDEST = 76


def answer_to(prompt, chance):
    """What someone types there who answers all of it."""
    if prompt.startswith("Your words"):
        return "some words, and more\n\n"
    ends = re.fullmatch(r"(\d+) to (\d+)( \(.*\))?: ", prompt)
    if ends:
        return f"{chance.randint(int(ends[1]), int(ends[2]))}\n"
    if re.match(r"A number|\d+: |\d+ or ", prompt):
        return "1\n"
    if prompt.startswith("Enter"):
        return "\n"
    raise AssertionError(f"no answer is known to {prompt!r}")


def is_wrapped(line, following, width):
    """Whether LINE goes on in the one FOLLOWING it, for want of room."""
    return following.split() and (
        len(line) + 1 + len(following.split()[0]) > width)


def unfinished(transcript, prompts, width):
    """The lines that end in no punctuation, are no prompt and go on nowhere."""
    lines = transcript.split("\n")
    found = []
    for line, following in zip(lines, [*lines[1:], ""]):
        if (line.strip() and not line.endswith(STOPS)
                and not COMMAND.search(line)
                and not line.startswith(tuple(prompts))
                and not CONTACT.fullmatch(line)
                and not is_wrapped(line, following, width)):
            found.append(line)
    return found


class Teletype(ProgramTest):
    """Whole runs at a terminal that can only print."""

    def transcript(self, questionnaire, columns):
        """All that a teletype would have printed, and the prompts in it."""
        session = Session(variables={"TERM": "dumb"}, place=Place(
            ("take", "--no-draft", questionnaire), str(self.home),
            str(self.folder)))
        self.addCleanup(session.close)
        session.resize(60, columns)
        chance = random.Random(columns)
        place, prompts = 0, set()
        while not session.has_news():
            session.read(0.01)
            waiting = PROMPT.search(session.seen[place:].decode("utf-8"))
            if waiting:
                place = len(session.seen)
                prompts.add(waiting[0])
                session.type(answer_to(waiting[0], chance).encode())
        self.assertEqual(os.waitstatus_to_exitcode(session.status()), DONE)
        # The terminal itself puts one before each end of a line.
        return session.seen.decode("utf-8").replace("\r\n", "\n"), prompts

    def test_every_questionnaire(self):
        listed = json.loads(self.run_program("list", "--format", "json").out)
        names = [one["id"] for one in listed]
        self.assertGreater(len(names), 9)
        for columns in (80, 40):
            for name in names:
                with self.subTest(questionnaire=name, columns=columns):
                    seen, prompts = self.transcript(name, columns)
                    self.assert_speakable(seen, prompts, min(columns, WIDEST))

    def assert_speakable(self, seen, prompts, width):
        """Nothing but words, in sentences, and no hint for ever."""
        for raw in "\x1b\r\t\x07\x08":
            self.assertNotIn(raw, seen)
        self.assertEqual(unfinished(seen, prompts, width), [])
        # Twice with a question, and perhaps on the first page, in its words.
        questions = seen[seen.index("Question 1 of"):]
        self.assertIn(len(HOW_TO.findall(questions)), (1, 2))


if __name__ == "__main__":
    if not has_terminals():
        sys.exit(SKIPPED)
    program.main()

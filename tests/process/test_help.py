"""Help: found however it is asked for, short, and plain.

    python3 -B test_help.py PROGRAM [unittest arguments]
"""

import re

import program
from program import DONE, USAGE, ProgramTest, for_each

COMMANDS = ("take", "resume", "forget", "score", "check", "list", "show",
            "template", "new", "support", "help")
TOPICS = ("keys", "accessibility", "privacy", "format")


class Help(ProgramTest):
    """What stands on standard output, and nothing elsewhere."""

    def page(self, *words):
        """The page that these words bring up."""
        run = self.run_program(*words)
        self.assert_status(run, DONE)
        self.assertEqual(run.err, b"")
        return run.out.decode("utf-8")

    def test_all_commands_are_listed(self):
        found = re.findall(r"^  ([a-z]+)[ A-Z\[\].]*  ", self.page("--help"), re.M)
        self.assertEqual(tuple(found), COMMANDS)

    @for_each({name: name for name in COMMANDS})
    def test_every_way_of_asking(self, name):
        page = self.page("help", name)
        for words in ((name, "--help"), (name, "-h"), ("-h", name),
                      (name, "x", "--help"), (name, "--help", "--quiet")):
            self.assertEqual(self.page(*words), page, words)

    @for_each({name: name for name in COMMANDS})
    def test_it_fits_a_window(self, name):
        lines = self.page("help", name).splitlines()
        self.assertLessEqual(len(lines), 24)
        self.assertIn("Examples:", lines)
        self.assertLessEqual(max(map(len, lines)), 80)

    @for_each({name: name for name in TOPICS})
    def test_topics_fit_the_columns(self, name):
        lines = self.page("help", name).splitlines()
        self.assertLessEqual(max(map(len, lines)), 80)

    def test_support_stands_in_the_top_help(self):
        for words in (("help",), ("-h",), ("--help",)):
            self.assertIn("Someone to talk to now: ajar support",
                          self.page(*words))

    def test_the_nearest_command_is_named(self):
        run = self.run_program("tkae")
        self.assert_status(run, USAGE)
        self.assertIn("did you mean 'take'", run.message.lower())

    def test_no_abbreviation_is_taken(self):
        for word in ("ta", "tak", "sup"):
            self.assert_status(self.run_program(word), USAGE)

    def test_the_version_is_one_line(self):
        self.assertRegex(self.page("--version"), r"\Aajar \d+\.\d+\.\d+\n\Z")


if __name__ == "__main__":
    program.main()

"""Every cap of the format: reached, it is fine; one more is refused.

    python3 -B tests/process/test_limits.py PROGRAM

What is refused ends with status 1 and one fault, with its place and code. All
runs have 256 MiB of memory, so that a cap that is checked too late is noticed.
"""

import re

from program import (DONE, FAULTS, ProgramTest, bears_a_memory_limit, main,
                     memory_limit)

MEBIBYTE = 1024 * 1024
LONGEST_TEXT = 16 * 1024
MOST_ITEMS = 2000
MOST_OPTIONS = 100
MOST_NODES = 20_000
DEEPEST = 32
MOST_PARTS = 16
LONGEST_ID = 64
MOST_SHOWN = 50

HEADER = """\
format = 1
id = "q"
version = "1.0.0"
title = "Tea and quiet"
language = "en"
"""
ITEM = """
[[item]]
id = "tea"
text = "How many cups of tea did you have today?"
type = "number"
min = 0
max = 6
"""
SCALE = """
[[scale]]
id = "cups"
title = "Cups"
method = "sum"
items = ["tea"]
"""
SAY = """
[[item]]
id = "say"
text = "Anything else?"
type = "text"
max_length = 100000
"""
LIBRARY = 'format = 1\n'
PARTS = "abcdefghijklmnopqrstuvwxyz"
LIMIT = memory_limit(256 * MEBIBYTE)


def line_of(text, part):
    """The number of the line where PART begins."""
    return text[:text.index(part)].count("\n") + 1


def place_of(text, part, occurrence=1):
    """LINE:COLUMN where PART begins, for the first time or a later one."""
    at = -1
    for _ in range(occurrence):
        at = text.index(part, at + 1)
    line_start = text.rfind("\n", 0, at) + 1
    return f"{text[:at].count(chr(10)) + 1}:{at - line_start + 1}"


def padded(text, size):
    """TEXT and comments behind it, SIZE bytes in all."""
    missing = size - len(text.encode("utf-8"))
    comment = "#" * 79 + "\n"
    lines, rest = divmod(missing, len(comment))
    return text + comment * lines + "#" * rest


def dotted(parts):
    """A dotted key of so many parts."""
    return ".".join(PARTS[:parts])


def arrays(levels):
    """So many arrays in one another."""
    return "[" * levels + "1" + "]" * levels


def inline_tables(levels):
    """So many inline tables in one another."""
    return "{ a = " * levels + "1" + " }" * levels


def options(count):
    """An array of so many options, one a line."""
    lines = [f'  {{ value = {i}, label = "No. {i}" }},\n' for i in range(count)]
    return "[\n" + "".join(lines) + "]"


class LimitTest(ProgramTest):
    """Runs with little memory, where the program can bear that."""

    @classmethod
    def setUpClass(cls):
        bears_it = bears_a_memory_limit(256 * MEBIBYTE)
        cls.limits = {"prepare": LIMIT} if bears_it else {}

    def check(self, text, **others):
        """`check` on TEXT as q.toml, with OTHERS as files beside it.

        Advice on what is no fault is none of a cap's business: hence -q.
        """
        self.write("q.toml", text)
        for stem, other in others.items():
            self.write(f"{stem}.toml", other)
        return self.run_program("check", "-q", "q.toml", **self.limits)

    def score(self, answers, questionnaire=HEADER + ITEM + SAY):
        """`score` with ANSWERS as a.toml."""
        self.write("q.toml", questionnaire)
        self.write("a.toml", answers)
        return self.run_program("score", "q.toml", "a.toml", **self.limits)

    def assert_fine(self, run):
        """Done, and nothing to say."""
        self.assert_status(run, DONE)
        self.assertEqual(run.message, "")

    def assert_other_fault(self, run, code):
        """Refused for CODE alone, which is not the fault of a cap."""
        self.assert_status(run, FAULTS)
        self.assertEqual(re.findall(r"\[([a-z0-9-]+)\]$", run.message,
                                    re.MULTILINE), [code])


class FileSizes(LimitTest):
    """A file has at most 1 MiB, whichever it is and wherever it is from."""

    def assert_too_large(self, run, name):
        """Refused for its size and for nothing else."""
        self.assert_other_fault(run, "too-large")
        self.assertTrue(run.message.startswith(f"{name}:"), run.message)

    def test_names_a_place(self):
        run = self.check(padded(HEADER + ITEM, MEBIBYTE + 1))
        self.assertRegex(run.message, r"^q.toml:\d+:\d+: error: ")

    def test_questionnaire_at_the_cap(self):
        self.assert_fine(self.check(padded(HEADER + ITEM, MEBIBYTE)))

    def test_questionnaire_over_the_cap(self):
        run = self.check(padded(HEADER + ITEM, MEBIBYTE + 1))
        self.assert_too_large(run, "q.toml")

    def test_bytes_count_not_characters(self):
        text = HEADER + ITEM + "#" + "é" * (MEBIBYTE // 2)
        self.assert_too_large(self.check(text), "q.toml")

    def test_byte_order_mark_counts(self):
        text = padded("\ufeff" + HEADER + ITEM, MEBIBYTE)
        self.assert_fine(self.check(text))
        self.assert_too_large(self.check(text + "#"), "q.toml")

    def test_far_over_the_cap(self):
        run = self.check(padded(HEADER + ITEM, 64 * MEBIBYTE))
        self.assert_too_large(run, "q.toml")

    def test_size_comes_before_what_stands_in_the_file(self):
        run = self.check(b"\xff" * (MEBIBYTE + 1))
        self.assert_too_large(run, "q.toml")

    def test_questionnaire_from_standard_input(self):
        text = padded(HEADER + ITEM, MEBIBYTE).encode("utf-8")
        self.assert_fine(self.run_program("check", "-q", "-", text=text))
        run = self.run_program("check", "-q", "-", text=text + b"#")
        self.assert_too_large(run, "standard input")

    def test_library(self):
        text = HEADER + 'include = ["lib.toml"]\n' + ITEM
        self.assert_fine(self.check(text, lib=padded(LIBRARY, MEBIBYTE)))
        run = self.check(text, lib=padded(LIBRARY, MEBIBYTE + 1))
        self.assert_too_large(run, "lib.toml")

    def test_each_file_has_a_mebibyte_of_its_own(self):
        text = HEADER + 'include = ["lib.toml", "more.toml"]\n' + ITEM
        run = self.check(padded(text, MEBIBYTE), lib=padded(LIBRARY, MEBIBYTE),
                         more=padded(LIBRARY, MEBIBYTE))
        self.assert_fine(run)

    def test_answers(self):
        answers = "[answers]\ntea = 2\n"
        self.assert_fine(self.score(padded(answers, MEBIBYTE)))
        run = self.score(padded(answers, MEBIBYTE + 1))
        self.assert_too_large(run, "a.toml")

    def test_answers_from_standard_input(self):
        self.write("q.toml", HEADER + ITEM)
        text = padded("[answers]\ntea = 2\n", MEBIBYTE).encode("utf-8")
        run = self.run_program("score", "q.toml", "-", text=text)
        self.assert_fine(run)
        run = self.run_program("score", "q.toml", "-", text=text + b"#")
        self.assert_too_large(run, "standard input")


class Items(LimitTest):
    """A questionnaire has at most 2,000 items."""

    def questionnaire(self, count):
        """One of so many items, asked for a word each."""
        return HEADER + "".join(
            f'[[item]]\nid = "i{n}"\ntext = "No. {n}"\ntype = "text"\n'
            for n in range(count))

    def test_at_the_cap(self):
        self.assert_fine(self.check(self.questionnaire(MOST_ITEMS)))

    def test_over_the_cap(self):
        text = self.questionnaire(MOST_ITEMS + 1)
        line = line_of(text, f'id = "i{MOST_ITEMS}"') - 1
        self.assert_refused(self.check(text), f"{line}:1", "too-many")

    def test_far_over_the_cap(self):
        text = self.questionnaire(2 * MOST_ITEMS)
        line = line_of(text, f'id = "i{MOST_ITEMS}"') - 1
        self.assert_refused(self.check(text), f"{line}:1", "too-many")

    def test_notes_count_too(self):
        text = self.questionnaire(MOST_ITEMS)
        note = '[[item]]\nid = "end"\ntext = "Thank you"\ntype = "note"\n'
        line = line_of(text + note, 'id = "end"') - 1
        self.assert_refused(self.check(text + note), f"{line}:1", "too-many")

    def test_answers_to_all_of_them(self):
        answers = "[answers]\n" + "".join(
            f'i{n} = "yes"\n' for n in range(MOST_ITEMS))
        run = self.score(answers, self.questionnaire(MOST_ITEMS))
        self.assert_fine(run)


class Options(LimitTest):
    """A set has at most 100 options."""

    PLACES = {
        "in place": HEADER + '[[item]]\nid = "tea"\ntext = "Tea?"\n'
                             "options = {}\n",
        "shared": HEADER + '[[responses]]\nid = "often"\noptions = {}\n\n'
                           '[[item]]\nid = "tea"\ntext = "Tea?"\n'
                           'responses = "often"\n',
    }

    def test_at_the_cap(self):
        for name, text in self.PLACES.items():
            with self.subTest(name):
                run = self.check(text.replace("{}", options(MOST_OPTIONS)))
                self.assert_fine(run)

    def test_over_the_cap(self):
        for name, text in self.PLACES.items():
            with self.subTest(name):
                run = self.check(text.replace("{}", options(MOST_OPTIONS + 1)))
                self.assert_refused(run, place_of(text, "{}"), "too-many")

    def test_in_arrays_of_tables(self):
        text = HEADER + '[[item]]\nid = "tea"\ntext = "Tea?"\n' + "".join(
            f'[[item.options]]\nvalue = {n}\nlabel = "No. {n}"\n'
            for n in range(MOST_OPTIONS + 1))
        place = place_of(text, "[[item.options]]")
        self.assert_refused(self.check(text), place, "too-many")

    def test_library(self):
        text = HEADER + 'include = ["lib.toml"]\n' + ITEM
        shared = LIBRARY + '[[responses]]\nid = "often"\noptions = {}\n'
        run = self.check(text, lib=shared.replace("{}", options(MOST_OPTIONS)))
        self.assert_fine(run)
        run = self.check(text,
                         lib=shared.replace("{}", options(MOST_OPTIONS + 1)))
        self.assert_refused(run, place_of(shared, "{}"), "too-many",
                            "lib.toml")

    def test_a_multiple_choice_of_all_of_them(self):
        text = (HEADER + '[[item]]\nid = "tea"\ntext = "Tea?"\n'
                         'type = "multiple_choice"\noptions = '
                + options(MOST_OPTIONS) + "\n")
        chosen = ", ".join(str(n) for n in range(MOST_OPTIONS))
        self.assert_fine(self.score(f"[answers]\ntea = [{chosen}]\n", text))


class Depth(LimitTest):
    """Tables and arrays are nested at most 32 levels deep."""

    def test_arrays(self):
        text = HEADER + f"authors = {arrays(DEEPEST)}\n"
        self.assert_other_fault(self.check(text), "wrong-type")
        text = HEADER + f"authors = {arrays(DEEPEST + 1)}\n"
        place = place_of(text, "[", DEEPEST + 1)
        self.assert_refused(self.check(text), place, "too-deep")

    def test_inline_tables(self):
        text = HEADER + f"more = {inline_tables(DEEPEST)}\n"
        self.assert_other_fault(self.check(text), "unknown-key")
        text = HEADER + f"more = {inline_tables(DEEPEST + 1)}\n"
        place = place_of(text, "{", DEEPEST + 1)
        self.assert_refused(self.check(text), place, "too-deep")

    def test_headers_and_dotted_keys(self):
        table = f"[{dotted(16)}]\n{dotted(16)}"  # 16 and 15 levels
        text = HEADER + table + " = { x = 1 }\n"
        self.assert_other_fault(self.check(text), "unknown-key")
        text = HEADER + table + " = { x = {} }\n"
        self.assert_refused(self.check(text), place_of(text, "{}"), "too-deep")

    def test_arrays_of_tables_below_one_another(self):
        tables = "".join(f"[[{dotted(n)}]]\n" for n in range(1, 17))
        self.assert_other_fault(self.check(HEADER + tables + "x = 1\n"),
                                "unknown-key")
        text = HEADER + tables + "x = []\n"
        place = f"{line_of(text, 'x = []')}:5"
        self.assert_refused(self.check(text), place, "too-deep")

    def test_inside_an_item(self):
        inside = HEADER + ITEM + "more = "  # in a table, in an array
        self.assert_other_fault(self.check(inside + arrays(DEEPEST - 2)),
                                "unknown-key")
        text = inside + arrays(DEEPEST - 1)
        place = place_of(text, "[1]")
        self.assert_refused(self.check(text), place, "too-deep")

    def test_brackets_in_texts_and_comments_are_none(self):
        text = HEADER + f'summary = "{"[{(" * 50}"\n# {"[{(" * 50}\n' + ITEM
        self.assert_fine(self.check(text))

    def test_library(self):
        text = HEADER + 'include = ["lib.toml"]\n' + ITEM
        library = LIBRARY + f"more = {arrays(DEEPEST)}\n"
        self.assert_other_fault(self.check(text, lib=library), "unknown-key")
        library = LIBRARY + f"more = {arrays(DEEPEST + 1)}\n"
        place = place_of(library, "[", DEEPEST + 1)
        self.assert_refused(self.check(text, lib=library), place, "too-deep",
                            "lib.toml")

    def test_answers(self):
        fine = f"[answers]\ntea = {arrays(DEEPEST - 1)}\n"
        self.assert_other_fault(self.score(fine), "wrong-type")
        text = f"[answers]\ntea = {arrays(DEEPEST)}\n"
        self.assert_refused(self.score(text), place_of(text, "[1]"),
                            "too-deep", "a.toml")


class Parentheses(LimitTest):
    """Expressions are nested at most 32 levels deep."""

    SHAPES = {
        "parentheses": ("(", "true", ")"),
        "negated": ("not (", "true", ")"),
        "functions": ("count(", "true", ")>=0"),
    }

    def check_show_if(self, expression):
        """`check` on an item that is shown by EXPRESSION."""
        return self.check(HEADER + ITEM + f'show_if = "{expression}"\n')

    def nested(self, shape, levels):
        """An expression with so many parentheses in one another."""
        opening, inside, closing = self.SHAPES[shape]
        return opening * levels + inside + closing * levels

    def test_at_the_cap(self):
        for shape in self.SHAPES:
            with self.subTest(shape):
                run = self.check_show_if(self.nested(shape, DEEPEST))
                self.assert_fine(run)

    def test_over_the_cap(self):
        line = line_of(HEADER + ITEM, "max = 6") + 1
        columns = {"parentheses": 12 + DEEPEST, "negated": 12 + 5 * DEEPEST + 4,
                   "functions": 12 + 6 * DEEPEST}
        for shape, column in columns.items():
            with self.subTest(shape):
                run = self.check_show_if(self.nested(shape, DEEPEST + 1))
                self.assert_refused(run, f"{line}:{column}", "too-deep")

    def test_side_by_side_is_not_deep(self):
        expression = " and ".join(["(true)"] * 100)
        self.assert_fine(self.check_show_if(expression))


class Keys(LimitTest):
    """A dotted key has at most 16 parts."""

    def test_key(self):
        run = self.check(HEADER + f"{dotted(MOST_PARTS)} = 1\n")
        self.assert_other_fault(run, "unknown-key")
        run = self.check(HEADER + f"{dotted(MOST_PARTS + 1)} = 1\n")
        self.assert_refused(run, f"6:{2 * MOST_PARTS}", "key-too-long")

    def test_headers(self):
        for opening, closing in (("[", "]"), ("[[", "]]")):
            with self.subTest(opening):
                header = opening + dotted(MOST_PARTS) + closing
                self.assert_other_fault(self.check(HEADER + header),
                                        "unknown-key")
                header = opening + dotted(MOST_PARTS + 1) + closing
                column = len(opening) + 2 * MOST_PARTS
                self.assert_refused(self.check(HEADER + header), f"6:{column}",
                                    "key-too-long")

    def test_inline_table(self):
        text = HEADER + f"more = {{ {dotted(MOST_PARTS)} = 1 }}\n"
        self.assert_other_fault(self.check(text), "unknown-key")
        text = HEADER + f"more = {{ {dotted(MOST_PARTS + 1)} = 1 }}\n"
        column = 9 + 2 * MOST_PARTS
        self.assert_refused(self.check(text), f"6:{column}", "key-too-long")

    def test_quoted_parts_and_blanks(self):
        key = ' . '.join(['"a.b"'] * (MOST_PARTS + 1))
        run = self.check(HEADER + f"{key} = 1\n")
        column = 8 * MOST_PARTS - 1
        self.assert_refused(run, f"6:{column}", "key-too-long")

    def test_so_many_that_the_library_would_run_out_of_stack(self):
        run = self.check(HEADER + "a." * 400_000 + "a = 1\n")
        self.assert_refused(run, f"6:{2 * MOST_PARTS}", "key-too-long")

    def test_library(self):
        text = HEADER + 'include = ["lib.toml"]\n' + ITEM
        run = self.check(text, lib=LIBRARY + f"{dotted(MOST_PARTS)} = 1\n")
        self.assert_other_fault(run, "unknown-key")
        run = self.check(text, lib=LIBRARY + f"{dotted(MOST_PARTS + 1)} = 1\n")
        self.assert_refused(run, f"2:{2 * MOST_PARTS}", "key-too-long",
                            "lib.toml")

    def test_answers(self):
        text = f"[answers]\ntea = 2\n[{dotted(MOST_PARTS)}]\n"
        self.assert_other_fault(self.score(text), "unknown-key")
        text = f"[answers]\ntea = 2\n[{dotted(MOST_PARTS + 1)}]\n"
        self.assert_refused(self.score(text), f"3:{1 + 2 * MOST_PARTS}",
                            "key-too-long", "a.toml")


# Every place of a questionnaire where a text of any length may stand.
TEXT_PLACES = {
    "title": HEADER.replace('"Tea and quiet"', "@") + ITEM,
    **{key: HEADER + f"{key} = @\n" + ITEM
       for key in ("summary", "intro", "outro", "frame", "license")},
    "authors": HEADER + 'authors = ["Kim", @]\n' + ITEM,
    **{f"source.{key}": HEADER + '[[source]]\nid = "book"\n'
       + ('title = "A book"\n' if key != "title" else "") + f"{key} = @\n"
       + ITEM for key in ("title", "strength", "note")},
    "group.title": HEADER + '[[group]]\nid = "day"\ntitle = @\n' + ITEM,
    "group.text": HEADER
    + '[[group]]\nid = "day"\ntitle = "Day"\ntext = @\n' + ITEM,
    **{f"item.{key}": HEADER + ITEM + f"{key} = @\n"
       for key in ("unit", "low_label", "high_label", "help", "why")},
    "item.text": HEADER + '[[item]]\nid = "a"\ntype = "text"\ntext = @\n',
    "option.label": HEADER + '[[item]]\nid = "a"\ntext = "A?"\n'
                             "options = [{ value = 1, label = @ }]\n",
    "option.value": HEADER + '[[item]]\nid = "a"\ntext = "A?"\n'
                             'options = [{ value = @, label = "Yes" }]\n',
    "scale.title": HEADER + ITEM + SCALE.replace('"Cups"', "@"),
    "band.label": HEADER + ITEM + SCALE
    + 'bands = [{ id = "any", label = @ }]\n',
    **{f"explanation.{key}": HEADER + ITEM + '[[explanation]]\nid = "e"\n'
       + "".join(f'{other} = "Tea"\n' for other in ("title", "text")
                 if other != key) + f"{key} = @\n"
       for key in ("title", "text", "not_this", "say", "see_someone")},
    **{f"next_step.{key}": HEADER + ITEM + '[[next_step]]\nid = "n"\n'
       + "".join(f'{other} = "Tea"\n' for other in ("title", "text")
                 if other != key) + f"{key} = @\n"
       for key in ("title", "text")},
    "critical.text": HEADER + ITEM
    + '[[critical]]\nid = "c"\nwhen = "answer.tea > 5"\ntext = @\n',
    "test.name": HEADER + ITEM
    + "[[test]]\nname = @\nanswers = { tea = 1 }\nexpect = {}\n",
    "test.answers": HEADER + ITEM + SAY
    + '[[test]]\nname = "n"\nanswers = { say = @ }\nexpect = {}\n',
}
LIBRARY_TEXT_PLACES = {
    "source.note": '[[source]]\nid = "book"\ntitle = "A book"\nnote = @\n',
    "option.label": '[[responses]]\nid = "often"\n'
                    "options = [{ value = 1, label = @ }]\n",
    "next_step.text": '[[next_step]]\nid = "n"\ntitle = "Tea"\ntext = @\n',
}


class Texts(LimitTest):
    """A text has at most 16 KiB."""

    def test_at_the_cap(self):
        for name, text in TEXT_PLACES.items():
            with self.subTest(name):
                longest = '"' + "a" * LONGEST_TEXT + '"'
                self.assert_fine(self.check(text.replace("@", longest)))

    def test_over_the_cap(self):
        for name, text in TEXT_PLACES.items():
            with self.subTest(name):
                longer = '"' + "a" * (LONGEST_TEXT + 1) + '"'
                run = self.check(text.replace("@", longer))
                self.assert_refused(run, place_of(text, "@"), "text-too-long")

    def test_bytes_count_not_characters(self):
        text = HEADER + "intro = @\n" + ITEM
        longest = "é" * (LONGEST_TEXT // 2)
        run = self.check(text.replace("@", f'"{longest}"'))
        self.assert_fine(run)
        run = self.check(text.replace("@", f'"{longest}a"'))
        self.assert_refused(run, "6:9", "text-too-long")

    def test_what_is_meant_counts_not_how_it_is_written(self):
        text = HEADER + "intro = @\n" + ITEM
        longest = '"' + r"\u0061" * LONGEST_TEXT + '"'
        self.assert_fine(self.check(text.replace("@", longest)))
        longer = '"' + r"\u0061" * (LONGEST_TEXT + 1) + '"'
        run = self.check(text.replace("@", longer))
        self.assert_refused(run, "6:9", "text-too-long")

    def test_on_many_lines(self):
        text = HEADER + 'intro = """\n@"""\n' + ITEM
        lines = ("a" * 63 + "\n") * (LONGEST_TEXT // 64)
        self.assert_fine(self.check(text.replace("@", lines)))
        run = self.check(text.replace("@", lines + "b"))
        self.assert_refused(run, "6:9", "text-too-long")

    def test_expression(self):
        text = HEADER + ITEM + "show_if = @\n"
        longest = '"true' + " " * (LONGEST_TEXT - 4) + '"'
        self.assert_fine(self.check(text.replace("@", longest)))
        longer = '"true' + " " * (LONGEST_TEXT - 3) + '"'
        run = self.check(text.replace("@", longer))
        self.assert_refused(run, place_of(text, "@"), "text-too-long")

    def test_library(self):
        text = HEADER + 'include = ["lib.toml"]\n' + ITEM
        for name, part in LIBRARY_TEXT_PLACES.items():
            with self.subTest(name):
                longest = '"' + "a" * LONGEST_TEXT + '"'
                lib = LIBRARY + part.replace("@", longest)
                self.assert_fine(self.check(text, lib=lib))
                longer = '"' + "a" * (LONGEST_TEXT + 1) + '"'
                lib = LIBRARY + part.replace("@", longer)
                run = self.check(text, lib=lib)
                self.assert_refused(run, place_of(LIBRARY + part, "@"),
                                    "text-too-long", "lib.toml")

    def test_answer(self):
        longest = "secret" + "a" * (LONGEST_TEXT - 6)
        self.assert_fine(self.score(f'[answers]\nsay = "{longest}"\n'))
        run = self.score(f'[answers]\nsay = "{longest}a"\n')
        self.assert_refused(run, "2:7", "text-too-long", "a.toml")
        self.assertNotIn("secret", run.message)

    def test_header_of_the_answers(self):
        for key in ("questionnaire", "version"):
            with self.subTest(key):
                longer = '"' + "a" * (LONGEST_TEXT + 1) + '"'
                run = self.score(f"{key} = {longer}\n[answers]\ntea = 1\n")
                self.assert_refused(run, f"1:{len(key) + 4}", "text-too-long",
                                    "a.toml")

    def test_answers_that_were_typed_can_be_read_again(self):
        self.write("q.toml", HEADER + SAY)
        longest = b"a" * LONGEST_TEXT
        typed = longest + b"a\n\n" + longest + b"\n\n"
        run = self.run_program("take", "q.toml", "--save-answers", "a.toml",
                               text=typed)
        self.assert_status(run, DONE)
        self.assertEqual(run.message.count("longer than what fits"), 1)
        run = self.run_program("score", "q.toml", "a.toml")
        self.assert_fine(run)


class AnswerLengths(LimitTest):
    """A text answer has at most `max_length` characters, 2,000 by itself."""

    def assert_longest(self, keys, longest):
        """So many characters fit, and one more does not."""
        text = HEADER + '[[item]]\nid = "say"\ntext = "?"\ntype = "text"\n'
        text += keys
        self.assert_fine(
            self.score(f'[answers]\nsay = "{"é" * longest}"\n', text))
        run = self.score(f'[answers]\nsay = "{"é" * (longest + 1)}"\n', text)
        self.assert_refused(run, "2:7", "text-answer-too-long", "a.toml")

    def test_by_itself(self):
        self.assert_longest("", 2000)

    def test_one(self):
        self.assert_longest("max_length = 1\n", 1)

    def test_more_than_by_itself(self):
        self.assert_longest("max_length = 4000\n", 4000)


class Nodes(LimitTest):
    """All expressions together have at most 20,000 nodes."""

    RANKED = 2500  # nodes of one rank: the count, and what it counts

    def explanation(self, name, rank):
        """One whose rank is the expression RANK."""
        return (f'[[explanation]]\nid = "{name}"\ntitle = "Tea"\n'
                f'text = "Tea"\nrank = "{rank}"\n')

    def ranked(self, nodes):
        """A `count` of so many nodes, itself among them."""
        return "count(" + ",".join(["true"] * (nodes - 1)) + ")"

    def full(self):
        """A questionnaire that has 20,000 of them."""
        return HEADER + ITEM + "".join(
            self.explanation(f"e{n}", self.ranked(self.RANKED))
            for n in range(MOST_NODES // self.RANKED))

    def test_at_the_cap(self):
        self.assert_fine(self.check(self.full()))

    def test_over_the_cap(self):
        text = self.full() + self.explanation("last", "1")
        line = line_of(text, 'rank = "1"')
        self.assert_refused(self.check(text), f"{line}:9", "too-many")

    def test_over_the_cap_inside_an_expression(self):
        text = self.full() + self.explanation("last", "1")
        text = text.replace(self.ranked(self.RANKED),
                            self.ranked(self.RANKED - 2), 1)
        text = text.replace('rank = "1"', 'rank = "count(true,true,true)"')
        line = line_of(text, "count(true,true,true)\"")
        # Left are two: the count and the first that it counts.
        self.assert_refused(self.check(text), f"{line}:20", "too-many")

    def test_far_over_the_cap(self):
        text = self.full() + "".join(
            self.explanation(f"f{n}", self.ranked(self.RANKED))
            for n in range(20))
        line = line_of(text, 'id = "f0"') + 3
        self.assert_refused(self.check(text), f"{line}:9", "too-many")

    def test_every_kind_of_expression_counts(self):
        kinds = {
            "next_step": '[[next_step]]\nid = "n"\ntitle = "T"\n'
                         'text = "T"\nwhen = "true"\n',
            "critical": '[[critical]]\nid = "c"\ntext = "T"\n'
                        'when = "true"\n',
            "support": '[support]\nfirst_when = "true"\n',
        }
        for kind, part in kinds.items():
            with self.subTest(kind):
                # Which one is over the cap depends on the order of reading.
                run = self.check(self.full() + part)
                self.assert_other_fault(run, "too-many")

    def test_show_if_counts(self):
        text = self.full().replace("max = 6\n", 'max = 6\nshow_if = "true"\n')
        self.assert_other_fault(self.check(text), "too-many")

    def test_library_counts_too(self):
        text = self.full().replace(ITEM, 'include = ["lib.toml"]\n' + ITEM)
        step = '[[next_step]]\nid = "n"\ntitle = "T"\ntext = "T"\n'
        self.assert_fine(self.check(text, lib=LIBRARY + step))
        run = self.check(text, lib=LIBRARY + step + 'when = "true"\n')
        self.assert_other_fault(run, "too-many")


# Every kind of part that has an id; @ stands for it.
ID_PLACES = {
    "source": HEADER + '[[source]]\nid = "@"\ntitle = "T"\n' + ITEM,
    "responses": HEADER + '[[responses]]\nid = "@"\n'
                          'options = [{ value = 1, label = "Yes" }]\n' + ITEM,
    "group": HEADER + '[[group]]\nid = "@"\ntitle = "T"\n' + ITEM,
    "item": HEADER + '[[item]]\nid = "@"\ntext = "T"\ntype = "text"\n',
    "scale": HEADER + ITEM + SCALE.replace('"cups"', '"@"'),
    "band": HEADER + ITEM + SCALE
    + 'bands = [{ id = "@", label = "Any" }]\n',
    "explanation": HEADER + ITEM
    + '[[explanation]]\nid = "@"\ntitle = "T"\ntext = "T"\n',
    "next_step": HEADER + ITEM
    + '[[next_step]]\nid = "@"\ntitle = "T"\ntext = "T"\n',
    "critical": HEADER + ITEM
    + '[[critical]]\nid = "@"\nwhen = "answer.tea > 5"\ntext = "T"\n',
}


class Ids(LimitTest):
    """An id has at most 64 characters."""

    def test_at_the_cap(self):
        for kind, text in ID_PLACES.items():
            with self.subTest(kind):
                run = self.check(text.replace("@", "a" * LONGEST_ID))
                self.assert_fine(run)

    def test_over_the_cap(self):
        for kind, text in ID_PLACES.items():
            with self.subTest(kind):
                line, column = place_of(text, "@").split(":")
                run = self.check(text.replace("@", "a" * (LONGEST_ID + 1)))
                self.assert_refused(run, f"{line}:{int(column) - 1}",
                                    "invalid-id")

    def test_of_the_questionnaire(self):
        name = "a" * LONGEST_ID
        for stem, is_fine in ((name, True), (name + "a", False)):
            with self.subTest(len(stem)):
                text = HEADER.replace('"q"', f'"{stem}"') + ITEM
                self.write(f"{stem}.toml", text)
                run = self.run_program("check", "-q", f"{stem}.toml")
                if is_fine:
                    self.assert_fine(run)
                else:
                    self.assert_refused(run, "2:6", "invalid-id",
                                        f"{stem}.toml")

    def test_answer_to_the_longest(self):
        name = "a" * LONGEST_ID
        text = ID_PLACES["item"].replace("@", name)
        self.assert_fine(self.score(f'[answers]\n{name} = "yes"\n', text))
        run = self.score(f'[answers]\n{name}a = "yes"\n', text)
        self.assert_refused(run, "2:1", "unknown-item", "a.toml")


# Every place for any number; @ stands for it.
NUMBER_PLACES = {
    "tie": HEADER + "[report]\ntie = @\n" + ITEM,
    "max": HEADER + ITEM.replace("max = 6", "max = @"),
    "step": HEADER + ITEM.replace("max = 6", "max = 6\nstep = @"),
    "score": HEADER + '[[item]]\nid = "a"\ntext = "A?"\n'
             'options = [{ value = "a", label = "A", score = @ }]\n',
    "value": HEADER + '[[item]]\nid = "a"\ntext = "A?"\n'
                      'options = [{ value = @, label = "A" }]\n',
    "weight": HEADER + ITEM + SCALE + "weights = { tea = @ }\n",
    "count_from": HEADER + ITEM
    + SCALE.replace('"sum"', '"count"') + "count_from = @\n",
    "rescale": HEADER + ITEM + SCALE
    + "rescale = { from = [0, 6], to = [0, @] }\n",
    "from": HEADER + ITEM + SCALE + 'bands = [{ id = "a", label = "A" },'
                                    ' { id = "b", label = "B", from = @ }]\n',
    "expression": HEADER + ITEM
    + '[[critical]]\nid = "c"\ntext = "T"\nwhen = "answer.tea > @"\n',
}


class Numbers(LimitTest):
    """A number has at most 6 decimals and is at most 1,000,000 in size."""

    FINE = ("1000000", "0.000001", "999999.999999")
    REFUSED = ("1000001", "1000000.000001", "0.0000001", "9223372036854775807")

    def test_at_the_caps(self):
        for name, text in NUMBER_PLACES.items():
            for number in self.FINE:
                with self.subTest(name, number=number):
                    self.assert_fine(self.check(text.replace("@", number)))

    def test_over_the_caps(self):
        for name, text in NUMBER_PLACES.items():
            for number in self.REFUSED:
                with self.subTest(name, number=number):
                    run = self.check(text.replace("@", number))
                    self.assert_refused(run, place_of(text, "@"),
                                        "invalid-number")

    def test_below_zero(self):
        text = NUMBER_PLACES["from"]
        self.assert_fine(self.check(text.replace("@", "-1000000")))
        run = self.check(text.replace("@", "-1000001"))
        self.assert_refused(run, place_of(text, "@"), "invalid-number")

    def test_answer(self):
        text = (HEADER + '[[item]]\nid = "tea"\ntext = "Tea?"\n'
                         'type = "number"\n')
        for number in self.FINE:
            with self.subTest(number):
                self.assert_fine(self.score(f"[answers]\ntea = {number}\n",
                                            text))
        for number in self.REFUSED:
            with self.subTest(number):
                run = self.score(f"[answers]\ntea = {number}\n", text)
                self.assert_refused(run, "2:7", "invalid-number", "a.toml")
                self.assertNotIn(number, run.message)


class Faults(LimitTest):
    """At most 50 faults are shown, then a count."""

    def test_at_the_cap(self):
        run = self.check(HEADER + "".join(
            f"key_{n} = 1\n" for n in range(MOST_SHOWN)))
        self.assert_status(run, FAULTS)
        self.assertEqual(run.message.count("[unknown-key]"), MOST_SHOWN)
        self.assertNotIn("more", run.message)

    def test_over_the_cap(self):
        run = self.check(HEADER + "".join(
            f"key_{n} = 1\n" for n in range(MOST_SHOWN + 1)))
        self.assert_status(run, FAULTS)
        self.assertEqual(run.message.count("[unknown-key]"), MOST_SHOWN)
        self.assertTrue(run.message.endswith("and 1 more\n"), run.message)

    def test_answers(self):
        answers = "".join(f"no_{n} = 1\n" for n in range(MOST_SHOWN + 2))
        run = self.score("[answers]\n" + answers)
        self.assert_status(run, FAULTS)
        self.assertEqual(run.message.count("[unknown-item]"), MOST_SHOWN)
        self.assertTrue(run.message.endswith("and 2 more\n"), run.message)


# A mebibyte of one shape each; @ is repeated until the file is full.
SHAPES = {
    "open brackets": "@[", "open braces": "x = @{a=", "quotes": '@"',
    "apostrophes": "@'", "backslashes": '"@\\', "dots": "@.", "equals": "@=",
    "commas": "x = [@,", "newlines": "@\n", "carriage returns": "@\r",
    "nul bytes": "@\0", "comments": "@#\n", "closing brackets": "@]",
    "empty headers": "@[]\n", "numbers in an array": "x = [@1,",
    "empty arrays": "x = [@[],", "empty tables": "x = [@{},",
    "short texts": "x = [@'',", "elements": "@[[a]]\n",
    "deeper elements": "@[[a.b.c.d.e.f.g.h]]\n",
    "options": "[[item]]\noptions = [@{value=1},", "empty items": "@[[item]]\n",
    "empty explanations": "@[[explanation]]\n", "blanks": "@ ",
    "one long key": "@k", "one long number": "x = @1",
    "one long fraction": "x = 0.@0", "underscores": "x = 1@_1",
    "one long header": "[@a", "control characters in a text": 'x = "@\\u0007',
}


class WholeFiles(LimitTest):
    """No shape of a full file costs more memory than there is."""

    CLOSING = {"x = [": "]\n", '"': '"\n', "[[item]]": "]\n"}

    def full(self, shape):
        """A file of 1 MiB, the header first."""
        before, unit = shape.split("@")
        room = MEBIBYTE - len(HEADER) - len(before) - 4
        closing = next((mark for start, mark in self.CLOSING.items()
                        if before.startswith(start)), "\n")
        return HEADER + before + unit * (room // len(unit)) + closing

    def test_one_shape_each(self):
        fine = ("newlines", "comments", "blanks")
        for name, shape in SHAPES.items():
            with self.subTest(name):
                run = self.check(self.full(shape))
                self.assert_status(run, DONE if name in fine else FAULTS)

    def test_many_dotted_keys(self):
        lines = "".join(f"{dotted(15)}.k{n} = 1\n" for n in range(25_000))
        run = self.check(HEADER + lines[:MEBIBYTE - 200])
        self.assert_status(run, FAULTS)

    def test_many_keys(self):
        lines = "".join(f"k{n}=1\n" for n in range(110_000))
        run = self.check((HEADER + lines)[:MEBIBYTE])
        self.assert_status(run, FAULTS)

    def test_answers(self):
        for name, shape in SHAPES.items():
            with self.subTest(name):
                before, unit = shape.split("@")
                room = (MEBIBYTE - 20) // len(unit)
                run = self.score("[answers]\n" + before + unit * room)
                self.assert_status(run, FAULTS if name not in (
                    "newlines", "comments", "blanks") else DONE)


# A full text of one shape each.
EXPRESSIONS = {
    "parentheses": "(", "negations": "not ", "minus signs": "-",
    "sums": "1+", "disjunctions": "true or ", "conjunctions": "true and ",
    "comparisons": "1<", "lists": "1 in [", "list": "1,", "counts": "count(",
    "references": "answer.tea ", "words": "a ", "quotes": "'",
    "numbers": "1", "dots": ".",
}


class LongExpressions(LimitTest):
    """No shape of a full expression runs out of stack or memory."""

    def test_one_shape_each(self):
        for name, unit in EXPRESSIONS.items():
            with self.subTest(name):
                text = unit * (LONGEST_TEXT // len(unit))
                run = self.check(HEADER + ITEM + f'show_if = "{text}"\n')
                self.assert_status(run, FAULTS)

    def test_long_ones_that_are_right(self):
        longest = {
            "negations": "not " * 4000 + "true",
            "minus signs": "-" * 16_000 + "1 < 2",
            "disjunctions": "true or " * 2000 + "true",
            "sums": "1+" * 8000 + "1 > 0",
        }
        for name, text in longest.items():
            with self.subTest(name):
                run = self.check(HEADER + ITEM + f'show_if = "{text}"\n')
                self.assert_fine(run)


if __name__ == "__main__":
    main()

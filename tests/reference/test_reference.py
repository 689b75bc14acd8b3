"""Hand-computed rows that pin the reference down, sentence by sentence.

The reference is there to disagree with the program; these rows see to it that, where the two
agree, both agree with paper. Every expected value was worked out by hand from the contract.
"""

import unittest
from collections import Counter
from decimal import Decimal
from fractions import Fraction

from expression import Unknown, evaluate, parse
from reference import Sitting, group_numbers, load, number_text, score

ITEMS = """
format = 1
id = "paper"
version = "1.0.0"
title = "Paper"
language = "en"

[[responses]]
id = "often"
options = [
  { value = 0, label = "Never" }, { value = 1, label = "Rarely" },
  { value = 2, label = "Sometimes" }, { value = 3, label = "Often" },
  { value = 4, label = "Always" },
]

[[item]]
id = "a"
text = "0 to 4"
responses = "often"

[[item]]
id = "b"
text = "0 to 4"
responses = "often"

[[item]]
id = "c"
text = "0 to 4"
responses = "often"

[[item]]
id = "d"
text = "0 to 4, asked when a is 2 or more"
responses = "often"
show_if = "answer.a >= 2"

[[item]]
id = "steps"
text = "0, 3, 6, 9: the step does not reach 10"
type = "number"
min = 0
max = 10
step = 3

[[item]]
id = "size"
text = "1 to 10"
type = "number"
min = 1
max = 10

[[item]]
id = "many"
text = "any set: lowest -3, highest 1 + 2 = 3, alone 10"
type = "multiple_choice"
options = [
  { value = "x", label = "x", score = 1 }, { value = "y", label = "y", score = 2 },
  { value = "z", label = "z", score = -3 }, { value = "w", label = "no score" },
  { value = "e", label = "alone", score = 10, exclusive = true },
]

[[item]]
id = "mixed"
text = "numbers and a string without a score"
options = [
  { value = 4, label = "4" }, { value = 1, label = "1" }, { value = "na", label = "n/a" },
]

[[item]]
id = "scored"
text = "scores that are not the values"
options = [
  { value = 1, label = "1", score = 7 }, { value = "s", label = "s", score = -0.5 },
]

[[item]]
id = "in"
text = "a word of the expression language as id"
responses = "often"

[[item]]
id = "words"
text = "free text"
type = "text"

[[item]]
id = "never"
text = "always hidden"
responses = "often"
show_if = "answer.a < 0"

[[item]]
id = "reading"
text = "no question"
type = "note"
"""


def questionnaire(parts: str = "", head: str = "") -> dict:
    return load(head + ITEMS + parts)


def scale(keys: str, name: str = "s") -> str:
    return f'[[scale]]\nid = "{name}"\ntitle = "T"\n{keys}\n'


ABC = 'items = ["a", "b", "c"]\n'
AD = 'items = ["a", "d"]\n'


class Scoring(unittest.TestCase):
    """Section 2."""

    # name, the scale's keys, answers, score, answered, in play, possible range
    ROWS = [
        # 2: scores and reverse-keying
        ("sum", ABC + 'method = "sum"', {"a": 1, "b": 2, "c": 3}, "6", 3, 3, ("6", "6")),
        ("score beside a value", 'items = ["scored"]\nmethod = "sum"',
         {"scored": 1}, "7", 1, 1, ("7", "7")),
        ("score of a string", 'items = ["scored"]\nmethod = "sum"',
         {"scored": "s"}, "-0.5", 1, 1, ("-0.5", "-0.5")),
        ("sum over chosen options", 'items = ["many"]\nmethod = "sum"',
         {"many": ["x", "z"]}, "-2", 1, 1, ("-2", "-2")),
        ("none chosen is an answer, 0", 'items = ["many"]\nmethod = "sum"',
         {"many": []}, "0", 1, 1, ("0", "0")),
        ("chosen options all lack a score", 'items = ["many"]\nmethod = "sum"',
         {"many": ["w"]}, None, 0, 1, ("-3", "10")),
        ("the scored ones among several", 'items = ["many"]\nmethod = "sum"',
         {"many": ["w", "y"]}, "2", 1, 1, ("2", "2")),
        ("an option without a score", 'items = ["mixed"]\nmethod = "sum"',
         {"mixed": "na"}, None, 0, 1, ("1", "4")),
        ("the number itself", 'items = ["size"]\nmethod = "sum"',
         {"size": Fraction("2.25")}, "2.25", 1, 1, ("2.25", "2.25")),
        ("reverse: 0 + 4 - 1", 'items = ["a"]\nmethod = "sum"\nreverse = ["a"]',
         {"a": 1}, "3", 1, 1, ("3", "3")),
        ("reverse of a number: 1 + 10 - 3", 'items = ["size"]\nmethod = "sum"\nreverse = ["size"]',
         {"size": 3}, "8", 1, 1, ("8", "8")),
        ("reverse by scores: -0.5 + 7 - 7", 'items = ["scored"]\nmethod = "sum"\n'
         'reverse = ["scored"]', {"scored": 1}, "-0.5", 1, 1, ("-0.5", "-0.5")),
        # 3: hidden inputs
        ("hidden: exclude", AD + 'method = "sum"', {"a": 1}, "1", 1, 1, ("1", "1")),
        ("hidden: zero", AD + 'method = "mean"\nhidden = "zero"',
         {"a": 1}, "0.5", 2, 2, ("0.5", "0.5")),
        ("hidden: zero is the coded value", AD + 'method = "sum"\nhidden = "zero"\nreverse = ["d"]',
         {"a": 1}, "1", 2, 2, ("1", "1")),
        ("hidden: missing", AD + 'method = "sum"\nhidden = "missing"',
         {"a": 1}, None, 1, 2, ("1", "5")),
        ("hidden: missing, prorated", AD + 'method = "sum"\nhidden = "missing"\nmin_answered = 1',
         {"a": 1}, "2", 1, 2, ("1", "5")),
        ("an answer to a hidden item is ignored", AD + 'method = "sum"',
         {"a": 1, "d": 4}, "1", 1, 1, ("1", "1")),
        ("unanswered makes a show_if unknown", AD + 'method = "sum"\nmin_answered = 0',
         {"d": 4}, None, 0, 1, ("0", "4")),
        ("shown: scored like any other", AD + 'method = "sum"',
         {"a": 2, "d": 4}, "6", 2, 2, ("6", "6")),
        # 4: no score
        ("nothing in play", 'items = ["d"]\nmethod = "sum"\nmin_answered = 0',
         {}, None, 0, 0, None),
        ("half is not more than half", 'items = ["a", "b"]\nmethod = "sum"',
         {"a": 1}, None, 1, 2, ("1", "5")),
        ("two of three are more than half", ABC + 'method = "mean"',
         {"a": 1, "b": 2}, "1.5", 2, 3, ("1", "2.333333")),
        ("one of three, default", ABC + 'method = "sum"', {"a": 1}, None, 1, 3, ("1", "9")),
        ("one of three, min_answered 1", ABC + 'method = "sum"\nmin_answered = 1',
         {"a": 1}, "3", 1, 3, ("1", "9")),
        ("fewer in play than min_answered", AD + 'method = "sum"\nmin_answered = 2',
         {"a": 1}, None, 1, 1, ("1", "1")),
        # 5 and 6: missing rules and methods
        ("sum, prorated by 3/2", ABC + 'method = "sum"',
         {"a": 1, "b": 2}, "4.5", 2, 3, ("3", "7")),
        ("sum, missing zero", ABC + 'method = "sum"\nmissing = "zero"',
         {"a": 1, "b": 2}, "3", 2, 3, ("3", "7")),
        ("missing zero is the coded value", ABC + 'method = "sum"\nmissing = "zero"\n'
         'reverse = ["c"]', {"a": 1, "b": 2}, "3", 2, 3, ("3", "7")),
        ("missing zero does not help min_answered", ABC + 'method = "sum"\nmissing = "zero"',
         {"a": 1}, None, 1, 3, ("1", "9")),
        ("nothing answered, min_answered 0", ABC + 'method = "sum"\nmin_answered = 0',
         {}, None, 0, 3, ("0", "12")),
        ("nothing answered, min_answered 0, zero",
         ABC + 'method = "sum"\nmin_answered = 0\nmissing = "zero"', {}, "0", 0, 3, ("0", "12")),
        ("mean, missing zero", ABC + 'method = "mean"\nmissing = "zero"',
         {"a": 1, "b": 2}, "1", 2, 3, ("1", "2.333333")),
        ("weighted sum", ABC + 'method = "sum"\nweights = { a = 2, b = 0.5 }',
         {"a": 1, "b": 2, "c": 4}, "7", 3, 3, ("7", "7")),
        ("weighted sum, prorated by 3.5/2.5", ABC + 'method = "sum"\nweights = { a = 2, b = 0.5 }',
         {"a": 1, "b": 2}, "4.2", 2, 3, ("3", "7")),
        ("weighted mean", ABC + 'method = "mean"\nweights = { a = 2, b = 0.5 }',
         {"a": 1, "b": 2}, "1.2", 2, 3, ("0.857143", "2")),
        ("max", ABC + 'method = "max"', {"a": 1, "b": 2}, "2", 2, 3, ("2", "4")),
        ("max, missing zero", ABC + 'method = "max"\nmissing = "zero"\nmin_answered = 0',
         {}, "0", 0, 3, ("0", "4")),
        ("min", ABC + 'method = "min"', {"a": 1, "b": 2}, "1", 2, 3, ("0", "1")),
        ("min, missing zero", ABC + 'method = "min"\nmissing = "zero"',
         {"a": 1, "b": 2}, "0", 2, 3, ("0", "1")),
        ("count: at least, not above", ABC + 'method = "count"\ncount_from = 2',
         {"a": 1, "b": 2, "c": 3}, "2", 3, 3, ("2", "2")),
        ("count is not prorated", ABC + 'method = "count"\ncount_from = 1',
         {"a": 1, "b": 2}, "2", 2, 3, ("2", "3")),
        ("count of coded values", ABC + 'method = "count"\ncount_from = 3\nreverse = ["a"]',
         {"a": 1, "b": 2, "c": 2}, "1", 3, 3, ("1", "1")),
        ("count, missing zero reaches count_from 0",
         ABC + 'method = "count"\ncount_from = 0\nmissing = "zero"',
         {"a": 1, "b": 2}, "3", 2, 3, ("3", "3")),
        ("rescale", ABC + 'method = "sum"\nrescale = { from = [0, 12], to = [0, 100] }',
         {"a": 1, "b": 2, "c": 3}, "50", 3, 3, ("50", "50")),
        ("rescale falling: 100 - 100 * 4.5 / 12",
         ABC + 'method = "sum"\nrescale = { from = [0, 12], to = [100, 0] }',
         {"a": 1, "b": 2}, "62.5", 2, 3, ("41.666667", "75")),
        ("rescale goes on outside its ends",
         'items = ["size"]\nmethod = "sum"\nrescale = { from = [4, 2], to = [0, 1] }',
         {"size": 10}, "-3", 1, 1, ("-3", "-3")),
        # 8: possible range
        ("ends of a number on its step", 'items = ["steps"]\nmethod = "sum"',
         {}, None, 0, 1, ("0", "9")),
        ("a prorated sum outside its range", 'items = ["a", "size"]\nmethod = "sum"\n'
         'min_answered = 1', {"size": 10}, "20", 1, 2, ("10", "14")),
        ("weights in the range", ABC + 'method = "sum"\nweights = { c = 3 }',
         {"a": 1, "b": 2}, "7.5", 2, 3, ("3", "15")),
        ("a zeroed item stays as it is", 'items = ["d", "b"]\nmethod = "sum"\nhidden = "zero"',
         {"a": 0}, None, 1, 2, ("0", "4")),
    ]

    def test_scales(self):
        for name, keys, answers, expected, answered, in_play, possible in self.ROWS:
            with self.subTest(name):
                entry = score(questionnaire(scale(keys)), answers)["scales"][0]
                self.assertEqual(entry["score"], None if expected is None else Decimal(expected))
                self.assertEqual((entry["answered"], entry["in_play"]), (answered, in_play))
                ends = entry["possible"] and (entry["possible"]["low"], entry["possible"]["high"])
                self.assertEqual(ends, possible and tuple(map(Decimal, possible)))

    BANDS = 'bands = [{id="none", label="N"}, {id="some", label="S", from=-1.5}, ' \
            '{id="much", label="M", from=4.5}]'

    def test_bands(self):
        rows = [
            # answers, band, bands of the possible range
            ({"a": 1, "b": 2}, "much", ["some", "much"]),      # 4.5 is the cut-off; 3 to 7
            ({"a": 1, "b": 2, "c": 1}, "some", ["some"]),      # 4
            ({}, None, ["some", "much"]),                      # no score, no band; 0 to 12
        ]
        content = questionnaire(scale(ABC + 'method = "sum"\n' + self.BANDS))
        for answers, band, possible in rows:
            with self.subTest(answers=answers):
                entry = score(content, answers)["scales"][0]
                self.assertEqual((entry["band"], entry["possible"]["bands"]), (band, possible))
        lowest = questionnaire(scale('items = ["many"]\nmethod = "sum"\n' + self.BANDS))
        for chosen, band in ((["z"], "none"), (["z", "x"], "none"), (["z", "y"], "some")):
            with self.subTest(chosen=chosen):                  # -3, -2, -1
                self.assertEqual(score(lowest, {"many": chosen})["scales"][0]["band"], band)

    def test_no_bands(self):
        entry = score(questionnaire(scale(ABC + 'method = "sum"')), {"a": 1, "b": 1})["scales"][0]
        self.assertEqual((entry["band"], entry["possible"]["bands"]), (None, []))

    COMPOSITE = (
        scale('items = ["a", "b"]\nmethod = "sum"', "ab")
        + scale('items = ["c"]\nmethod = "sum"\nrescale = { from = [0, 4], to = [10, 0] }', "c")
        + scale('items = ["d"]\nmethod = "sum"', "d")
        + scale('scales = ["ab", "c"]\nmethod = "sum"\nmin_answered = 1\n'
                'weights = { ab = 3 }', "both")
        + scale('scales = ["both", "d"]\nmethod = "mean"\nmin_answered = 1', "top")
    )

    def test_composites(self):
        rows = [
            # answers, then score, answered, in play and range of `both` and of `top`
            # ab = 3, c = 10 - 5 = 5: 3 * 3 + 5 = 14; d is shown and unanswered: (14 + 0..4) / 2
            ({"a": 2, "b": 1, "c": 2}, ("14", 2, 2, ("14", "14")), ("14", 1, 2, ("7", "9"))),
            # ab has no score (1 of 2) and stands for 1 to 5; c = 10, prorated by 4/1;
            # d is hidden: scale d has neither score nor range, so top has a score and no range
            ({"a": 1, "c": 0}, ("40", 1, 2, ("13", "25")), ("40", 1, 2, None)),
            # nothing: ab 0 to 8, c 0 to 10; top has no answered input, d hidden
            ({}, (None, 0, 2, ("0", "34")), (None, 0, 2, None)),
        ]
        for answers, *expected in rows:
            entries = score(questionnaire(self.COMPOSITE), answers)["scales"][3:]
            for entry, (value, answered, in_play, possible) in zip(entries, expected):
                with self.subTest(answers=answers, scale=entry["id"]):
                    self.assertEqual(entry["score"], None if value is None else Decimal(value))
                    self.assertEqual((entry["answered"], entry["in_play"]), (answered, in_play))
                    low_high = entry["possible"] \
                        and (entry["possible"]["low"], entry["possible"]["high"])
                    self.assertEqual(low_high, possible and tuple(map(Decimal, possible)))

    def test_number_text(self):
        rows = [
            ("1/3", "0.333333"), ("2/3", "0.666667"), ("-2/3", "-0.666667"), ("100", "100"),
            ("-1.25", "-1.25"), ("0.10", "0.1"), ("0.0000005", "0"), ("0.0000015", "0.000002"),
            ("0.0000025", "0.000002"), ("-0.0000004", "0"), ("0.9999995", "1"),
            ("12345678901234567890.5", "12345678901234567890.5"),
        ]
        for number, text in rows:
            with self.subTest(number):
                self.assertEqual(number_text(Fraction(number)), text)

    def test_a_float_means_its_shortest_decimal(self):
        self.assertEqual(load("x = 0.1\ny = 1_0.50\nz = 2.0"),
                         {"x": Fraction(1, 10), "y": Fraction(21, 2), "z": 2})

    def test_counts(self):
        answers = {"a": 1, "d": 3, "mixed": "na", "many": [], "words": " \n\t"}
        # a, mixed, many are answered; d and never are hidden; words is blank; the note not counted
        self.assertEqual(score(questionnaire(), answers)["counts"],
                         {"answered": 3, "unanswered": 7, "hidden": 2})


class Expressions(unittest.TestCase):
    """Section 3, the language: c and d are unanswered, `never` is hidden, `not` has no score."""

    SCALES = (
        scale('items = ["a"]\nmethod = "sum"\n'
              'bands = [{id="low", label="L"}, {id="mid", label="M", from=2},'
              ' {id="high", label="H", from=4}]', "s")
        + scale('items = ["c"]\nmethod = "sum"\nbands = [{id="low", label="L"}]', "not")
    )
    ANSWERS = {"a": 3, "b": 0, "size": Fraction("2.5"), "many": ["x", "e"], "mixed": "na", "in": 2,
               "scored": "s", "words": "so", "never": 1}
    UNANSWERED, HIDDEN, NO_SCORE, ZERO, STRING = (
        Unknown.UNANSWERED, Unknown.HIDDEN, Unknown.NO_SCORE, Unknown.DIVISION_BY_ZERO,
        Unknown.STRING,
    )

    ROWS = [
        # precedence and arithmetic
        ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("7 - 2 - 1", 4), ("8 / 4 / 2", 1),
        ("8 / (4 / 2)", 4),
        ("-2 * -3", 6), ("- -2", 2), ("1 - -1", 2), ("-1 + 2", 1), ("1 / 3 * 3", 1),
        ("2.50", "2.5"),
        ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("min(4)", 4), ("max(1 + 1, -3)", 2),
        ("answer.size * 2", 5), ("score.s", 3), ("score.s - answer.b", 3),
        # comparisons
        ("1 == 1.0", True), ("1 != 1.0", False), ("1 < 1", False), ("1 <= 1", True),
        ("2 > 1", True), ("1 >= 2", False), ("1 + 1 == 2", True), ("1 / 3 == 2 / 6", True),
        ("answer.a == 3", True), ("3 == answer.a", True), ("answer.a > 2.5", True),
        ("answer.scored == 's'", True), ('answer.scored != "s"', False),
        # across kinds: never equal, ordering and arithmetic unknown on a string
        ("answer.mixed == 4", False), ("answer.mixed != 4", True), ("answer.mixed == 'na'", True),
        ("answer.mixed == answer.a", False), ("answer.mixed in [4, 'na']", True),
        ("answer.mixed in [4]", False), ("answer.mixed < 4", STRING), ("-answer.mixed", STRING),
        ("answer.mixed + 1", STRING), ("min(1, answer.mixed)", STRING),
        ("answer.mixed + 1 == 2", STRING),
        # in
        ("answer.a in [1, 3]", True), ("answer.a in [-3, 1]", False), ("-1 in [-1]", True),
        ("'x' in answer.many", True), ("'y' in answer.many", False),
        ("answer.c in [1]", UNANSWERED), ("answer.never in [1]", HIDDEN),
        # bands, by their order
        ("band.s == 'mid'", True), ("band.s != 'mid'", False), ("band.s > 'low'", True),
        ("band.s >= 'high'", False), ("'high' > band.s", True),
        ("band.s in ['low', 'high']", False), ("band.s in ['low', 'mid']", True),
        ("band.not == 'low'", NO_SCORE),
        # unknown spreads, except where Kleene decides or the function never is unknown
        ("answer.c", UNANSWERED), ("answer.c + 1", UNANSWERED), ("answer.never < 9", HIDDEN),
        ("score.not * 0", NO_SCORE), ("max(1, answer.c)", UNANSWERED), ("1 / 0", ZERO),
        ("0 / (1 - 1)", ZERO), ("1 / 0 == 1 / 0", ZERO), ("not answer.c == 1", UNANSWERED),
        ("false and answer.c == 1", False), ("answer.c == 1 and false", False),
        ("true and answer.c == 1", UNANSWERED), ("true or answer.c == 1", True),
        ("answer.c == 1 or true", True), ("false or answer.c == 1", UNANSWERED),
        ("answer.c == 1 or 1 / 0 == 1 and false", UNANSWERED),
        ("count(true, false, answer.c == 1, not false, 1 / 0 == 1)", 2),
        ("answered(a)", True), ("answered(c)", False), ("answered(never)", False),
        ("answered(mixed)", True), ("answered(words)", True), ("answered(many)", True),
        # not, and, or
        ("not true", False), ("not not true", True), ("not 1 == 2", True),
        ("not false and false", False), ("not (false and false)", True),
        ("true or true and false", True), ("(true or true) and false", False),
        # ids that are words of the language; blanks or none
        ("answer.in in [2]", True), ("not answered(in)", False),
        ("not band.not == 'low'", NO_SCORE),
        ("(1)+2", 3), ("1<2and\n2<3", True), ("count( 1<2 , 2<1 )", 1),
    ]

    def test_values(self):
        content = questionnaire(self.SCALES)
        for text, expected in self.ROWS:
            with self.subTest(text):
                value = evaluate(parse(text), Sitting(content, self.ANSWERS), Counter())
                if isinstance(expected, (bool, Unknown)):
                    self.assertIs(value, expected)
                else:
                    self.assertIsInstance(value, Fraction)
                    self.assertEqual(value, Fraction(expected))

    def test_what_the_grammar_refuses(self):
        for text in ("", "1 <", "a < b < c", "1 < 2 < 3", "answer . a", "answer. a", ".5", "5.",
                     "[1]", "1 == [1]", "1 in []", "1 in [1 + 1]", "answered(1)", "min()", "(1",
                     "1 == not true", "and", "'a", "x", "answer.A", "1 in [--1]", "+1"):
            with self.subTest(text), self.assertRaises(SyntaxError):
                parse(text)


class Opening(unittest.TestCase):
    """Section 3, explanations and next steps; section 4."""

    def test_groups(self):
        rows = [
            # ranks as sorted, tie, groups: leader's rank - own rank < tie, or equal
            ([5, 5, 4], 0, [1, 1, 2]),
            ([5, 4, 3], 1, [1, 2, 3]),
            ([5, 4, 3], "1.1", [1, 1, 2]),
            ([5, 4, 3, 2], 2, [1, 1, 2, 2]),
            ([5, None, None], 9, [1, 2, 2]),
            ([None, None], 0, [1, 1]),
            ([None], 0, [1]),
            ([], 0, []),
        ]
        for ranks, tie, groups in rows:
            with self.subTest(ranks=ranks, tie=tie):
                exact_ranks = [None if rank is None else Fraction(rank) for rank in ranks]
                self.assertEqual(group_numbers(exact_ranks, Fraction(tie)), groups)

    def explain(self, *keys: str) -> str:
        return "".join(
            f'[[explanation]]\nid = "e{i}"\ntitle = "T"\ntext = "text {i}"\n{key}\n'
            for i, key in enumerate(keys, start=1)
        )

    def test_order_rank_and_when(self):
        content = questionnaire(self.explain(
            'rank = "1 / 3"', 'rank = "answer.a / 0"', "", 'rank = "answer.a"',
            'when = "answer.c == 1"', 'when = "answer.a == 1"',
            'rank = "2"\nwhen = "answer.a == 2"',
        ), head='report.tie = 2\n')
        entries = score(content, {"a": 2})["explanations"]
        self.assertEqual(
            [(entry["id"], entry["rank"], entry["group"]) for entry in entries],
            [("e4", 2, 1), ("e7", 2, 1), ("e1", Decimal("0.333333"), 1), ("e2", None, 2),
             ("e3", None, 2)],
        )
        self.assertEqual(entries[0]["text"], "text 4")

    def test_ranks_are_compared_before_they_are_rounded(self):
        content = questionnaire(self.explain('rank = "0.333333"', 'rank = "1 / 3"'))
        entries = score(content, {})["explanations"]
        self.assertEqual([(entry["id"], entry["group"]) for entry in entries],
                         [("e2", 1), ("e1", 2)])
        self.assertEqual(entries[0]["rank"], entries[1]["rank"])

    # d is unanswered or hidden, so never the cause; many and size have other ends than a to c
    PARTS = (
        scale('items = ["a", "b", "c", "d", "size"]\nmethod = "sum"\nreverse = ["b"]\n'
              'weights = { a = 100 }\nmin_answered = 5', "all")
        + scale('items = ["b", "a"]\nmethod = "sum"', "two")
        + scale('scales = ["two", "all"]\nmethod = "sum"', "both")
        + scale('items = ["mixed"]\nmethod = "sum"', "mixed")
    )

    def test_because(self):
        rows = [
            # scale, because, answers, items: coded b = 4 - answer in `all`, answer in `two`
            ("all", "highest", {"a": 1, "b": 4, "c": 3}, ["c", "a"]),     # 1, 0, 3
            ("all", "highest", {"a": 2, "b": 2, "c": 2}, ["a", "b"]),     # ties in scale's order
            ("all", "highest", {"a": 0, "b": 4, "c": 0, "size": 1}, []),  # all at their lowest
            ("all", "highest", {"a": 0, "b": 4, "c": 1, "size": 1}, ["c"]),
            ("all", "highest", {"size": 9, "c": 4}, ["size", "c"]),
            ("all", "lowest", {"a": 1, "b": 4, "c": 3}, ["b", "a"]),
            ("all", "lowest", {"a": 4, "b": 0, "c": 4, "size": 9}, ["size"]),
            ("both", "highest", {"a": 3, "b": 4, "c": 4}, ["b", "c"]),    # b from `two`: 4
            ("both", "lowest", {"a": 3, "b": 2, "c": 3}, ["b", "a"]),     # b, a before c
            ("mixed", "highest", {"mixed": "na"}, []),
            ("mixed", "lowest", {"mixed": 1}, ["mixed"]),
        ]
        for scale_id, rule, answers, expected in rows:
            with self.subTest(scale=scale_id, rule=rule, answers=answers):
                keys = f'scale = "{scale_id}"\nbecause = "{rule}"'
                content = questionnaire(self.PARTS + self.explain(keys, ""))
                entries = score(content, answers)["explanations"]
                self.assertEqual([entry["because"] for entry in entries], [expected, []])

    def test_next_steps(self):
        steps = "".join(
            f'[[next_step]]\nid = "{name}"\ntitle = "T"\ntext = "t"\n{keys}\n'
            for name, keys in (
                ("n1", ""), ("n2", 'horizon = "today"'), ("n3", 'when = "answer.a == 1"'),
                ("n4", ""),
            )
        )
        content = questionnaire(steps + self.explain(
            'next_steps = ["n3", "n1"]', 'rank = "1"\nnext_steps = ["n1", "n2", "n3"]',
            'when = "false"\nnext_steps = ["n4"]',
        ))
        for answers, expected in (({"a": 1}, ["n1", "n2", "n3"]), ({}, ["n1", "n2"])):
            entries = score(content, answers)["next_steps"]
            self.assertEqual([entry["id"] for entry in entries], expected)
        self.assertEqual(entries[0], {"id": "n1", "title": "T", "text": "t", "horizon": None})
        self.assertEqual(entries[1]["horizon"], "today")

    def test_critical_rules_in_file_order(self):
        parts = "".join(
            f'[[critical]]\nid = "{name}"\ntext = "{name}!"\nwhen = "{when}"\n'
            for name, when in (("z", "answer.a > 1"), ("y", "answer.c > 1"), ("x", "answer.a > 0"))
        )
        self.assertEqual(score(questionnaire(parts), {"a": 2})["critical"],
                         [{"id": "z", "text": "z!"}, {"id": "x", "text": "x!"}])

    def test_support_first(self):
        rows = [
            ("", False),
            ('support = { first_when = "answer.a == 2" }\n', True),
            ('support = { show = "always", first_when = "answer.a == 2" }\n', True),
            ('support = { show = "never", first_when = "answer.a == 2" }\n', False),
            ('support = { first_when = "answer.c == 2" }\n', False),
            ('support = { abuse_when = "answer.a == 2" }\n', True),
            ('support = { abuse_when = "answer.c == 2", first_when = "answer.a == 2" }\n', True),
            ('support = { abuse_when = "answer.c == 2" }\n', False),
            ('support = { show = "never", abuse_when = "answer.a == 2" }\n', False),
        ]
        for head, expected in rows:
            with self.subTest(head):
                result = score(questionnaire(head=head), {"a": 2})
                self.assertIs(result["support_first"], expected)


if __name__ == "__main__":
    unittest.main()

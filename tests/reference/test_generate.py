"""The generator writes only what the contract allows, and spells expressions as it means them."""

import random
import unittest

import generate
from expression import parse
from expression_author import ExpressionAuthor, Scope, spelled
from reference import load
from validity import Invalid, check_answers, check_questionnaire

SEEDS = range(400)


class Generated(unittest.TestCase):
    def test_questionnaires_and_answers_are_valid(self):
        for seed in SEEDS:
            with self.subTest(seed=seed):
                rng = random.Random(seed)
                questionnaire = load(generate.questionnaire(rng))
                check_questionnaire(questionnaire)
                table = generate.answers(rng, questionnaire)
                check_answers(questionnaire, table)
                answer_file = load(generate.to_toml(rng, questionnaire, table))
                self.assertEqual(answer_file["answers"], table)

    def test_one_seed_gives_one_text(self):
        texts = [generate.questionnaire(random.Random(7)) for _ in range(2)]
        self.assertEqual(*texts)

    def test_an_expression_parses_to_the_tree_it_was_spelled_from(self):
        for seed in SEEDS:
            rng = random.Random(seed)
            questionnaire = load(generate.questionnaire(rng))
            scope = Scope()
            for item in questionnaire["item"]:
                scope.add_item(questionnaire, item)
            for scale in questionnaire.get("scale", []):
                scope.add_scale(scale)
            for depth in range(4):
                tree = ExpressionAuthor(rng, scope).condition(depth)
                text = spelled(rng, tree)
                with self.subTest(seed=seed, text=text):
                    self.assertEqual(parse(text), tree)


HEAD = """
format = 1
id = "faulty"
version = "1.0.0"
title = "T"
language = "en"
[[item]]
id = "a"
text = "a"
options = [{ value = 1, label = "1" }, { value = "x", label = "x" }]
[[item]]
id = "m"
text = "m"
type = "multiple_choice"
options = [{ value = 1, label = "1" }, { value = 2, label = "2", exclusive = true }]
[[item]]
id = "n"
text = "n"
type = "number"
min = 0
max = 10
step = 3
"""
SCALE = '[[scale]]\nid = "s"\ntitle = "T"\n'
CRITICAL = '[[critical]]\nid = "c"\ntext = "t"\n'


class Checks(unittest.TestCase):
    """The checks are not empty: each of these is refused."""

    FAULTY = [
        "colour = 1",
        '[[item]]\nid = "b"\ntext = "b"',
        '[[item]]\nid = "b"\ntext = "b"\ntype = "text"\nmin = 1',
        '[[item]]\nid = "a"\ntext = "b"\ntype = "text"',
        '[[item]]\nid = "b"\ntext = "b"\ntype = "number"\nmin = 2\nmax = 1',
        '[[item]]\nid = "b"\ntext = "b"\ntype = "note"\nshow_if = "answered(b)"',
        '[[item]]\nid = "b"\ntext = "b"\noptions = [{value=1, label="1"}, {value="1", label="2"}]',
        SCALE + 'method = "sum"\nitems = ["a", "a"]',
        SCALE + 'method = "sum"\nitems = ["n"]\nreverse = ["n"]',
        SCALE + 'method = "sum"\nitems = ["m"]\nreverse = ["m"]',
        SCALE + 'method = "sum"\nitems = ["a"]\nmin_answered = 2',
        SCALE + 'method = "max"\nitems = ["a"]\nweights = { a = 2 }',
        SCALE + 'method = "count"\nitems = ["a"]',
        SCALE + 'method = "sum"\nscales = ["s"]',
        SCALE + 'method = "sum"\nitems = ["a"]\nrescale = { from = [1, 1.0], to = [0, 1] }',
        SCALE + 'method = "sum"\nitems = ["a"]\nbands = [{id="x", label="X", from=1}]',
        SCALE + 'method = "sum"\nitems = ["a"]\nweights = { a = 0.1234567 }',
        CRITICAL + 'when = "answer.a == 2"',
        CRITICAL + 'when = "answer.a + 1 == \'x\'"',
        CRITICAL + 'when = "answer.n == \'x\'"',
        CRITICAL + 'when = "answer.m == 1"',
        CRITICAL + 'when = "3 in answer.m"',
        CRITICAL + 'when = "answer.n"',
        CRITICAL + 'when = "true == true"',
        CRITICAL + 'when = "score.s > 1"',
        CRITICAL + 'when = "answer.a < \'x\'"',
    ]
    WRONG_ANSWERS = [
        {"a": 2}, {"a": True}, {"a": [1]}, {"m": 1}, {"m": [1, 2]}, {"m": [1, 1]}, {"m": [3]},
        {"n": 1}, {"n": 12}, {"n": -3}, {"n": "3"}, {"x": 1},
    ]

    def test_faulty_questionnaires_are_refused(self):
        check_questionnaire(load(HEAD))
        for part in self.FAULTY:
            with self.subTest(part), self.assertRaises(Invalid):
                text = part + HEAD if part.startswith("colour") else HEAD + part
                check_questionnaire(load(text))

    def test_wrong_answers_are_refused(self):
        questionnaire = load(HEAD)
        check_answers(questionnaire, {"a": "x", "m": [2], "n": 9})
        for answers in self.WRONG_ANSWERS:
            with self.subTest(answers=answers), self.assertRaises(Invalid):
                check_answers(questionnaire, answers)


if __name__ == "__main__":
    unittest.main()

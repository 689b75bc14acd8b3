"""Compares the results of `ajar score` with those of the reference on random cases.

    python3 compare.py PROGRAM [--cases N] [--seed S] [--partial]

A case is a questionnaire and an answer file made from one seed; the case of seed S is run again
by `--seed S --cases 1 --partial`. Every field of the program's JSON that the contract names is
held against `reference.score`, numbers by their printed form. At the end it prints how often each
key, rule, operator and outcome occurred; one that did not occur fails the run (not with
--partial).
"""

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import generate
import tally
import validity
from program import NoAnswer, Outcome, Program
from reference import Sitting, load, number_text, score


class Case:
    """One questionnaire and one answer file, and what the reference makes of them."""

    def __init__(self, seed: int, seen: Counter):
        rng = random.Random(seed)
        self.seed = seed
        self.questionnaire_text = generate.questionnaire(rng)
        questionnaire = load(self.questionnaire_text)
        validity.check_questionnaire(questionnaire)
        self.answers_text = generate.to_toml(
            rng, questionnaire, generate.answers(rng, questionnaire)
        )
        answer_file = load(self.answers_text)
        answers = answer_file["answers"]
        validity.check_answers(questionnaire, answers)
        self.expected = score(questionnaire, answers, seen)
        self.expects_warnings = _expects_warnings(questionnaire, answer_file)
        tally.count_questionnaire(seen, self.questionnaire_text, questionnaire)
        tally.count_result(seen, questionnaire, answers, self.expected)


def _expects_warnings(questionnaire: dict, answer_file: dict) -> bool:
    """An answer to a hidden item and another version are warned of, nothing else is."""
    sitting = Sitting(questionnaire, answer_file["answers"])
    other_version = answer_file.get("version", questionnaire["version"]) != questionnaire["version"]
    return other_version or not all(map(sitting.is_shown, answer_file["answers"]))


def write_exactly(path: Path, text: str) -> str:
    """Writes the text with its line ends as they are; the path as an argument.

    A new file each time: to write over an old one makes some file systems wait for the disk.
    """
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return str(path)


def printed_number(text: str) -> Decimal:
    """A JSON number, which must be printed as the contract prints numbers."""
    number = Decimal(text)
    if number_text(Fraction(number)) != text:
        raise ValueError(f"number printed as {text}")
    return number


def differences(expected, actual, place: str = "") -> list[str]:
    """Where the values differ; a table of the program's may have keys that are not expected."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        found = []
        for key, value in expected.items():
            inner = f"{place}.{key}".lstrip(".")
            if key in actual:
                found += differences(value, actual[key], inner)
            else:
                found.append(f"{inner}: not there")
        return found
    if isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        pairs = enumerate(zip(expected, actual))
        return [line for i, pair in pairs for line in differences(*pair, f"{place}[{i}]")]
    same_kind = isinstance(expected, bool) == isinstance(actual, bool)
    if same_kind and expected == actual:
        return []
    return [f"{place}: expected {_shown(expected)}, got {_shown(actual)}"]


def _shown(value) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def faults(case: Case, outcome: Outcome) -> list[str]:
    """All that is wrong with what the program made of the case."""
    if outcome.status != 0:
        return [f"exit status {outcome.status}", outcome.err.decode(errors="replace")]
    try:
        actual = json.loads(outcome.out, parse_float=printed_number, parse_int=printed_number)
    except ValueError as error:
        return [f"unreadable JSON: {error}", outcome.out.decode(errors="replace")]
    found = differences(case.expected, actual)
    warnings = actual.get("warnings")
    if not isinstance(warnings, list) or bool(warnings) != case.expects_warnings:
        expected = "some" if case.expects_warnings else "none"
        found.append(f"warnings: expected {expected}, got {_shown(warnings)}")
    return found


def run_case(program: Program, case: Case, folder: Path) -> list[str]:
    """Runs one case; what is wrong with its outcome."""
    arguments = [
        "score",
        write_exactly(folder / "q.toml", case.questionnaire_text),
        write_exactly(folder / "a.toml", case.answers_text),
        "--format", "json",
    ]
    try:
        return faults(case, program.run(arguments))
    except NoAnswer as error:
        return [str(error)]


def arguments_of(description: str) -> argparse.Namespace:
    """The command line that compare and walk share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("program", metavar="PROGRAM")
    parser.add_argument("--cases", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="seed of the first case")
    parser.add_argument(
        "--partial", action="store_true", help="do not fail when something never occurred"
    )
    return parser.parse_args()


def report_occurrences(seen: Counter, must_occur: list[str], partial: bool) -> int:
    """Prints the count of each event, one a line; the exit status that the gaps call for."""
    gaps = [event for event in must_occur if not seen[event]]
    for event in must_occur:
        print(f"{seen[event]:9} {event}")
    for event in gaps:
        print(f"never occurred: {event}")
    return 1 if gaps and not partial else 0


def main() -> int:
    options = arguments_of("Compare `ajar score` with the reference.")
    seen: Counter = Counter()
    with Program(options.program) as program, tempfile.TemporaryDirectory() as folder:
        for passed in range(options.cases):
            case = Case(options.seed + passed, seen)
            found = run_case(program, case, Path(folder))
            if found:
                print(f"seed {case.seed}", "--- questionnaire", case.questionnaire_text,
                      "--- answers", case.answers_text, "--- differences", *found, sep="\n")
                print(f"{passed} passed, 1 failed")
                return 1
    status = report_occurrences(seen, tally.MUST_OCCUR, options.partial)
    print(f"{options.cases} passed, 0 failed")
    return status


if __name__ == "__main__":
    sys.exit(main())

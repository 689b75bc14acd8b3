"""Holds the proofs of `ajar check` against brute force: random questionnaires small enough to
try all their answers. Every verdict and every range has to agree, every witness is scored and
has to show its part, and nothing may stay undecided.

usage: brute_force.py SERVE BRUTE [--cases N] [--seed S]
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction
from pathlib import Path

import generate
from compare import write_exactly
from program import Program
from reference import item_type, load
from toml_forms import TomlWriter
from validity import MOMENTS

ANSWER_SETS = 3_000  # a questionnaire with more of them is not tried


class Brute:
    """The program that tries all answers."""

    def __init__(self, path: str):
        self._process = subprocess.Popen(
            [path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def facts(self, questionnaire: Path):
        """Everything that can happen; None when there are too many sets of answers."""
        self._process.stdin.write(f"{ANSWER_SETS} {questionnaire}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline(), parse_float=Fraction)


def answer_file(rng: random.Random, questionnaire: dict, witness: dict) -> str:
    """The witness as an answer file. JSON has no dates and no times: there they are strings."""
    types = {item["id"]: item_type(item) for item in questionnaire["item"]}
    answers = {
        item: MOMENTS[types[item]].fromisoformat(value) if types[item] in MOMENTS else value
        for item, value in witness.items()
    }
    return "[answers]\n" + "".join(
        f"{item} = {TomlWriter(rng).value(value)}\n" for item, value in answers.items()
    )


def is_written_out(condition: str | None) -> bool:
    """Whether there is a condition, and not the literal `true`."""
    return condition is not None and condition.strip(" ()\t\r\n") != "true"


def is_moved_too_far(scale: dict, ends: list | None) -> bool:
    """Whether a rescaled score leaves the range that it is moved onto."""
    if "rescale" not in scale or ends is None:
        return False
    bottom, top = sorted(scale["rescale"]["to"])
    return ends[0] < bottom or ends[1] > top


class Comparison:
    """One questionnaire: what `check` says, and what is true."""

    def __init__(self, questionnaire: dict, check: dict, facts: dict):
        self.questionnaire = questionnaire
        self._check = check
        self._facts = facts
        self.faults: list[str] = []
        self.parts: list[tuple[str, str, dict]] = []  # kind, id, witness

    def compare(self) -> list[str]:
        for kind, fact in (
            ("items", "shown"), ("explanations", "explanations"),
            ("next_steps", "next_steps"), ("critical", "critical"),
        ):
            self._verdicts(kind, self._check[kind], set(self._facts[fact]))
        for position, scale in enumerate(self._check["scales"]):
            self._ends(scale, self._facts["ends"].get(str(position)))
            bands = {band for of, band in self._facts["bands"] if of == position}
            self._verdicts(f"bands of {scale['id']}", scale["bands"], bands)
        self._advice()
        return self.faults

    def _advice(self):
        """The warnings that say something of all answers."""
        parts = self.questionnaire.get("explanation", [])
        facts = self._facts
        apart = {tuple(pair) for pair in facts["apart"]}
        opens = set(facts["explanations"])
        self._warnings("always-together", {
            part["id"] for i, part in enumerate(parts)
            if i in opens and any(
                j in opens and (i, j) not in apart and (j, i) not in apart for j in range(i))
        }, -1)
        self._warnings("no-next-step", {""} if parts and facts["without_step"] else set(), None)
        for kind, never_false in (("item", "sometimes_hidden"),
                                  ("explanation", "sometimes_closed"),
                                  ("critical", "sometimes_uncritical")):
            key = "show_if" if kind == "item" else "when"
            self._warnings("always-true", {
                part["id"] for i, part in enumerate(self.questionnaire.get(kind, []))
                if is_written_out(part.get(key)) and i not in facts[never_false]
            }, 0, f" of {'critical rule' if kind == 'critical' else kind} '")
        without_skips = {tuple(pair) for pair in facts["bands_without_skips"]}
        self._warnings("band-of-skips", {
            f"{self.questionnaire['scale'][scale]['bands'][band]['id']}' of scale "
            f"'{self.questionnaire['scale'][scale]['id']}"
            for scale, band in map(tuple, facts["bands"]) if (scale, band) not in without_skips
        }, "band")

        self._warnings("rescale-out-of-range", {
            scale["id"] for position, scale in enumerate(self.questionnaire.get("scale", []))
            if is_moved_too_far(scale, facts["ends"].get(str(position)))
        }, 0)

    def _warnings(self, code: str, expected: set[str], which, only: str = ""):
        """Holds the ids that the warnings of a code name against those expected."""
        actual = set()
        for warning in self._check["warnings"]:
            message = warning["message"]
            if warning["code"] != code or only not in message:
                continue
            if which is None:
                actual.add("")
            elif which == "band":
                actual.add(message.split("'", 1)[1].rsplit("'", 1)[0])
            else:
                actual.add(message.split("'")[1::2][which])
        if actual != expected:
            self.faults.append(f"{code}{only}: {actual}, but it is {expected}")

    def _verdicts(self, kind: str, parts: list[dict], reachable: set[int]):
        for position, part in enumerate(parts):
            expected = "reachable" if position in reachable else "unreachable"
            if part["verdict"] != expected:
                self.faults.append(f"{kind} {part['id']}: {part}, but it is {expected}")
            elif expected == "reachable":
                self.parts.append((kind, part["id"], part["witness"]))

    def _ends(self, scale: dict, ends: list | None):
        expected = ends or [None, None]
        if [scale["low"], scale["high"]] != expected:
            actual = (scale["low"], scale["high"])
            self.faults.append(f"{scale['id']}: from {actual}, but it is {expected}")


def shows(result: dict, kind: str, part: str) -> bool:
    """Whether a result of `score` shows the part."""
    if kind.startswith("bands of "):
        return any(
            scale["id"] == kind.removeprefix("bands of ") and scale["band"] == part
            for scale in result["scales"]
        )
    return any(shown["id"] == part for shown in result[kind])


def unconfirmed(program: Program, comparison: Comparison, folder: Path, rng) -> list[str]:
    """The witnesses that `score` does not confirm."""
    found = []
    for kind, part, witness in comparison.parts:
        answers = folder / "a.toml"
        write_exactly(answers, answer_file(rng, comparison.questionnaire, witness))
        outcome = program.run(["score", str(folder / "q.toml"), str(answers), "--format", "json"])
        if outcome.status != 0:
            found.append(f"witness of {kind} {part}: {outcome.err.decode()}")
        elif kind != "items" and not shows(json.loads(outcome.out), kind, part):
            found.append(f"witness of {kind} {part} does not show it: {witness}")
    return found


def small_questionnaire(seed: int) -> tuple[random.Random, str] | None:
    """A questionnaire with few enough answers, or None: most seeds give larger ones."""
    rng = random.Random(seed)
    text = generate.questionnaire(rng, most_items=7)
    return None if text is None else (rng, text)


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare `ajar check` with brute force.")
    parser.add_argument("serve")
    parser.add_argument("brute")
    parser.add_argument("--cases", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    brute = Brute(options.brute)
    seen: Counter = Counter()
    seed = options.seed
    with Program(options.serve) as program, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        while seen["questionnaires"] < options.cases:
            seed += 1
            drawn = small_questionnaire(seed)
            if drawn is None:
                continue
            rng, text = drawn
            write_exactly(folder / "q.toml", text)
            facts = brute.facts(folder / "q.toml")
            if facts is None:
                continue
            outcome = program.run(["check", str(folder / "q.toml"), "--format", "json"])
            check = json.loads(outcome.out, parse_float=Fraction)
            comparison = Comparison(load(text), check, facts)
            faults = comparison.compare() + unconfirmed(program, comparison, folder, rng)
            if faults:
                print(f"seed {seed}", text, *faults, sep="\n")
                return 1
            seen["questionnaires"] += 1
            seen["answer sets"] += facts["count"]
            seen["witnesses"] += len(comparison.parts)
            for kind in ("explanations", "critical", "next_steps", "items"):
                for part in check[kind]:
                    seen[f"{kind} {part['verdict']}"] += 1
            for warning in check["warnings"]:
                seen[f"warning {warning['code']}"] += 1
            for scale in check["scales"]:
                seen["scales without a score" if scale["low"] is None else "scales"] += 1
                for band in scale["bands"]:
                    seen[f"bands {band['verdict']}"] += 1
    for event, count in sorted(seen.items()):
        print(f"{count:9} {event}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

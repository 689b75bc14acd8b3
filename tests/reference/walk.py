"""Random walks through piped `ajar take`, held against `ajar score` on the answers they end with.

    python3 walk.py PROGRAM [--cases N] [--seed S] [--partial]

Each case feeds lines to `take Q --plain --format json`: answers, skips, steps back, reviews, wrong
and empty lines, help. The model in line_mode.py (whose head lists how it reads the contract where
that is silent) says which answers stand at the end. A walk to the end must exit 0 and print, byte
for byte, what `score Q A --format json` prints for these answers; a walk that is stopped or cut
short must exit 4, one that is left must exit 0, both with nothing on standard output.
"""

import datetime
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

import generate
from compare import arguments_of, report_occurrences, write_exactly
from line_mode import COMMANDS, TEXT_COMMANDS, LineMode
from program import NoAnswer, Program
from reference import exact, item_options, item_type, load, number_text

MUST_OCCUR = [
    *(f"word {word}"
      for commands in (COMMANDS, TEXT_COMMANDS) for words in commands.values() for word in words),
    *(f"answer to {kind}" for kind in (
        "single_choice", "multiple_choice", "number", "date", "time", "text")),
    *(f"wrong line to {kind}" for kind in (
        "single_choice", "multiple_choice", "number", "date", "time")),
    "multiple choice: 0",
    "empty line",
    "word in capitals",
    "required item not answered",
    "answer replaced",
    "answer cleared",
    "answer kept of a hidden item",
    "back at the first item",
    "back during a change",
    "review: number",
    "review: empty line",
    "review: wrong line",
    "review during a change",
    "returned",
    "change brought an item to light",
    "point of return hidden",
    "text: several lines",
    "text: a word",
    "text: left empty",
    "text: ended by the end of input",
    "end of input before the result",
    "result",
    "result without a line",
    "line left over",
    "last line without a newline",
]

_EXIT_STATUS = {"result": 0, "stopped": 4, "left": 0}
_MOST_DETOURS = 40


class Walker:
    """Thinks of lines to type, looking at the model to know what is asked."""

    def __init__(self, rng: random.Random, questionnaire: dict):
        self._rng = rng
        self._questionnaire = questionnaire
        self._restlessness = rng.choice((0, 0.1, 0.3, 0.6))
        self._detours = 0

    def lines(self) -> list[str]:
        """The lines of a walk: to its end, cut short, or ended by a word; perhaps some more."""
        model = LineMode(self._questionnaire)
        ending = self._rng.choice(("result",) * 6 + ("cut", "stop", "leave"))
        lines: list[str] = []
        while not model.ended:
            asked = not model.reviewing and not model.text
            if asked and ending in COMMANDS and self._rng.random() < 0.15:
                lines.append(self._command(model.item, ending))
            else:
                lines.append(self._line(model))
            model.take(lines[-1])
        if ending == "cut":
            return lines[: self._rng.randint(0, len(lines))]
        if lines[-1:] == [""] and self._rng.random() < 0.5:
            return lines[:-1]
        return lines + self._rng.choice(([],) * 9 + (["b", "", "1"],))

    def _line(self, model: LineMode) -> str:
        if model.reviewing:
            return self._review_line(model)
        if model.text:
            line = self._rng.choice(("", "", "and more", "s", "/ or so"))
            room = model.item.get("max_length", 2000) - len(model.text)
            return line if len(line) < room else ""
        if self._detours < _MOST_DETOURS and self._rng.random() < self._restlessness:
            self._detours += 1
            return self._detour(model.item)
        if self._rng.random() < 0.15 and not model.item.get("required", False):
            return self._command(model.item, "skip")
        return self._answer(model.item)

    def _review_line(self, model: LineMode) -> str:
        count = len(model.listed())
        wrong = ("0", "9999", "-1", "first", "1 2")
        kind = self._rng.random()
        if count and kind < 0.65:
            return self._padded(str(self._rng.randint(1, count)))
        return "" if kind < 0.85 else self._rng.choice(wrong)

    def _padded(self, line: str) -> str:
        return self._rng.choice((line,) * 10 + (f" {line}", f"{line}  "))

    def _command(self, item: dict, command: str) -> str:
        commands = TEXT_COMMANDS if item_type(item) == "text" else COMMANDS
        word = self._rng.choice(commands[command])
        word = self._rng.choice((word, word, word.upper(), word.capitalize()))
        return word if item_type(item) == "text" else self._padded(word)

    def _detour(self, item: dict) -> str:
        """Anything but an answer."""
        command = self._rng.choice(("back", "back", "review", "review", "help", "skip", "wrong"))
        if command != "wrong":
            return self._command(item, command)
        return self._rng.choice(("", self._wrong_line(item)))

    def _wrong_line(self, item: dict) -> str:
        """A line that fits nothing; for a text there is none but the empty one."""
        wrong = ["zzz", "-", "1.5.2", "none", "=", "1;2", "nan", "bb"]
        match item_type(item):
            case "text":
                return ""
            case "number":
                wrong += ["1.2345678", "1000001", "-1000000.5", "1 2", "--1", "inf"]
                wrong += [number_text(exact(item["max"]) + 1)] if "max" in item else []
                wrong += [number_text(exact(item["min"]) - 1)] if "min" in item else []
                if "step" in item:
                    off = exact(item.get("min", 0)) + exact(item["step"]) / 2
                    wrong.append(number_text(off))
                return self._rng.choice(wrong)
            case "date":
                wrong += ["2026-02-30", "2026-13-01", "2026-1-1", "01.12.2026", "14:30", "0"]
                day = datetime.timedelta(days=1)
                wrong += [str(item["max"] + day)] if "max" in item else []
                wrong += [str(item["min"] - day)] if "min" in item else []
                return self._rng.choice(wrong)
            case "time":
                wrong += ["24:00", "12:60", "12:00:60", "7:30", "12:00:00.5", "2026-12-01", "0"]
                return self._rng.choice(wrong)
        options = item_options(self._questionnaire, item)
        wrong += [str(len(options) + 1), "-1", "1.5"]
        if item_type(item) == "single_choice":
            return self._rng.choice([*wrong, "0", "1 2", "1,1"])
        exclusive = [i for i, option in enumerate(options, 1) if option.get("exclusive", False)]
        if exclusive and len(options) > 1:
            other = self._rng.choice([i for i in range(1, len(options) + 1) if i != exclusive[0]])
            wrong += [f"{exclusive[0]} {other}", f"{other},{exclusive[0]}"]
        return self._rng.choice([*wrong, f"1 {len(options) + 1}"])

    def _answer(self, item: dict) -> str:
        """A line that answers the item; for a text its first line."""
        if item_type(item) == "text" and self._rng.random() < 0.3:
            return self._rng.choice(("b", "s", "q", "x", "r", "?"))
        value = generate.valid_answer(self._rng, self._questionnaire, item)
        match item_type(item):
            case "text":
                return value
            case "date":
                return self._padded(str(value))
            case "time":
                text = str(value)
                return self._padded(self._rng.choice((text, text.removesuffix(":00"))))
            case "number":
                text = number_text(exact(value))
                has_room = "." in text and len(text.partition(".")[2]) < 6
                more = f"{text}0" if has_room else text
                return self._padded(self._rng.choice((text, text, more)))
        places = {
            exact(option["value"]): str(place)
            for place, option in enumerate(item_options(self._questionnaire, item), start=1)
        }
        if item_type(item) == "single_choice":
            return self._padded(places[exact(value)])
        separator = self._rng.choice((" ", ",", ", ", "  "))
        return self._padded(separator.join(places[exact(one)] for one in value) or "0")


def as_input(rng: random.Random, lines: list[str], seen: Counter) -> bytes:
    """The lines as standard input; the last one now and then without its newline."""
    text = "".join(f"{line}\n" for line in lines)
    if lines and lines[-1] and rng.random() < 0.3:
        seen["last line without a newline"] += 1
        text = text[:-1]
    return text.encode()


def walk_case(program: Program, seed: int, folder: Path, seen: Counter) -> tuple[list, list]:
    """Runs one walk; what is wrong with it, and what to print about it then."""
    rng = random.Random(seed)
    questionnaire_text = generate.questionnaire(rng)
    questionnaire = load(questionnaire_text)
    lines = Walker(rng, questionnaire).lines()
    model = LineMode(questionnaire, seen)
    seen["result without a line"] += model.ended == "result"
    for line in lines:
        model.take(line)
    if not model.ended:
        model.end_of_input()
    answers_text = generate.table_to_toml(rng, model.standing_answers())
    q_file = write_exactly(folder / "q.toml", questionnaire_text)
    a_file = write_exactly(folder / "a.toml", answers_text)
    case = ["--- questionnaire", questionnaire_text, "--- answers", answers_text,
            "--- standard input", *lines, f"--- the walk should end as: {model.ended}"]
    try:
        stdin = as_input(rng, lines, seen)
        taken = program.run(["take", q_file, "--plain", "--format", "json"], stdin)
        expected = b""
        if model.ended == "result":
            expected = program.run(["score", q_file, a_file, "--format", "json"]).out
    except NoAnswer as error:
        return [str(error)], case
    if (taken.status, taken.out) == (_EXIT_STATUS[model.ended], expected):
        return [], case
    return [f"exit status {taken.status}", "--- expected", expected.decode(errors="replace"),
            "--- got", taken.out.decode(errors="replace"), "--- standard error",
            taken.err.decode(errors="replace")], case


def main() -> int:
    options = arguments_of("Walk through `ajar take` and compare with `ajar score`.")
    seen: Counter = Counter()
    with Program(options.program) as program, tempfile.TemporaryDirectory() as folder:
        for passed in range(options.cases):
            seed = options.seed + passed
            found, case = walk_case(program, seed, Path(folder), seen)
            if found:
                print(f"seed {seed}", *case, *found, sep="\n")
                print(f"{passed} passed, 1 failed")
                return 1
    status = report_occurrences(seen, MUST_OCCUR, options.partial)
    print(f"{options.cases} passed, 0 failed")
    return status


if __name__ == "__main__":
    sys.exit(main())

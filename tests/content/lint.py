"""The rules of care for every word that a person sees. `lint.py [ID...]`: these questionnaires, default all.

What the lists catch is a matter for a person's eye: exceptions stand in lint_exceptions.toml, one by one.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from texts import (
    STARTER,
    Text,
    grade_of,
    library_files,
    library_steps,
    pages,
    program_texts,
    questionnaire,
    questionnaire_ids,
    sentences_of,
    texts_of,
    words_of,
)

HERE = Path(__file__).resolve().parent

# Words that speak for the reader, press or belittle; words that hurt; words about suicide that harm.
NEVER = (
    "should", "just", "simply", "simple", "easy", "easily", "lazy", "laziness", "irrational", "delusional",
    "delusion", "toxic", "crazy", "victim", "sufferer", "manipulative", "attention-seeking", "mentally ill",
    "commit", "committed", "successful", "failed", "selfish", "way out", "cry for help", "trigger", "triggers",
    "triggered", "overdose", "hanging", "attempt", "attempts", "attempted",
)  # fmt: skip
SPEAKS_FOR_THE_READER = ("we", "us", "our", "ours", "ourselves")
NEVER_A_FINDING = (
    "you have", "you are", "you suffer", "score", "scores", "percent", "percentile", "grade", "risk", "risky",
    "level", "disorder", "anxiety disorder", "diagnosis", "depressed", "symptom", "symptoms", "patient",
    "warning", "severe", "you will",
)  # fmt: skip
NEVER_IN_ITEMS = (
    "because", "isolate", "isolated", "intimacy", "intimate", "attachment", "vulnerable", "vulnerability",
    "cope", "coping", "boundary", "boundaries", "partner", "husband", "wife", "he", "she", "his", "her",
    "suicide", "death", "die", "kill", "hurt myself", "abuse", "trauma",
)  # fmt: skip

MOST_WORDS_OF_AN_ITEM = 20
MOST_WORDS_OF_A_SENTENCE = 20
MOST_WORDS_OF_AN_EXPLANATION = 120
MOST_WORDS_OF_A_STEP = 60
MOST_SENTENCES_OF_A_PARAGRAPH = 3
GRADE_OF_ITEMS = 6.0
GRADE_OF_RESULTS = 7.0
FEWEST_WORDS_TO_REPEAT = 7
INTRO_LINES, INTRO_COLUMNS = 8, 80


def exceptions() -> dict[str, dict[str, str]]:
    """Reviewed exceptions: rule, then place, then the reason."""
    path = HERE / "lint_exceptions.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def found_words(text: str, words: tuple[str, ...]) -> list[str]:
    plain = " ".join(text.lower().split())
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", plain)]


def is_finding(text: Text) -> bool:
    return text.part.startswith(("explanation.", "next_step.", "critical.")) or ".label_" in f".{text.key}"


def is_source(text: Text) -> bool:
    return text.part.startswith("source.")


def word_rules(text: Text) -> Iterator[tuple[str, str]]:
    if is_source(text):
        return
    for word in found_words(text.text, NEVER):
        yield "word", f"'{word}'"
    # What a person may say to someone is in their own voice.
    if text.key != "say" and not _only_quoted(text.text, SPEAKS_FOR_THE_READER):
        yield "we", "'we' speaks for the reader"
    if is_finding(text):
        for word in found_words(text.text, NEVER_A_FINDING):
            yield "finding", f"'{word}' in a result"
    if text.key != "frame" and re.search(r"\d", text.text):
        yield "digits", "a digit where a word belongs"
    if not text.text.isascii():
        yield "ascii", "a character outside ASCII"


def _only_quoted(text: str, words: tuple[str, ...]) -> bool:
    return not found_words(re.sub(r'"[^"]*"', " ", " ".join(text.split())), words)


def item_rules(text: Text) -> Iterator[tuple[str, str]]:
    if not (text.part.startswith("item.") and text.key == "text"):
        return
    for word in found_words(text.text, NEVER_IN_ITEMS):
        yield "item-word", f"'{word}' in an item"
    if len(words_of(text.text)) > MOST_WORDS_OF_AN_ITEM:
        yield "item-length", f"{len(words_of(text.text))} words in an item"
    if grade_of(text.text) > GRADE_OF_ITEMS:
        yield "item-grade", f"grade {grade_of(text.text):.1f} in an item"
    if found_words(text.text, ("and", "or")):
        yield "and-or", "'and' or 'or' in an item: one idea?"
    if len(found_words(text.text, ("not", "no", "never", "nobody", "nothing"))) > 1:
        yield "negatives", "two negatives in an item"


def length_rules(text: Text) -> Iterator[tuple[str, str]]:
    if is_source(text):
        return
    for sentence in sentences_of(text.text):
        if len(words_of(sentence)) > MOST_WORDS_OF_A_SENTENCE:
            yield "sentence", f"{len(words_of(sentence))} words: {sentence}"
    if text.key in ("text", "not_this", "see_someone", "intro", "outro"):
        for paragraph in text.text.split("\n\n"):
            count = len([part for part in re.split(r"[.!?](?:\s|$|\")", paragraph) if words_of(part)])
            if text.part.startswith("explanation.") and count > MOST_SENTENCES_OF_A_PARAGRAPH:
                yield "paragraph", f"{count} sentences in a paragraph: {paragraph.strip()[:40]}"
    words = len(words_of(text.text))
    if text.part.startswith("explanation.") and text.key == "text" and words > MOST_WORDS_OF_AN_EXPLANATION:
        yield "explanation-length", f"{words} words in an explanation"
    if text.part.startswith("next_step.") and words > MOST_WORDS_OF_A_STEP:
        yield "step-length", f"{words} words in a step"
    if text.part.startswith(("explanation.", "next_step.")) and text.key == "text":
        if grade_of(text.text) > GRADE_OF_RESULTS:
            yield "grade", f"grade {grade_of(text.text):.1f}"
    if text.key == "intro" and _lines(text.text) > INTRO_LINES:
        yield "intro", f"{_lines(text.text)} lines of {INTRO_COLUMNS} columns"


def _lines(text: str) -> int:
    """Lines of a text wrapped at 80 columns, empty ones between paragraphs included."""
    lines = 0
    for paragraph in text.split("\n\n"):
        lines += 1 if lines else 0
        column = INTRO_COLUMNS + 1
        for word in paragraph.split():
            if column + 1 + len(word) > INTRO_COLUMNS:
                lines, column = lines + 1, len(word)
            else:
                column += 1 + len(word)
    return lines


# --- What every questionnaire holds ---------------------------------------------------------------


def structure_rules(name: str) -> Iterator[tuple[str, str, str]]:
    data = questionnaire(name)
    file = f"{name}.toml"
    steps = library_steps() | {step["id"]: step for step in data.get("next_step", [])}
    for key in ("summary", "minutes", "audience", "frame", "intro", "outro", "license", "reviewed", "review_by"):
        if key not in data:
            yield f"{file}: file.{key}", "missing", "is missing"
    for item in data["item"]:
        for key in ("why", "sources"):
            if item.get("type") != "note" and key not in item:
                yield f"{file}: item.{item['id']}.{key}", "missing", "is missing"
    causes = {scale["id"] for scale in data.get("scale", [])} - {"strengths", "many_areas"}
    for explanation in data["explanation"]:
        place = f"{file}: explanation.{explanation['id']}"
        if not explanation.get("sources"):
            yield f"{place}.sources", "missing", "is missing"
        if explanation["id"] not in causes:
            continue
        for key in ("not_this", "say", "see_someone", "scale"):
            if key not in explanation:
                yield f"{place}.{key}", "missing", "is missing"
        horizons = {steps[step]["horizon"] for step in explanation.get("next_steps", [])}
        for horizon in sorted({"today", "this_month"} - horizons):
            yield f"{place}.next_steps", "missing", f"has no step for {horizon}"
    has_many = any(scale["id"] == "many_areas" for scale in data.get("scale", []))
    if has_many and "first_when" not in data.get("support", {}):
        yield f"{file}: file.support.first_when", "missing", "is missing: when many areas are strong, support comes first"
    yield from shared_step_rules(file, data, causes)
    yield from test_rules(file, data)


def shared_step_rules(file: str, data: dict, causes: set[str]) -> Iterator[tuple[str, str, str]]:
    """A step is printed under the first explanation that names it: each cause needs some of its own."""
    steps = library_steps() | {step["id"]: step for step in data.get("next_step", [])}
    named: dict[str, list[str]] = {}
    for explanation in data["explanation"]:
        if explanation["id"] in causes:
            for step in explanation.get("next_steps", []):
                named.setdefault(step, []).append(explanation["id"])
    for explanation in data["explanation"]:
        if explanation["id"] in causes:
            own = {s for s in explanation.get("next_steps", []) if named[s] == [explanation["id"]]}
            for horizon in ("today", "this_month"):
                if not any(steps[step]["horizon"] == horizon for step in own):
                    yield (
                        f"{file}: explanation.{explanation['id']}.next_steps",
                        "own-step",
                        f"has no step for {horizon} that no other cause names",
                    )


def test_rules(file: str, data: dict) -> Iterator[tuple[str, str, str]]:
    names = [test["name"] for test in data.get("test", [])]
    for name in ("all lowest", "all highest"):
        if name not in names:
            yield f"{file}: test", "missing", f"'{name}' is missing"


def twice_rules(files: list[str]) -> Iterator[tuple[str, str, str]]:
    """A person who takes two questionnaires reads no sentence twice."""
    first: dict[str, str] = {}
    for file in files:
        for text in texts_of(file):
            if text.part.startswith(("source.", "responses.", "scale.")) or text.key in ("title", "frame"):
                continue
            for sentence in sentences_of(text.text):
                if len(words_of(sentence)) < FEWEST_WORDS_TO_REPEAT:
                    continue
                before = first.setdefault(sentence.lower().strip(' "'), text.place)
                if before != text.place:
                    yield text.place, "twice", f"also in {before}: {sentence}"


def program_rules() -> Iterator[tuple[str, str, str]]:
    for text in program_texts():
        for word in found_words(text.text, NEVER + SPEAKS_FOR_THE_READER):
            yield f"{text.file}: {text.text}", "program-word", f"'{word}'"
    for text in pages():
        for word in found_words(text.text, NEVER):
            yield f"{text.file}: {text.text.strip()}", "page-word", f"'{word}' in {text.part}"


def findings(names: list[str]) -> list[tuple[str, str, str]]:
    """All that breaks a rule: place, rule, what."""
    files = [f"{name}.toml" for name in names] + library_files() + [STARTER]
    found = []
    for file in files:
        for text in texts_of(file):
            for rules in (word_rules, item_rules, length_rules):
                found += [(text.place, rule, what) for rule, what in rules(text)]
    for name in names:
        found += structure_rules(name)
    everywhere = [f"{name}.toml" for name in questionnaire_ids()] + library_files()
    ours = [f"{file}: " for file in files]
    found += [fault for fault in twice_rules(everywhere) if any(file in f"{fault[0]} {fault[2]}" for file in ours)]
    return found


def main() -> int:
    names = sys.argv[1:] or questionnaire_ids()
    allowed = exceptions()
    faults = 0
    used = set()
    found = findings(names) + ([] if sys.argv[1:] else list(program_rules()))
    for place, rule, what in found:
        if place in allowed.get(rule, {}):
            used.add((rule, place))
            continue
        faults += 1
        print(f"{place}: {what} [{rule}]")
    if not sys.argv[1:]:
        for rule, places in allowed.items():
            for place in places:
                if (rule, place) not in used:
                    faults += 1
                    print(f"{place}: an exception for [{rule}] that nothing needs")
    print(f"{faults} found" if faults else "nothing found")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

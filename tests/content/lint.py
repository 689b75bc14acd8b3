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
    load,
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

# Harsh thoughts about oneself. Two of them in one sentence are a list.
HARSH = (
    "worthless", "helpless", "hopeless", "without hope", "useless", "no use", "unlovable", "stupid", "silly",
    "ugly", "weak", "lazy", "a failure", "a burden", "a load", "too much", "in the way", "ashamed", "guilty",
    "alone", "wrong with you", "little value", "own fault", "nobody cares", "anyone cares",
)  # fmt: skip
AGREES = ("true", "right", "fair")
FEELS_SO = r"\b(?:feels?|felt|seems?|seemed|not) (?:plainly |wholly )?(?:true|right|fair)\b"
# A block that says why it is not shown: the answers are not there to be told on.
NOT_BECAUSE_OF_ANSWERS = (
    "your answers do not show", "your answers did not show", "no question asked about this",
    "whatever you answered", "not shown because", "shown to everyone", "shown to everybody",
)  # fmt: skip
OF_SUICIDE = ("suicide", "thoughts of death", "ending their life", "end their life", "for their life")
SIGHT = ("look around", "look out of", "that you see", "what you see", "watch", "gaze", "mirror", "colour", "colours")
OTHER_SENSES = ("hear", "listen", "touch", "feel", "smell", "taste")
# What is put on paper can be found. Words to send to someone are no note.
ON_PAPER = (
    "write", "note", "notes", "mark", "cross", "list", "lists", "diary", "log", "paper", "pen", "calendar",
)  # fmt: skip
TO_SOMEONE = r"\b(?:could write|(?:call|phone) or write|write to (?!yourself))"
OUT_OF_SIGHT = ("in your head", "where nobody else looks")

# Asked and told in the same words by every questionnaire about oneself: FEAR_ITEM and FEAR_PART.
FEAR_ITEM, FEAR_PART = "afraid_of_reaction", "keeping_safe"
FEAR_CONDITION = f"answer.{FEAR_ITEM} >= 2"
# What keeps someone safe is said in the same words wherever it is needed: no one has to compare them.
SAME_WORDS = (
    f"item.{FEAR_ITEM}", f"explanation.{FEAR_PART}", "explanation.when_you_feel_afraid",
    "explanation.when_it_does_not_feel_safe", "explanation.afraid_and_worried_for_their_life",
    "explanation.talks_and_limits_can_wait", "explanation.a_quiet_evening",
)  # fmt: skip

MOST_WORDS_OF_AN_ITEM = 20
MOST_WORDS_OF_A_SENTENCE = 20
MOST_WORDS_OF_AN_EXPLANATION = 120
# The map is read first, and tired. The part on fear may be longer.
THE_MAP, MOST_WORDS_IN_THE_MAP = "why-am-i-pulling-away.toml", 60
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
    in_map = text.file == THE_MAP and text.part not in SAME_WORDS
    most = MOST_WORDS_IN_THE_MAP if in_map else MOST_WORDS_OF_AN_EXPLANATION
    if text.part.startswith("explanation.") and text.key == "text" and words > most:
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


def harm_rules(text: Text) -> Iterator[tuple[str, str]]:
    """What could hurt the one who reads it."""
    if not is_finding(text):
        return
    for word in found_words(text.text, NOT_BECAUSE_OF_ANSWERS):
        yield "not-because", f"'{word}': a block says why it is there, never why it is not"
    if text.part.startswith("explanation."):
        yield from agreeing_sentences(text.text)
    if text.part.startswith("next_step."):
        for sentence in re.split(r"(?<=[.!?])\s+", " ".join(text.text.split())):
            for word in found_words(sentence, SIGHT):
                if not found_words(sentence, OTHER_SENSES):
                    yield "sight", f"'{word}' in a step, and no other sense: {sentence}"


def agreeing_sentences(text: str) -> Iterator[tuple[str, str]]:
    """A sentence with "true", "right" or "fair" after a list of harsh thoughts, in its paragraph or the next."""
    paragraphs = [re.split(r"(?<=[.!?])\s+", " ".join(part.split())) for part in text.split("\n\n")]
    for first, second in zip(paragraphs, paragraphs[1:] + [[]]):
        listed = False
        for sentence in first + second:
            if listed and found_words(re.sub(FEELS_SO, " ", sentence.lower()), AGREES):
                yield "agrees", f"it can be heard as agreeing with harsh thoughts: {sentence}"
            listed = listed or (len(found_words(sentence, HARSH)) > 1 and sentence in first)


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
    yield from suicide_rules(file, data, steps)
    if data.get("audience") == "self":
        yield from fear_rules(name, data)


def suicide_rules(file: str, data: dict, steps: dict) -> Iterator[tuple[str, str, str]]:
    """After a yes, someone else must know within the hour: no step of such a block waits for a month."""
    for explanation in data["explanation"]:
        named = " ".join((explanation["id"].replace("_", " "), explanation["title"], explanation.get("say", "")))
        if not found_words(named, OF_SUICIDE) and not found_words(explanation["text"], ("suicide",)):
            continue
        for step in explanation.get("next_steps", []):
            if steps[step]["horizon"] not in ("today", "this_week"):
                place = f"{file}: explanation.{explanation['id']}.next_steps"
                yield place, "suicide-step", f"speaks of suicide, and '{step}' is for {steps[step]['horizon']}"


def fear_rules(name: str, data: dict) -> Iterator[tuple[str, str, str]]:
    """The item on fear of someone is asked once, gently, and by itself; its part comes first."""
    file = f"{name}.toml"
    place = f"{file}: item.{FEAR_ITEM}"
    items = {item["id"]: item for item in data["item"]}
    if FEAR_ITEM not in items or data["explanation"][0]["id"] != FEAR_PART:
        yield place, "fear", f"the item is missing, or '{FEAR_PART}' is not the first explanation"
        return
    first = questionnaire(next(other for other in questionnaire_ids() if questionnaire(other)["audience"] == "self"))
    for kind, wanted in (("item", FEAR_ITEM), ("explanation", FEAR_PART)):
        here, there = (
            {k: v for e in file_data[kind] if e["id"] == wanted for k, v in e.items() if k != "group"}
            for file_data in (data, first)
        )
        if here != there:
            yield f"{file}: {kind}.{wanted}", "fear", f"differs from that of {first['id']}"
    if data["support"].get("abuse_when") != FEAR_CONDITION:
        yield f"{file}: file.support.abuse_when", "fear", f"is not '{FEAR_CONDITION}'"
    if any(FEAR_ITEM in scale.get("items", []) for scale in data["scale"]):
        yield place, "fear", "is in a scale"
    if any(FEAR_ITEM in item.get("show_if", "") for item in data["item"]) or data.get("critical"):
        yield place, "fear", "the screen can change as it is answered"
    yield from tender_rules(place, name, data)


def tender_rules(place: str, name: str, data: dict) -> Iterator[tuple[str, str, str]]:
    """It stands neither first nor last, nor beside a tender item, whichever items between are hidden."""
    tender = tomllib.loads((HERE / "tender.toml").read_text(encoding="utf-8")).get(name, [])
    order = [item["id"] for item in data["item"]]
    for unknown in sorted(set(tender) - set(order)):
        yield f"tender.toml: {name}.{unknown}", "fear", "no such item"
    at = order.index(FEAR_ITEM)
    for way, side in (("before", data["item"][at - 1 :: -1] if at else []), ("after", data["item"][at + 1 :])):
        if not side:
            yield place, "fear", f"no item stands {way} it"
        for item in side:
            if item["id"] in tender:
                yield place, "fear", f"the tender item '{item['id']}' stands {way} it"
            if "show_if" not in item:
                break


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


def paper_rules(file: str) -> Iterator[tuple[str, str, str]]:
    """A note can be found by someone who is feared. So a step that closeness.toml judges fine under fear says where
    to keep it, or asks to notice or remember."""
    judged = tomllib.loads((HERE / "closeness.toml").read_text(encoding="utf-8"))
    fine = judged.get(file.removesuffix(".toml"), {}).get("fine", [])
    for step in load(file).get("next_step", []):
        words = " ".join(f"{step['title']}. {step['text']}".lower().split())
        asked = re.sub(TO_SOMEONE, " ", re.sub(r'"[^"]*"', " ", words))
        if f"next_step.{step['id']}" in fine and not found_words(asked, OUT_OF_SIGHT):
            for word in found_words(asked, ON_PAPER):
                yield f"{file}: next_step.{step['id']}", "paper", f"'{word}', and not where it is safe from others"


def twice_rules(files: list[str]) -> Iterator[tuple[str, str, str]]:
    """A person who takes two questionnaires reads no sentence twice."""
    first: dict[str, str] = {}
    for file in files:
        for text in texts_of(file):
            if text.part.startswith(("source.", "responses.", "scale.")) or text.key in ("title", "frame"):
                continue
            if text.part in SAME_WORDS:
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
            for rules in (word_rules, item_rules, length_rules, harm_rules):
                found += [(text.place, rule, what) for rule, what in rules(text)]
        found += paper_rules(file)
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

"""A table of the bundled questionnaires: what they ask, how much there is to read, and how hard it is.

`table.py` prints it; `table.py --check FILE` fails when FILE does not hold it word for word.
Grades are US school grades by the formula of Flesch and Kincaid.
"""

import sys
from pathlib import Path

from texts import Text, grade_of, library_steps, questionnaire, questionnaire_ids, texts_of, words_of

FRAME_SCALES = ("strengths", "many_areas")
HEADER = ("questionnaire", "for", "questions", "causes", "words", "mean grade", "worst grade")


def is_read(text: Text) -> bool:
    """What the reader is told: not labels, titles and sources."""
    return not text.part.startswith(("source.", "scale.")) and (
        text.key in ("intro", "outro", "text", "help", "why", "not_this", "say", "see_someone")
    )


def texts_read(name: str) -> list[str]:
    """Those of the questionnaire and of the shared steps that it names."""
    data = questionnaire(name)
    named = {step for part in data["explanation"] for step in part.get("next_steps", [])}
    shared = [step["text"] for key, step in library_steps().items() if key in named]
    return [text.text for text in texts_of(f"{name}.toml") if is_read(text)] + shared


def questions(data: dict) -> str:
    asked = [item for item in data["item"] if item.get("type") != "note"]
    always = [item for item in asked if "show_if" not in item]
    return str(len(asked)) if len(always) == len(asked) else f"{len(always)} to {len(asked)}"


def row(name: str) -> tuple[str, ...]:
    data = questionnaire(name)
    scales = [scale["id"] for scale in data.get("scale", [])]
    causes = [part for part in data["explanation"] if part["id"] in scales and part["id"] not in FRAME_SCALES]
    texts = texts_read(name)
    # Below ten words the formula says nothing.
    grades = [grade_of(text) for text in texts if len(words_of(text)) >= 10]
    return (
        f"`{name}`",
        "you" if data["audience"] == "self" else "supporters",
        questions(data),
        str(len(causes)),
        str(sum(len(words_of(text)) for text in texts)),
        f"{sum(grades) / len(grades):.1f}",
        f"{max(grades):.1f}",
    )


def table() -> str:
    rows = [HEADER, tuple("---" for _ in HEADER)] + [row(name) for name in questionnaire_ids()]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


def main() -> int:
    if sys.argv[1:2] == ["--check"]:
        is_shown = table() in Path(sys.argv[2]).read_text(encoding="utf-8")
        print("it holds the table" if is_shown else f"this table belongs there:\n{table()}")
        return 0 if is_shown else 1
    print(table())
    return 0


if __name__ == "__main__":
    sys.exit(main())

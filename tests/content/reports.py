"""What every bundled questionnaire holds to when it runs: `reports.py PROGRAM [ID...]`.

It is proved in full and clean under --strict, its own tests show every explanation; and its reports, of
ordinary answers, of none, of all lowest and all highest ones, say something, with a step, and nothing twice.
"""

import datetime
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from texts import library_files, load, questionnaire, questionnaire_ids, words_of

HERE = Path(__file__).resolve().parent
MOST_CAUSES_IN_FULL = 3
FRAME_SCALES = ("strengths", "many_areas")
LINES_AT_THE_END = 30
CONTACT = re.compile(r" +([\w-]+(\.[\w-]+)+|[\d *+()-]+)")
STEP = ("A small step for today", "A step for this week", "A step for this month")


def run(program: str, *arguments: str, given: str = "") -> subprocess.CompletedProcess:
    return subprocess.run([program, *arguments], input=given, capture_output=True, text=True, check=False)


def proof_faults(program: str, name: str) -> list[str]:
    done = run(program, "check", "--strict", "--format", "json", name)
    if done.returncode != 0:
        return [f"{name}: check --strict ends with {done.returncode}", done.stdout[:2000]]
    proved = json.loads(done.stdout)
    found = [f"{name}: no test shows '{part}'" for part in proved["unseen"]["explanations"]]
    undecided = [
        part["id"]
        for kind in ("items", "explanations", "next_steps", "critical")
        for part in proved[kind]
        if part["verdict"] == "undecided"
    ]
    return found + [f"{name}: '{part}' is undecided" for part in undecided]


# --- Answers ---------------------------------------------------------------------------------------


def example_of(item: dict, index: int) -> datetime.date | datetime.time:
    """The first or last date or time that the item allows; any where it has no such end."""
    any_one = datetime.date(2026, 12, 1) if item["type"] == "date" else datetime.time(14, 30)
    low = item.get("min", min(any_one, item.get("max", any_one)))
    return item.get("max", max(any_one, low)) if index else low


def end_of(data: dict, item: dict, index: int):
    """The first or last scored option of an item; a set of one for several choices, a word for a text."""
    if item.get("type") == "number":
        return item["max"] if index else item["min"]
    if item.get("type") == "text":
        return "a word"
    if item.get("type") in ("date", "time"):
        return example_of(item, index)
    if item.get("type") not in (None, "single_choice", "multiple_choice"):
        raise ValueError(f"say what the ends of '{item['type']}' are")
    sets = {entry["id"]: entry["options"] for entry in data.get("responses", [])} | shared_options()
    options = item.get("options") or sets[item["responses"]]
    values = [option["value"] for option in options if not option.get("exclusive")]
    numbers = [value for value in values if not isinstance(value, str)] or values
    chosen = numbers[-1 if index else 0]
    return [chosen] if item.get("type") == "multiple_choice" else chosen


def shared_options() -> dict:
    return {
        entry["id"]: entry["options"] for file in library_files() for entry in load(file).get("responses", [])
    }


def toml_of(value) -> str:
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else json.dumps(value)


def answer_file(name: str, answers: dict) -> str:
    lines = [f"{key} = {toml_of(value)}" for key, value in answers.items()]
    return "\n".join([f'questionnaire = "{name}"', "[answers]", *lines, ""])


def answer_files(name: str) -> dict[str, str]:
    data = questionnaire(name)
    asked = [item for item in data["item"] if item.get("type") != "note"]
    files = {
        "nothing answered": answer_file(name, {}),
        "all lowest": answer_file(name, {item["id"]: end_of(data, item, 0) for item in asked}),
        "all highest": answer_file(name, {item["id"]: end_of(data, item, 1) for item in asked}),
    }
    for path in sorted((HERE / name).glob("*.toml")):
        files[path.stem] = path.read_text(encoding="utf-8")
    return files


# --- Reports ---------------------------------------------------------------------------------------


def report_faults(name: str, report: str) -> list[str]:
    data = questionnaire(name)
    found = []
    paragraphs = [" ".join(part.split()) for part in report.split("\n\n")]
    for paragraph, count in Counter(paragraphs).items():
        if count > 1 and len(words_of(paragraph)) > 6:
            found.append(f"said {count} times: {paragraph}")
    steps = [part.split(": ", 1)[1].split(".")[0] for part in paragraphs if part.startswith(STEP)]
    if not steps:
        found.append("no step")
    found += [f"step twice: {step}" for step, count in Counter(steps).items() if count > 1]
    causes = {scale["id"] for scale in data.get("scale", [])} - set(FRAME_SCALES)
    titles = {part["title"] for part in data["explanation"] if part["id"] in causes}
    in_full = [part for part in paragraphs if part in titles]
    if len(in_full) > MOST_CAUSES_IN_FULL:
        found.append(f"{len(in_full)} causes in full")
    # Whoever has read to the end needs a number there, and the way to more.
    last = report.splitlines()[-LINES_AT_THE_END:]
    if not any(CONTACT.fullmatch(line) for line in last) or not any("ajar support" in line for line in last):
        found.append("no number or address at the end, or no way to more")
    return found


def faults(program: str, name: str) -> list[str]:
    found = proof_faults(program, name)
    files = answer_files(name)
    if len(files) < 6:
        found.append(f"{name}: fewer than three ordinary sets of answers")
    for case, answers in files.items():
        done = run(program, "score", name, "-", given=answers)
        if done.returncode != 0:
            found.append(f"{name}, {case}: {done.stderr}")
            continue
        found += [f"{name}, {case}: {fault}" for fault in report_faults(name, done.stdout)]
    return found


def main() -> int:
    program, *names = sys.argv[1:]
    names = names or questionnaire_ids()
    found = [fault for name in names for fault in faults(program, name)]
    print("\n".join(found) or f"{len(names)} proved and read through")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

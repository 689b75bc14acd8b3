"""Every point of the content inventory has a home, or a reason why it has none: coverage.toml.

Each id stands for one cause (C), sign (S), context idea (X), next step (P), step for a supporter (H),
question (Q), safety point (Z) or figure (K). A home is "FILE: ELEMENT", or "golden PATH: WORDS" for
what the program says itself. `coverage.py ID` prints the words of its homes, for a second reader.
"""

import sys
import tomllib
from pathlib import Path

from texts import ROOT, load, texts_of

HERE = Path(__file__).resolve().parent
LAST = {"C": 31, "S": 29, "X": 47, "P": 54, "H": 40, "Q": 18, "Z": 13, "K": 24}
AT_THE_TOP = ("title", "summary", "intro", "outro", "support")


def all_ids() -> list[str]:
    return [f"{letter}{number:02}" for letter, last in LAST.items() for number in range(1, last + 1)]


def elements_of(file: str) -> set[str]:
    data = load(file)
    named = {
        f"{kind}.{entry['id']}"
        for kind in ("source", "group", "item", "scale", "explanation", "next_step", "critical")
        for entry in data.get(kind, [])
    }
    return named | {key for key in AT_THE_TOP if key in data}


def is_there(home: str) -> bool:
    place, _, what = home.partition(": ")
    if place.startswith("golden "):
        path = ROOT / "tests" / "golden" / place.removeprefix("golden ")
        return path.is_file() and what in " ".join(path.read_text(encoding="utf-8").split())
    path = ROOT / "questionnaires" / f"{place}.toml"
    return path.is_file() and what in elements_of(f"{place}.toml")


def faults(coverage: dict) -> list[str]:
    found = [f"{name}: has no home" for name in all_ids() if name not in coverage]
    found += [f"{name}: no such id" for name in coverage if name not in all_ids()]
    for name, entry in coverage.items():
        homes = entry.get("at", [])
        if bool(homes) == bool(entry.get("left_out")):
            found.append(f"{name}: has to say either `at` or `left_out`")
        found += [f"{name}: points nowhere: {home}" for home in homes if not is_there(home)]
    return found


def words_of_home(home: str) -> str:
    place, _, what = home.partition(": ")
    if place.startswith("golden "):
        return what
    if what == "support":
        return f"first when {load(f'{place}.toml')['support'].get('first_when')}"
    parts = [
        text.text
        for text in texts_of(f"{place}.toml")
        if text.part == what or (text.part == "file" and text.key == what)
    ]
    return "\n  ".join(" ".join(part.split()) for part in parts)


def main() -> int:
    coverage = tomllib.loads((HERE / "coverage.toml").read_text(encoding="utf-8"))
    for name in sys.argv[1:]:
        for home in coverage[name].get("at", []):
            print(f"{name} {home}\n  {words_of_home(home)}")
        if "in_part" in coverage[name]:
            print(f"{name} in part: {coverage[name]['in_part']}")
        if "left_out" in coverage[name]:
            print(f"{name} left out: {coverage[name]['left_out']}")
    found = faults(coverage)
    print("\n".join(found) or f"{len(coverage)} ids, each with a home or a reason")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

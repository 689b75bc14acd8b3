"""The questionnaires as texts: every string that a person sees, with its place; and how hard it is to read."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "questionnaires"


@dataclass(frozen=True)
class Text:
    """A string that a person sees: the file, the element and the key where it stands."""

    file: str
    part: str
    key: str
    text: str

    @property
    def place(self) -> str:
        return f"{self.file}: {self.part}.{self.key}"


def questionnaire_ids() -> list[str]:
    """The bundled questionnaires, in the order of their names."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def load(file: str) -> dict:
    return tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))


def questionnaire(name: str) -> dict:
    return load(f"{name}.toml")


# What `ajar new` writes: a questionnaire of its own, and no library.
STARTER = "common/starter.toml"


def library_files() -> list[str]:
    files = [f"common/{path.name}" for path in sorted((FOLDER / "common").glob("*.toml"))]
    return [file for file in files if file != STARTER]


def library_steps() -> dict[str, dict]:
    """The shared next steps, by id."""
    return {
        step["id"]: step for file in library_files() for step in load(file).get("next_step", [])
    }


SEEN_AT_THE_TOP = ("title", "summary", "frame", "intro", "outro")
SEEN_IN = {
    "source": ("title", "strength", "note"),
    "group": ("title", "text"),
    "item": ("text", "help", "why", "unit", "low_label", "high_label"),
    "scale": ("title",),
    "explanation": ("title", "text", "not_this", "say", "see_someone"),
    "next_step": ("title", "text"),
    "critical": ("text",),
}


def _labels(file: str, part: str, entries: list[dict]) -> list[Text]:
    return [Text(file, part, f"label_{entry.get('id', entry.get('value'))}", entry["label"]) for entry in entries]


def texts_of(file: str) -> list[Text]:
    """All that a person can see of a questionnaire or a library file."""
    data = load(file)
    found = [Text(file, "file", key, data[key]) for key in SEEN_AT_THE_TOP if key in data]
    for kind, keys in SEEN_IN.items():
        for entry in data.get(kind, []):
            part = f"{kind}.{entry['id']}"
            found += [Text(file, part, key, entry[key]) for key in keys if key in entry]
            found += _labels(file, part, entry.get("bands", []) + entry.get("options", []))
    for entry in data.get("responses", []):
        found += _labels(file, f"responses.{entry['id']}", entry["options"])
    return found


def program_texts() -> list[Text]:
    """What the program itself can say: the string literals of its sources, joined as the compiler does."""
    found = []
    for path in sorted((ROOT / "src").rglob("*.cpp")):
        source = re.sub(r"^\s*(#include.*|//.*)$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for run in re.findall(r'(?:"(?:[^"\\\n]|\\.)*"\s*)+', source):
            literal = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', run))
            if re.search(r"[a-z]{2}", literal):
                found.append(Text(str(path.relative_to(ROOT)), "program", "literal", literal))
    return found


def pages() -> list[Text]:
    """The pages around the program, line by line."""
    names = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "man/ajar.1")
    return [
        Text(name, f"line {number}", "page", line)
        for name in names
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), 1)
    ]


# --- Reading grade: the formula of Flesch and Kincaid (1975), syllables counted by groups of vowels -


def words_of(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9'\u0080-\uffff]+", text)


def sentences_of(text: str) -> list[str]:
    """Sentences end at . ! ? : ; and at an empty line or a list item."""
    parts = re.split(r"[.!?:;]+|\n\n|\n- ", text)
    return [" ".join(part.split()) for part in parts if words_of(part)]


def syllables_of(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = (word.endswith("e") and not word.endswith(("le", "ee"))) or (
        word.endswith("ed") and not word.endswith(("ted", "ded"))
    )
    return max(1, groups - (1 if groups > 1 and silent else 0))


def grade_of(text: str) -> float:
    """The US school grade; 0 for a text without words."""
    words = words_of(text)
    if not words:
        return 0.0
    syllables = sum(syllables_of(word) for word in words)
    return 0.39 * len(words) / len(sentences_of(text)) + 11.8 * syllables / len(words) - 15.59

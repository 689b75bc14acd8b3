"""Nothing asks for closeness where there is fear: `closeness.py PROGRAM [ID...]`.

closeness.toml holds, for each explanation, `say` and next step, what a person judged: fine to read for someone
who is afraid of a person close to them, or asking for closeness. Whoever adds a part judges it there. The rest
is proof: on a copy of the questionnaire in which each part of the second kind also asks for fear to be there,
`check` finds none of these parts, and nothing that moves support up for fear fails to do so.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from texts import library_files, load, questionnaire, questionnaire_ids

HERE = Path(__file__).resolve().parent
KINDS = ("fine", "closeness")


def judged() -> dict[str, dict]:
    return tomllib.loads((HERE / "closeness.toml").read_text(encoding="utf-8"))


def parts_of(data: dict) -> set[str]:
    """The parts that a file itself holds."""
    explanations = data.get("explanation", [])
    found = {f"explanation.{part['id']}" for part in explanations}
    found |= {f"say.{part['id']}" for part in explanations if "say" in part}
    return found | {f"next_step.{step['id']}" for step in data.get("next_step", [])}


def unjudged(judgements: dict[str, dict]) -> list[str]:
    """Parts that nobody judged, or twice, and judgements of parts that are not there."""
    files = {name: questionnaire(name) for name in questionnaire_ids()}
    files |= {file.removesuffix(".toml"): load(file) for file in library_files()}
    found = [f"{name}: no such file" for name in judgements.keys() - files.keys()]
    for name, data in files.items():
        parts = parts_of(data)
        named = [part for kind in KINDS for part in judgements.get(name, {}).get(kind, [])]
        found += [f"{name}: '{part}' is not judged" for part in sorted(parts - set(named))]
        found += [f"{name}: there is no '{part}'" for part in sorted(set(named) - parts)]
        found += [f"{name}: '{part}' is judged twice" for part in sorted(set(named)) if named.count(part) > 1]
    return found


def toml_of(value) -> str:
    """A value in one line; strings as JSON writes them, which TOML reads."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml_of(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml_of, value)) + "]"
    if isinstance(value, (str, bool)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def under_fear(data: dict, asking: set[str], fear: str) -> str:
    """The questionnaire in which the parts that ask for closeness ask for fear, too."""
    for kind in ("explanation", "next_step"):
        for part in data.get(kind, []):
            if f"{kind}.{part['id']}" in asking or (kind == "explanation" and f"say.{part['id']}" in asking):
                part["when"] = f"({part.get('when', 'true')}) and ({fear})"
    unmoved = f"({fear}) and count({data.get('support', {}).get('abuse_when', 'false')}) == 0"
    data["explanation"].append({"id": "support_stays_below", "title": "?", "text": "?", "when": unmoved})
    data.pop("test", None)
    return "".join(f"{key} = {toml_of(value)}\n" for key, value in data.items())


def shown_under_fear(program: str, name: str, judgements: dict[str, dict]) -> list[str]:
    text = subprocess.run([program, "show", name, "--toml"], capture_output=True, text=True, check=True).stdout
    asking = {part for entry in judgements.values() for part in entry.get("closeness", [])}
    own = {part for kind in KINDS for part in judgements[name].get(kind, [])}
    asking -= {part for part in own if part not in judgements[name].get("closeness", [])}
    fear = " or ".join(f"answer.{item} >= 2" for item in judgements[name]["fear"])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"{name}.toml"
        copy.write_text(under_fear(tomllib.loads(text), asking, fear), encoding="utf-8")
        done = subprocess.run([program, "check", "--format", "json", copy], capture_output=True, text=True, check=False)
    proved = json.loads(done.stdout)
    proved = proved[0] if isinstance(proved, list) else proved
    found = [f"{name}: {fault['message']}" for fault in proved["errors"]]
    for kind in ("explanations", "next_steps"):
        for part in proved[kind]:
            place = f"{kind.removesuffix('s')}.{part['id']}"
            named = {place, place.replace("explanation.", "say.", 1)}
            if (named & asking or part["id"] == "support_stays_below") and part["verdict"] != "unreachable":
                found.append(f"{name}: under fear '{place}' is {part['verdict']}: {part.get('witness')}")
    return found


def main(program: str, *names: str) -> int:
    judgements = judged()
    found = unjudged(judgements)
    if not found:
        for name in names or questionnaire_ids():
            found += shown_under_fear(program, name, judgements)
    print("\n".join(found))
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Help lines: the list keeps its rules, and every number that is shown is in it, whole, with its hours.

`numbers.py PROGRAM`. A number may be 183 days old at the newest date of CHANGELOG.md, and no older.
"""

import csv
import re
import subprocess
import sys
from datetime import date
from itertools import groupby

from texts import ROOT

MOST_DAYS = 183
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DIRECTORIES = "ZZ"
KINDS = ("emergency", "suicide", "support-chat", "text", "abuse")
TALK = "If you want to talk to someone now, call or write"
HEADINGS = {
    "emergency": "If you or someone else is in danger now, call for help",
    "abuse": "If someone hurts or frightens you, talk to people who know this",
}


def rows() -> list[dict]:
    with open(ROOT / "questionnaires/common/support-lines.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def shown(program: str, *arguments: str) -> list[str]:
    command = [program, "support", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def contacts_of(row: dict) -> list[str]:
    return [part for whole in row["contact"].split("; ") for part in whole.split(" or ")]


def day_in_words(day: str) -> str:
    when = date.fromisoformat(day)
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def list_faults() -> list[str]:
    """The list by itself: what may stand in a row, and nothing twice."""
    found, seen, names = [], set(), {}
    for row in rows():
        place = f"{row['country_code']} {row['name']}"
        if None in row or not all(row.values()):
            found.append(f"{place}: a field is missing, or there is one too many")
            continue
        if row["kind"] not in KINDS:
            found.append(f"{place}: unknown kind '{row['kind']}'")
        is_directory = row["country_code"] == DIRECTORIES
        if row["confidence"] not in (("directory",) if is_directory else ("high", "medium")):
            found.append(f"{place}: confidence '{row['confidence']}'")
        if not re.fullmatch(r"[A-Z]{2}", row["country_code"]):
            found.append(f"{place}: no country code")
        if names.setdefault(row["country_code"], row["country"]) != row["country"]:
            found.append(f"{place}: {row['country_code']} has two names")
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", row["checked"]) or not _is_day(row["checked"]):
            found.append(f"{place}: checked '{row['checked']}' is no date")
        if any(text != text.strip() or "  " in text for text in row.values()):
            found.append(f"{place}: a blank too many")
        for contact in contacts_of(row):
            key = (row["country_code"], row["kind"], row["name"], contact)
            if key in seen:
                found.append(f"{place}: '{contact}' is there twice")
            seen.add(key)
    codes = [code for code, _ in groupby(row["country_code"] for row in rows())]
    if codes != sorted(set(codes)):
        found.append("the rows of a country do not stand together, or not in the order of codes")
    return found


def _is_day(day: str) -> bool:
    try:
        return bool(date.fromisoformat(day))
    except ValueError:
        return False


def paragraphs_of(lines: list[str]) -> list[str]:
    return [" ".join(part.split()) for part in "\n".join(lines).split("\n\n")]


def part_of(lines: list[str], heading: str) -> list[str]:
    """The lines below a heading, up to the next one."""
    start = lines.index(heading) + 1
    rest = lines[start:]
    end = next((place for place, line in enumerate(rest) if line and not line.startswith(" ")), len(rest))
    return rest[:end]


def lines_of(part: list[str], name: str) -> list[str]:
    """The lines of the services of this name; a long name takes two."""
    found = []
    for block in "\n".join(part).split("\n\n"):
        if " ".join(block.split()).startswith(f"{name} "):
            found += [line.strip() for line in block.splitlines()]
    return found


def way_of(row: dict) -> str:
    if row["kind"] == "emergency" or row["hours"].startswith("web"):
        return ""
    if row["kind"] == "text" or row["contact"].startswith("text ") or "WhatsApp" in row["name"]:
        return "message"
    return "web chat" if re.fullmatch(r"[\w-]+(\.[\w-]+)*\.[a-z]+", row["contact"]) else "phone"


def faults_of(row: dict, lines: list[str]) -> list[str]:
    place = f"{row['country_code']} {row['name']}"
    if row["country_code"] == DIRECTORIES and row["kind"] == "emergency":
        whole = f"your local emergency number ({row['contact']} from many mobile phones)"
        return [] if " ".join("\n".join(lines).split()).count(whole) == 1 else [f"{place}: is not said once"]
    part = lines if row["country_code"] == DIRECTORIES else part_of(lines, HEADINGS.get(row["kind"], TALK))
    name = row["name"] if row["country_code"] == DIRECTORIES else f"{row['name']}, {row['country']}"
    block = lines_of(part, name)
    if not block:
        return [f"{place}: is not shown in its part"]
    found = [f"{place}: '{contact}' has no line of its own" for contact in contacts_of(row) if contact not in block]
    details = " ".join(block)
    if row["hours"] != "not stated" and row["hours"] not in details:
        found.append(f"{place}: its hours are not shown")
    if way_of(row) not in details:
        found.append(f"{place}: that it is reached by {way_of(row)} is not shown")
    return found


def page_faults(code: str, lines: list[str]) -> list[str]:
    """What the page of a country says of its list as a whole."""
    own = [row for row in rows() if row["country_code"] == code]
    place, said = own[0]["country"], paragraphs_of(lines)
    found = []
    has = {row["kind"] if row["kind"] in HEADINGS else "talk" for row in own}
    if "abuse" not in has and not any(text.startswith(f"For {place}, no such line") for text in said):
        found.append(f"{code}: has no line for people who are hurt, and does not say so")
    if "talk" not in has and not any(text.startswith(f"For {place}, no line here") for text in said):
        found.append(f"{code}: has no line to talk to someone, and does not say so")
    dates = [text for text in said if text.startswith("Checked on ")]
    everywhere = [row for row in rows() if row["country_code"] == DIRECTORIES and row["kind"] != "emergency"]
    shown_rows = own + (everywhere if any(text.startswith(everywhere[0]["name"]) for text in said) else [])
    oldest = day_in_words(min(row["checked"] for row in shown_rows))
    if dates != [f"Checked on {oldest} or later. Lines can change."]:
        found.append(f"{code}: the oldest date, {oldest}, does not stand once below the list: {dates}")
    return found


def strangers(lines: list[str]) -> list[str]:
    """Lines with three digits in a row or more that no row of the list explains."""
    known = {contact for row in rows() for contact in contacts_of(row)}
    known |= {text for row in rows() for text in (row["name"], f"{row['name']}, {row['country']}")}
    hours = [row["hours"] for row in rows()]
    found = []
    for line in (line.strip() for line in lines):
        plain = re.sub(r"Checked on \d+ [A-Z][a-z]+ \d{4} or later", "", line)
        plain = plain.replace("local emergency number (112 from", "")
        is_known = line in known or any(text.split(";")[0] in line for text in hours)
        if re.search(r"\d{3}", plain) and not is_known:
            found.append(f"'{line}' is no number of the list")
    return found


def copied_with_a_stop(lines: list[str]) -> list[str]:
    ends = {f"{contact}{stop}" for row in rows() for contact in contacts_of(row) for stop in ".,;:"}
    return [f"'{line.strip()}' ends in more than a number" for line in lines if line.strip() in ends]


def too_old() -> list[str]:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = max(date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", changelog))
    return [
        f"{row['country_code']} {row['name']}: checked on {row['checked']}, over {MOST_DAYS} days before {newest}"
        for row in rows()
        if (newest - date.fromisoformat(row["checked"])).days > MOST_DAYS
    ]


def main() -> int:
    program = sys.argv[1]
    if found := list_faults():
        print("\n".join(found))
        return 1
    found = too_old() + strangers(shown(program, "--all"))
    for code in sorted({row["country_code"] for row in rows()}):
        lines = shown(program) if code == DIRECTORIES else shown(program, code)
        for row in rows():
            if row["country_code"] == code:
                found += faults_of(row, lines)
        found += strangers(lines) + copied_with_a_stop(lines)
        found += [] if code == DIRECTORIES else page_faults(code, lines)
    print("\n".join(found) or f"{len(rows())} services, each as the list has it")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

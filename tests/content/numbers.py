"""Help lines: every number that is shown is in the list, whole, with its hours and the day it was checked.

`numbers.py PROGRAM`. A number may be 183 days old at the newest date of CHANGELOG.md, and no older.
"""

import csv
import re
import subprocess
import sys
from datetime import date

from texts import ROOT

MOST_DAYS = 183
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
DIRECTORIES = "ZZ"


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


def block_of(lines: list[str], name: str) -> list[str]:
    """The lines below a service's name, up to the next empty one."""
    for index, line in enumerate(lines):
        if line.strip() == name:
            rest = [text.strip() for text in lines[index + 1 :]]
            return rest[: rest.index("")] if "" in rest else rest
    return []


def faults_of(row: dict, lines: list[str]) -> list[str]:
    candidates = (f"{row['name']}, {row['country']}", row["name"])
    block = next((found for name in candidates if (found := block_of(lines, name))), [])
    place = f"{row['country_code']} {row['name']}"
    if not block:
        return [f"{place}: is not shown"]
    found = [f"{place}: '{contact}' has no line of its own" for contact in contacts_of(row) if contact not in block]
    when = f"checked on {day_in_words(row['checked'])}, may have changed since"
    if f"{row['hours']}; {when}" not in " ".join(block):
        found.append(f"{place}: its hours, or the day it was checked, are not shown")
    return found


def strangers(lines: list[str]) -> list[str]:
    """Lines with three digits in a row or more that no row of the list explains."""
    known = {contact for row in rows() for contact in contacts_of(row)}
    known |= {text for row in rows() for text in (row["name"], f"{row['name']}, {row['country']}")}
    hours = [row["hours"] for row in rows() if row["hours"]]
    found = []
    for line in (line.strip() for line in lines):
        plain = re.sub(r"(\d+ )?[A-Z][a-z]+ \d{4}, may have changed since", "", line)
        is_known = line in known or any(text.split(";")[0] in line for text in hours)
        if re.search(r"\d{3}", plain) and not is_known:
            found.append(f"'{line}' is no number of the list")
    return found


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
    found = too_old() + strangers(shown(program, "--all"))
    for code in sorted({row["country_code"] for row in rows()}):
        lines = shown(program, "--all") if code == DIRECTORIES else shown(program, code)
        for row in rows():
            if row["country_code"] == code:
                found += faults_of(row, lines)
        found += strangers(lines)
    print("\n".join(found) or f"{len(rows())} services, each as the list has it")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

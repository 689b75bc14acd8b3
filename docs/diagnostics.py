#!/usr/bin/env python3
"""Writes docs/diagnostics.md: every code, what it means, and an example.

    python3 docs/diagnostics.py PROGRAM            writes the page
    python3 docs/diagnostics.py PROGRAM --check    says whether it is up to date

Codes and meanings are what `PROGRAM help codes` prints. The examples are the
folders tests/vectors/codes/<code>: see tests/vectors/README.md.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "tests/vectors/codes"
PAGE = ROOT / "docs/diagnostics.md"
SHORT = 8  # lines: such a file is shown as a whole
OPENING = """<!-- Made by docs/diagnostics.py; do not edit. -->
# What ajar may find wrong

What `ajar` says of a fault ends in a code in brackets. A code means the same
in every version; `ajar help codes` prints all of them.

Of a longer file only what matters is shown: of the wrong one its head when the
fault is there, else all but the head; of the right one what has changed.
"""


def groups_of(help_text):
    """[(title, [(code, meaning)])] from what `ajar help codes` prints."""
    groups = re.findall(r"^(\S.*)\n((?:  .*\n)+)", help_text, re.M)
    row = re.compile(r"^  ([a-z0-9-]+) +(\S.*(?:\n {3,}\S.*)*)", re.M)
    return [(title, row.findall(rows)) for title, rows in groups]


def text_of(code, *names):
    """The first of these that is there; a byte that is no text as \\xe9."""
    for name in names:
        path = EXAMPLES / code / name
        if path.exists():
            return path.read_bytes().decode(errors="backslashreplace")
    return ""


def parts_of(text):
    """What empty lines part; that each file has its own id is no difference."""
    return text.rstrip("\n").replace('"right"', '"wrong"').split("\n\n")


def what_matters(wrong, right):
    known = parts_of(wrong)
    if wrong.count("\n") > SHORT:
        head, _, rest = wrong.partition("\n\n")
        wrong = rest if known[0] == parts_of(right)[0] else head + "\n"
    if right.count("\n") > SHORT:
        parts = zip(right.rstrip("\n").split("\n\n"), parts_of(right))
        new = [part for part, compared in parts if compared not in known]
        right = "\n\n".join(new) + "\n"
    return wrong, right


def block(text, kind="toml"):
    return f"```{kind}\n{text}```\n" if text else ""


def section(code, meaning):
    questionnaire = text_of(code, "q.toml")
    answers = " answers" if questionnaire else ""
    wrong, right = what_matters(
        text_of(code, "wrong.toml", "wrong-answers.toml"),
        text_of(code, "right.toml", "right-answers.toml"))
    pieces = [
        f"### {code}\n", textwrap.fill(" ".join(meaning.split()), 80) + "\n",
        "The questionnaire:\n" if questionnaire else "", block(questionnaire),
        f"Wrong{answers}:\n", text_of(code, "wrong.txt"), block(wrong),
        "What `ajar` says:\n", block(text_of(code, "err"), ""),
        f"Right{answers}:\n", block(right),
    ]
    return "\n".join(piece for piece in pieces if piece)


def faults_of(codes):
    """What is missing, left over, or tells of another code."""
    folders = {path.name for path in EXAMPLES.iterdir() if path.is_dir()}
    yield from (f"{code}: no folder in {EXAMPLES}" for code in codes - folders)
    yield from (f"{name}: a folder without a code" for name in folders - codes)
    for code in codes & folders:
        said = text_of(code, "err")
        named = re.findall(r"^\w.*: .* \[([a-z0-9-]+)\]$", said, re.M)
        if named != [code]:
            yield f"{code}: its example shows {named or 'nothing'}"


def main():
    words = argparse.ArgumentParser()
    words.add_argument("program")
    words.add_argument("--check", action="store_true")
    given = words.parse_args()
    groups = groups_of(subprocess.check_output(
        [given.program, "help", "codes"], encoding="utf-8"))
    faults = faults_of({code for _, rows in groups for code, _ in rows})
    if told := "\n".join(sorted(faults)):
        sys.exit(told)
    page = OPENING + "".join(
        f"\n## {title}\n\n" + "\n".join(section(*row) for row in rows)
        for title, rows in groups)
    if not given.check:
        PAGE.write_text(page, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
        sys.exit(f"{PAGE} is not up to date; this renews it:\n"
                 f"    python3 docs/diagnostics.py {given.program}")


if __name__ == "__main__":
    main()

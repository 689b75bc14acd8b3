"""Golden cases as processes: `processes.py PROGRAM WORK ROOT [--runner COMMAND] [--sample FILE | --only PART]`.

Runs those below ROOT whose line needs a shell, or those that FILE names, one a line, or those with PART in their
name. In the folder of a case:

  cmd     one line of shell: the arguments after `ajar`; `ajar` may be called again after a pipe or a semicolon, and
          "$WORK" is an empty folder for files that the line writes
  in      standard input; without it, none
  out, err, status   what is expected, to the byte; without them: nothing, nothing, 0

The line runs in the folder of the case. With UPDATE_GOLDEN=1 in the environment it is not compared: out, err and
status are written anew. COMMAND starts the program, such as "valgrind -q".
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
NEEDS_SHELL = re.compile(r"[|;<>$`&*?(){}~\\#]")
UNSET = ("AJAR_PLAIN", "ACCESSIBLE", "NO_COLOR", "COLUMNS", "LINES", "LANGUAGE")
WHEN_MISSING = {"out": b"", "err": b"", "status": b"0\n"}
# The shell reads the line as it stands.
LINE = 'ajar() { $AJAR_RUNNER "$AJAR_PROGRAM" "$@"; }; eval "ajar $(cat cmd)"'


def name_of(case: Path) -> str:
    return ".".join(case.relative_to(TESTS).parts)


def home_for(work: Path, program: str, runner: str) -> dict[str, str]:
    """A home that nobody has lived in yet, and no setting from outside."""
    shutil.rmtree(work, ignore_errors=True)
    for folder in ("home", "run", "files"):
        (work / folder).mkdir(parents=True, mode=0o700)
    home = work / "home"
    kept = {key: value for key, value in os.environ.items() if key not in UNSET}
    return kept | {
        "HOME": f"{home}", "XDG_CONFIG_HOME": f"{home}/.config", "XDG_CACHE_HOME": f"{home}/.cache",
        "XDG_DATA_HOME": f"{home}/.local/share", "XDG_STATE_HOME": f"{home}/.local/state",
        "XDG_RUNTIME_DIR": f"{work}/run", "LC_ALL": "C.UTF-8", "TERM": "dumb", "WORK": f"{work}/files",
        "AJAR_PROGRAM": program, "AJAR_RUNNER": runner,
    }  # fmt: skip


def run(case: Path, environment: dict[str, str]) -> dict[str, bytes]:
    given = case / "in"
    with open(given if given.exists() else os.devnull, "rb") as stdin:
        done = subprocess.run(["sh", "-c", LINE], cwd=case, env=environment, stdin=stdin, capture_output=True, check=False)
    return {"out": done.stdout, "err": done.stderr, "status": b"%d\n" % done.returncode}


def lines_of(content: bytes) -> list[str]:
    return content.decode("utf-8", "backslashreplace").splitlines(keepends=True)


def compare(case: Path, actual: dict[str, bytes]) -> str:
    found = ""
    for kind, missing in WHEN_MISSING.items():
        file = case / kind
        expected = file.read_bytes() if file.exists() else missing
        if expected != actual[kind]:
            found += "".join(difflib.unified_diff(lines_of(expected), lines_of(actual[kind]), f"expected {kind}", "actual"))
            found += f"  {case}: {kind} differs. If that is how it should be: UPDATE_GOLDEN=1 writes it anew.\n"
    return found


def update(case: Path, actual: dict[str, bytes]) -> str:
    for kind, missing in WHEN_MISSING.items():
        (case / kind).unlink(missing_ok=True)
        if actual[kind] != missing:
            (case / kind).write_bytes(actual[kind])
    return ""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("work", type=Path)
    parser.add_argument("root", type=Path)
    parser.add_argument("--runner", default="")
    parser.add_argument("--sample", type=Path)
    parser.add_argument("--only", default="")
    chosen = parser.parse_args()
    root = chosen.root.resolve()
    names = chosen.sample.read_text(encoding="utf-8").split() if chosen.sample else []
    cases = [
        (command.parent, name)
        for command in sorted(root.rglob("cmd"))
        for name in [name_of(command.parent)]
        if (name in names if names else chosen.only in name if chosen.only else NEEDS_SHELL.search(command.read_text(encoding="utf-8")))
    ]
    deal_with = update if os.environ.get("UPDATE_GOLDEN") else compare

    def of(case: Path, name: str) -> str:
        environment = home_for(chosen.work.resolve() / name, os.path.abspath(chosen.program), chosen.runner)
        return deal_with(case, run(case, environment))

    with ThreadPoolExecutor(2) as workers:
        found = [text for text in workers.map(lambda pair: of(*pair), cases) if text]
    print("".join(found) + f"{len(cases) - len(found)} passed, {len(found)} failed")
    missing = set(names) - {name for _, name in cases}
    if missing or not cases:
        print(f"no such case: {' '.join(sorted(missing))}")
    return 1 if found or missing or not cases else 0


if __name__ == "__main__":
    sys.exit(main())

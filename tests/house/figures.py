"""What the house weighs: `figures.py`. It prints, and judges nothing.

Lines and files of src and include; public headers; modules (a header and its source) with one user and fewer than
120 lines; and for each layer the arrows between its modules that have a source, and how deep they go. With `--users`, the modules with
one user by name.
"""

import re
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SMALL = 120
INCLUDE = re.compile(r'^#include [<"](?:ajar/)?([a-z_/]+)\.hpp[>"]', re.MULTILINE)


def sources() -> dict[str, list[Path]]:
    """The files of each module, by its path below the layer's folder: `format/table`."""
    modules = defaultdict(list)
    for folder, kind in ((ROOT / "include/ajar", "hpp"), (ROOT / "src", "cpp"), (ROOT / "src", "hpp")):
        for file in sorted(folder.rglob(f"*.{kind}")):
            modules[str(file.relative_to(folder).with_suffix(""))].append(file)
    return dict(modules)


def lines_of(file: Path) -> int:
    return file.read_text(encoding="utf-8").count("\n")


def arrows_between(modules: dict[str, list[Path]]) -> dict[str, set[str]]:
    """What each module includes, without itself."""
    return {
        name: {
            other
            for file in files
            for other in INCLUDE.findall(file.read_text(encoding="utf-8"))
            if other in modules and other != name
        }
        for name, files in modules.items()
    }


def main(*words: str) -> int:
    modules = sources()
    arrows = arrows_between(modules)
    files = [file for group in modules.values() for file in group]
    users = {name: {one for one, others in arrows.items() if name in others} for name in modules}
    alone = [
        name for name, by in users.items() if len(by) == 1 and sum(map(lines_of, modules[name])) < SMALL
    ]
    print(f"{sum(map(lines_of, files)):6} lines, {len(files)} files")
    print(f"{sum(1 for file in files if 'include' in file.parts):6} public headers")
    print(f"{len(modules):6} modules, {sum(len(by) == 1 for by in users.values())} with one user, {len(alone)} of them under {SMALL} lines")
    if "--users" in words:
        print("\n".join(f"       {name} < {', '.join(users[name])}" for name in sorted(alone)))
    for layer in sorted({name.split("/")[0] for name in modules if "/" in name}):
        within = {
            name
            for name, group in modules.items()
            if name.startswith(f"{layer}/") and any(file.suffix == ".cpp" for file in group)
        }

        @cache
        def depth(name: str, within: frozenset = frozenset(within)) -> int:
            return 1 + max((depth(other) for other in arrows[name] & within), default=0)

        count = sum(len(arrows[name] & within) for name in within)
        print(f"{layer:>10}: {len(within)} modules, {count} arrows, {max(map(depth, within))} deep")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

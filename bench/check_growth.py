#!/usr/bin/env python3
"""What `ajar check` and `ajar score` take, and how that grows.

usage: bench/check_growth.py [PROGRAM] [ROUNDS]

Prints the seconds of CPU and the peak of memory of both for each bundled file,
and for each of the shapes that are hard on purpose (bench/shapes.py); "refused"
is a file over a limit, "n undecided" how many verdicts ran into the limit of
work. It judges nothing. The program is build/release/ajar, if none is named.

Then it makes questionnaires of 10 to 160 items with branches, ten scales, and
conditions over three scales; every part of each is proved. Prints the median
time of each size, and how much longer it is than that of half the size: 4 is
quadratic. Where z3 is installed, it answers one question about 40 items in the
same run, "can each mean reach 2.25 while the total stays below 2.4?", and the
ratio is printed. Machines are noisy: ratios count, times do not.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import made_up
import shapes

SIZES = (10, 20, 40, 80, 160)


def one_question(items):
    """In SMT-LIB: five items a scale, answers 0 to 4 that may be missing."""
    scales = [range(i, i + 5) for i in range(0, items, 5)]
    out = ["(set-logic QF_LIA)"]
    for k in range(items):
        out += ["(declare-const x%d Int)" % k, "(declare-const a%d Int)" % k,
                "(assert (and (<= 0 a%d 1) (<= 0 x%d (* 4 a%d))))" % (k, k, k)]

    def total(letter, of):
        return "(+ %s)" % " ".join("%s%d" % (letter, k) for k in of)

    for scale in scales:
        out.append("(assert (>= %s 3))" % total("a", scale))
        out.append("(assert (>= (* 4 %s) (* 9 %s)))"
                   % (total("x", scale), total("a", scale)))
    out.append("(assert (< (* 10 %s) (* 24 %s)))"
               % (total("x", range(items)), total("a", range(items))))
    return "\n".join(out + ["(check-sat)", ""])


def seconds(command):
    """Wall seconds of one process, whatever its exit status says."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def taken(command):
    """Seconds of CPU, MiB at the peak, exit status and output of one process;
    the least that is told of memory is what this script has itself."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(command, stdout=out,
                                 stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
                child.returncode, out.read().decode())


def print_taken(program, name, path, answers):
    line = "%-48s" % name
    for command in (["check", path], ["score", path, answers]):
        seconds_, memory, status, out = taken(
            [program, *command, "--format", "json"])
        line += "  %s %5.2f s %6.1f MiB" % (command[0], seconds_, memory)
        if command[0] == "check":
            undecided = out.count('"verdict": "undecided"')
            what = ("status %d" % status if status not in (0, 1) else
                    "refused" if '"errors": []' not in out else
                    "%d undecided" % undecided if undecided else "")
            line += "  %-16s" % what
    print(line, flush=True)


def print_all_taken(root, program):
    with tempfile.TemporaryDirectory() as folder:
        folder_of_files = root + "/questionnaires"
        for file in sorted(os.listdir(folder_of_files)):
            if file.endswith(".toml"):
                path = "%s/%s" % (folder_of_files, file)
                answers = "%s/%s" % (folder, file)
                with open(answers, "w") as out:
                    subprocess.run([program, "template", path], stdout=out,
                                   check=True)
                print_taken(program, file[:-len(".toml")], path, answers)
        for name, path, answers in shapes.write_all(folder):
            print_taken(program, name, path, answers)


def main():
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    program = sys.argv[1] if len(sys.argv) > 1 else root + "/build/release/ajar"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    print_all_taken(root, program)
    with tempfile.TemporaryDirectory() as folder:
        commands = {}
        for size in SIZES:
            path = "%s/made-up-%d.toml" % (folder, size)
            with open(path, "w") as file:
                file.write(made_up.questionnaire(size))
            commands[size] = [program, "check", path, "--format", "json"]
        if shutil.which("z3"):
            with open(folder + "/one.smt2", "w") as file:
                file.write(one_question(40))
            commands["z3"] = ["z3", folder + "/one.smt2"]
        times = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                times[name].append(seconds(command))
    medians = {name: statistics.median(all_) for name, all_ in times.items()}
    for size in SIZES:
        growth = ("%.2f times that of half" % (medians[size] / medians[size // 2])
                  if size // 2 in medians else "")
        print("%4d items  %7.1f ms  %s" % (size, 1000 * medians[size], growth))
    if "z3" in medians:
        print("  z3, one question about 40 items  %.1f ms: %.2f of it for all"
              % (1000 * medians["z3"], medians[40] / medians["z3"]))


if __name__ == "__main__":
    main()

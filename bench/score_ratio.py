#!/usr/bin/env python3
"""How long `ajar score` takes beside /bin/true, and how much memory it needs.

usage: bench/score_ratio.py [PROGRAM] [ROUNDS]

Makes a questionnaire of about 60 KB, runs `PROGRAM score Q A` and /bin/true in
turn, and prints the median of the pairwise ratios, the medians of both times
and the program's peak memory (with GNU time, where that is installed: a process
started from here would show this script's own memory). The goals: a ratio of at most 6, and 12 MiB.
Machines are noisy: the ratio counts, the times do not.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

import made_up

def run(command):
    """Wall seconds of one process."""
    start = time.perf_counter()
    process = os.posix_spawn(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status = os.waitpid(process, 0)
    if status:
        sys.exit("%s ended with status %d" % (command[0], status))
    return time.perf_counter() - start


def peak_memory(command):
    """The largest resident size, in words."""
    timer = "/usr/bin/time"
    if not os.path.exists(timer):
        return "unknown (install GNU time)"
    done = subprocess.run([timer, "-f", "%M"] + command, text=True,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return "%.1f MiB" % (int(done.stderr.split()[-1]) / 1024)


def main():
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    program = sys.argv[1] if len(sys.argv) > 1 else root + "/build/release/ajar"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/q.toml", "w") as file:
            file.write(made_up.questionnaire(70))
        with open(folder + "/a.toml", "w") as file:
            file.write("[answers]\n")
            for item in range(70):
                file.write("q%d = %d\n" % (item, 2 + item % 4))
        command = [program, "score", folder + "/q.toml", folder + "/a.toml"]
        size = os.path.getsize(folder + "/q.toml")
        run(command)
        pairs = [(run(command), run(["/bin/true"])) for _ in range(rounds)]
        peak = peak_memory(command)
    ours, true = zip(*pairs)
    print("questionnaire  %.1f KB" % (size / 1000))
    print("ratio          %.2f (median of %d pairs)"
          % (statistics.median(a / b for a, b in zip(ours, true)), rounds))
    print("ajar score     %.2f ms" % (1000 * statistics.median(ours)))
    print("/bin/true      %.2f ms" % (1000 * statistics.median(true)))
    print("peak memory    %s" % peak)


if __name__ == "__main__":
    main()

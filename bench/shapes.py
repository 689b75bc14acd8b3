"""Questionnaires that are hard on purpose: each inside the limits of a file in
all but what its name says, and large in one way."""
import os
import random

OFTEN = ('[[responses]]\nid = "often"\noptions = ['
         + ", ".join('{ value = %d, label = "%d" }' % (k, k) for k in range(5))
         + "]\n")
YES_NO = ('[[responses]]\nid = "yes"\noptions = [{ value = 0, label = "No" }, '
          '{ value = 1, label = "Yes" }]\n')


def whole(*parts):
    """A questionnaire of these parts."""
    return ('format = 1\nid = "shape"\nversion = "1.0.0"\ntitle = "Shape"\n'
            'language = "xx"\n' + "".join(parts))


def items(count, responses="often", show_if=None, more=""):
    return "".join(
        '[[item]]\nid = "q%d"\ntext = "?"\nresponses = "%s"\n%s%s'
        % (k, responses, more,
           'show_if = "%s"\n' % show_if(k) if show_if and k else "")
        for k in range(count))


def scale(name, inputs, method="mean", bands="", kind="items"):
    return ('[[scale]]\nid = "%s"\ntitle = "S"\nmethod = "%s"\n%s = [%s]\n%s'
            % (name, method, kind,
               ",".join('"%s"' % each for each in inputs), bands))


def bands(count, step=1.0):
    rest = "".join(',\n{id="b%d",label="B",from=%g}' % (k, k * step)
                   for k in range(1, count))
    return 'bands = [{id="b0",label="B"}%s]\n' % rest


def explanation(k, when, steps=()):
    return ('[[explanation]]\nid = "e%d"\ntitle = "E"\ntext = "T."\n'
            'when = "%s"\nnext_steps = [%s]\n'
            % (k, when, ",".join('"%s"' % step for step in steps)))


def step(k, when=None):
    return ('[[next_step]]\nid = "n%d"\ntitle = "N"\ntext = "T."\n%s'
            % (k, 'when = "%s"\n' % when if when else ""))


def clauses(count, conditions, chance):
    """So many conditions of three answers each that hardly any answers make
    all of them false: what is hardest to search."""
    whens = (" and ".join("answer.q%d == %d" % (k, chance.randrange(2))
                          for k in chance.sample(range(count), 3))
             for _ in range(conditions))
    return whole(YES_NO, items(count, "yes", more="required = true\n"),
                 step(0), *(explanation(k, when, ["n0"])
                            for k, when in enumerate(whens)))


def chain(depth, inputs, count=1):
    """Scales that rest on the ones before them, in layers of `count`."""
    parts = [scale("s0_%d" % k, ["q%d" % k], bands=bands(3))
             for k in range(count)]
    for layer in range(1, depth):
        for k in range(count):
            below = ["s%d_%d" % (layer - 1 - (j >= count), (k + j) % count)
                     for j in range(inputs) if layer - 1 - (j >= count) >= 0]
            parts.append(scale("s%d_%d" % (layer, k), below, bands=bands(3),
                               kind="scales"))
    return whole(OFTEN, items(count), *parts)


def shapes():
    """Name and text of each; the same in every run."""
    chance = random.Random(14)
    yield "25 items under 106 conditions of three", clauses(25, 106, chance)
    yield "60 items under 256 conditions of three", clauses(60, 256, chance)
    yield "400 composites in a chain", chain(400, 1)
    yield "300 scales of the two before each", chain(300, 2)
    yield "16 layers of 31 composites", chain(16, 31, 31)
    yield "300 scales of two items", whole(
        OFTEN, items(301), *(scale("s%d" % k, ["q%d" % k, "q%d" % (k + 1)],
                                   bands=bands(3)) for k in range(300)))
    yield "2,000 bands", whole(OFTEN, items(9), scale(
        "s", ["q%d" % k for k in range(9)], "sum", bands(2000, 0.01)))
    yield "200 bands", whole(OFTEN, items(60), scale(
        "s", ["q%d" % k for k in range(60)], "sum", bands(200)))
    yield "150 scales of 200 bands", whole(
        OFTEN, items(60), *(scale("s%d" % k, ["q%d" % j for j in range(60)],
                                  "sum", bands(200)) for k in range(150)))
    yield "500 scales of 60 bands", whole(
        OFTEN, items(20), *(scale("s%d" % k, ["q%d" % j for j in range(20)],
                                  "sum", bands(60)) for k in range(500)))
    yield "4,000 explanations under one condition", whole(
        OFTEN, items(5), *(explanation(k, "answer.q1 >= 2")
                           for k in range(4000)))
    yield "1,000 explanations under one condition", whole(
        OFTEN, items(5), *(explanation(k, "answer.q1 >= 2")
                           for k in range(1000)))
    yield "1,000 explanations that are hard to tell apart", whole(
        OFTEN, items(12), *(explanation(
            k, "answer.q0 >= 2 or answer.q%d == %d and answer.q%d == %d"
            % (k % 11 + 1, k // 11 % 5, (k + k // 55 + 1) % 11 + 1, k % 4))
                           for k in range(1000)))
    yield "4,000 next steps under one condition", whole(
        OFTEN, items(5), *(step(k, "answer.q1 >= 2") for k in range(4000)),
        explanation(0, "answer.q2 >= 1", ["n%d" % k for k in range(4000)]))
    yield "4,000 next steps of 20 explanations", whole(
        OFTEN, items(5), *(step(k) for k in range(4000)),
        *(explanation(j, "answer.q%d >= 1 or answer.q%d == 4"
                      % (j % 5, (j + 1) % 5), ["n%d" % k for k in range(4000)])
          for j in range(20)))
    yield "400 nested show_if", whole(
        OFTEN, items(400, show_if=lambda k: "answer.q%d >= 1" % (k - 1)))
    yield "2,000 nested show_if", whole(
        OFTEN, items(2000, show_if=lambda k: "answer.q%d >= 1" % (k - 1)))
    yield "2,000 plain items in one scale", whole(
        OFTEN, items(2000), scale("s", ["q%d" % k for k in range(2000)],
                                  bands=bands(4)))
    yield "2,000 items of as many weights", whole(
        OFTEN, items(2000), scale(
            "s", ["q%d" % k for k in range(2000)], bands=bands(4)
            + "weights = {%s}\n" % ",".join("q%d=%d.%06d" % (
                k, k % 7 + 1, 37 * k + 1) for k in range(2000))))
    yield "300 sets of 90 options", whole(*(
        '[[item]]\nid = "q%d"\ntext = "?"\ntype = "multiple_choice"\n'
        'options = [%s]\n' % (k, ",".join('{value=%d,label="L"}' % (j + 1)
                                          for j in range(90)))
        for k in range(300)), scale("s", ["q%d" % k for k in range(300)],
                                    bands=bands(4)))
    yield "1,000 items in 30 scales", whole(
        OFTEN, items(1000), *(scale("s%d" % k,
                                    ["q%d" % j for j in range(1000)],
                                    bands=bands(4)) for k in range(30)))
    yield "1,000 items in 30 scales of their own", whole(
        OFTEN, items(1000), *(scale("s%d" % k,
                                    ["q%d" % j for j in range(k, 1000, 30)],
                                    bands=bands(4)) for k in range(30)))


LIBRARY = "format = 1\n" + "".join(
    '[[next_step]]\nid = "n%d"\ntitle = "N"\ntext = "T."\n' % k
    for k in range(19000))


def answers_to(text):
    """An answer file that answers every item with 1."""
    one = "[1]" if "multiple_choice" in text else "1"
    return "[answers]\n" + "".join("%s = %s\n" % (line.split('"')[1], one)
                                   for line in text.splitlines()
                                   if line.startswith('id = "q'))


def write_all(folder):
    """Name, path and answers of each, those that include files among them."""
    named = []

    def write(name, text):
        base = "%s/shape-%d" % (folder, len(named))
        named.append((name, base + ".toml", base + "-answers.toml"))
        with open(named[-1][1], "w") as file:
            file.write(text)
        with open(named[-1][2], "w") as file:
            file.write(answers_to(text))

    for name, text in shapes():
        write(name, text)
    with open(folder + "/lib0.toml", "w") as file:
        file.write(LIBRARY)
    for k in range(1, 200):
        os.link(folder + "/lib0.toml", "%s/lib%d.toml" % (folder, k))
    for k in range(4):
        with open("%s/own%d.toml" % (folder, k), "w") as file:
            file.write(LIBRARY.replace('"n', '"n%d_' % k)[:1000 * 1024]
                       .rsplit("[[", 1)[0])
    for name, paths in (
            ("a library of 1 MiB under 200 names",
             ["lib%d.toml" % k for k in range(200)]),
            ("four libraries of 1 MiB", ["own%d.toml" % k for k in range(4)])):
        write(name, whole("include = [%s]\n" % ",".join(
            '"%s"' % path for path in paths), OFTEN, items(2)))
    return named

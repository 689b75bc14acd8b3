"""A made-up questionnaire of any size, for measuring."""

OPTIONS = ["Never", "Rarely", "Sometimes", "Often", "Almost always"]
WORDS = "Some words that stand for the text a person reads, and an end. "


def questionnaire(items):
    """Ten scales whose first items steer the others, and twenty explanations
    that join three of the scales each."""
    size = items // 10
    parts = [
        'format = 1\nid = "made-up"\nversion = "1.0.0"\ntitle = "Made up"\n'
        'language = "en"\n\n[report]\nfull = 3\ntie = 0.5\n\n'
        '[[responses]]\nid = "often"\noptions = [\n'
    ]
    for value, label in enumerate(OPTIONS):
        parts.append('  { value = %d, label = "%s", score = %d },\n'
                     % (value + 1, label, value))
    parts.append("]\n")
    for item in range(items):
        parts.append('\n[[item]]\nid = "q%d"\nresponses = "often"\n'
                     'text = "How often did made-up event %d happen?"\n'
                     % (item, item))
        if item % size:
            parts.append('show_if = "answer.q%d >= 2"\n' % (item - item % size))
    for scale in range(10):
        items = ", ".join('"q%d"' % (size * scale + k) for k in range(size))
        parts.append(
            '\n[[scale]]\nid = "s%d"\ntitle = "Scale %d"\nmethod = "mean"\n'
            'items = [%s]\nreverse = ["q%d"]\nmin_answered = 1\n'
            'bands = [{ id = "low", label = "Low" }, '
            '{ id = "some", label = "Some", from = 1.5 }, '
            '{ id = "strong", label = "Strong", from = 2.5 }]\n'
            % (scale, scale, items, size * scale + size // 2))
    for part in range(20):
        first, second, third = part % 10, (3 * part + 1) % 10, (7 * part) % 10
        parts.append(
            '\n[[explanation]]\nid = "x%d"\ntitle = "Explanation %d"\n'
            'scale = "s%d"\nrank = "score.s%d"\nnext_steps = ["n%d"]\n'
            "when = 'band.s%d >= \"some\" and (band.s%d == \"strong\" or "
            "score.s%d < 1.25)'\n"
            'text = """\n%s\n"""\n'
            % (part, part, first, first, part % 5, first, second, third,
               "\n\n".join([WORDS * 3] * 12)))
    for step in range(5):
        parts.append('\n[[next_step]]\nid = "n%d"\ntitle = "Step %d"\n'
                     'horizon = "today"\ntext = "%s"\n' % (step, step, WORDS))
    return "".join(parts)

"""A questionnaire with an item of every type, and what it says."""

MONTHS = ("January February March April May June July August September "
          "October November December").split()

TEXT = """
format = 1
id = "small"
version = "1.0.0"
title = "A small one"
language = "en"
summary = "An item of every type"
minutes = 1
intro = "Seven things to answer."
outro = "Thank you."
frame = "Over the last week"

[[item]]
id = "quiet"
text = "How often did you have a quiet hour?"
options = [
  { value = 1, label = "Never", score = 0 },
  { value = 2, label = "Rarely", score = 1 },
  { value = 3, label = "Sometimes", score = 2 },
  { value = 4, label = "Often", score = 3 },
  { value = 5, label = "Almost always", score = 4 },
]
why = "Rest needs some time."

[[item]]
id = "ways"
type = "multiple_choice"
text = "Which of these were good for you?"
options = [
  { value = "walk", label = "A walk" },
  { value = "tea", label = "A cup of tea" },
  { value = "music", label = "Music" },
]
why = "Some ways are near."

[[item]]
id = "hours"
type = "number"
min = 0
max = 12
text = "How many hours did you sleep?"
why = "Sleep is rest."

[[item]]
id = "words"
type = "text"
max_length = 200
text = "What would make next week easier?"
why = "Words help."

[[item]]
id = "breath"
type = "note"
text = "This is a good place for a breath."

[[item]]
id = "month"
text = "Which month was the quietest?"
options = [
  MONTHS
]
why = "Years have quiet months."

[[item]]
id = "again"
required = true
text = "Would you answer these again?"
options = [
  { value = 1, label = "Yes", score = 1 },
  { value = 2, label = "No", score = 0 },
]
why = "So it is known."

[[scale]]
id = "rest"
title = "Rest"
method = "mean"
items = ["quiet"]
min_answered = 1
bands = [
  { id = "little", label = "little rest in your answers" },
  { id = "some", label = "some rest in your answers", from = 2 },
]

[[explanation]]
id = "little_rest"
title = "A week with little rest"
scale = "rest"
because = "lowest"
when = 'band.rest == "little"'
next_steps = ["light"]
text = "Some weeks leave little room."

[[explanation]]
id = "some_rest"
title = "A week with some rest"
scale = "rest"
when = 'band.rest == "some"'
next_steps = ["light"]
text = "There was some rest in this week."

[[next_step]]
id = "light"
title = "One early night"
horizon = "today"
text = "Put the light out half an hour earlier."
""".replace("MONTHS", "\n  ".join(
    f'{{ value = {i + 1}, label = "{month}" }},'
    for i, month in enumerate(MONTHS)))

# One answer to each item as line mode wants it typed, and in an answer file.
TYPED = [b"3\n", b"1 3\n", b"7\n", b"a walk\n\n", b"11\n", b"1\n"]
ANSWERS = {"quiet": "3", "ways": '["walk", "music"]', "hours": "7",
           "words": '"a walk"', "month": "11", "again": "1"}
QUESTIONS = ["a quiet hour?", "were good for you?", "hours did you sleep?",
             "make next week easier?", "was the quietest?", "these again?"]


def answer_file(count=len(ANSWERS)):
    """An answer file with the first COUNT answers."""
    lines = [f"{item} = {value}\n" for item, value in ANSWERS.items()]
    return "[answers]\n" + "".join(lines[:count])

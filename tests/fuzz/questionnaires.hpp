// Questionnaires that the fuzzers hold their input against.
#pragma once

#include <string_view>

namespace ajar::fuzz {

// Every type of item, every way to score, every part that answers can open.
inline constexpr std::string_view every_type = R"toml(
format = 1
id = "tea-and-quiet"
version = "1.0.0"
title = "Tea and quiet"
language = "en"
frame = "Over the last week"
report = { full = 2, tie = 0.5 }
support = { first_when = "answer.alone == 'often'" }
intro = "A few questions."
outro = """
Thank you.

- One
- Two
"""

[[source]]
id = "paper"
title = "A paper"
year = 1999

[[responses]]
id = "how_often"
options = [
    { value = 0, label = "Never" },
    { value = 1, label = "At times" },
    { value = 2, label = "Often", score = 3 },
    { value = "na", label = "Does not apply to me" },
]

[[group]]
id = "home"
title = "At home"
text = "Where you live."

[[item]]
id = "tea"
text = "How often was there tea?"
responses = "how_often"
required = true
group = "home"
help = "Any tea counts."
why = "It is warm."
sources = ["paper"]

[[item]]
id = "walk"
text = "How often did you walk?"
responses = "how_often"
show_if = "answer.tea >= 1"

[[item]]
id = "alone"
text = "Are you alone?"
options = [
    { value = "never", label = "No", score = 0 },
    { value = "often", label = "Yes", score = 2.5 },
]

[[item]]
id = "things"
text = "What was there?"
type = "multiple_choice"
options = [
    { value = "sun", label = "Sun", score = 1 },
    { value = 2, label = "Two cats" },
    { value = "open", label = "Something else" },
    { value = "none", label = "None", score = 0, exclusive = true },
]

[[item]]
id = "naps"
text = "How many naps?"
type = "number"
min = 0.5
max = 10.5
step = 0.5
unit = "naps"
low_label = "few"
high_label = "many"

[[item]]
id = "any"
text = "Any number?"
type = "number"

[[item]]
id = "since"
text = "Since when?"
type = "date"
min = 2020-01-01
max = 2030-12-31

[[item]]
id = "hour"
text = "At what time?"
type = "time"
max = 22:30:00
show_if = "answered(since)"

[[item]]
id = "words"
text = "What was good?"
type = "text"
max_length = 40

[[item]]
id = "pause"
text = "A pause."
type = "note"

[[item]]
id = "last"
text = "And then?"
responses = "how_often"
required = true
show_if = "'sun' in answer.things and not (score.quiet < 1)"

[[scale]]
id = "quiet"
title = "Quiet"
method = "sum"
items = ["tea", "walk", "naps"]
reverse = ["naps"]
weights = { naps = 0.3 }
hidden = "zero"
min_answered = 1
bands = [
    { id = "little", label = "little quiet" },
    { id = "some", label = "some quiet", from = 2.1 },
    { id = "much", label = "much quiet", from = 7 },
]

[[scale]]
id = "company"
title = "Company"
method = "mean"
items = ["alone", "things", "last"]
hidden = "missing"
rescale = { from = [0, 3], to = [100, 0] }

[[scale]]
id = "most"
title = "Most"
method = "max"
items = ["tea", "things"]

[[scale]]
id = "least"
title = "Least"
method = "min"
items = ["walk", "last"]
missing = "zero"

[[scale]]
id = "how_many"
title = "How many"
method = "count"
items = ["tea", "walk", "alone"]
count_from = 1

[[scale]]
id = "all"
title = "All together"
method = "mean"
scales = ["quiet", "company", "how_many"]
weights = { quiet = 3 }
min_answered = 0

[[explanation]]
id = "little_quiet"
title = "Little quiet"
text = "There was little quiet."
when = "band.quiet < 'some' or not answered(walk)"
rank = "5 - score.quiet / 3"
scale = "quiet"
because = "lowest"
next_steps = ["sit_down"]
sources = ["paper"]
not_this = "It is not your fault."
say = "I need an hour."
see_someone = "If it stays so."

[[explanation]]
id = "company"
title = "Company"
text = "There was company."
when = "score.company > 20"
rank = "max(score.company / 25, score.most, 1)"
scale = "all"
next_steps = ["call", "sit_down"]

[[explanation]]
id = "open"
title = "Open"
text = "This is always here."

[[next_step]]
id = "sit_down"
title = "Sit down"
text = "With tea."
horizon = "today"

[[next_step]]
id = "call"
title = "Call someone"
text = "Anyone."
when = "count(answer.alone == 'often', answer.any > 3) >= 1"
sources = ["paper"]

[[critical]]
id = "no_tea"
when = "answer.tea == 0"
text = "Please drink something."
)toml";

// What an expression may ask about; the last item's show_if, and whatever
// stands behind it, are for the fuzzer to write.
inline constexpr std::string_view askable = R"toml(
format = 1
id = "askable"
version = "1.0.0"
title = "Askable"
language = "en"

[[item]]
id = "mood"
text = "?"
options = [{ value = 1, label = "low" }, { value = 2, label = "high" }]

[[item]]
id = "color"
text = "?"
options = [{ value = "red", label = "R" }, { value = "blue", label = "B" }]

[[item]]
id = "mixed"
text = "?"
options = [{ value = 4, label = "four" }, { value = "na", label = "none" }]

[[item]]
id = "reasons"
text = "?"
type = "multiple_choice"
options = [
    { value = "noise", label = "Noise" },
    { value = 3, label = "Three" },
    { value = -1, label = "Less" },
]

[[item]]
id = "hours"
text = "?"
type = "number"
min = 0
max = 24

[[item]]
id = "words"
text = "?"
type = "text"

[[item]]
id = "rest"
text = "!"
type = "note"

[[item]]
id = "in"
text = "?"
options = [{ value = 1, label = "One" }]

[[scale]]
id = "energy"
title = "E"
method = "sum"
items = ["mood"]
bands = [
    { id = "low", label = "Low" },
    { id = "high", label = "High", from = 2 },
]

[[scale]]
id = "time"
title = "T"
method = "mean"
items = ["hours"]

[[scale]]
id = "all"
title = "A"
method = "mean"
scales = ["energy", "time"]

[[item]]
id = "asked"
text = "?"
type = "text"
)toml";

}  // namespace ajar::fuzz

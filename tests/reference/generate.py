"""Random questionnaires and answers that are valid by the contract, drawn from the whole format.

`questionnaire(rng)` gives the TOML text of a questionnaire, `answers(rng, questionnaire)` an
answer table for the questionnaire once it is loaded, `to_toml` the answer file around a table.
The same state of `rng` gives the same text.

Not drawn from, because the commands under test do not look at it or one file cannot show it:
`include` and library files, `[[test]]`.
"""

import datetime
import random
from fractions import Fraction

from expression_author import ExpressionAuthor, Scope
from reference import (
    Sitting, exact, item_options, item_type, number_text, option_score,
)
from toml_forms import TomlWriter

LARGEST = Fraction(1_000_000)

_KEYWORD_IDS = [
    "in", "not", "and", "or", "true", "false", "answer", "score", "band", "answered", "count",
    "min", "max",
]
_PLAIN_IDS = [
    "tired", "alone", "rest", "worry", "sleep_", "sleep__2", "x", "q1", "q2", "touch", "talk",
    "a1b2", "calls", "andy", "inner", "nothing", "orchid", "minimum", "count_me",
]
_WORDS = (
    "often quiet evening a message from someone close after work too tired to answer walk home "
    "naïve café Größe «so» 眠い 🌙 fifty% a\\b it's \"so\" tea\u00a0time {} <b> 1/2 can’t می‌خواهم"
).split(" ")


def questionnaire(rng: random.Random, most_items: int | None = None) -> str | None:
    """The TOML text of a valid questionnaire; None where it has more than `most_items`."""
    writer = TomlWriter(rng)
    content = _Author(rng).content()
    if most_items is not None and len(content["item"]) > most_items:
        return None
    return writer.document(content)


def answers(rng: random.Random, questionnaire: dict) -> dict:
    """A valid answer table: shown items answered or skipped, some hidden ones answered anyhow."""
    eagerness = rng.choice((1, 0.95, 0.8, 0.5, 0.15))
    given: dict = {}
    for item in questionnaire["item"]:
        kind = item_type(item)
        if kind == "note":
            continue
        if not Sitting(questionnaire, given).is_shown(item["id"]):
            if rng.random() < 0.2:
                given[item["id"]] = rng.choice((valid_answer, _any_value))(
                    rng, questionnaire, item
                )
        elif item.get("required", False) or rng.random() < eagerness:
            given[item["id"]] = valid_answer(rng, questionnaire, item)
        elif kind == "text" and rng.random() < 0.3:
            blank = rng.choice(("", " ", " \n\t \n"))
            given[item["id"]] = blank[: int(item.get("max_length", 2000))]
    return given


def to_toml(rng: random.Random, questionnaire: dict, answers: dict) -> str:
    """The answer file that holds the table, with some of the keys around it."""
    content: dict = {}
    if rng.random() < 0.5:
        content["questionnaire"] = questionnaire["id"]
    if rng.random() < 0.5:
        content["version"] = questionnaire["version"] if rng.random() < 0.7 else "99.0.1"
    if rng.random() < 0.3:
        zone = rng.choice((None, datetime.UTC, datetime.timezone(datetime.timedelta(hours=-5))))
        content["taken"] = datetime.datetime(2026, 2, 28, 23, 59, rng.randint(0, 59), tzinfo=zone)
    if rng.random() < 0.5:
        sitting = Sitting(questionnaire, answers)
        content["skipped"] = [
            item["id"]
            for item in questionnaire["item"]
            if item_type(item) != "note"
            and sitting.is_shown(item["id"]) and item["id"] not in answers
        ]
    return TomlWriter(rng).document(content | _answer_table(answers))


def table_to_toml(rng: random.Random, answers: dict) -> str:
    """An answer file that holds the table and nothing else."""
    return TomlWriter(rng).document(_answer_table(answers))


def _answer_table(answers: dict) -> dict:
    """The table with its whole numbers free to be written as floats."""
    return {
        "answers": {
            name: list(map(exact, value)) if isinstance(value, list) else exact(value)
            for name, value in answers.items()
        }
    }


def valid_answer(rng: random.Random, questionnaire: dict, item: dict):
    """An answer that the item allows."""
    match item_type(item):
        case "number":
            return number_in_range(rng, item)
        case "date" | "time" as kind:
            return moment_in_range(rng, kind, item)
        case "text":
            return _text_answer(rng, int(item.get("max_length", 2000)))
        case "single_choice":
            return rng.choice(item_options(questionnaire, item))["value"]
    options = item_options(questionnaire, item)
    exclusive = [option["value"] for option in options if option.get("exclusive", False)]
    together = [option["value"] for option in options if not option.get("exclusive", False)]
    if exclusive and rng.random() < 0.2:
        return [rng.choice(exclusive)]
    return rng.sample(together, rng.choice((0, 1, 2, len(together))) % (len(together) + 1))


def number_in_range(rng: random.Random, item: dict) -> Fraction:
    """A number between the item's ends, on its step; the ends themselves are frequent."""
    low = exact(item.get("min", max(-LARGEST, exact(item.get("max", 50)) - 100)))
    high = exact(item.get("max", min(LARGEST, low + 100)))
    if "step" in item:
        step = exact(item["step"])
        origin = exact(item.get("min", 0))
        first, last = -((origin - low) // step), (high - origin) // step
        return origin + step * rng.choice((first, last, rng.randint(first, last)))
    unit = rng.choice((Fraction(1), Fraction(1, 10), Fraction(1, 10**6)))
    first, last = -(-low // unit), high // unit
    if first > last or rng.random() < 0.2:
        return rng.choice((low, high))
    return unit * rng.randint(first, last)


def moment_in_range(rng: random.Random, kind: str, item: dict):
    """A date or a time between the item's ends; the ends themselves are frequent."""
    first, last = {
        "date": (datetime.date(1600, 2, 28), datetime.date(2400, 2, 29)),
        "time": (datetime.time(0, 0, 0), datetime.time(23, 59, 59)),
    }[kind]
    first, last = item.get("min", first), item.get("max", last)
    if rng.random() < 0.3:
        return rng.choice((first, last))
    if kind == "date":
        return datetime.date.fromordinal(rng.randint(first.toordinal(), last.toordinal()))
    return _time_at(rng.randint(_seconds(first), _seconds(last)))


def _seconds(time: datetime.time) -> int:
    return (time.hour * 60 + time.minute) * 60 + time.second


def _time_at(seconds: int) -> datetime.time:
    return datetime.time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _text_answer(rng: random.Random, max_length: int) -> str:
    if rng.random() < 0.1:
        return "a" * max_length
    words = " ".join(rng.choices(_WORDS, k=rng.randint(1, 6)))[:max_length]
    return words.strip(" \u00a0\u200c") or "x"


def _any_value(rng: random.Random, _questionnaire: dict, _item: dict):
    return rng.choice(
        ("no such answer", Fraction(987654), Fraction(-3, 8), True, [], ["x", "x"], "7")
    )


class _Author:
    """Writes one questionnaire as nested tables, items first, scales as soon as items allow."""

    def __init__(self, rng: random.Random):
        self._rng = rng
        self._scope = Scope()
        self._content: dict = {}

    def _chance(self, probability: float) -> bool:
        return self._rng.random() < probability

    def content(self) -> dict:
        self._content = self._head()
        self._add("source", self._sources())
        self._add("responses", self._response_sets())
        self._add("group", self._groups())
        self._items_and_scales()
        self._add("next_step", self._next_steps())
        self._add("explanation", self._explanations())
        self._add("critical", self._critical_rules())
        self._maybe(self._content, 0.6, "report", self._report)
        self._maybe(self._content, 0.6, "support", self._support)
        return self._content

    def _add(self, kind: str, tables: list[dict]):
        if tables:
            self._content[kind] = tables

    def _maybe(self, table: dict, probability: float, key: str, make):
        if self._chance(probability):
            table[key] = make()

    # Words, ids and numbers

    def _line(self) -> str:
        return " ".join(self._rng.choices(_WORDS, k=self._rng.randint(1, 6)))

    def _text(self) -> str:
        text = self._line()
        while self._chance(0.25):
            text += self._rng.choice(("\n\n", "\n- ", "\n")) + self._line()
        return text + ("\n" if self._chance(0.1) else "")

    def _ids(self, count: int, keyword_share: float = 0.2) -> list[str]:
        """Different ids, some of them words of the expression language."""
        ids: dict[str, None] = {}
        while len(ids) < count:
            name = self._rng.choice(
                _KEYWORD_IDS if self._chance(keyword_share) else _PLAIN_IDS
            )
            if name in ids:
                name = f"{name}_{len(ids)}"
            ids[name + "z" * (64 - len(name)) if self._chance(0.01) else name] = None
        return list(ids)

    def _number(self) -> Fraction:
        """A number of any size and sign that the format allows, mostly a small one."""
        kind = self._rng.random()
        if kind < 0.6:
            return Fraction(self._rng.randint(-3, 10))
        if kind < 0.8:
            return Fraction(self._rng.randint(-40, 100), 10)
        if kind < 0.97:
            return Fraction(self._rng.randint(-9_999_999, 9_999_999), 10**6)
        return self._rng.choice((LARGEST, -LARGEST, LARGEST - Fraction(1, 10**6)))

    def _whole(self, low: int, high: int) -> int | Fraction:
        """A whole number, which may be written as a float too."""
        number = self._rng.randint(low, high)
        return Fraction(number) if self._chance(0.2) else number

    def _some_of(self, values: list, most: int) -> list:
        return self._rng.sample(values, self._rng.randint(0, min(most, len(values))))

    def _ids_of(self, kind: str) -> list[str]:
        return [table["id"] for table in self._content.get(kind, [])]

    def _condition(self) -> str:
        return ExpressionAuthor(self._rng, self._scope).condition_text()

    # The parts in the order of the format

    def _head(self) -> dict:
        head = {
            "format": 1,
            "id": self._rng.choice(("why-so-quiet", "q", "a1-b2", "x-" + "y" * 62)),
            "version": self._rng.choice(("1.0.0", "0.12.3", "10.20.30")),
            "title": self._line(),
            "language": self._rng.choice(("en", "en-GB", "de", "zh-Hant", "fa")),
        }
        self._maybe(head, 0.2, "summary", self._line)
        self._maybe(head, 0.2, "minutes", lambda: self._whole(1, 30))
        self._maybe(head, 0.2, "audience", lambda: self._rng.choice(("self", "supporter")))
        self._maybe(head, 0.2, "intro", self._text)
        self._maybe(head, 0.2, "outro", self._text)
        self._maybe(head, 0.2, "frame", self._line)
        self._maybe(head, 0.2, "license", lambda: self._rng.choice(("MIT", "CC-BY-4.0")))
        self._maybe(head, 0.2, "authors", lambda: [self._line() for _ in range(2)])
        self._maybe(head, 0.2, "reviewed", lambda: datetime.date(2026, 1, 31))
        self._maybe(head, 0.2, "review_by", lambda: datetime.date(2028, 2, 29))
        return head

    def _sources(self) -> list[dict]:
        sources = []
        for source_id in self._ids(self._rng.choice((0, 0, 1, 2))):
            source = {"id": source_id, "title": self._line()}
            self._maybe(source, 0.3, "year", lambda: self._rng.randint(1950, 2026))
            self._maybe(source, 0.3, "strength", self._line)
            self._maybe(source, 0.3, "note", self._text)
            self._maybe(source, 0.3, "checked", lambda: datetime.date(2025, 12, 1))
            sources.append(source)
        return sources

    def _response_sets(self) -> list[dict]:
        sets = []
        for set_id in self._ids(self._rng.choice((0, 1, 1, 2, 3))):
            options = self._options()
            if self._chance(0.2):
                self._make_some_exclusive(options)
            sets.append({"id": set_id, "options": options})
        return sets

    def _options(self) -> list[dict]:
        """Options whose values are numbers, strings or both, each with a score or none."""
        count = self._rng.randint(1, 6)
        kind = self._rng.choice(("numbers", "numbers", "scored", "strings", "mixed"))
        if kind == "numbers" and self._chance(0.5):
            first = self._rng.choice((0, 1))
            values = [Fraction(number) for number in range(first, first + count)]
        else:
            values = self._option_values(kind, count)
        options = []
        for value in values:
            option = {"value": value, "label": self._line()}
            scored = isinstance(value, str) and kind != "strings" and self._chance(0.7)
            if scored or (isinstance(value, Fraction) and self._chance(0.1)):
                option["score"] = self._number()
            options.append(option)
        return options

    def _option_values(self, kind: str, count: int) -> list[Fraction | str]:
        """Different values, none of them the string that another, a number, is printed as."""
        values: dict[str, Fraction | str] = {}
        strings = ["na", "often", "it's", 'so "so"', "眠い", "two words", "7", "1.5", "-2", "both'\""]
        while len(values) < count:
            number_wanted = kind == "numbers" or (kind == "mixed" and self._chance(0.7))
            value = self._number() if number_wanted else self._rng.choice(strings)
            values.setdefault(number_text(value) if number_wanted else value, value)
        return list(values.values())

    def _groups(self) -> list[dict]:
        groups = []
        for group_id in self._ids(self._rng.choice((0, 0, 1, 2))):
            group = {"id": group_id, "title": self._line()}
            self._maybe(group, 0.5, "text", self._text)
            groups.append(group)
        return groups

    def _items_and_scales(self):
        size = 40 if self._chance(0.02) else self._rng.randint(1, 14)
        scales_wanted = self._rng.randint(0, 6)
        scale_ids = self._ids(scales_wanted, 0.15)
        self._content["item"] = []
        for position, item_id in enumerate(self._ids(size)):
            only_notes = all(item_type(item) == "note" for item in self._content["item"])
            item = self._item(item_id, may_be_note=position < size - 1 or not only_notes)
            self._content["item"].append(item)
            self._scope.add_item(self._content, item)
            if scale_ids and self._chance(scales_wanted / size / 2):
                self._try_scale(scale_ids)
        while scale_ids and self._try_scale(scale_ids):
            pass

    def _item(self, item_id: str, may_be_note: bool) -> dict:
        kinds = ["single_choice"] * 8 + ["multiple_choice"] * 3 + ["number"] * 5 + [
            "text"] + ["date", "time"] * 2
        kind = self._rng.choice(kinds + ["note"] * may_be_note)
        item: dict = {"id": item_id, "text": self._text()}
        if kind != "single_choice" or self._chance(0.4):
            item["type"] = kind
        if kind == "number":
            self._limit_number(item)
        elif kind in ("date", "time"):
            self._limit_moment(item, kind)
        elif kind == "text":
            self._maybe(item, 0.4, "max_length", lambda: self._whole(1, 300))
        elif kind != "note":
            self._offer_options(item, kind)
        if kind != "note":
            self._maybe(item, 0.15, "required", lambda: self._chance(0.8))
            self._maybe(item, 0.1, "help", self._text)
            self._maybe(item, 0.1, "why", self._text)
            self._maybe(item, 0.1, "sources", lambda: self._some_of(self._ids_of("source"), 2))
        if "group" in self._content:
            self._maybe(item, 0.4, "group", lambda: self._rng.choice(self._ids_of("group")))
        self._maybe(item, 0.35 if self._scope.askable else 0.1, "show_if", self._condition)
        return item

    def _offer_options(self, item: dict, kind: str):
        sets = [
            responses["id"]
            for responses in self._content.get("responses", [])
            if kind == "multiple_choice" or not any("exclusive" in o for o in responses["options"])
        ]
        if sets and self._chance(0.5):
            item["responses"] = self._rng.choice(sets)
            return
        item["options"] = self._options()
        if kind == "multiple_choice":
            self._make_some_exclusive(item["options"])

    def _make_some_exclusive(self, options: list[dict]):
        for option in options:
            self._maybe(option, 0.15, "exclusive", lambda: True)

    def _limit_number(self, item: dict):
        """Ends and step, all or some; a step need not reach `max`."""
        low = self._number()
        units = self._rng.choice((Fraction(1), Fraction(1, 2), Fraction(1, 10), Fraction(1, 1000)))
        high = min(LARGEST, low + units * self._rng.randint(0, 40))
        step = units * self._rng.choice((1, 1, 2, 3))
        shape = self._rng.random()
        if shape < 0.85:
            item["min"] = low
        if shape < 0.75 or shape > 0.95:
            item["max"] = high
        if "min" in item or low > -LARGEST:
            self._maybe(item, 0.5, "step", lambda: step)
        self._maybe(item, 0.2, "unit", lambda: "hours")
        self._maybe(item, 0.2, "low_label", self._line)
        self._maybe(item, 0.2, "high_label", self._line)

    def _limit_moment(self, item: dict, kind: str):
        """Ends, both, one or none."""
        low, high = sorted(moment_in_range(self._rng, kind, {}) for _ in range(2))
        self._maybe(item, 0.5, "min", lambda: low)
        self._maybe(item, 0.5, "max", lambda: high)

    # Scales

    def _scorable(self, item: dict) -> bool:
        """Whether a scale may use the item."""
        match item_type(item):
            case "number":
                return "min" in item and "max" in item
            case "text" | "note" | "date" | "time":
                return False
        options = item_options(self._content, item)
        return any(option_score(option) is not None for option in options)

    def _reversible(self, item: dict) -> bool:
        if item_type(item) == "number" and "step" in item:
            return (item["max"] - item["min"]) % item["step"] == 0
        return item_type(item) != "multiple_choice"

    def _try_scale(self, ids_left: list[str]) -> bool:
        """One more scale, over items or earlier scales; False when there is nothing to score."""
        scorable = [item for item in self._content["item"] if self._scorable(item)]
        if not scorable:
            return False
        scale: dict = {"id": ids_left.pop(), "title": self._line()}
        method = self._rng.choice(("sum", "sum", "mean", "max", "min", "count"))
        scale["method"] = method
        if "scale" in self._content and self._chance(0.35):
            inputs = self._sampled(self._ids_of("scale"), 4)
            scale["scales"] = inputs
        else:
            items = self._sampled(scorable, 12 if self._chance(0.1) else 5)
            inputs = [item["id"] for item in items]
            scale["items"] = inputs
            reversible = [item["id"] for item in items if self._reversible(item)]
            self._maybe(scale, 0.4, "reverse", lambda: self._some_of(reversible, 4))
            self._maybe(
                scale, 0.6, "hidden", lambda: self._rng.choice(("exclude", "zero", "missing"))
            )
        if method in ("sum", "mean"):
            self._maybe(scale, 0.4, "weights", lambda: self._weights(inputs))
        if method == "count":
            scale["count_from"] = self._number()
        self._maybe(scale, 0.5, "min_answered", lambda: self._whole(0, len(inputs)))
        self._maybe(scale, 0.4, "missing", lambda: self._rng.choice(("prorate", "zero")))
        self._maybe(scale, 0.3, "rescale", self._rescale)
        self._content.setdefault("scale", []).append(scale)
        self._maybe(scale, 0.6, "bands", lambda: self._bands(scale))
        self._scope.add_scale(scale)
        return True

    def _sampled(self, values: list, most: int) -> list:
        """Some of the values, at least one, in their order or in another."""
        chosen = self._rng.sample(values, self._rng.randint(1, min(most, len(values))))
        return chosen if self._chance(0.3) else sorted(chosen, key=values.index)

    def _weights(self, inputs: list[str]) -> dict:
        def weight() -> Fraction:
            unit = self._rng.choice((Fraction(1), Fraction(1, 2), Fraction(1, 10**6)))
            return unit * self._rng.choice((1, 2, 3, 333_333))

        return {name: weight() for name in inputs if self._chance(0.6)}

    def _rescale(self) -> dict:
        start, end, first, last = (self._number() for _ in range(4))
        if start == end:
            end = start - 1 if start > 0 else start + 1
        return {"from": [start, end], "to": [first, last]}

    def _bands(self, scale: dict) -> list[dict]:
        """Bands, many of whose cut-offs are scores that answers can give."""
        cut_offs = [self._number() for _ in range(self._rng.randint(0, 2))]
        for _ in range(3):
            score = Sitting(self._content, answers(self._rng, self._content)).result(scale["id"])
            for value in (score.score, *(score.possible or ())):
                if value is not None and value % Fraction(1, 10**6) == 0 and abs(value) <= LARGEST:
                    cut_offs.append(value)
        cut_offs = sorted(set(self._some_of(cut_offs, 4)))
        band_ids = self._ids(len(cut_offs) + 1)
        bands = [{"id": band_ids[0], "label": self._line()}]
        for band_id, cut_off in zip(band_ids[1:], cut_offs):
            bands.append({"id": band_id, "label": self._line(), "from": cut_off})
        return bands

    # What results open

    def _next_steps(self) -> list[dict]:
        steps = []
        for step_id in self._ids(self._rng.randint(0, 4)):
            step = {"id": step_id, "title": self._line(), "text": self._text()}
            self._maybe(step, 0.4, "when", self._condition)
            self._maybe(
                step, 0.6, "horizon",
                lambda: self._rng.choice(("today", "this_week", "this_month")),
            )
            self._maybe(step, 0.1, "sources", lambda: self._some_of(self._ids_of("source"), 2))
            steps.append(step)
        return steps

    def _explanations(self) -> list[dict]:
        explanations = []
        for explanation_id in self._ids(self._rng.randint(0, 5)):
            explanation = {"id": explanation_id, "title": self._line(), "text": self._text()}
            self._maybe(explanation, 0.5, "when", self._condition)
            self._maybe(explanation, 0.75, "rank", self._rank)
            if "scale" in self._content and self._chance(0.7):
                explanation["scale"] = self._rng.choice(self._ids_of("scale"))
                self._maybe(
                    explanation, 0.6, "because", lambda: self._rng.choice(("highest", "lowest"))
                )
            self._maybe(
                explanation, 0.7, "next_steps",
                lambda: self._some_of(self._ids_of("next_step"), 3),
            )
            self._maybe(
                explanation, 0.1, "sources", lambda: self._some_of(self._ids_of("source"), 2)
            )
            for key in ("not_this", "say", "see_someone"):
                self._maybe(explanation, 0.1, key, self._text)
            explanations.append(explanation)
        return explanations

    def _rank(self) -> str:
        """A rank, often near or equal to others; some differ by less than is printed."""
        if self._chance(0.1):
            return self._rng.choice(("1 / 3", "0.333333", "2 / 6"))
        if self._chance(0.4):
            return str(self._rng.randint(0, 4))
        return ExpressionAuthor(self._rng, self._scope).number_text()

    def _critical_rules(self) -> list[dict]:
        return [
            {"id": rule_id, "when": self._condition(), "text": self._text()}
            for rule_id in self._ids(self._rng.choice((0, 0, 1, 2)))
        ]

    def _report(self) -> dict:
        report: dict = {}
        self._maybe(report, 0.6, "full", lambda: self._whole(1, 4))
        self._maybe(report, 0.8, "tie", lambda: abs(self._number()))
        return report

    def _support(self) -> dict:
        support: dict = {}
        self._maybe(support, 0.6, "show", lambda: self._rng.choice(("always", "never")))
        self._maybe(support, 0.7, "first_when", self._condition)
        self._maybe(support, 0.4, "abuse_when", self._condition)
        return support

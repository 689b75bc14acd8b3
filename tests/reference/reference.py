"""A second, independent implementation of the questionnaire scoring format, for tests only.

Written from the contract (sections 1 to 4 and 6 of the format) and from nothing else: where the
program and this module agree, two people have read the same sentences in the same way.

`load` reads the TOML text of a valid questionnaire or answer file, `score` works out the result
object of section 4 without its `warnings`. All arithmetic is on Fractions; a number becomes a
Decimal of at most 6 decimals only where the result is put together.
"""

import enum
import tomllib
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from expression import Unknown, evaluate, parse


# --- Numbers and files ----------------------------------------------------------------------------


def number_text(number: Fraction) -> str:
    """The number as it is printed: at most 6 decimals, half to even, no trailing zeros."""
    millionths = round(number * 10**6)
    whole, rest = divmod(abs(millionths), 10**6)
    decimals = f".{rest:06}".rstrip("0.") if rest else ""
    return f"{'-' if millionths < 0 else ''}{whole}{decimals}"


def printed(number: Fraction | None) -> Decimal | None:
    """The number as the result holds it; null when there is none."""
    return None if number is None else Decimal(number_text(number))


def shortest_decimal(text: str) -> Fraction:
    """The decimal that the shortest form of a TOML float shows."""
    return Fraction(repr(float(text)))


def load(text: str) -> dict:
    """A TOML file of the format, floats as exact decimals; a byte order mark is no part of it."""
    return tomllib.loads(text.removeprefix("\ufeff"), parse_float=shortest_decimal)


def exact(value):
    """A number as a Fraction, any other value as it is."""
    return Fraction(value) if isinstance(value, int) and not isinstance(value, bool) else value


# --- What an item allows --------------------------------------------------------------------------


def item_type(item: dict) -> str:
    """The item's type, `single_choice` when it has options and says nothing."""
    return item.get("type", "single_choice")


def item_options(questionnaire: dict, item: dict) -> list[dict]:
    """The options of a choice item, its own or those of its response set."""
    if "options" in item:
        return item["options"]
    sets = {responses["id"]: responses for responses in questionnaire["responses"]}
    return sets[item["responses"]]["options"]


def option_score(option: dict) -> Fraction | None:
    """The score of an option: `score`, else its value when that is a number, else none."""
    score = exact(option.get("score", option["value"]))
    return None if isinstance(score, str) else score


def highest_on_step(item: dict) -> Fraction:
    """The highest number that a number item allows: `max`, or the last step before it."""
    low, high = exact(item["min"]), exact(item["max"])
    if "step" not in item:
        return high
    step = exact(item["step"])
    return low + (high - low) // step * step


def item_ends(questionnaire: dict, item: dict) -> tuple[Fraction, Fraction]:
    """The lowest and highest score over all answers that the item allows.

    Reverse-keying turns these two into each other, so they are the ends of the coded value too.
    """
    if item_type(item) == "number":
        return exact(item["min"]), highest_on_step(item)
    scored = [
        (option_score(option), option.get("exclusive", False))
        for option in item_options(questionnaire, item)
        if option_score(option) is not None
    ]
    if item_type(item) == "single_choice":
        scores = [score for score, _ in scored]
        return min(scores), max(scores)
    together = [score for score, exclusive in scored if not exclusive]
    alone = [score for score, exclusive in scored if exclusive]
    lowest = sum((score for score in together if score < 0), Fraction(0))
    highest = sum((score for score in together if score > 0), Fraction(0))
    return min([lowest, *alone]), max([highest, *alone])


# --- One sitting ----------------------------------------------------------------------------------


class State(enum.Enum):
    """What became of an item."""

    HIDDEN = "hidden"
    UNANSWERED = "unanswered"
    ANSWERED = "answered"


@dataclass(frozen=True)
class Input:
    """One input of a scale that is in play: its value when answered, its ends when not."""

    weight: Fraction
    value: Fraction | None
    ends: tuple[Fraction, Fraction] | None = None


@dataclass(frozen=True)
class ScaleResult:
    """What a scale came to."""

    score: Fraction | None
    answered: int
    in_play: int
    possible: tuple[Fraction, Fraction] | None


class Sitting:
    """One person's answers to one questionnaire; everything is worked out when asked for.

    It is also the `Facts` that expressions are evaluated over. `seen` counts what was met.
    """

    def __init__(self, questionnaire: dict, answers: dict, seen: Counter | None = None):
        self.questionnaire = questionnaire
        self.items = {item["id"]: item for item in questionnaire.get("item", [])}
        self.scales = {scale["id"]: scale for scale in questionnaire.get("scale", [])}
        self._answers = answers
        self._seen = Counter() if seen is None else seen
        self._states: dict[str, State] = {}
        self._results: dict[str, ScaleResult] = {}

    # Conditions and the facts they are about

    def holds(self, part: dict, key: str = "when", default: bool = True) -> bool:
        """Whether the condition under `key` is true; unknown is not true."""
        return self._evaluate(part[key]) is True if key in part else default

    def number(self, part: dict, key: str) -> Fraction | None:
        """The number expression under `key`; none when it is not there, or unknown."""
        value = self._evaluate(part[key]) if key in part else None
        return value if isinstance(value, Fraction) else None

    def _evaluate(self, text: str):
        return evaluate(parse(text), self, self._seen)

    def state(self, item_id: str) -> State:
        """Hidden, unanswered or answered; a blank text is unanswered."""
        if item_id not in self._states:
            self._states[item_id] = self._work_out_state(self.items[item_id])
        return self._states[item_id]

    def _work_out_state(self, item: dict) -> State:
        given = self._answers.get(item["id"])
        if not self.holds(item, "show_if"):
            if given is not None:
                self._seen["answer to a hidden item"] += 1
            return State.HIDDEN
        blank = isinstance(given, str) and not given.strip()
        if given is None or (item_type(item) == "text" and blank):
            return State.UNANSWERED
        return State.ANSWERED

    def is_shown(self, item_id: str) -> bool:
        return self.state(item_id) is not State.HIDDEN

    def is_answered(self, item_id: str) -> bool:
        return self.state(item_id) is State.ANSWERED

    def answer(self, item_id: str):
        """The value of the option chosen, the number, or the set of values chosen."""
        match self.state(item_id):
            case State.HIDDEN:
                return Unknown.HIDDEN
            case State.UNANSWERED:
                return Unknown.UNANSWERED
        given = self._answers[item_id]
        return frozenset(map(exact, given)) if isinstance(given, list) else exact(given)

    def score(self, scale_id: str) -> Fraction | Unknown:
        score = self.result(scale_id).score
        return Unknown.NO_SCORE if score is None else score

    def band(self, scale_id: str) -> str | Unknown:
        score = self.result(scale_id).score
        return Unknown.NO_SCORE if score is None else self.band_at(scale_id, score)

    def band_order(self, scale_id: str) -> list[str]:
        return [band["id"] for band in self.scales[scale_id].get("bands", [])]

    # Items scored

    def item_score(self, item_id: str) -> Fraction | None:
        """The score of the item's answer; none when it is not answered with a score."""
        if not self.is_answered(item_id):
            return None
        item, value = self.items[item_id], self.answer(item_id)
        if item_type(item) == "number":
            return value
        scores = {
            exact(option["value"]): option_score(option)
            for option in item_options(self.questionnaire, item)
        }
        if item_type(item) == "single_choice":
            return self._scored_or_seen(scores[value])
        chosen = [scores[option] for option in value if scores[option] is not None]
        return self._scored_or_seen(sum(chosen, Fraction(0)) if chosen or not value else None)

    def _scored_or_seen(self, score: Fraction | None) -> Fraction | None:
        if score is None:
            self._seen["answer without a score"] += 1
        return score

    def coded_value(self, scale: dict, item_id: str) -> Fraction | None:
        """The item's score after the reverse-keying of the scale."""
        score = self.item_score(item_id)
        if score is None or item_id not in scale.get("reverse", []):
            return score
        self._seen["reversed answer"] += 1
        return sum(self._ends(item_id)) - score

    def _ends(self, item_id: str) -> tuple[Fraction, Fraction]:
        return item_ends(self.questionnaire, self.items[item_id])

    # Scales scored

    def result(self, scale_id: str) -> ScaleResult:
        """Section 2, rules 3 to 6 and 8."""
        if scale_id not in self._results:
            self._results[scale_id] = self._work_out_result(self.scales[scale_id])
        return self._results[scale_id]

    def _work_out_result(self, scale: dict) -> ScaleResult:
        inputs = list(self._inputs_in_play(scale))
        answered = sum(input_.value is not None for input_ in inputs)
        return ScaleResult(
            self._score(scale, inputs, answered),
            answered,
            len(inputs),
            self._possible_range(scale, inputs),
        )

    def _inputs_in_play(self, scale: dict):
        weights = {name: exact(weight) for name, weight in scale.get("weights", {}).items()}
        for scale_id in scale.get("scales", []):
            result = self.result(scale_id)
            yield Input(weights.get(scale_id, Fraction(1)), result.score, result.possible)
        for item_id in scale.get("items", []):
            weight = weights.get(item_id, Fraction(1))
            if self.is_shown(item_id):
                yield Input(weight, self.coded_value(scale, item_id), self._ends(item_id))
                continue
            rule = scale.get("hidden", "exclude")
            self._seen[f"hidden input, rule {rule}"] += 1
            if rule == "zero":
                yield Input(weight, Fraction(0))
            elif rule == "missing":
                yield Input(weight, None, self._ends(item_id))

    def _score(self, scale: dict, inputs: list[Input], answered: int) -> Fraction | None:
        if not inputs:
            self._seen["no score: nothing in play"] += 1
            return None
        fewest = scale.get("min_answered", len(inputs) // 2 + 1)
        if answered < fewest:
            self._seen["no score: too few answered"] += 1
            return None
        rule = scale.get("missing", "prorate")
        if answered < len(inputs):
            self._seen[f"unanswered input, {scale['method']}, rule {rule}"] += 1
        if rule == "zero":
            counted = [(i.weight, Fraction(0) if i.value is None else i.value) for i in inputs]
        else:
            counted = [(i.weight, i.value) for i in inputs if i.value is not None]
        if not counted:
            self._seen["no score: no answered input left"] += 1
            return None
        value = self._combined(scale, counted)
        if scale["method"] == "sum":
            value *= sum(i.weight for i in inputs) / sum(weight for weight, _ in counted)
        return self._rescaled(scale, value)

    def _combined(self, scale: dict, counted: list[tuple[Fraction, Fraction]]) -> Fraction:
        """The method's value of weighted coded values, before any rescaling."""
        values = [value for _, value in counted]
        match scale["method"]:
            case "sum":
                return sum(weight * value for weight, value in counted)
            case "mean":
                total = sum(weight * value for weight, value in counted)
                return total / sum(weight for weight, _ in counted)
            case "max":
                return max(values)
            case "min":
                return min(values)
        return Fraction(sum(value >= exact(scale["count_from"]) for value in values))

    def _rescaled(self, scale: dict, value: Fraction) -> Fraction:
        if "rescale" not in scale:
            return value
        a, b = map(exact, scale["rescale"]["from"])
        c, d = map(exact, scale["rescale"]["to"])
        return c + (value - a) * (d - c) / (b - a)

    def _possible_range(
        self, scale: dict, inputs: list[Input]
    ) -> tuple[Fraction, Fraction] | None:
        """Every method rises with each input, so the ends come from the inputs' ends."""
        if not inputs:
            return None
        if any(input_.value is None and input_.ends is None for input_ in inputs):
            self._seen["no range: an input has none"] += 1
            return None
        ends = [
            self._rescaled(
                scale,
                self._combined(
                    scale,
                    [(i.weight, i.ends[end] if i.value is None else i.value) for i in inputs],
                ),
            )
            for end in (0, 1)
        ]
        return min(ends), max(ends)

    def band_at(self, scale_id: str, value: Fraction) -> str | None:
        """The last band whose `from` is at most the value; none when the scale has no bands."""
        reached = [
            band["id"]
            for band in self.scales[scale_id].get("bands", [])
            if "from" not in band or exact(band["from"]) <= value
        ]
        return reached[-1] if reached else None

    def bands_between(self, scale_id: str, low: Fraction, high: Fraction) -> list[str]:
        order = self.band_order(scale_id)
        if not order:
            return []
        first, last = (order.index(self.band_at(scale_id, end)) for end in (low, high))
        return order[first : last + 1]

    # Explanations

    def because(self, explanation: dict) -> list[str]:
        """The at most two items that speak most for the explanation's scale.

        Each coded value is that of the first input scale, in order, that holds the item.
        """
        if "scale" not in explanation:
            return []
        rule = explanation.get("because", "highest")
        sign = 1 if rule == "highest" else -1
        candidates = []
        for item_id, scale in self._coded_items(self.scales[explanation["scale"]]).items():
            coded = self.coded_value(scale, item_id)
            lowest, highest = self._ends(item_id)
            dullest = lowest if rule == "highest" else highest
            if coded is not None and sign * coded > sign * dullest:
                candidates.append((coded, item_id))
        candidates.sort(key=lambda candidate: -sign * candidate[0])
        return [item_id for _, item_id in candidates[:2]]

    def _coded_items(self, scale: dict) -> dict[str, dict]:
        """The items under a scale, each with the scale that codes it, in the scale's order."""
        if "items" in scale:
            return {item_id: scale for item_id in scale["items"]}
        coded: dict[str, dict] = {}
        for scale_id in scale["scales"]:
            for item_id, coding in self._coded_items(self.scales[scale_id]).items():
                coded.setdefault(item_id, coding)
        return coded


# --- The result -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Opened:
    """An explanation whose `when` is true, with its exact rank."""

    explanation: dict
    rank: Fraction | None


def opened_explanations(sitting: Sitting) -> list[Opened]:
    """By rank, highest first, unknown rank last, ties in file order."""
    opened = [
        Opened(explanation, sitting.number(explanation, "rank"))
        for explanation in sitting.questionnaire.get("explanation", [])
        if sitting.holds(explanation)
    ]
    ranked = [entry for entry in opened if entry.rank is not None]
    unranked = [entry for entry in opened if entry.rank is None]
    return sorted(ranked, key=lambda entry: -entry.rank) + unranked


def group_numbers(ranks: list[Fraction | None], tie: Fraction) -> list[int]:
    """The group of each of the sorted ranks, counted from 1."""
    numbers: list[int] = []
    leader = None
    for position, rank in enumerate(ranks):
        if position == 0:
            numbers.append(1)
            leader = rank
            continue
        joins = rank == leader or (rank is not None and leader - rank < tie)
        numbers.append(numbers[-1] if joins else numbers[-1] + 1)
        leader = leader if joins else rank
    return numbers


def _counts(sitting: Sitting) -> dict:
    states = [
        sitting.state(item_id)
        for item_id, item in sitting.items.items()
        if item_type(item) != "note"
    ]
    return {state.value: states.count(state) for state in State}


def _scale_entry(sitting: Sitting, scale: dict) -> dict:
    result, scale_id = sitting.result(scale["id"]), scale["id"]
    possible = None
    if result.possible is not None:
        low, high = result.possible
        possible = {
            "low": printed(low),
            "high": printed(high),
            "bands": sitting.bands_between(scale_id, low, high),
        }
    return {
        "id": scale_id,
        "title": scale["title"],
        "score": printed(result.score),
        "band": None if result.score is None else sitting.band_at(scale_id, result.score),
        "answered": result.answered,
        "in_play": result.in_play,
        "possible": possible,
    }


def _explanation_entries(sitting: Sitting, opened: list[Opened]) -> list[dict]:
    tie = exact(sitting.questionnaire.get("report", {}).get("tie", 0))
    groups = group_numbers([entry.rank for entry in opened], tie)
    return [
        {
            "id": entry.explanation["id"],
            "title": entry.explanation["title"],
            "rank": printed(entry.rank),
            "group": group,
            "because": sitting.because(entry.explanation),
            "text": entry.explanation["text"],
        }
        for entry, group in zip(opened, groups)
    ]


def _next_step_entries(sitting: Sitting, opened: list[Opened]) -> list[dict]:
    """Those that the opened explanations name, each once, whose own `when` is true."""
    steps = {step["id"]: step for step in sitting.questionnaire.get("next_step", [])}
    named = dict.fromkeys(
        step_id for entry in opened for step_id in entry.explanation.get("next_steps", [])
    )
    return [
        {
            "id": step_id,
            "title": steps[step_id]["title"],
            "text": steps[step_id]["text"],
            "horizon": steps[step_id].get("horizon"),
        }
        for step_id in named
        if sitting.holds(steps[step_id])
    ]


def support_comes_first(sitting: Sitting) -> bool:
    """Whether `first_when` or `abuse_when` moves the support block before the explanations."""
    support = sitting.questionnaire.get("support", {})
    first = sitting.holds(support, "first_when", default=False)
    abuse = sitting.holds(support, "abuse_when", default=False)
    return (first or abuse) and support.get("show", "always") != "never"


def score(questionnaire: dict, answers: dict, seen: Counter | None = None) -> dict:
    """The result object of section 4 without `warnings`; numbers that are scores as Decimals.

    `seen` counts what the answers made happen: states, rules, operators, reasons for unknown.
    """
    sitting = Sitting(questionnaire, answers, seen)
    opened = opened_explanations(sitting)
    return {
        "format": 1,
        "questionnaire": {key: questionnaire[key] for key in ("id", "version", "title")},
        "counts": _counts(sitting),
        "scales": [_scale_entry(sitting, scale) for scale in sitting.scales.values()],
        "critical": [
            {"id": rule["id"], "text": rule["text"]}
            for rule in questionnaire.get("critical", [])
            if sitting.holds(rule)
        ],
        "explanations": _explanation_entries(sitting, opened),
        "next_steps": _next_step_entries(sitting, opened),
        "support_first": support_comes_first(sitting),
    }

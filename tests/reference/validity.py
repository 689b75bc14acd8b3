"""Strict checks of loaded questionnaires and answer tables against the contract.

The generator must write nothing that these checks find fault with. They know the sentences of
sections 1, 3 and 4, not how the generator works, so that a refusal by the program under test can
be laid at the right door.
"""

import datetime
import enum
import re
from fractions import Fraction

from expression import (
    ORDERINGS, Answered, Binary, Call, Literal, Members, Reference, Truth, Unary, parse,
)
from reference import Sitting, exact, item_options, item_type, number_text, option_score

KEYS = {
    "questionnaire": "format id version title language summary minutes audience intro outro frame "
    "license authors reviewed review_by report support source responses group item scale "
    "explanation next_step critical",
    "report": "full tie",
    "support": "show first_when abuse_when",
    "source": "id title year strength note checked",
    "responses": "id options",
    "option": "value label score exclusive",
    "group": "id title text",
    "item": "id text type responses options min max step unit low_label high_label max_length "
    "required show_if group help why sources",
    "scale": "id title method items scales reverse weights count_from min_answered missing hidden "
    "rescale bands",
    "rescale": "from to",
    "band": "id label from",
    "explanation": "id title text when rank scale because next_steps sources not_this say "
    "see_someone",
    "next_step": "id title text when horizon sources",
    "critical": "id when text",
}
KEYS = {table: keys.split() for table, keys in KEYS.items()}

_REQUIRED = {
    "questionnaire": "format id version title language",
    "source": "id title",
    "responses": "id options",
    "option": "value label",
    "group": "id title",
    "item": "id text",
    "scale": "id title method",
    "rescale": "from to",
    "band": "id label",
    "explanation": "id title text",
    "next_step": "id title text",
    "critical": "id when text",
}
# The item types whose answers are TOML local dates or times, by what Python has for these.
MOMENTS = {"date": datetime.date, "time": datetime.time}

_ONE_TYPE_KEYS = {
    "responses": ("single_choice", "multiple_choice"),
    "options": ("single_choice", "multiple_choice"),
    "max_length": ("text",),
} | {key: ("number",) for key in ("step", "unit", "low_label", "high_label")} \
  | {key: ("number", *MOMENTS) for key in ("min", "max")}

_WORDS = {
    ("item", "type"): ("single_choice", "multiple_choice", "number", "date", "time", "text", "note"),
    ("scale", "method"): ("sum", "mean", "max", "min", "count"),
    ("scale", "missing"): ("prorate", "zero"),
    ("scale", "hidden"): ("exclude", "zero", "missing"),
    ("explanation", "because"): ("highest", "lowest"),
    ("next_step", "horizon"): ("today", "this_week", "this_month"),
    ("support", "show"): ("always", "never"),
    ("questionnaire", "audience"): ("self", "supporter"),
}


class Invalid(AssertionError):
    """A sentence of the contract that a file breaks."""


def require(condition: bool, message: str):
    if not condition:
        raise Invalid(message)


def is_number(value) -> bool:
    """At most 6 decimals, at most 1,000,000 in size; a boolean is no number."""
    return (
        isinstance(value, (int, Fraction)) and not isinstance(value, bool)
        and abs(value.numerator) <= 10**6 * value.denominator and 10**6 % value.denominator == 0
    )


def is_moment(kind: str, value) -> bool:
    """A date, which no date-time is, or a time of whole seconds."""
    return type(value) is MOMENTS[kind] and getattr(value, "microsecond", 0) == 0


def _is_whole(value, low: int) -> bool:
    return is_number(value) and value % 1 == 0 and value >= low


# --- Questionnaires -------------------------------------------------------------------------------


def check_questionnaire(questionnaire: dict):
    """Raises Invalid at the first rule of sections 1 and 3 that the questionnaire breaks."""
    _check_table("questionnaire", questionnaire)
    require(questionnaire["format"] == 1, "format")
    require(bool(re.fullmatch("[a-z][a-z0-9-]{0,63}", questionnaire["id"])), "questionnaire id")
    require(bool(re.fullmatch(r"\d+\.\d+\.\d+", questionnaire["version"])), "version")
    require("minutes" not in questionnaire or _is_whole(questionnaire["minutes"], 0), "minutes")
    for table in ("report", "support"):
        _check_table(table, questionnaire.get(table, {}))
    report = questionnaire.get("report", {})
    require(_is_whole(report.get("full", 1), 1), "report.full")
    require(is_number(report.get("tie", 0)) and report.get("tie", 0) >= 0, "report.tie")
    kinds = "source responses group item scale explanation next_step critical".split()
    for kind in kinds:
        _check_ids(kind, questionnaire.get(kind, []))
        for table in questionnaire.get(kind, []):
            _check_table(kind, table)
            _check_references(questionnaire, table)
    for responses in questionnaire.get("responses", []):
        _check_options(responses["options"])
    require(1 <= len(questionnaire["item"]) <= 2000, "number of items")
    require(len(questionnaire.get("scale", [])) <= 500, "number of scales")
    require(len(questionnaire.get("explanation", [])) <= 1000, "number of explanations")
    for item in questionnaire["item"]:
        _check_item(item)
    depths = {}
    for position, scale in enumerate(questionnaire.get("scale", [])):
        _check_scale(questionnaire, scale, position)
        depths[scale["id"]] = 1 + max((depths[name] for name in scale.get("scales", [])), default=0)
        require(depths[scale["id"]] <= 16, "depth of composites")
    _check_expressions(questionnaire)


def _check_table(kind: str, table: dict):
    for key, value in table.items():
        require(key in KEYS[kind], f"{kind} has no key {key}")
        words = _WORDS.get((kind, key))
        require(words is None or value in words, f"{kind}.{key} = {value}")
        _check_texts(value)
    for key in _REQUIRED.get(kind, "").split():
        require(key in table, f"{kind} without {key}")


def _check_texts(value):
    if isinstance(value, str):
        require(bool(value.strip()), "empty text")
        require(len(value.encode()) <= 16 * 1024, "long text")
        require(not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", value), "control")
    elif isinstance(value, (int, Fraction)) and not isinstance(value, bool):
        require(is_number(value), f"number {value}")
    elif isinstance(value, list):
        for entry in value:
            _check_texts(entry)
    else:
        require(isinstance(value, (bool, dict, *MOMENTS.values())), f"type of {value!r}")


def _check_ids(kind: str, tables: list[dict]):
    ids = [table["id"] for table in tables]
    require(len(set(ids)) == len(ids), f"{kind} ids twice: {ids}")
    for name in ids:
        require(bool(re.fullmatch("[a-z][a-z0-9_]{0,63}", name)), f"{kind} id {name}")


def _ids(questionnaire: dict, kind: str) -> list[str]:
    return [table["id"] for table in questionnaire.get(kind, [])]


def _check_references(questionnaire: dict, table: dict):
    for key, kind in (("sources", "source"), ("next_steps", "next_step")):
        names = table.get(key, [])
        require(set(names) <= set(_ids(questionnaire, kind)), f"{key} {names}")
        require(len(set(names)) == len(names), f"{key} twice")
    for key in ("responses", "group", "scale"):
        require(key not in table or table[key] in _ids(questionnaire, key), f"unknown {key}")


def _check_options(options: list[dict]):
    require(0 < len(options) <= 100, "number of options")
    printed = []
    for option in options:
        _check_table("option", option)
        value = option["value"]
        require(isinstance(value, str) or is_number(value), "option value")
        require(is_number(option.get("score", 0)), "option score")
        require(option.get("exclusive", True) is True, "exclusive")
        printed.append(value if isinstance(value, str) else number_text(exact(value)))
    require(len(set(printed)) == len(printed), f"option values twice: {printed}")


def _check_item(item: dict):
    kind = item_type(item)
    for key, kinds in _ONE_TYPE_KEYS.items():
        require(key not in item or kind in kinds, f"{key} in {kind}")
    require(isinstance(item.get("required", False), bool), "required")
    if kind in ("single_choice", "multiple_choice"):
        require(("responses" in item) != ("options" in item), "responses or options")
        if "options" in item:
            _check_options(item["options"])
    for key in ("min", "max"):
        fits = is_moment(kind, item.get(key)) if kind in MOMENTS else is_number(item.get(key))
        require(key not in item or fits, f"{key} of another type")
    if "min" in item and "max" in item:
        require(item["min"] <= item["max"], "max below min")
    require(item.get("step", 1) > 0, "step")
    require(_is_whole(item.get("max_length", 1), 1), "max_length")


def _check_scale(questionnaire: dict, scale: dict, position: int):
    composite = "scales" in scale
    require(composite != ("items" in scale), "items or scales")
    inputs = scale["scales" if composite else "items"]
    require(bool(inputs) and len(set(inputs)) == len(inputs), "inputs once each")
    for key in ("reverse", "weights"):
        require(set(scale.get(key, [])) <= set(inputs), f"{key} of no input")
    require(len(set(scale.get("reverse", []))) == len(scale.get("reverse", [])), "reverse twice")
    if composite:
        require(set(inputs) <= set(_ids(questionnaire, "scale")[:position]), "earlier scales")
        require("reverse" not in scale and "hidden" not in scale, "composite keys")
    else:
        items = {item["id"]: item for item in questionnaire["item"]}
        for item_id in inputs:
            _check_input(questionnaire, items[item_id], item_id in scale.get("reverse", []))
    weighted = scale["method"] in ("sum", "mean")
    require("weights" not in scale or weighted, "weights with the method")
    require(all(is_number(w) and w > 0 for w in scale.get("weights", {}).values()), "weight")
    require(("count_from" in scale) == (scale["method"] == "count"), "count_from")
    require(_is_whole(scale.get("min_answered", 0), 0), "min_answered")
    require(scale.get("min_answered", 0) <= len(inputs), "min_answered too high")
    if "rescale" in scale:
        _check_table("rescale", scale["rescale"])
        require(all(len(pair) == 2 for pair in scale["rescale"].values()), "rescale pair")
        require(len(set(map(exact, scale["rescale"]["from"]))) == 2, "rescale from one point")
    if "bands" in scale:
        _check_bands(scale["bands"])


def _check_input(questionnaire: dict, item: dict, reverse: bool):
    kind = item_type(item)
    require(kind not in ("text", "note", *MOMENTS), f"{kind} in a scale")
    if kind == "number":
        require("min" in item and "max" in item, "number without ends in a scale")
        reached = "step" not in item or (exact(item["max"]) - item["min"]) % item["step"] == 0
        require(reached or not reverse, "reversed number whose step does not reach max")
    else:
        scores = map(option_score, item_options(questionnaire, item))
        require(any(score is not None for score in scores), "no option with a score")
        require(kind == "single_choice" or not reverse, "reversed multiple_choice")


def _check_bands(bands: list[dict]):
    require(len(bands) <= 200, "number of bands")
    _check_ids("band", bands)
    for band in bands:
        _check_table("band", band)
    require("from" not in bands[0], "first band from")
    cut_offs = [exact(band["from"]) for band in bands[1:]]
    require(all(map(is_number, cut_offs)), "cut-off")
    require(all(one < other for one, other in zip(cut_offs, cut_offs[1:])), "cut-offs ascend")


# --- Expressions ----------------------------------------------------------------------------------


class Kind(enum.Enum):
    """The static type of an expression."""

    CONDITION = "condition"
    NUMBER = "number"
    STRING = "string"
    MIXED = "number or string"
    BAND = "band"


def _check_expressions(questionnaire: dict):
    items, scales = questionnaire["item"], questionnaire.get("scale", [])
    for position, item in enumerate(items):
        if "show_if" in item:
            earlier = [other["id"] for other in items[:position]]
            checker = _TypeChecker(questionnaire, earlier, _complete(scales, earlier))
            checker.require_condition(item["show_if"])
    anything = _TypeChecker(
        questionnaire, _ids(questionnaire, "item"), _ids(questionnaire, "scale")
    )
    conditions = [
        table["when"]
        for kind in ("explanation", "next_step", "critical")
        for table in questionnaire.get(kind, [])
        if "when" in table
    ]
    support = questionnaire.get("support", {})
    conditions += [support[key] for key in ("first_when", "abuse_when") if key in support]
    for text in conditions:
        anything.require_condition(text)
    for explanation in questionnaire.get("explanation", []):
        if "rank" in explanation:
            anything.require_number(parse(explanation["rank"]))


def _complete(scales: list[dict], earlier: list[str]) -> list[str]:
    """The scales whose items are all earlier."""
    complete: list[str] = []
    for scale in scales:
        if set(scale.get("items", [])) <= set(earlier) \
                and set(scale.get("scales", [])) <= set(complete):
            complete.append(scale["id"])
    return complete


class _TypeChecker:
    """Finds the kind of each part of an expression, and refuses what section 3 refuses."""

    def __init__(self, questionnaire: dict, items: list[str], scales: list[str]):
        self._items = {i["id"]: i for i in questionnaire["item"] if i["id"] in items}
        self._scales = {s["id"]: s for s in questionnaire.get("scale", []) if s["id"] in scales}
        self._questionnaire = questionnaire

    def require_condition(self, text: str):
        require(self._kind(parse(text)) is Kind.CONDITION, f"condition {text}")

    def require_number(self, tree):
        """Numbers, or what may be a number: a mixed item is unknown when its answer is a string."""
        require(self._kind(tree) in (Kind.NUMBER, Kind.MIXED), f"number {tree}")

    def _item(self, name: str) -> dict:
        require(name in self._items, f"unknown item {name}")
        return self._items[name]

    def _scale(self, name: str) -> dict:
        require(name in self._scales, f"unknown scale {name}")
        return self._scales[name]

    def _option_values(self, item: dict) -> list:
        return [exact(option["value"]) for option in item_options(self._questionnaire, item)]

    def _kind(self, tree) -> Kind:
        match tree:
            case Truth():
                return Kind.CONDITION
            case Literal(value):
                require(isinstance(value, str) or is_number(value), f"literal {value}")
                return Kind.STRING if isinstance(value, str) else Kind.NUMBER
            case Answered(name):
                require(item_type(self._item(name)) != "note", "answered(note)")
                return Kind.CONDITION
            case Reference("answer", name):
                return self._answer_kind(self._item(name))
            case Reference("score", name):
                self._scale(name)
                return Kind.NUMBER
            case Reference("band", name):
                require("bands" in self._scale(name), "band of a scale without bands")
                return Kind.BAND
            case Call("count", arguments):
                require(all(self._kind(a) is Kind.CONDITION for a in arguments), "count of")
                return Kind.NUMBER
            case Call(_, arguments):
                for argument in arguments:
                    self.require_number(argument)
                return Kind.NUMBER
            case Unary("not", operand):
                require(self._kind(operand) is Kind.CONDITION, "not of")
                return Kind.CONDITION
            case Unary(_, operand):
                self.require_number(operand)
                return Kind.NUMBER
            case Binary("and" | "or", left, right):
                for side in (left, right):
                    require(self._kind(side) is Kind.CONDITION, "and, or of")
                return Kind.CONDITION
            case Binary("+" | "-" | "*" | "/", left, right):
                self.require_number(left)
                self.require_number(right)
                return Kind.NUMBER
            case Binary("in", left, Reference("answer", name)):
                self._check_chosen(left, self._item(name))
                return Kind.CONDITION
            case Binary("in", left, Members(values)):
                for value in values:
                    self._check_comparison("==", left, Literal(value))
                return Kind.CONDITION
            case Binary(spelling, left, right):
                require(spelling != "in", "in what?")
                self._check_comparison(spelling, left, right)
                return Kind.CONDITION
        raise Invalid(f"no expression {tree}")

    def _answer_kind(self, item: dict) -> Kind:
        kind = item_type(item)
        require(kind in ("single_choice", "number"), f"answer of {kind}")
        if kind == "number":
            return Kind.NUMBER
        are_strings = {isinstance(value, str) for value in self._option_values(item)}
        return Kind.MIXED if len(are_strings) == 2 else \
            Kind.STRING if are_strings == {True} else Kind.NUMBER

    def _check_chosen(self, left, item: dict):
        require(item_type(item) == "multiple_choice", "in an answer that is no set")
        require(_literal(left) in self._option_values(item), f"no option {left}")

    def _check_comparison(self, spelling: str, left, right):
        kinds = self._kind(left), self._kind(right)
        require(Kind.CONDITION not in kinds, "condition compared")
        if Kind.BAND in kinds:
            band, other = (left, right) if kinds[0] is Kind.BAND else (right, left)
            ids = [band["id"] for band in self._scale(band.name)["bands"]]
            require(isinstance(other, Literal) and other.value in ids, "band compared")
        elif spelling in ORDERINGS:
            require(Kind.STRING not in kinds, "string in ordering")
        else:
            require(set(kinds) != {Kind.STRING, Kind.NUMBER}, "string compared with a number")
            for side, other in ((left, right), (right, left)):
                self._check_option(side, other)

    def _check_option(self, side, other):
        """A literal beside a choice item is one of its options."""
        if isinstance(side, Reference) and side.kind == "answer" \
                and item_type(self._item(side.name)) == "single_choice" \
                and not _mentions_anything(other):
            options = self._option_values(self._item(side.name))
            require(_literal(other) in options, f"no option of {side.name}: {other}")


def _literal(tree) -> Fraction | str | None:
    """The value of a literal with or without its minus; none for any other tree."""
    match tree:
        case Literal(value):
            return value
        case Unary("-", Literal(Fraction() as value)):
            return -value
    return None


def _mentions_anything(tree) -> bool:
    """Whether the tree speaks of an item or a scale."""
    match tree:
        case Reference() | Answered():
            return True
        case Call(_, arguments):
            return any(map(_mentions_anything, arguments))
        case Unary(_, operand):
            return _mentions_anything(operand)
        case Binary(_, left, right):
            return _mentions_anything(left) or _mentions_anything(right)
    return False


# --- Answers --------------------------------------------------------------------------------------


def check_answers(questionnaire: dict, answers: dict):
    """Raises Invalid when an answer to a shown item is none that the item allows."""
    sitting = Sitting(questionnaire, answers)
    require(set(answers) <= set(sitting.items), "unknown item")
    for item_id, item in sitting.items.items():
        require(item_type(item) != "note" or item_id not in answers, "answer to a note")
        if not sitting.is_shown(item_id):
            continue
        require(sitting.is_answered(item_id) or not item.get("required", False), "required")
        if item_id in answers:
            check_answer(questionnaire, item, answers[item_id])


def check_answer(questionnaire: dict, item: dict, value):
    """Raises Invalid when the item does not allow the value."""
    kind = item_type(item)
    if kind == "text":
        require(isinstance(value, str), "text")
        require(len(value) <= item.get("max_length", 2000), "long text")
    elif kind in MOMENTS:
        require(is_moment(kind, value), kind)
        require(item.get("min", value) <= value <= item.get("max", value), "out of range")
    elif kind == "number":
        require(is_number(value), "number")
        require(item.get("min", value) <= value <= item.get("max", value), "out of range")
        off_step = "step" in item and (exact(value) - item.get("min", 0)) % item["step"] != 0
        require(not off_step, "off the step")
    else:
        chosen = value if kind == "multiple_choice" else [value]
        require(isinstance(chosen, list), "an array for multiple_choice")
        require(all(isinstance(v, str) or is_number(v) for v in chosen), "no option's type")
        options = {exact(o["value"]): o for o in item_options(questionnaire, item)}
        require(all(exact(v) in options for v in chosen), "no option")
        require(len(set(map(exact, chosen))) == len(chosen), "an option twice")
        exclusive = any(options[exact(v)].get("exclusive", False) for v in chosen)
        require(len(chosen) < 2 or not exclusive, "an exclusive option with another")

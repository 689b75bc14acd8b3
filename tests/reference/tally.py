"""Counts what occurs in test cases, and names what must occur in a full run.

A comparison of two programs shows nothing about what its cases leave out; so every key, rule,
operator and outcome of the format has a line in the count, and a line at zero fails the run.
"""

import re
from collections import Counter
from fractions import Fraction

from expression import (
    COMPARISONS, FUNCTIONS, ORDERINGS, Answered, Binary, Call, Members, Reference, Unary, Unknown,
    parse,
)
from reference import Sitting, exact, item_options, item_type, option_score
from validity import KEYS

_TYPES = ("single_choice", "multiple_choice", "number", "date", "time", "text", "note")
_METHODS = ("sum", "mean", "max", "min", "count")
_HIDDEN_RULES = ("exclude", "zero", "missing")
_MISSING_RULES = ("prorate", "zero")
_HORIZONS = ("today", "this_week", "this_month")
_KEYWORDS = ("in", "not", "and", "or", "true", "false")

_FORMS = {
    "byte order mark": "^\ufeff",
    "CRLF line ends": "\r\n",
    "literal string": "= '[^']",
    "multi-line basic string": '"""',
    "multi-line literal string": "'''",
    "line-ending backslash": r"\\\r?\n",
    "unicode escape": r"\\u[0-9a-f]{4}",
    "escaped newline": r"\\n",
    "inline table": "[=\\[] ?{ ",
    "array over several lines": r"= \[\r?\n",
    "header of a part": r"(?m)^\[+[a-z]+\.",
    "dotted key": r"(?m)^[a-z]+\.[a-z]+ = ",
    "quoted key": r"""(?m)^(?:"[a-z_]+"|'[a-z_]+') =""",
    "whole float": r"= -?\d+\.0\b",
    "exponent": r"\d[eE][-+]?\d",
    "hexadecimal": "0x",
    "comment": "(?m)^#",
}

_MADE_BY_QUESTIONNAIRES = [
    *(f"key {table}.{key}" for table, keys in KEYS.items() for key in keys),
    *(f"type {kind}" for kind in _TYPES),
    "type by default",
    "options in place",
    "options of a shared set",
    "options: numbers",
    "options: strings",
    "options: numbers and strings",
    "option: value is its score",
    "option: explicit score",
    "option: string without a score",
    "option: decimal value",
    "option: negative value",
    *(f"number with {keys}" for keys in (
        "min max", "min max step", "min", "min step", "max", "max step", "step", "no ends")),
    "number whose step misses max",
    *(f"{kind} with {ends}" for kind in ("date", "time") for ends in (
        "min max", "min", "max", "no ends")),
    "items: 40",
    *(f"method {method} of {inputs}" for method in _METHODS for inputs in ("items", "scales")),
    *(f"hidden {rule}" for rule in _HIDDEN_RULES),
    *(f"missing {rule}" for rule in _MISSING_RULES),
    "min_answered: 0",
    "min_answered: all",
    "scale: composite of composites",
    "scale: item in two inputs of a composite",
    "scale: weight with 6 decimals",
    "rescale rising",
    "rescale falling",
    "rescale flat",
    "cut-off decimal",
    "cut-off negative",
    *(f"because {rule}" for rule in ("highest", "lowest", "by default")),
    *(f"horizon {horizon}" for horizon in _HORIZONS),
    *(f"support.show {show}" for show in ("always", "never")),
    *(f"audience {who}" for who in ("self", "supporter")),
    *(f"id that is a keyword: {kind}.{word}"
      for kind in ("answer", "score", "answered") for word in _KEYWORDS),
    *(f"band {spelling}" for spelling in COMPARISONS),
    *(f"option {spelling}" for spelling in COMPARISONS),
    "number in list",
    "option of a multiple choice in answer",
    "list with a negative number",
    "nested condition",
    "nested arithmetic",
    "division by literal zero",
    *(f"form: {form}" for form in _FORMS),
]

_MADE_BY_ANSWERS = [
    *(f"operator {spelling}" for spelling in (
        *COMPARISONS, "+", "-", "*", "/", "unary -", "and", "or", "not")),
    *(f"function {function}" for function in (*FUNCTIONS, "answered")),
    *(f"unknown {reason.value}" for reason in Unknown),
    "answer to a hidden item",
    "answer without a score",
    "reversed answer",
    *(f"hidden input, rule {rule}" for rule in _HIDDEN_RULES),
    *(f"unanswered input, {method}, rule {rule}" for method in _METHODS for rule in _MISSING_RULES),
    *(f"no score: {reason}" for reason in (
        "nothing in play", "too few answered", "no answered input left")),
    "no range: an input has none",
    "blank text",
    "multiple choice: none chosen",
]

_MADE_BY_RESULTS = [
    "score",
    "score negative",
    "score with decimals",
    "score rounded",
    "band",
    "score at its cut-off",
    "no range",
    "no range, but a score",
    "range of one value",
    "range of one value without a score",
    "range over several bands",
    "score outside its range",
    "critical rule",
    "rank",
    "no rank",
    "rank rounded",
    "ranks unequal but printed alike",
    "group of several",
    "group of several with unequal ranks",
    "groups: 3 or more",
    *(f"because {rule} of {inputs}: {count}"
      for rule in ("highest", "lowest") for inputs in ("items", "scales") for count in (0, 1, 2)),
    "next step",
    "next step named twice",
    "next step held back by its when",
    "explanation closed",
    "support first",
    "support first, but never shown",
    "support first for abuse alone",
    "support first for abuse, but never shown",
]

MUST_OCCUR = _MADE_BY_QUESTIONNAIRES + _MADE_BY_ANSWERS + _MADE_BY_RESULTS



# --- Questionnaires -------------------------------------------------------------------------------


def count_questionnaire(seen: Counter, text: str, questionnaire: dict):
    """Counts keys, rules, expressions and the forms of TOML they are written in."""
    for form, pattern in _FORMS.items():
        seen[f"form: {form}"] += bool(re.search(pattern, text))
    _count_keys(seen, questionnaire)
    seen["items: 40"] += len(questionnaire["item"]) == 40
    for item in questionnaire["item"]:
        _count_item(seen, questionnaire, item)
    for scale in questionnaire.get("scale", []):
        _count_scale(seen, questionnaire, scale)
    for explanation in questionnaire.get("explanation", []):
        if "scale" in explanation:
            seen[f"because {explanation.get('because', 'by default')}"] += 1
    for step in questionnaire.get("next_step", []):
        seen[f"horizon {step.get('horizon')}"] += 1
    seen[f"support.show {questionnaire.get('support', {}).get('show')}"] += 1
    seen[f"audience {questionnaire.get('audience')}"] += 1
    for expression in _expressions(questionnaire):
        _count_tree(seen, questionnaire, parse(expression), depth=0)


def _count_keys(seen: Counter, questionnaire: dict):
    tables = [("questionnaire", questionnaire)]
    for key in ("report", "support"):
        tables += [(key, questionnaire[key])] if key in questionnaire else []
    for kind in "source responses group item scale explanation next_step critical".split():
        tables += [(kind, table) for table in questionnaire.get(kind, [])]
    for kind, table in list(tables):
        tables += [("option", option) for option in table.get("options", [])]
        tables += [("band", band) for band in table.get("bands", [])]
        tables += [("rescale", table["rescale"])] if "rescale" in table else []
    seen.update(f"key {kind}.{key}" for kind, table in tables for key in table)


def _count_item(seen: Counter, questionnaire: dict, item: dict):
    kind = item_type(item)
    seen[f"type {kind}"] += 1
    seen["type by default"] += "type" not in item
    if kind == "number":
        given = " ".join(key for key in ("min", "max", "step") if key in item)
        seen[f"number with {given or 'no ends'}"] += 1
        if given == "min max step" and (exact(item["max"]) - item["min"]) % item["step"]:
            seen["number whose step misses max"] += 1
    if kind in ("date", "time"):
        given = " ".join(key for key in ("min", "max") if key in item)
        seen[f"{kind} with {given or 'no ends'}"] += 1
    if kind not in ("single_choice", "multiple_choice"):
        return
    seen["options in place" if "options" in item else "options of a shared set"] += 1
    options = item_options(questionnaire, item)
    are_strings = {isinstance(option["value"], str) for option in options}
    seen["options: " + {
        (False,): "numbers", (True,): "strings", (False, True): "numbers and strings",
    }[tuple(sorted(are_strings))]] += 1
    for option in options:
        if isinstance(option["value"], str):
            seen["option: string without a score"] += option_score(option) is None
        else:
            seen["option: value is its score"] += "score" not in option
            seen["option: decimal value"] += option["value"] % 1 != 0
            seen["option: negative value"] += option["value"] < 0
        seen["option: explicit score"] += "score" in option


def _count_scale(seen: Counter, questionnaire: dict, scale: dict):
    composite = "scales" in scale
    seen[f"method {scale['method']} of {'scales' if composite else 'items'}"] += 1
    if not composite:
        seen[f"hidden {scale.get('hidden', 'exclude')}"] += 1
    seen[f"missing {scale.get('missing', 'prorate')}"] += 1
    inputs = scale["scales" if composite else "items"]
    seen["min_answered: 0"] += scale.get("min_answered") == 0
    seen["min_answered: all"] += scale.get("min_answered") == len(inputs)
    millionth = Fraction(1, 10**5)
    seen["scale: weight with 6 decimals"] += any(
        exact(weight) % millionth for weight in scale.get("weights", {}).values()
    )
    if composite:
        scales = {other["id"]: other for other in questionnaire["scale"]}
        below = [scales[name] for name in inputs]
        seen["scale: composite of composites"] += any("scales" in other for other in below)
        items = [name for other in below for name in other.get("items", [])]
        seen["scale: item in two inputs of a composite"] += len(set(items)) < len(items)
    if "rescale" in scale:
        (a, b), (c, d) = scale["rescale"]["from"], scale["rescale"]["to"]
        slope = exact(d - c) * (b - a)
        seen[f"rescale {'rising' if slope > 0 else 'falling' if slope < 0 else 'flat'}"] += 1
    for band in scale.get("bands", [])[1:]:
        seen["cut-off decimal"] += band["from"] % 1 != 0
        seen["cut-off negative"] += band["from"] < 0


def _expressions(questionnaire: dict) -> list[str]:
    tables = [
        table
        for kind in ("item", "explanation", "next_step", "critical")
        for table in questionnaire.get(kind, [])
    ]
    tables.append(questionnaire.get("support", {}))
    keys = ("show_if", "when", "rank", "first_when", "abuse_when")
    return [table[key] for table in tables for key in keys if key in table]


def _count_tree(seen: Counter, questionnaire: dict, tree, depth: int):
    below: tuple = ()
    match tree:
        case Answered(item):
            _count_keyword(seen, "answered", item)
        case Reference(kind, name):
            _count_keyword(seen, kind, name)
        case Call(_, arguments):
            below = arguments
        case Unary(_, operand):
            below = (operand,)
        case Binary(spelling, left, right):
            below = (left, right)
            if spelling in COMPARISONS:
                _count_comparison(seen, questionnaire, tree)
            elif depth > 1:
                logical = spelling in ("and", "or")
                seen["nested condition" if logical else "nested arithmetic"] += 1
            seen["division by literal zero"] += spelling == "/" and right == parse("0")
    for part in below:
        _count_tree(seen, questionnaire, part, depth + 1)


def _count_keyword(seen: Counter, kind: str, name: str):
    if name in _KEYWORDS:
        seen[f"id that is a keyword: {kind}.{name}"] += 1


def _count_comparison(seen: Counter, questionnaire: dict, tree: Binary):
    types = {item["id"]: item_type(item) for item in questionnaire["item"]}
    for side in (tree.left, tree.right):
        if isinstance(side, Reference) and side.kind == "band":
            seen[f"band {tree.operator}"] += 1
        if isinstance(side, Reference) and side.kind == "answer" \
                and types[side.name] == "single_choice":
            seen[f"option {tree.operator}"] += 1
    if tree.operator == "in" and isinstance(tree.right, Reference):
        seen["option of a multiple choice in answer"] += 1
    if isinstance(tree.right, Members):
        numbers = [value for value in tree.right.values if isinstance(value, Fraction)]
        seen["number in list"] += bool(numbers) and not isinstance(tree.left, Reference)
        seen["list with a negative number"] += any(number < 0 for number in numbers)


# --- Results --------------------------------------------------------------------------------------


def count_result(seen: Counter, questionnaire: dict, answers: dict, result: dict):
    """Counts what the answers led to; the reference itself counts rules and operators."""
    sitting = Sitting(questionnaire, answers)
    for item_id, given in answers.items():
        if sitting.is_shown(item_id):
            seen["blank text"] += isinstance(given, str) and not given.strip()
            seen["multiple choice: none chosen"] += given == []
    for entry in result["scales"]:
        _count_scale_entry(seen, sitting, entry)
    seen["critical rule"] += len(result["critical"])
    _count_explanation_entries(seen, sitting, result["explanations"])
    _count_next_steps(seen, questionnaire, result)
    seen["support first"] += result["support_first"]
    support = questionnaire.get("support", {})
    first = sitting.holds(support, "first_when", default=False)
    abuse = sitting.holds(support, "abuse_when", default=False)
    seen["support first, but never shown"] += first and not result["support_first"]
    seen["support first for abuse alone"] += abuse and not first and result["support_first"]
    seen["support first for abuse, but never shown"] += abuse and not result["support_first"]


def _count_scale_entry(seen: Counter, sitting: Sitting, entry: dict):
    exact_result = sitting.result(entry["id"])
    score, possible = exact_result.score, exact_result.possible
    if score is not None:
        seen["score"] += 1
        seen["score negative"] += score < 0
        seen["score with decimals"] += score % 1 != 0
        seen["score rounded"] += Fraction(entry["score"]) != score
        cut_offs = [exact(b.get("from")) for b in sitting.scales[entry["id"]].get("bands", [])]
        seen["score at its cut-off"] += score in cut_offs
    seen["band"] += entry["band"] is not None
    if possible is None:
        seen["no range" if score is None else "no range, but a score"] += 1
        return
    low, high = possible
    seen["score outside its range"] += score is not None and not low <= score <= high
    seen["range of one value"] += low == high
    seen["range of one value without a score"] += low == high and score is None
    seen["range over several bands"] += len(entry["possible"]["bands"]) > 1


def _count_explanation_entries(seen: Counter, sitting: Sitting, entries: list[dict]):
    explanations = {e["id"]: e for e in sitting.questionnaire.get("explanation", [])}
    seen["explanation closed"] += len(explanations) - len(entries)
    ranks_by_group: dict[int, list] = {}
    exact_ranks: set[Fraction] = set()
    for entry in entries:
        ranks_by_group.setdefault(entry["group"], []).append(entry["rank"])
        explanation = explanations[entry["id"]]
        seen["rank" if entry["rank"] is not None else "no rank"] += 1
        if entry["rank"] is not None:
            rank = sitting.number(explanation, "rank")
            seen["rank rounded"] += Fraction(entry["rank"]) != rank
            exact_ranks.add(rank)
        if "scale" in explanation:
            inputs = "scales" if "scales" in sitting.scales[explanation["scale"]] else "items"
            rule = explanation.get("because", "highest")
            seen[f"because {rule} of {inputs}: {len(entry['because'])}"] += 1
    for ranks in ranks_by_group.values():
        seen["group of several"] += len(ranks) > 1
        seen["group of several with unequal ranks"] += len(set(ranks)) > 1
    seen["groups: 3 or more"] += len(ranks_by_group) > 2
    printed_ranks = {entry["rank"] for entry in entries if entry["rank"] is not None}
    seen["ranks unequal but printed alike"] += len(printed_ranks) < len(exact_ranks)


def _count_next_steps(seen: Counter, questionnaire: dict, result: dict):
    opened = [entry["id"] for entry in result["explanations"]]
    named = [
        step_id
        for explanation in questionnaire.get("explanation", [])
        if explanation["id"] in opened
        for step_id in explanation.get("next_steps", [])
    ]
    seen["next step"] += len(result["next_steps"])
    seen["next step named twice"] += len(set(named)) < len(named)
    seen["next step held back by its when"] += len(set(named)) > len(result["next_steps"])

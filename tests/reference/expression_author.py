"""Writes random expressions that are correct by the static rules of the format.

`ExpressionAuthor` grows a tree over what a scope offers; `spelled` turns a tree into text with
more or fewer blanks and parentheses. Parsing that text gives the tree back.
"""

import itertools
import random
from dataclasses import dataclass, field
from fractions import Fraction

from expression import (
    COMPARISONS, FUNCTIONS, ORDERINGS,
    Answered, Binary, Call, Literal, Members, Reference, Truth, Unary,
)
from reference import exact, item_options, item_type, number_text


@dataclass
class Scope:
    """What an expression may speak of."""

    single_choices: dict[str, list] = field(default_factory=dict)
    multiple_choices: dict[str, list] = field(default_factory=dict)
    numbers: list[str] = field(default_factory=list)
    askable: list[str] = field(default_factory=list)
    scales: list[str] = field(default_factory=list)
    bands: dict[str, list[str]] = field(default_factory=dict)
    cut_offs: list[Fraction] = field(default_factory=list)

    def add_item(self, questionnaire: dict, item: dict):
        kind = item_type(item)
        if kind == "note":
            return
        self.askable.append(item["id"])
        if kind == "number":
            self.numbers.append(item["id"])
        elif kind not in ("text", "date", "time"):
            values = [exact(option["value"]) for option in item_options(questionnaire, item)]
            choices = self.single_choices if kind == "single_choice" else self.multiple_choices
            choices[item["id"]] = values

    def add_scale(self, scale: dict):
        self.scales.append(scale["id"])
        if "bands" in scale:
            self.bands[scale["id"]] = [band["id"] for band in scale["bands"]]
            self.cut_offs += [exact(band["from"]) for band in scale["bands"] if "from" in band]


def speakable(value: Fraction | str) -> bool:
    """Whether a value can stand as a literal: strings have no escapes."""
    return not isinstance(value, str) or not ("'" in value and '"' in value)


def _of_kind(values: list, kind: type) -> bool:
    return any(isinstance(value, kind) for value in values)


def _literal(value: Fraction | str):
    """The tree of a literal; a negative number is a minus and a number."""
    if isinstance(value, Fraction) and value < 0:
        return Unary("-", Literal(-value))
    return Literal(value)


def _has_reference(tree) -> bool:
    match tree:
        case Reference():
            return True
        case Call(_, arguments):
            return any(map(_has_reference, arguments))
        case Unary(_, operand):
            return _has_reference(operand)
        case Binary(_, left, right):
            return _has_reference(left) or _has_reference(right)
    return False


class ExpressionAuthor:
    """Grows conditions and number expressions over a scope."""

    def __init__(self, rng: random.Random, scope: Scope):
        self._rng = rng
        self._scope = scope

    def condition_text(self) -> str:
        return spelled(self._rng, self.condition(self._rng.choice((0, 0, 1, 1, 2, 3))))

    def number_text(self) -> str:
        return spelled(self._rng, self.number(self._rng.choice((0, 0, 1, 2))))

    # Conditions

    def condition(self, depth: int):
        """A tree whose value is true, false or unknown."""
        if depth == 0:
            return self._simple_condition()
        grow = self._rng.random()
        if grow < 0.3:
            return Binary("and", self.condition(depth - 1), self.condition(depth - 1))
        if grow < 0.6:
            return Binary("or", self.condition(depth - 1), self.condition(depth - 1))
        if grow < 0.75:
            return Unary("not", self.condition(depth - 1))
        return self._number_comparison(depth - 1)

    def _simple_condition(self):
        scope = self._scope
        forms = [(self._number_comparison_flat, 2), (self._truth, 0.5)]
        forms += [(self._answered, 2)] if scope.askable else []
        forms += [(self._option_comparison, 5), (self._option_in_list, 3)] \
            if scope.single_choices else []
        forms += [(self._two_choices, 1)] if len(scope.single_choices) > 1 else []
        forms += [(self._chosen, 4)] if scope.multiple_choices else []
        forms += [(self._band_comparison, 3), (self._band_in_list, 2)] if scope.bands else []
        functions, weights = zip(*forms)
        return self._rng.choices(functions, weights)[0]() or self._truth()

    def _truth(self):
        return Truth(self._rng.random() < 0.7)

    def _answered(self):
        return Answered(self._rng.choice(self._scope.askable))

    def _either_way_round(self, spelling: str, left, right):
        """The comparison, now and then mirrored."""
        if self._rng.random() < 0.8:
            return Binary(spelling, left, right)
        mirrored = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
        return Binary(mirrored.get(spelling, spelling), right, left)

    def _single_choice(self) -> tuple[str, list]:
        return self._rng.choice(list(self._scope.single_choices.items()))

    def _option_comparison(self):
        item, values = self._single_choice()
        answer = Reference("answer", item)
        if _of_kind(values, Fraction) and self._rng.random() < 0.5:
            bound = self._rng.choice([v for v in values if isinstance(v, Fraction)])
            bound = self._rng.choice((_literal(bound), self._number_literal()))
            return self._either_way_round(self._rng.choice(list(ORDERINGS)), answer, bound)
        sayable = list(filter(speakable, values))
        if not sayable:
            return None
        option = _literal(self._rng.choice(sayable))
        return self._either_way_round(self._rng.choice(("==", "!=")), answer, option)

    def _option_in_list(self):
        item, values = self._single_choice()
        sayable = list(filter(speakable, values))
        if not sayable:
            return None
        members = self._rng.sample(sayable, self._rng.randint(1, min(3, len(sayable))))
        return Binary("in", Reference("answer", item), Members(tuple(members)))

    def _two_choices(self):
        (one, its), (other, others) = self._rng.sample(list(self._scope.single_choices.items()), 2)
        spellings = []
        if any(_of_kind(its, kind) and _of_kind(others, kind) for kind in (Fraction, str)):
            spellings += ["==", "!="]
        if _of_kind(its, Fraction) and _of_kind(others, Fraction):
            spellings += list(ORDERINGS)
        if not spellings:
            return None
        spelling = self._rng.choice(spellings)
        return Binary(spelling, Reference("answer", one), Reference("answer", other))

    def _chosen(self):
        item, values = self._rng.choice(list(self._scope.multiple_choices.items()))
        sayable = list(filter(speakable, values))
        if not sayable:
            return None
        return Binary("in", _literal(self._rng.choice(sayable)), Reference("answer", item))

    def _band_comparison(self):
        scale, bands = self._rng.choice(list(self._scope.bands.items()))
        spelling = self._rng.choice(("==", "!=", *ORDERINGS))
        band = Literal(self._rng.choice(bands))
        return self._either_way_round(spelling, Reference("band", scale), band)

    def _band_in_list(self):
        scale, bands = self._rng.choice(list(self._scope.bands.items()))
        members = self._rng.sample(bands, self._rng.randint(1, min(3, len(bands))))
        return Binary("in", Reference("band", scale), Members(tuple(members)))

    def _number_comparison_flat(self):
        return self._number_comparison(0)

    def _number_comparison(self, depth: int):
        spelling = self._rng.choice(COMPARISONS)
        left = self.number(depth)
        if spelling == "in":
            if self._is_single_choice(left):
                left = Binary("+", left, self._number_literal())
            count = self._rng.randint(1, 4)
            return Binary(spelling, left, Members(tuple(self._some_number() for _ in range(count))))
        right = self.number(depth)
        if spelling in ("==", "!="):
            left, right = self._not_with_an_option(left, right), \
                self._not_with_an_option(right, left)
        return self._either_way_round(spelling, left, right)

    def _is_single_choice(self, tree) -> bool:
        return isinstance(tree, Reference) and tree.name in self._scope.single_choices \
            and tree.kind == "answer"

    def _not_with_an_option(self, side, other):
        """The side, so changed that a bare choice item never meets a number that no option has."""
        if self._is_single_choice(side) and not _has_reference(other):
            return Binary("+", side, self._number_literal())
        return side

    # Numbers

    def number(self, depth: int):
        """A tree whose value is a number or unknown."""
        if depth == 0:
            return self._simple_number()
        grow = self._rng.random()
        if grow < 0.55:
            spelling = self._rng.choice("+-*/")
            right = self.number(depth - 1)
            if spelling == "/" and self._rng.random() < 0.2:
                right = self._rng.choice((Literal(Fraction(0)), Binary("-", right, right)))
            return Binary(spelling, self.number(depth - 1), right)
        if grow < 0.65:
            return Unary("-", self.number(depth - 1))
        if grow < 0.8:
            count = self._rng.randint(1, 4)
            return Call("count", tuple(self.condition(depth - 1) for _ in range(count)))
        count = self._rng.randint(1, 3)
        function = self._rng.choice(("min", "max"))
        return Call(function, tuple(self.number(depth - 1) for _ in range(count)))

    def _simple_number(self):
        scope = self._scope
        countable = [
            item for item, values in scope.single_choices.items() if _of_kind(values, Fraction)
        ]
        forms = [self._number_literal]
        forms += [lambda: Reference("score", self._rng.choice(scope.scales))] * 3 \
            if scope.scales else []
        forms += [lambda: Reference("answer", self._rng.choice(scope.numbers))] * 2 \
            if scope.numbers else []
        forms += [lambda: Reference("answer", self._rng.choice(countable))] * 2 \
            if countable else []
        return self._rng.choice(forms)()

    def _number_literal(self):
        return _literal(self._some_number())

    def _some_number(self) -> Fraction:
        kind = self._rng.random()
        if self._scope.cut_offs and kind < 0.3:
            return self._rng.choice(self._scope.cut_offs)
        if kind < 0.7:
            return Fraction(self._rng.randint(0, 8))
        if kind < 0.85:
            return Fraction(self._rng.randint(-50, 50), 10)
        if kind < 0.98:
            return Fraction(self._rng.randint(-5_000_000, 5_000_000), 10**6)
        return Fraction(self._rng.choice((1_000_000, -1_000_000)))


# --- From tree to text ----------------------------------------------------------------------------

_OR, _AND, _NOT, _COMPARE, _SUM, _TERM, _UNARY, _PRIMARY = range(8)
_LEVELS = {"or": _OR, "and": _AND, "+": _SUM, "-": _SUM, "*": _TERM, "/": _TERM}


def spelled(rng: random.Random, tree) -> str:
    """The tree as text that parses to it again."""
    return _Speller(rng).text(tree)


class _Speller:
    def __init__(self, rng: random.Random):
        self._rng = rng
        self._style = rng.choices(("plain", "tight", "loose"), (8, 1, 1))[0]

    def text(self, tree) -> str:
        return self._joined(self._tokens(tree, _OR))

    def _tokens(self, tree, least_level: int) -> list[str]:
        """The tokens of the tree, in parentheses where its level is lower than it may be."""
        level, tokens = self._levelled(tree)
        needless = not isinstance(tree, (Literal, Members)) and self._rng.random() < 0.04
        return ["(", *tokens, ")"] if level < least_level or needless else tokens

    def _levelled(self, tree) -> tuple[int, list[str]]:
        match tree:
            case Literal(value):
                return _PRIMARY, [self._literal(value)]
            case Truth(value):
                return _PRIMARY, ["true" if value else "false"]
            case Reference(kind, name):
                return _PRIMARY, [f"{kind}.{name}"]
            case Answered(item):
                return _PRIMARY, ["answered", "(", item, ")"]
            case Members(values):
                return _PRIMARY, ["[", *self._listed([[self._literal(v)] for v in values]), "]"]
            case Call(function, arguments):
                least = _OR if function == "count" else _SUM
                parts = self._listed([self._tokens(part, least) for part in arguments])
                return _PRIMARY, [function, "(", *parts, ")"]
            case Unary("not", operand):
                return _NOT, ["not", *self._tokens(operand, _NOT)]
            case Unary(_, operand):
                first, *rest = self._tokens(operand, _UNARY)
                return _UNARY, [f"-{first}", *rest]
            case Binary(spelling, left, right):
                level = _LEVELS.get(spelling, _COMPARE)
                left_level = _SUM if level == _COMPARE else level
                parts = self._tokens(left, left_level), self._tokens(right, level + 1)
                return level, [*parts[0], spelling, *parts[1]]
        raise TypeError(f"no expression: {tree!r}")

    @staticmethod
    def _listed(parts: list[list[str]]) -> list[str]:
        return parts[0] + [token for part in parts[1:] for token in [",", *part]]

    def _literal(self, value: Fraction | str) -> str:
        if isinstance(value, str):
            quotes = [quote for quote in "'\"" if quote not in value]
            quote = self._rng.choice(quotes)
            return f"{quote}{value}{quote}"
        text = number_text(value)
        if self._rng.random() < 0.05:
            text += "0" if "." in text and len(text.split(".")[1]) < 6 else ""
            text += ".0" if "." not in text else ""
        return text

    def _joined(self, tokens: list[str]) -> str:
        pairs = itertools.pairwise(tokens)
        return tokens[0] + "".join(self._blank(one, next_) + next_ for one, next_ in pairs)

    def _blank(self, before: str, after: str) -> str:
        words_meet = all(c.isalnum() or c == "_" for c in (before[-1], after[0]))
        if self._style == "tight":
            return " " if words_meet else ""
        if self._style == "loose":
            return self._rng.choice((" ", "  ", "\n", "\t") if words_meet else ("", " ", "\n  "))
        opens = after == "(" and before in ("answered", *FUNCTIONS)
        return "" if opens or before in "([" or after in "),]" else " "

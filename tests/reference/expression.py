"""The expression language of the questionnaire format: tree, parser, three-valued evaluation.

Written from section 3 of the contract alone. `parse` turns the text of an expression into a tree,
`evaluate` gives its value over the facts of one sitting: a Fraction, a string, a frozenset (the
options chosen in a multiple choice), a bool, or an `Unknown` that says what was missing.
"""

import enum
import functools
import operator
import re
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol


class Unknown(enum.Enum):
    """Why a value is not known; the reasons differ only in the tests' books, never in logic."""

    UNANSWERED = "unanswered"
    HIDDEN = "hidden"
    NO_SCORE = "no score"
    DIVISION_BY_ZERO = "division by zero"
    STRING = "string in ordering or arithmetic"


# --- The tree -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Literal:
    """A number or a string."""

    value: Fraction | str


@dataclass(frozen=True)
class Truth:
    """`true` or `false`."""

    value: bool


@dataclass(frozen=True)
class Reference:
    """`answer.ID`, `score.ID` or `band.ID`."""

    kind: str
    name: str


@dataclass(frozen=True)
class Answered:
    """`answered(ITEM)`."""

    item: str


@dataclass(frozen=True)
class Members:
    """The list after `in`."""

    values: tuple[Fraction | str, ...]


@dataclass(frozen=True)
class Call:
    """`count(...)`, `min(...)` or `max(...)`."""

    function: str
    arguments: tuple


@dataclass(frozen=True)
class Unary:
    """`not x` or `-x`."""

    operator: str
    operand: object


@dataclass(frozen=True)
class Binary:
    """`and`, `or`, a comparison, `in`, or one step of arithmetic."""

    operator: str
    left: object
    right: object


ORDERINGS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
COMPARISONS = ("==", "!=", *ORDERINGS, "in")
FUNCTIONS = ("count", "min", "max")


# --- The parser -----------------------------------------------------------------------------------

_TOKEN = re.compile(
    r"""[ \t\n]*(?:
        (?P<number>    [0-9]+(?:\.[0-9]+)? )
      | (?P<string>    '[^']*' | "[^"]*" )
      | (?P<reference> (?:answer|score|band)\.[a-z][a-z0-9_]* )
      | (?P<word>      [a-z][a-z0-9_]* )
      | (?P<mark>      == | != | <= | >= | [-+*/<>()\[\],] )
    )""",
    re.VERBOSE,
)


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens, position, end = [], 0, len(text.rstrip(" \t\n"))
    while position < end:
        match = _TOKEN.match(text, position)
        if match is None:
            raise SyntaxError(f"no token at {position} of {text!r}")
        tokens.append((match.lastgroup, match.group(match.lastgroup)))
        position = match.end()
    return tokens


class _Parser:
    """Recursive descent: one method for each rule of the grammar, under the rule's name."""

    def __init__(self, text: str):
        self._text = text
        self._rest = _tokens(text)[::-1]

    def whole(self):
        tree = self._or()
        if self._rest:
            self._fail()
        return tree

    def _fail(self):
        what = self._rest[-1][1] if self._rest else "the end"
        raise SyntaxError(f"unexpected {what} in {self._text!r}")

    def _next_is(self, *spellings: str) -> bool:
        return bool(self._rest) and self._rest[-1] in [
            (kind, spelling) for kind in ("word", "mark") for spelling in spellings
        ]

    def _accept(self, *spellings: str) -> str | None:
        return self._rest.pop()[1] if self._next_is(*spellings) else None

    def _expect(self, spelling: str):
        if not self._accept(spelling):
            self._fail()

    def _take(self, kind: str) -> str:
        if not self._rest or self._rest[-1][0] != kind:
            self._fail()
        return self._rest.pop()[1]

    def _chain(self, operand, *operators: str):
        tree = operand()
        while spelling := self._accept(*operators):
            tree = Binary(spelling, tree, operand())
        return tree

    def _or(self):
        return self._chain(self._and, "or")

    def _and(self):
        return self._chain(self._not, "and")

    def _not(self):
        return Unary("not", self._not()) if self._accept("not") else self._compare()

    def _compare(self):
        left = self._sum()
        spelling = self._accept(*COMPARISONS)
        if spelling is None:
            return left
        if spelling == "in" and self._next_is("["):
            return Binary(spelling, left, self._list())
        return Binary(spelling, left, self._sum())

    def _sum(self):
        return self._chain(self._term, "+", "-")

    def _term(self):
        return self._chain(self._unary, "*", "/")

    def _unary(self):
        return Unary("-", self._unary()) if self._accept("-") else self._primary()

    def _primary(self):
        if not self._rest:
            self._fail()
        kind, spelling = self._rest[-1]
        if kind in ("number", "string"):
            return Literal(self._literal())
        if kind == "reference":
            return Reference(*self._take("reference").split("."))
        if self._accept("("):
            tree = self._or()
            self._expect(")")
            return tree
        if self._accept("true", "false"):
            return Truth(spelling == "true")
        if self._accept("answered"):
            self._expect("(")
            item = self._take("word")
            self._expect(")")
            return Answered(item)
        if self._accept(*FUNCTIONS):
            self._expect("(")
            argument = self._or if spelling == "count" else self._sum
            return Call(spelling, self._separated(argument, ")"))
        return self._fail()

    def _list(self):
        self._expect("[")
        return Members(self._separated(self._literal, "]"))

    def _separated(self, part, closing: str) -> tuple:
        parts = [part()]
        while self._accept(","):
            parts.append(part())
        self._expect(closing)
        return tuple(parts)

    def _literal(self) -> Fraction | str:
        if self._accept("-"):
            return -Fraction(self._take("number"))
        if self._rest and self._rest[-1][0] == "string":
            return self._take("string")[1:-1]
        return Fraction(self._take("number"))


@functools.lru_cache(maxsize=4096)
def parse(text: str):
    """The tree of an expression; SyntaxError when the grammar does not allow it."""
    return _Parser(text).whole()


# --- Evaluation -----------------------------------------------------------------------------------


class Facts(Protocol):
    """What an expression can ask about one sitting."""

    def answer(self, item: str) -> Fraction | str | frozenset | Unknown: ...

    def is_answered(self, item: str) -> bool: ...

    def score(self, scale: str) -> Fraction | Unknown: ...

    def band(self, scale: str) -> str | Unknown: ...

    def band_order(self, scale: str) -> list[str]: ...


_ARITHMETIC = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def evaluate(tree, facts: Facts, seen: Counter):
    """The value of the tree; `seen` counts the operators, functions and unknowns met on the way."""
    value = _value(tree, facts, seen)
    if isinstance(value, Unknown):
        seen[f"unknown {value.value}"] += 1
    return value


def _value(tree, facts: Facts, seen: Counter):
    match tree:  # the most frequent first
        case Literal(value) | Truth(value):
            return value
        case Binary(spelling, left, right):
            seen[f"operator {spelling}"] += 1
            values = evaluate(left, facts, seen), evaluate(right, facts, seen)
            if spelling in COMPARISONS:
                return _comparison(spelling, *_ranked_bands(tree, values, facts))
            if spelling in _ARITHMETIC:
                return _arithmetic(_ARITHMETIC[spelling], *values)
            return _connective(spelling, *values)
        case Reference(kind, name):
            return getattr(facts, kind)(name)  # an answer, a score or a band
        case Answered(item):
            seen["function answered"] += 1
            return facts.is_answered(item)
        case Members(values):
            return values
        case Call(function, arguments):
            seen[f"function {function}"] += 1
            values = [evaluate(argument, facts, seen) for argument in arguments]
            return _call(function, values)
        case Unary(spelling, operand):
            seen["operator not" if spelling == "not" else "operator unary -"] += 1
            value = evaluate(operand, facts, seen)
            return _negation(value) if spelling == "not" else _arithmetic(operator.neg, value)
    raise TypeError(f"no expression: {tree!r}")


def _first_unknown(values) -> Unknown | None:
    return next((value for value in values if isinstance(value, Unknown)), None)


def _call(function: str, values: list):
    if function == "count":
        return Fraction(sum(value is True for value in values))
    choose = min if function == "min" else max
    return _arithmetic(lambda *numbers: choose(numbers), *values)


def _arithmetic(operation, *values):
    """Numbers only: unknown when one is missing or is a string, or on division by zero."""
    unknown = _first_unknown(values)
    if unknown:
        return unknown
    if any(isinstance(value, str) for value in values):
        return Unknown.STRING
    try:
        return operation(*values)
    except ZeroDivisionError:
        return Unknown.DIVISION_BY_ZERO


def _negation(value):
    return value if isinstance(value, Unknown) else not value


def _connective(spelling: str, left, right):
    """Kleene: the deciding value decides, whatever the other side is."""
    deciding = spelling == "or"
    if deciding in (left, right):
        return deciding
    return _first_unknown((left, right)) or not deciding


def _ranked_bands(tree: Binary, values: tuple, facts: Facts) -> list:
    """Both sides of a comparison with `band.X` as places in the order of X's bands."""
    scale = next(
        (side.name for side in (tree.left, tree.right)
         if isinstance(side, Reference) and side.kind == "band"),
        None,
    )
    if scale is None:
        return list(values)
    order = facts.band_order(scale)

    def place(value):
        if isinstance(value, Unknown):
            return value
        return tuple(map(order.index, value)) if isinstance(value, tuple) else order.index(value)

    return [place(value) for value in values]


def _comparison(spelling: str, left, right):
    unknown = _first_unknown((left, right))
    if unknown:
        return unknown
    if spelling == "in":
        return left in right
    if spelling == "==":
        return left == right
    if spelling == "!=":
        return left != right
    return _arithmetic(ORDERINGS[spelling], left, right)

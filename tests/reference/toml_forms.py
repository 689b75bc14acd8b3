"""Writes nested tables as TOML 1.0 in varied but valid forms.

A table is a dict; a list of dicts is an array of tables. An `int` is written as a TOML integer; a
`Fraction`, of at most 6 decimals, as a TOML integer or float.
"""

import datetime
import random
from fractions import Fraction

from reference import number_text

_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_ALL_SHORT = str.maketrans(_SHORT_ESCAPES)


class TomlWriter:
    """Chooses a form for each part with the given source of randomness."""

    def __init__(self, rng: random.Random):
        self._rng = rng
        self._plain = rng.random() < 0.3

    def _chance(self, probability: float) -> bool:
        """Whether to take an unusual form; never in a plainly written file."""
        return not self._plain and self._rng.random() < probability

    # Values

    def number(self, value: int | Fraction) -> str:
        """One of the spellings of a number; an `int` stays a TOML integer."""
        text = number_text(Fraction(value))
        if not self._chance(0.3):
            return text
        forms = [text] if text.startswith("-") else [text, f"+{text}"]
        if "." in text:
            whole, decimals = text.split(".")
            forms += [f"{text}0", f"{text}e0", f"{int(whole + decimals)}E-{len(decimals)}"]
        else:
            forms.append(f"{int(text):_}")
            forms += [] if value < 0 else [hex(int(text)), oct(int(text)), bin(int(text))]
            forms += ["-0"] if value == 0 else []
            if isinstance(value, Fraction):
                forms += [f"{text}.0", f"{text}.00", f"{text}e0", f"{text}.0e+0"]
        return self._rng.choice(forms)

    def string(self, value: str, lines_allowed: bool = True) -> str:
        """One of the four kinds of TOML string, of those that can hold the value."""
        forms = [self._basic]
        if "'" not in value and "\n" not in value:
            forms.append(lambda text: f"'{text}'")
        if lines_allowed and ("\n" in value or self._chance(0.1)):
            forms += [self._multi_line_basic] * 2
            if "'''" not in value and not value.endswith("'"):
                forms += [lambda text: f"'''\n{text}'''"] * 2
        return self._rng.choice(forms)(value)

    def _basic(self, value: str) -> str:
        escaped = value.translate(_ALL_SHORT) if self._plain else "".join(map(self._escaped, value))
        return f'"{escaped}"'

    def _multi_line_basic(self, value: str) -> str:
        keep_quotes = '""' not in value and not value.endswith('"')
        parts = []
        for position, character in enumerate(value):
            starts_word = position > 0 and value[position - 1] == " " and not character.isspace()
            if starts_word and self._chance(0.05):
                parts.append("\\\n    ")
            raw = character == "\n" or (character == '"' and keep_quotes)
            parts.append(character if raw else self._escaped(character))
        return '"""\n' + "".join(parts) + '"""'

    def _escaped(self, character: str) -> str:
        if character in _SHORT_ESCAPES:
            return _SHORT_ESCAPES[character]
        if self._plain:
            return character
        if character <= "\x7f":  # nearly all of them
            return f"\\u{ord(character):04x}" if self._rng.random() < 0.005 else character
        if self._rng.random() >= 0.3:
            return character
        return f"\\U{ord(character):08X}" if character > "\uffff" else f"\\u{ord(character):04x}"

    def value(self, value, lines_allowed: bool = True) -> str:
        """Any value in one line of keys, tables and arrays of tables included."""
        match value:
            case bool():
                return "true" if value else "false"
            case int() | Fraction():
                return self.number(value)
            case str():
                return self.string(value, lines_allowed)
            case datetime.date() | datetime.time():
                return value.isoformat()
            case dict():
                pairs = (f"{self.key(k)} = {self.value(v, False)}" for k, v in value.items())
                return "{ " + ", ".join(pairs) + " }"
            case list():
                return self._array([self.value(entry, False) for entry in value])
        raise TypeError(f"no TOML value: {value!r}")

    def _array(self, entries: list[str]) -> str:
        if not entries:
            return "[]"
        long = sum(map(len, entries)) > 60
        if not (self._rng.random() < 0.8 if long else self._chance(0.1)):
            return "[" + ", ".join(entries) + ("," if self._chance(0.1) else "") + "]"
        lines = [f"  {entry},{self._comment(0.05)}\n" for entry in entries]
        return "[\n" + "".join(lines) + "]"

    def key(self, name: str) -> str:
        """A bare key, now and then a quoted one."""
        return self._rng.choice((f'"{name}"', f"'{name}'")) if self._chance(0.03) else name

    def _comment(self, probability: float) -> str:
        return self._rng.choice(("  # how often", " #", "  # a \"note\" [1]")) \
            if self._chance(probability) else ""

    # Tables

    def document(self, content: dict) -> str:
        """The whole file: line ends of either kind, with or without a byte order mark."""
        kinds = {k: v for k, v in content.items() if self._is_table(v)}
        lines = self._pairs({k: v for k, v in content.items() if k not in kinds})
        for name in list(kinds):
            if self._chance(0.1 if isinstance(kinds[name], dict) else 0.02):
                lines += self._inlined(name, kinds.pop(name))
        for name, table, is_array in self._in_some_order(kinds):
            lines += self._blank_or_comment()
            lines += self._headed([name], table, is_array)
        text = "\n".join(lines) + ("\n" if self._rng.random() < 0.95 else "")
        if self._rng.random() < 0.1:
            text = text.replace("\n", "\r\n")
        return ("\ufeff" if self._rng.random() < 0.1 else "") + text

    @staticmethod
    def _is_table(value) -> bool:
        return isinstance(value, dict) or (
            isinstance(value, list) and bool(value) and isinstance(value[0], dict)
        )

    def _blank_or_comment(self) -> list[str]:
        return ["", "# --- next ---"] if self._chance(0.1) else [""] * self._rng.randint(0, 2)

    def _in_some_order(self, kinds: dict) -> list[tuple[str, dict, bool]]:
        """Every table with its name; the tables of one array stay in order among themselves."""
        queues = [
            [(name, table, True) for table in reversed(value)] if isinstance(value, list)
            else [(name, value, False)]
            for name, value in kinds.items()
        ]
        if self._chance(0.2):
            merged = []
            while queues:
                merged.append(self._rng.choice(queues).pop())
                queues = [queue for queue in queues if queue]
            return merged
        if self._chance(0.3):
            self._rng.shuffle(queues)
        return [entry for queue in queues for entry in reversed(queue)]

    def _headed(self, path: list[str], table: dict, is_array: bool) -> list[str]:
        """A table under its own header, parts of it perhaps under headers of their own."""
        name = ".".join(map(self.key, path))
        header = f"[[{name}]]" if is_array else f"[{name}]"
        own, below = {}, []
        for key, value in table.items():
            if not self._is_table(value) or not self._chance(0.2):
                own[key] = value
            elif isinstance(value, dict):
                below += self._headed([*path, key], value, False)
            else:
                for entry in value:
                    below += self._headed([*path, key], entry, True)
        return [header + self._comment(0.03), *self._pairs(own), *below]

    def _pairs(self, table: dict) -> list[str]:
        names = list(table)
        if self._chance(0.2):
            self._rng.shuffle(names)
        lines = []
        for name in names:
            lines += self._inlined(name, table[name])
        return lines

    def _inlined(self, name: str, value) -> list[str]:
        if isinstance(value, dict) and value and self._chance(0.3):
            return [
                f"{self.key(name)}.{self.key(key)} = {self.value(entry)}"
                for key, entry in value.items()
            ]
        equals = self._rng.choice(("=", " =  ", "= ")) if self._chance(0.05) else " = "
        return [f"{self.key(name)}{equals}{self.value(value)}{self._comment(0.02)}"]

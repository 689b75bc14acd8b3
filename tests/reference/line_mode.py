"""A model of piped `ajar take`: which item each line of standard input speaks to, and how it ends.

Written from 'Line mode, to the letter' and 'Piped take' of the command contract. Where the
contract is silent, this is how the model reads it; the program is held to the same:

 1. Blanks around a line mean nothing, except in a text answer.
 2. `?` takes no further line: the same item is asked again. So it is after a hint.
 3. `b` asks the item before, of those shown that are no notes; at the first it changes nothing.
    From there the walk goes forward again, and every item that it passes is asked again. An answer
    stays until another replaces it or a skip clears it; an empty line does not confirm it.
 4. A required item that is skipped, or a required text left empty, gets a hint and is asked again.
 5. A text answer is its lines joined by newlines. The words with a slash are commands only as the
    first line of a text answer; words without a slash are text.
 6. The end of input ends a text answer that has at least one line; before its first line, as
    everywhere else, it is *stop*.
 7. `r` numbers from 1 the items that are shown and no notes, up to the one that is asked; at the
    first item there is none. A number of these asks that item; once it is answered or skipped, the
    walk returns to where `r` was typed. First come the items before that point that the change has
    brought to light, in order, be they new or shown before; when the point itself is hidden now,
    the next shown item stands for it.
 8. While such a change is open: `b` to an earlier item drops the point of return (the walk goes
    forward from there as in 3); a second `r` lists up to the point of return, and keeps it.
 9. A line that is no number of the list gets a hint, and the number is asked for again. An empty
    line returns to the item that was asked.
10. The answer of an item that became hidden is kept but does not count. Shown again, the item is
    asked again; should its answer be needed before that, the kept one counts.
11. The result comes right after the last item is answered or skipped, with no review; when no item
    is shown at all it comes at once.

Not tried, so free: whether a review also lists the item that it was typed at, and, while a change
is open, those that it brought to light; commands in the middle of a text answer or at the review's
number; the same number twice or `0` beside others in a multiple choice; lines of blanks alone;
carriage returns; numbers with an exponent, a plus sign or without a digit before the point; texts
over `max_length`.
"""

import itertools
import re
from collections import Counter
from fractions import Fraction

from reference import Sitting, item_options, item_type
from validity import MOMENTS, Invalid, check_answer

COMMANDS = {
    "skip": ("s", "skip"),
    "back": ("b", "back", "<"),
    "review": ("r", "review"),
    "help": ("?", "help"),
    "stop": ("q", "stop"),
    "leave": ("x",),
}
TEXT_COMMANDS = {
    "skip": ("/s",), "back": ("/b",), "review": ("/r",), "help": ("/?",), "stop": ("/q",),
    "leave": ("/x",),
}


def _moment(kind: str, line: str):
    """The date or the time that the line spells: `2026-12-01`, `14:30`, `14:30:05`."""
    form = r"\d{4}-\d\d-\d\d" if kind == "date" else r"\d\d:\d\d(:\d\d)?"
    try:
        return MOMENTS[kind].fromisoformat(line) if re.fullmatch(form, line, re.ASCII) else None
    except ValueError:
        return None


class LineMode:
    """One walk through a questionnaire, line by line; `seen` counts what happened on the way.

    `ended` is none while an item is asked, then "result", "stopped" or "left".
    """

    def __init__(self, questionnaire: dict, seen: Counter | None = None):
        self.ended: str | None = None
        self.reviewing = False
        self._questionnaire = questionnaire
        self._items = [item for item in questionnaire["item"] if item_type(item) != "note"]
        self._answers: dict = {}
        self._passed: set[str] = set()
        self._text_lines: list[str] = []
        self._point_of_return: int | None = None
        self._seen = Counter() if seen is None else seen
        self._here = 0
        self._ask_first_shown_from(0)

    @property
    def item(self) -> dict:
        """The item that is asked."""
        return self._items[self._here]

    @property
    def text(self) -> str:
        """The text answer so far; while it is not empty, the next line goes on with it."""
        return "\n".join(self._text_lines)

    def listed(self) -> list[int]:
        """The places of the items that a review surely numbers now, from 1, in order."""
        shown = filter(self._is_shown, range(self._standing_point()))
        return list(itertools.takewhile(self._is_passed, shown))

    def _standing_point(self) -> int:
        """Where the walk stands: the point of return while a change is open."""
        return self._here if self._point_of_return is None else self._point_of_return

    def standing_answers(self) -> dict:
        """The answers of the items that are shown."""
        return {
            item["id"]: self._answers[item["id"]]
            for place, item in enumerate(self._items)
            if item["id"] in self._answers and self._is_shown(place)
        }

    # Input

    def take(self, line: str):
        """One line of input; after the end it is ignored."""
        if self.ended:
            self._seen["line left over"] += 1
        elif self.reviewing:
            self._choose(line)
        elif item_type(self.item) == "text":
            self._take_text_line(line)
        elif not self._obey(line, COMMANDS):
            self._take_answer(line.strip())

    def end_of_input(self):
        """The end of standard input, which is *stop* unless it ends a text answer."""
        if self._text_lines:
            self._seen["text: ended by the end of input"] += 1
            self._end_text()
        if not self.ended:
            self._seen["end of input before the result"] += 1
            self.ended = "stopped"

    def _obey(self, line: str, commands: dict) -> bool:
        """Does what a command line asks for; False when the line is none."""
        word = line.strip()
        for command, words in commands.items():
            if word.lower() in words:
                self._seen[f"word {word.lower()}"] += 1
                self._seen["word in capitals"] += word != word.lower()
                getattr(self, f"_{command}")()
                return True
        return False

    # Answers

    def _take_answer(self, line: str):
        if not line:
            self._seen["empty line"] += 1
            return
        value = self._read(line)
        try:
            check_answer(self._questionnaire, self.item, value)
        except Invalid:
            self._seen[f"wrong line to {item_type(self.item)}"] += 1
            return
        self._seen[f"answer to {item_type(self.item)}"] += 1
        self._seen["multiple choice: 0"] += line == "0" and value == []
        self._settle(value)

    def _read(self, line: str):
        """The answer that the line spells; none when it spells nothing."""
        if item_type(self.item) == "number":
            return Fraction(line) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", line) else None
        if item_type(self.item) in MOMENTS:
            return _moment(item_type(self.item), line)
        options = item_options(self._questionnaire, self.item)
        values = {str(place): option["value"] for place, option in enumerate(options, start=1)}
        if item_type(self.item) == "single_choice":
            return values.get(line)
        chosen = re.split(r"[ \t,]+", line)
        if chosen == ["0"]:
            return []
        return [values[place] for place in chosen] if set(chosen) <= set(values) else None

    def _take_text_line(self, line: str):
        if line:
            if self._text_lines or not self._obey(line, TEXT_COMMANDS):
                self._text_lines.append(line)
        elif self._text_lines:
            self._end_text()
        else:
            self._seen["text: left empty"] += 1
            self._settle(None)

    def _end_text(self):
        self._seen["answer to text"] += 1
        self._seen["text: several lines"] += len(self._text_lines) > 1
        self._seen["text: a word"] += self._text_lines[0] in {
            word for words in COMMANDS.values() for word in words
        }
        text, self._text_lines = self.text, []
        self._settle(text)

    def _settle(self, value):
        """Takes an answer, or none for a skip, and goes on."""
        item_id = self.item["id"]
        if value is None and self.item.get("required", False):
            self._seen["required item not answered"] += 1
            return
        if item_id in self._answers:
            self._seen["answer cleared" if value is None else "answer replaced"] += 1
            del self._answers[item_id]
        if value is not None:
            self._answers[item_id] = value
        self._passed.add(item_id)
        self._passed &= {
            item["id"] for place, item in enumerate(self._items) if self._is_shown(place)
        }
        self._go_on()

    # The way

    def _is_shown(self, place: int) -> bool:
        return Sitting(self._questionnaire, self._answers).is_shown(self._items[place]["id"])

    def _is_passed(self, place: int) -> bool:
        return self._items[place]["id"] in self._passed

    def _ask_first_shown_from(self, place: int):
        shown = filter(self._is_shown, range(place, len(self._items)))
        self._here = next(shown, len(self._items))
        if self._here == len(self._items):
            hidden = len(self._answers) - len(self.standing_answers())
            self._seen["answer kept of a hidden item"] += hidden
            self._seen["result"] += 1
            self.ended = "result"

    def _go_on(self):
        if self._point_of_return is None:
            self._ask_first_shown_from(self._here + 1)
            return
        for place in range(self._point_of_return):
            if self._is_shown(place) and not self._is_passed(place):
                self._seen["change brought an item to light"] += 1
                self._here = place
                return
        place, self._point_of_return = self._point_of_return, None
        self._seen["returned" if self._is_shown(place) else "point of return hidden"] += 1
        self._ask_first_shown_from(place)

    # Commands

    def _skip(self):
        self._settle(None)

    def _back(self):
        earlier = [place for place in range(self._here) if self._is_shown(place)]
        if not earlier:
            self._seen["back at the first item"] += 1
            return
        if self._point_of_return is not None:
            self._seen["back during a change"] += 1
            self._point_of_return = None
        self._here = earlier[-1]

    def _review(self):
        self._seen["review during a change"] += self._point_of_return is not None
        self.reviewing = True

    def _choose(self, line: str):
        """The number of an item to change, or an empty line."""
        places = {str(number): place for number, place in enumerate(self.listed(), start=1)}
        word = line.strip()
        if not word:
            self._seen["review: empty line"] += 1
            self.reviewing = False
        elif word in places:
            self._seen["review: number"] += 1
            self.reviewing = False
            self._point_of_return = self._standing_point()
            self._here = places[word]
        else:
            self._seen["review: wrong line"] += 1

    def _help(self):
        """Shows support and help; the item is asked again."""

    def _stop(self):
        self.ended = "stopped"

    def _leave(self):
        self.ended = "left"

"""How terminals count columns: each code point by a table, or each cluster.

They disagree, and all of them are in use. A row is safe where it fits by every
one of these.
"""

import unicodedata

JOINER, EMOJI_SELECTOR = "\u200d", "\ufe0f"


def is_flag_letter(character):
    """Whether two of them make a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def is_wide(character):
    """Whether the tables of all ages give it two columns."""
    return unicodedata.east_asian_width(character) in "WF"


class CodePoints:
    """What wcwidth() says of each; what has no column joins what is before.

    Newer tables give two columns to each letter of a flag, older ones one.
    """

    def __init__(self, flag_letter):
        self._flag_letter = flag_letter

    def joins(self, cluster, character):
        """Whether CHARACTER is a part of what CLUSTER shows."""
        return cluster != "" and self.width(character) == 0

    def width(self, cluster):
        """The columns of CLUSTER."""
        first = cluster[0]
        if (unicodedata.category(first) in ("Mn", "Me", "Cf")
                or "\u1160" <= first <= "\u11ff"):
            return 0
        if is_flag_letter(first):
            return self._flag_letter
        return 2 if is_wide(first) else 1


class Clusters:
    """What a reader sees as one character has one column, or two."""

    @staticmethod
    def joins(cluster, character):
        """Whether CHARACTER is a part of what CLUSTER shows."""
        if not cluster:
            return False
        return (unicodedata.category(character) in ("Mn", "Me", "Mc")
                or character in "\u0e33\u0eb3\u200c" + JOINER
                or "\U0001f3fb" <= character <= "\U0001f3ff"
                or "\u1160" <= character <= "\u11ff"
                or (cluster[-1] == JOINER and is_wide(character))
                or (len(cluster) == 1 and is_flag_letter(cluster)
                    and is_flag_letter(character)))

    @staticmethod
    def width(cluster):
        """The columns of CLUSTER."""
        if all(unicodedata.category(one) in ("Mn", "Me", "Cf")
               for one in cluster):
            return 0
        is_double = any(is_wide(one) or is_flag_letter(one)
                        or one == EMOJI_SELECTOR for one in cluster)
        return 2 if is_double else 1


MODELS = {"code points": CodePoints(1), "newer tables": CodePoints(2),
          "clusters": Clusters()}


def columns_of(text, model):
    """The columns that TEXT takes by MODEL."""
    columns, cluster = 0, ""
    for character in text:
        if model.joins(cluster, character):
            columns -= model.width(cluster)
            cluster += character
        else:
            cluster = character
        columns += model.width(cluster)
    return columns

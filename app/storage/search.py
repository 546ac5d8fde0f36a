"""What a person typed to find something, as a question FTS5 understands."""

import unicodedata

_LONGEST = 1000


def fts_query(search: str) -> str:
    """The FTS5 query for entries in which every word of `search` begins some word; empty if no word is in it.

    Only letters and numbers count, as in the index; what they are separated by does not: "don't" looks for "don" with
    "t" right after it. Code points after the first thousand are ignored.
    """
    pieces = ("".join(c if _is_in_words(c) else " " for c in piece).split() for piece in search[:_LONGEST].split())
    return " ".join(f'"{" ".join(words)}"*' for words in pieces if words)


def _is_in_words(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LMN" or category == "Co"

"""What a person typed to find something, as a question FTS5 understands."""

import re
import unicodedata

_LONGEST = 1000
_QUOTES = '"“”„«»'
_PIECES = re.compile(f"[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<end>[{_QUOTES}]?)|(?P<piece>[^{_QUOTES}\\s]+)")


def fts_query(search: str) -> str:
    """The FTS5 query for entries in which every word of `search` begins some word; empty if no word is in it.

    Only letters and numbers count, as in the index; what they are separated by does not: "don't" looks for "don" with
    "t" right after it. Words in quotes stand together, and the last of them begins a word until the quotes are closed.
    Code points after the first thousand are ignored.
    """
    return " ".join(filter(None, map(_part, _PIECES.finditer(search[:_LONGEST]))))


def _part(found: re.Match[str]) -> str:
    phrase = found["phrase"]
    words = "".join(c if _is_in_words(c) else " " for c in (found["piece"] if phrase is None else phrase)).split()
    return f'"{" ".join(words)}"{"" if found["end"] else "*"}' if words else ""


def _is_in_words(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LMN" or category == "Co"

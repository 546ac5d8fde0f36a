"""A word that is put between others stands apart from them by a space."""

_OPENS = "([{“‘«„\"'–—-/"
_CLOSES = ")]}”’»\"'–—-/.,;:!?…"


def spaced(word: str, before: str, after: str) -> str:
    """`word` with the spaces it needs between what stands `before` and `after` it, of which one letter is enough."""
    left = before[-1:]
    right = after[:1]
    lead = " " if left and not left.isspace() and left not in _OPENS else ""
    trail = " " if right and not right.isspace() and right not in _CLOSES else ""
    return f"{lead}{word}{trail}"

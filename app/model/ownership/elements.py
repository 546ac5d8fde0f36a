"""What the elements of a compiled pattern do; an element is `(what, least, most, alternatives)`."""

WORD, GAP, NOT, START, CLAUSE, END, CAPS, ANY, GROUP = range(9)
"""The alternatives are words and @classes; those of a GROUP are rows of elements. See pattern.py."""

ANY_CAPITALS = "CAPS"
"""Stands in the index of patterns for "some word is in capitals"; folded words are in lower case, so it is no word."""

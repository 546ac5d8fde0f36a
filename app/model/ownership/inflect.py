"""The forms of a verb: "listen~" in a pattern stands for listen, listens, listened and listening."""

_VOWELS = frozenset("aeiou")


def forms(verb: str, irregular: "dict[str, str]") -> "list[str]":
    """The verb and its other forms. `irregular` maps a verb to the forms that no rule gives ("go": "went gone")."""
    found = [verb, _with_s(verb), _with_ing(verb)]
    found += irregular[verb].split() if verb in irregular else [_with_ed(verb)]
    return found


def _with_s(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _doubled(verb: str) -> str:
    """The verb with its last letter twice where English writes it so (stop, nag; not look, open)."""
    one_vowel = sum(letter in _VOWELS for letter in verb) == 1
    closed = len(verb) > 2 and verb[-1] not in _VOWELS | set("wxyh") and verb[-2] in _VOWELS
    return verb + verb[-1] if one_vowel and closed else verb

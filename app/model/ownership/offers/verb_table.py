"""Compiles the lists of verbs: which form belongs to which verb, and what must follow it."""

from collections.abc import Mapping
from typing import Any

from app.model.ownership.inflect import forms

_IRREGULAR = "irregular"


def compile_verbs(lists: Mapping[str, str]) -> dict[str, Any]:
    """Compile the lists of verbs in words.toml.

    The answer: `verbs` {list: {"form tag": verb}}, with the tags b (plain), s, i (-ing), p (past), n (participle);
    `forms` {verb: [past, participle, -ing]}; `after` {list: {verb: [word that may follow]}}; `all_forms`,
    `inner_forms` and `pasts`, frozensets of forms.
    """
    irregular = {verb: others for verb, *others in rows(lists[_IRREGULAR])}
    verbs: dict[str, dict[str, str]] = {}
    forms_of: dict[str, list[str]] = {}
    after: dict[str, dict[str, list[str]]] = {}
    for name in lists.keys() - {_IRREGULAR}:
        tagged = verbs[name] = {}
        for entry in lists[name].split():
            verb, _, following = entry.partition("/")
            _, third, doing, past = forms(verb, {})
            past, participle, doing = (*irregular.get(verb, (past, past)), doing)[:3]
            forms_of[verb] = [past, participle, doing]
            if following:
                after.setdefault(name, {})[verb] = following.split(",")
            for form, tag in ((verb, "b"), (third, "s"), (doing, "i"), (past, "p"), (participle, "n")):
                tagged.setdefault(f"{form} {tag}", verb)
    pairs = [key.split() for tagged in verbs.values() for key in tagged]
    return {
        "verbs": verbs,
        "forms": forms_of,
        "after": after,
        "all_forms": frozenset(form for form, _ in pairs),
        "inner_forms": frozenset(key.split()[0] for key in verbs["inner"]),
        "pasts": frozenset(form for form, tag in pairs if tag == "p"),
    }


def rows(written: str) -> list[list[str]]:
    """Rows of words, parted by lines or "|"."""
    return [row.split() for line in written.splitlines() for row in line.split("|") if row.strip()]

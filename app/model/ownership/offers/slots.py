"""The slots an offer may hold, and how a stretch of a sentence may be read to fill them (see resources/en/offers)."""

import re

_OWN_NAMES = (
    "act had if limit near thought did about fact event us idea tired times occasion wish mine own gave topic".split()
)

SLOT_NAMES = dict.fromkeys(("when", "that", "feel"), "act") | {
    "ask": "ask",
    "asked": "ask",
    "whether": "thought",
    "then_feel": "times",
    **{name: name for name in _OWN_NAMES},
}
"""What is looked for to fill each slot."""

READS = frozenset(
    (
        "do did doing done not did_not not_doing not_done has_not ask imperative had if imperative_and limit "
        "limit_doing near us idea thought felt mattering fact fact_before event times occasion thing regret did_own "
        "did_doing did_done own tired the_one wish mine gave if_happens"
    ).split()
)
"""The ways to read the words that follow a frame."""

_SLOT = re.compile(r"{(\w+)}")


def slots_of(offer: str) -> "frozenset[str]":
    """The slots `offer` holds, such as "when" for "When {when}, I felt …"."""
    return frozenset(_SLOT.findall(offer))

"""Offers and frames that cannot be used are refused, by name."""

import copy
import tomllib
from typing import Any

import pytest

from app.model.ownership.offers.slots import READS, slots_of
from app.model.ownership.offers.table import OfferError, compile_offers
from app.model.ownership.rule import HINTS
from app.model.resources import resource

WORDS = tomllib.loads(resource("en", "offers", "words.toml").read_text("utf-8"))
OFFERS = tomllib.loads(resource("en", "offers", "offers.toml").read_text("utf-8"))


def changed(**frame: object) -> dict[str, Any]:
    offers = copy.deepcopy(OFFERS)
    offers["frame"][0].update(frame)
    return offers


def test_every_hint_has_its_offers() -> None:
    assert set(compile_offers(WORDS, OFFERS)["offers"]) == set(HINTS)


def test_every_way_to_read_is_used() -> None:
    assert {frame["read"] for frame in OFFERS["frame"]} == READS


def test_slots_of_an_offer() -> None:
    assert slots_of("When {when}, I {feel} …") == {"when", "feel"}
    assert slots_of("I am sorry.") == set()


@pytest.mark.parametrize(
    "offers",
    [
        changed(slot="nothing"),
        changed(read="nothing"),
        changed(after=["you @nothing"]),
        changed(after=["you YOU"]),
        OFFERS | {"offers": OFFERS["offers"] | {"blame": ["When {nothing}, …"]}},
        {name: content for name, content in OFFERS.items() if name != "limits"},
    ],
)
def test_mistakes_are_told(offers: dict[str, Any]) -> None:
    with pytest.raises(OfferError, match=r"offers\.toml"):
        compile_offers(WORDS, offers)

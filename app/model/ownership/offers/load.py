"""Loads the offers that are made of a sentence's own words."""

from app.model.ownership.load import compiled_table
from app.model.ownership.offers.offering import Offering
from app.model.resources import resource_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.engine import Engine


def load_offering(engine: "Engine", language: str = "en") -> Offering:
    """The offers of `language` for what `engine` finds. Raises ResourceMissing or OfferError."""
    return Offering(compiled_table(resource_path(language, "offers"), _compile), engine)


def _compile(sources: "dict[str, bytes]") -> "dict[str, Any]":
    import tomllib

    from app.model.ownership.offers.table import OfferError, compile_offers

    try:
        return compile_offers(*(tomllib.loads(sources[name].decode()) for name in ("words.toml", "offers.toml")))
    except (KeyError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OfferError(f"The offers cannot be read: {error}.") from error

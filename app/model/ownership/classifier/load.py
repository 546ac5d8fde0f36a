"""Loads the classifier from its two files: a card that says what it is, and the weights the card vouches for."""

import hashlib
import tomllib
from collections.abc import Mapping
from typing import Any, NamedTuple

from app.model.errors import KnownError
from app.model.ownership.classifier.classifier import Classifier
from app.model.ownership.classifier.network import Network
from app.model.ownership.classifier.tensors import read_tensors
from app.model.ownership.classifier.wordpiece import WordPiece
from app.model.ownership.combine import SENSITIVITIES, Thresholds
from app.model.ownership.engine import Engine
from app.model.resources import resource

CARD, WEIGHTS = "card.toml", "weights.safetensors"


class ClassifierError(KnownError):
    """The classifier cannot be used; the rules work without it."""


class Loaded(NamedTuple):
    """A classifier, and the thresholds for each of SENSITIVITIES."""

    classifier: Classifier
    thresholds: dict[str, Thresholds]


def load_classifier(engine: Engine, language: str = "en") -> Loaded:
    """The classifier of `language`, which reads the words as `engine` folds them.

    Nothing in its files is run; weights that do not have the card's SHA-256 are refused. Raises ResourceMissing,
    TensorsError or ClassifierError.
    """
    folder = resource(language, "classifier")
    try:
        card = tomllib.loads((folder / CARD).read_text("utf-8"))
        content = (folder / WEIGHTS).read_bytes()
    except (OSError, ValueError) as error:
        raise ClassifierError("The classifier could not be read; installing Own Words again mends it.") from error
    if hashlib.sha256(content).hexdigest() != card.get("sha256"):
        raise ClassifierError("The classifier is not the one Own Words came with; installing it again mends it.")
    arrays, _ = read_tensors(content)
    try:
        pieces = WordPiece(arrays["vocabulary"].tobytes().decode().split("\n"))
        classifier = Classifier(Network(arrays), pieces, card["outputs"], engine.folds, engine.before)
        return Loaded(classifier, {name: _thresholds(card["thresholds"][name]) for name in SENSITIVITIES})
    except (KeyError, TypeError, ValueError) as error:
        raise ClassifierError("The classifier is incomplete; installing Own Words again mends it.") from error


def _thresholds(table: Mapping[str, Any]) -> Thresholds:
    adds = {label: float(row[0]) for label, row in table.items()}
    keeps = {label: float(row[1]) for label, row in table.items()}
    return Thresholds(adds, keeps, adds.pop("any"), keeps.pop("any"))

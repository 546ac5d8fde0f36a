"""The network's forward pass: a small BERT encoder (Devlin et al. 2018, arXiv:1810.04805) and a layer of labels.

Weights come as whole numbers of eight bits with a scale for each row; dense layers are widened when loaded, because
multiplying whole numbers is slow in numpy; the word table stays small and only the rows in use are widened.
"""

from collections.abc import Mapping
from math import pi, sqrt

import numpy as np

from app.model.ownership.classifier.tensors import Array

HEADS = 12
_GELU = np.float32(sqrt(2 / pi))


class Network:
    """The network over its arrays by name, as packaging/hint_network.py writes them.

    Raises KeyError if one is missing.
    """

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._words, self._word_scales = arrays["words.weight"], arrays["words.scale"]
        self._places, self._kinds = arrays["places.weight"], arrays["kinds.weight"]
        self._norm = arrays["norm.weight"], arrays["norm.bias"]
        layers = sum(name.endswith(".wide.weight") for name in arrays)
        self._blocks = [_Block(arrays, f"blocks.{number}.") for number in range(layers)]
        self._head = arrays["head.weight"], arrays["head.bias"]
        self.longest = len(self._places)

    def read(self, pieces: list[int], own: int, loud: tuple[float, ...]) -> tuple[Array, Array]:
        """The probability of each label, and what each piece of the sentence adds to each label's logit.

        pieces: numbers of pieces; the sentence itself begins at place `own`. loud: see PlainWords. Answers with arrays
        of shape (labels,), in 0..1, and (pieces - own, labels).
        """
        hidden = self._words[pieces] * self._word_scales[pieces]
        hidden += self._places[: len(pieces)]
        hidden[:own] += self._kinds[0]
        hidden[own:] += self._kinds[1]
        hidden = _normalise(hidden, *self._norm)
        for block in self._blocks:
            hidden = block.read(hidden)
        return self._label(hidden[own:], np.array(loud, np.float32))

    def _label(self, hidden: Array, loud: Array) -> tuple[Array, Array]:
        weight, bias = self._head
        length, width = hidden.shape
        of_mean, of_most, of_loud = np.split(weight, [width, 2 * width], 1)
        adds = hidden @ of_mean.T / length
        place = hidden.argmax(0)
        most = hidden[place, np.arange(width)] * of_most
        np.add.at(adds, place, most.T)
        logits = adds.sum(0) + of_loud @ loud + bias
        return 1 / (1 + np.exp(-logits)), adds


class _Block:
    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        dense = [_dense(arrays, name + part) for part in ("attention", "attended", "wide", "narrow")]
        self._attention, self._attended, self._wide, self._narrow = dense
        self._norm_attended, self._norm_narrow = (
            (arrays[f"{name}{part}.weight"], arrays[f"{name}{part}.bias"]) for part in ("norm_attended", "norm_narrow")
        )

    def read(self, hidden: Array) -> Array:
        length, width = hidden.shape
        each = width // HEADS
        mixed = hidden @ self._attention[0] + self._attention[1]
        query, key, value = mixed.reshape(length, 3, HEADS, each).transpose(1, 2, 0, 3)
        weights = query @ key.transpose(0, 2, 1) / np.float32(sqrt(each))
        weights = np.exp(weights - weights.max(2, keepdims=True))
        weights /= weights.sum(2, keepdims=True)
        attended = (weights @ value).transpose(1, 0, 2).reshape(length, width)
        hidden = _normalise(hidden + attended @ self._attended[0] + self._attended[1], *self._norm_attended)
        wide = _gelu(hidden @ self._wide[0] + self._wide[1])
        return _normalise(hidden + wide @ self._narrow[0] + self._narrow[1], *self._norm_narrow)


def _dense(arrays: Mapping[str, Array], name: str) -> tuple[Array, Array]:
    """The widened weights, shape (in, out), and the bias."""
    widened = arrays[f"{name}.weight"] * arrays[f"{name}.scale"]
    return np.ascontiguousarray(widened.T), arrays[f"{name}.bias"]


def _normalise(hidden: Array, weight: Array, bias: Array) -> Array:
    hidden = hidden - hidden.mean(1, keepdims=True)
    scaled: Array = hidden / np.sqrt((hidden * hidden).mean(1, keepdims=True) + np.float32(1e-12))
    return scaled * weight + bias


def _gelu(x: Array) -> Array:
    """Hendrycks and Gimpel 2016, arXiv:1606.08415, in its form with tanh, as the network was trained."""
    bent: Array = np.tanh(_GELU * (x + np.float32(0.044715) * x * x * x))
    bent *= x
    halved: Array = (x + bent) * np.float32(0.5)
    return halved

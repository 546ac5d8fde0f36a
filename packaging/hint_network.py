"""The network in torch, for training: a small BERT (Devlin et al. 2018, arXiv:1810.04805) with a layer of labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import gelu, scaled_dot_product_attention

HEADS = 12
LONGEST = 160
"""Pieces in one input: a beginning, 40 of the sentence before, 96 of the sentence, and two marks are fewer."""

_DENSE = {"attended": "attention.output.dense", "wide": "intermediate.dense", "narrow": "output.dense"}
_NORMS = {"norm_attended": "attention.output.LayerNorm", "norm_narrow": "output.LayerNorm"}


class Block(nn.Module):
    """One layer: attention, then two dense steps, each added to what came in and normalised."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.attention = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.norm_attended = nn.LayerNorm(width, eps=1e-12)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm_narrow = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = hidden.shape
        shape = (batch, length, 3, HEADS, width // HEADS)
        query, key, value = self.attention(hidden).view(shape).permute(2, 0, 3, 1, 4)
        mixed = scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = self.attended(mixed.transpose(1, 2).reshape(batch, length, width))
        hidden = self.norm_attended(hidden + self.dropout(mixed))
        wide = gelu(self.wide(hidden), approximate="tanh")
        return self.norm_narrow(hidden + self.dropout(self.narrow(wide)))


class Network(nn.Module):
    """Pieces in, one logit a label out; app/model/ownership/classifier/network.py computes the same without torch."""

    def __init__(self, pieces: int, outputs: int, layers: int, width: int = 384, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, width, padding_idx=0)
        self.places = nn.Embedding(LONGEST, width)
        self.kinds = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.blocks = nn.ModuleList(Block(width, dropout) for _ in range(layers))
        self.head = nn.Linear(2 * width + 3, outputs)
        nn.init.normal_(self.head.weight, std=0.005)
        nn.init.constant_(self.head.bias, -2.0)

    def forward(self, pieces: Tensor, kinds: Tensor, loud: Tensor) -> Tensor:
        """pieces, kinds: (batch, length) numbers, kind 1 for the sentence itself; loud: (batch, 3)."""
        mask = (pieces != 0)[:, None, None, :]
        hidden = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.kinds(kinds)
        hidden = self.dropout(self.norm(hidden))
        for block in self.blocks:
            hidden = block(hidden, mask)
        own = kinds[:, :, None].to(hidden.dtype)
        mean = (hidden * own).sum(1) / own.sum(1)
        most = hidden.masked_fill(own == 0, -1e4).amax(1)
        return self.head(torch.cat([self.dropout(mean), self.dropout(most), loud], 1))


def from_base(base: Mapping[str, np.ndarray], rows: Sequence[int], outputs: int, layers: int) -> Network:
    """The network with the public encoder's weights; `rows` are the pieces of its vocabulary that are kept."""
    net = Network(len(rows), outputs, layers)
    state = net.state_dict()

    def put(name: str, *sources: str) -> None:
        value = torch.cat([torch.from_numpy(base[source].copy()) for source in sources])
        state[name] = value[: state[name].shape[0]] if name == "places.weight" else value

    state["words.weight"] = torch.from_numpy(base["embeddings.word_embeddings.weight"][list(rows)].copy())
    put("places.weight", "embeddings.position_embeddings.weight")
    put("kinds.weight", "embeddings.token_type_embeddings.weight")
    for part in ("weight", "bias"):
        put(f"norm.{part}", f"embeddings.LayerNorm.{part}")
        for number in range(layers):
            own, theirs = f"blocks.{number}.", f"encoder.layer.{number}."
            put(
                f"{own}attention.{part}",
                *(f"{theirs}attention.self.{name}.{part}" for name in ("query", "key", "value")),
            )
            for name, source in (_DENSE | _NORMS).items():
                put(f"{own}{name}.{part}", f"{theirs}{source}.{part}")
    net.load_state_dict(state)
    return net


def smaller(net: Network, layers: Sequence[int]) -> Network:
    """A copy of `net` with only these of its layers."""
    state = net.state_dict()
    kept = {name: value for name, value in state.items() if not name.startswith("blocks.")}
    for number, layer in enumerate(layers):
        head = f"blocks.{layer}."
        of_layer = {name.removeprefix(head): value for name, value in state.items() if name.startswith(head)}
        kept |= {f"blocks.{number}.{name}": value for name, value in of_layer.items()}
    copy = Network(net.words.num_embeddings, net.head.out_features, len(layers))
    copy.load_state_dict(kept)
    return copy


def as_arrays(net: Network) -> dict[str, np.ndarray]:
    """The weights as the app reads them: tables of words and dense layers in eight bits with a scale for each row."""
    arrays: dict[str, np.ndarray] = {}
    for name, value in net.state_dict().items():
        array = value.numpy().astype("<f4")
        dense = name.startswith("blocks.") and name.split(".")[2] in ("attention", "attended", "wide", "narrow")
        if name == "words.weight" or (dense and name.endswith(".weight")):
            scale = np.maximum(np.abs(array).max(1, keepdims=True), 1e-8) / 127
            arrays[name] = np.round(array / scale).astype("|i1")
            arrays[name.removesuffix("weight") + "scale"] = scale.astype("<f4")
        else:
            arrays[name] = array
    return arrays

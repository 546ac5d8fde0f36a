"""Reads and writes safetensors, a plain form for named arrays: sizes, a JSON table of them, then their bytes.

The form: https://github.com/huggingface/safetensors. Nothing in such a file is ever run, and every place in it is
checked before it is read.
"""

import json
from collections.abc import Mapping
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.model.errors import KnownError

Array = NDArray[Any]

_KINDS = {"F32": "<f4", "F16": "<f2", "I8": "|i1", "U8": "|u1", "I64": "<i8"}
_LONGEST_TABLE = 4_000_000


class TensorsError(KnownError):
    """A file of arrays is not what it says it is."""


def read_tensors(content: bytes) -> tuple[dict[str, Array], dict[str, str]]:
    """The arrays of a safetensors file by name, as views of `content`, and the words kept beside them.

    Raises TensorsError.
    """
    try:
        length = int.from_bytes(content[:8], "little")
        if not 2 <= length <= min(_LONGEST_TABLE, len(content) - 8):
            raise ValueError
        table = json.loads(content[8 : 8 + length])
        words = table.pop("__metadata__", {})
        body = memoryview(content)[8 + length :]
        arrays = {}
        for name, row in table.items():
            first, last = row["data_offsets"]
            kind = np.dtype(_KINDS[row["dtype"]])
            if not 0 <= first <= last <= len(body) or prod(row["shape"]) * kind.itemsize != last - first:
                raise ValueError
            arrays[name] = np.frombuffer(body[first:last], kind).reshape(row["shape"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TensorsError("The file of the model is damaged; installing Own Words again mends it.") from error
    return arrays, {str(key): str(value) for key, value in words.items()}


def write_tensors(arrays: Mapping[str, Array], words: Mapping[str, str]) -> bytes:
    """A safetensors file of `arrays` with `words` beside them; the same arrays give the same bytes."""
    kinds = {kind: name for name, kind in _KINDS.items()}
    table: dict[str, Any] = {"__metadata__": dict(sorted(words.items()))}
    body = b""
    for name, array in sorted(arrays.items()):
        data = array.tobytes()
        place = [len(body), len(body) + len(data)]
        table[name] = {"dtype": kinds[array.dtype.str], "shape": list(array.shape), "data_offsets": place}
        body += data
    head = json.dumps(table, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 8)
    return len(head).to_bytes(8, "little") + head + body

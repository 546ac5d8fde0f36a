"""The file of arrays: what is written is read, and what is damaged is refused."""

import json

import numpy as np
import pytest

from app.model.ownership.classifier.tensors import TensorsError, read_tensors, write_tensors

ARRAYS = {
    "b": np.arange(6, dtype="<f4").reshape(2, 3),
    "a": np.array([[-128, 127]], dtype="|i1"),
    "words": np.frombuffer("ä\nb".encode(), "|u1"),
}


def test_what_is_written_is_read() -> None:
    arrays, words = read_tensors(write_tensors(ARRAYS, {"license": "Apache-2.0"}))
    assert words == {"license": "Apache-2.0"}
    assert arrays.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert arrays[name].dtype == array.dtype
        np.testing.assert_array_equal(arrays[name], array)


def test_the_same_arrays_give_the_same_bytes() -> None:
    assert write_tensors(ARRAYS, {"x": "1"}) == write_tensors(dict(reversed(ARRAYS.items())), {"x": "1"})


def with_table(table: object) -> bytes:
    head = json.dumps(table).encode()
    return len(head).to_bytes(8, "little") + head + bytes(16)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 8,
        (1 << 60).to_bytes(8, "little") + b"{}",
        with_table([]),
        with_table({"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 999]}}),
        with_table({"a": {"dtype": "F32", "shape": [9], "data_offsets": [0, 16]}}),
        with_table({"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 16]}}),
        with_table({"a": {"dtype": "F32", "shape": [4], "data_offsets": [-4, 12]}}),
        with_table({"a": {"dtype": "pickle", "shape": [4], "data_offsets": [0, 16]}}),
        with_table({"a": {"shape": [4]}}),
        write_tensors(ARRAYS, {})[:-1],
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(TensorsError, match="damaged"):
        read_tensors(content)

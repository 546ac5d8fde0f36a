"""The bench's command line and its answers; what it measures is played by a stand-in."""

import importlib
import json
from types import SimpleNamespace

import bench
import pytest
from bench_measuring import Row

ROWS = [
    Row("a key press", 0.25, "a bare editor", 0.2, 1.5, "x"),
    Row("a slow key press", 18.04, "a bare editor", 9.02, 16, "ms", note="measured without a screen"),
    Row("all it holds", 72.0, "an empty one", 36.0, 120, "MiB"),
]


@pytest.fixture
def measured(monkeypatch):
    """The names of the modules that were asked to measure."""
    asked = []

    def import_module(name):
        return SimpleNamespace(rows=lambda: asked.append(name) or ROWS)

    monkeypatch.setattr(bench, "importlib", SimpleNamespace(import_module=import_module))
    return asked


def test_each_row_says_what_how_long_floor_ratio_and_goal():
    assert bench.as_lines("typing", ROWS) == [
        "typing",
        "  a key press                                            0.250 ms  floor   0.200 ms      1.25 x"
        "   goal 1.5 x: met         (floor: a bare editor)",
        "  a slow key press                                        18.0 ms  floor   9.020 ms      2.00 x"
        "   goal 16 ms: not met     (floor: a bare editor)",
        "    measured without a screen",
        "  all it holds                                            72.0 MiB  floor    36.0 MiB      2.00 x"
        "   goal 120 MiB: met       (floor: an empty one)",
    ]


def test_without_words_everything_is_measured(measured, capsys):
    assert bench.main([]) == 0
    assert measured == [f"bench_{group}" for group in bench.GROUPS]
    assert capsys.readouterr().out.count("a key press") == len(bench.GROUPS)


def test_words_choose_and_json_holds_the_same_rows(measured, tmp_path):
    bench.main(["typing", "hints", "--json", str(tmp_path / "rows.json")])
    assert measured == ["bench_typing", "bench_hints"]
    written = json.loads((tmp_path / "rows.json").read_text())
    assert written["rows"][0] == {"group": "typing", **ROWS[0].as_dict()}
    assert [row["group"] for row in written["rows"]] == ["typing"] * 3 + ["hints"] * 3
    assert {"python", "system", "processors", "screen"} == written["machine"].keys()


def test_an_unknown_group_is_named(measured, capsys):
    with pytest.raises(SystemExit):
        bench.main(["speed"])
    assert "there is no group speed; there are startup, typing" in capsys.readouterr().err
    assert measured == []


@pytest.mark.parametrize("group", bench.GROUPS)
def test_every_group_can_be_measured(group):
    assert callable(importlib.import_module(f"bench_{group}").rows)

"""How long from starting the process until there is something to see, and until everything is there."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench_measuring import Row, alternate, row

_DRIVER = Path(__file__).with_name("bench_first_paint.py")
EMPTY = "an empty PySide6 window painted"


def rows() -> list[Row]:
    """Three rows, from the second start on: the first one ever also makes the file."""
    early: set[float] = set()
    with TemporaryDirectory() as folder:
        empty = start("empty")
        painted = start("painted", folder, imported=early)
        settled = start("settled", folder)
        settled()
        to_paint = alternate(painted, empty, rounds=15, warm_ups=2)
        to_page = alternate(start("page", folder), empty, rounds=15, warm_ups=2)
        to_settled = alternate(settled, empty, rounds=15, warm_ups=2)
    note = "SQLAlchemy was imported before the first paint" if True in early else "SQLAlchemy was not imported by then"
    return [
        row("first paint of the window: rail and path", to_paint, floor=EMPTY, goal=1.5, note=note),
        row("the calm page is painted in it, ready to start", to_page, floor=EMPTY, goal=2.0),
        row("settled: store open, hints ready, all tabs made", to_settled, floor=EMPTY, goal=3.5),
    ]


def start(*words: str, imported: set[float] | None = None) -> Callable[[], float]:
    """Something that starts the driver with `words` and answers how many seconds it took to come that far."""

    def run() -> float:
        began = time.time()
        told = _told(words)
        if imported is not None:
            imported.add(told["sqlalchemy"])
        return float(told["at"] - began)

    return run


def memory(*words: str) -> Callable[[], float]:
    """Something that starts the driver with `words` and answers how many MiB it held when it came that far."""
    return lambda: _told(words)["resident"] / 2**20


def _told(words: Sequence[str]) -> dict[str, float]:
    ended = subprocess.run([sys.executable, str(_DRIVER), *words], capture_output=True, text=True, timeout=60)
    try:
        told: dict[str, float] = json.loads(ended.stdout)
    except ValueError:
        raise RuntimeError(f"The window did not come as far as {words[0]}:\n{ended.stderr}") from None
    return told

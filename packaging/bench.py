"""Measures how fast Own Words is: `python3 packaging/run.py bench [group ...] [--json FILE]`.

Every row says what was measured, how long it took, the floor measured turn by turn beside it, and the goal.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

from bench_measuring import Row

GROUPS = ("startup", "typing", "calm", "hints", "model", "check", "storage", "history", "others")
"""Each is a module bench_<name> with a function rows()."""

ROOT = Path(__file__).resolve().parent.parent


def main(words: list[str]) -> int:
    """Measure the groups named in `words`, or all."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Measure how fast Own Words is.")
    parser.add_argument(
        "groups", nargs="*", metavar="GROUP", help=f"what to measure: {', '.join(GROUPS)} (default: all)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the rows to FILE")
    chosen = parser.parse_args(words)
    unknown = [group for group in chosen.groups if group not in GROUPS]
    if unknown:
        parser.error(f"there is no group {unknown[0]}; there are {', '.join(GROUPS)}")
    # The app as it stands in this checkout, wherever this was started from.
    sys.path.insert(0, str(ROOT))
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the door sets it, whoever imports numpy first
    # As on a person's machine: what was imported once is there compiled the next time.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    measured: dict[str, list[Row]] = {}
    for group in chosen.groups or GROUPS:
        measured[group] = importlib.import_module(f"bench_{group}").rows()
        print("\n".join(as_lines(group, measured[group])), flush=True)
    if chosen.json:
        chosen.json.write_text(json.dumps(as_json(measured), indent=2) + "\n", encoding="utf-8")
    return 0


def as_lines(group: str, rows: list[Row]) -> list[str]:
    """The rows as lines for a person."""
    lines = [group]
    for row in rows:
        goal = f"goal {row.goal:g} {row.goal_unit}: {'met' if row.met else 'not met'}"
        amounts = f"{_as_amount(row.amount, row.unit)}  floor {_as_amount(row.floor_amount, row.unit)}"
        lines.append(f"  {row.what:<52} {amounts}  {row.ratio:8.2f} x   {goal:<22}  (floor: {row.floor_what})")
        if row.note:
            lines.append(f"    {row.note}")
    return lines


def _as_amount(amount: float, unit: str) -> str:
    """Seven characters and the unit, with as many digits as say something."""
    digits = 1 if amount >= 10 else 3
    return f"{amount:7.{digits}f} {unit}"


def as_json(measured: dict[str, list[Row]]) -> dict[str, Any]:
    """All rows and the machine they were taken on."""
    machine = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "screen": os.environ.get("QT_QPA_PLATFORM", "as the system has it"),
    }
    return {
        "machine": machine,
        "rows": [{"group": name, **row.as_dict()} for name in measured for row in measured[name]],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

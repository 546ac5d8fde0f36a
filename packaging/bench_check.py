"""How long `python -m app check` takes for a letter, as a whole process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench_measuring import Row, alternate, row, timed
from bench_text import made_up_text

ROOT = Path(__file__).resolve().parent.parent


def rows() -> list[Row]:
    """One row."""
    with TemporaryDirectory() as folder:
        letter = Path(folder) / "letter.txt"
        letter.write_text(made_up_text(300), encoding="utf-8")
        check = timed(lambda: _run("-m", "app", "check", "--rules", str(letter), ends_with=(0, 1)))
        nothing = timed(lambda: _run("-c", "pass", ends_with=(0,)))
        samples = alternate(check, nothing, rounds=30, warm_ups=3)
    return [row("check --rules of a 300-word letter, whole process", samples, floor="python -c pass", goal=4)]


def _run(*words: str, ends_with: tuple[int, ...]) -> None:
    ended = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True)
    if ended.returncode not in ends_with:
        raise RuntimeError(f"{words[0]} {words[1]} ended with exit code {ended.returncode}:\n{ended.stderr.decode()}")

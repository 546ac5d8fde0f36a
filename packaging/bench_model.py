"""What the classifier costs: a sentence, a letter, its loading, the memory it takes, and the window while it loads."""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from bench_measuring import Row, alternate, row, timed
from bench_text import made_up_text

from app.model.ownership.load import load_engine
from app.model.ownership.reader import Reader

_DRIVER = Path(__file__).with_name("bench_classifier.py")
_WORDS = 1000
_SPLIT = "splitting it at spaces"


def rows() -> list[Row]:
    """Five rows: two of this process, three of processes in which the classifier is new."""
    return [*_judging(), *_loading()]


def look(at: str) -> Callable[[], float]:
    """Something that starts a process that looks at this (see bench_classifier) and answers its number."""

    def run() -> float:
        ended = subprocess.run([sys.executable, str(_DRIVER), at], capture_output=True, text=True, timeout=60)
        if ended.returncode:
            raise RuntimeError(f"The classifier could not be looked at ({at}):\n{ended.stderr}")
        return float(ended.stdout)

    return run


def _judging() -> list[Row]:
    from app.wiring.hinting import load_classifier

    classifier, thresholds = load_classifier(load_engine())
    new = _new_sentences()
    sentence = [next(new)]

    def judge() -> float:
        sentence[0] = next(new)
        return timed(lambda: classifier.judge(*sentence[0]))()

    texts = count(2)

    def read() -> float:
        reader = Reader(load_engine())
        reader.listen_to(classifier.judge, thresholds["usual"])
        text = made_up_text(_WORDS, seed=next(texts))
        return timed(lambda: reader.read(text))()

    one = alternate(judge, timed(lambda: sentence[0][0].split()), rounds=100, warm_ups=5)
    letter = alternate(read, timed(made_up_text(_WORDS).split), rounds=5)
    return [
        row("a sentence judged by the classifier", one, floor=_SPLIT, goal=10, unit="ms"),
        row("1,000 words, all new to rules and classifier", letter, floor=_SPLIT, goal=1000, unit="ms"),
    ]


def _loading() -> list[Row]:
    load = alternate(look("load"), look("import"), rounds=7)
    gap = alternate(look("turns"), look("still"), rounds=7)
    memory = alternate(look("memory"), look("numpy"), rounds=3)
    return [
        row("numpy and the classifier loaded", load, floor="importing numpy", goal=1000, unit="ms"),
        row("the longest turn of the window meanwhile", gap, floor="nothing to do", goal=16, unit="ms"),
        Row(
            "memory more, after the first judgement",
            statistics.median(memory.measured),
            "numpy imported",
            statistics.median(memory.floor),
            goal=120,
            goal_unit="MiB",
        ),
    ]


def _new_sentences() -> Iterator[tuple[str, str]]:
    """Sentences with the one before each, nearly none of them twice."""
    text = made_up_text(5000)
    before = ""
    for start, end in Reader(load_engine()).sentences(text):
        yield text[start:end], before
        before = text[start:end]

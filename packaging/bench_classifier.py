"""One look at the classifier in a process of its own: it is loaded only once in a life. Prints one number.

`bench_classifier.py import|load` prints seconds: for numpy alone, and for numpy and the classifier.
`bench_classifier.py still|turns` prints the seconds of the event loop's longest gap: while nothing happens, and while
the classifier is loaded on its thread. `bench_classifier.py numpy|memory` prints MiB: what the process has grown by
once numpy is there, and once the classifier has judged its first sentence.
"""

from __future__ import annotations

import sys
import time
from itertools import pairwise
from pathlib import Path

from bench_measuring import resident

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.model.ownership.load import load_engine  # noqa: E402  the import needs the path above
from app.wiring.hinting import load_classifier  # noqa: E402

_QUIET = 300
"""Milliseconds in which nothing happens: about as long as the classifier takes."""


def seconds_to_load(*, numpy_alone: bool) -> float:
    """How long numpy and the classifier take, or numpy alone."""
    engine = load_engine()
    began = time.perf_counter()
    import numpy as np  # noqa: F401  only its coming is measured

    if not numpy_alone:
        load_classifier(engine)
    return time.perf_counter() - began


def longest_gap(*, loading: bool) -> float:
    """The longest time in seconds between two ticks of a timer that is due each millisecond."""
    from PySide6.QtCore import QCoreApplication, Qt, QTimer

    from app.viewmodels.draft.judging import JudgeThread

    app = QCoreApplication([])
    engine = load_engine()
    thread = JudgeThread(lambda: load_classifier(engine))
    ticks: list[float] = []
    clock = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    clock.start()
    if loading:
        thread.loaded.connect(app.quit)
        thread.failed.connect(lambda error: app.exit(1))
        QTimer.singleShot(0, thread.start)
    else:
        QTimer.singleShot(_QUIET, app.quit)
    ended = app.exec()
    thread.finish()
    if ended:
        raise RuntimeError("The classifier could not be loaded.")
    return max(later - earlier for earlier, later in pairwise(ticks))


def mebibytes_more(*, numpy_alone: bool) -> float:
    """What the process grows by: with numpy alone, or with the classifier and its first judgement."""
    engine = load_engine()
    before = resident()
    import numpy as np  # noqa: F401  only its coming is measured

    if numpy_alone:
        return (resident() - before) / 2**20
    classifier = load_classifier(engine).classifier
    classifier.judge("I waited until ten.", "You said you would call.")
    return (resident() - before) / 2**20


_LOOKS = {
    "import": lambda: seconds_to_load(numpy_alone=True),
    "load": lambda: seconds_to_load(numpy_alone=False),
    "still": lambda: longest_gap(loading=False),
    "turns": lambda: longest_gap(loading=True),
    "numpy": lambda: mebibytes_more(numpy_alone=True),
    "memory": lambda: mebibytes_more(numpy_alone=False),
}

if __name__ == "__main__":
    print(_LOOKS[sys.argv[1]]())

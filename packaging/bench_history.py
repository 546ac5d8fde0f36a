"""The history at the size of years: 100,000 drafts and 20,000 sessions, beside SQLite alone on the same file.

The file is made anew for each run, which takes half a minute.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import history_data
from bench_measuring import Row, Samples, alternate, row, slowest_row, timed
from bench_raw_history import RawHistory
from bench_startup import EMPTY, memory, start
from bench_window import PATIENCE, await_signal, running
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView

from app.model.clock import utc_now
from app.model.draft import Draft
from app.storage.store import SqlStore, open_store
from app.viewmodels.path import Tab
from app.wiring.program import Program

_PAGE = 100
"""Entries that the timeline asks for at once."""

_TYPED = 60
"""Searches that are typed, a key at a time."""

_ROWS, _STRETCH = 3_000, 300
"""Rows that are scrolled through, and those of them that one sample is the longest turn of."""

_ALONE = "the same straight to SQLite"


def rows() -> list[Row]:
    """Searching, opening the tab, scrolling, keeping, starting, and the memory all of it takes."""
    with TemporaryDirectory() as place:
        full, small = Path(place) / "full", Path(place) / "small"
        for folder, sizes in ((full, ()), (small, (10, 0, 0))):
            folder.mkdir()
            history_data.fill(folder, *sizes)
        raw = RawHistory(full, _PAGE)
        measured = [*_searching(full, raw), *_in_the_window(full, raw), _keeping(full, raw)]
        raw.close()
        return [*measured, *_starting(full, small)]


def _searching(folder: Path, raw: RawHistory) -> list[Row]:
    store = open_store(folder)
    typed = history_data.typed_searches(_TYPED)
    ours, theirs = iter(typed), iter(typed)
    warm_ups = 10
    taken = alternate(
        timed(lambda: store.history.entries(next(ours), _PAGE)),
        timed(lambda: raw.entries(next(theirs))),
        rounds=len(typed) - warm_ups,
        warm_ups=warm_ups,
    )
    store.close()
    return [
        row("a search as one types: a key", taken, floor=_ALONE, goal=5, unit="ms"),
        slowest_row("the slowest of 20 of these keys", taken, floor=_ALONE, goal=30, of=20),
    ]


def _in_the_window(folder: Path, raw: RawHistory) -> list[Row]:
    app = QApplication.instance() or QApplication([])
    opened = Samples([], [])
    turns = Samples([], [])
    for turn in range(5):
        with running(app, folder, judging=False) as program:
            opened.measured.append(_open(program))
            opened.floor.append(timed(lambda: raw.entries(""))())
            if turn == 0:
                app.processEvents()  # what opening it left to do is no scrolling
                shown = program.window.page(Tab.HISTORY).list
                turns.measured.extend(_longest_turns(app, shown))
                turns.floor.extend(_longest_turns(app, _bare(shown)))
    return [
        row("the history tab opened, its first entries painted", opened, floor=_ALONE, goal=100, unit="ms"),
        Row(
            f"the longest turn while {_ROWS:,} entries are scrolled",
            max(turns.measured) * 1000,
            "a bare QListView",
            max(turns.floor) * 1000,
            goal=16,
            goal_unit="ms",
            note=f"the median of every {_STRETCH} entries' longest: {statistics.median(turns.measured) * 1000:.1f} ms",
        ),
    ]


def _open(program: Program) -> float:
    """The seconds until there is something to see in the tab."""
    began = time.perf_counter()
    await_signal(program.history.timeline.modelReset, lambda: program.path.go(Tab.HISTORY))
    program.window.repaint()
    return time.perf_counter() - began


def _longest_turns(app: QApplication, shown: QListView) -> Iterator[float]:
    """Scroll through _ROWS rows. The seconds of the longest turn of the event loop for each _STRETCH of them."""
    bar, top = shown.verticalScrollBar(), shown.viewport().rect().topLeft()

    def scroll() -> None:
        bar.setValue(bar.value() + shown.viewport().height() // 3)
        app.processEvents()

    for end in range(_STRETCH, _ROWS + 1, _STRETCH):
        longest, until = 0.0, time.monotonic() + PATIENCE / 1000
        while shown.indexAt(top).row() < end:
            longest = max(longest, timed(scroll)())
            if time.monotonic() > until:
                raise RuntimeError("There was nothing more to scroll to.")
        yield longest


def _bare(ours: QListView) -> QListView:
    bare = QListView()
    bare.setModel(QStringListModel([f"Entry {number}" for number in range(_ROWS + _PAGE)], bare))
    bare.setUniformItemSizes(True)
    bare.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    bare.resize(ours.size())
    bare.show()
    return bare


def _keeping(folder: Path, raw: RawHistory) -> Row:
    store = open_store(folder)
    ours, theirs = (_draft_to_keep(store, number) for number in (history_data.DRAFTS - 1, history_data.DRAFTS - 2))
    words = count()

    def keep() -> None:
        store.drafts.save(ours.edited(utc_now(), to=ours.to, title=ours.title, text=f"{ours.text} {next(words)}"))

    def keep_raw() -> None:
        raw.keep(theirs.id, f"{theirs.text} {next(words)}", time.time_ns() // 1000)

    taken = alternate(timed(keep), timed(keep_raw), rounds=100, warm_ups=10)
    store.close()
    return row("a 150-word draft among these kept, one word added", taken, floor=_ALONE, goal=2.2)


def _draft_to_keep(store: SqlStore, number: int) -> Draft:
    draft = store.drafts.get(history_data.draft_id(number))
    if draft is None:
        raise RuntimeError("A draft that was just made is not there.")
    return draft


def _starting(full: Path, small: Path) -> list[Row]:
    ready = alternate(start("searched", str(full)), start("empty"), rounds=11, warm_ups=2)
    held = alternate(memory("opened", str(full)), memory("opened", str(small)), rounds=3)
    return [
        row("settled: the history has answered its first search", ready, floor=EMPTY, goal=3.5),
        Row(
            "memory with the history tab open",
            statistics.median(held.measured),
            "with ten drafts in it",
            statistics.median(held.floor),
            goal=1.3,
            goal_unit="x",
            amounts_in="MiB",
        ),
    ]

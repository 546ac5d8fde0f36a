"""What the breathing circle takes of a processor, against a bare ellipse that moves as it does, and its frames."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from math import cos, pi

from bench_measuring import Row, Samples, alternate, row, slowest
from bench_window import Room, room
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.viewmodels.calm.calm import Page
from app.viewmodels.path import Tab
from app.views.calm.running import FRAME_MS, RunningPage

_BARE = "a bare ellipse of its size, as often"
_SECONDS = _BREATH = 10.0
"""A whole breath at a time, of the practice and of the ellipse: a large disc costs more than a small one."""

_SETTLED = 1.0
"""Seconds until the sky has faded in, and whatever else follows a start is done."""

_WHILE = "while it breathes, as long"
_SIZE = 1200, 800


def rows() -> list[Row]:
    """Its share of a core, the processor time of a frame, the time between frames, and paints while nothing moves."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with room(app, {}, judging=False) as real:
        breath = _Breath(real)
        bare = _Bare(breath.page)
        taken = alternate(breath.processor_time, bare.processor_time, rounds=4)
        frames = round(_SECONDS * 1000 / FRAME_MS)
        by_frame = Samples([each / frames for each in taken.measured], [each / frames for each in taken.floor])
        gaps = alternate(lambda: slowest(breath.gaps()), lambda: slowest(bare.gaps()), rounds=3, warm_ups=0)
        return [
            _share("of one core while it breathes, 30 frames a second", taken),
            row("processor time of a frame", by_frame, floor=_BARE, goal=1.5),
            row("the slowest of 100 times from frame to frame", gaps, floor=_BARE, goal=36, unit="ms"),
            *breath.paints_at_rest(),
        ]


class _Breath:
    """A time-out in the real window. It stands still and unseen but where it is measured."""

    def __init__(self, real: Room) -> None:
        self._program = real.program
        self._window = real.program.window
        self._window.resize(*_SIZE)
        self._program.path.go(Tab.CALM)
        self._program.calm.start()
        _spin(_SETTLED)
        self.page: RunningPage = self._window.page(Tab.CALM).page(Page.RUNNING)
        self._frames = next(each for each in self.page.findChildren(QTimer) if each.interval() == FRAME_MS)
        self._turn()

    def processor_time(self) -> float:
        """Seconds of a processor that it takes while it breathes for _SECONDS."""
        return self._seen(lambda: _processor_time())

    def gaps(self) -> list[float]:
        """Seconds from each frame to the next."""
        return self._seen(lambda: _gaps(self._frames))

    def paints_at_rest(self) -> list[Row]:
        """Paints of anything in the window while it is paused, hidden, and while the calm page waits for a start."""
        breathing = self._seen(lambda: _paints(self._window))
        self._window.show()
        paused = _paints(self._window)
        self._turn()
        self._window.hide()
        hidden = _paints(self._window)
        self._window.show()
        self._program.calm.running.finish_early()
        self._program.calm.check_out.enough()
        _spin(_SETTLED)
        _get_clear_of_the_minute()
        waiting = _paints(self._window)
        states = (("paused", paused), ("hidden", hidden), ("waiting for a start", waiting))
        return [Row(f"paints while it is {state}", count, _WHILE, breathing, 0, "paints") for state, count in states]

    def _seen(self, measure: Callable[[], object]) -> object:
        self._window.show()
        self._turn()
        _spin(_SETTLED / 2)
        measured = measure()
        self._turn()
        self._window.hide()
        return measured

    def _turn(self) -> None:
        self._program.calm.running.pause_or_go_on()


class _Bare(QWidget):
    """A window of the same size with one ellipse that grows and shrinks between the same two sizes."""

    def __init__(self, page: RunningPage) -> None:
        super().__init__()
        self.resize(*_SIZE)
        self._circle = _Ellipse(self)
        self._circle.setGeometry(page.circle.geometry())
        self._frames = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=FRAME_MS)
        self._frames.timeout.connect(self._circle.move_on)

    def processor_time(self) -> float:
        """Seconds of a processor that it takes in _SECONDS."""
        return self._seen(lambda: _processor_time())

    def gaps(self) -> list[float]:
        """Seconds from each frame to the next."""
        return self._seen(lambda: _gaps(self._frames))

    def _seen(self, measure: Callable[[], object]) -> object:
        self.show()
        self._frames.start()
        _spin(_SETTLED / 2)
        measured = measure()
        self._frames.stop()
        self.hide()
        return measured


class _Ellipse(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._radius = 0.0

    def move_on(self) -> None:
        largest = self.width() / 2 - 28  # as the disc within its ring
        fullness = (1 - cos(2 * pi * (time.monotonic() % _BREATH) / _BREATH)) / 2
        self._radius = largest * (0.46 + 0.54 * fullness)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#62a9ae"))
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), self._radius, self._radius)


class _Paints(QObject):
    """Counts paints of any widget of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget) and watched.window() is self._window:
            self.count += 1
        return False


def _share(what: str, taken: Samples) -> Row:
    percent = Samples([each / _SECONDS / 10 for each in taken.measured], [each / _SECONDS / 10 for each in taken.floor])
    return row(what, percent, floor=_BARE, goal=5, unit="%")


def _processor_time() -> float:
    began = time.process_time()
    _spin(_SECONDS)
    return time.process_time() - began


def _gaps(frames: QTimer) -> list[float]:
    moments: list[float] = []
    connection = frames.timeout.connect(lambda: moments.append(time.perf_counter()))
    _spin(_SECONDS)
    frames.timeout.disconnect(connection)
    return [after - before for before, after in pairwise(moments)]


def _paints(window: QWidget) -> int:
    _spin(_SETTLED / 2)
    paints, app = _Paints(window), QApplication.instance()
    app.installEventFilter(paints)
    _spin(_SECONDS)
    app.removeEventFilter(paints)
    return paints.count


def _get_clear_of_the_minute() -> None:
    """The page that waits says when one would be back: it is right to be painted with each full minute."""
    left = 60 - time.time() % 60
    if left < _SECONDS + _SETTLED:
        _spin(left + _SETTLED)


def _spin(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()

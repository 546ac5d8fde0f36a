"""The breathing screen: the whole window is sky, and nothing private is on it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.time_out import Moment
from app.viewmodels.calm.calm import CalmViewModel
from app.viewmodels.calm.pacer import Part
from app.views.calm.circle import BreathingCircle
from app.views.calm.guided import GuidedSky
from app.views.calm.pacer_corner import PacerCorner
from app.views.calm.running_foot import RunningFoot
from app.views.calm.sky import SkyPlan, bake_sky, plan_sky
from app.views.calm.still import StillBreath
from app.views.kit.entrance import Entrance
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.kit.tokens import Tokens

FRAME_MS = 33
"""30 frames a second. 60 took 5.3 % of a core where 30 took 2.6: a disc that moves a pixel or two a frame gains little.

An older core would be over the 8 % up to which 60 are worth it. packaging/bench_calm.py measures.
"""

STILL_MS = 200
_HALF = 0.5
_HEAD_GAP = 16
_PARTS: tuple[Part, ...] = ("show_phase", "show_seconds", "show_ring")
_STILL_PARTS, _GUIDED_PARTS = _PARTS[:2], _PARTS[2:]


class RunningPage(Entrance):
    """The circle, or words and a bar where motion is reduced; what is left; pause, and a way out.

    Its clock ticks only while it is seen and the time runs. Space pauses; Esc asks about leaving, twice leaves.
    """

    def __init__(self, theme: Theme, viewmodel: CalmViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self._running = viewmodel.running
        self.sky = QPixmap()
        self._baked: tuple[SkyPlan, bool, bool, float, Tokens] | None = None
        self._phase_shown = self._seconds_shown = self._ring_shown = True
        self._sounds = viewmodel.pacer.can_play
        self._left_shown = -1
        self._frames = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self.show_now)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Breathing"))
        self.circle = BreathingCircle(theme, self)
        self.still = StillBreath(theme, self)
        self.guided = GuidedSky(theme, self)
        self._stage: QWidget = self.circle
        self._build_head(theme)
        self.foot = RunningFoot(theme, self._running, self)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._running.leave)
        self._running.changed.connect(self._follow)
        self._running.ended.connect(self._follow)
        viewmodel.reduced_motion_changed.connect(self._follow)
        viewmodel.pacer.changed.connect(self._rebuild)
        theme.changed.connect(self._rebuild)
        self._follow()

    @property
    def moves(self) -> bool:
        """Whether frames are being drawn."""
        return self._frames.isActive()

    def _build_head(self, theme: Theme) -> None:
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        self.practice = Label(theme, "", "body", "sky_text", weight=600)
        self.line = Label(theme, "", "body", "sky_quiet")
        row.addWidget(self.practice)
        row.addWidget(self.line)
        self.corner = PacerCorner(theme, self._viewmodel.pacer, self)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to draw."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing."""
        super().hideEvent(event)
        self._frames.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make a sky of this size."""
        super().resizeEvent(event)
        self._rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pauses and goes on."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._running.pause_or_go_on()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the sky where something changed."""
        painter = QPainter(self)
        ratio = self.sky.devicePixelRatio()
        place = QRectF(event.rect())
        painter.drawPixmap(place, self.sky, QRectF(place.topLeft() * ratio, place.size() * ratio))

    def show_now(self) -> None:
        """Show what the clock says."""
        moment = self._running.moment()
        if moment is None:
            return
        if self._stage is self.guided:
            if guided := self._running.guided(moment):
                self.guided.show_words(guided, moment.share)
        elif self._stage is self.still:
            self.still.show_words(self._running.words(moment), self._phase_shown, self._seconds_shown)
        else:
            fullness = _HALF if self._running.paused else moment.beat.fullness
            share = moment.share if self._ring_shown else 0.0
            words = self._running.words(moment)
            self.circle.show_breath(fullness, share, words, self._phase_shown, self._seconds_shown)
        self._show_time(moment)
        if moment.over:
            QTimer.singleShot(0, self._running, self._running.check)  # not in the midst of turning to this page

    def _show_time(self, moment: Moment) -> None:
        """Put into words once a second, and whenever something happened."""
        left = ceil(moment.left)
        if left != self._left_shown:
            self._left_shown = left
            self.foot.time.setText(self._running.time_line(moment))

    def _is_still(self) -> bool:
        return self._viewmodel.reduced_motion or self._theme.still

    def _follow(self) -> None:
        """Show what was paused, gone on with or asked; tick only while that makes sense."""
        running = self._running
        self._left_shown = -1
        if not running.runs or running.practice is None:
            self._frames.stop()
            return
        self.line.setText(running.practice.line)
        self.foot.follow()
        self.entrance = self.foot.entrance
        self._rebuild()
        if self.isVisible() and not running.paused:
            slow = self._is_still() or bool(running.all_guided_words())
            self._frames.start(STILL_MS if slow else FRAME_MS)
        else:
            self._frames.stop()

    def _rebuild(self) -> None:
        """Arrange everything in a sky of the present size and colours."""
        if self.size().isEmpty():
            return
        sayable = self._running.all_guided_words()
        still = self._is_still() or bool(sayable)
        foot = self.foot.sizeHint()
        margin = 32 if self.height() >= 700 else 16
        plan = plan_sky(self.size(), foot.height() + margin + 20, self._theme.zoom)
        self._choose_parts(still, bool(sayable))
        self._bake(plan, still)
        self._stage = self.guided if sayable else self.still if still else self.circle
        for stage in (self.circle, self.still, self.guided):
            stage.setVisible(stage is self._stage)
        if not still:
            self.circle.set_sky(plan, self.sky, self._running.all_phase_words())
        top = self.height() - margin - foot.height()
        self.foot.setGeometry(0, top, self.width(), foot.height())
        self.still.setGeometry(0, 0, self.width(), max(1, round(min(top, 2 * plan.centre.y() + 64))))
        corner = 32 if self.width() >= 1000 else 24
        under = self._place_head(corner, plan)
        self.guided.setGeometry(0, under, self.width(), max(1, top - under))
        self.guided.set_sayable(sayable)
        self.show_now()

    def _place_head(self, corner: int, plan: SkyPlan) -> int:
        """The name at the left, the small buttons at the right, both clear of the circle; the pixel where they end."""
        buttons = self.corner.sizeHint()
        high = max(self._head.sizeHint().height(), buttons.height())
        top = corner - 8
        room = self.width() - 2 * corner - buttons.width() - _HEAD_GAP
        if self._stage is self.circle and plan.square.top() < top + high:
            room = min(room, plan.square.left() - corner)
        name = self._running.title
        self.practice.setAccessibleName(name)
        self.practice.setText(self.practice.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        needed = self.practice.sizeHint().width() + self.line.sizeHint().width() + _HEAD_GAP
        self.line.setVisible(needed <= room)
        self._head.setGeometry(corner, top, min(self._head.sizeHint().width(), room), high)
        self.corner.setGeometry(self.width() - corner + 8 - buttons.width(), top, buttons.width(), high)
        return top + high

    def _choose_parts(self, still: bool, guided: bool) -> None:
        """What is wanted of what this breath can show."""
        pacer = self._viewmodel.pacer
        self._phase_shown, self._seconds_shown = pacer.has("show_phase"), pacer.has("show_seconds")
        self._ring_shown = pacer.has("show_ring")
        self.guided.set_ring(self._ring_shown)
        parts = _GUIDED_PARTS if guided else _STILL_PARTS if still else _PARTS
        practice = self._running.practice
        if practice is not None and practice.has_things and self._viewmodel.own_things.any:
            parts = (*parts, "show_things")
        self.corner.offer(parts, self._sounds and not guided)

    def _bake(self, plan: SkyPlan, still: bool) -> None:
        baked = (plan, still, self._ring_shown, self.devicePixelRatioF(), self._theme.tokens)
        if baked != self._baked:
            self._baked = baked
            self.sky = bake_sky(self._theme, plan, self.devicePixelRatioF(), circle=not still, ring=self._ring_shown)
            self.update()

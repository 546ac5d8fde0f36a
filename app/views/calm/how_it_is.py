"""More about how it is: three quiet ways in, of which one at a time is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.calm.how_it_is import HowItIs
from app.views.kit.chips import MarkChip
from app.views.kit.flow import FlowLayout
from app.views.kit.theme import Theme

if TYPE_CHECKING:
    from app.views.calm.body_part import BodyPart
    from app.views.calm.feelings_part import FeelingsPart
    from app.views.calm.trigger_part import TriggerPart

_FEELINGS, _BODY, _TRIGGER = range(3)


class HowItIsPart(QWidget):
    """`ways` are the three chips; `part` is what is open, None at first. Esc closes it.

    `opened(widget)`: that widget is larger now and wants to be seen whole.
    """

    opened = Signal(QWidget)

    def __init__(self, theme: Theme, viewmodel: HowItIs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self.setAccessibleName(self.tr("More about how it is"))
        self._parts: dict[int, FeelingsPart | BodyPart | TriggerPart] = {}
        self._open: int | None = None
        row = QWidget()
        flow = FlowLayout(8, row)
        self.ways = [MarkChip(theme, "", "chevron_down") for _ in (_FEELINGS, _BODY, _TRIGGER)]
        for place, way in enumerate(self.ways):
            way.clicked.connect(partial(self._turn, place))
            flow.addWidget(way)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(row)
        escape = QShortcut(QKeySequence(QKeyCombination(Qt.Key.Key_Escape)), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave)
        viewmodel.changed.connect(self._show)
        viewmodel.cleared.connect(partial(self._let_open, None))
        self._show()

    @property
    def part(self) -> FeelingsPart | BodyPart | TriggerPart | None:
        """What is open."""
        return None if self._open is None else self._parts[self._open]

    def _turn(self, place: int) -> None:
        if place == self._open:
            self._let_open(None)
        else:
            self._let_open(place)
            self._parts[place].enter()
            QTimer.singleShot(0, self, lambda: self.opened.emit(self))  # once it has its place

    def _leave(self) -> None:
        """Close what is open, back to its chip."""
        if self._open is not None:
            way = self.ways[self._open]
            self._let_open(None)
            way.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _let_open(self, place: int | None) -> None:
        if place is not None and place not in self._parts:
            self._parts[place] = self._build(place)
            self._column.addWidget(self._parts[place])
        self._open = place
        for each, part in self._parts.items():
            part.setVisible(each == place)
        self._show()

    def _build(self, place: int) -> FeelingsPart | BodyPart | TriggerPart:
        """Made when it is first opened: the page is the first thing the program shows."""
        if place == _FEELINGS:
            from app.views.calm.feelings_part import FeelingsPart

            return FeelingsPart(self._theme, self._viewmodel)
        if place == _BODY:
            from app.views.calm.body_part import BodyPart

            return BodyPart(self._theme, self._viewmodel)
        from app.views.calm.trigger_part import TriggerPart

        return TriggerPart(self._theme, self._viewmodel)

    def _show(self) -> None:
        told = self._viewmodel
        titles = told.feelings_title(), told.body_title(), told.trigger_title()
        for place, (way, title) in enumerate(zip(self.ways, titles, strict=True)):
            opened = place == self._open
            way.set_look(title, "chevron_up" if opened else "chevron_down", on=opened)
            way.setAccessibleDescription(self.tr("open") if opened else self.tr("closed"))

"""The head of the draft tab: who the draft is for, and the switch between pouring it out and owning it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.views.draft.who_line import WhoLine
from app.views.draft.who_more import WhoMore
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme

_POUR, _OWN = 0, 1
_GAP = 16


class DraftHead(QWidget):
    """`who` and the switch beside it, or above it where there is no room; below them `more`, once it is unfolded.

    While somebody pours it out, one kind line stands in the place of both, where it has room beside
    the switch. `pour_chosen(bool)`: what a person chose.
    """

    pour_chosen = Signal(bool)

    def __init__(self, theme: Theme, who: WhoLine, more: WhoMore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who, self._more = who, more
        self._pouring = False
        self.switch = Segments(theme, [self.tr("Pour it out"), self.tr("Own it")], self.tr("How you write now"))
        self.switch.setToolTip(self.tr("F9 goes from one to the other"))
        self.line = Label(theme, self.tr("Nobody is checking. Say it the way it comes."), token="quiet", wrap=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_GAP)
        self._row.addWidget(who, 1)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # else it could never get too narrow
        column.addLayout(self._row)
        column.addWidget(more)
        self.switch.chosen.connect(lambda index: self.pour_chosen.emit(index == _POUR))
        who.fold.toggled.connect(more.setVisible)
        more.folded.connect(self._fold)
        self.show_pouring(False)

    @property
    def order(self) -> tuple[QWidget, ...]:
        """What Tab reaches, in its order."""
        who, more = self._who, self._more
        return who.to, who.fold, more.tie, more.situation, more.hope, who.title, self.switch

    def show_pouring(self, pouring: bool) -> None:
        """Show that it is poured out, or owned."""
        self.switch.set_index(_POUR if pouring else _OWN)
        self._who.setVisible(not pouring)
        self._more.setVisible(not pouring and self._who.fold.isChecked())
        self._pouring = pouring
        self._arrange()

    @Slot()
    def turn(self) -> None:
        """Choose the other one of the two."""
        self.pour_chosen.emit(self.switch.index == _OWN)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two; as high as they are as they stand now."""
        height = super().minimumSizeHint().height()
        least = 0 if self._pouring else self._who.minimumSizeHint().width()
        return QSize(max(least, self.switch.minimumSizeHint().width()), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """What stands in it may have another size now."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    @Slot()
    def _fold(self) -> None:
        self._who.fold.setFocus(Qt.FocusReason.OtherFocusReason)
        self._who.fold.setChecked(False)

    def _arrange(self) -> None:
        switch = self.switch.sizeHint()
        left = self.width() - _GAP - switch.width()
        fits = left > self.line.minimumSizeHint().width() and self.line.heightForWidth(left) <= switch.height() + _GAP
        self.line.setVisible(self._pouring and fits)
        stacked = not self._pouring and self._who.sizeHint().width() > left
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.BottomToTop if stacked else directions.LeftToRight)

"""Above a rehearsal: the way out, whose turn it is, and how the words are shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from app.model.turns import TURN_MINUTES
from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel
from app.views.kit.buttons import Button
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme
from app.views.rehearsal.turn_button import TurnButton

_TURN_KEYS = "F7"
_GAP = 12


class RehearsalHead(QWidget):
    """In one row, or with the turns in a row of their own where room is short."""

    def __init__(self, theme: Theme, viewmodel: RehearsalViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._viewmodel, self._turns = theme, viewmodel, viewmodel.turns
        self.leave = Button(theme, self.tr("Leave"), "quiet", "chevron_left")
        self.leave.clicked.connect(viewmodel.leave)
        self.speak = TurnButton(theme, self._turns, "speak", _TURN_KEYS)
        self.listen = TurnButton(theme, self._turns, "listen", _TURN_KEYS)
        self.length = Button(theme, "", "quiet", "chevron_down")
        self.length.clicked.connect(self._ask_length)
        ways = [self.tr("Sentence"), self.tr("Flowing")]
        self.way = Segments(theme, ways, self.tr("How the words are shown"))
        self.way.chosen.connect(lambda index: viewmodel.set_flowing(index == 1))
        self._room = 0
        self.buttons = (self.leave, self.speak, self.listen, self.length)
        self._lay_out()
        keys = QShortcut(QKeySequence(_TURN_KEYS), self, self._turns.pause_or_go_on)
        keys.setContext(Qt.ShortcutContext.WindowShortcut)
        self._turns.changed.connect(self._show_length)
        viewmodel.began.connect(self._follow)
        viewmodel.flowing_changed.connect(self._follow)
        theme.changed.connect(self._arrange)
        self._show_length()
        self._follow()

    def fit(self, width: int) -> None:
        """Arrange itself for a width in pixels: one row or two."""
        self._room = width
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the row of the way out, for the turns go below it if need be."""
        ends = self._way_out.sizeHint().width() + self.way.sizeHint().width() + _GAP
        widest = self.turns.minimumSizeHint().width()
        return QSize(max(ends, widest), super().minimumSizeHint().height())

    def length_menu(self) -> QMenu:
        """How long each turn may be, the present length ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for minutes in TURN_MINUTES:
            act = menu.addAction(self._each(minutes))
            act.setCheckable(True)
            act.setChecked(minutes == self._turns.minutes)
            act.triggered.connect(lambda _=False, minutes=minutes: self._turns.set_minutes(minutes))
        return menu

    def _lay_out(self) -> None:
        self._way_out = QWidget()
        row = QHBoxLayout(self._way_out)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.leave)
        row.addWidget(Label(self._theme, self.tr("Esc"), "small", "quiet"))
        self.turns = QWidget(self)
        flow = FlowLayout(_GAP, self.turns)
        for part in (self.speak, self.listen, self.length):
            flow.addWidget(part)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._way_out, 0, 0)
        self._grid.addWidget(self.way, 0, 2)
        for before, after in ((self.leave, self.speak), (self.speak, self.listen), (self.listen, self.length)):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _arrange(self) -> None:
        wide = sum(part.sizeHint().width() for part in (self._way_out, self.turns, self.way)) + 2 * _GAP
        if wide <= self._room:
            self._grid.addWidget(self.turns, 0, 1, Qt.AlignmentFlag.AlignHCenter)
        else:
            self._grid.addWidget(self.turns, 1, 0, 1, 3)
        self.updateGeometry()

    @Slot()
    def _follow(self) -> None:
        something = self._viewmodel.count > 0
        self.turns.setVisible(something)
        self.way.setVisible(something)
        self.way.set_index(int(self._viewmodel.flowing))

    @Slot()
    def _show_length(self) -> None:
        words = self._each(self._turns.minutes)
        if words != self.length.text():
            self.length.setText(words)
            self.length.setAccessibleDescription(self.tr("How long each turn is"))
            self._arrange()

    def _each(self, minutes: int) -> str:
        return self.tr("1 minute each") if minutes == 1 else self.tr("%n minutes each", "", minutes)

    @Slot()
    def _ask_length(self) -> None:
        self.length_menu().popup(self.length.mapToGlobal(self.length.rect().bottomLeft()))

"""Below a rehearsal: where one is, how long it takes, back and on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel
from app.views.kit.buttons import Button
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_GAP = 12


class RehearsalFoot(QWidget):
    """`on_wanted`: the one thing to do next was chosen. `pairs_wanted`: the answers are to be shown in the place of the
    words, or no longer: whoever goes on sees the words.
    """

    on_wanted = Signal()
    pairs_wanted = Signal()

    def __init__(self, theme: Theme, viewmodel: RehearsalViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewmodel = viewmodel
        self.pairs_shown = False
        self._room = 0
        self.place = Label(theme, "", "second", weight=600)
        self.length = Label(theme, "", "second", "quiet")
        self.pairs = Button(theme, "", "quiet", "speech")
        self.back = Button(theme, self.tr("Back"), "secondary", "chevron_left")
        self.next = Button(theme, "", "primary")
        self.buttons = (self.pairs, self.back, self.next)
        for button in (self.back, self.next):
            button.setMinimumHeight(48)
        self._lay_out()
        self.pairs.clicked.connect(self._show_pairs)
        self.back.clicked.connect(viewmodel.go_back)
        self.next.clicked.connect(self.on_wanted)
        for signal in (viewmodel.began, viewmodel.moved, viewmodel.left):
            signal.connect(self._follow)
        theme.changed.connect(self._arrange)
        self.offer_pairs(False)
        self._follow()

    def offer_pairs(self, offered: bool) -> None:
        """Whether the answers have no room beside the words, and a button shows them instead."""
        self.pairs_shown = self.pairs_shown and offered
        self.pairs.setVisible(offered)
        self.pairs.setText(self.tr("Show the words") if self.pairs_shown else self.tr("If they say, then I"))
        self._arrange()

    def fit(self, width: int) -> None:
        """Arrange itself for a width in pixels: one row or two."""
        self._room = width
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the words or the widest button, for the buttons go below the words if need be."""
        width = max(self._said.minimumSize().width(), self._acts.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        self._said, self._acts = QHBoxLayout(), FlowLayout(_GAP)
        self._said.setSpacing(_GAP)
        self._said.addWidget(self.place)
        self._said.addWidget(self.length, 1, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for button in self.buttons:
            self._acts.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.setSpacing(_GAP)
        self._row.addLayout(self._said, 1)
        self._row.addLayout(self._acts)

    @Slot()
    def _arrange(self) -> None:
        wide = self._said.sizeHint().width() + self._acts.sizeHint().width() + _GAP
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if wide <= self._room else directions.TopToBottom)
        self.updateGeometry()

    @Slot()
    def _follow(self) -> None:
        viewmodel = self._viewmodel
        empty = not viewmodel.count
        if self.pairs_shown:
            self._show_pairs()
        self.place.setText(viewmodel.place_line())
        self.length.setText(viewmodel.length_line())
        self.length.setToolTip(viewmodel.length_source())
        self.length.setAccessibleDescription(viewmodel.length_source())
        if viewmodel.at_start and self.back.hasFocus():
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back.setEnabled(not viewmodel.at_start)
        self.back.setVisible(not empty)
        if empty:
            words = self.tr("Write the first words")
        else:
            words = self.tr("From the beginning") if viewmodel.at_end else self.tr("Next sentence")
        self.next.setText(words)
        self.next.set_icon(None if empty or viewmodel.at_end else "arrow_right")
        self._arrange()

    @Slot()
    def _show_pairs(self) -> None:
        """Show the answers, or the words again."""
        self.pairs_shown = not self.pairs_shown
        self.pairs_wanted.emit()

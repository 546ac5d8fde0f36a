"""What to do if they say this or that, beside the words one rehearses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.rehearsal.pairs import PairsViewModel
from app.views.kit.buttons import IconButton
from app.views.kit.card import CardGround
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme
from app.views.rehearsal.pair_button import PairButton
from app.views.rehearsal.pair_form import PairForm

_MARGIN = 4
"""Pixels around the rows, for the ring of the one that has the focus."""


class PairsPanel(QWidget):
    """A head with a plus, then the pairs; the open one is a form. Scrolls where they have no room."""

    def __init__(self, theme: Theme, pairs: PairsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._pairs = theme, pairs
        self.rows: list[PairButton | PairForm] = []
        self.plus = IconButton(theme, "plus", self.tr("Add an answer"))
        self.plus.clicked.connect(pairs.add)
        self.line = Label(theme, "", "second", "quiet", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.addWidget(Label(theme, self.tr("If they say, then I"), "second", weight=600, wrap=True), 1)
        head.addWidget(self.plus)
        ground = CardGround(theme)
        self._list = QVBoxLayout(ground)
        self._list.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 12)
        self._list.setSpacing(12)
        self._list.addWidget(self.line)
        self._list.addStretch(1)
        self._scroll = QuietScroll(theme, ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        pairs.changed.connect(self._follow)
        self._follow()

    @property
    def form(self) -> PairForm | None:
        """Where one is being written, if it is."""
        return next((row for row in self.rows if isinstance(row, PairForm)), None)

    @Slot()
    def _follow(self) -> None:
        """Show the pairs as they are; the focus goes to what is written in, or stays among them."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(place) for place in range(len(self._pairs.pairs))]
        for place, row in enumerate(self.rows):
            self._list.insertWidget(place, row)
            row.show()  # at once, so that it can take the focus
        self._order()
        self.plus.setEnabled(self._pairs.has_room)
        self.line.setText(self._words())
        if self.form is not None:
            self.form.they.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self.form, self._show_form)  # once it has its place
        elif had_focus:
            self._keep_focus()

    def _show_form(self) -> None:
        """From its first field on, if not all of it is seen."""
        form, bar = self.form, self._scroll.verticalScrollBar()
        if form is not None and form.geometry().bottom() > bar.value() + self._scroll.viewport().height():
            bar.setValue(form.y() - _MARGIN)

    def _order(self) -> None:
        """Tab goes from the plus through the rows, whenever they were made."""
        before: QWidget = self.plus
        for row in self.rows:
            parts = [row.they, row.mine, row.finish, row.remove] if isinstance(row, PairForm) else [row]
            for part in parts:
                QWidget.setTabOrder(before, part)
                before = part

    def _keep_focus(self) -> None:
        left = self.plus if self.plus.isEnabled() else self.rows[-1]
        left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, place: int) -> PairButton | PairForm:
        pair = self._pairs.pairs[place]
        if place != self._pairs.open_at:
            button = PairButton(self._theme, pair)
            button.clicked.connect(lambda: self._pairs.open(place))
            return button
        form = PairForm(self._theme, pair)
        form.they_typed.connect(self._pairs.set_they)
        form.mine_typed.connect(self._pairs.set_mine)
        form.done.connect(self._pairs.close)
        form.removed.connect(self._pairs.remove)
        return form

    def _words(self) -> str:
        if not self._pairs.pairs:
            return self.tr("What might they say? Think of your answer now, while it is quiet.")
        if not self._pairs.has_room:
            return self.tr("Five are enough to remember. They are kept with the draft.")
        return self.tr("These are kept with the draft.")

"""The bar that stands below the list while several entries are selected: what can be done with all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from app.model.draft import Status
from app.model.history import Entry, Filters
from app.viewmodels.history.acting import Acting
from app.views.history.status_chip import status_menu
from app.views.kit.buttons import Button
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme


class ManyBar(QFrame):
    """Acts on what is selected. `filters` says of which list: what is in the trash can only come back.

    `acted`: something was done, and what was selected is not any more.
    """

    acted = Signal()

    def __init__(
        self, theme: Theme, acting: Acting, filters: Callable[[], Filters], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._acting, self._filters = theme, acting, filters
        self.menu: QMenu | None = None
        self.words = Label(theme, "", "body", weight=600)
        self.status = Button(theme, self.tr("Mark as…"), "quiet")
        self.status.setAccessibleDescription(self.tr("Say of all of them how far they are"))
        self.archive = Button(theme, self.tr("Archive"), "quiet")
        self.trash = Button(theme, self.tr("Move to trash"), "quiet")
        self.restore = Button(theme, self.tr("Bring them back"), "quiet")
        row = QWidget()
        flow = FlowLayout(0, row)
        for button in (self.status, self.archive, self.trash, self.restore):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 10, 4, 6)
        column.setSpacing(0)
        self.words.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self.words)
        column.addWidget(row)
        self.status.clicked.connect(self._ask_status)
        self.archive.clicked.connect(self._archive)
        self.trash.clicked.connect(lambda: self._act(self._acting.trash))
        self.restore.clicked.connect(lambda: self._act(self._acting.restore))
        theme.changed.connect(self.update)
        self.hide()

    def show_count(self, count: int) -> None:
        """So many are selected; the bar is there from two on."""
        if count > 1:
            filters = self._filters()
            self.words.setText(self.tr("{count} selected").format(count=count))
            self.archive.setText(self.tr("Out of the archive") if filters.archived else self.tr("Archive"))
            for button in (self.status, self.archive, self.trash):
                button.setHidden(filters.trashed)
            self.restore.setVisible(filters.trashed)
        self.setVisible(count > 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground."""
        rounded(smooth(self), QRectF(self.rect()), 12, self._theme.color("accent_soft"))

    @Slot()
    def _ask_status(self) -> None:
        menu = self.menu = status_menu(self.status, None, self._set_status)
        menu.popup(self.status.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def _set_status(self, status: Status) -> None:
        self._act(lambda entries: self._acting.set_status(entries, status))

    @Slot()
    def _archive(self) -> None:
        into = not self._filters().archived
        self._act(lambda entries: self._acting.archive(entries, into=into))

    def _act(self, act: Callable[[list[Entry]], object]) -> None:
        act(self._acting.selection)
        self.acted.emit()

"""The place beside the page where ways into a draft are offered, and where one of them lies open."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.viewmodels.draft.ways import WaysViewModel
from app.views.draft.ways_form import WaysForm
from app.views.draft.ways_lines import WaysLines
from app.views.draft.ways_menu import WaysMenu
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme


class WaysPanel(QWidget):
    """Shows the page of ways that lies open, and nothing while none does.

    `taken(text, fill)`: put `text` into the draft; `fill`: with its first "…" selected. `left`: the keys go on there.
    """

    taken = Signal(str, bool)
    left = Signal()

    def __init__(self, theme: Theme, viewmodel: WaysViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._viewmodel = theme, viewmodel
        self.setAccessibleName(self.tr("Ways in"))
        self.menu: WaysMenu | None = None
        self.content: WaysForm | WaysLines | None = None
        self.back_button: Button | None = None
        self.put_button: Button | None = None
        self._shown: QWidget | None = None
        self._scroll: QuietScroll | None = None
        self._came_from = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        viewmodel.turned.connect(self._show)
        viewmodel.edited.connect(self._allow_put)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back, from the menu to the text."""
        if event.key() == Qt.Key.Key_Escape:
            if not self._viewmodel.is_open:
                self.left.emit()
            self._viewmodel.back()
        else:
            super().keyPressEvent(event)

    def enter(self, reason: Qt.FocusReason) -> None:
        """Give the focus to where one begins: on the menu, the way one came back from."""
        if self.content is not None and self._scroll is not None:
            self.content.entrance.setFocus(reason)
            self._scroll.scroll_to(self.content.entrance)
        elif self.menu is not None:
            rows = self.menu.rows
            rows.get(self._came_from, next(iter(rows.values()))).setFocus(reason)
        elif self.back_button is not None:
            self.back_button.setFocus(reason)

    @Slot()
    def _show(self) -> None:
        now = QApplication.focusWidget()
        within = now is not None and self.isAncestorOf(now)
        page = self._viewmodel.page
        self._drop()
        self.setVisible(bool(page))
        if page == "menu":
            self._show_menu()
        elif page:
            self._show_way(page)
        if within:
            self.enter(Qt.FocusReason.OtherFocusReason) if page else self.left.emit()
        self._came_from = page if page != "menu" else ""

    def _drop(self) -> None:
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = self.menu = self.content = self.back_button = self.put_button = self._scroll = None

    def _put(self, shown: QWidget) -> None:
        self._shown = shown
        self._column.addWidget(shown)
        shown.show()
        reached = [part for part in shown.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise([self, *reached]):
            QWidget.setTabOrder(before, after)

    def _show_menu(self) -> None:
        viewmodel = self._viewmodel
        self.menu = WaysMenu(self._theme, viewmodel.menu, viewmodel.blank)
        self.menu.chosen.connect(viewmodel.go)
        room = _Room(self._theme, self.menu)
        self._put(room)
        self._column.setAlignment(room, Qt.AlignmentFlag.AlignTop)

    def _show_way(self, page: str) -> None:
        theme, viewmodel, shown = self._theme, self._viewmodel, QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        form = viewmodel.form
        names = {"openings": self.tr("An opening"), "answers": self.tr("Answer them")}
        column.addLayout(self._head(form.name if form else names.get(page, self.tr("Ways in"))))
        if form is not None:
            self.content = WaysForm(theme, form, viewmodel)
        elif viewmodel.ways is not None:
            self.content = WaysLines(theme, viewmodel)
            self.content.taken.connect(lambda line: self.taken.emit(line, True))
        else:
            column.addWidget(Label(theme, viewmodel.trouble, token="quiet", wrap=True))
            column.addStretch(1)
        if self.content is not None:
            self._scroll = QuietScroll(theme, self.content)
            column.addWidget(self._scroll, 1)
        if form is not None:
            self.put_button = Button(theme, self.tr("Put it into the draft"), "primary")
            self.put_button.clicked.connect(lambda: self.taken.emit(viewmodel.sentences, False))
            column.addWidget(self.put_button)
            self._allow_put()
        self._put(shown)

    def _head(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self._theme, name, "card_title", wrap=True), 1)
        self.back_button = Button(self._theme, self.tr("Back"), "link")
        self.back_button.clicked.connect(self._viewmodel.back)
        row.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    @Slot()
    def _allow_put(self) -> None:
        if self.put_button is not None:
            self.put_button.setEnabled(bool(self._viewmodel.sentences))


class _Room(QuietScroll):
    """As high as its content wants to be, and scrolling where that is not to be had."""

    def __init__(self, theme: Theme, content: QWidget) -> None:
        super().__init__(theme, content)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """All of its content."""
        return QSize(self._content.sizeHint().width(), self._content.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means higher."""
        super().resizeEvent(event)
        self.updateGeometry()

"""The ways to looking back and to what was learned."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.views.draft.foot_button import FootButton
from app.views.kit.buttons import IconButton
from app.views.kit.theme import Theme

KEYS, LEARN_KEYS, MET_KEYS, PICTURES_KEYS = "Ctrl+L", "Ctrl+Shift+L", "Ctrl+Shift+M", "Ctrl+Shift+P"
_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class LookBackButton(FootButton):
    """Stands at the foot of a draft's `page`, where its keys work too."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, self.tr("Look back"), "history", KEYS, page)
        QShortcut(QKeySequence(KEYS), page, self.click, context=_WITHIN)


class LearnButton(IconButton):
    """Stands at the head of the history, `page`; its menu leads to all that looks back, and so do its keys there.

    `look_back_wanted`, `learning_wanted`, `met_wanted`, `pictures_wanted`: open it.
    """

    look_back_wanted = Signal()
    learning_wanted = Signal()
    met_wanted = Signal()
    pictures_wanted = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, "sprout", "")
        self.set_name(self.tr("What you learned, and looking back on a talk"))
        self._menu: QMenu | None = None
        self.clicked.connect(self.open_menu)
        for keys, wanted in (
            (KEYS, self.look_back_wanted),
            (LEARN_KEYS, self.learning_wanted),
            (MET_KEYS, self.met_wanted),
            (PICTURES_KEYS, self.pictures_wanted),
        ):
            QShortcut(QKeySequence(keys), page, wanted.emit, context=_WITHIN)

    @Slot()
    def open_menu(self) -> None:
        """Show the menu below, with its first entry chosen."""
        menu = self._menu = self._menu or self._make_menu()
        left = 0 if self.isRightToLeft() else self.width() - menu.sizeHint().width()
        menu.popup(self.mapToGlobal(QPoint(left, self.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        for words, keys, wanted in (
            (self.tr("&What I learned"), LEARN_KEYS, self.learning_wanted),
            (self.tr("What was &shared, and how it was met"), MET_KEYS, self.met_wanted),
            (self.tr("What I noted, in &pictures"), PICTURES_KEYS, self.pictures_wanted),
            (self.tr("&Look back on a talk"), KEYS, self.look_back_wanted),
        ):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            menu.addAction(f"{words}\t{shown}", wanted.emit)
        return menu

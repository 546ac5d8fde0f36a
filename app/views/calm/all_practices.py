"""All practices: a list, and beside it what the chosen one is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.calm.practice_list import Group, PracticeList
from app.views.calm.pattern_form import PatternFormView
from app.views.calm.practice_details import PracticeDetails
from app.views.calm.practices import PracticeRows
from app.views.kit.buttons import Button
from app.views.kit.card import Card, CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_NARROW = 912
_LIST = 320, 288
_WIDEST = 600
_ANY_WIDTH = 16_777_215
_BESIDE = QBoxLayout.Direction.LeftToRight
_STACKED = QBoxLayout.Direction.TopToBottom


class AllPracticesPage(Entrance):
    """Choosing a row chooses the practice. Esc goes back. Where there is no room beside the list, the card is below."""

    def __init__(self, theme: Theme, viewmodel: PracticeList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self.groups: list[PracticeRows] = []
        self._listed: tuple[Group, ...] = ()
        self._exclusive = QButtonGroup(self)
        self.form: PatternFormView | None = None
        self.back = Button(theme, self.tr("Back"), "quiet", "chevron_left")
        self.back.clicked.connect(viewmodel.back)
        self.title = Label(theme, self.tr("All practices"), "page_title", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._build_list(theme), 1)
        self._columns.addWidget(self._build_card(theme), 1)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(head)
        self._whole.addLayout(self._columns, 1)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(viewmodel.back)
        viewmodel.changed.connect(self._show)
        theme.changed.connect(self._arrange)
        self._show()

    def _build_list(self, theme: Theme) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 12, 24)
        column.setSpacing(0)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(0)
        self.make = Button(theme, self.tr("Make your own"), "link", "plus")
        self.make.clicked.connect(self._viewmodel.make)
        self.bring_back = Button(theme, "", "link", "undo")
        self.bring_back.clicked.connect(self._viewmodel.bring_back)
        self.note = Label(theme, "", "second", "quiet", wrap=True)
        column.addLayout(self._groups)
        for button in (self.make, self.bring_back):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(8)
        column.addWidget(self.note)
        column.addStretch(1)
        self._list = QuietScroll(theme, inside)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._list

    def _build_card(self, theme: Theme) -> QWidget:
        self._ground = CardGround(theme)
        self._card = Card(theme, 2, self._ground)
        self._inside = self._card.column()
        self.details = PracticeDetails(theme, self._viewmodel)
        self.details.remove.clicked.connect(self.bring_back.setFocus)
        self._inside.addWidget(self.details)
        self._around = QHBoxLayout(self._ground)
        self._around.addWidget(self._card, 1, Qt.AlignmentFlag.AlignTop)
        self._around.addStretch(0)
        return QuietScroll(theme, self._ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give list and card their widths."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the chosen one is."""
        super().showEvent(event)
        self._reveal()

    def _reveal(self) -> None:
        """Let the chosen row be seen."""
        for rows in self.groups:
            for row in rows.rows:
                if row.isChecked():
                    self._list.ensureWidgetVisible(row)

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW
        margin, upright = (16, 16) if narrow else (32, 24)
        self._whole.setContentsMargins(margin, upright, margin - 8, 0)
        self._whole.setSpacing(12 if narrow else 20)
        self._columns.setSpacing(0 if narrow else 24)
        aside, padding = (12, 20) if narrow else (24, 24)
        self._around.setContentsMargins(aside, 8, aside, 32)
        self._inside.setContentsMargins(padding, padding, padding, padding)
        self.title.set_role("page_title_narrow" if narrow else "page_title")
        least = max((rows.minimumSizeHint().width() for rows in self.groups), default=0) + 32
        list_width = max(self._theme.px(_LIST[narrow]), least)
        stacked = list_width + self._ground.minimumSizeHint().width() + 2 * margin > self.width()
        self._columns.setDirection(_STACKED if stacked else _BESIDE)
        self._list.setVisible(not (stacked and self.form is not None))  # a form below it would have no room
        self._list.setMinimumWidth(0 if stacked else list_width)
        self._list.setMaximumWidth(_ANY_WIDTH if stacked else list_width)
        self._card.setMaximumWidth(self._theme.px(_WIDEST))

    def _list_groups(self, groups: tuple[Group, ...]) -> None:
        """Lay out the list anew, if it is another one."""
        if groups == self._listed:
            return
        self._listed = groups
        while item := self._groups.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.groups = []
        for group in groups:
            heading = Label(self._theme, group.heading, "second", "quiet", weight=600)
            heading.setContentsMargins(12, 8, 0, 6)
            rows = PracticeRows(self._theme, group.heading, self._exclusive)
            rows.set_close(True)
            rows.show_practices(group.practices, self._viewmodel.chosen)
            rows.chosen.connect(self._viewmodel.choose)
            self._groups.addWidget(heading)
            self._groups.addWidget(rows)
            self._groups.addSpacing(12)
            self.groups.append(rows)

    def _show(self) -> None:
        viewmodel = self._viewmodel
        self._list_groups(viewmodel.groups())
        for group, rows in zip(self._listed, self.groups, strict=True):
            rows.show_practices(group.practices, viewmodel.chosen)
        self.details.show_chosen()
        self.note.setText(viewmodel.note())
        self.note.setVisible(bool(viewmodel.note()))
        removed = viewmodel.can_bring_back()
        self.bring_back.setText(self.tr("Bring back “{name}”").format(name=removed))
        self.bring_back.setVisible(bool(removed))
        self._show_form()
        chosen = [row for rows in self.groups for row in rows.rows if row.isChecked()]
        self.entrance = self.form.name if self.form else (chosen[0] if chosen else self.back)
        self._reveal()

    def _show_form(self) -> None:
        """The form stands where the details stood, and has the focus when it comes."""
        wanted = self._viewmodel.form
        if self.form is not None and self.form.form is not wanted:
            had_focus = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self._inside.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.details.show()
            if had_focus:
                self.details.start.setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted is not None and self.form is None:
            self.form = PatternFormView(self._theme, self._viewmodel, wanted)
            self._inside.addWidget(self.form)
            self.form.show()
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.details.setVisible(self.form is None)
        self._arrange()

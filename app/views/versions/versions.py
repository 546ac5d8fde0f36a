"""The versions of a draft, one of them side by side with the page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.viewmodels.versions.versions import VersionsViewModel
from app.views.kit.buttons import Button, IconButton
from app.views.kit.card import Card, CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.labels import ElidedLabel, Label
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme
from app.views.versions.compared_text import ComparedText
from app.views.versions.list import VersionList

_COLUMN = 248
"""Pixels at 100 % that a text needs, or only one of both is shown."""

_LOW = 400
"""Pixels at 100 %: in a lower page that shows one text, the room is for the words alone."""


class VersionsPage(Entrance, CardGround):
    """Up and Down choose a version, F8 and Shift+F8 walk through what changed, Esc leaves."""

    def __init__(self, theme: Theme, viewmodel: VersionsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme, self._viewmodel = theme, viewmodel
        back = self.tr("Back to the history") if viewmodel.read_only else self.tr("Back to the draft")
        self.leave = Button(theme, back, "quiet", "chevron_left")
        self.summary = Label(theme, role="second", token="quiet", wrap=True)
        self.list = VersionList(theme, viewmodel.rows)
        self.then = ComparedText(theme, gone=True)
        self.now = ComparedText(theme, gone=False)
        self.then_head = ElidedLabel(theme, role="lead")
        self.before = IconButton(theme, "chevron_left", self.tr("The change before (Shift+F8)"))
        self.next = IconButton(theme, "chevron_right", self.tr("The next change (F8)"))
        self.place = Label(theme, role="second", weight=600)
        self.change = Label(theme, role="second", token="quiet", wrap=True)
        self.restore = Button(theme, self.tr("Bring this version back"), "primary", "undo")
        self.restore.setAccessibleDescription(self.tr("What stands on the page now is kept as a version first."))
        self.restore.setToolTip(self.restore.accessibleDescription())
        self.which = Segments(theme, [self.tr("Then"), self.tr("Now")], self.tr("Which text is shown"))
        self.empty = Label(theme, role="body", token="quiet", wrap=True)
        self._lay_out()
        self._connect()
        self._begin()

    def minimumSizeHint(self) -> QSize:
        """As small as any window; what is higher scrolls within its own part."""
        return QSize(480, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One text at a time where they would be too narrow side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.leave)
        head.addWidget(Label(self._theme, self.tr("Esc"), "small", "quiet"))
        head.addSpacing(24)
        head.addWidget(self.summary, 1)
        self._heads: list[QWidget] = []
        now_head = ElidedLabel(self._theme, self.tr("On the page now"), role="lead")
        self._sides = (
            self._side(self.then_head, self.tr("Struck through: taken out since"), self.then),
            self._side(now_head, self.tr("Underlined: new since"), self.now),
        )
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for card in self._sides:
            sides.addWidget(card, 1)
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(self.which)
        texts.addLayout(sides, 1)
        self._middle = QWidget()
        middle = QHBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(20)
        middle.addWidget(self.list)
        middle.addLayout(texts, 1)
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._column.setSpacing(16)
        self._column.addLayout(head)
        self._column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self._middle, 1)
        self._column.addWidget(self._make_foot())

    def _side(self, head: Label, legend: str, text: ComparedText) -> Card:
        card = Card(self._theme, depth=1)
        column = card.column()
        column.setSpacing(0)
        heads = QWidget()
        above = QVBoxLayout(heads)
        above.setContentsMargins(0, 0, 0, 10)
        above.setSpacing(2)
        above.addWidget(head)
        above.addWidget(ElidedLabel(self._theme, legend, "second", "quiet"))
        self._heads.append(heads)
        column.addWidget(heads)
        column.addWidget(text, 1)
        text.setMinimumHeight(0)
        text.setAccessibleDescription(legend)
        return card

    def _make_foot(self) -> QWidget:
        self._foot = QWidget()
        walk = QHBoxLayout()
        walk.setSpacing(8)
        for part in (self.before, self.next, self.place):
            walk.addWidget(part)
        walk.addWidget(self.change, 1)
        self._foot_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._foot)
        self._foot_row.setContentsMargins(0, 0, 0, 0)
        self._foot_row.setSpacing(12)
        self._foot_row.addLayout(walk, 1)
        self._foot_row.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignRight)
        self.restore.setHidden(self._viewmodel.read_only)
        return self._foot

    def _connect(self) -> None:
        viewmodel = self._viewmodel
        self.leave.clicked.connect(viewmodel.leave)
        self.list.chosen.connect(viewmodel.choose)
        self.before.clicked.connect(viewmodel.go_back)
        self.next.clicked.connect(viewmodel.go_on)
        self.restore.clicked.connect(viewmodel.restore)
        self.which.chosen.connect(self._arrange)
        viewmodel.began.connect(self._begin)
        viewmodel.left.connect(self._begin)
        viewmodel.listed.connect(self._show_list)
        viewmodel.compared.connect(self._show_comparison)
        viewmodel.moved.connect(self._show_change)
        viewmodel.told.connect(self._tell)
        keys = (("Esc", viewmodel.leave), ("F8", viewmodel.go_on), ("Shift+F8", viewmodel.go_back))
        for key, act in keys:
            QShortcut(QKeySequence(key), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._theme.changed.connect(self._arrange)

    @Slot()
    def _arrange(self) -> None:
        side = 24 if self.width() < 1000 else 40
        self._column.setContentsMargins(side, 16, side, 24)
        room = self.width() - 2 * side
        listed = min(self._theme.px(252), round(room * 0.32))
        self.list.setFixedWidth(listed)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        narrow = (room - listed - 36) / 2 < self._theme.px(_COLUMN)
        self.which.setVisible(narrow)
        for place, card in enumerate(self._sides):
            card.setVisible(not narrow or place == self.which.index)
        for heads in self._heads:
            heads.setVisible(not narrow or self.height() > self._theme.px(_LOW))
        wide = self.restore.sizeHint().width() + self._theme.px(420)
        self._foot_row.setDirection(beside if wide < room else below)

    @Slot()
    def _begin(self) -> None:
        """Show that nothing is there yet."""
        self._middle.hide()
        self._foot.hide()
        self.empty.hide()
        self.entrance = self.leave
        self._show_comparison()

    @Slot()
    def _show_list(self) -> None:
        something = self._viewmodel.rows.rowCount() > 0
        self._middle.setVisible(something)
        self._foot.setVisible(something)
        self.empty.setVisible(not something)
        self.empty.setText(
            self.tr(
                "No versions yet. One is kept when you leave the draft, after ten quiet minutes and before an offer "
                "goes in. Ctrl+Shift+S keeps one whenever you like, with a name if you give it one."
            )
        )
        self.entrance = self.list if something else self.leave
        if self.isVisible():
            self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_comparison(self) -> None:
        viewmodel = self._viewmodel
        comparison, row = viewmodel.comparison, viewmodel.chosen
        self.then.show_changes(comparison.then, comparison.gone)
        self.now.show_changes(comparison.now, comparison.come)
        self.then_head.setText(viewmodel.rows.when(viewmodel.rows.version(row)) if row >= 0 else "")
        self.then.setAccessibleName(self.tr("The version of {when}").format(when=self.then_head.text()))
        self.now.setAccessibleName(self.tr("On the page now"))
        if row >= 0 and self.list.currentIndex().row() != row:
            self.list.go_to(row)
        self.summary.set_token("quiet")
        self.summary.setText(viewmodel.summary())
        self.restore.setEnabled(viewmodel.can_restore)
        for button in (self.before, self.next):
            button.setEnabled(viewmodel.count > 0)
        self._show_change()

    @Slot()
    def _show_change(self) -> None:
        viewmodel = self._viewmodel
        for text in (self.then, self.now):
            text.go_to(viewmodel.place)
        self.place.setText(viewmodel.place_line())
        self.change.setText(viewmodel.change_line() or self._what_keys_do())
        self._announce(
            f"{viewmodel.place_line()}. {viewmodel.change_line()}" if viewmodel.place >= 0 else self.summary.text()
        )

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        """Say what could not be done."""
        self.summary.setText(sentence)
        self.summary.set_token("text" if sentence else "quiet")
        self._announce(sentence)

    def _what_keys_do(self) -> str:
        return self.tr("F8 goes from change to change.") if self._viewmodel.count else ""

    def _announce(self, sentence: str) -> None:
        if sentence and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

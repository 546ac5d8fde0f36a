"""Whom a draft is for, what it is called, and the button that unfolds the rest of who and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QWidget

from app.views.kit.buttons import Button
from app.views.kit.fields import Field
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_MORE = 96
"""Pixels more than the least, at 100 %, with which the two fields show some words."""


class WhoLine(QWidget):
    """Two fields and a button. `to_settled(name)`: a whole name stands there, typed or taken from those known."""

    to_settled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summary: Sequence[str] = ()
        self.to = Field(theme, self.tr("Who is it for?"), self.tr("To whom"))
        self.title = Field(theme, self.tr("A title, if you like"), self.tr("Title"))
        self.fold = Button(theme, "", "quiet", "chevron_right")
        self.fold.setCheckable(True)
        label = Label(theme, self.tr("To"), token="quiet")
        label.setBuddy(self.to)
        self._names = QStringListModel(self)
        self._known = QListView()
        self._known.setAccessibleName(self.tr("People you wrote to before"))
        self.to.setCompleter(self._make_completer())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # the button says less where it is narrow
        row.addWidget(label)
        row.addWidget(self.to, 2)
        row.addWidget(self.fold)
        row.addWidget(self.title, 3)
        self.to.editingFinished.connect(self._settle)
        self.title.textChanged.connect(self._weigh_title)
        self.fold.toggled.connect(self._fit_summary)
        theme.changed.connect(self._restyle)
        self._restyle()

    @Slot(object)
    def show_people(self, names: Sequence[str]) -> None:
        """Offer these while a name is typed."""
        self._names.setStringList(list(names))

    def show_draft(self, to: str, title: str) -> None:
        """Show another draft's."""
        for field, words in ((self.to, to), (self.title, title)):
            if words != field.text():  # the caret stays in what is being typed
                field.setText(words)
                field.setCursorPosition(0)

    def show_summary(self, words: Sequence[str]) -> None:
        """Say on the button what is chosen, the most telling first."""
        self._summary = words
        self._fit_summary()

    def sizeHint(self) -> QSize:
        """With room for a title of a few words."""
        return self.minimumSizeHint().grownBy(QMargins(0, 0, self._theme.px(_MORE), 0))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be with the fewest words on the button."""
        return QSize(self._width_with(self._shortest()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit_summary()

    @Slot()
    def _settle(self) -> None:
        self.to_settled.emit(self.to.text())

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(6)
        completer.setPopup(self._known)
        completer.activated.connect(self.to_settled)
        return completer

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.to.setMaximumWidth(self._theme.px(280))
        for field in (self.to, self.title):
            field.setMinimumWidth(self._theme.px(72))
        self.title.setStyleSheet(
            "QLineEdit { background: transparent; border: 1px solid transparent; }"
            f"QLineEdit:hover {{ border-bottom-color: {tokens.line}; }}"
            f"QLineEdit:focus {{ border: 2px solid {tokens.accent}; }}"
        )
        self._known.setFont(self._theme.font("body"))
        self._known.setStyleSheet(
            f"QListView {{ background: {tokens.surface}; border: 1px solid {tokens.line}; }}"
            "QListView::item { padding: 6px 8px; border-radius: 6px; }"
        )
        self._weigh_title()
        self._fit_summary()

    @Slot()
    def _weigh_title(self) -> None:
        """A title is bold, what stands there before is not."""
        self.title.setFont(self._theme.font("body", 600 if self.title.text() else 400))

    @Slot()
    def _fit_summary(self) -> None:
        """What is unfolded below need not be said here."""
        name, unfolded = self._name(), self.fold.isChecked()
        whole = " · ".join(self._summary)
        fits = bool(whole) and not unfolded and self._width_with(whole) + self._theme.px(_MORE) <= self.width()
        self.fold.set_icon("chevron_down" if unfolded else "chevron_right")
        self.fold.setText(whole if fits else self._shortest())
        self.fold.setAccessibleName(self.tr("You and them: %1").replace("%1", whole) if whole else name)
        self.fold.setToolTip("" if unfolded else whole)

    def _name(self) -> str:
        return self.tr("You and them")

    def _shortest(self) -> str:
        return self._summary[0] if self._summary and not self.fold.isChecked() else self._name()

    def _width_with(self, words: str) -> int:
        """How wide all of it is at least with these words on the button."""
        advance = self.fold.fontMetrics().horizontalAdvance
        return super().minimumSizeHint().width() + advance(words) - advance(self.fold.text())

"""Who somebody is, how it is between the two, what is hoped for, how far the draft is: none of it is asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.model.draft import Status
from app.viewmodels.history.statuses import STATUSES, status_word
from app.views.kit.chips import FilterChip
from app.views.kit.fields import Field
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

LONGEST_HOPE = 200
"""Letters: it is one line."""


class Choice(FilterChip):
    """One of a few, or none. `chosen(id)`: what a person chose; nothing where they took it back."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._choices = words
        self._present = ""
        self.menu_open: QMenu | None = None
        self.clicked.connect(self._ask)
        self.cleared.connect(lambda: self._choose(""))

    @property
    def words(self) -> str:
        """What is chosen, as it is shown; nothing for none."""
        return self._choices.get(self._present, "")

    def show_choice(self, choice: str) -> None:
        """Show this one as chosen; none for what is not there."""
        self._present = choice if choice in self._choices else ""
        self.set_value(self.words or None)

    def _choose(self, choice: str, _: bool = False) -> None:
        self.show_choice(choice)
        self.chosen.emit(choice)

    @Slot()
    def _ask(self) -> None:
        menu = self.menu_open = QMenu(self)
        menu.setAccessibleName(self.text())
        group = QActionGroup(menu)
        for choice, words in self._choices.items():
            action = menu.addAction(words)
            action.triggered.connect(partial(self._choose, choice))
            action.setCheckable(True)
            action.setChecked(choice == self._present)
            group.addAction(action)
        menu.setActiveAction(group.checkedAction() or menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


class _Line(Field):
    """A field that would like the room of a sentence, and does with less."""

    def sizeHint(self) -> QSize:
        """A sentence."""
        return QSize(self._theme.px(300), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(self._theme.px(120), super().minimumSizeHint().height())


class WhoMore(QWidget):
    """Three choices and a line. `folded`: Escape was pressed, put it away."""

    tie_chosen = Signal(str)
    situation_chosen = Signal(str)
    hope_typed = Signal(str)
    status_chosen = Signal(str)
    folded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tie = Choice(theme, self.tr("Who they are to you"), self._ties())
        self.situation = Choice(theme, self.tr("How it is now"), self._situations())
        self.status = Choice(theme, self.tr("How far this draft is"), self._statuses())
        self.hope = _Line(theme, self.tr("In one line, if you know it"), self.tr("What you hope for"))
        self.hope.setMaxLength(LONGEST_HOPE)
        label = Label(theme, self.tr("I hope for"), token="quiet")
        label.setBuddy(self.hope)
        hoping = QWidget()
        line = QHBoxLayout(hoping)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(label)
        line.addWidget(self.hope, 1)
        row = FlowLayout(12, self)
        for part in (self.tie, self.situation, hoping, self.status):
            row.addWidget(part)
        self.tie.chosen.connect(self.tie_chosen)
        self.situation.chosen.connect(self.situation_chosen)
        self.hope.textEdited.connect(self.hope_typed)
        self.status.chosen.connect(lambda status: self.status_chosen.emit(status or "drafting"))

    @property
    def summary(self) -> list[str]:
        """What is chosen, in words: who they are, then how it is, then how far the draft is."""
        return [words for words in (self.tie.words, self.situation.words, self.status.words) if words]

    def show_who(self, tie: str, situation: str, hope: str) -> None:
        """Show what is chosen; a hope that is being typed is left alone."""
        self.tie.show_choice(tie)
        self.situation.show_choice(situation)
        if hope != self.hope.text():
            self.hope.setText(hope)
            self.hope.setCursorPosition(0)

    def show_status(self, status: Status) -> None:
        """Show how far the draft is; that it is being written needs no word."""
        self.status.show_choice(status)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the row away."""
        if event.key() == Qt.Key.Key_Escape:
            self.folded.emit()
        else:
            super().keyPressEvent(event)

    def _statuses(self) -> dict[str, str]:
        return {status: status_word(status) for status in STATUSES if status != "drafting"}

    def _ties(self) -> dict[str, str]:
        return {
            "partner": self.tr("My partner"),
            "friend": self.tr("My friend"),
            "parent": self.tr("My parent"),
            "child": self.tr("My child"),
            "sibling": self.tr("My sibling"),
            "ex": self.tr("My ex"),
            "other": self.tr("Someone else"),
        }

    def _situations(self) -> dict[str, str]:
        return {
            "new": self.tr("It is new"),
            "long_term": self.tr("We go back a long way"),
            "strained": self.tr("It is strained just now"),
            "challenge": self.tr("They told me of a hard time"),
            "win": self.tr("They told me of a win"),
        }

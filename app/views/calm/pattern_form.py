"""Where a breathing pattern of one's own is made or changed."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.breathing import Phase
from app.viewmodels.calm.pattern_form import KINDS, MOST_PHASES, PatternForm
from app.viewmodels.calm.practice_list import PracticeList
from app.views.calm.breath_shape import BreathShape
from app.views.calm.seconds_field import SecondsField
from app.views.kit.buttons import Button, IconButton
from app.views.kit.fields import Field
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme

_NAME_LETTERS = 60


class PhaseRow(QWidget):
    """One part of the breath: what it is, how long, and a way to leave it out."""

    def __init__(self, theme: Theme, form: PatternForm, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form, self._place = form, place
        number = place + 1
        words = [self.tr("In"), self.tr("Hold"), self.tr("Out")]
        self.kind = Segments(theme, words, self.tr("Part {number}: what it is").format(number=number))
        self.kind.chosen.connect(lambda chosen: form.set_kind(place, KINDS[chosen]))
        self.seconds = SecondsField(theme, self.tr("Part {number}: seconds").format(number=number))
        self.seconds.tenths_changed.connect(lambda tenths: form.set_tenths(place, tenths))
        self.remove = IconButton(theme, "close", self.tr("Leave out part {number}").format(number=number))
        self.remove.clicked.connect(lambda: form.remove(place))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.seconds)
        row.addWidget(Label(theme, self.tr("seconds"), "second", "quiet"))
        row.addStretch(1)
        row.addWidget(self.remove)

    def show_phase(self, phase: Phase) -> None:
        """Show these values."""
        self.kind.set_index(KINDS.index(phase.kind))
        self.seconds.show_tenths(phase.tenths)


class PatternFormView(QWidget):
    """A name, the parts one below the other, one round drawn, and a calm sentence where it makes no sense."""

    def __init__(self, theme: Theme, viewmodel: PracticeList, form: PatternForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        title = self.tr("A breath of your own") if form.is_new else self.tr("Change your breath")
        self.name = Field(theme, self.tr("My own breath"), self.tr("What to call it"), self)
        self.name.setMaxLength(_NAME_LETTERS)
        self.name.setText(form.name)
        self.name.textEdited.connect(form.set_name)
        self.rows = [PhaseRow(theme, form, place, self) for place in range(MOST_PHASES)]
        self.add = Button(theme, self.tr("Add a part"), "link", "plus")
        self.add.clicked.connect(self._add)
        self.shape = BreathShape(theme)
        self.said = Label(theme, "", "second", "quiet", wrap=True)
        self.keep = Button(theme, self.tr("Keep it"), "primary")
        self.keep.clicked.connect(viewmodel.keep)
        self.cancel = Button(theme, self.tr("Cancel"), "quiet")
        self.cancel.clicked.connect(viewmodel.give_up)
        parts = QVBoxLayout()
        parts.setSpacing(8)
        for row in self.rows:
            parts.addWidget(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(theme, title, "card_title", wrap=True))
        column.addSpacing(12)
        column.addWidget(self.name)
        column.addSpacing(16)
        column.addLayout(parts)
        column.addSpacing(4)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(8)
        column.addWidget(self.shape)
        column.addSpacing(4)
        column.addWidget(self.said)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addStretch(1)
        form.changed.connect(self._show)
        self._show()

    def _add(self) -> None:
        self.form.add()
        self.rows[len(self.form.phases) - 1].seconds.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        phases = self.form.phases
        for row, phase in zip_longest(self.rows, phases):
            row.setVisible(phase is not None)
            if phase is not None:
                row.show_phase(phase)
        rhythm = self.form.rhythm
        self.said.setText(self.form.complaint() or self.form.summary())
        self.shape.show_rhythm(rhythm, self.form.summary())
        self.keep.setEnabled(rhythm is not None)
        self.add.setVisible(self.form.has_room)

"""What a practice is, and on request where it comes from and what is not known about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.model.breathing import Rhythm
from app.model.pacing import Rounds
from app.viewmodels.calm.practice_list import PracticeList
from app.views.calm.breath_shape import BreathShape
from app.views.calm.own_things import OwnThingsPart
from app.views.kit.buttons import Button
from app.views.kit.labels import ElidedLabel, Label
from app.views.kit.theme import Theme


class PracticeDetails(QWidget):
    """The chosen practice in words, Start, and for one's own a way to change or remove it."""

    def __init__(self, theme: Theme, viewmodel: PracticeList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewmodel = viewmodel
        self._open = False
        self.things: OwnThingsPart | None = None
        self.name = ElidedLabel(theme, "", "card_title")
        self.line = Label(theme, "", "second", "quiet", wrap=True)
        self.shape = BreathShape(theme)
        self.about = Label(theme, "", "body", wrap=True)
        self.caution = Label(theme, "", "second", "quiet", wrap=True)
        self.start = Button(theme, self.tr("Start"), "primary", "play")
        self.start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(viewmodel.begin)
        self.more = Button(theme, self.tr("Where it comes from"), "link", "chevron_right")
        self.more.clicked.connect(self._turn)
        self._build_known(theme)
        self._build_own(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, gap in (
            (self.name, 4),
            (self.line, 12),
            (self.shape, 12),
            (self.about, 8),
            (self.caution, 20),
            (self.start, 12),
        ):
            column.addWidget(part)
            column.addSpacing(gap)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._known)
        column.addWidget(self._own)
        column.addStretch(1)
        self._column = column

    def _build_known(self, theme: Theme) -> None:
        self._known = QWidget()
        self.source = Label(theme, "", "second", "quiet", wrap=True)
        self.weakness = Label(theme, "", "second", "quiet", wrap=True)
        column = QVBoxLayout(self._known)
        column.setContentsMargins(4, 8, 0, 0)
        column.setSpacing(2)
        for heading, words in (
            (self.tr("Where it was studied"), self.source),
            (self.tr("What is not known"), self.weakness),
        ):
            column.addWidget(Label(theme, heading, "second", weight=600))
            column.addWidget(words)
            column.addSpacing(10)

    def _build_own(self, theme: Theme) -> None:
        self._own = QWidget()
        self.change = Button(theme, self.tr("Change"), "secondary", "pencil")
        self.change.clicked.connect(self._viewmodel.change)
        self.remove = Button(theme, self.tr("Remove"), "quiet")
        self.remove.clicked.connect(self._viewmodel.remove)
        row = QHBoxLayout(self._own)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.change)
        row.addWidget(self.remove)
        row.addStretch(1)

    def add_things(self, part: OwnThingsPart) -> None:
        """Let `part` stand last where the practice has things to choose from."""
        self.things = part
        self.add(part)
        part.setVisible(self._viewmodel.chosen.has_things)

    def add(self, part: QWidget) -> None:
        """Let `part` stand last."""
        self._column.insertWidget(self._column.count() - 1, part)

    def show_chosen(self) -> None:
        """Show the practice that is chosen now."""
        practice, own = self._viewmodel.chosen, self._viewmodel.is_own
        for label, words in (
            (self.name, practice.name),
            (self.line, practice.line),
            (self.about, practice.about),
            (self.caution, self._viewmodel.caution()),
            (self.source, practice.source),
            (self.weakness, practice.weakness),
        ):
            label.setText(words)
        self.about.setVisible(bool(practice.about))
        self.caution.setVisible(bool(self.caution.text()))
        pacing = practice.pacing.first if isinstance(practice.pacing, Rounds) else practice.pacing
        self.shape.setVisible(isinstance(pacing, Rhythm))
        if isinstance(pacing, Rhythm):
            self.shape.show_rhythm(pacing, practice.line)
        self.more.setVisible(not own)
        self._known.setVisible(self._open and not own)
        self._own.setVisible(own)
        if self.things is not None:
            self.things.setVisible(practice.has_things)

    def _turn(self) -> None:
        self._open = not self._open
        self.more.set_icon("chevron_down" if self._open else "chevron_right")
        self._known.setVisible(self._open)

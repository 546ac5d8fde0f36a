"""The check in page: the first thing the program shows. Everything on it is optional."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.model.time_out import MINUTES
from app.viewmodels.calm.check_in import CheckIn
from app.views.calm.columns import Columns, heading
from app.views.calm.practices import PracticeRows
from app.views.kit.buttons import Button, IconButton
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.segments import Segments
from app.views.kit.strength_slider import StrengthSlider
from app.views.kit.theme import Theme

_COPIED_MS = 2000


class ReadySentence(QWidget):
    """A sentence to leave the room with, to say or to copy."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = ""
        self._words = Label(theme, "", "voice", wrap=True)
        self.copy = IconButton(theme, "copy", self.tr("Copy the sentence"))
        self.copy.clicked.connect(self._copy)
        self._copied = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._copied.timeout.connect(self._rest)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_sentence(self, sentence: str) -> None:
        """Show this sentence, in quotes."""
        if sentence != self._sentence:
            self._sentence = sentence
            self._words.setText(self.tr("“{sentence}”").format(sentence=sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground it lies on."""
        color = self._theme.color
        ground = color("raised" if self._theme.tokens.dark else "surface")
        rounded(smooth(self), self.rect().toRectF(), 8, ground, color("line"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sentence)
        self.copy.set_icon("check")
        self.copy.set_name(self.tr("Copied"))
        self._copied.start()

    def _rest(self) -> None:
        self.copy.set_icon("copy")
        self.copy.set_name(self.tr("Copy the sentence"))


class CheckInPage(Columns):
    """How strong it is, how long to take and how to breathe; and Start."""

    def __init__(self, theme: Theme, viewmodel: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self.title.setText(self.tr("Take a moment first"))
        self._build_questions(theme)
        self._build_card(theme)
        self.entrance = self.start
        viewmodel.changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def _build_questions(self, theme: Theme) -> None:
        question = self.tr("How strong is it right now?")
        self.slider = StrengthSlider(theme, question)
        self.slider.strength_changed.connect(self._viewmodel.set_strength)
        self.ask(heading(theme, question, Label(theme, self.tr("for you, today"), "second", "quiet")), self.slider)
        how_long = self.tr("How long?")
        self.minutes = Segments(theme, [self.tr("%n min", "", each) for each in MINUTES], how_long)
        self.minutes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.minutes.chosen.connect(lambda place: self._viewmodel.choose_minutes(MINUTES[place]))
        self.ask(Label(theme, how_long, "body", weight=600), self.minutes)
        self.sentence = ReadySentence(theme)
        leaving = self.tr("If you are leaving a room")
        self.ask(heading(theme, leaving, Label(theme, self.tr("say it, or send it"), "second", "quiet")), self.sentence)
        self.close_questions()

    def _build_card(self, theme: Theme) -> None:
        self.lead = Label(theme, "", "second", "accent", wrap=True, weight=600)
        self.length = Label(theme, "", "card_title", wrap=True)
        self.why = Label(theme, "", "second", "quiet", wrap=True)
        self.practices = PracticeRows(theme, self._viewmodel.practices)
        self.practices.chosen.connect(self._viewmodel.choose_practice)
        self.start = Button(theme, self.tr("Start"), "primary", "play")
        self.start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(self._viewmodel.begin)
        self.back = Label(theme, "", "second", "quiet")
        self.back.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.known = Label(theme, "", "small", "quiet", wrap=True)
        for part, gap in (
            (self.lead, 4),
            (self.length, 6),
            (self.why, 20),
            (self.practices, 8),
            (self.known, 16),
            (self.start, 12),
        ):
            self.way_on.addWidget(part)
            self.way_on.addSpacing(gap)
        self.way_on.addWidget(self.back)

    def fit(self, roomy: bool) -> None:
        """A low window leaves out what is known about the practice, and its rows move closer."""
        self.known.setVisible(roomy)
        self.practices.set_close(not roomy)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the clock while it is seen."""
        super().showEvent(event)
        self._viewmodel.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock be."""
        super().hideEvent(event)
        self._viewmodel.watch(False)

    def _show(self) -> None:
        viewmodel, offer = self._viewmodel, self._viewmodel.offer()
        self.subtitle.setText(viewmodel.welcome)
        if self.slider.strength() != viewmodel.strength:
            self.slider.set_strength(viewmodel.strength)
        if self.minutes.index != (place := MINUTES.index(viewmodel.minutes)):
            self.minutes.set_index(place)
        self.practices.show_chosen(viewmodel.practice)
        self.sentence.show_sentence(offer.sentence)
        for label, words in (
            (self.lead, offer.lead),
            (self.length, offer.title),
            (self.why, offer.why),
            (self.known, viewmodel.practice.weakness),
            (self.back, offer.back),
        ):
            label.setText(words)

    def _restyle(self) -> None:
        self.start.setFont(self._theme.font("card_title"))
        self.start.setMinimumHeight(max(56, self.start.fontMetrics().height() + 28))

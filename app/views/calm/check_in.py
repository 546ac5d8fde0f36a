"""The check in page: the first thing the program shows. Everything on it is optional."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from app.model.time_out import MINUTES
from app.viewmodels.calm.check_in import CheckIn
from app.views.calm.columns import Columns, heading
from app.views.calm.how_it_is import HowItIsPart
from app.views.calm.practices import PracticeRows
from app.views.calm.ready_sentence import ReadySentence
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.strength_slider import StrengthSlider
from app.views.kit.theme import Theme


class CheckInPage(Columns):
    """How strong it is, how long to take and how to breathe; and Start."""

    def __init__(self, theme: Theme, viewmodel: CheckIn, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._few = 2
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
        self.more = HowItIsPart(theme, self._viewmodel.how_it_is)
        self.more.opened.connect(self.bring_into_view)
        today = Label(theme, self.tr("for you, today"), "second", "quiet")
        self.ask(heading(theme, question, today), self.slider, self.more)
        how_long = self.tr("How long?")
        self.minutes = Segments(theme, [self.tr("%n min", "", each) for each in MINUTES], how_long)
        self.minutes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.minutes.chosen.connect(lambda place: self._viewmodel.choose_minutes(MINUTES[place]))
        self.ask(Label(theme, how_long, "body", weight=600), self.minutes)
        self.sentence = ReadySentence(theme)
        leaving = self.tr("If you are leaving a room")
        self.longer = Label(theme, "", "second", "quiet", wrap=True)
        self.ask(heading(theme, leaving, Label(theme, self.tr("say it, or send it"), "second", "quiet")), self.sentence)
        self.questions.addSpacing(8)
        self.questions.addWidget(self.longer)
        self.close_questions()

    def _build_card(self, theme: Theme) -> None:
        self.lead = Label(theme, "", "second", "accent", wrap=True, weight=600)
        self.length = Label(theme, "", "card_title", wrap=True)
        self.why = Label(theme, "", "second", "quiet", wrap=True)
        self.practices = PracticeRows(theme, self.tr("How to calm down"), QButtonGroup(self))
        self.practices.chosen.connect(self._viewmodel.choose_practice)
        self.start = Button(theme, self.tr("Start"), "primary", "play")
        self.start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(self._viewmodel.begin)
        self.back = Label(theme, "", "second", "quiet")
        self.back.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.all = Button(theme, self.tr("All practices"), "link")
        self.all.clicked.connect(self._viewmodel.show_all)
        for part, gap in (
            (self.lead, 4),
            (self.length, 6),
            (self.why, 20),
            (self.practices, 4),
            (self.all, 12),
            (self.start, 12),
        ):
            self.way_on.addWidget(part)
            self.way_on.addSpacing(gap)
        self.way_on.setAlignment(self.all, Qt.AlignmentFlag.AlignLeading)
        self.way_on.addWidget(self.back)

    def fit(self, roomy: bool) -> None:
        """A low window shows fewer practices, and their rows move closer."""
        self._few = 4 if roomy else 2
        self.practices.set_close(not roomy)
        self._show()

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
        self.practices.show_practices(viewmodel.few(self._few), viewmodel.practice)
        self.sentence.show_sentence(offer.sentence)
        for label, words in (
            (self.lead, offer.lead),
            (self.length, offer.title),
            (self.why, offer.why),
            (self.back, offer.back),
            (self.longer, offer.longer),
        ):
            label.setText(words)
        self.longer.setVisible(bool(offer.longer))

    def _restyle(self) -> None:
        self.start.setFont(self._theme.font("card_title"))
        self.start.setMinimumHeight(max(56, self.start.fontMetrics().height() + 28))

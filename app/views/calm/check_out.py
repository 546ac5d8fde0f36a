"""The check out page: how strong it is now, what helped, and three ways on."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.viewmodels.calm.check_out import CheckOut
from app.viewmodels.calm.helped_before import HelpedBefore
from app.views.calm.columns import Columns, heading
from app.views.calm.helped_chips import HelpedChips
from app.views.calm.more_time import MoreTime
from app.views.kit.buttons import Button
from app.views.kit.fields import Field
from app.views.kit.labels import Label
from app.views.kit.strength_slider import StrengthSlider
from app.views.kit.theme import Theme


class CheckOutPage(Columns):
    """Two questions that may stay open, and a card that leads on."""

    def __init__(self, theme: Theme, viewmodel: CheckOut, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._viewmodel = viewmodel
        self._build_questions(theme)
        self._build_card(theme)
        self.entrance = self.slider
        viewmodel.opened.connect(self._open)
        viewmodel.changed.connect(self._answer)
        self._open()

    def _build_questions(self, theme: Theme) -> None:
        question = self.tr("How strong is it now?")
        self.slider = StrengthSlider(theme, question)
        self.slider.strength_changed.connect(self._viewmodel.set_strength)
        self.before = Label(theme, "", "second", "dusk", weight=600)
        self.ask(heading(theme, question, self.before), self.slider)
        self.answer = Label(theme, "", "body", wrap=True)
        self.questions.addSpacing(20)
        self.questions.addWidget(self.answer)
        self.more_time = MoreTime(theme, self._viewmodel)
        self.ask(self.more_time)
        helped = self.tr("What helped?")
        self.helped = Field(theme, self.tr("A few words, only for you"), helped)
        self.helped.textEdited.connect(self._viewmodel.set_helped)
        self.ask(Label(theme, helped, "body", weight=600), self.helped)
        self.close_questions()

    def _build_card(self, theme: Theme) -> None:
        title = Label(theme, self.tr("What now?"), "card_title", wrap=True)
        hint = Label(theme, self.tr("Each of these is a good way to go on."), "second", "quiet", wrap=True)
        self.draft = Button(theme, self.tr("Draft what I want to share"), "primary", "arrow_right")
        self.another = Button(theme, self.tr("Another round"))
        self.enough = Button(theme, self.tr("Enough for today"))
        self.draft.setMinimumHeight(48)
        self.draft.clicked.connect(self._viewmodel.write_draft)
        self.another.clicked.connect(self._viewmodel.another_round)
        self.enough.clicked.connect(self._viewmodel.enough)
        for part, gap in ((title, 4), (hint, 20), (self.draft, 12), (self.another, 12), (self.enough, 0)):
            self.way_on.addWidget(part)
            self.way_on.addSpacing(gap)
        for button in (self.draft, self.another, self.enough):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer_helped(self, viewmodel: HelpedBefore) -> None:
        """Offer under its field what helped before."""
        self.questions.insertWidget(
            self.questions.indexOf(self.helped) + 1, HelpedChips(self._theme, viewmodel, self.helped)
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the clock while it is seen."""
        super().showEvent(event)
        self._viewmodel.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock be."""
        super().hideEvent(event)
        self._viewmodel.watch(False)

    def _open(self) -> None:
        session = self._viewmodel.session
        if session is None:
            return
        self.slider.set_noted(session.before)
        self.helped.setText(session.helped)
        noted = "" if session.before is None else self.tr("{strength} before").format(strength=session.before)
        self.before.setText(noted)
        self._answer()

    def _answer(self) -> None:
        session = self._viewmodel.session
        if session is not None and session.after != self.slider.strength():
            self.slider.set_strength(session.after)
        self.answer.setText(self._viewmodel.answer())
        self.title.setText(self._viewmodel.title)
        self.subtitle.setText(self._viewmodel.summary())
        self.more_time.show_now()
        self.close_gaps()

"""Whether one is ready to go back, or needs some minutes more and says so."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.viewmodels.calm.check_out import MORE_MINUTES, CheckOut
from app.views.calm.ready_sentence import ReadySentence
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme


class MoreTime(QWidget):
    """The question; and once minutes are chosen, a sentence with the new time and the button that takes them."""

    def __init__(self, theme: Theme, viewmodel: CheckOut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewmodel = viewmodel
        question = self.tr("Ready, or a little longer?")
        words = [self.tr("Ready"), *(self.tr("%n more", "minutes", minutes) for minutes in MORE_MINUTES)]
        self.choice = Segments(theme, words, question)
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.chosen.connect(lambda place: viewmodel.choose_more((0, *MORE_MINUTES)[place]))
        self.sentence = ReadySentence(theme)
        self.take = Button(theme, "")
        self.take.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take.clicked.connect(viewmodel.take_more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (Label(theme, question, "body", wrap=True, weight=600), self.choice, self.sentence, self.take):
            layout.addWidget(part)
        self.show_now()

    def show_now(self) -> None:
        """Show what is chosen, as of now."""
        more = self._viewmodel.more
        place = (0, *MORE_MINUTES).index(more)
        if self.choice.index != place:
            self.choice.set_index(place)
        if more:
            self.sentence.show_sentence(self._viewmodel.more_sentence())
            self.take.setText(self.tr("Take %n minutes more", "", more))
        self.sentence.setVisible(bool(more))
        self.take.setVisible(bool(more))
        self.setVisible(self._viewmodel.may_take_more)

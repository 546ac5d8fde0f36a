"""The card beside the timeline: one entry with all of its words, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.viewmodels.history.card import HistoryCard
from app.views.history.reader import HistoryReader
from app.views.kit.buttons import Button, IconButton
from app.views.kit.card import Card
from app.views.kit.labels import ElidedLabel, Label
from app.views.kit.theme import Theme

_PADDING, _TO_LINE = 32, 18


class EntryCard(Card):
    """Shows what a HistoryCard holds, and nothing but its ground while that is empty."""

    open_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, theme: Theme, shown: HistoryCard, parent: QWidget | None = None) -> None:
        super().__init__(theme, 2, parent)
        self._shown = shown
        self.setContentsMargins(0, 0, 0, 0)
        self.title = ElidedLabel(theme, "", "card_title")
        self.aside = ElidedLabel(theme, "", "second", "quiet")
        self.when = Label(theme, "", "second", "quiet")
        self.trash = IconButton(theme, "trash", self.tr("Move to trash"))
        self.change = Label(theme, "", "page_title_narrow", "dusk")
        self.change_words = Label(theme, "", "second", "quiet", wrap=True)
        self.helped_name = Label(theme, self.tr("What helped"), "second", "quiet", weight=600)
        self.helped = Label(theme, "", "voice", wrap=True)
        self.reader = HistoryReader(theme)
        self.reader.setPlaceholderText(self.tr("No words in it yet."))
        self.open = Button(theme, self.tr("Open"), "primary")
        self._arrange()
        self.open.clicked.connect(self.open_wanted)
        self.trash.clicked.connect(self.trash_wanted)
        shown.changed.connect(self._follow)
        self._follow()

    def _arrange(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(self.title)
        heading.addWidget(self.aside, 1)
        heading.addWidget(self.trash)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_PADDING, 22, _PADDING, 24)
        whole.setSpacing(0)
        whole.addLayout(heading)
        whole.addWidget(self.when)
        whole.addSpacing(2 * _TO_LINE + 1)
        whole.addWidget(self.change)
        whole.addWidget(self.change_words)
        whole.addSpacing(16)
        whole.addWidget(self.helped_name)
        whole.addWidget(self.helped)
        whole.addWidget(self.reader, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 16, 0, 0)
        foot.addWidget(self.open)
        foot.addStretch(1)
        whole.addLayout(foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a hairline under the heading."""
        super().paintEvent(event)
        painter = QPainter(self)
        y = self.when.geometry().bottom() + 1 + _TO_LINE
        painter.fillRect(_PADDING, y, self.width() - 2 * _PADDING, 1, self._theme.color("line"))

    def _follow(self) -> None:
        shown = self._shown
        for label, words in (
            (self.change, shown.change),
            (self.change_words, shown.change_words),
            (self.helped, shown.helped),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.title.setText(shown.title)
        self.aside.setText(shown.aside)
        self.when.setText(shown.when)
        self.open.setVisible(shown.is_draft)
        self.helped_name.setVisible(bool(shown.helped))
        self.reader.setVisible(shown.is_draft)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Expanding if shown.is_draft else QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)
        self.reader.show_text(shown.text, shown.hits)
        self.update()

"""The ground of check in and check out: a column of questions, and one card beside it that leads on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.views.kit.card import Card, CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_NARROW = 912
_ROOMY = 640
_LEAST, _WIDEST = 360, 720
_GAPS = {False: 28, True: 40}
_SAID_SO = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
"""Without it, a part is hidden only until the page is first shown."""

_BOTH = QBoxLayout.Direction.LeftToRight
_STACKED = QBoxLayout.Direction.TopToBottom


class Columns(Entrance):
    """A title over `questions`, and beside it a `card` with its layout `way_on`; below it where there is no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fits: tuple[int, int, float] | None = None
        self._gaps: list[tuple[QSpacerItem, QWidget]] = []
        self.title = Label(theme, "", "page_title", wrap=True)
        self.subtitle = Label(theme, "", "body", "quiet", wrap=True)
        self.trouble = Label(theme, "", "second", "quiet", wrap=True)
        self.trouble.hide()
        ground = CardGround(theme)
        self._left = QWidget(ground)
        self.questions = QVBoxLayout(self._left)
        self.questions.setContentsMargins(0, 0, 0, 0)
        self.questions.setSpacing(0)
        self.questions.addWidget(self.title)
        self.questions.addSpacing(6)
        self.questions.addWidget(self.subtitle)
        self.card = Card(theme, 2, ground)
        self.way_on = QVBoxLayout(self.card)
        self.way_on.setSpacing(0)
        self.card.setContentsMargins(0, 0, 0, 0)
        self._row = QBoxLayout(_BOTH, ground)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(0)
        self._scroll = QuietScroll(theme, ground, self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        theme.changed.connect(self._arrange)

    def stand_first(self, part: QWidget) -> None:
        """Let `part` stand between the titles and the first question."""
        self.questions.insertWidget(self.questions.indexOf(self.subtitle) + 1, part)

    def ask(self, *parts: QWidget) -> None:
        """Add a question after a gap: a heading and what stands under it."""
        gap = QSpacerItem(0, _GAPS[False])
        self._gaps.append((gap, parts[0]))
        self.questions.addSpacerItem(gap)
        for place, part in enumerate(parts):
            if place:
                self.questions.addSpacing(12)
            self.questions.addWidget(part)

    def close_gaps(self) -> None:
        """Leave a gap only above a question that is asked now: call it when one comes or goes."""
        high = _GAPS[self.height() >= self._theme.px(_ROOMY)]
        for gap, part in self._gaps:
            hidden = part.isHidden() and part.testAttribute(_SAID_SO)
            gap.changeSize(0, 0 if hidden else high)
        self.questions.invalidate()

    def close_questions(self) -> None:
        """The last question was asked: what is left of the column stays free."""
        self.questions.addSpacing(24)
        self.questions.addWidget(self.trouble)
        self.questions.addStretch(1)

    def show_trouble(self, words: str) -> None:
        """Show one calm line under the questions, or none."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll as little as lets all of `part` be seen."""
        self._scroll.ensureWidgetVisible(part, 0, 24)

    def fit(self, roomy: bool) -> None:
        """Called when the size changed: is the window tall enough for more than what matters?"""

    def minimumSizeHint(self) -> QSize:
        """It scrolls; it asks for no more than the smallest window has."""
        return QSize(480, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the questions, or below them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fits = (self.width(), self.height(), self._theme.zoom)
        if fits == self._fits:
            return
        self._fits = fits
        narrow, roomy = self.width() < _NARROW, self.height() >= self._theme.px(_ROOMY)
        self.close_gaps()
        self.fit(roomy)
        margin, gap = (24, 24) if narrow else (40, 40)
        self.title.set_role("page_title_narrow" if narrow else "page_title")
        card = max(self._theme.px(304 if narrow else 392), self.card.minimumSizeHint().width())
        questions = max(self._left.minimumSizeHint().width(), self._theme.px(_LEAST))
        needed = questions + card + gap + 2 * margin
        stacked = needed > self.width()
        self._row.setDirection(_STACKED if stacked else _BOTH)
        upright = 24 if narrow else 32
        self._row.setContentsMargins(margin, upright, margin, upright)
        self._row.setSpacing(gap)
        padding = 20 if narrow else 24
        self.way_on.setContentsMargins(padding, padding, padding, padding)
        widest = self._theme.px(_WIDEST)
        self._left.setMaximumWidth(widest)
        self.card.setMinimumWidth(0 if stacked else card)
        self.card.setMaximumWidth(widest if stacked else card)
        self._left.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


def heading(theme: Theme, words: str, aside: Label) -> QWidget:
    """A question, and a quiet word at the other end of its line."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    question = Label(theme, words, "body", wrap=True, weight=600)
    layout.addWidget(question, 1, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)
    return row

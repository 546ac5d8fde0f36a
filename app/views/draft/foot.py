"""The foot of the page: what can be done, how the words are kept, how many there are and how long they take aloud."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.model.rehearsal import minutes_of
from app.viewmodels.draft.draft import Keeping
from app.views.draft.foot_button import FootButton, Form
from app.views.kit.labels import Label
from app.views.kit.tab_order import chain
from app.views.kit.theme import Theme

_SIDE = 24
_AIR = 10
"""Pixels between the edge of a tool and its icon: by so much the tools stand further out than words."""

_GAP = 16
_BETWEEN = 4


class DraftFoot(QWidget):
    """One line under the text, 52 px high or more, below a hairline; two where that is too much for one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.kept = Label(theme, role="second", token="quiet", wrap=True)
        self.words = Label(theme, role="second", token="quiet", wrap=True)
        self._tools: list[FootButton] = []
        self._pouring = self._alone = self._narrow = self._low = False
        self._keeping, self._count = Keeping(), 0
        self._tool_row = QHBoxLayout()
        self._tool_row.setSpacing(_BETWEEN)
        self._tool_row.addStretch(1)
        directions = QBoxLayout.Direction
        self._said = QBoxLayout(directions.LeftToRight)
        self._said.addWidget(self.kept, 1)
        self._said.addWidget(self.words)
        self._row = QBoxLayout(directions.LeftToRight, self)
        self._row.setContentsMargins(_SIDE - _AIR, 6, _SIDE, 8)
        self._row.addLayout(self._tool_row)
        self._row.addLayout(self._said, 1)
        self.setMinimumHeight(52)
        theme.changed.connect(self.update)
        theme.changed.connect(self._arrange)
        self._say()

    @property
    def tools(self) -> Sequence[FootButton]:
        """The buttons, in their order."""
        return self._tools

    def add_tool(self, tool: FootButton) -> None:
        """Put one more button before the words, in the order they are added; Tab follows it."""
        self._tool_row.insertWidget(len(self._tools), tool)
        if self._tools:
            chain(self._tools[-1], tool)
        self._tools.append(tool)
        self._show_parts()

    @Slot(object)
    def show_keeping(self, keeping: Keeping) -> None:
        """Say how the words are kept."""
        self._keeping = keeping
        self._say()

    def set_pouring(self, pouring: bool) -> None:
        """Only say how the words are kept while they are poured out."""
        self._pouring = pouring
        self._show_parts()

    def set_alone(self, alone: bool) -> None:
        """Only say how the words are kept and counted while the page has the screen to itself."""
        self._alone = alone
        self._show_parts()

    def set_narrow(self, narrow: bool) -> None:
        """Show icons without words in a narrow window."""
        self._narrow = narrow
        self._arrange()

    def set_low(self, low: bool) -> None:
        """Say things in fewer words where the page above needs the room."""
        if low is not self._low:
            self._low = low
            self._say()

    @Slot(int)
    def show_words(self, words: int) -> None:
        """Say how many words there are and how long they take aloud; nothing for none."""
        self._count = words
        self._say()

    def _say(self) -> None:
        keeping = self._keeping
        if keeping.waiting:
            still_here = self.tr("Your words are still here, and keeping them is tried again.")
            kept = f"{keeping.trouble} {still_here}"
        elif keeping.trouble:
            kept = keeping.trouble
        elif keeping.when is not None:
            kept = self.tr("Kept at %1").replace("%1", _clock_time(keeping.when))
        else:
            kept = self.tr("Kept as you go") if self._low else self.tr("Everything you write is kept as you go.")
        self.kept.setText(kept)
        self.kept.set_token("text" if keeping.trouble else "quiet")
        words = self._count
        counted = self.tr("1 word") if words == 1 else self.tr("%n words", "", words)
        both = self.tr("%1 · %2", "312 words · about 3 minutes aloud")
        whole = both.replace("%1", counted).replace("%2", self._aloud(words)) if words else ""
        self.words.setText(counted if self._low and words else whole)
        self.words.setToolTip(whole if self._low else "")
        self.words.setAccessibleName(whole)
        self._arrange()

    def _aloud(self, words: int) -> str:
        minutes = minutes_of(words)
        if minutes < 0.5:
            return self.tr("less than a minute aloud")
        if minutes < 1.5:
            return self.tr("about a minute aloud")
        return self.tr("about %n minutes aloud", "", round(minutes))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can stand when all is stacked; as high as it stands now."""
        words = max(label.minimumSizeHint().width() for label in (self.kept, self.words))
        return QSize(max(self._tools_width(Form.ICON), words) + 2 * _SIDE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All in one line where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline; none while there is only the page."""
        if not (self._pouring or self._alone):
            QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.color("line"))

    def _show_parts(self) -> None:
        for tool in self._tools:
            tool.setHidden(self._pouring or self._alone)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """The tools show their words where they can; how the words are kept and counted stands below if need be."""
        room = self.width() - 2 * _SIDE + _AIR
        forms = (Form.ICON,) if self._narrow else tuple(Form)
        form = next((form for form in forms if self._tools_width(form) <= room), Form.ICON)
        for tool in self._tools:
            tool.set_form(form)
        tools = self._tools_width(form)
        self._choose(room, room - tools - _GAP if tools else room)
        kept, counted = (_advance(label) for label in (self.kept, self.words))
        said = kept + (counted + _GAP if counted else 0)
        directions = QBoxLayout.Direction
        below = tools > 0 and tools + _GAP + said > room
        self._row.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        self._row.setSpacing(2 if below else _GAP if tools else 0)
        self._said.setContentsMargins(_AIR if below or not tools else 0, 0, 0, 0)
        stacked = said > (room if below or not tools else room - tools - _GAP) and counted > room / 2
        self._said.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._said.setSpacing(2 if stacked else _GAP)
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self.words.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _choose(self, room: int, beside: int) -> None:
        """Show both, how the words are kept and counted. Where the page needs the room they must fit into `beside`,
        the rest of the first line, or into one line of `room` pixels; where they do not, only one of them is shown.
        """
        kept, counted = (_words_advance(label) for label in (self.kept, self.words))
        both = kept + (counted + _GAP if counted else 0)
        scarce = self._low and not self._keeping.trouble and not self._pouring and both > beside
        only_count = scarce and 0 < counted <= beside
        self.kept.setHidden(only_count)
        self.words.setHidden(self._pouring or (scarce and not only_count and both > room))

    def _tools_width(self, form: Form) -> int:
        widths = [tool.size_in(form).width() for tool in self._tools if not tool.isHidden()]
        return sum(widths) + _BETWEEN * max(0, len(widths) - 1)


def _advance(label: Label) -> int:
    """Pixels of a label's words in one line; none for a hidden one."""
    return 0 if label.isHidden() else _words_advance(label)


def _words_advance(label: Label) -> int:
    return label.fontMetrics().horizontalAdvance(label.text()) + 2 if label.text() else 0


def _clock_time(when: datetime) -> str:
    local = when.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

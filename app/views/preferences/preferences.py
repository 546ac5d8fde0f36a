"""The page of preferences: each takes effect as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.preferences import PreferencesViewModel
from app.views.kit.buttons import Button
from app.views.kit.card import CardGround
from app.views.kit.entrance import Entrance
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme
from app.views.preferences.controls import Controls
from app.views.preferences.row import PreferenceRow, card_of

_NARROW = 912
_WIDEST = 840


class PreferencesPage(Entrance):
    """Cards of rows, one for each part of the program. `left`: done here, back to where one was.

    without: names of preferences that nothing on this machine would go by; they are not shown.
    """

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        viewmodel: PreferencesViewModel,
        without: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._viewmodel, self._without = theme, viewmodel, without
        self.controls: dict[str, QWidget] = {}
        self._make = Controls(theme, viewmodel, self)
        self._ground = CardGround(theme)
        self._column = QVBoxLayout(self._ground)
        self._column.setSpacing(0)
        self._add_head()
        self._add_card(self.tr("How it looks"), self._looks())
        self._add_card(self.tr("In the calm tab"), self._calm())
        self._add_card(self.tr("In the draft tab"), self._draft())
        self._add_card(self.tr("In the history tab"), self._history())
        self._column.addStretch(1)
        self._scroll = QuietScroll(theme, self._ground, self)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.entrance = self.done
        viewmodel.trouble_changed.connect(self._show_trouble)
        theme.changed.connect(self._arrange)
        self._arrange()
        self._show_trouble()

    def minimumSizeHint(self) -> QSize:
        """It scrolls; it asks for no more than the smallest window has."""
        return QSize(480, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower margins in a narrow window."""
        super().resizeEvent(event)
        self._arrange()

    def _add_head(self) -> None:
        self._title = Label(self._theme, self.tr("Settings"), "page_title", wrap=True)
        self.done = Button(self._theme, self.tr("Done"))
        self.done.setToolTip(self.tr("Back to where you were (Esc)"))
        self.done.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._title, 1)
        head.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addSpacing(4)
        what = self.tr("What you choose holds at once, and stays on this computer.")
        self._column.addWidget(Label(self._theme, what, "body", "quiet", wrap=True))
        self.trouble = Label(self._theme, "", "second", "hint", wrap=True)
        self._column.addWidget(self.trouble)

    def _add_card(self, title: str, rows: list[PreferenceRow]) -> None:
        if rows:
            self._column.addSpacing(28)
            self._column.addWidget(Label(self._theme, title, "lead"))
            self._column.addSpacing(10)
            self._column.addWidget(card_of(self._theme, rows, self._ground))

    def _looks(self) -> list[PreferenceRow]:
        scheme, motion, as_system = self.tr("Light or dark"), self.tr("Movement"), self.tr("As the system")
        schemes = [("system", as_system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        motions = [(None, as_system), (False, self.tr("Moving")), (True, self.tr("Still"))]
        zoom_keys = self.tr("Ctrl and plus or minus change it anywhere, Ctrl and 0 brings the usual size.")
        still = self.tr("Where it is still, nothing fades, and a slow bar stands in for the circle.")
        return [
            *self._row("scheme", scheme, "", lambda: self._make.choice("scheme", scheme, schemes)),
            *self._row("zoom", self.tr("Size of words"), zoom_keys, self._make.zoom),
            *self._row("reduced_motion", motion, still, lambda: self._make.choice("reduced_motion", motion, motions)),
        ]

    def _calm(self) -> list[PreferenceRow]:
        tones = self.tr("One for breathing in, another for breathing out.")
        notify = self.tr("A short note from the system says that the timer finished, and nothing else.")
        cover = self.tr("The other tabs wait until the time-out is over.")
        things = self.tr("In place of ours, where whoever sees the screen can read them.")
        return [
            *self._switch("show_phase", self.tr("Say in words when to breathe in and out")),
            *self._switch("show_seconds", self.tr("Count the seconds of each breath")),
            *self._switch("show_ring", self.tr("Show a ring for the whole time")),
            *self._switch("show_things", self.tr("Show my own things to do in a break"), things),
            *self._switch("tones", self.tr("Soft tones"), tones),
            *self._row("volume", self.tr("How loud the tones are"), "", self._make.volume),
            *self._switch("notify", self.tr("Tell me when the time is over"), notify),
            *self._switch("cover_rest", self.tr("Lock the rest away during a time-out"), cover),
        ]

    def _draft(self) -> list[PreferenceRow]:
        hints, forget = self.tr("How readily to hint"), self.tr("The clipboard lets go of a draft")
        amounts = [
            ("gentle", self.tr("Gently")),
            ("usual", self.tr("As usual")),
            ("thorough", self.tr("Thoroughly")),
        ]
        times = [
            (15, self.tr("15 s")),
            (60, self.tr("1 min")),
            (300, self.tr("5 min")),
            (600, self.tr("10 min")),
            (0, self.tr("Never")),
        ]
        hint_words = self.tr("Gently means fewer hints, and only the surest.")
        forget_words = self.tr("How long after you copied it, if it is still there.")
        breath = self.tr("Five seconds before a draft is copied, printed or saved as a file.")
        spell = self.tr("A thin line under words that may be misspelt.")
        return [
            *self._row("sensitivity", hints, hint_words, lambda: self._make.choice("sensitivity", hints, amounts)),
            *self._switch("breath_before_out", self.tr("One breath before it leaves"), breath),
            *self._row(
                "clipboard_seconds",
                forget,
                forget_words,
                lambda: self._make.seconds("clipboard_seconds", forget, times),
            ),
            *self._switch("spell", self.tr("Mark spelling"), spell),
        ]

    def _history(self) -> list[PreferenceRow]:
        lessons = self.tr("Among what you learned, and only that: never a draft.")
        previews = self.tr("Where they are hidden, nothing is opened beside the list until you choose it.")
        return [
            *self._switch("previews", self.tr("Show the first words of each entry"), previews),
            *self._switch("a_year_ago", self.tr("Show what I learned a year ago"), lessons),
        ]

    def _switch(self, name: str, title: str, meaning: str = "") -> list[PreferenceRow]:
        return self._row(name, title, meaning, lambda: self._make.switch(name, title))

    def _row(self, name: str, title: str, meaning: str, make: Callable[[], QWidget]) -> list[PreferenceRow]:
        """The row of this preference, or none."""
        if name in self._without:
            return []
        control = self.controls[name] = make()
        return [PreferenceRow(self._theme, title, meaning, control)]

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW
        side, upright = (24, 24) if narrow else (40, 32)
        self._title.set_role("page_title_narrow" if narrow else "page_title")
        spare = max(0, self.width() - 2 * side - self._theme.px(_WIDEST))
        self._column.setContentsMargins(side, upright, side + spare, upright)

    @Slot()
    def _show_trouble(self) -> None:
        self.trouble.setText(self._viewmodel.trouble)
        self.trouble.setVisible(bool(self._viewmodel.trouble))

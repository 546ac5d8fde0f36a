"""The quiet corner of the breathing screen: what is seen, what is heard, and the whole screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.viewmodels.calm.pacer import PacerViewModel, Part
from app.views.kit.buttons import IconButton
from app.views.kit.theme import Theme


class PacerCorner(QWidget):
    """Three small buttons; one that has nothing to change is not there. `full_wanted`: the whole screen, or no more."""

    full_wanted = Signal()

    def __init__(self, theme: Theme, pacer: PacerViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pacer = pacer
        self._parts: Sequence[Part] = ()
        self.seen = IconButton(theme, "eye", self.tr("What is shown"), "sky_text")
        self.seen.clicked.connect(self._offer_parts)
        self.tones = IconButton(theme, "sound", "", "sky_text")
        self.tones.clicked.connect(lambda: pacer.set("tones", not pacer.has("tones")))
        self.full = IconButton(theme, "full_screen", "", "sky_text")
        self.full.clicked.connect(self.full_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.seen, self.tones, self.full):
            row.addWidget(button)
        pacer.changed.connect(self._show)
        self.show_full(False)
        self._show()

    def offer(self, parts: Sequence[Part], sounds: bool) -> None:
        """Let these parts be shown and hidden; `sounds`: whether there can be tones."""
        self._parts = parts
        self.seen.setVisible(bool(parts))
        self.tones.setVisible(sounds)
        self.adjustSize()

    def show_full(self, full: bool) -> None:
        """Say what the button for the whole screen does now."""
        self.full.set_name(self.tr("Leave full screen (F11)") if full else self.tr("Full screen (F11)"))

    def menu(self) -> QMenu:
        """What can be shown, each ticked where it is."""
        words: dict[Part, str] = {
            "show_phase": self.tr("When to breathe in and out"),
            "show_seconds": self.tr("The seconds of each breath"),
            "show_ring": self.tr("A ring for the whole time"),
            "show_things": self.tr("Your own things to do"),
        }
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in self._parts:
            act = menu.addAction(words[part])
            act.setCheckable(True)
            act.setChecked(self._pacer.has(part))
            act.triggered.connect(lambda shown, part=part: self._pacer.set(part, shown))
        return menu

    def _offer_parts(self) -> None:
        menu = self.menu()
        right = self.seen.mapToGlobal(QPoint(self.seen.width(), self.seen.height() + 6))
        menu.popup(QPoint(right.x() - menu.sizeHint().width(), right.y()))

    def _show(self) -> None:
        on = self._pacer.has("tones")
        self.tones.set_icon("sound" if on else "sound_off")
        self.tones.set_name(self.tr("Turn the tones off") if on else self.tr("Turn the tones on"))

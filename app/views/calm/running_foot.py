"""What stands under the breath: what is left, pause and a way out, and the question before one leaves early."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.viewmodels.calm.running import Running
from app.views.calm.sky_button import SkyButton
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class RunningFoot(QWidget):
    """Two lines of words over two buttons. `entrance` is the button that a key would press first."""

    def __init__(self, theme: Theme, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = running
        self.time = Label(theme, "", "card_title", "sky_text", weight=500)
        self.caution = Label(theme, "", "second", "sky_quiet")
        self.pause = SkyButton(theme, "", pill=True, sign="pause")
        self.pause.clicked.connect(running.pause_or_go_on)
        self.finish = SkyButton(theme, self.tr("Finish early"), pill=False)
        self.finish.clicked.connect(running.leave)
        asked = Label(theme, self.tr("Finish here?"), "card_title", "sky_text", weight=500)
        kind = Label(theme, self.tr("What you took so far counts."), "second", "sky_quiet")
        self.stay = SkyButton(theme, self.tr("Stay a little"), pill=True)
        self.stay.setAccessibleDescription(f"{asked.text()} {kind.text()}")
        self.stay.clicked.connect(running.stay)
        self.leave = SkyButton(theme, self.tr("Finish now"), pill=True)
        self.leave.clicked.connect(running.finish_early)
        self._usual = _stack((self.time, self.caution), (self.pause, self.finish))
        self._question = _stack((asked, kind), (self.stay, self.leave))
        layout = QStackedLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._usual, self._question):
            layout.addWidget(part)
        self._layout = layout

    @property
    def entrance(self) -> SkyButton:
        """The button that the focus comes to."""
        return self.stay if self._running.leaving else self.pause

    def sizeHint(self) -> QSize:
        """Room for either of the two."""
        return self._usual.sizeHint().expandedTo(self._question.sizeHint())

    def follow(self) -> None:
        """Show what was paused, gone on with or asked."""
        running = self._running
        self.caution.setText(running.meanwhile or running.caution())
        if running.paused:
            self.pause.set_sign("go on", self.tr("Go on"))
        else:
            self.pause.set_sign("pause", self.tr("Pause"))
        self._turn(running.leaving)

    def _turn(self, asking: bool) -> None:
        had_focus = self._question.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._layout.setCurrentWidget(self._question if asking else self._usual)
        if asking and not had_focus:
            self.stay.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not asking and had_focus:
            self.pause.setFocus(Qt.FocusReason.OtherFocusReason)


def _stack(lines: tuple[Label, Label], buttons: tuple[SkyButton, SkyButton]) -> QWidget:
    """Two lines of words over two buttons, centred."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(16, 0, 16, 0)
    column.setSpacing(0)
    for label, gap in zip(lines, (4, 20), strict=True):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        column.addWidget(label)
        column.addSpacing(gap)
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    column.addLayout(row)
    return whole

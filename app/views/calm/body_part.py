"""Signs of the body to tick before a time-out, and the pulse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.calm.how_it_is import HowItIs
from app.views.kit.chips import Chip
from app.views.kit.fields import Field
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_PULSE_DIGITS = 3


class BodyPart(QWidget):
    """`signs` are the chips by the ids of their signs."""

    def __init__(self, theme: Theme, viewmodel: HowItIs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        lead = Label(theme, viewmodel.signs_lead(), "second", "quiet", wrap=True)
        lead.setToolTip(viewmodel.signs_source())
        list_of_signs = QWidget()
        flow = FlowLayout(8, list_of_signs)
        self.signs: dict[str, Chip] = {}
        for sign in viewmodel.signs():
            chip = self.signs[sign.id] = Chip(theme, sign.name)
            chip.clicked.connect(lambda ticked, sign=sign.id: viewmodel.tick(sign, ticked))
            flow.addWidget(chip)
        self.pulse_words = Label(theme, "", "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (lead, list_of_signs, self._build_pulse(theme), self.pulse_words):
            column.addWidget(part)
        viewmodel.changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def enter(self) -> None:
        """Begin with the first sign."""
        first = next(iter(self.signs.values()), self.pulse)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build_pulse(self, theme: Theme) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(10)
        self.pulse = Field(theme, "", self.tr("Pulse, in beats a minute"))
        self.pulse.setMaxLength(_PULSE_DIGITS)
        self.pulse.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.pulse.textEdited.connect(self._viewmodel.set_pulse)
        self.pulse.editingFinished.connect(self._viewmodel.leave_pulse)
        layout.addWidget(Label(theme, self.tr("Pulse, if you know it")))
        layout.addWidget(self.pulse)
        layout.addWidget(Label(theme, self.tr("a minute"), "second", "quiet"))
        layout.addStretch(1)
        return row

    def _show(self) -> None:
        for sign, chip in self.signs.items():
            chip.setChecked(sign in self._viewmodel.ticked)
        if self.pulse.text() != self._viewmodel.typed_pulse:
            self.pulse.setText(self._viewmodel.typed_pulse)
        words = self._viewmodel.pulse_words()
        self.pulse_words.setText(words)
        self.pulse_words.setVisible(bool(words))

    def _restyle(self) -> None:
        self.pulse.setFixedWidth(self.pulse.fontMetrics().horizontalAdvance("0" * _PULSE_DIGITS) + 44)

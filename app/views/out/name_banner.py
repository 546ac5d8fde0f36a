"""Keeping a version on demand: a line above the page for its name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.kit.banner import Banner
from app.views.kit.fields import Field
from app.views.kit.theme import Theme

_LONGEST = 80


class NameBanner(Banner):
    """`named(name)`: keep it, with this name or none. Enter means the same, and Esc as much as `dismiss`."""

    named = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "layers", "", "", "", parent=parent)
        self.lead.setText(self.tr("Keep this version"))
        self.lead.show()
        self.text.hide()
        self.act.setText(self.tr("Keep it"))
        self.dismiss.setText(self.tr("Not now"))
        self.name = Field(theme, self.tr("A name, if you like"), self.tr("Name of the version"))
        self.name.setMaxLength(_LONGEST)
        self._words.addWidget(self.name, 1)
        self.name.returnPressed.connect(self._keep)
        self.act.clicked.connect(self._keep)

    @property
    def order(self) -> tuple[QWidget, ...]:
        """The name comes first."""
        return self.name, *super().order

    def _keep(self) -> None:
        self.named.emit(self.name.text().strip())

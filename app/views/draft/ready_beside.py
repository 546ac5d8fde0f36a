"""The way to the readiness lines: from the foot of the page, by key, and from where a draft is about to leave."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from app.viewmodels.draft.ready import ReadyViewModel
from app.views.draft.beside_panel import BesidePanel
from app.views.draft.draft import DraftView
from app.views.draft.foot_button import FootButton
from app.views.draft.ready_panel import ReadyPanel
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

KEYS = "Ctrl+Shift+R"


class ReadyBeside(QObject):
    """Adds to the draft tab `page` a button and a key that open the lines beside the page, or close them.

    `offer` does the same from a menu; it is to be seen there as long as a line is left.
    """

    def __init__(self, theme: Theme, viewmodel: ReadyViewModel, page: DraftView) -> None:
        super().__init__(page)
        self._theme, self._viewmodel, self._page = theme, viewmodel, page
        self.panel: BesidePanel | None = None
        self.button = FootButton(theme, self.tr("Ready?"), "check", KEYS)
        self.button.clicked.connect(self.toggle)
        page.foot.add_tool(self.button)
        self.offer = QAction(self.tr("&Am I ready? Four lines to look at"), self)
        self.offer.triggered.connect(self._open)
        QShortcut(QKeySequence(KEYS), page, self.toggle, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        viewmodel.changed.connect(self._follow)
        self._follow()

    @property
    def is_open(self) -> bool:
        """Whether the lines are shown."""
        return self.panel is not None and self._page.beside.panel is self.panel

    @Slot()
    def toggle(self) -> None:
        """Open the lines, or go back to the text."""
        if self.is_open:
            self._go_back()
        else:
            self._open()

    @Slot()
    def _open(self) -> None:
        if self.panel is None:
            self.panel = self._made()
            self.panel.closed.connect(self._go_back)
        if isinstance(self.panel, ReadyPanel):
            self._page.beside.open(self.panel, next(iter(self.panel.lines.values())))
            self.panel.enter()
        else:
            self._page.beside.open(self.panel, self.panel.close_button)

    def _made(self) -> BesidePanel:
        words = self._viewmodel.words
        if words is not None:
            return ReadyPanel(self._theme, self._viewmodel, words)
        panel = BesidePanel(self._theme, self.button.text(), self.button.text())
        panel.body.addWidget(Label(self._theme, self._viewmodel.trouble, token="quiet", wrap=True))
        panel.body.addStretch(1)
        return panel

    @Slot()
    def _go_back(self) -> None:
        self._page.beside.close()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _follow(self) -> None:
        self.offer.setVisible(not self._viewmodel.all_ticked)

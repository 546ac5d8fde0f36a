"""A picture of one's own numbers on a card: with its sentence, as a table, and out of the program."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QImage,
    QImageWriter,
    QPainter,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.model.out import WriteFile
from app.model.patterns.figures import as_csv
from app.viewmodels.out import FORGET_AFTER
from app.views.charts.chart import Chart
from app.views.charts.clipping import Clipping
from app.views.charts.marks import KeyWord
from app.views.charts.saving import Saving
from app.views.charts.table import FiguresTable
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_SLIM, _GAP = 240, 24
"""The width, in pixels at 100 %, that a slim picture has at least where words stand beside it; and from it to them."""

_SHARP = 2
"""Pixels of a copied picture for each on the screen."""


class ChartCard(Card):
    """Follows its `chart`. Where that has too little to show, one sentence stands here and no axes.

    write: see WriteFile. forget_after: milliseconds the clipboard holds what was copied, see Clipping.
    """

    def __init__(
        self,
        theme: Theme,
        chart: Chart,
        write: WriteFile,
        forget_after: int = FORGET_AFTER,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 1, parent)
        self.chart = chart
        self._tabled, self._beside = False, False
        self.title = Label(theme, "", "card_title", wrap=True)
        self.sentence = Label(theme, "", "second", wrap=True)
        self.legend = QWidget()
        self._keys = FlowLayout(4, self.legend)
        self.table = FiguresTable(theme, "")
        self.as_table = Button(theme, "", "link", "table")
        self.copy = Button(theme, self.tr("Copy"), "link", "copy")
        self.save = Button(theme, self.tr("Save"), "link", "chevron_down")
        self.said = Label(theme, "", "second", "quiet", wrap=True)
        self.menu = QMenu(self.save)
        self.clipping = Clipping(forget_after, self)
        self.saving = Saving(theme, write, self)
        self._words, self._links, self._foot = QWidget(), QWidget(), QWidget()
        self._grid = QGridLayout(self)
        self._lay_out()
        self._connect()
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words beside the picture where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def picture(self) -> QImage:
        """What is shown, without the buttons; the picture rather than the table."""
        self._turn(tabled=False)
        for part in (self._words, self):
            layout = part.layout()
            if layout:
                layout.activate()
        parts = [part for part in (self.title, self.sentence, self.legend, self.chart) if part.isVisibleTo(self)]
        places = [QRect(part.mapTo(self, part.rect().topLeft()), part.size()) for part in parts]
        whole = QRect()
        for place in places:
            whole = whole.united(place)
        whole.adjust(-self.padding, -self.padding, self.padding, self.padding)
        image = QImage(whole.size() * _SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARP)
        image.fill(self._theme.color("surface"))
        painter = QPainter(image)
        for part, place in zip(parts, places, strict=True):
            part.render(painter, place.topLeft() - whole.topLeft(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.end()
        return image

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(self.padding, self.padding, self.padding, self.padding)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(12)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        for part in (self.title, self.sentence, self.legend):
            words.addWidget(part)
        row = FlowLayout(12, self._links)
        for button in (self.as_table, self.copy, self.save):
            row.addWidget(button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(4)
        foot.addWidget(self._links)
        foot.addWidget(self.said)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for part in (self.legend, self._links, self._words, self._foot):
            part.setSizePolicy(policy)
        self.said.hide()
        self.save.setAccessibleDescription(self.tr("Opens a menu"))
        self.menu.addAction(self.tr("As a &picture (PNG)…"), self._save_picture)
        self.menu.addAction(self.tr("As a &table (CSV)…"), self._save_table)
        self._place()

    def _connect(self) -> None:
        self.chart.changed.connect(self._follow)
        self.as_table.clicked.connect(lambda: self._turn(tabled=not self._tabled))
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._open_menu)
        self.saving.said.connect(self._say)
        self._theme.changed.connect(self._arrange)

    @Slot()
    def _follow(self) -> None:
        told = self.chart.told
        self.title.setText(told.title)
        self.sentence.setText(told.sentence)
        self.sentence.set_token("text" if told.enough else "quiet")
        self.table.setAccessibleName(told.title)
        self.table.show_rows(told.heads, told.rows)
        while item := self._keys.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for key in told.keys:
            self._keys.addWidget(KeyWord(self._theme, key))
        self._say("")
        self._show()

    def _turn(self, *, tabled: bool) -> None:
        self._tabled = tabled
        self._show()

    def _show(self) -> None:
        told = self.chart.told
        self.as_table.setText(self.tr("As a picture") if self._tabled else self.tr("As a table"))
        self.chart.setVisible(told.enough and not self._tabled)
        self.table.setVisible(told.enough and self._tabled)
        self.legend.setVisible(bool(told.keys) and not self._tabled)
        self._foot.setVisible(told.enough)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Words beside the picture or above it."""
        slim = self.chart.slim and self.chart.told.enough
        words = self._links.sizeHint().width()
        beside = slim and self.width() - 2 * self.padding >= self._theme.px(_SLIM) + _GAP + words
        self._words.setMinimumWidth(words if beside else 0)
        if beside != self._beside:
            self._beside = beside
            self._place()

    def _place(self) -> None:
        for part in (self._words, self.chart, self.table, self._foot):
            self._grid.removeWidget(part)
        if self._beside:
            self._grid.addWidget(self.chart, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self.table, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._words, 0, 1)
            self._grid.addWidget(self._foot, 1, 1)
        else:
            self._grid.addWidget(self._words, 0, 0)
            self._grid.addWidget(self.chart, 1, 0)
            self._grid.addWidget(self.table, 1, 0)
            self._grid.addWidget(self._foot, 2, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._beside else 0)
        self._grid.setRowStretch(2, 1 if self._beside else 0)

    @Slot()
    def _copy(self) -> None:
        """What is shown: the picture, or the table."""
        if self._tabled:
            self.clipping.put_table(self._rows().decode("utf-8-sig"))
            self._say(self.tr("The table is copied."))
        else:
            self.clipping.put_picture(self.picture())
            self._say(self.tr("The picture is copied."))

    @Slot()
    def _open_menu(self) -> None:
        self.menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _save_picture(self) -> None:
        self.saving.ask("png", self._png)

    def _save_table(self) -> None:
        self.saving.ask("csv", self._rows)

    def _png(self) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.picture())
        return bytes(buffer.data().data())

    def _rows(self) -> bytes:
        return as_csv(self.chart.told.heads, self.chart.told.rows)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

"""A month's calendar: a dot on each day for each kind of thing that was written or done."""

from __future__ import annotations

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.viewmodels.patterns.month import MonthTold
from app.views.charts.chart import Chart
from app.views.charts.days import DaysGrid
from app.views.kit.buttons import IconButton
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class MonthChart(Chart):
    """`day_wanted(QDate)`: another month is to be shown, with this day in it. `day_opened(QDate)`: one was chosen.

    Arrow keys walk day by day and over the month's ends, Page Up and Page Down month by month, Enter opens a day.
    """

    day_wanted = Signal(QDate)
    day_opened = Signal(QDate)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.month = Label(theme, "", "lead")
        self.earlier = IconButton(theme, "chevron_left", "")
        self.later = IconButton(theme, "chevron_right", "")
        self.grid = DaysGrid(theme)
        super().__init__(theme, parent)
        self.earlier.setAccessibleName(self.tr("The month before"))
        self.later.setAccessibleName(self.tr("The month after"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.month, 1)
        for button, months in ((self.earlier, -1), (self.later, 1)):
            button.setToolTip(button.accessibleName())
            button.clicked.connect(lambda _=False, months=months: self.grid.want_month(months))
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.grid)
        self.grid.day_wanted.connect(self.day_wanted)
        self.grid.day_opened.connect(self.day_opened)

    def sizeHint(self) -> QSize:
        """Its head and its weeks."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Days that can be told apart, all of their weeks."""
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    def show_told(self, told: MonthTold, day: QDate) -> None:
        """Show this month from now on, with `day` as the place the keyboard walks from."""
        self.month.setText(told.month)
        self.grid.show_month(told, day)
        self._tell(told)

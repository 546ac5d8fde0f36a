"""Every picture, as one paints it: with little and much, small and large, from the left and from the right."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.views.charts.chart import Chart
from app.views.charts.feelings import FeelingsChart
from app.views.charts.hints import HintsChart
from app.views.charts.minutes import MinutesChart
from app.views.charts.month import MonthChart
from app.views.charts.strengths import StrengthsChart
from app.views.kit.theme import Theme
from tests.charted import TODAY, feelings_told, hints_told, minutes_told, month_told, strengths_told

Make = Callable[[Theme], Chart]


def strengths(theme: Theme) -> Chart:
    chart = StrengthsChart(theme)
    chart.show_told(strengths_told())
    return chart


def feelings(theme: Theme) -> Chart:
    chart = FeelingsChart(theme)
    chart.show_told(feelings_told(40))
    return chart


def minutes(theme: Theme) -> Chart:
    chart = MinutesChart(theme)
    chart.show_told(minutes_told(400))
    return chart


def hints(theme: Theme) -> Chart:
    chart = HintsChart(theme)
    chart.show_told(hints_told(8, 9, 2))
    return chart


def month(theme: Theme) -> Chart:
    chart = MonthChart(theme)
    chart.show_told(month_told(), QDate(TODAY.year, TODAY.month, TODAY.day))
    return chart


ALL = pytest.mark.parametrize("make", [strengths, feelings, minutes, hints, month])


def painted(chart: Chart) -> QImage:
    return chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def count(image: QImage, color: QColor) -> int:
    """How many pixels have this colour."""
    return sum(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height()))


def at_rim(image: QImage) -> int:
    """How many pixels at the left and the right rim differ from the ground in the upper left corner."""
    ground = image.pixel(0, 0)
    return sum(image.pixel(x, y) != ground for x in (0, image.width() - 1) for y in range(image.height()))


@ALL
def test_it_is_told_to_screen_readers_by_name_and_sentence(qtbot: QtBot, dressed: Theme, make: Make) -> None:
    chart = make(dressed)
    qtbot.addWidget(chart)
    assert chart.accessibleName() == chart.told.title
    assert chart.accessibleDescription() == chart.told.sentence


@ALL
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("zoom", [0.8, 2.0])
def test_the_latest_stands_out_at_every_size(
    qtbot: QtBot, dressed: Theme, make: Make, zoom: float, direction: Qt.LayoutDirection
) -> None:
    dressed.set_zoom(zoom)
    chart = make(dressed)
    qtbot.addWidget(chart)
    chart.setLayoutDirection(direction)
    chart.resize(chart.minimumSizeHint())
    token = "dusk" if isinstance(chart, FeelingsChart) else "accent"
    assert count(painted(chart), dressed.color(token)) > 10


@ALL
def test_larger_words_make_it_higher(qtbot: QtBot, dressed: Theme, make: Make) -> None:
    chart = make(dressed)
    qtbot.addWidget(chart)
    before = chart.sizeHint().height()
    dressed.set_zoom(2.0)
    assert chart.sizeHint().height() > before * 1.3


@pytest.mark.parametrize("make", [minutes, hints])
@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_no_number_reaches_over_the_rim(qtbot: QtBot, dressed: Theme, make: Make, zoom: float) -> None:
    dressed.set_zoom(zoom)
    chart = make(dressed)
    qtbot.addWidget(chart)
    chart.resize(dressed.px(300), chart.sizeHint().height())
    lines = 3  # those of the scale end at the right rim, each one or two pixels high
    assert at_rim(painted(chart)) <= 2 * lines


def test_what_went_down_and_what_did_not_are_told_apart_without_colour(qtbot: QtBot, dressed: Theme) -> None:
    chart = HintsChart(dressed)
    qtbot.addWidget(chart)
    chart.resize(300, 184)
    inked = []
    for rates in ((8, 7), (7, 8)):
        chart.show_told(hints_told(*rates))
        image = painted(chart)
        middle = range(120, 220)
        ground = image.pixel(0, 0)
        rows = [y for y in range(20, 150) if image.pixel(70, y) == ground]
        inked.append(sum(any(image.pixel(x, y) != ground for y in rows) for x in middle))
    assert inked[0] == 100, "whole"
    assert inked[1] < 80, "dashed"


def test_long_words_go_above_their_dots_where_it_is_narrow(qtbot: QtBot, dressed: Theme) -> None:
    chart = FeelingsChart(dressed)
    qtbot.addWidget(chart)
    chart.show_told(feelings_told())
    assert chart.heightForWidth(240) > 1.6 * chart.heightForWidth(600)
    widest = chart.fontMetrics().horizontalAdvance("niedergeschlagen")
    assert chart.minimumSizeHint().width() >= widest


def test_nothing_to_show_paints_nothing(qtbot: QtBot, dressed: Theme) -> None:
    chart = MinutesChart(dressed)
    qtbot.addWidget(chart)
    chart.show_told(minutes_told(1))
    image = painted(chart)
    assert count(image, QColor(image.pixel(0, 0))) == image.width() * image.height()

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from app.views.kit.flow import FlowLayout


@pytest.fixture
def parent(qtbot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def make(parent: QWidget, sizes: list[tuple[int, int]]) -> tuple[FlowLayout, list[QWidget]]:
    layout = FlowLayout(8, parent)
    parts = []
    for width, height in sizes:
        part = QWidget(parent)
        part.setFixedSize(width, height)
        layout.addWidget(part)
        parts.append(part)
    return layout, parts


@pytest.mark.parametrize(("width", "height"), [(316, 32), (315, 72), (100, 112)])
def test_the_height_follows_the_width(parent: QWidget, width: int, height: int) -> None:
    layout, _ = make(parent, [(100, 32)] * 3)
    assert layout.heightForWidth(width) == height


def test_items_stand_side_by_side_and_wrap(parent: QWidget) -> None:
    layout, parts = make(parent, [(100, 32)] * 3)
    layout.setGeometry(QRect(0, 0, 210, 100))
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (108, 0), (0, 40)]


def test_items_stand_in_the_middle_of_their_row(parent: QWidget) -> None:
    layout, parts = make(parent, [(50, 32), (50, 40)])
    layout.setGeometry(QRect(0, 0, 200, 40))
    assert [part.y() for part in parts] == [4, 0]


def test_hidden_items_take_no_room(parent: QWidget) -> None:
    layout, parts = make(parent, [(100, 32)] * 3)
    parts[0].hide()
    layout.setGeometry(QRect(0, 0, 210, 100))
    assert parts[1].x() == 0
    assert layout.heightForWidth(210) == 32


def test_rows_begin_at_the_right_where_words_do(parent: QWidget) -> None:
    layout, parts = make(parent, [(100, 32)] * 2)
    parent.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.setGeometry(QRect(0, 0, 300, 100))
    assert [part.x() for part in parts] == [200, 92]


def test_its_least_width_is_its_widest_item(parent: QWidget) -> None:
    layout, _ = make(parent, [(100, 32), (140, 32)])
    assert layout.minimumSize() == QSize(140, 32)
    assert layout.sizeHint() == QSize(248, 32)


def test_nothing_needs_no_room(parent: QWidget) -> None:
    layout, _ = make(parent, [])
    assert layout.heightForWidth(200) == 0
    assert layout.takeAt(0) is None

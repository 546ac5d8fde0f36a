import pytest
from PySide6.QtCore import QPoint, Qt

from app.views.kit.banner import Banner
from app.views.kit.theme import Theme


@pytest.fixture
def banner(theme: Theme, qtbot) -> Banner:
    words = "You noted 7 of 10 at 18:05. Ten quiet minutes often change what you want to say."
    banner = Banner(theme, "wave", words, "Take ten minutes", "Not now", "Soothe first?")
    qtbot.addWidget(banner)
    banner.resize(1400, banner.heightForWidth(1400))
    with qtbot.waitExposed(banner):
        banner.show()
    return banner


def test_the_act_and_the_way_out(banner: Banner, qtbot) -> None:
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.act, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(banner.dismiss, Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_it_slides_away(banner: Banner, theme: Theme, qtbot) -> None:
    theme.set_still(False)
    qtbot.mouseClick(banner.dismiss, Qt.MouseButton.LeftButton)
    assert banner.isVisible()
    qtbot.waitUntil(banner.isHidden)


def test_it_is_56_high(banner: Banner) -> None:
    assert banner.height() == 56


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_buttons_go_below_the_words_where_it_is_narrow(banner: Banner, theme: Theme, qtbot, zoom: float) -> None:
    theme.zoom = zoom
    width = banner.minimumSizeHint().width()
    banner.resize(width, 100)
    qtbot.waitUntil(lambda: banner.act.mapTo(banner, QPoint(0, 0)).y() > banner.text.geometry().top())
    banner.resize(width, banner.heightForWidth(width))
    banner.layout().activate()
    assert banner.text.geometry().bottom() < banner.act.geometry().top()
    assert banner.text.height() >= banner.text.heightForWidth(banner.text.width())

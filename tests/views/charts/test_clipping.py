from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.charts.clipping import Clipping


def picture() -> QImage:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    return image


def test_histories_are_asked_to_leave_a_picture_out(qapp: QApplication) -> None:
    clipping = Clipping()
    clipping.put_picture(picture())
    held = QGuiApplication.clipboard().mimeData()
    assert held.hasImage()
    assert any("passwordManagerHint" in kind or "Exclude" in kind for kind in held.formats())
    clipping.forget()
    assert QGuiApplication.clipboard().image().isNull()


def test_it_leaves_by_itself(qtbot: QtBot) -> None:
    clipping = Clipping(forget_after=1)
    clipping.put_table("a,b")
    assert QGuiApplication.clipboard().text() == "a,b"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_what_came_from_elsewhere_stays(qapp: QApplication) -> None:
    clipping = Clipping()
    clipping.put_table("a,b")
    QGuiApplication.clipboard().setText("a recipe")
    clipping.forget()
    assert QGuiApplication.clipboard().text() == "a recipe"


def test_it_leaves_with_the_program_unless_it_may_stay(qapp: QApplication) -> None:
    for forget_after, left in ((0, "a,b"), (60_000, "")):
        clipping = Clipping(forget_after)
        clipping.put_table("a,b")
        clipping._end()
        assert QGuiApplication.clipboard().text() == left

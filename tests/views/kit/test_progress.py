from PySide6.QtCore import QPoint, Qt

from app.views.kit.progress import Progress


def test_it_fills_with_what_is_done(dressed, qtbot):
    progress = Progress(dressed, "How much of it is done")
    qtbot.addWidget(progress)
    progress.resize(200, 8)
    fill = dressed.color("fill").rgb()

    def filled(x):
        return progress.grab().toImage().pixelColor(QPoint(x, 4)).rgb() == fill

    assert not filled(20)
    progress.setValue(50)
    assert filled(20) and filled(90) and not filled(110)
    progress.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert filled(180) and not filled(90)
    assert progress.accessibleName() == "How much of it is done"

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.model.out import Letter
from app.views.kit.theme import Theme
from app.views.out.printing import Preview

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def preview(qtbot: QtBot, dressed: Theme) -> Iterator[Preview]:
    """A preview of some sheets in the dark, over a window."""
    dressed.set_scheme("dark")
    window = QWidget()
    window.resize(900, 600)
    preview = Preview(dressed, Letter("I felt cold.\n" * 80, "Evenings"), window)
    preview.open()
    qtbot.waitActive(preview)
    yield preview
    window.deleteLater()


def test_the_preview_shows_every_sheet_under_a_name_that_tells_nothing(preview: Preview, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: 2 <= preview.sheets.pageCount() <= 4)
    assert (preview.printer.docName(), preview.printer.creator()) == ("Letter", "")
    assert preview.width() <= 900


def test_words_are_black_on_white_in_the_dark_as_well(preview: Preview, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: preview.sheets.pageCount() > 1)
    for _ in range(6):
        preview.larger.click()
    picture = preview.sheets.grab().toImage()
    shades = {picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height())}
    assert min(shades) < 40
    assert max(shades) == 255


def test_it_is_printed_with_what_was_chosen_and_tells_nothing(preview: Preview, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    assert preview.print_button.hasFocus()
    qtbot.keyClick(preview.print_button, Qt.Key.Key_Return)
    [dialog] = preview.findChildren(QPrintDialog)
    preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    preview.printer.setOutputFileName(str(path))
    with qtbot.waitSignal(preview.accepted):
        dialog.done(QDialog.DialogCode.Accepted.value)
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert str(tmp_path).encode() not in content
    assert b"/Creator ()" in content


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", "QPainter::begin")
def test_a_printer_that_refuses_is_told_in_one_sentence(preview: Preview, qtbot: QtBot, tmp_path: Path) -> None:
    preview.print_button.click()
    [dialog] = preview.findChildren(QPrintDialog)
    preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    preview.printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    dialog.done(QDialog.DialogCode.Accepted.value)
    assert preview.trouble.text() == "It could not be printed. Another printer may take it, or a PDF."
    assert preview.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_changing_ones_mind_before_the_printer_is_chosen_prints_nothing(preview: Preview, tmp_path: Path) -> None:
    preview.print_button.click()
    [dialog] = preview.findChildren(QPrintDialog)
    preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    preview.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.reject()
    assert preview.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_esc_prints_nothing(preview: Preview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.rejected):
        qtbot.keyClick(preview.print_button, Qt.Key.Key_Escape)


def test_qts_printing_is_only_loaded_when_somebody_prints() -> None:
    script = "import sys, app.views.out.out, app.views.out.sheet; sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0

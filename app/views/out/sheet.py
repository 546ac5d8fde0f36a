"""A letter on paper: black words on white sheets, for a printer and for a PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.model.out import Letter

MARGIN = 25.0
"""Millimetres of white around the words."""

_POINTS, _HEADING = 12.0, 16.0
_LEADING = 140.0
_RESOLUTION = 300


def print_letter(letter: Letter, font: QFont, device: QPagedPaintDevice) -> None:
    """Put the letter on the sheets of `device`, within its margins, in this face."""
    sheet = QTextDocument()
    sheet.setDocumentMargin(0)
    words = QFont(font)
    words.setPointSizeF(_POINTS)
    sheet.setDefaultFont(words)
    _write(sheet, letter)
    sheet.documentLayout().setPaintDevice(device)
    # A size of its own, or Qt would put numbers on the pages.
    sheet.setPageSize(QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size()))
    sheet.print_(device)


def make_pdf(letter: Letter, font: QFont) -> bytes:
    """The letter as a PDF on A4 or Letter, whatever is usual here; it says nothing of who wrote it, where or with what.

    Its title is the letter's, if it has one.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setCreator("")
    writer.setAuthor("")
    writer.setTitle(letter.heading)
    writer.setPageLayout(paper())
    print_letter(letter, font, writer)
    del writer  # its last words are written when it goes
    buffer.close()
    return bytes(content.data())


def paper() -> QPageLayout:
    """One sheet, upright, with the margins."""
    metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def _write(sheet: QTextDocument, letter: Letter) -> None:
    cursor = QTextCursor(sheet)
    lines = QTextBlockFormat()
    lines.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    ink = QTextCharFormat()
    ink.setForeground(Qt.GlobalColor.black)  # or it would be as pale as words on a dark screen
    if letter.heading:
        heading = QTextCharFormat(ink)
        heading.setFontPointSize(_HEADING)
        heading.setFontWeight(QFont.Weight.DemiBold)
        above = QTextBlockFormat(lines)
        above.setBottomMargin(_HEADING)
        cursor.setBlockFormat(above)
        cursor.insertText(letter.heading, heading)
        cursor.insertBlock(lines, ink)
    cursor.setBlockFormat(lines)
    cursor.insertText("\n".join(letter.lines), ink)

"""A letter on paper: black words on white sheets, for a printer and for a PDF."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QSizeF, Qt, QUuid
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

_MADE = re.compile(rb"^/(?:Producer|CreationDate|ModDate) \(.*?\)$", re.MULTILINE)
"""What Qt notes, near the beginning, of itself and of the time."""

_NO_ID = QUuid("{00000000-0000-4000-8000-000000000000}")
"""The same for every letter; none at all would be replaced by one that tells two copies apart."""

_ABOUT = """\
<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">\
<rdf:Description rdf:about="">{title}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>
"""
_TITLE = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'


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
    """The letter as a PDF on A4 or Letter, whatever is usual here.

    It says nothing of who wrote it, where, when or with what. Its title is the letter's, if it has one. The same
    letter gives the same bytes.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setCreator("")
    writer.setAuthor("")
    writer.setDocumentId(_NO_ID)
    title = _TITLE.format(title=escape(letter.heading)) if letter.heading else ""
    writer.setDocumentXmpMetadata(QByteArray(_ABOUT.format(title=title).encode()))
    writer.setPageLayout(paper())
    print_letter(letter, font, writer)
    del writer  # its last words are written when it goes
    buffer.close()
    # As long as before, for a PDF says at which byte each of its parts begins.
    return _MADE.sub(lambda noted: b" " * len(noted[0]), content.data(), count=3)


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

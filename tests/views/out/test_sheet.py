import re
import socket
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageSize, QPalette
from PySide6.QtWidgets import QApplication

from app.model.out import Letter
from app.views.kit.theme import Theme
from app.views.out.sheet import MARGIN, make_pdf, paper

TEXT = "Sam,\n\nI felt cold on Tuesday.\n- the dishes\n"


def opened(pdf: bytes) -> bytes:
    """All of a PDF that can be read, with what is packed in it."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"\n".join(unpacked(part) for part in packed)


def unpacked(part: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(part)
    except zlib.error:
        return part


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def in_any_writing(word: str) -> list[bytes]:
    return [word.encode("utf-8"), word.encode("utf-16-be"), word.encode("utf-16-le")]


def test_a_pdf_says_nothing_of_who_wrote_it_or_where(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "kimberly")
    monkeypatch.setenv("LOGNAME", "kimberly")
    monkeypatch.setenv("HOME", "/home/kimberly")
    QGuiApplication.setApplicationDisplayName("Own Words")
    content = opened(make_pdf(Letter(TEXT), theme.font("editor")))
    QGuiApplication.setApplicationDisplayName("")
    assert content.startswith(b"%PDF-")
    for word in (
        "kimberly",
        "/home",
        str(Path.home()),
        "/root",
        "Own Words",
        "own-words",
        "pytest",
        socket.gethostname(),
    ):
        for writing in in_any_writing(word):
            assert writing not in content, word
    told = dict(re.findall(rb"/(Title|Creator|Author|Subject|Keywords|Producer) \((.*?)\)\n", content, re.DOTALL))
    assert set(told.values()) == {b""}
    assert not re.findall(rb"<rdf:li|CreateDate|ModifyDate|DocumentID|InstanceID|Qt ", content)


def test_a_pdf_says_neither_when_it_was_made_nor_with_what(theme: Theme) -> None:
    letter, font = Letter(TEXT, "Evenings"), theme.font("editor")
    content = make_pdf(letter, font)
    for noted in (b"Producer", b"Date", b"D:20", "Qt".encode("utf-16-be"), b"uuid"):
        assert noted not in content, noted
    assert make_pdf(letter, font) == content


def test_a_pdf_without_those_notes_has_its_parts_where_it_says(theme: Theme) -> None:
    content = make_pdf(Letter(TEXT, "Evenings"), theme.font("editor"))
    table = int(content.rsplit(b"startxref", 1)[1].split()[0])
    assert content[table:].startswith(b"xref")
    for number, place in enumerate(re.findall(rb"^(\d{10}) 00000 n", content[table:], re.MULTILINE), 1):
        assert content[int(place) :].startswith(b"%d 0 obj" % number)


def test_a_pdf_has_the_title_of_the_draft(theme: Theme) -> None:
    content = opened(make_pdf(Letter(TEXT, "Evenings & <mornings>"), theme.font("editor")))
    assert b">Evenings &amp; &lt;mornings&gt;</rdf:li>" in content


def test_a_long_letter_takes_more_sheets(theme: Theme) -> None:
    font = theme.font("editor")
    assert pages(make_pdf(Letter(TEXT), font)) == 1
    assert 4 <= pages(make_pdf(Letter(TEXT * 40), font)) <= 8


def test_words_are_black_in_the_dark_as_well(dressed: Theme, qapp: QApplication) -> None:
    font = dressed.font("editor")
    dressed.set_scheme("light")
    light = ink(make_pdf(Letter(TEXT, "Evenings"), font))
    dressed.set_scheme("dark")
    assert qapp.palette().color(QPalette.ColorRole.Text).lightness() > 128
    assert ink(make_pdf(Letter(TEXT, "Evenings"), font)) == light
    assert light
    assert light <= {b"0 0 0 scn", b"0 0 0 SCN"}


def ink(pdf: bytes) -> set[bytes]:
    """The colours that are painted with, but for the white Qt begins with."""
    return set(re.findall(rb"[\d.]+ [\d.]+ [\d.]+ (?:scn|SCN|rg|RG)\b", opened(pdf))) - {b"1 1 1 scn", b"1 1 1 SCN"}


@pytest.mark.parametrize(
    ("country", "size"),
    [
        (QLocale.Country.Germany, QPageSize.PageSizeId.A4),
        (QLocale.Country.UnitedKingdom, QPageSize.PageSizeId.A4),
        (QLocale.Country.UnitedStates, QPageSize.PageSizeId.Letter),
    ],
)
def test_the_paper_is_what_is_usual_here(country: QLocale.Country, size: QPageSize.PageSizeId) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    try:
        layout = paper()
    finally:
        QLocale.setDefault(before)
    assert layout.pageSize().id() == size
    assert layout.margins() == QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)

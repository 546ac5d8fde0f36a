"""Room between lines, where QPlainTextEdit knows none: a font without letters, put before the real one.

Qt takes the leading of a line from the first family of its font, and letters that family lacks from the next. So a
family that has no letters at all, but the wanted leading, spaces the lines while Qt does all the work.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from zlib import crc32

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

_EM = 1000
_MAGIC = 0x5F0F3CF5


def with_leading(font: QFont, step: float) -> QFont:
    """`font` with its lines `step` times its size apart; as it was where Qt does not take the extra family.

    Adds a font to the application's, once for each set of distances.
    """
    plain, found = QFontMetricsF(font), QFontInfo(font)
    em = found.pixelSize() or 1
    ascent, descent = round(plain.ascent() / em * _EM), round(plain.descent() / em * _EM)
    leading = round(step * _EM) - ascent - descent
    if leading <= 0:
        return font
    # Qt keeps what follows a family by that family's name alone, so each font needs a leading of its own name.
    family = f"Own Words Leading {ascent} {descent} {leading} {crc32(found.family().encode()):08x}"
    spaced = QFont(font)
    # Behind another family Qt no longer knows what "serif" stands for, so the one it found comes first.
    spaced.setFamilies([family, found.family(), *font.families()])
    if not QFontMetricsF(spaced).leading():
        QFontDatabase.addApplicationFontFromData(make_font(family, ascent, descent, leading))
    return spaced


def make_font(family: str, ascent: int, descent: int, leading: int) -> bytes:
    """A TrueType font of that name with no letters; distances in thousandths of its size."""
    head = struct.pack(">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, _MAGIC, 0, _EM, *[0] * 7, 8, 2, 0, 0)
    hhea = struct.pack(">IhhhH11hH", 0x10000, ascent, -descent, leading, 500, 0, 0, 0, 1, *[0] * 7, 1)
    lengths = struct.pack(">HHHHHHHHhHH", 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1) + struct.pack(">H", 0)
    os2 = struct.pack(
        ">HhHHH10hh10s4I4sHHHhhhHHIIhhHHH",
        *(4, 500, 400, 5, 0, *[0] * 10, 0, bytes(10), *[0] * 4, b"OWNW", 0xC0, 0xFFFF, 0xFFFF),
        *(ascent, -descent, leading, ascent, descent, 0, 0, 0, 0, 0, 0, 0),
    )
    return _file(
        {
            b"OS/2": os2,
            b"cmap": struct.pack(">HHHHI", 0, 1, 3, 1, 12) + lengths,
            b"glyf": bytes(1),
            b"head": head,
            b"hhea": hhea,
            b"hmtx": struct.pack(">Hh", 500, 0),
            b"loca": struct.pack(">HH", 0, 0),
            b"maxp": struct.pack(">IH13H", 0x10000, 1, *[0] * 4, 1, *[0] * 8),
            b"name": _names([(1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))]),
            b"post": struct.pack(">IIhhIIIII", 0x30000, *[0] * 8),
        }
    )


def _names(names: Sequence[tuple[int, str]]) -> bytes:
    records, words = b"", b""
    for number, name in names:
        encoded = name.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(encoded), len(words))
        words += encoded
    return struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + words


def _file(tables: dict[bytes, bytes]) -> bytes:
    """The tables, in the order of their names, behind their directory."""
    count = len(tables)
    directory = struct.pack(">IHHHH", 0x10000, count, 128, 3, count * 16 - 128)
    body = b""
    for name, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += name + struct.pack(">III", checksum, 12 + 16 * count + len(body), len(table))
        body += padded
    return directory + body

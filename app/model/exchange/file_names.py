"""Names for files that every system takes."""

from __future__ import annotations

import re
import unicodedata

_UNSAFE = re.compile(r'[\0-\x1f\x7f-\x9f<>:"/\\|?*\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+')
_LONGEST, _MOST_BYTES = 80, 160
"""Code points and bytes of UTF-8 of a stem: a number and an ending still fit into the 255 bytes of most disks."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
"""What Windows keeps for devices (Microsoft, "Naming Files, Paths, and Namespaces")."""


def safe_stem(words: str) -> str:
    """The words as a file's name without its ending: nothing a system forbids; "_" where nothing is left."""
    plain = " ".join(_UNSAFE.sub(" ", unicodedata.normalize("NFC", words)).split())[:_LONGEST]
    short = plain.encode()[:_MOST_BYTES].decode("utf-8", "ignore").strip(". ")
    return f"_{short}" if not short or _RESERVED.match(short) else short


class FileNames:
    """Gives no name twice, also not to a disk that knows no case."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, words: str, ending: str) -> str:
        """A name made of `words` and `ending`, such as ".md"; with a number where that was given before."""
        stem, number = safe_stem(words), 1
        name = f"{stem}{ending}"
        while name.casefold() in self._given:
            number += 1
            name = f"{stem} ({number}){ending}"
        self._given.add(name.casefold())
        return name

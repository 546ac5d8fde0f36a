"""Reads a large JSON document value by value, so that it never has to be in memory as a whole."""

from __future__ import annotations

import codecs
import json
import re
from typing import BinaryIO

from app.model.exchange.faults import broken, cut_off, unreadable

_CHUNK = 1 << 18
_LONGEST = 1 << 26
"""Code points of one value: a fault in one must not make all that follows part of it."""

_NEAR = 16
"""So close to the end of what was read, a fault may be only a word that was cut: -Infinity has nine letters."""

_NO_UTF_8 = re.compile("[\udc80-\udcff]")
"""What the decoder makes of bytes that are no UTF-8; escapes that name half a sign are still escapes here."""

_BLANKS = re.compile(r"[ \t\n\r]*")
_decoder = json.JSONDecoder()


class JsonSteps:
    """Goes through a JSON document in UTF-8. Every step may raise CannotBring, naming the line, from 1."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file, self._name = file, name
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape").decode
        self._text, self._at, self._begin = "", 0, 0
        self._lines, self._ended = 1, False

    @property
    def line(self) -> int:
        """The line in which the last value begins."""
        return self._line_at(self._begin)

    def take(self, signs: str) -> str:
        """Go past one sign of these, blanks before it aside, and give it."""
        sign = self._peek()
        if sign and sign in signs:
            self._at += 1
            return sign
        raise broken(self._line_at(self._at)) if sign else cut_off()

    def passes(self, sign: str) -> bool:
        """Go past this sign if it comes next, blanks before it aside, and say whether it did."""
        comes = self._peek() == sign
        self._at += comes
        return comes

    def value(self) -> object:
        """Go past one value, blanks before it aside, and give it."""
        self._peek()
        self._begin = self._at
        while True:
            try:
                found, end = _decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                self._read_on_after(error)
            except (ValueError, RecursionError) as error:  # numbers without end, lists in lists without end
                raise broken(self.line) from error
            else:
                if end < len(self._text) or not self._more():  # a number at the end may go on
                    if _NO_UTF_8.search(self._text, self._at, end):
                        raise broken(self.line)
                    self._at = end
                    return found

    def end(self) -> None:
        """See that nothing but blanks is left."""
        if self._peek():
            raise broken(self._line_at(self._at))

    def _read_on_after(self, error: json.JSONDecodeError) -> None:
        """Read more where a value was only cut off."""
        cut = error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _NEAR
        if not cut or len(self._text) - self._at > _LONGEST:
            raise broken(self._line_at(min(error.pos, len(self._text)))) from error
        at_end = error.msg.startswith("Unterminated") or error.pos >= len(self._text)
        if not self._more():
            raise (cut_off() if at_end else broken(self._line_at(error.pos))) from error

    def _peek(self) -> str:
        """The next sign that is no blank; nothing at the end."""
        while True:
            blanks = _BLANKS.match(self._text, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            self._begin = self._at
            if not self._more():
                return ""

    def _more(self) -> bool:
        """Read on and let go of what lies before the last value; False at the end of the file."""
        if self._ended:
            return False
        kept = self._text[self._begin :]
        self._lines += self._text.count("\n", 0, self._begin)
        try:
            chunk = self._file.read(max(_CHUNK, len(kept)))
            self._ended = not chunk
            self._text = kept + self._decode(chunk, self._ended)
        except OSError as error:
            raise unreadable(self._name) from error
        self._at -= self._begin
        self._begin = 0
        return True

    def _line_at(self, place: int) -> int:
        return self._lines + self._text.count("\n", 0, place)

"""Figures as they are written where the person is."""

from PySide6.QtCore import QLocale

_DIGITS = 4


def figure(number: float) -> str:
    """A small number with no more digits than it has, such as "3.5" or "3,5"; four at most."""
    return QLocale().toString(float(number), "g", _DIGITS)

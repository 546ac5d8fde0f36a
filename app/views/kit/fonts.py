"""Which size and weight each kind of words has."""

import sys

from PySide6.QtGui import QFont

REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600

ROLES: dict[str, tuple[float, int]] = {
    "small": (9.5, REGULAR),
    "second": (10.5, REGULAR),
    "body": (11.0, REGULAR),
    "lead": (11.5, SEMIBOLD),
    "card_title": (14.0, SEMIBOLD),
    "page_title": (24.0, SEMIBOLD),
    "page_title_narrow": (20.0, SEMIBOLD),
    "voice": (12.0, REGULAR),
    "editor": (13.0, REGULAR),
    "pouring": (14.0, REGULAR),
    "rehearsal": (28.0, MEDIUM),
    "phase": (22.0, SEMIBOLD),
    "phase_still": (36.0, SEMIBOLD),
    "seconds": (17.0, REGULAR),
}
"""Points and weight by role."""

OWN_VOICE = {"voice", "editor", "pouring", "rehearsal"}
"""Roles of words a person says or writes: they may stand in a serif."""

SERIFS = ["Palatino", "Palatino Linotype", "Charter", "P052", "Source Serif 4", "Noto Serif", "Georgia", "serif"]

_POINTS = 4 / 3 if sys.platform == "darwin" else 1.0
"""macOS counts 72 points to its inch of pixels, the others 96."""


def make_font(system: QFont, role: str, zoom: float, serif: bool, weight: int | None = None) -> QFont:
    """The font of `role` from the system's own one; KeyError for a role that is not in ROLES."""
    points, usual = ROLES[role]
    font = QFont(system)
    if serif and role in OWN_VOICE:
        font.setFamilies(SERIFS)
    font.setPointSizeF(points * zoom * _POINTS)
    font.setWeight(QFont.Weight(weight or usual))
    return font

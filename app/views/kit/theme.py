"""How everything looks right now: colours, fonts and sizes, for the style sheet, the palette and the painters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPixmap, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.views.kit.fonts import make_font
from app.views.kit.style import make_palette, make_sheet
from app.views.kit.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from app.views.kit.focus import FocusRing

Scheme = Literal["system", "light", "dark"]
Face = Literal["serif", "sans"]

_CHOSEN = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}


class Theme(QObject):
    """One for the whole program. `changed` says that colours, fonts or sizes are no longer what they were.

    `pictures` keeps what was rendered for the present colours and is emptied with every change.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pictures: dict[tuple[object, ...], QPixmap] = {}
        self._scheme: Scheme = "system"
        self._zoom = 1.0
        self._still = False
        self._face: Face = "serif"
        self._app: QApplication | None = None
        self._ring: FocusRing | None = None
        self._system_font = QGuiApplication.font()
        self.tokens = self._wanted()

    @property
    def scheme(self) -> Scheme:
        """What was chosen: the system's, light or dark."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark whatever it says."""
        self._scheme = scheme
        QGuiApplication.styleHints().setColorScheme(_CHOSEN[scheme])
        self._follow()

    @property
    def zoom(self) -> float:
        """The size of words: 1.0 as given, 0.8 to 2.0."""
        return self._zoom

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self.set_zoom(zoom)

    def set_zoom(self, zoom: float) -> None:
        """Make all words larger or smaller; beyond 0.8 and 2.0 it stays at the end."""
        zoom = min(2.0, max(0.8, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._refresh()

    @property
    def face(self) -> Face:
        """What a person's own words stand in."""
        return self._face

    def set_face(self, face: Face) -> None:
        """Show a person's own words in a serif or in the system's sans."""
        if face != self._face:
            self._face = face
            self._refresh()

    @property
    def still(self) -> bool:
        """Whether motion is reduced: nothing fades or slides."""
        return self._still

    def set_still(self, still: bool) -> None:
        """Reduce motion, or allow it."""
        if still != self._still:
            self._still = still
            self.changed.emit()

    def motion(self, milliseconds: int) -> int:
        """How long a movement of that length takes here: 0 when motion is reduced."""
        return 0 if self._still else milliseconds

    def color(self, name: str) -> QColor:
        """The colour of a token; AttributeError for a name that is none."""
        return QColor(getattr(self.tokens, name))

    def font(self, role: str = "body", weight: int | None = None) -> QFont:
        """The font of a role at the present zoom, in another weight than its own if one is given."""
        return make_font(self._system_font, role, self._zoom, self._face == "serif", weight)

    def px(self, pixels: float) -> int:
        """A size that goes with words, such as an icon's, at the present zoom."""
        return round(pixels * self._zoom)

    def apply(self, app: QApplication, in_fusion: bool = False) -> None:
        """Dress `app` in this theme and keep following the system and the choices made here.

        `in_fusion`: it was started with `-style fusion`, which is some milliseconds faster than doing so here.
        """
        self._app = app
        if not in_fusion:
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        app.focusChanged.connect(self._follow_focus)
        self._refresh()

    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._ring is None:
            from app.views.kit.focus import FocusRing  # it knows many widgets, and no first paint needs it

            self._ring = FocusRing(self)
        self._ring.follow(old, now)

    def _wanted(self) -> Tokens:
        if self._scheme == "system":
            light = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light
        else:
            light = self._scheme == "light"
        return LIGHT if light else DARK

    def _follow(self) -> None:
        if self.tokens is not self._wanted():
            self._refresh()

    def _refresh(self) -> None:
        self.tokens = self._wanted()
        self.pictures.clear()
        if self._app:
            self._app.setPalette(make_palette(self.tokens))
            self._app.setFont(self.font("body"))
            self._app.setStyleSheet(make_sheet(self.tokens, self._zoom))
        self.changed.emit()

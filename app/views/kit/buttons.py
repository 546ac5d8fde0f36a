"""The buttons: what they say, how much they weigh."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from app.views.kit.icons import paint_icon
from app.views.kit.motion import Glide
from app.views.kit.paint import between, clear, rounded, smooth
from app.views.kit.theme import Theme

Kind = Literal["primary", "tonal", "secondary", "quiet", "link"]

_TRAILING = {"arrow_right", "chevron_down", "chevron_right"}
"""Icons that point somewhere stand after the words."""


@dataclass(frozen=True, slots=True)
class _Look:
    ground: str
    words: str
    weight: int
    padding: int
    border: str = ""


_LOOKS: dict[str, _Look] = {
    "primary": _Look("fill", "on_fill", 600, 20),
    "tonal": _Look("accent_soft", "accent", 600, 20),
    "secondary": _Look("field", "text", 500, 17, "line"),
    "quiet": _Look("", "text", 500, 12),
    "link": _Look("", "accent", 500, 4),
}


class Pressable(QPushButton):
    """What all buttons of the kit have: Enter presses them, they light up under the pointer, are never cut."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._hover = Glide(theme, self, self.update)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self._restyle)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses it, and so does Enter."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self._hover.to(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        """Go back."""
        super().leaveEvent(event)
        self._hover.to(0.0)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class Button(Pressable):
    """A button with words and perhaps an icon. One primary at most on a screen.

    Raise it with `setMinimumHeight`: 40 px is the least. An icon that points somewhere stands after the words.
    """

    def __init__(
        self, theme: Theme, text: str, kind: Kind = "secondary", icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent)
        self._kind, self._icon = kind, icon
        self._restyle()

    @property
    def kind(self) -> Kind:
        """How much it weighs."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Give it another weight, such as tonal for primary when the primary stands elsewhere."""
        self._kind = kind
        self._restyle()

    def set_icon(self, icon: str | None) -> None:
        """Another icon by name, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words, icon and air around; 40 px high or more."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._words()) + 2 * self._look.padding
        if self._icon:
            width += self._icon_side() + 8
        return QSize(width, max(40, metrics.height() + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words."""
        painter = smooth(self)
        ground, border = self._ground()
        if ground.alpha():
            rounded(painter, QRectF(self.rect()), 8, ground, border)
        self._paint_label(painter)

    @property
    def _look(self) -> _Look:
        return _LOOKS[self._kind]

    def _words(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _icon_side(self) -> int:
        return self._theme.px(18)

    def _token(self) -> str:
        return self._look.words if self.isEnabled() else "quiet"

    def _ground(self) -> tuple[QColor, QColor | None]:
        """The colour of the ground, see-through if there is none, and of its border."""
        look, color = self._look, self._theme.color
        if not self.isEnabled():
            return (color("raised"), color("line")) if look.ground else (clear(color("raised")), None)
        border = color(look.border) if look.border else None
        rest = color(look.ground) if look.ground else clear(color("text"))
        return pressed_or_hovered(self._theme, rest, self.isDown(), self._hover.value), border

    def _paint_label(self, painter: QPainter) -> None:
        words, side = self._words(), self._icon_side()
        words_width = self.fontMetrics().horizontalAdvance(words)
        whole = words_width + (side + 8 if self._icon else 0)
        left = (self.width() - whole) / 2
        trailing = self._icon in _TRAILING
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icon_last = trailing != mirrored
        if self._icon:
            icon_left = left + words_width + 8 if icon_last else left
            place = QRectF(round(icon_left), round((self.height() - side) / 2), side, side)
            paint_icon(painter, self._theme, self._icon, self._token(), place)
        words_left = left if icon_last or not self._icon else left + side + 8
        painter.setPen(self._theme.color(self._token()))
        painter.setFont(self.font())
        area = QRectF(words_left, 0, words_width + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body", self._look.weight))
        super()._restyle()


class IconButton(Pressable):
    """A button that is only an icon; `name` is its tooltip and what a screen reader says."""

    def __init__(self, theme: Theme, icon: str, name: str, token: str = "quiet", parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._icon, self._token = icon, token
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Another name, when it now does something else."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str) -> None:
        """Another icon by name."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """A square of 36 px, larger with larger words."""
        side = max(36, self._theme.px(20) + 16)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground under the pointer, icon."""
        painter = smooth(self)
        rest = clear(self._theme.color("text"))
        ground = pressed_or_hovered(self._theme, rest, self.isDown() or self.isChecked(), self._hover.value)
        if ground.alpha() and self.isEnabled():
            rounded(painter, QRectF(self.rect()), 8, ground)
        side = self._theme.px(20)
        place = QRectF(round((self.width() - side) / 2), round((self.height() - side) / 2), side, side)
        paint_icon(painter, self._theme, self._icon, self._token if self.isEnabled() else "line", place)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click `button` if the key was Enter, once however long it is held; whether it was Enter."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def pressed_or_hovered(theme: Theme, rest: QColor, pressed: bool, hover: float) -> QColor:
    """A ground lighter by 112 % under the pointer, darker by 106 % while pressed; a breath of text colour if bare."""
    if not rest.alpha():
        veil = theme.color("text")
        veil.setAlphaF(0.10 if pressed else 0.06 * hover)
        return veil
    if pressed:
        return rest.darker(106)
    return between(rest, _lit(theme, rest), hover)


def _lit(theme: Theme, rest: QColor) -> QColor:
    pale = rest.lightnessF() > 0.8
    return between(rest, theme.color("text"), 0.04) if pale else rest.lighter(112)

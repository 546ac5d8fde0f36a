"""What Qt itself draws: the palette and the style sheet."""

from __future__ import annotations

import re
from dataclasses import asdict

from PySide6.QtGui import QColor, QPalette

from app.model.resources import resource
from app.views.kit.tokens import Tokens


def make_palette(tokens: Tokens) -> QPalette:
    """The palette of a scheme, for what is drawn without the style sheet."""
    role = QPalette.ColorRole
    words = {
        role.Window: tokens.page,
        role.WindowText: tokens.text,
        role.Base: tokens.field,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.quiet,
        role.Button: tokens.field,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_fill,
        role.Highlight: tokens.fill,
        role.HighlightedText: tokens.on_fill,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Light: tokens.raised,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.edge,
        role.Shadow: tokens.rail,
    }
    palette = QPalette()
    for name, color in words.items():
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.quiet))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.raised))
    return palette


def make_sheet(tokens: Tokens, zoom: float) -> str:
    """The style sheet with its `{token}` places filled; KeyError for a place nothing is known for."""
    box, ring = round(18 * zoom), round(6 * zoom)
    words = asdict(tokens) | {
        "field": tokens.field,
        "box": f"{box}px",
        "radio_dot": f"{box + 2 - 2 * ring}px",
        "radio_ring": f"{ring}px",
        "radio_corner": f"{(box + 2) // 2}px",
        "arrow": f"{round(16 * zoom)}px",
        "tick": resource("style", "tick.svg").as_posix(),
        "chevron": resource("style", "chevron.svg").as_posix(),
    }
    text = resource("style", "app.qss").read_text(encoding="utf-8")
    return re.sub(r"\{(\w+)\}", lambda place: str(words[place[1]]), text)

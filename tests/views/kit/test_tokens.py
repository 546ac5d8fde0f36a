from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from app.views.kit.tokens import DARK, LIGHT, Tokens

WORDS = [
    *[("text", ground) for ground in ("page", "surface", "raised", "accent_soft", "hint_soft", "strength_soft")],
    *[("quiet", ground) for ground in ("page", "rail", "surface", "raised", "accent_soft")],
    *[("accent", ground) for ground in ("page", "surface", "accent_soft")],
    ("on_fill", "fill"),
    ("hint", "surface"),
    ("hint", "hint_soft"),
    ("strength", "surface"),
    ("strength", "strength_soft"),
    ("dusk", "page"),
    ("dusk", "surface"),
    ("dusk", "dusk_soft"),
    *[(words, f"sky_{stop}") for words in ("sky_text", "sky_quiet") for stop in range(3)],
    ("ink", "disc_0"),
    ("ink", "disc_1"),
]
PARTS = [
    ("edge", "page"),
    ("edge", "surface"),
    ("edge", "raised"),
    ("fill", "page"),
    ("fill", "surface"),
    ("accent", "rail"),
    ("accent", "sky_0"),
    ("accent", "sky_1"),
    ("accent", "sky_2"),
]
SCHEMES = pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])


@SCHEMES
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_can_be_read(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5


@SCHEMES
@pytest.mark.parametrize(("part", "ground"), PARTS)
def test_parts_can_be_seen(tokens: Tokens, part: str, ground: str) -> None:
    assert contrast(getattr(tokens, part), getattr(tokens, ground)) >= 3


@SCHEMES
def test_words_can_be_read_on_a_search_hit(tokens: Tokens) -> None:
    dusk, surface = QColor(tokens.dusk), QColor(tokens.surface)
    hit = [a * 0.24 + b * 0.76 for a, b in zip(channels(dusk), channels(surface), strict=True)]
    assert contrast(tokens.text, QColor.fromRgbF(*hit).name()) >= 4.5


@SCHEMES
def test_every_colour_is_one(tokens: Tokens) -> None:
    names = [field.name for field in fields(tokens) if field.name != "dark"]
    assert [name for name in names if not QColor.isValidColorName(getattr(tokens, name))] == []


@SCHEMES
def test_no_ground_or_word_is_red(tokens: Tokens) -> None:
    reds = []
    for field in fields(tokens):
        color = QColor(str(getattr(tokens, field.name)))
        if field.name != "dark" and color.hslSaturationF() > 0.4 and (color.hslHue() < 20 or color.hslHue() > 330):
            reds.append(field.name)
    assert reds == []


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: QColor) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def channels(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()

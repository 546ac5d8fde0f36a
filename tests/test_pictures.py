"""`pictures` renders every screen, light and dark."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

SCREENS = {
    "calm",
    "calm_feelings",
    "calm_body",
    "calm_left_open",
    "calm_practices",
    "calm_own_things",
    "calm_own_breath",
    "breathing",
    "breathing_paused",
    "breathing_leaving",
    "breathing_still",
    "calm_guided",
    "calm_check_out",
    "calm_higher",
    "calm_early",
    "draft_empty",
    "draft_pour",
    "draft",
    "draft_feelings",
    "draft_ways",
    "draft_ready",
    "draft_find",
    "draft_soothe",
    "draft_out",
    "rehearsal",
    "rehearsal_flowing",
    "versions",
    "history",
    "history_search",
    "history_many",
    "look_back",
    "learned",
    "met",
    "patterns",
    "hints_over_versions",
    "settings",
}


def test_every_screen_is_rendered(tmp_path: Path, long: bool) -> None:
    """In the dark; light too, where long forms are asked for."""
    schemes = ["dark", "light"] if long else ["dark"]
    only = [word for scheme in schemes for word in ("--scheme", scheme)]
    answer = subprocess.run(
        [sys.executable, "-m", "app", "pictures", str(tmp_path), *only], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert {path.stem for path in tmp_path.glob("*.png")} == {f"{name}_{s}" for name in SCREENS for s in schemes}
    for path in tmp_path.glob("*.png"):
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == (1200, 800)
        assert (brightness(picture) < 110) is path.stem.endswith("_dark"), path.stem


def brightness(picture: QImage) -> int:
    """Lightness of the picture on average, 0 to 255."""
    whole = picture.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
    return whole.pixelColor(0, 0).lightness()

"""Whether the system was asked for less motion. Qt itself tells from 6.12 on, which is not used here yet."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, Slot

_QUESTIONS = {
    "linux": ("gsettings", ["get", "org.gnome.desktop.interface", "enable-animations"], "false"),
    "darwin": ("defaults", ["read", "com.apple.universalaccess", "reduceMotion"], "1"),
}
"""By platform: a program that comes with the system, what it is asked, and the answer that means less motion.

Sources: GNOME's schema org.gnome.desktop.interface; Apple's preference domain com.apple.universalaccess.
"""

_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows' SystemParametersInfo: false where animations are turned off."""


class Stillness(QObject):
    """Asks the system once, in a `process`, without waiting for it. Where it does not answer, nothing is told."""

    def __init__(self, tell: Callable[[bool], object], parent: QObject, platform: str = sys.platform) -> None:
        super().__init__(parent)
        self._tell = tell
        self.process = QProcess(self)
        self._still = ""
        if platform == "win32":
            tell(not _windows_moves())
        elif platform in _QUESTIONS:
            self.ask(*_QUESTIONS[platform])

    def ask(self, program: str, words: list[str], still: str) -> None:
        """Run `program`; its answer `still` means less motion, any other does not."""
        self._still = still
        self.process.finished.connect(self._answer)
        self.process.start(program, words, QProcess.OpenModeFlag.ReadOnly)

    @Slot(int, QProcess.ExitStatus)
    def _answer(self, code: int, status: QProcess.ExitStatus) -> None:
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            said = bytes(self.process.readAllStandardOutput().data()).decode(errors="replace").strip()
            self._tell(said == self._still)


def _windows_moves() -> bool:
    import ctypes

    moves = ctypes.c_int(1)
    library = getattr(ctypes, "windll", None)
    if library is not None:
        library.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return bool(moves.value)

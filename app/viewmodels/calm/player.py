"""Plays a short sound with what the system has, in a process of its own. Where there is nothing, there is silence."""

from __future__ import annotations

import shutil
import sys
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QProcess, Slot

_PROGRAMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
"""By platform: programs that play a WAV file named after these words. PipeWire, PulseAudio, ALSA; macOS's own."""

_PATIENCE = 1000
"""Milliseconds a process that was ended gets to be gone, at the very end."""


def programs(platform: str = sys.platform) -> list[tuple[str, ...]]:
    """Those that are here, the best one first. Windows needs none."""
    wanted = _PROGRAMS.get(platform, ())
    return [(program, *words[1:]) for words in wanted if (program := shutil.which(words[0])) is not None]


def can_play() -> bool:
    """Whether there is anything to play a sound with."""
    return sys.platform == "win32" or bool(programs())


class Player(QObject):
    """One sound at a time; a new one ends the one before. Nothing in here waits, but for `close`.

    The sounds lie in a private folder that `close` removes. with_programs: the words to play a file with, the best
    first; where one does not work, the next sound is tried with the next.
    """

    def __init__(self, with_programs: Iterable[tuple[str, ...]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._programs = deque(with_programs)
        self._folder: TemporaryDirectory[str] | None = None
        self._files: dict[bytes, Path] = {}
        self._process: QProcess | None = None
        self._closed = False

    def play(self, sound: bytes) -> None:
        """Let this WAV file be heard."""
        self.stop()
        if self._closed:
            return
        try:
            file = self._file(sound)
        except OSError:
            return
        if sys.platform == "win32":
            _play_on_windows(file)
        elif self._programs:
            program, *words = self._programs[0]
            process = self._process = QProcess(self)
            process.setStandardOutputFile(QProcess.nullDevice())
            process.setStandardErrorFile(QProcess.nullDevice())
            process.finished.connect(self._ended)
            process.errorOccurred.connect(self._failed)
            process.start(program, [*words, str(file)], QProcess.OpenModeFlag.NotOpen)

    def stop(self) -> None:
        """Be silent now."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
        elif sys.platform == "win32":
            _play_on_windows(None)

    def close(self) -> None:
        """Be silent for good, and leave nothing behind."""
        self._closed = True
        self.stop()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_PATIENCE)
        if self._folder is not None:
            self._folder.cleanup()
        self._folder, self._files = None, {}

    def _file(self, sound: bytes) -> Path:
        if sound not in self._files:
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="own-words-", ignore_cleanup_errors=True)
            file = Path(self._folder.name) / f"{len(self._files)}.wav"
            file.write_bytes(sound)
            self._files[sound] = file
        return self._files[sound]

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if status is QProcess.ExitStatus.NormalExit and code:
            self._programs.rotate(-1)
        self._let_go()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._programs.rotate(-1)
            self._let_go()

    def _let_go(self) -> None:
        process = self.sender()
        if process is self._process:
            self._process = None
        if process is not None:
            process.deleteLater()


def _play_on_windows(file: Path | None) -> None:
    """Windows plays by itself, beside the program; None for silence."""
    if sys.platform == "win32":
        import winsound

        try:
            if file is None:
                winsound.PlaySound(None, 0)
            else:
                winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        except RuntimeError:
            return

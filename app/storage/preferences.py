"""Preferences in a small file of their own beside the drafts, read before the first paint."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from app.model.preferences import Preferences, sound

FORM = 1
"""The number of the file's form, kept in it as `form`."""

_MOST = 65_536
"""Bytes; a file that is longer is not ours."""


class PreferencesFile:
    """Keeps preferences in `preferences.json` in `folder`, readable for its owner alone.

    A file that is damaged, or of a form that only a newer version knows, is set aside under another name and said so
    in the log; it never keeps the program from starting.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "preferences.json"
        self.aside = folder / "preferences.set-aside.json"

    def load(self) -> Preferences:
        """See PreferencesKeeper.load."""
        try:
            with self.path.open("rb") as file:
                content = file.read(_MOST + 1)
        except FileNotFoundError:
            return Preferences()
        except OSError:
            _log("The preferences in %s cannot be opened, so the usual ones hold.", self.path)
            return Preferences()
        try:
            return sound(_values(content))
        except (ValueError, RecursionError):
            self._set_aside()
            return Preferences()

    def save(self, preferences: Preferences) -> None:
        """See PreferencesKeeper.save: all of it is there afterwards, or what was there before. Raises CannotLeave."""
        import json

        from app.storage.out import write_file

        content = json.dumps({"form": FORM} | preferences._asdict(), indent=2) + "\n"
        write_file(str(self.path), content.encode(), replace=True)

    def _set_aside(self) -> None:
        with suppress(OSError):
            self.path.replace(self.aside)
        _log("The preferences in %s cannot be read, so the usual ones hold. The file is set aside.", self.path)


def _values(content: bytes) -> dict[str, object]:
    """What the file says. Raises ValueError if it is not one of ours."""
    import json  # at the very first start there is nothing to read

    values = json.loads(content) if len(content) <= _MOST else None
    if not isinstance(values, dict) or values.pop("form", None) != FORM:
        raise ValueError("not a file of preferences that is known here")
    return values


def _log(sentence: str, path: Path) -> None:
    import logging  # most evenings have nothing to say

    logging.getLogger(__name__).warning(sentence, path)

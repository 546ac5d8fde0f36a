"""What to mind with a practice: the one place that says it for every breath."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.model.practice import Practice


class Caution(QObject):
    """Words of caution, translated."""

    def words(self, practice: Practice) -> str:
        """What the practice itself asks for and, where it is a breath, what every breath asks for."""
        soft = self.tr("Soft breaths, not big ones. Stop if you feel dizzy.") if practice.phases else ""
        return " ".join(filter(None, (practice.note, soft)))

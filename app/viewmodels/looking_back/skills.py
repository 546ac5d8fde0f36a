"""What the five skills are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.model.learning import SKILLS
from app.model.reflection import SkillLearned


def skill_names() -> dict[SkillLearned, str]:
    """Their names by id, in the order they are spoken of."""
    names = (
        QCoreApplication.translate("Skills", "Know yourself"),
        QCoreApplication.translate("Skills", "Value yourself"),
        QCoreApplication.translate("Skills", "Soothe yourself"),
        QCoreApplication.translate("Skills", "Share yourself"),
        QCoreApplication.translate("Skills", "Be curious"),
    )
    return dict(zip(SKILLS, names, strict=True))

"""How far a draft is, and who it is for, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.model.draft import Status

STATUSES: tuple[Status, ...] = ("drafting", "ready", "shared", "kept", "let_go")
"""In the order in which they are offered; the last three are ends, and each is a good one."""


def status_word(status: Status) -> str:
    """What a status is called."""
    return {
        "drafting": _tr("Being written"),
        "ready": _tr("Ready"),
        "shared": _tr("Shared"),
        "kept": _tr("Kept for myself"),
        "let_go": _tr("Let go"),
    }[status]


def tie_word(tie: str) -> str:
    """Who somebody is, beside a name; nothing for none."""
    return {
        "partner": _tr("partner"),
        "friend": _tr("friend"),
        "parent": _tr("parent"),
        "child": _tr("child"),
        "sibling": _tr("sibling"),
        "ex": _tr("ex"),
        "other": _tr("someone else"),
    }.get(tie, "")


def situation_word(situation: str) -> str:
    """How it was between the two; nothing for none."""
    return {
        "new": _tr("it is new"),
        "long_term": _tr("we go back a long way"),
        "strained": _tr("strained just now"),
        "challenge": _tr("they told of a hard time"),
        "win": _tr("they told of a win"),
    }.get(situation, "")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Statuses", words)

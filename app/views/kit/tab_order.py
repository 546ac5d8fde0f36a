"""Where Tab goes, for parts that come later than what they stand beside."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.views.kit.own_parent import with_own_parent


def within(part: QWidget) -> list[QWidget]:
    """What Tab reaches in `part`, in its order."""
    found: list[QWidget] = []
    here = _own(part.nextInFocusChain())
    while here is not None and here is not part:
        if part.isAncestorOf(here) and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(here)
        here = _own(here.nextInFocusChain())
    return found


def reached_before(part: QWidget) -> QWidget:
    """What Tab reaches before `part`; itself if there is nothing else."""
    here = _own(part.previousInFocusChain())
    while here is not None and here is not part and not here.focusPolicy() & Qt.FocusPolicy.TabFocus:
        here = _own(here.previousInFocusChain())
    return here or part


def chain(*parts: QWidget) -> None:
    """Let Tab go from each of `parts`, all in one window, to the next, and from the last to where the first led."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def _own(reached: QWidget | None) -> QWidget | None:
    return with_own_parent(reached) if reached is not None else None

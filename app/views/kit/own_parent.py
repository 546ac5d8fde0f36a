"""Puts right what PySide believes about whose child a widget is."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

WidgetT = TypeVar("WidgetT", bound=QWidget)


def with_own_parent(widget: WidgetT) -> WidgetT:
    """The same widget, known again as the child of its parent.

    What some calls answer with, or are given, such as `nextInFocusChain()` and `QFocusFrame.setWidget()`, PySide takes
    for a child of the object that was called. When that goes, PySide drops all it holds below its children too: an
    editor that stood behind a closed banner in the order of Tab would lose its document, and with it every key.
    """
    parent = widget.parentWidget()
    if parent is not None:
        with_own_parent(parent)  # one that Qt made, as for a scroll bar, would go at once and take its child along
    widget.setParent(parent)  # Qt sees that this is its parent and does nothing
    return widget

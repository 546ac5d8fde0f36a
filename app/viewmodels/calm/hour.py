"""A moment as the clock on the wall shows it."""

from datetime import datetime


def hour(moment: datetime) -> str:
    """An aware moment as hours and minutes where the person is, such as "18:40"."""
    return moment.astimezone().strftime("%H:%M")

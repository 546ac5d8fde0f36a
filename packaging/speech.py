"""How these scripts speak: calm lines on standard error, so that standard output belongs to what they start."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """Why it cannot go on: one sentence for the person, and the exit code to leave with."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def say(line: str) -> None:
    """Show one line at once."""
    print(line, file=sys.stderr, flush=True)

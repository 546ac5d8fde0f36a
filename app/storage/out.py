"""Writes a file that leaves the program: all of it or nothing, and never over another one unasked."""

from __future__ import annotations

from app.storage.part import Part


def write_file(path: str, content: bytes, *, replace: bool) -> None:
    """See app.model.out.WriteFile."""
    part = Part(path, replace=replace)
    part.write(content)
    part.finish()

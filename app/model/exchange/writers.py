"""What is taken out, in each of its forms: entries go in one after the other, and out as a file or a folder."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from app.model.exchange import archive, table
from app.model.exchange.exchange import PartFile
from app.model.exchange.file_names import FileNames
from app.model.exchange.items import AsideLine, Item, Thing
from app.model.exchange.markdown_files import markdown_file, name_words
from app.model.out import CannotLeave
from app.model.own_patterns import OwnPattern
from app.model.version import Version

Form = Literal["archive", "markdown", "table"]
"""One JSON file to be brought back, a folder with a file for each entry, or a table in CSV."""


class Writer:
    """Writes items of a form to `part`. Each call may raise CannotLeave; nothing of it is there then."""

    def __init__(self, form: Form, part: PartFile, now: datetime) -> None:
        self.form, self.part = form, part
        self._names = FileNames()
        self._first = True
        if form == "archive":
            part.write(archive.opening(now))
        elif form == "table":
            part.write(table.heading())

    @property
    def holds_all(self) -> bool:
        """Whether it holds versions, and what is kept beside the timeline."""
        return self.form == "archive"

    def add(self, item: Item) -> None:
        """Write one item; versions, patterns, things and what was set aside only where the form holds all."""
        if self.form == "archive":
            self.part.write(archive.line(item, first=self._first))
            self._first = False
        elif not isinstance(item, Version | OwnPattern | Thing | AsideLine):
            if self.form == "table":
                self.part.write(table.row(item))
            else:
                self.part.write(markdown_file(item), self._names.give(name_words(item), ".md"))

    def finish(self) -> str:
        """Put it where it belongs, and give the name it has there."""
        if self.form == "archive":
            self.part.write(archive.closing())
        try:
            return self.part.finish()
        except FileExistsError as error:
            raise CannotLeave("Another file of that name came to be there meanwhile, and it stays.") from error

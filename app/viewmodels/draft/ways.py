"""The ways into a draft: which of them lies open, what it offers, and what is written in its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from app.model.errors import KnownError
from app.model.skills.forms import Form
from app.model.skills.ways import ANSWERED, Answer, Situation, Ways, load_ways

Page = Literal["", "menu", "openings", "answers", "boxes", "apology"]

LINES: tuple[Page, ...] = ("openings", "answers")
FORMS: tuple[Page, ...] = ("boxes", "apology")

_PARAGRAPH = "\n\n"


class WaysViewModel(QObject):
    """One page at a time: "" for none, "menu", or one of the four ways. A blank draft always offers the menu.

    `turned`: another page lies open, or the open one offers something else; show it anew. `edited`: what is written in
    the fields changed, so `text_with` answers something new.

    Words in the fields belong to the open draft. Until they flow into its page, whatever keeps the draft keeps them at
    its end: they are never only here.
    """

    turned = Signal()
    edited = Signal()

    def __init__(
        self, text: Callable[[], str], load: Callable[[], Ways] = load_ways, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._load = text, load
        self._ways: Ways | None = None
        self._blank = True
        self._tie = self._situation = ""
        self._written: dict[str, dict[str, str]] = {}
        self._flowed: dict[str, dict[str, str]] = {}
        self.page: Page = "menu"
        self.trouble = ""

    @property
    def is_open(self) -> bool:
        """Whether one of the four ways lies open."""
        return self.page in LINES or self.page in FORMS

    @property
    def menu(self) -> tuple[Page, ...]:
        """The ways to choose from; who answers somebody finds that first."""
        answering = self._situation in ANSWERED
        return ("answers", "boxes", "apology", "openings") if answering else ("boxes", "openings", "answers", "apology")

    @property
    def blank(self) -> bool:
        """Whether nothing stands on the page of the draft."""
        return self._blank

    def begin(self, blank: bool) -> None:
        """Another draft is open; the fields are empty."""
        self._written, self._flowed = {}, {}
        self._blank = blank
        self._turn("menu" if blank else "")

    def set_blank(self, blank: bool) -> None:
        """Offer the menu beside a blank page, and take it away with the first key."""
        if blank is not self._blank or (self.page == "menu" and not blank):
            self._blank = blank
            if not self.is_open:
                self._turn("menu" if blank else "")

    def set_people(self, tie: str, situation: str) -> None:
        """Who the other is (one of TIES) and how it is now (one of SITUATIONS); nothing where it is not said."""
        if (tie, situation) != (self._tie, self._situation):
            self._tie, self._situation = tie, situation
            if self.page == "menu" or self.page in LINES:
                self.turned.emit()

    def go(self, page: Page) -> None:
        """Open that page."""
        if page in FORMS:
            self._bring_back(page)
        self._turn(page)

    @Slot()
    def back(self) -> None:
        """From a way to the menu; from the menu to the page of the draft."""
        self._turn("menu" if self.is_open or self._blank else "")

    @Slot()
    def toggle(self) -> None:
        """Open the menu, or close what is open."""
        self._turn("menu" if self._blank or not self.page else "")

    @property
    def ways(self) -> Ways | None:
        """All of them; None, with `trouble` in one sentence, where they cannot be read."""
        if self._ways is None:
            try:
                self._ways = self._load()
            except KnownError as error:
                self.trouble = str(error)
        return self._ways

    @property
    def situations(self) -> tuple[Situation, ...]:
        """Those that the open page has lines for."""
        answering = self.page == "answers"
        return tuple(each for each in self.ways.situations if (each.id in ANSWERED) is answering) if self.ways else ()

    @property
    def situation(self) -> str:
        """The one whose lines come first: as the draft says, or else the first."""
        ids = [each.id for each in self.situations]
        return self._situation if self._situation in ids else ids[0] if ids else ""

    def lines(self, situation: str) -> tuple[str, ...]:
        """The first lines for `situation` and for whom the draft is for."""
        return next((each.lines(self._tie) for each in self.situations if each.id == situation), ())

    def answer(self, situation: str) -> Answer | None:
        """What to hold on to while answering in `situation`; None where one does not answer."""
        return self.ways.answers.get(situation) if self.ways else None

    @property
    def form(self) -> Form | None:
        """The form that lies open."""
        return self.ways.forms.get(self.page) if self.ways else None

    def written(self, part: str) -> str:
        """What stands in that field of the open form."""
        form = self.form
        starts = {each.id: each.start for each in form.parts} if form else {}
        return self._written.get(self.page, {}).get(part, starts.get(part, ""))

    def write(self, part: str, text: str) -> None:
        """This stands in that field of the open form now."""
        if text != self.written(part):
            self._written.setdefault(self.page, {})[part] = text
            self.edited.emit()

    @property
    def sentences(self) -> str:
        """The words of the open form as plain sentences; nothing where nothing is written."""
        return self._sentences(self.page)

    def text_with(self, text: str) -> str:
        """`text` with all that stands in fields at its end, as paragraphs of their own."""
        left = [sentences for page in FORMS if (sentences := self._sentences(page))]
        if not left:
            return text
        paragraphs = _PARAGRAPH.join(left)
        if not text.strip():
            return paragraphs
        ended = len(text) - len(text.rstrip("\n"))
        return text + _PARAGRAPH[ended:] + paragraphs

    @Slot()
    def settle(self) -> None:
        """What was taken from the open page stands in the draft now."""
        if self.page in self._written:
            self._flowed[self.page] = self._written.pop(self.page)
            self.edited.emit()
        self._turn("menu" if self._blank else "")

    def _bring_back(self, page: Page) -> None:
        """Fill the fields as they were if what had flowed out of them was taken back."""
        flowed, form = self._flowed.get(page), self.ways.forms[page] if self.ways else None
        if flowed is None or form is None or page in self._written:
            return
        text = self._text()
        if not any(sentence in text for part in form.parts if (sentence := part.sentence(flowed.get(part.id, "")))):
            self._written[page] = self._flowed.pop(page)
            self.edited.emit()

    def _sentences(self, page: Page) -> str:
        written = self._written.get(page)
        return self._ways.forms[page].text(written) if self._ways and written else ""

    def _turn(self, page: Page) -> None:
        if page != self.page:
            self.page = page
            self.turned.emit()

"""What the person set aside: put there from an open note, kept, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.model.errors import KnownError
from app.model.ownership.ignoring import PHRASE, RULE, SENTENCE, Ignored, SetAside
from app.viewmodels.background import Background
from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.reading import Reader
from app.viewmodels.offsets import Offsets


class AsideViewModel(QObject):
    """Hints that are left alone, whichever draft is open.

    A hint is set aside by its label, whether a rule or the classifier found it. `changed`: other things are set aside,
    the text is to be read again. `added(entry, about)`: the person set this one aside just now, `about` is what
    `scopes` says of it. `trouble_changed`: `trouble` says why it could not be kept, or nothing again; until then it
    holds as long as the program is open.
    """

    changed = Signal()
    added = Signal(object, str)
    trouble_changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._reader: Reader | None = None
        self._loaded = False
        self.trouble = ""

    @property
    def entries(self) -> Sequence[SetAside]:
        """What is set aside, the newest first."""
        return self._reader.ignoring.entries[::-1] if self._reader is not None else ()

    def name(self, entry: SetAside) -> str:
        """What the kind of hint is called, nothing if there is none of that kind any more."""
        label = self._reader.labels.get(entry.rule) if self._reader is not None else None
        return label.name if label is not None else ""

    def scopes(self, note: Note) -> Mapping[str, str]:
        """SENTENCE, PHRASE and RULE, each with what setting `note` aside by it is about; none for what is no hint.

        What has no letters is no phrase that could be told from others.
        """
        if self._reader is None or note.kind != "hint":
            return {}
        about = {SENTENCE: note.sentence, PHRASE: marked(note), RULE: note.name}
        fold = self._reader.fold
        return {by: " ".join(words.split()) for by, words in about.items() if by == RULE or fold(words)}

    def set_aside(self, note: Note, by: str) -> None:
        """Leave alone what `scopes` says of `by`, from now on."""
        about = self.scopes(note).get(by)
        if self._reader is None or about is None:
            return
        before = self._reader.ignoring
        ways: dict[str, Callable[[], Ignored]] = {
            SENTENCE: lambda: before.with_sentence(note.label, note.sentence),
            PHRASE: lambda: before.with_phrase(note.label, marked(note)),
            RULE: lambda: before.with_rule(note.label),
        }
        after = ways[by]()
        if after != before:
            self._put(self._reader, after)
            self.added.emit(after.entries[-1], about)

    def take_back(self, entry: SetAside) -> None:
        """Show again what `entry` hides."""
        if self._reader is not None and entry in self._reader.ignoring.entries:
            self._put(self._reader, self._reader.ignoring.without(entry))

    def read_with(self, reader: Reader) -> None:
        """Hide from what `reader` finds what was set aside, here or in an earlier sitting."""
        self._reader = reader
        self._look()

    @Slot()
    def look_again(self) -> None:
        """More was set aside in the store, as by bringing it in: hide that too."""
        self._loaded = False
        self._look()

    def _put(self, reader: Reader, ignored: Ignored) -> None:
        reader.ignoring = ignored
        self.changed.emit()
        self._keep()

    def _keep(self) -> None:
        """Write all of it; but never over what could not be read yet."""
        if self._loaded and self._reader is not None:
            rows = self._reader.ignoring.as_rows()
            self._background.run(lambda store: store.set_aside.save(rows), self._kept, self._not_kept)
        else:
            self._look()

    def _look(self) -> None:
        self._background.run(lambda store: store.set_aside.load(), self._take_in, self._not_found)

    @Slot(object)
    def _take_in(self, rows: Sequence[object]) -> None:
        if self._loaded or self._reader is None:
            return
        self._loaded = True
        here, fold = self._reader.ignoring, self._reader.fold
        all_of_it = Ignored(fold, (*_readable(rows, fold), *here.entries))
        if all_of_it != here:
            self._reader.ignoring = all_of_it
            self.changed.emit()
        if here:
            self._keep()
        self._kept()

    @Slot(object)
    def _kept(self, _: object = None) -> None:
        self._say("")

    @Slot(object)
    def _not_kept(self, error: KnownError) -> None:
        self._say(str(error))

    @Slot(object)
    def _not_found(self, error: KnownError) -> None:
        """That matters once there is something to keep."""
        if self.entries:
            self._not_kept(error)

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit()


def marked(note: Note) -> str:
    """The words that the mark of `note` is under."""
    places = Offsets(note.sentence)
    last = places.unit(len(note.sentence)) - note.after
    return note.sentence[places.point(note.before) : places.point(last)]


def _readable(rows: Iterable[object], fold: Callable[[str], str]) -> Iterator[SetAside]:
    """What can be read: one row that cannot must not keep the others away."""
    for number, row in enumerate(rows, 1):
        try:
            yield from Ignored.from_rows([row], fold).entries
        except ValueError:
            import logging

            logging.getLogger(__name__).warning("Row %d of what was set aside cannot be read.", number)

"""The button "Take it with you" and what comes of it: a menu, a breath, a preview or a place for a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QStandardPaths, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu

from app.model.out import Letter
from app.viewmodels.draft.sharing import Sharing
from app.viewmodels.out import Form, OutViewModel, Way
from app.views.draft.above_page import AbovePage
from app.views.draft.draft import DraftView
from app.views.draft.foot_button import FootButton
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme
from app.views.out.breath_banner import BreathBanner
from app.views.out.places import leave_no_trace
from app.views.question import Question

_SUFFIXES: dict[Form, str] = {"pdf": "pdf", "text": "txt", "markdown": "md", "html": "html"}


class Out(AbovePage):
    """Adds the way out to the draft tab `page`: a button at its foot with a menu, and the keys for it.

    `before`: what else the menu offers at its end, to look at before the draft leaves. `sharing`: what offers to mark
    it as shared once it has left.
    """

    def __init__(
        self,
        theme: Theme,
        viewmodel: OutViewModel,
        page: DraftView,
        before: Sequence[QAction] = (),
        sharing: Sharing | None = None,
    ) -> None:
        super().__init__(page)
        self._theme, self._viewmodel, self._before, self._sharing = theme, viewmodel, before, sharing
        if sharing is not None:
            sharing.over.connect(self._clear)
        self._folder = ""
        self.menu: QMenu | None = None
        keys, self._print_keys = QKeySequence("Ctrl+T"), QKeySequence(QKeySequence.StandardKey.Print)
        self.button = FootButton(theme, self.tr("Take it with you"), "copy", _shown(keys))
        self.button.clicked.connect(self.open_menu)
        page.foot.add_tool(self.button)
        self._by_key = False
        for pressed, act in ((keys, self._open_by_key), (self._print_keys, self._print_by_key)):
            QShortcut(pressed, page, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        viewmodel.breath.begun.connect(self._breathe)
        viewmodel.breath.ended.connect(self._clear)
        self._has_left = False
        viewmodel.left.connect(self._leave)
        viewmodel.told.connect(self._tell)
        viewmodel.print_wanted.connect(self._preview)
        viewmodel.file_wanted.connect(self._ask_for_place)
        viewmodel.there_already.connect(self._ask_to_replace)

    @Slot()
    def open_menu(self) -> None:
        """Show the ways out above the button, or amid the page while it is hidden, with the first one chosen."""
        self._by_key = False
        self._pop_up()

    @Slot()
    def _open_by_key(self) -> None:
        self._by_key = True
        self._pop_up()

    def _pop_up(self) -> None:
        self.menu = self.menu or self._make_menu()
        size, page = self.menu.sizeHint(), self._page
        if self.button.isVisible():
            place = self.button.mapToGlobal(QPoint(0, -size.height() - 4))
        else:
            place = page.mapToGlobal(page.rect().center()) - QPoint(size.width(), size.height()) / 2
        self.menu.popup(place)
        self.menu.setActiveAction(self.menu.actions()[0])

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.button)
        menu.setAccessibleName(self.button.text())
        ways: list[tuple[str, Way]] = [
            (self.tr("&Copy all of it"), "copy"),
            (self.tr("P&rint, with a look before…") + f"\t{_shown(self._print_keys)}", "print"),
            (self.tr("As a &PDF…"), "pdf"),
            (self.tr("As plain &text…"), "text"),
            (self.tr("As &Markdown…"), "markdown"),
            (self.tr("As a &web page (HTML)…"), "html"),
        ]
        for words, way in ways:
            menu.addAction(words, self._leaving(way))
            if way in ("copy", "print"):
                menu.addSeparator()
        menu.addSeparator()
        menu.addActions(self._before)
        return menu

    def _leaving(self, way: Way) -> Callable[[], None]:
        return lambda: self._viewmodel.leave(way)

    @Slot()
    def _print_by_key(self) -> None:
        self._by_key = True
        self._viewmodel.leave("print")

    @Slot(int)
    def _breathe(self, milliseconds: int) -> None:
        banner = BreathBanner(self._theme, milliseconds)
        banner.acted.connect(self._viewmodel.breath.go_on)
        banner.dismiss.clicked.connect(self._viewmodel.breath.let_be)
        banner.dismissed.connect(self._viewmodel.breath.let_be)
        self._show(banner)
        reasons = Qt.FocusReason
        banner.act.setFocus(reasons.ShortcutFocusReason if self._by_key else reasons.OtherFocusReason)

    @Slot()
    def _leave(self) -> None:
        self._has_left = True

    @Slot(str, bool)
    def _tell(self, sentence: str, trouble: bool) -> None:
        has_left, self._has_left = self._has_left, False
        if has_left and self._sharing is not None and self._sharing.offer():
            self._offer_mark(sentence, self._sharing)
            return
        again = self.tr("Choose another place") if trouble else ""
        banner = Banner(self._theme, "wave" if trouble else "check", sentence, again, self.tr("Close"))
        banner.act.setVisible(trouble)
        banner.acted.connect(self._clear)
        banner.acted.connect(self._viewmodel.again)
        banner.dismissed.connect(self._clear)
        self._say(banner, sentence, stays=trouble)

    def _offer_mark(self, sentence: str, sharing: Sharing) -> None:
        """What was done, and beside it a quiet way to say that it is shared now."""
        banner = Banner(self._theme, "check", sentence, self.tr("Mark it as shared"), self.tr("Not now"))
        banner.act.set_kind("link")
        banner.acted.connect(sharing.mark)
        banner.dismissed.connect(self._clear)
        self._say(banner, sentence, stays=True)

    def _show(self, banner: Banner) -> None:
        """At once, also where the page is not in sight: the breath takes the focus."""
        super()._show(banner)
        banner.show()

    @Slot(object)
    def _preview(self, letter: Letter) -> None:
        from app.views.out.printing import Preview

        preview = Preview(self._theme, letter, self._page.window())
        preview.accepted.connect(self._viewmodel.printed)
        preview.open()

    @Slot(str)
    def _ask_for_place(self, form: Form) -> None:
        names = {
            "pdf": self.tr("PDF"),
            "text": self.tr("Plain text"),
            "markdown": self.tr("Markdown"),
            "html": self.tr("Web page"),
        }
        suffix = _SUFFIXES[form]
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        title, file_filter = self.tr("Where shall it go?"), f"{names[form]} (*.{suffix})"
        dialog = QFileDialog(self._page.window(), title, self._folder or places[0], file_filter)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        leave_no_trace(dialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # asked here, and by the name with its ending
        dialog.selectFile(f"{self.tr('letter')}.{suffix}")
        dialog.fileSelected.connect(lambda path: self._save(form, path))
        dialog.open()

    def _save(self, form: Form, path: str) -> None:
        self._folder = path.rpartition("/")[0]
        self._viewmodel.save(form, path)

    @Slot(str, str)
    def _ask_to_replace(self, form: Form, path: str) -> None:
        name = path.rpartition("/")[2]
        question = Question(
            self._theme,
            self.tr("There is a file of that name"),
            self.tr("Something is in {name} already. If you replace it, what is in there now is gone.").format(
                name=name
            ),
            [self.tr("Keep that file"), self.tr("Replace it")],
            self._page.window(),
        )
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.finished.connect(
            lambda answer: self._viewmodel.save(form, path, replace=True) if answer == 1 else None
        )
        question.open()


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)

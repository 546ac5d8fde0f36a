"""The page on which one talk is looked back on."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QWidget

from app.model.reflection import Answer, SkillLearned
from app.viewmodels.draft.marks import Note
from app.viewmodels.looking_back.look_back import LookBackViewModel
from app.viewmodels.looking_back.skills import skill_names
from app.views.draft.care_note import CareNote
from app.views.kit.buttons import Button
from app.views.kit.fields import Field
from app.views.kit.labels import Label
from app.views.kit.strength_slider import StrengthSlider
from app.views.kit.theme import Theme
from app.views.looking_back.growing import GrowingField
from app.views.looking_back.one_of import OneOf
from app.views.looking_back.page import ColumnPage

_BETWEEN, _BELOW_NAME = 28, 10


class LookBackPage(ColumnPage):
    """Seven questions, each of which may stay open; Esc leaves with all of it kept."""

    def __init__(self, theme: Theme, viewmodel: LookBackViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self._viewmodel = viewmodel
        self.to = Field(theme, self.tr("A name, or who they are to you"), self.tr("Whom did you talk with?"))
        self._names = QStringListModel(list(viewmodel.people.names), self)
        self._known = QListView()
        self._complete()
        self._ask(self.to.accessibleName(), self.to)
        self.answers: dict[str, OneOf] = {}
        self.words_on: dict[str, Label] = {}
        for question, words in (
            ("shared", self.tr("Did I share what I meant?")),
            ("met", self.tr("Did they respond with understanding and respect?")),
            ("asked", self.tr("Did I ask, and listen?")),
        ):
            self._ask_one_of_three(question, words)
        self.care_note = CareNote(theme)
        self.care_note.hide()
        self.texts: dict[str, GrowingField] = {}
        for question, words, hint in (
            ("about_them", self.tr("What did I learn about them?"), self.tr("Something I did not know, or see")),
            ("about_me", self.tr("What did I learn about me?"), self.tr("What I felt, wanted, or did")),
            ("differently", self.tr("What would I do differently?"), self.tr("One small thing is enough")),
        ):
            self._ask_for_words(question, words, hint)
        self.column.addSpacing(16)
        self.column.addWidget(self.care_note)
        skill = self.tr("If it belongs to one of these, which one?")
        self.skill = OneOf(theme, skill, {str(skill): name for skill, name in skill_names().items()})
        self._ask(skill, self.skill)
        strength = self.tr("How strong is the feeling now?")
        self.slider = StrengthSlider(theme, strength)
        self._ask(strength, self.slider)
        self._add_foot()
        self._connect()
        self._begin()

    def _ask(self, question: str, field: QWidget) -> None:
        self.column.addSpacing(_BETWEEN)
        name = Label(self._theme, question, "body", wrap=True, weight=600)
        name.setBuddy(field)
        self.column.addWidget(name)
        self.column.addSpacing(_BELOW_NAME)
        self.column.addWidget(field)

    def _ask_one_of_three(self, question: str, words: str) -> None:
        choices = {"yes": self.tr("Yes"), "partly": self.tr("Partly"), "no": self.tr("No")}
        row = self.answers[question] = OneOf(self._theme, words, choices)
        self._ask(words, row)
        word = self.words_on[question] = Label(self._theme, "", "body", "quiet", wrap=True)
        word.setContentsMargins(0, 8, 0, 0)
        self.column.addWidget(word)
        row.chosen.connect(lambda value: self._viewmodel.set_answer(question, cast(Answer, value)))

    def _ask_for_words(self, question: str, words: str, hint: str) -> None:
        field = self.texts[question] = GrowingField(self._theme, hint, words)
        self._ask(words, field)
        field.textChanged.connect(partial(self._tell, question))

    def _add_foot(self) -> None:
        self.done = Button(self._theme, self.tr("Done"), "primary")
        self.another = Button(self._theme, self.tr("This was another talk"), "quiet")
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.done)
        foot.addWidget(self.another)
        foot.addStretch(1)
        self.column.addSpacing(_BETWEEN + 8)
        self.column.addLayout(foot)
        self.column.addStretch(1)

    def _connect(self) -> None:
        viewmodel = self._viewmodel
        viewmodel.began.connect(self._begin)
        viewmodel.answered.connect(self._show_words)
        viewmodel.keeping_changed.connect(self._show_keeping)
        viewmodel.people.changed.connect(self._names.setStringList)
        viewmodel.care.changed.connect(self._show_care)
        self.care_note.closed.connect(viewmodel.care.close)
        self.left.connect(viewmodel.leave)
        self.done.clicked.connect(viewmodel.leave)
        self.another.clicked.connect(viewmodel.begin_another)
        self.to.textEdited.connect(self._set_to)
        self.skill.chosen.connect(lambda value: viewmodel.set_skill(cast(SkillLearned, value)))
        self.slider.strength_changed.connect(viewmodel.set_strength)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _complete(self) -> None:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(6)
        completer.setPopup(self._known)
        completer.activated.connect(self._set_to)
        self.to.setCompleter(completer)

    @Slot()
    def _begin(self) -> None:
        """Show another talk."""
        noted = self._viewmodel.reflection
        self.to.setText(noted.to)
        for question, row in self.answers.items():
            row.show_chosen(self._viewmodel.answer_to(question))
        for question, field in self.texts.items():
            field.blockSignals(True)
            field.setPlainText(getattr(noted, question))
            field.blockSignals(False)
            field.updateGeometry()
        self.skill.show_chosen(noted.skill)
        self.slider.set_strength(noted.strength)
        self.entrance = self.answers["shared"].chips["yes"] if noted.to.strip() else self.to
        self.another.setVisible(not noted.is_blank)
        self._show_title()
        self._show_words()
        self._show_keeping()
        self.begin_at_top()

    @Slot()
    def _show_words(self) -> None:
        for question, word in self.words_on.items():
            words = self._viewmodel.word_on(question)
            if words != word.text():
                word.setText(words)
                self.announce(words)
            word.setVisible(bool(words))

    @Slot(object)
    def _show_care(self, note: Note | None) -> None:
        self.care_note.setVisible(note is not None)
        if note is not None:
            self.care_note.show_note(note)

    @Slot()
    def _show_keeping(self) -> None:
        viewmodel = self._viewmodel
        if viewmodel.trouble:
            still_here = self.tr("Your words are still here, and keeping them is tried again.")
            self.say(f"{viewmodel.trouble} {still_here}")
        else:
            self.aside.setText(self.tr("Kept") if viewmodel.is_kept else self.tr("Kept as you go"))
        self.aside.set_token("text" if viewmodel.trouble else "quiet")

    @Slot(str)
    def _set_to(self, to: str) -> None:
        self._viewmodel.set_to(to)
        self._show_title()

    def _show_title(self) -> None:
        lead = self.tr("A few minutes, only for you. Leave open whatever you like.")
        begun = self._viewmodel.begun_before
        self.title.setText(self._viewmodel.title)
        self.subtitle.setText(f"{begun} {lead}" if begun else lead)

    def _tell(self, question: str) -> None:
        self._viewmodel.set_text(question, self.texts[question].toPlainText())

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._known.setFont(self._theme.font("body"))
        self._known.setStyleSheet(
            f"QListView {{ background: {tokens.surface}; border: 1px solid {tokens.line}; }}"
            "QListView::item { padding: 6px 8px; border-radius: 6px; }"
        )

"""The page of what was learned."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.reflection import SkillLearned
from app.viewmodels.looking_back.learning import LearningViewModel
from app.viewmodels.looking_back.lesson import Lesson
from app.viewmodels.looking_back.skills import skill_names
from app.views.kit.buttons import Button
from app.views.kit.chips import FilterChip
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.looking_back.choice import Filtering
from app.views.looking_back.lesson import LessonCard
from app.views.looking_back.page import ColumnPage

_NEAR = 600
"""Pixels from the end of the page from which on more is asked for."""


class LearningPage(ColumnPage):
    """Lessons newest first, by person and skill; what was learned a year ago stands above them where that is wanted.

    `look_back_wanted`: on any talk.
    """

    look_back_wanted = Signal()

    def __init__(self, theme: Theme, viewmodel: LearningViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self._viewmodel = viewmodel
        self.title.setText(self.tr("What I learned"))
        self.subtitle.setText(self.tr("From the talks you looked back on, the newest first."))
        self.person = Filtering(FilterChip(theme, self.tr("Person")))
        self.skill = Filtering(FilterChip(theme, self.tr("Skill")))
        self.skill.choices = {str(skill): name for skill, name in skill_names().items()}
        self._filters = QWidget()
        flow = FlowLayout(8, self._filters)
        flow.addWidget(self.person.chip)
        flow.addWidget(self.skill.chip)
        self.empty = Label(theme, "", "body", "quiet", wrap=True)
        self.begin = Button(theme, self.tr("Look back on a talk"), "link")
        self.year_ago_head = Label(theme, self.tr("A year ago"), "lead")
        self.newest_head = Label(theme, self.tr("The newest"), "lead")
        self.newest_head.setContentsMargins(0, 24, 0, 12)
        self.year_ago: list[LessonCard] = []
        self.lessons: list[LessonCard] = []
        self._year_ago_list, self._list = QVBoxLayout(), QVBoxLayout()
        for cards in (self._year_ago_list, self._list):
            cards.setSpacing(12)
        for part in (self._filters, self.empty):
            self.column.addSpacing(16)
            self.column.addWidget(part)
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addSpacing(16)
        self.column.addWidget(self.year_ago_head)
        self.column.addSpacing(12)
        self.column.addLayout(self._year_ago_list)
        self.column.addWidget(self.newest_head)
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        self.person.chosen.connect(viewmodel.set_person)
        self.skill.chosen.connect(lambda value: viewmodel.set_skill(cast(SkillLearned, value)))
        self.begin.clicked.connect(self.look_back_wanted)
        viewmodel.changed.connect(self._follow)
        viewmodel.grown.connect(self._grow)
        viewmodel.told.connect(self.say)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._ask_for_more)
        bar.rangeChanged.connect(self._ask_for_more)
        self.entrance = self.back
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is new."""
        super().showEvent(event)
        if not event.spontaneous():
            self.aside.setText("")
            self.begin_at_top()
            self._viewmodel.look()

    @Slot()
    def _follow(self) -> None:
        viewmodel = self._viewmodel
        self.person.choices = {name: name for name in viewmodel.people}
        self.person.show_chosen(viewmodel.person)
        self.skill.show_chosen(viewmodel.skill)
        self._filters.setVisible(bool(viewmodel.lessons) or viewmodel.is_filtered)
        words = self._words()
        self.empty.setText(words)
        self.empty.setVisible(bool(words))
        self.begin.setVisible(bool(words) and not viewmodel.is_filtered and not viewmodel.trouble)
        past = viewmodel.year_ago if not viewmodel.is_filtered else []
        self.year_ago_head.setVisible(bool(past))
        self.newest_head.setVisible(bool(past))
        self._show(self.year_ago, self._year_ago_list, past)
        self._show(self.lessons, self._list, viewmodel.lessons)

    @Slot(object)
    def _grow(self, come: Sequence[Lesson]) -> None:
        for lesson in come:
            self._add(self.lessons, self._list, lesson)

    @Slot()
    def _ask_for_more(self) -> None:
        bar = self.area.verticalScrollBar()
        if self.isVisible() and bar.maximum() - bar.value() < self._theme.px(_NEAR):
            self._viewmodel.more()

    def _words(self) -> str:
        viewmodel = self._viewmodel
        if viewmodel.trouble or viewmodel.lessons or not viewmodel.is_answered:
            return viewmodel.trouble
        if viewmodel.is_filtered:
            return self.tr("Nothing here for this choice.")
        return self.tr("Nothing here yet. What you learn when you look back on a talk gathers here, and only that.")

    def _show(self, cards: list[LessonCard], place: QVBoxLayout, lessons: Sequence[Lesson]) -> None:
        if [card.lesson for card in cards] == list(lessons):
            return
        for card in cards:
            place.removeWidget(card)
            card.hide()
            card.deleteLater()
        cards.clear()
        for lesson in lessons:
            self._add(cards, place, lesson)

    def _add(self, cards: list[LessonCard], place: QVBoxLayout, lesson: Lesson) -> None:
        card = LessonCard(self._theme, lesson, self.ground)
        card.copy_wanted.connect(partial(self._viewmodel.copy, lesson))
        before = cards[-1].copy if cards else None
        cards.append(card)
        place.addWidget(card)
        if before is not None:
            QWidget.setTabOrder(before, card.copy)
        card.show()

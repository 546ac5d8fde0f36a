from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.kit.card import Card, CardGround, ground_of, render_shadow
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme


def raised(theme: Theme, qtbot, depth: int) -> tuple[CardGround, Card]:
    ground = CardGround(theme)
    qtbot.addWidget(ground)
    middle = QWidget()
    card = Card(theme, depth)
    outer, inner = QVBoxLayout(ground), QVBoxLayout(middle)
    outer.setContentsMargins(40, 40, 40, 40)
    inner.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(middle)
    inner.addWidget(card)
    ground.resize(300, 240)
    with qtbot.waitExposed(ground):
        ground.show()
    return ground, card


def test_a_card_throws_a_shadow_that_fades_outwards(dressed: Theme, qtbot) -> None:
    ground, card = raised(dressed, qtbot, 2)
    foot = card.mapTo(ground, card.rect().bottomLeft()) + QPoint(card.width() // 2, 0)
    picture = ground.grab().toImage()
    near, far = (picture.pixelColor(foot + QPoint(0, gap)).lightness() for gap in (3, 30))
    assert near < far


def test_a_hidden_card_throws_none(dressed: Theme, qtbot) -> None:
    ground, card = raised(dressed, qtbot, 2)
    below = card.mapTo(ground, card.rect().bottomLeft()) + QPoint(card.width() // 2, 3)
    card.hide()
    assert ground.grab().toImage().pixelColor(below).name().upper() == dressed.tokens.page


def test_the_shadow_is_drawn_once_for_all_cards_of_a_kind(theme: Theme, qtbot) -> None:
    ground, card = raised(theme, qtbot, 1)
    ground.grab()
    before = dict(theme.pictures)
    card.setFixedHeight(50)
    ground.grab()
    assert theme.pictures == before


def test_a_card_in_a_scroll_area_is_not_shaded_from_outside(theme: Theme, qtbot) -> None:
    ground = CardGround(theme)
    qtbot.addWidget(ground)
    inside = CardGround(theme)
    card, bare = Card(theme), Card(theme)
    QVBoxLayout(inside).addWidget(card)
    column = QVBoxLayout(ground)
    column.addWidget(QuietScroll(theme, inside))
    column.addWidget(QuietScroll(theme, bare))
    assert ground_of(card) is inside
    assert ground_of(bare) is None


def test_shadows_are_as_deep_as_their_scheme_wants(theme: Theme, qtbot) -> None:
    def strongest(depth: int, dark: bool) -> int:
        image = render_shadow(depth, dark, 1.0).toImage()
        middle = image.width() // 2
        return image.pixelColor(middle, middle).alpha()

    assert strongest(1, False) < strongest(2, False) < strongest(1, True) < strongest(2, True)


def test_what_is_on_a_card_keeps_from_its_edge(theme: Theme, qtbot) -> None:
    card = Card(theme, 2)
    qtbot.addWidget(card)
    column = card.column()
    inside = QWidget()
    column.addWidget(inside)
    card.resize(200, 200)
    column.activate()
    assert inside.geometry().left() == 24

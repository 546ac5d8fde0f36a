from app.model.calm import CalmSession
from app.model.reflection import Reflection
from app.viewmodels.history.noted import session_noted, talk_noted
from tests.history_rows import NOW


def test_of_a_session_only_what_was_noted_is_told():
    session = CalmSession("s", NOW, "box", "Box", 600, trigger=" The dishes\n", signs=("jaw",), pulse=0)
    assert session_noted(session, str.upper) == (
        ("What set it off", "The dishes"),
        ("Body", "JAW"),
        ("Pulse", "0 a minute"),
    )


def test_of_a_talk_only_what_was_answered_is_told():
    talk = Reflection("t", NOW, NOW, shared="yes", met="no", asked="partly", about_me="I waited", strength=0)
    assert talk_noted(talk) == (
        ("I shared what I meant", "Yes"),
        ("It was met with understanding and respect", "Not this time"),
        ("I asked and listened", "Partly"),
        ("What I learned about me", "I waited"),
        ("How strong it was when I looked back", "0 of 10"),
    )
    assert talk_noted(Reflection.new(NOW)) == ()

import stat
import sys
from pathlib import Path

import pytest

from app.model.spelling import NoSpelling
from app.storage.spelling import LEARNED, is_installed, open_speller
from app.storage.store import open_store

needs_enchant = pytest.mark.skipif(not is_installed(), reason="pyenchant, an optional extra, is not installed")


def test_without_the_package_it_is_said_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    with pytest.raises(NoSpelling, match="pyenchant"):
        open_speller(tmp_path, "en_GB")
    assert not list(tmp_path.iterdir())


@needs_enchant
def test_a_real_dictionary_knows_offers_and_learns(tmp_path: Path) -> None:
    try:
        store = open_store(tmp_path)
        speller = store.open_speller("en_US")
    except NoSpelling as error:
        pytest.skip(str(error))
    assert speller.knows("lonely")
    assert not speller.knows("lonley")
    assert "lonely" in speller.offers("lonley")
    assert len(speller.offers("lonley")) <= 5
    speller.learn("Ännchen")
    learned = tmp_path / LEARNED
    assert learned.read_text("utf-8").split() == ["Ännchen"]
    assert stat.S_IMODE(learned.stat().st_mode) == 0o600
    assert store.open_speller("en_US").knows("Ännchen")
    store.close()


@needs_enchant
def test_a_language_without_a_dictionary_falls_back_to_english_or_says_so(tmp_path: Path) -> None:
    try:
        assert open_speller(tmp_path, "xx_XX").knows("lonely")
    except NoSpelling as error:
        assert "dictionary" in str(error)

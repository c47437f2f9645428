"""The window speaks the language that was chosen, else the system's, and Qt speaks it too."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop.annotations.steps import Step, StepName
from desktop.annotations.values import State
from desktop.store.errors import StoreError
from desktop.text.readings import ReadingKind
from desktop.text.repair import RULES
from desktop.text.resources import resource
from desktop.ui.keys import COMMANDS
from desktop.ui.language import hush, language_of, speak, translation_for
from desktop.ui.words import reading_word, rule_word, sentence, state_word, step_word

Speaker = Callable[[str | None], list[QTranslator]]


@pytest.fixture
def speaks(qapp: QApplication) -> Iterator[Speaker]:
    installed: list[QTranslator] = []
    before = QLocale()

    def say(name: str | None) -> list[QTranslator]:
        translators = speak(qapp, name)
        installed.extend(translators)
        return translators

    yield say
    hush(qapp, installed)
    QLocale.setDefault(before)


def counted(number: int) -> str:
    return QCoreApplication.translate("TopBar", "%n article(s)", "", number)


@pytest.mark.parametrize(
    ("locale", "translation"),
    [
        ("zh_TW", "zh_TW"),
        ("zh_HK", "zh_TW"),
        ("zh_MO", "zh_TW"),
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh_Hant_HK", "zh_TW"),
        ("zh_Hans_HK", "zh_CN"),
        ("yue_Hant_HK", "zh_TW"),
        ("en_US", "en"),
        ("ja_JP", "en"),
        ("C", "en"),
    ],
)
def test_every_locale_has_a_translation(locale: str, translation: str) -> None:
    assert language_of(QLocale(locale)) == translation
    assert translation_for(locale) == translation


def test_no_choice_means_the_language_of_the_system() -> None:
    assert translation_for(None) == language_of(QLocale(QLocale.system().uiLanguages()[0]))


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("zh_TW", ["原文", "修復", "简体", "繁體・台灣", "繁體・香港"]),
        ("zh_CN", ["原文", "修复", "简体", "繁体·台湾", "繁体·香港"]),
        (
            "en",
            [
                "As received",
                "Repaired",
                "Simplified",
                "Traditional · Taiwan",
                "Traditional · Hong Kong",
            ],
        ),
    ],
)
def test_readings_are_called_as_annotators_call_them(
    speaks: Speaker, name: str, readings: list[str]
) -> None:
    speaks(name)
    assert [reading_word(kind) for kind in ReadingKind] == readings


@pytest.mark.parametrize("name", ["zh_TW", "zh_CN"])
def test_everything_with_a_name_in_the_data_is_called_in_chinese(
    speaks: Speaker, name: str
) -> None:
    speaks(name)
    words = [state_word(state) for state in State]
    words += [step_word(Step("1", step, None, "a", "t", ())) for step in StepName]
    words += [rule_word(rule) for rule in RULES]
    words += [command.title() for command in COMMANDS]
    assert [each for each in words if each.replace("Markdown", "").isascii()] == []


def test_one_and_many_differ_in_english_only(speaks: Speaker) -> None:
    speaks("en")
    assert (counted(1), counted(2)) == ("1 article", "2 articles")
    speaks("zh_TW")
    assert (counted(1), counted(2)) == ("1 篇", "2 篇")


def test_english_counts_where_a_translation_lacks_a_sentence(
    speaks: Speaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "𠮷"
    folder.mkdir()
    english = resource("translations", "quandian_en.qm").read_bytes()
    (folder / "quandian_en.qm").write_bytes(english)
    monkeypatch.setattr("desktop.ui.language.resource", lambda *names: folder)
    speaks("zh_TW")
    assert (counted(1), counted(2)) == ("1 article", "2 articles")


def test_errors_of_the_world_are_said_in_the_language(speaks: Speaker) -> None:
    error = StoreError("{path} is not a Quandian project.", path="𠮷.txt")
    speaks("zh_TW")
    assert sentence(error) == "𠮷.txt 不是圈點專案。"
    speaks("zh_CN")
    assert sentence(error) == "𠮷.txt 不是圈点项目。"


@pytest.mark.parametrize(("name", "cancel"), [("zh_TW", "取消"), ("zh_CN", "取消")])
def test_qt_speaks_the_language_too(speaks: Speaker, name: str, cancel: str) -> None:
    assert len(speaks(name)) == 3
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == cancel


def test_hushing_leaves_the_application_as_it_was(qapp: QApplication, speaks: Speaker) -> None:
    before = counted(2)
    hush(qapp, speak(qapp, "zh_TW"))
    assert counted(2) == before

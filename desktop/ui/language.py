"""Which language the window speaks: the one a person chose, else the system's."""

from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.text.resources import resource

# What can be chosen, each called as those who speak it call it.
LANGUAGES = {"zh_TW": "繁體中文", "zh_CN": "简体中文", "en": "English"}


def language_of(locale: QLocale) -> str:
    """Which translation a locale wants: English for all but Chinese ones.

    Qt has none for Hong Kong, Macau and Singapore, and neither have we. That for English says no
    more than what is one and what are many.
    """
    if locale.language() not in {QLocale.Language.Chinese, QLocale.Language.Cantonese}:
        return "en"
    is_simplified = locale.script() is QLocale.Script.SimplifiedHanScript
    return "zh_CN" if is_simplified else "zh_TW"


def translation_for(language: str | None) -> str:
    """Which translation a setting wants: a locale, or None for the system's."""
    # The system may write numbers and dates as another country does; that is no language.
    return language_of(QLocale(language or QLocale.system().uiLanguages()[0]))


def speak(app: QCoreApplication, language: str | None) -> list[QTranslator]:
    """Let everything be said in the language of a setting; gives what `hush` takes away."""
    QLocale.setDefault(QLocale(language) if language else QLocale.system())
    name = translation_for(language)
    translators = [
        translator
        # What comes last is asked first: English, which only counts, where nothing else is known.
        for stem, folders in (
            ("quandian_en", [resource("translations")]),
            (f"qtbase_{name}", _folders_of_qt()),
            (f"quandian_{name}", [resource("translations")]),
        )
        if (translator := _loaded(app, stem, folders)) is not None
    ]
    for translator in translators:
        app.installTranslator(translator)
    return translators


def hush(app: QCoreApplication, translators: list[QTranslator]) -> None:
    """Speak as before."""
    for translator in translators:
        app.removeTranslator(translator)
        translator.deleteLater()


def _loaded(app: QCoreApplication, stem: str, folders: list[Path]) -> QTranslator | None:
    """The translations of a file from the first folder that has it, None where none does."""
    translator = QTranslator(app)
    return translator if any(translator.load(stem, str(folder)) for folder in folders) else None


def _folders_of_qt() -> list[Path]:
    """Where the translations of Qt may lie: where it says, or in its package."""
    package = Path(PySide6.__file__).parent
    told = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [Path(told), package / "translations", package / "Qt" / "translations"]

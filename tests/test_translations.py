"""Translations say what the source says: each sentence, with its blanks, where it is looked up."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from desktop.text.conversion import convert
from desktop.text.resources import resource

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh_CN", "zh_TW")
# How many forms a language has for a number, and a number for each.
NUMBERS = {"en": (1, 2), "zh_CN": (2,), "zh_TW": (2,)}
BLANK = re.compile(r"\{\w*\}|%n|&(?=\w)")


class Message(NamedTuple):
    context: str
    source: str
    translations: list[str]
    is_counted: bool


def messages(language: str) -> Iterator[Message]:
    tree = ElementTree.parse(resource("translations", f"quandian_{language}.ts"))
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                [form.text or "" for form in forms],
                message.get("numerus") == "yes",
            )


def calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path.relative_to(ROOT), node


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_lacks_its_translation(language: str) -> None:
    assert not [each.source for each in messages(language) if not all(each.translations)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_blanks_and_mnemonics_agree(language: str) -> None:
    for each in messages(language):
        wanted = Counter(BLANK.findall(each.source))
        for translation in each.translations:
            assert Counter(BLANK.findall(translation)) == wanted, each.source


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qt_reads_was_made_of_what_people_translate(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(resource("translations", f"quandian_{language}.qm")))
    for each in messages(language):
        if each.is_counted:
            for number, words in zip(NUMBERS[language], each.translations, strict=True):
                assert translator.translate(each.context, each.source, "", number) == words
        else:
            assert translator.translate(each.context, each.source) == each.translations[0]


def test_both_chinese_translations_have_the_same_sentences() -> None:
    taiwan, china = (
        {(each.context, each.source) for each in messages(language)}
        for language in ("zh_TW", "zh_CN")
    )
    assert taiwan == china


def test_what_is_simplified_holds_no_traditional_character() -> None:
    for each in messages("zh_CN"):
        assert [convert(words, "tw2s") for words in each.translations] == each.translations


def test_sentences_are_asked_for_where_they_are_collected() -> None:
    """A sentence belongs to the class around it; that of another object would not be found."""
    for path, call in calls():
        match call:
            case ast.Call(func=ast.Attribute(attr="tr", value=owner), args=[sentence, *_]) if (
                not isinstance(owner, ast.Name) or owner.id != "self"
            ):
                pytest.fail(f"{path}:{call.lineno}: tr of something else than self")
            case ast.Call(func=ast.Attribute(attr="tr"), args=[sentence, *_]):
                where = f"{path}:{call.lineno}"
                assert isinstance(sentence, ast.Constant), f"{where}: not a sentence as it stands"


def test_every_context_of_a_marked_sentence_is_asked_for() -> None:
    marked, asked = (
        {
            call.args[0].value
            for _, call in calls()
            if isinstance(call.func, ast.Name | ast.Attribute)
            and (call.func.id if isinstance(call.func, ast.Name) else call.func.attr) == name
            and isinstance(call.args[0], ast.Constant)
        }
        for name in ("QT_TRANSLATE_NOOP", "translate")
    )
    assert marked
    assert marked <= asked

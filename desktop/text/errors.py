"""Errors of the world: what a person did not do wrong, said in one sentence."""

from desktop.text.paths import plain


class WorldError(Exception):
    """Something outside the program is not as it must be; `str()` is one sentence for the user.

    `sentence` is the English template, by which a translation is found, and `parts` fill it.
    """

    def __init__(self, sentence: str, **parts: object) -> None:
        super().__init__(sentence, parts)
        self.sentence = sentence
        self.parts = parts

    def __str__(self) -> str:
        return plain(self.sentence.format(**self.parts))


class TextError(WorldError):
    """A text can't be read or shown."""


def QT_TRANSLATE_NOOP(context: str, sentence: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Mark a sentence for translation where Qt is not at hand; gives the sentence back."""
    return sentence

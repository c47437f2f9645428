"""The text of a reading on its way into Qt's document: what is seen first, the rest by and by."""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.text.readings import Reading, ReadingKind
from desktop.ui.article.places import Places
from desktop.ui.article.text_shown import LONGEST, Cut, cut, displayed, may_part

AT_ONCE = 200_000
"""So much of a text is there before it is painted: it takes 10 to 25 ms a million characters."""
_CHUNK = 250_000

_ENDS = "\r\u2028\u2029"
_CONVERTED = (ReadingKind.SIMPLIFIED, ReadingKind.TAIWAN, ReadingKind.HONGKONG)


class Filling:
    """Fills the document from the reading's draft, and puts converted text in its place."""

    def __init__(self, document: QTextDocument, places: Places) -> None:
        self._document = document
        self._places = places
        self._reading: Reading | None = None
        self._draft = ""
        self._filled = 0
        self._is_draft = bytearray()
        self._next = 0
        self.replacing: Callable[[int, Callable[[], None]], None] = _just_do

    def begin(self, reading: Reading | None) -> None:
        """Empty the document and fill in the first part of another reading."""
        self._reading = reading
        self._draft = reading.draft if reading is not None else ""
        self._filled = 0
        self._is_draft = bytearray()
        self._next = 0
        self._places.clear()
        self.more(self._first_end())

    def go_on_with(self, reading: Reading) -> bool:
        """Take a reading that is as this one as far as that is filled in; False where it isn't.

        What is in the document stays.
        """
        before, filled = self._reading, self._filled
        if before is None or reading.kind is not before.kind:
            return False
        draft = reading.draft
        ends_here = len(draft) == filled, len(self._draft) == filled
        if ends_here[0] != ends_here[1] or draft[:filled] != self._draft[:filled]:
            return False
        if not before.alignment.begins_like(reading.alignment, filled):
            return False
        self._reading, self._draft = reading, draft
        return True

    @property
    def waits(self) -> bool:
        """Whether the rest of the text is not yet worth being filled in: it will be another."""
        return self._reading is not None and self._reading.repaired is not None

    @property
    def missing(self) -> int:
        """How many code points are not yet in the document."""
        return len(self._draft) - self._filled

    @property
    def is_done(self) -> bool:
        return not self.missing and self._next >= len(self._is_draft)

    def more(self, end: int | None = None) -> None:
        """Fill in some more of the draft: up to a place, else a chunk."""
        start = self._filled
        if end is None:
            end = self._chunk_end(start + _CHUNK)
        # The line end behind the chunk goes with it, so that CR LF is seen as one.
        goes_on = end < len(self._draft) and self._draft[end] != "\n"
        if goes_on:
            text = displayed(self._draft[start:end])
        else:
            text = displayed(self._draft[start : end + 1])
            if end < len(self._draft):
                text = text[:-1]
        pieces = cut(text, start)
        if goes_on:
            pieces = Cut(pieces.starts, pieces.ends[:-1] + b"\0")
        length = start + len(text)
        if 0 in pieces.ends:
            text = _parted(text, pieces, start)
        if start:
            cursor = QTextCursor(self._document)
            # While it is edited Qt does not ask where the end is, which would have that shaped.
            cursor.beginEditBlock()
            cursor.setPosition(self._document.characterCount() - 1)
            cursor.insertText("\n" + text)
            cursor.endEditBlock()
        else:
            self._document.setPlainText(text)
        self._places.extend(pieces, length)
        self._filled = min(len(self._draft), end + (not goes_on))
        is_draft = self._reading is not None and self._reading.kind in _CONVERTED
        self._is_draft.extend(bytes([is_draft]) * len(pieces.starts))

    def _first_end(self) -> int:
        """How much is filled in at first: of a reading that is repaired in part no more than that.

        Unless that part is further on: all before it is filled in then too.
        """
        part = self._reading.repaired if self._reading is not None else None
        if part is None or part.end >= min(AT_ONCE, len(self._draft)):
            return self._chunk_end(AT_ONCE)
        if self._draft[part.end] == "\n":
            return part.end
        return self._parting(part.end)

    def _chunk_end(self, wanted: int) -> int:
        """The end of a paragraph behind `wanted`; of a very long one, where a line may end."""
        length = len(self._draft)
        if wanted >= length:
            return length
        end = self._draft.find("\n", wanted, wanted + 16 * LONGEST)
        if end >= 0:
            # A text that ends with a line end has one more, empty paragraph.
            return end
        return self._parting(wanted)

    def _parting(self, wanted: int) -> int:
        """Where a line may end, at a place or soon behind it."""
        around = self._draft[wanted : wanted + 64]
        places = (at for at in range(1, len(around)) if around[at - 1] not in _ENDS)
        return wanted + next((at for at in places if may_part(around, at)), 0)

    def convert(self, number: int) -> None:
        """Put the converted text of a block in the place of the draft."""
        if not self._is_draft[number] or self._reading is None:
            return
        self._is_draft[number] = False
        span = self._places.span(number)
        if span is None:
            return
        block = self._document.findBlockByNumber(number)
        text = displayed(self._reading.stretch(span) + "\n")[:-1]
        if text != block.text():
            self.replacing(number, lambda: self._replace(number, text))

    def _replace(self, number: int, text: str) -> None:
        cursor = QTextCursor(self._document.findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self._places.forget(number)

    def convert_next(self) -> bool:
        """Convert the next block that is still a draft; says whether there was one."""
        following = self._is_draft.find(1, self._next)
        if following < 0:
            self._next = len(self._is_draft)
            return False
        self._next = following + 1
        self.convert(following)
        return True


def _just_do(_number: int, replace: Callable[[], None]) -> None:
    replace()


def _parted(text: str, pieces: Cut, start: int) -> str:
    """The text with a line end also where only a block ends, and not its paragraph."""
    ends = [after - is_end for after, is_end in zip(pieces.starts[1:], pieces.ends, strict=False)]
    return "\n".join(
        text[one - start : other - start]
        for one, other in zip(pieces.starts, [*ends, start + len(text)], strict=True)
    )

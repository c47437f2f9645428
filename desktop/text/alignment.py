"""How two texts correspond, place by place."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from typing_extensions import override

from desktop.text.span import Span
from desktop.text.stages import Stages, whole


class Section(NamedTuple):
    """A piece of both texts: linear (one to one), or a block with borders at its ends only."""

    source_start: int
    source_end: int
    start: int
    end: int
    is_block: bool


class Alignment:
    """A strictly increasing set of border pairs (source, target), from (0, 0) to both lengths.

    Kept as flat sections. A linear section has a border at every place, a block only at its ends;
    no section has an empty side.
    """

    __slots__ = ("_blocks", "_source", "_target")

    def __init__(self, source: Sequence[int], target: Sequence[int], blocks: bytes) -> None:
        """Take the places where sections begin, the lengths last, and a 0 or 1 for each section."""
        self._source = source
        self._target = target
        self._blocks = blocks

    @classmethod
    def identity(cls, length: int) -> "Alignment":
        """A text of this length with itself."""
        return cls((0, length), (0, length), b"\0") if length else cls((0,), (0,), b"")

    @classmethod
    def from_edits(cls, source_length: int, edits: Iterable[tuple[int, int, int]]) -> "Alignment":
        """Align a text with itself after edits (start, end, length of the replacement).

        The edits are sorted and don't overlap. What has no counterpart is glued to the character on
        its left, on its right at the start; where nothing would be left, one character stays.
        """
        sections = _Sections()
        return sections.up_to(source_length, sections.edit(edits))

    @property
    def source_length(self) -> int:
        return self._source[-1]

    @property
    def length(self) -> int:
        """The length of the target."""
        return self._target[-1]

    @property
    def is_identity(self) -> bool:
        return not self._blocks or (len(self._blocks) == 1 and not self._blocks[0])

    @property
    def sections(self) -> Iterator[Section]:
        """All sections in order."""
        places = zip(pairwise(self._source), pairwise(self._target), self._blocks, strict=True)
        for (source_start, source_end), (start, end), block in places:
            yield Section(source_start, source_end, start, end, bool(block))

    def sections_in(self, span: Span) -> Iterator[Section]:
        """The sections that overlap a span of the target, whole."""
        index = bisect_right(self._target, span.start) - 1
        while index < len(self._blocks) and self._target[index] < span.end:
            yield Section(
                self._source[index],
                self._source[index + 1],
                self._target[index],
                self._target[index + 1],
                bool(self._blocks[index]),
            )
            index += 1

    def map(self, span: Span) -> Span:
        """The stretch of the target for a span of the source; edges in blocks go outwards."""
        return Span(self.map_place(span.start, up=False), self.map_place(span.end, up=True))

    def unmap(self, span: Span) -> Span:
        """The stretch of the source for a span of the target; edges in blocks go outwards."""
        return Span(self.unmap_place(span.start, up=False), self.unmap_place(span.end, up=True))

    def map_place(self, place: int, up: bool) -> int:
        """The place in the target of the border at or below a place of the source; `up`: above."""
        return _mapped(self._source, self._target, self._blocks, place, up)

    def unmap_place(self, place: int, up: bool) -> int:
        """The place in the source of the border at or below a place of the target; `up`: above."""
        return _mapped(self._target, self._source, self._blocks, place, up)

    def is_border(self, place: int) -> bool:
        """Whether a place of the source has a counterpart."""
        index = _index(self._source, place)
        return self._source[index] == place or not self._blocks[index]

    def begins_like(self, other: "Alignment", place: int) -> bool:
        """Whether both are the same up to a place of the target."""
        if place > min(self.length, other.length):
            return False
        count = bisect_left(self._target, place)
        return (
            bisect_left(other._target, place) == count
            and list(self._target[:count]) == list(other._target[:count])
            and list(self._source[:count]) == list(other._source[:count])
            and self._blocks[:count] == other._blocks[:count]
            and self.unmap_place(place, up=False) == other.unmap_place(place, up=False)
            and self.unmap_place(place, up=True) == other.unmap_place(place, up=True)
        )

    def widen(self, span: Span) -> Span:
        """Move the edges of a span of the source outwards to borders."""
        return Span(self._border(span.start, up=False), self._border(span.end, up=True))

    def inverse(self) -> "Alignment":
        """The same, seen from the target."""
        return Alignment(self._target, self._source, self._blocks)

    def then(self, other: "Alignment") -> "Alignment":
        """Go on to the target of `other`, whose source is this target: the borders both have."""
        if other.source_length != self.length:
            raise ValueError(f"{other.source_length} characters do not follow {self.length}")
        if other.is_identity:
            return self
        if self.is_identity:
            return other
        sections = _Sections()
        first, second = self.sections, other.sections
        one, two = next(first), next(second)
        middle = block_start = block_end = 0  # a block that is open begins at the last two
        while True:
            end = min(one.end, two.source_end)
            if not one.is_block and not two.is_block:
                sections.linear(end - middle)
                block_start = one.source_start + end - one.start
                block_end = two.start + end - two.source_start
            elif (end == one.end or not one.is_block) and (
                end == two.source_end or not two.is_block
            ):
                source = one.source_end - (0 if one.is_block else one.end - end)
                target = two.end - (0 if two.is_block else two.source_end - end)
                sections.block(source - block_start, target - block_end)
                block_start, block_end = source, target
            middle = end
            if middle == self.length:
                return sections.alignment()
            if middle == one.end:
                one = next(first)
            if middle == two.source_end:
                two = next(second)

    def _border(self, place: int, *, up: bool) -> int:
        index = _index(self._source, place)
        if self._source[index] == place or not self._blocks[index]:
            return place
        return self._source[index + 1] if up else self._source[index]

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Alignment) and list(self.sections) == list(other.sections)

    @override
    def __hash__(self) -> int:
        return hash((self.source_length, self.length, self._blocks))

    @override
    def __repr__(self) -> str:
        return f"<Alignment {self.source_length}-{self.length}, {len(self._blocks)} sections>"


# So many edits are made at a time: a millisecond or two.
_AT_ONCE = 1_000


def rewrite(text: str, edits: Sequence[tuple[int, int, str]]) -> tuple[str, Alignment]:
    """Apply edits (start, end, replacement) to a text: the new text, and how it corresponds.

    The edits are sorted and don't overlap. Where they delete everything, the last character stays.
    """
    return whole(rewriting(text, edits))


def rewriting(text: str, edits: Sequence[tuple[int, int, str]]) -> Stages[tuple[str, Alignment]]:
    """Apply edits, some at a time, as `rewrite` does at once."""
    if not edits:
        return text, Alignment.identity(len(text))
    sections = _Sections()
    pieces: list[str] = []
    place = done = 0
    for first in range(0, len(edits), _AT_ONCE):
        blocks: list[tuple[int, int, int]] = []
        for start, end, new in edits[first : first + _AT_ONCE]:
            pieces.append(text[place:start])
            pieces.append(new)
            place = end
            if end - start != 1 or len(new) != 1:
                blocks.append((start, end, len(new)))
        done = sections.edit(blocks, done)
        yield
    pieces.append(text[place:])
    return "".join(pieces) or text[-1:], sections.up_to(len(text), done)


class _Sections:
    """Sections as they are put together, in normal form: what can be linear is, and is joined."""

    def __init__(self) -> None:
        self._source = [0]
        self._target = [0]
        self._blocks = bytearray()
        self._left_over = 0  # deleted at the start, waiting for the character on the right
        self._put_in = 0  # put in at the start, waiting likewise

    def edit(self, edits: Iterable[tuple[int, int, int]], place: int = 0) -> int:
        """Put in what edits leave alone from a place on, and what they replace; gives their end.

        What stands behind a block, as nearly all does in a damaged text, is put in at once.
        """
        source, target, blocks = self._source, self._target, self._blocks
        for start, end, replacement in edits:
            if start < place or end < start:
                raise ValueError(f"edits out of order: {start}-{end} after {place}")
            is_block = replacement and end > start and end - start + replacement > 2
            if is_block and blocks and blocks[-1]:
                shown = target[-1]
                if start > place:
                    shown += start - place
                    source.append(start)
                    target.append(shown)
                    blocks.append(0)
                source.append(end)
                target.append(shown + replacement)
                blocks.append(1)
            else:
                self.linear(start - place)
                self.block(end - start, replacement)
            place = end
        return place

    def up_to(self, length: int, place: int) -> Alignment:
        """What there is once all behind a place is put in as it is."""
        if place > length:
            raise ValueError(f"an edit up to {place} in a text of {length}")
        self.linear(length - place)
        return self.alignment()

    def linear(self, length: int) -> None:
        if length and (self._left_over or self._put_in):
            self.block(1, 1)
            length -= 1
        if not length:
            return
        if self._blocks and not self._blocks[-1]:
            self._source[-1] += length
            self._target[-1] += length
        else:
            self._append(length, length, is_block=False)

    def block(self, source: int, target: int) -> None:
        source += self._left_over
        target += self._put_in
        self._left_over = self._put_in = 0
        if source and target:
            if source == target == 1:
                self.linear(1)
            else:
                self._append(source, target, is_block=True)
        elif not self._blocks:
            self._left_over, self._put_in = source, target
        elif source or target:
            self._glue(source, target)

    def alignment(self) -> Alignment:
        if self._put_in:
            raise ValueError("something in the place of an empty text")
        if self._left_over:
            self.block(0, 1)
        places = array("q", self._source), array("q", self._target)
        return Alignment(*places, bytes(self._blocks))

    def _append(self, source: int, target: int, *, is_block: bool) -> None:
        self._source.append(self._source[-1] + source)
        self._target.append(self._target[-1] + target)
        self._blocks.append(is_block)

    def _glue(self, source: int, target: int) -> None:
        """Lengthen what stands for the last character, which leaves a linear section for that."""
        if not self._blocks[-1]:
            if self._source[-1] - self._source[-2] > 1:
                self._source[-1] -= 1
                self._target[-1] -= 1
                self._append(1, 1, is_block=True)
            else:
                self._blocks[-1] = 1
        self._source[-1] += source
        self._target[-1] += target


def _index(places: Sequence[int], place: int) -> int:
    """The section that holds a place; behind the last one for the end."""
    if not 0 <= place <= places[-1]:
        raise ValueError(f"no place {place} in a text of {places[-1]}")
    return bisect_right(places, place) - 1


def _mapped(
    source: Sequence[int], target: Sequence[int], blocks: bytes, place: int, up: bool
) -> int:
    index = _index(source, place)
    if source[index] == place:
        return target[index]
    if not blocks[index]:
        return target[index] + place - source[index]
    return target[index + 1] if up else target[index]

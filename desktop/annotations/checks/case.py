"""An article as the rules look at it; what takes time to find out is kept for the next look."""

from collections.abc import Collection, Iterator

from desktop.annotations.state import ArticleState, place_of
from desktop.annotations.values import Entity, Frame, Mention
from desktop.text.folding import fold
from desktop.text.readings import Readings
from desktop.text.span import Span

_FEW = 1_000
"""So many mentions are taken up at a time: about a millisecond."""


class Spellings:
    """How the pieces of one article are read and spelled; good as long as its readings are."""

    def __init__(self, readings: Readings) -> None:
        self.readings = readings
        self._texts: dict[tuple[Span, ...], str] = {}
        self._folds: dict[str, str] = {}

    def text(self, spans: tuple[Span, ...]) -> str:
        """Read raw spans in the Repaired reading, joined."""
        text = self._texts.get(spans)
        if text is None:
            text = self._texts[spans] = "".join(map(self.readings.surface, spans))
        return text

    def folded(self, text: str) -> str:
        folded = self._folds.get(text)
        if folded is None:
            folded = self._folds[text] = fold(text)
        return folded


class Case:
    """The open article while a check goes on, which ends with the next step.

    `apart` are the ids of the pairs of entities that are never the same. There are no `mentions`
    before they are gathered.
    """

    def __init__(self, state: ArticleState, spellings: Spellings, apart: Collection[str]) -> None:
        self.state = state
        self.schema = state.schema
        self.readings = spellings.readings
        self.spellings = spellings
        self.apart = apart
        self.mentions: list[Mention] = []
        self.frames: tuple[Frame, ...] = tuple(
            frame for kind in self.schema.frame_types for frame in state.frames_of(kind.id)
        )
        self._mentions = state.mentions
        self._is_name = {label.id: label.is_name for label in self.schema.labels}

    def gather(self) -> Iterator[None]:
        """Take up the mentions, in order, some at a time."""
        while some := self.state.following(
            place_of(self.mentions[-1]) if self.mentions else None, _FEW
        ):
            self.mentions += some
            yield

    def mention(self, mention_id: str) -> Mention:
        return self._mentions[mention_id]

    def is_name(self, mention: Mention) -> bool:
        return self._is_name[mention.label]

    def text(self, mention: Mention) -> str:
        return self.spellings.text(mention.spans)

    def folded(self, mention: Mention) -> str:
        return self.spellings.folded(self.text(mention))

    def entity_of(self, mention: Mention) -> Entity | None:
        return self.state.entity_of(mention.id)

    def place(self, frame: Frame) -> Span:
        """Where a frame is found in the article: its first filler, else its evidence."""
        if frame.fillers:
            return min(self._mentions[filler.mention].hull for filler in frame.fillers)
        return frame.evidence[0] if frame.evidence else Span(0, 1)

    def overlaps(self) -> Iterator[tuple[Mention, Mention] | None]:
        """The pairs of mentions by one author that share a character; None for a pause."""
        open_ones: list[Mention] = []
        for mention in self.mentions:
            start = mention.hull.start
            open_ones = [other for other in open_ones if other.hull.end > start]
            for other in open_ones:
                if other.author == mention.author and any(
                    one.overlaps(two) for one in other.spans for two in mention.spans
                ):
                    yield other, mention
            open_ones.append(mention)
            yield None

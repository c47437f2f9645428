"""The article view: a reading with its mentions, in which one selects by mouse and keys."""

import math
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QCursor, QFontMetricsF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change
from desktop.annotations.values import Mention, Schema
from desktop.settings import Density
from desktop.text.readings import Reading
from desktop.text.span import Span
from desktop.ui.article.dragging import DraggingSheet
from desktop.ui.article.dress import MarkKind
from desktop.ui.article.layout import Held
from desktop.ui.article.near import Nearby, Stated, beside
from desktop.ui.article.refreshing import MANY, Lie
from desktop.ui.article.typography import TAG_MARGINS

_FIRST_SLICE = 0.008


class ArticleView(DraggingSheet):
    """A read-only text with mentions. It shows what it is told and changes nothing by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._article: str | None = None
        self._schema: Schema | None = None
        self._tag_widths: dict[str, int] = {}
        self._pending: Iterator[Mention] = iter(())
        self._gone: set[str] = set()
        self._restored: tuple[tuple[int, int], tuple[int, int]] | None = None
        self._density = Density.TAGS
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article"))
        self._layout.tag_width = self._tag_width
        self.clear()

    def show_reading(
        self,
        reading: Reading,
        schema: Schema,
        mentions: Iterable[Mention] | ArticleState,
        *,
        keep_place: bool = False,
        article: str | None = None,
    ) -> None:
        """Show a reading with these mentions, or those of a state that itself follows every step.

        With `keep_place`, where only the reading of the same raw text changed, the caret, the
        selection, the marks and what is at the top of the view stay. With `article`, an id,
        mentions of others are not followed.
        """
        kept = self._kept() if keep_place and self._reading is not None else None
        self._article = article
        self._take_schema(schema)
        self._take_mentions(mentions)
        if kept is None:
            self._forget_marks()
            self._restored = None
        self._fill(reading)
        if kept is not None:
            self._restore(*kept)
        self._idle.start()
        self._report()

    def show_whole(self, reading: Reading) -> None:
        """Show all of an article that was repaired only in part; what is in sight stays."""
        if self._filling.go_on_with(reading):
            self._reading = self._dress.reading = reading
            self._dress.forget()
            self._estimate_rest()
            self._settle()
            self.viewport().update()
        else:
            kept = self._kept()
            self._fill(reading)
            self._restore(*kept)
            self._report()
        self._idle.start()

    @override
    def clear(self) -> None:
        """Show no article."""
        self._article = None
        self._pending = iter(())
        self._dress.mentions = Nearby()
        self._forget_marks()
        self._fill(None)
        self._report()

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over what changed, and lay out anew only what that touched."""
        held, lie = self._looked_at(), self._lie()
        touched: list[Span] = []
        for change in changes:
            match change.value:
                case Mention(article=article) if self._article in {None, article}:
                    sides = (change.before, change.after)
                    touched += [each.hull for each in sides if isinstance(each, Mention)]
                    self._follow_mention(change.before, change.after)
                case Schema() as schema if change.after is schema:
                    self._take_schema(schema)
                    self._layout.undress()
                    lie = Lie(-1, {})  # as nothing can lie: all is painted
        self._lay_anew(touched, held, lie)

    # Mentions

    def mentions_at(self, raw: int) -> list[str]:
        """The mentions that hold a place of the raw text, by their ids, innermost first."""
        found = [
            mention
            for mention in self._dress.mentions.touching(Span(raw, raw + 1))
            if any(span.holds(raw) for span in mention.spans)
        ]
        found.sort(key=lambda mention: (sum(map(len, mention.spans)), mention.id))
        return [mention.id for mention in found]

    def next_mention(self, forward: bool, past: int | None = None) -> str | None:
        """The mention after (or before) the selected one, else the caret; None at the end.

        With `past` that after those that start at a raw place, or the last that starts up to it.
        """
        if self._reading is None:
            return None
        self._index(seconds=None)
        length = self._reading.alignment.source_length
        selected = self._dress.mentions.get(self._shown.selected or "")
        if past is not None:
            here = past, 1, ""
        elif selected is not None:
            here = _order(selected)
        else:
            here = (self.caret(), -length - 1 if forward else 1, "")
        start = here[0] if forward else here[0] + 1
        for some in beside(self._dress.mentions, start, length, forward=forward):
            beyond = [
                (key, mention.id)
                for mention in some
                if (key := _order(mention)) != here and (key > here) == forward
            ]
            if beyond:
                return min(beyond)[1] if forward else max(beyond)[1]
        return None

    def select_mention(self, mention_id: str | None) -> None:
        """Show a mention as the selected one."""
        if mention_id != self._shown.selected:
            sides = map(self._dress.mentions.get, (self._shown.selected or "", mention_id or ""))
            self._refresh_raw(each.hull for each in sides if each is not None)
            self._shown.selected = mention_id

    def set_related(self, mention_ids: Iterable[str]) -> None:
        """Show mentions as of the same entity as the selected one."""
        related = frozenset(mention_ids)
        others = related ^ self._shown.related
        self._shown.related = related
        seen = self._seen_raw() if others else None
        if seen is not None:
            near = self._dress.mentions.touching(seen)
            self._refresh_raw(each.hull for each in near if each.id in others)

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """Show letters at the starts of mentions, by their ids."""
        if hints != self._shown.hints:
            self._shown.hints = dict(hints)
            self.viewport().update()

    def set_marks(
        self, kind: str, spans: Sequence[Span], labels: Sequence[str | None] | None = None
    ) -> None:
        """Replace the marks of a kind ("found", "total", "proposal") by these raw spans.

        `labels`, ids of labels one for each span, give proposals their colors.
        """
        touched = self._dress.set_marks(MarkKind(kind), spans, labels)
        if touched:
            held, lie = self._looked_at(), self._lie()
            self._lay_anew(touched, held, lie)

    def _forget_marks(self) -> None:
        self._dress.clear_marks()
        self._shown.selected = None
        self._shown.related = frozenset()
        self._shown.hints = {}

    def _follow_mention(self, before: object, after: object) -> None:
        for mention in (before, after):
            if isinstance(mention, Mention):
                self._stop_pulling(mention.id)
                self._gone.add(mention.id)
                self._dress.mentions.remove(mention.id)
        if isinstance(after, Mention):
            self._dress.mentions.add(after)

    def _undress(self, hulls: Sequence[Span]) -> None:
        """Have placed anew what there is to draw about these raw spans."""
        if len(hulls) > MANY:
            self._layout.undress()
        elif self._reading is not None:
            for shown in map(self._reading.shown, hulls):
                first = self._places.number(shown.start)
                self._layout.undress(first, self._places.number(shown.end - 1))

    def _lay_anew(self, hulls: Sequence[Span], held: Held | None, lie: Lie) -> None:
        """Place and paint anew what these raw spans touch; what is held stays where it is."""
        self._undress(hulls)
        # Painting asks where the caret is; if its block grew only then, all that is painted moved.
        caret = self.document().findBlock(self.textCursor().position()).blockNumber()
        if self._layout.shaped(caret) is not None:
            self._layout.ready(caret)
        self._settle(held)
        self._repaint(hulls, lie)

    def _take_mentions(self, mentions: Iterable[Mention] | ArticleState) -> None:
        if isinstance(mentions, ArticleState):
            self._pending = iter(())
            self._dress.mentions = Stated(mentions)
            self._layout.undress()
            return
        every = mentions if isinstance(mentions, (list, tuple)) else list(mentions)
        known = self._dress.mentions
        if isinstance(known, Nearby) and len(every) == len(known) and known.holds(every):
            return
        self._dress.mentions = Nearby()
        self._gone.clear()
        self._pending = iter(every)
        self._index(_FIRST_SLICE)

    def _index(self, seconds: float | None) -> bool:
        """Sort in the next mentions, for a while or (None) all; says whether any was left."""
        nearby = self._dress.mentions
        until = time.perf_counter() + seconds if seconds is not None else None
        some = False
        for count, mention in enumerate(self._pending, 1):
            some = True
            if mention.id not in self._gone:
                nearby.add(mention)
            if until is not None and not count % 64 and time.perf_counter() > until:
                break
        if some:
            self._layout.undress()
        return some

    @override
    def _do_more(self, seconds: float) -> bool:
        held = self._hold()
        if not self._index(seconds):
            return False
        self._settle(held)
        self.viewport().update()
        return True

    # Labels

    def set_density(self, density: Density) -> None:
        """Show more or less of each mention; the row under the pointer, else the top, stays."""
        if density is self._density:
            return
        pointer = self.viewport().mapFromGlobal(QCursor.pos())
        kept = self._top(pointer.y() if self.viewport().underMouse() else 0)
        self._density = density
        self._shown.is_quiet = density is Density.QUIET
        self._apply_type()
        self._estimate_all()
        self._back_to_top(*kept)
        self.viewport().update()

    def _tag_width(self, label_id: str) -> int:
        return self._tag_widths.get(label_id, 0) if self._density is Density.TAGS else 0

    def _take_schema(self, schema: Schema) -> None:
        if schema is not self._schema:
            self._schema = schema
            self._shown.labels = {label.id: label for label in schema.labels}
            self._measure_tags()

    def _measure_tags(self) -> None:
        metrics = QFontMetricsF(self._layout.type.tag_font)
        self._tag_widths = {
            label.id: math.ceil(metrics.horizontalAdvance(label.name)) + TAG_MARGINS
            for label in self._shown.labels.values()
        }

    @override
    def _apply_type(self) -> None:
        super()._apply_type()
        if self._density is not Density.TAGS:
            type_ = self._layout.type
            self._layout.type = replace(type_, reserve=2 * type_.bare + 2)
            self.verticalScrollBar().setSingleStep(self._layout.type.row)
        self._measure_tags()

    # The place that is kept

    @property
    def article(self) -> str | None:
        """The id of the article that is shown, where one was given."""
        return self._article

    def place(self) -> tuple[int, int]:
        """The caret and what is at the top of the view, both raw."""
        if self._reading is None:
            return 0, 0
        top, _offset = self._top()
        alignment = self._reading.alignment
        return self.caret(), alignment.unmap_place(min(top, self._reading.length), up=False)

    def show_place(self, caret: int, top: int) -> None:
        """Put the caret at a place, and another at the top of the view, both raw."""
        if self._reading is None:
            return
        last = self._reading.alignment.source_length
        shown = self._reading.alignment.map_place(max(0, min(top, last)), up=False)
        self._fill_until(shown)
        self.place_caret(caret)
        self._back_to_top(shown, 0.0)

    def show_middle(self, raw: int) -> None:
        """Scroll until a place of the raw text is in the middle of the view."""
        if self._reading is not None:
            position, _ = self._positions(raw, raw)
            self._scroll_to(position, position, center=True)

    def stretch_in_sight(self) -> tuple[int, int]:
        """Where what is in sight begins and ends, raw."""
        if self._reading is None or not len(self._layout.heights):
            return 0, 0
        alignment = self._reading.alignment
        start, end = (min(each, self._reading.length) for each in (self._top()[0], self._bottom()))
        return alignment.unmap_place(start, up=False), alignment.unmap_place(end, up=True)

    def _kept(self) -> tuple[int, int, int, float]:
        """The anchor, the caret and the place at the top of the view, all raw, and its offset."""
        assert self._reading is not None
        cursor = self.textCursor()
        here = cursor.anchor(), cursor.position()
        if self._restored is not None and self._restored[0] == here:
            # Not what the last reading made of it, else it would widen with every change.
            anchor, caret = self._restored[1]
        else:
            start, end = self._raw_place(min(here)), self._raw_place(max(here), up=True)
            anchor, caret = (start, end) if here[0] < here[1] else (end, start)
            if here[0] == here[1]:
                anchor = caret = start
        place, offset = self._top()
        top = self._reading.alignment.unmap_place(min(place, self._reading.length), up=False)
        return anchor, caret, top, offset

    def _restore(self, anchor: int, caret: int, top: int, offset: float) -> None:
        assert self._reading is not None
        place = self._reading.alignment.map_place(top, up=False)
        self._fill_until(place)
        self._back_to_top(place, offset)
        start, end = self._positions(min(anchor, caret), max(anchor, caret))
        # Where the caret is the same place of the raw text, nobody has moved it.
        self._reported = (start, end) if anchor <= caret else (end, start)
        self._set_cursor(*self._reported)
        cursor = self.textCursor()
        self._restored = (cursor.anchor(), cursor.position()), (anchor, caret)


def _order(mention: Mention) -> tuple[int, int, str]:
    """The order in which one goes through mentions: by their starts, the longer first."""
    return mention.hull.start, -mention.hull.end, mention.id

"""What the window shows of a project, kept as the workbench tells it."""

from operator import itemgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.annotations.steps import Step
from desktop.annotations.values import Article, Frame, Mention, Schema, StatedTotal
from desktop.text.span import Span

if TYPE_CHECKING:
    from desktop.ui.window import Window


class Showing(QObject):
    """Passes every change on to the parts of a window, and brings places into sight."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._bench = window.workbench
        self._bench.changed.connect(self._follow)
        self._bench.opened.connect(self._opened)
        self._bench.arrived.connect(self._arrived)
        self._bench.repaired.connect(self._repaired)
        self._bench.read.connect(self._read)

    # Following the workbench

    def _follow(self, step: Step) -> None:
        window, bench = self._window, self._bench
        window.middle.notice.settle()
        window.view.follow(step.changes)
        window.choice.follow(step)
        window.proposing.follow(step)
        window.same.follow(step)
        window.finishing.follow(step)
        window.counting.follow(step)
        window.links.follow(step)
        window.aids.follow(step)
        window.ways.follow(step)
        window.remarks.follow(step)
        window.guidelines.follow(step)
        window.side.follow(step)
        window.panel.follow(step)
        window.schema.follow(step)
        window.articles.follow(step, bench.articles)
        if Schema in step.kinds:
            window.pointing.stop()
            focused = window.focusWidget()
            if focused is None or not focused.isVisibleTo(window):  # its table is gone
                window.view.setFocus()
        if window.marking.has_lost:
            window.marking.select(None)
        else:
            self.selection()
        window.middle.labels.set_schema(bench.schema)
        if Article in step.kinds:
            self._name_project()
        if StatedTotal in step.kinds:
            self._totals()
        window.telling.totals()
        window.telling.saved()

    def _opened(self) -> None:
        window = self._window
        was_there = window.panel.isAncestorOf(QApplication.focusWidget() or window)
        window.schema.close()
        self.article()
        window.panel.refill()
        if was_there and not window.panel.isAncestorOf(QApplication.focusWidget() or window):
            # The field went that had the keyboard; Qt gave it to whatever is next.
            window.view.setFocus()

    def _arrived(self) -> None:
        self._window.ways.count()
        self._window.panel.arrive()

    def _repaired(self) -> None:
        self._window.view.show_whole(self._bench.reading)
        self._window.panel.refill()
        self.selection()

    def _read(self) -> None:
        self._window.schema.close()
        self._reading(keep_place=True)
        self._window.panel.refill()

    def article(self) -> None:
        """Show the article that is open now."""
        window, bench = self._window, self._bench
        window.ways.leave()
        window.remarks.leave()
        # What follows must not take what was selected in the last article for a part of this one.
        window.view.clear()
        was_empty = window.middle.is_empty
        window.choice.end()
        window.same.close_it()
        window.finishing.card.close_it()
        window.counting.close_it()
        window.ways.going.close_it()
        window.pointing.stop()
        window.proposing.drafting.leave()
        window.marking.select(None)
        window.middle.show_article(is_open=bench.article is not None)
        window.middle.labels.set_schema(bench.schema)
        window.articles.show_article(bench.article.id if bench.article else None)
        self._reading(keep_place=False)
        window.ways.arrive()
        window.search.again()
        self._name_project()
        if was_empty:
            window.view.setFocus()

    def _reading(self, *, keep_place: bool) -> None:
        window, bench = self._window, self._bench
        window.aids.card.leave()
        if bench.article is None:
            window.view.clear()
        else:
            window.view.show_reading(
                bench.reading,
                bench.schema,
                bench.state,
                keep_place=keep_place,
                article=bench.article.id,
            )
        window.bar.readings.show_reading(bench.reading.kind)
        self._totals()
        window.proposing.show()
        window.telling.repairs()
        if window.repairs.isVisible():
            window.fill_repairs()
        self.selection()
        window.telling.totals()
        window.telling.saved()

    # What is said

    def selection(self) -> None:
        """Say where the selection is, as it would be stored."""
        window = self._window
        mention = window.marking.mention
        raw = window.aids.outline() or window.view.raw_selection()
        window.telling.selection((raw,) if raw else mention.spans if mention else ())

    def _name_project(self) -> None:
        window = self._window
        name = self._bench.project.path.stem
        window.setWindowTitle(self.tr("{project} – Quandian").format(project=name))
        window.bar.show_project(name, len(self._bench.articles))
        window.telling.article()

    def _totals(self) -> None:
        totals = self._bench.state.totals.values()
        self._window.view.set_marks("total", [total.span for total in totals])

    # Into sight

    def span(self, raw: Span) -> None:
        """Select a raw span and bring it into sight; one can come back from there."""
        self._window.schema.close()
        self._window.ways.travel.jump()
        self._window.view.select_raw(raw)
        self._window.view.reveal(raw)

    def far_span(self, article_id: str, raw: Span) -> None:
        """Show a raw span of any article; one can come back from there."""
        bench, view = self._bench, self._window.view
        if bench.article is not None and bench.article.id == article_id:
            self.span(raw)
        else:
            bench.open_article(article_id, near=raw.start)
            view.select_raw(raw)
            view.reveal(raw)
        view.setFocus()

    def piece(self, raw: Span) -> None:
        """Select a raw span where one looks on: what a cell of the panel is about."""
        self._window.view.select_raw(raw)
        self._window.view.reveal(raw)

    def span_above(self, raw: Span) -> None:
        """Show one of many spans that are looked at in turn, above the card that lists them."""
        self._window.view.select_raw(raw)
        self._window.view.show_middle(raw.start)

    def mention(self, mention_id: str) -> None:
        """Select a mention; one can come back from there."""
        window = self._window
        window.ways.jumping(lambda: window.marking.select(mention_id, reveal=True))

    def step(self, step: Step) -> None:
        """Bring what a step changed into sight: of several mentions one that is, else the first."""
        here = self._bench.article.id if self._bench.article else None
        start, end = self._window.view.stretch_in_sight()
        touched = [
            (not start <= change.value.hull.start < end, change.value.hull, change)
            for change in step.changes
            if isinstance(change.value, Mention) and change.value.article == here
        ]
        if touched:
            _, hull, change = min(touched, key=itemgetter(0, 1))
            self._window.view.reveal(hull)
            if isinstance(change.after, Mention):
                # Else a digit would label the words that are selected, and Delete take the mention.
                self._window.view.drop_selection()
                self._window.marking.select(change.id)
            return
        for change in step.changes:
            if isinstance(change.after, Frame):
                self._window.panel.show_frame(change.id)

    def finding(self, *, forward: bool) -> None:
        """Go to the finding next to where one is in the article."""
        window = self._window
        window.side.show_panel()
        selected = window.view.raw_selection()
        if not window.panel.next_finding(self.place(), selected, forward=forward):
            window.middle.notice.say(window.panel.findings.lesson)

    def place(self) -> int:
        """Where a search goes on: at the caret, or at what is selected."""
        selected = self._window.view.raw_selection()
        return selected.start if selected else self._window.view.caret()

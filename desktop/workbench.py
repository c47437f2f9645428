"""A project at work: what is open, what is done to it, and the one signal that tells everyone."""

import gc
import json
from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from datetime import UTC, datetime
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from desktop.annotations import edits, filling, mentions, names, progress
from desktop.annotations.bundle import Bundle, gathered
from desktop.annotations.candidates import Candidate, Candidates
from desktop.annotations.edits import Changes, Stamp
from desktop.annotations.ground import RULES_OFF, Ground, rules_off
from desktop.annotations.intake import Intake, take_in
from desktop.annotations.rules import Refusal
from desktop.annotations.same import Same, same
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change, Step, StepName, merged
from desktop.annotations.values import (
    Article,
    Author,
    Entity,
    Filler,
    Frame,
    FrameType,
    Link,
    Mention,
    Role,
    Schema,
    Setting,
)
from desktop.opening import OpenArticle
from desktop.store.project import Project
from desktop.text.clauses import clause_at
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.readings import Reading, ReadingKind, Readings
from desktop.text.span import Span

P = ParamSpec("P")

# A copy of the project is made before these; all other steps only undo brings back. Edits of
# nothing but the schema need no second one: there are many of them, and few copies are kept.
_BACKUPS = {StepName.EDIT_SCHEMA: "schema change", StepName.ADD_ARTICLES: "import"}


class Workbench(QObject):
    """One project, open; every change goes through here, as a step.

    `changed` carries the step as it took effect: an undo arrives inverted. A long article is
    `opened` before all its mentions have `arrived` and before the whole of it is `repaired`.
    """

    changed = Signal(object)
    opened = Signal()
    arrived = Signal()
    repaired = Signal()
    read = Signal()

    def __init__(self, project: Project, author: Author) -> None:
        super().__init__()
        self.project = project
        self.author = author
        self.articles: dict[str, Article] = {each.id: each for each in project.articles()}
        self.saved_at: datetime | None = None
        self._open = OpenArticle(project, self)
        self._open.arrived.connect(self.arrived)
        self._open.repaired.connect(self.repaired)
        self._candidates = Candidates(self.readings)
        self._is_copied = False

    # What is open

    @property
    def schema(self) -> Schema:
        return self.state.schema

    @property
    def article(self) -> Article | None:
        return self.state.article

    @property
    def state(self) -> ArticleState:
        """All that is said of the article."""
        return self._open.state

    @property
    def readings(self) -> Readings:
        """All ways to read the article."""
        return self._open.readings

    @property
    def reading(self) -> Reading:
        """What is shown of the article; of a long one only a part is repaired at first."""
        return self._open.reading

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the article is still being read or repaired."""
        return self._open.is_whole

    def open_first(self) -> None:
        """Open the article that was open last, else the first."""
        last = json.loads(self.project.remembered("article") or "null")
        self.open_article(last if last in self.articles else next(iter(self.articles), None))

    def open_article(self, article_id: str | None, *, near: int | None = None) -> None:
        """Show another article, or none; `near`: the raw place in it that is looked at first."""
        self._open.open(None if article_id is None else self.articles[article_id], near)
        if article_id is not None:
            self.project.remember("article", json.dumps(article_id))
        self._candidates = Candidates(self.readings)
        self.opened.emit()
        gc.freeze()

    def use_reading(self, kind: ReadingKind) -> None:
        """Show the articles of this project in another reading, from now on."""
        if kind is not self._open.kind:
            self._open.show(kind)
            self.read.emit()

    def finish_reading(self) -> None:
        """Have the whole article repaired at once, where only a part of it is."""
        self._open.finish()

    def place_in(self, article_id: str) -> tuple[int, int] | None:
        """Where the caret was in an article, and what was at the top of the view, both raw."""
        return self._open.place_in(article_id)

    def remember_place(self, article_id: str, caret: int, top: int) -> None:
        """Have `place_in` give a place from now on."""
        self._open.remember_place(article_id, caret, top)

    # Mentions

    def stored_span(self, shown: Span, *, trim: bool = True) -> Span | None:
        """Find the raw span that a mention made of `shown`, a span of the reading, would have."""
        return self.readings.mention_span(shown, self.reading, trim)

    def surface(self, span: Span) -> str:
        """Read a raw span in the Repaired reading."""
        return self.readings.surface(span)

    def mark(self, shown: Span, label_id: str, *, trim: bool = True) -> Mention:
        """Label a span of the reading; where the very same text is labelled already, relabel it."""
        span = self.stored_span(shown, trim=trim)
        if span is None:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "There is nothing to label here."))
        step = self.do(mentions.mark, span, label_id)
        assert step is not None
        return mentions.first_in(step.changes)

    def relabel(self, mention: Mention, label_id: str) -> Mention:
        """Give a mention another label; with the label it has already, nothing happens."""
        self.do(mentions.relabel_all, [mention.id], label_id)
        return self.state.mentions[mention.id]

    def move(self, mention: Mention, span: Span) -> Mention:
        """Let a mention reach over another raw span, widened to borders."""
        self.do(mentions.move, mention, span)
        return self.state.mentions[mention.id]

    def delete(self, mention: Mention) -> None:
        self._apply(StepName.DELETE_MENTION, edits.delete_mention(self.state, mention))

    def same(self, of: Mention | Span) -> list[Same]:
        """Find where in the article the text of a mention, or of a raw span, stands again."""
        if self.article is None:
            return []
        wanted = self.surface(of) if isinstance(of, Span) else self.ground.mention_text(of)
        return same(self.article.id, self.readings, self.state, wanted)

    # Frames

    def clause(self, place: int) -> Span | None:
        """Find the clause around a raw place, as a raw span."""
        repaired = self.readings.of(ReadingKind.REPAIRED)
        found = clause_at(repaired.text, repaired.alignment.map_place(place, up=False))
        return repaired.raw(found) if found else None

    def candidates(self, role: Role, typed: str) -> list[Candidate]:
        """Find what `typed` may mean in a role: mentions it takes, then text of the article."""
        return self._candidates.find(self.state, role, typed)

    def candidate(self, role: Role, span: Span) -> Candidate:
        """What a raw span means in a role: the mention that stands just there, else its text."""
        return self._candidates.of_span(self.state, role, span)

    def fill(
        self,
        frame: Frame | None,
        kind: FrameType,
        role: Role,
        candidate: Candidate,
        *,
        at: int | None = None,
        evidence: tuple[Span, ...] = (),
        begun: tuple[Filler, ...] = (),
    ) -> Frame:
        """Put a candidate in a role of a frame, of a new one when `frame` is None; one step."""
        step = self.do(
            filling.fill, frame, kind, role, candidate, at=at, evidence=evidence, begun=begun
        )
        if frame is None:
            assert step is not None
            frame = next(each.after for each in step.changes if isinstance(each.after, Frame))
        return self.state.frames[frame.id]

    def unfill(self, frame: Frame, role: Role, mention_id: str) -> None:
        self._apply(StepName.UNFILL, edits.unfill(frame, role, mention_id))

    def delete_frame(self, frame: Frame) -> None:
        self._apply(StepName.DELETE_FRAME, edits.delete_frame(frame))

    # Articles

    def add_texts(self, texts: Iterable[tuple[str, str]]) -> Intake:
        """Add articles, each a title and a raw text; one step. Known texts are left as they are."""
        intake = take_in(texts, self.articles.values(), self._stamp())
        if intake.articles:
            changes = tuple(Change(None, article) for article in intake.articles)
            step = self.ground.step(StepName.ADD_ARTICLES, changes)
            self._do(step, intake.raws)
        return intake

    def delete_article(self, article: Article) -> None:
        self._apply(StepName.DELETE_ARTICLE, (Change(article, None),))

    def set_rules_off(self, rules: Iterable[str]) -> None:
        """Switch repair rules off for the whole project, all others on."""
        before = self.project.settings.get(RULES_OFF)
        after = Setting(RULES_OFF, json.dumps(sorted(rules)))
        if before != after:
            self._apply(StepName.SET_RULE, (Change(before, after),))

    def readings_of(self, article_id: str) -> Readings:
        """The readings of an article, by the rules of this project."""
        return self._open.readings_of(article_id)

    def state_of(self, article_id: str) -> ArticleState:
        """All that is said of an article, be it open or not."""
        return self._open.state_of(self.articles[article_id])

    def bundle(self, article_id: str) -> Bundle:
        """Gather an article with all that is said of it."""
        return gathered(
            self.state_of(article_id), self.readings_of(article_id), self.project.authors()
        )

    # Steps

    @property
    def ground(self) -> Ground:
        """What a step is made on now."""
        return Ground(self.state, self.readings, self.project, self._stamp())

    def plan(
        self, make: Callable[Concatenate[Ground, P], Step], *parts: P.args, **named: P.kwargs
    ) -> Step:
        """Have a step made, as `do` would do it, without doing it: to see what it touches."""
        step = make(self.ground, *parts, **named)
        return replace(step, changes=self._whole(step.changes))

    def do(
        self, make: Callable[Concatenate[Ground, P], Step], *parts: P.args, **named: P.kwargs
    ) -> Step | None:
        """Do the step that a function of `annotations` makes; None when it would change nothing."""
        step = self.plan(make, *parts, **named)
        if step.changes:
            self._do(step)
        return step if step.changes else None

    # Undo

    def undo(self) -> Step | None:
        """Take the last step back, having shown its article; None when there is none."""
        if self.project.undo_step is not None:
            self._show(self.project.undo_step)
        return self._took_effect(self.project.undo())

    def redo(self) -> Step | None:
        if self.project.redo_step is not None:
            self._show(self.project.redo_step)
        return self._took_effect(self.project.redo())

    # Inside

    def _apply(self, name: StepName, changes: Changes) -> None:
        self._do(self.ground.step(name, self._whole(changes)))

    def _do(self, step: Step, texts: dict[str, str] | None = None) -> None:
        reason = _BACKUPS.get(step.name)
        is_small = step.kinds <= {Schema}
        is_copied = self._is_copied and is_small
        if reason and self.articles and not (is_copied or self.project.is_read_only):
            self.project.backup(reason)
            self._is_copied |= step.name is StepName.EDIT_SCHEMA
        self.project.apply(step, texts or {})
        self._took_effect(step)

    def _whole(self, changes: Changes) -> Changes:
        """Changes with those that follow from them.

        Names that nothing refers to any more go, and a new article is begun.
        """
        left = names.left_over(self.ground, changes)
        return merged((*changes, *left, *progress.begun(self.articles, changes)))

    def _took_effect(self, step: Step | None) -> Step | None:
        if step is None:
            return None
        self.saved_at = datetime.now().astimezone()
        self._meet(step.changes)
        self.state.follow(step.changes)
        self._follow_articles(step)
        if Setting in step.kinds and any(each.id == RULES_OFF for each in step.changes):
            self._open.use(Readings(self.readings.raw, off=rules_off(self.project.settings)))
            self._candidates = Candidates(self.readings)
            self.read.emit()
        self.changed.emit(step)
        return step

    def _meet(self, changes: Changes) -> None:
        """Get to know entities of other articles that a step links this one to."""
        wanted = {each.after.entity for each in changes if isinstance(each.after, Link)}
        wanted -= {each.id for each in changes if isinstance(each.after, Entity)}
        unmet = [each for each in wanted if each not in self.state.entities]
        if unmet:
            self.state.meet(self.project.entities_named(unmet))

    def _follow_articles(self, step: Step) -> None:
        changes = [change for change in step.changes if isinstance(change.value, Article)]
        gone = {change.id for change in changes if change.after is None}
        beside = self._beside(gone) if self.article is None else None
        for change in changes:
            if isinstance(change.after, Article):
                self.articles[change.id] = change.after
            else:
                self.articles.pop(change.id, None)
        if any(change.before is None for change in changes):
            ordered = sorted(self.articles.values(), key=lambda each: (each.position, each.id))
            self.articles = {article.id: article for article in ordered}
        if changes and self.article is None:
            if beside is None:
                self.open_first()
            else:
                self.open_article(beside)

    def _beside(self, gone: Set[str]) -> str | None:
        """The article to show where the one shown last is going: the next that stays, or before."""
        ids = list(self.articles)
        last = json.loads(self.project.remembered("article") or "null")
        if last not in gone or last not in ids:
            return None
        at = ids.index(last)
        near = (*ids[at + 1 :], *reversed(ids[:at]))
        return next((each for each in near if each not in gone), None)

    def _show(self, step: Step) -> None:
        if step.article in self.articles and (
            self.article is None or step.article != self.article.id
        ):
            touched = (each.value for each in step.changes if isinstance(each.value, Mention))
            near = next((mention.hull.start for mention in touched), None)
            self.open_article(step.article, near=near)

    def _stamp(self) -> Stamp:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        return Stamp(self.author.id, now.replace("+00:00", "Z"))

"""A project at work: what is open, what is done to it, and the one signal that tells everyone."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from desktop.annotations import edits
from desktop.annotations.bundle import Bundle
from desktop.annotations.candidates import Candidate, Candidates
from desktop.annotations.edits import Changes, Stamp, new_id
from desktop.annotations.intake import Intake, take_in
from desktop.annotations.rules import Refusal
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
    Origin,
    Role,
    Schema,
    Setting,
    State,
)
from desktop.store.project import Project
from desktop.text.clauses import clause_at
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.folding import fold
from desktop.text.readings import Reading, ReadingKind, Readings
from desktop.text.span import Span


class Workbench(QObject):
    """One project, open; every change goes through here, as a step.

    `changed` carries the step as it took effect: an undo arrives inverted.
    """

    changed = Signal(object)
    opened = Signal()
    read = Signal()

    def __init__(self, project: Project, author: Author) -> None:
        super().__init__()
        self.project = project
        self.author = author
        self.articles: dict[str, Article] = {each.id: each for each in project.articles()}
        self.state = ArticleState(project.schema)
        self.readings = Readings("")
        self.saved_at: datetime | None = None
        self._candidates = Candidates(self.readings)
        self._kind = self._remembered_kind()

    # What is open

    @property
    def schema(self) -> Schema:
        return self.state.schema

    @property
    def article(self) -> Article | None:
        return self.state.article

    @property
    def reading(self) -> Reading:
        return self.readings.of(self._kind)

    def open_first(self) -> None:
        """Open the article that was open last, else the first."""
        last = json.loads(self.project.remembered("article") or "null")
        self.open_article(last if last in self.articles else next(iter(self.articles), None))

    def open_article(self, article_id: str | None) -> None:
        """Show another article, or none."""
        if article_id is None:
            self.state = ArticleState(self.schema)
            self._use(Readings(""))
        else:
            self.state = self._state_of(self.articles[article_id])
            self._use(self.readings_of(article_id))
            self._remember("article", article_id)
        self.opened.emit()

    def use_reading(self, kind: ReadingKind) -> None:
        """Show the articles of this project in another reading, from now on."""
        if kind is not self._kind:
            self._kind = kind
            self._remember("reading", kind.value)
            self.read.emit()

    # Mentions

    def stored_span(self, shown: Span, *, trim: bool = True) -> Span | None:
        """Find the raw span that a mention made of `shown`, a span of the reading, would have."""
        return self.readings.mention_span(shown, self._kind, trim)

    def surface(self, span: Span) -> str:
        """Read a raw span in the Repaired reading."""
        return self.readings.surface(span)

    def mark(self, shown: Span, label_id: str, *, trim: bool = True) -> Mention:
        """Label a span of the reading; where the very same text is labelled already, relabel it."""
        span = self.stored_span(shown, trim=trim)
        if span is None:
            raise Refusal(QT_TRANSLATE_NOOP("errors", "There is nothing to label here."))
        for other in self.state.overlapping(span):
            if (
                other.spans == (span,)
                and other.author == self.author.id
                and other.label != label_id
            ):
                return self.relabel(other, label_id)
        changes = self._marked((span,), label_id, self._stamp())
        self._apply(StepName.MARK, changes)
        return _mention_in(changes)

    def relabel(self, mention: Mention, label_id: str) -> Mention:
        """Give a mention another label; with the label it has already, nothing happens."""
        if mention.label == label_id:
            return mention
        changes = edits.relabel(self.state, mention, label_id)
        if self.schema.label(label_id).is_name and mention.id not in self.state.links:
            changes += self._joined(_mention_in(changes), self._stamp())
        self._apply(StepName.RELABEL, changes)
        return self.state.mentions[mention.id]

    def move(self, mention: Mention, span: Span) -> Mention:
        """Let a mention of one span stand at another raw span, widened to borders."""
        widened = self.readings.widen(span)
        if (widened,) != mention.spans:
            self._apply(StepName.MOVE_EDGE, edits.move(self.state, mention, (widened,)))
        return self.state.mentions[mention.id]

    def delete(self, mention: Mention) -> None:
        self._apply(StepName.DELETE_MENTION, edits.delete_mention(self.state, mention))

    # Frames

    def clause(self, place: int) -> Span | None:
        """Find the clause around a raw place, as a raw span."""
        repaired = self.readings.of(ReadingKind.REPAIRED)
        found = clause_at(repaired.text, repaired.alignment.map_place(place, up=False))
        return repaired.raw(found) if found else None

    def candidates(self, role: Role, typed: str) -> list[Candidate]:
        """Find what `typed` may mean in a role: mentions it takes, then text of the article."""
        return self._candidates.find(self.state, role, typed)

    def fill(
        self,
        frame: Frame | None,
        kind: FrameType,
        role: Role,
        candidate: Candidate,
        *,
        at: int | None = None,
        evidence: tuple[Span, ...] = (),
    ) -> Frame:
        """Put a candidate in a role of a frame, of a new one when `frame` is None; one step.

        Text that is not yet a mention becomes one, with the first label that the role takes.
        """
        stamp = self._stamp()
        changes: Changes = ()
        mention = candidate.mention
        if mention is None:
            changes = self._marked((candidate.span,), role.labels[0], stamp)
            mention = _mention_in(changes)
        if frame is None:
            filler = (Filler(role.id, mention.id),)
            changes += edits.start_frame(self.state, kind, filler, stamp, evidence=evidence)
        else:
            changes += edits.fill(frame, role, mention, at)
        if changes:
            self._apply(StepName.START_FRAME if frame is None else StepName.FILL, changes)
        frame_id = frame.id if frame else changes[-1].id
        return self.state.frames[frame_id]

    def unfill(self, frame: Frame, role: Role, mention_id: str) -> None:
        self._apply(StepName.UNFILL, edits.unfill(frame, role, mention_id))

    def delete_frame(self, frame: Frame) -> None:
        self._apply(StepName.DELETE_FRAME, edits.delete_frame(frame))

    # Entities

    def rename_entity(self, entity: Entity, name: str) -> None:
        self._apply(StepName.NAME_ENTITY, edits.rename_entity(entity, name))

    # Articles

    def add_texts(self, texts: Iterable[tuple[str, str]]) -> Intake:
        """Add articles, each a title and a raw text; one step. Known texts are left as they are."""
        intake = take_in(texts, self.articles.values(), self._stamp())
        if intake.articles:
            changes = tuple(Change(None, article) for article in intake.articles)
            self._apply(StepName.ADD_ARTICLES, changes, article=None, texts=intake.raws)
        return intake

    def delete_article(self, article: Article) -> None:
        self._apply(StepName.DELETE_ARTICLE, (Change(article, None),), article=None)

    def set_state(self, article: Article, state: State) -> None:
        if article.state is not state:
            changes = (Change(article, replace(article, state=state)),)
            self._apply(StepName.SET_STATE, changes, article=article.id)

    def set_rules_off(self, rules: Iterable[str]) -> None:
        """Switch repair rules off for the whole project, all others on."""
        before = self.project.settings.get("rules_off")
        after = Setting("rules_off", json.dumps(sorted(rules)))
        if before != after:
            self._apply(StepName.SET_RULE, (Change(before, after),), article=None)

    def readings_of(self, article_id: str) -> Readings:
        """The readings of an article, by the rules of this project."""
        return Readings(self.project.raw(article_id), off=self._rules_off())

    def bundle(self, article_id: str) -> Bundle:
        """Gather an article with all that is said of it."""
        state = self._state_of(self.articles[article_id])
        readings = self.readings_of(article_id)
        repaired = readings.of(ReadingKind.REPAIRED)
        mentions = tuple(state.in_order())
        surfaces = {
            mention.id: "".join(repaired.stretch(repaired.shown(span)) for span in mention.spans)
            for mention in mentions
        }
        return Bundle(
            self.schema,
            self.articles[article_id],
            readings.raw,
            surfaces,
            mentions,
            tuple(state.links.values()),
            tuple(state.entities.values()),
            tuple(state.frames.values()),
            tuple(state.totals.values()),
            self.project.authors(),
        )

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

    def _apply(
        self,
        name: StepName,
        changes: Changes,
        *,
        article: str | None = "",
        texts: dict[str, str] | None = None,
    ) -> None:
        if article == "":
            article = self.article.id if self.article else None
        stamp = self._stamp()
        whole = merged((*changes, *self._left_over(changes)))
        step = Step(new_id(), name, article, stamp.author, stamp.time, whole)
        self.project.apply(step, texts or {})
        self._took_effect(step)

    def _took_effect(self, step: Step | None) -> Step | None:
        if step is None:
            return None
        self.saved_at = datetime.now().astimezone()
        self.state.follow(step.changes)
        self._follow_articles(step)
        if any(isinstance(change.value, Setting) for change in step.changes):
            self._use(Readings(self.readings.raw, off=self._rules_off()))
            self.read.emit()
        self.changed.emit(step)
        return step

    def _follow_articles(self, step: Step) -> None:
        changes = [change for change in step.changes if isinstance(change.value, Article)]
        for change in changes:
            if isinstance(change.after, Article):
                self.articles[change.id] = change.after
            else:
                self.articles.pop(change.id, None)
        if any(change.before is None for change in changes):
            ordered = sorted(self.articles.values(), key=lambda each: (each.position, each.id))
            self.articles = {article.id: article for article in ordered}
        if changes and self.article is None:
            self.open_first()

    def _left_over(self, changes: Changes) -> Changes:
        """The entities that these changes leave without a mention and that say nothing else."""
        gone: dict[str, int] = {}
        for change in changes:
            if isinstance(change.before, Link):
                gone[change.before.entity] = gone.get(change.before.entity, 0) + 1
            if isinstance(change.after, Link):
                gone[change.after.entity] = gone.get(change.after.entity, 0) - 1
        entities = (self.state.entities.get(entity_id) for entity_id in gone)
        return tuple(
            Change(entity, None)
            for entity in entities
            if entity is not None
            and not (entity.aliases or entity.note or entity.external_id)
            and self.project.link_count(entity.id) == gone[entity.id] > 0
        )

    def _marked(self, spans: tuple[Span, ...], label_id: str, stamp: Stamp) -> Changes:
        changes = edits.mark(self.state, spans, label_id, stamp, Origin.HAND)
        return changes + self._joined(_mention_in(changes), stamp)

    def _joined(self, mention: Mention, stamp: Stamp) -> Changes:
        if not self.schema.label(mention.label).is_name:
            return ()
        name = self.surface(mention.hull)
        known = self.project.entities_folded(fold(name))
        for entity in known:
            self.state.entities.setdefault(entity.id, entity)
        return edits.join(mention, name, known, stamp)

    def _use(self, readings: Readings) -> None:
        self.readings = readings
        self._candidates = Candidates(readings)

    def _show(self, step: Step) -> None:
        if step.article in self.articles and (
            self.article is None or step.article != self.article.id
        ):
            self.open_article(step.article)

    def _state_of(self, article: Article) -> ArticleState:
        return ArticleState(
            self.project.schema,
            article,
            mentions=self.project.mentions(article.id),
            links=self.project.links(article.id),
            entities=self.project.entities_linked(article.id),
            frames=self.project.frames(article.id),
            totals=self.project.stated_totals(article.id),
        )

    def _rules_off(self) -> frozenset[str]:
        setting = self.project.settings.get("rules_off")
        return frozenset(json.loads(setting.value)) if setting else frozenset()

    def _remembered_kind(self) -> ReadingKind:
        return ReadingKind(json.loads(self.project.remembered("reading") or '"repaired"'))

    def _remember(self, key: str, value: str) -> None:
        self.project.remember(key, json.dumps(value))

    def _stamp(self) -> Stamp:
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        return Stamp(self.author.id, now.replace("+00:00", "Z"))


def _mention_in(changes: Sequence[Change]) -> Mention:
    return next(each.after for each in changes if isinstance(each.after, Mention))

"""A workbench with two articles, and a way to do a step that proves it can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

from desktop.annotations.candidates import Candidate
from desktop.annotations.checks import RULES, Finding, findings
from desktop.annotations.edits import new_id
from desktop.annotations.ground import Ground
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Step
from desktop.annotations.values import Author, Entity, Frame, FrameType, Mention, Origin, Role
from desktop.store.project import Project
from desktop.text.span import Span
from desktop.workbench import Workbench
from tests.store.samples import TIME, added, all_of

AUTHOR = Author("5b1f2c3e-0000-4000-8000-000000000003", "林𠮷")
TEXT = (
    "產業(yè)要聞😀\n唐山高新區(qū)與𠮷野家、佳華科技集團就雙碳平臺、“科技服務”等項目簽約,創(chuàng)新發(fā)展;"
    "唐山高新區(qū)與佳華科技簽約。\n唐山高新區(qū)繼續(xù)發(fā)展,高新區(qū)發(fā)布5個場景。"
)
OTHER = "另一篇😀：佳華科技落戶唐山高新区，佳華科技發展。"
P = ParamSpec("P")


@dataclass
class Desk:
    """The workbench, at hand, with short words for what is done to it."""

    bench: Workbench

    @property
    def state(self) -> ArticleState:
        return self.bench.state

    def label(self, name: str) -> str:
        return next(each.id for each in self.bench.schema.labels if each.export_name == name)

    def kind(self, name: str) -> FrameType:
        kinds = self.bench.schema.frame_types
        return next(kind for kind in kinds if kind.export_name == name)

    def role(self, kind: str, name: str) -> Role:
        return next(each for each in self.kind(kind).roles if each.export_name == name)

    def shown(self, text: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.bench.reading.text.index(text, start + 1)
        return Span(start, start + len(text))

    def raw(self, text: str, nth: int = 0) -> Span:
        return self.bench.readings.widen(self.bench.reading.raw(self.shown(text, nth)))

    def mark(self, text: str, name: str = "organization", nth: int = 0) -> Mention:
        return self.bench.mark(self.shown(text, nth), self.label(name))

    def entity(self, mention: Mention) -> Entity:
        entity = self.state.entity_of(mention.id)
        assert entity is not None
        return entity

    def agreement(self, *fillers: Mention) -> Frame:
        """An agreement of these mentions: a subject is the subject, all else are parties."""
        frame: Frame | None = None
        for mention in fillers:
            name = "subject" if mention.label == self.label("subject") else "party"
            role = self.role("agreement", name)
            candidate = Candidate(mention, mention.hull, "")
            frame = self.bench.fill(frame, self.kind("agreement"), role, candidate)
        assert frame is not None
        return frame

    def put(self, *spans: Span, name: str = "organization") -> Mention:
        """Put a mention where no key would, as an import may."""
        article = self.bench.article
        assert article is not None
        mention = Mention(
            new_id(), article.id, spans, self.label(name), AUTHOR.id, TIME, Origin.IMPORT
        )
        self.bench.project.apply(added(mention))
        self.bench.open_article(article.id)
        return mention

    def found(self, rule: str) -> list[Finding]:
        """What one rule finds in the open article."""
        off = {each.id for each in RULES} - {rule}
        apart = {each.id for each in self.bench.project.apart()}
        return list(findings(self.state, self.bench.readings, off, apart))

    def mend(self, rule: str) -> None:
        """Apply the fix of the only finding of a rule, which then finds nothing more."""
        (found,) = self.found(rule)
        assert found.fix is not None
        assert "{" not in f"{found.message} {found.fix}"
        self.do(found.fix.make)
        assert self.found(rule) == []

    def open(self, nth: int) -> None:
        self.bench.open_article(list(self.bench.articles)[nth])

    def do(
        self, make: Callable[Concatenate[Ground, P], Step], *parts: P.args, **named: P.kwargs
    ) -> Step:
        """Do a step, undo it and do it again; it is in the file and in the state each time."""
        project = self.bench.project
        before = all_of(project)
        step = self.bench.do(make, *parts, **named)
        assert step is not None
        after = all_of(project)
        assert after != before
        self.agrees()
        self.bench.undo()
        assert all_of(project) == before
        self.agrees()
        self.bench.redo()
        with Project.open(project.path, AUTHOR, read_only=True) as again:
            assert all_of(again) == after
        self.agrees()
        return step

    def agrees(self) -> None:
        """The open article is in memory as it is in the file."""
        if self.bench.article is None:
            return
        here, there = self.state, self.bench.state_of(self.bench.article.id)
        assert here.schema == there.schema
        assert here.article == there.article
        assert list(here.in_order()) == list(there.in_order())
        assert (here.links, here.frames, here.totals) == (there.links, there.frames, there.totals)
        assert {each: here.entities[each] for each in there.entities} == there.entities
        for entity_id in there.entities:
            assert here.mentions_of(entity_id) == there.mentions_of(entity_id)

"""Whatever is done, undone, redone and reopened, the project says what a plain model says."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop.annotations.steps import Change, Step
from desktop.annotations.values import (
    Apart,
    Article,
    Entity,
    Filler,
    Frame,
    Link,
    Mention,
    Nesting,
    Schema,
    Setting,
    State,
    StatedTotal,
    Value,
)
from desktop.store.errors import StoreError
from desktop.store.project import Project
from desktop.text.span import joined
from tests.store.samples import (
    ME,
    PERSON,
    SCHEMA,
    TEXT,
    TIME,
    article_of,
    deal_of,
    entity_named,
    link_of,
    mention_at,
    new_id,
    step_of,
    total_of,
    values_of,
)

TEXTS = (TEXT, "唐山高新區(qū)與😀", "\x00\ud800\udc00", "一二三四五")
WORDS = st.text(st.sampled_from("甲𠮷😀a\x00\ud842\udfb7 |"), max_size=4)

V = TypeVar("V", bound=Value)
Values = dict[tuple[type[Value], str], Value]


class Model:
    """What a project must say, in dictionaries and lists."""

    def __init__(self) -> None:
        self.values: Values = {(Schema, SCHEMA.id): SCHEMA}
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.kept: set[str] = set()

    def all(self, kind: type[V]) -> list[V]:
        return [value for value in self.values.values() if isinstance(value, kind)]

    @property
    def schema(self) -> Schema:
        return self.all(Schema)[0]

    def visible(self) -> Values:
        """All but what is said of deleted articles."""
        return {key: value for key, value in self.values.items() if self._is_visible(value)}

    def _is_visible(self, value: Value) -> bool:
        if isinstance(value, Link):
            return self._is_visible(self.values[Mention, value.mention])
        if isinstance(value, Mention | Frame | StatedTotal):
            return (Article, value.article) in self.values
        return True

    def after(self, changes: Iterable[Change], texts: Iterable[str] = ()) -> Values | None:
        """The values after changes; None when they do not fit."""
        values = dict(self.values)
        there = {article.id for article in self.all(Article)}
        kept = self.kept | set(texts)
        for change in changes:
            key = (type(change.value), change.id)
            if values.get(key) != change.before:
                return None
            if change.after is None:
                del values[key]
            else:
                values[key] = change.after
            if isinstance(change.after, Article):
                there.add(change.id)
                if change.id not in kept:
                    return None
        for change in changes:
            if isinstance(change.value, Mention | Frame | StatedTotal) and (
                change.value.article not in there
            ):
                return None
        return values if all(_holds(value, values, kept) for value in values.values()) else None


def _holds(value: Value, values: Values, kept: set[str]) -> bool:
    """Whether all that a value refers to exists."""
    schema = values[Schema, SCHEMA.id]
    assert isinstance(schema, Schema)
    types = {kind.id for kind in schema.frame_types}
    roles = {role.id for kind in schema.frame_types for role in kind.roles}
    match value:
        case Mention():
            return value.article in kept and value.label in {label.id for label in schema.labels}
        case Link():
            return (Mention, value.mention) in values and (Entity, value.entity) in values
        case Frame():
            return value.type in types and all(
                filler.role in roles and (Mention, filler.mention) in values
                for filler in value.fillers
            )
        case StatedTotal():
            return value.frame_type in types
        case Apart():
            return (Entity, value.first) in values and (Entity, value.second) in values
        case _:
            return True


class ProjectMachine(RuleBasedStateMachine):
    """A project and its model, changed in step."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(mkdtemp(prefix="law-"))
        self.model = Model()
        self.project = Project.create(self.folder / "法𠮷.quandian", SCHEMA, ME)

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            shutil.rmtree(self.folder)

    def apply(self, *changes: Change, texts: dict[str, str] | None = None) -> None:
        """Do a step in both worlds; where the model says that it does not fit, neither changes."""
        step = step_of(*changes)
        values = self.model.after(changes, texts or {})
        if values is None:
            with pytest.raises(ValueError, match="step"):
                self.project.apply(step, texts)
            return
        self.project.apply(step, texts)
        self.model.values = values
        self.model.kept |= set(texts or {})
        self.model.done.append(step)

    def some(self, data: st.DataObject, kind: type[V]) -> V | None:
        """Any value of a kind, hidden ones too; None where there is none.

        In the order of the model: by id it would be another one each time that steps are repeated.
        """
        values = list(self.model.all(kind))
        return data.draw(st.sampled_from(values)) if values else None

    def without(self, mention: Mention) -> list[Change]:
        """Take a mention away with all that refers to it."""
        changes = [Change(mention, None)]
        changes += (
            Change(link, None) for link in self.model.all(Link) if link.mention == mention.id
        )
        for frame in self.model.all(Frame):
            fillers = tuple(each for each in frame.fillers if each.mention != mention.id)
            if fillers != frame.fillers:
                changes.append(Change(frame, replace(frame, fillers=fillers)))
        return changes

    # Articles

    @rule(text=st.sampled_from(TEXTS), title=WORDS, position=st.integers(0, 3), give=st.booleans())
    def add_article(self, text: str, title: str, position: int, give: bool) -> None:
        article = article_of(text, position, title)
        texts = (
            {article.id: text} if give and (Article, article.id) not in self.model.values else {}
        )
        self.apply(Change(None, article), texts=texts)

    @rule(data=st.data(), state=st.sampled_from(State), notes=WORDS)
    def edit_article(self, data: st.DataObject, state: State, notes: str) -> None:
        if article := self.some(data, Article):
            self.apply(Change(article, replace(article, state=state, notes=notes, assignee=notes)))

    @rule(data=st.data())
    def delete_article(self, data: st.DataObject) -> None:
        if article := self.some(data, Article):
            self.apply(Change(article, None))

    # Mentions

    @rule(data=st.data())
    def mark(self, data: st.DataObject) -> None:
        if article := self.some(data, Article):
            mention = self.drawn_mention(data, article)
            self.apply(Change(None, mention))

    @rule(data=st.data(), note=WORDS)
    def change_mention(self, data: st.DataObject, note: str) -> None:
        mention = self.some(data, Mention)
        article = mention and self.model.values.get((Article, mention.article))
        if mention and isinstance(article, Article):
            other = self.drawn_mention(data, article)
            self.apply(
                Change(mention, replace(mention, spans=other.spans, label=other.label, note=note))
            )

    @rule(data=st.data(), whole=st.booleans())
    def unmark(self, data: st.DataObject, whole: bool) -> None:
        """Whole, or carelessly, which does not fit where something refers to it."""
        if mention := self.some(data, Mention):
            self.apply(*(self.without(mention) if whole else [Change(mention, None)]))

    @rule(data=st.data())
    def replace_mention(self, data: st.DataObject) -> None:
        """Take one away and make another in the same step: links must not go over to it."""
        mention = self.some(data, Mention)
        article = mention and self.model.values.get((Article, mention.article))
        if mention and isinstance(article, Article):
            self.apply(Change(mention, None), Change(None, self.drawn_mention(data, article)))

    def drawn_mention(self, data: st.DataObject, article: Article) -> Mention:
        places = st.tuples(st.integers(0, article.length - 1), st.integers(1, 3)).map(
            lambda place: (place[0], min(sum(place), article.length))
        )
        mention = mention_at(article, *data.draw(st.lists(places, min_size=1, max_size=3)))
        label = data.draw(st.sampled_from(self.model.schema.labels))
        return replace(mention, spans=joined(mention.spans), label=label.id)

    # Names

    @rule(data=st.data(), name=WORDS, aliases=st.lists(WORDS, max_size=2))
    def name(self, data: st.DataObject, name: str, aliases: list[str]) -> None:
        entity = entity_named(name, *aliases)
        mention = self.some(data, Mention)
        link = self.model.values.get((Link, mention.id)) if mention else None
        links = [Change(link, link_of(mention, entity))] if mention else []
        self.apply(*links, Change(None, entity))

    @rule(data=st.data(), name=WORDS, aliases=st.lists(WORDS, max_size=2))
    def rename(self, data: st.DataObject, name: str, aliases: list[str]) -> None:
        if entity := self.some(data, Entity):
            self.apply(Change(entity, replace(entity, name=name, aliases=tuple(aliases))))

    @rule(data=st.data(), whole=st.booleans())
    def forget_entity(self, data: st.DataObject, whole: bool) -> None:
        if entity := self.some(data, Entity):
            links = self.project.links_to(entity.id) if whole else ()
            pairs = self.project.apart() if whole else ()
            apart = [pair for pair in pairs if entity.id in (pair.first, pair.second)]
            gone: list[Value] = [entity, *links, *apart]
            self.apply(*(Change(each, None) for each in gone))

    @rule(data=st.data())
    def keep_apart(self, data: st.DataObject) -> None:
        one, other = self.some(data, Entity), self.some(data, Entity)
        time = data.draw(st.sampled_from([TIME, "2027"]))
        if one and other and one.id != other.id:
            first, second = sorted((one.id, other.id))
            pair = Apart(first, second, ME.id, time)
            self.apply(Change(self.model.values.get((Apart, pair.id)), pair))

    # Frames, totals, settings, the schema

    @rule(data=st.data())
    def start_frame(self, data: st.DataObject) -> None:
        if article := self.some(data, Article):
            self.apply(Change(None, deal_of(article)))

    @rule(data=st.data(), note=WORDS)
    def fill_frame(self, data: st.DataObject, note: str) -> None:
        frame = self.some(data, Frame)
        roles = [role for kind in self.model.schema.frame_types for role in kind.roles]
        mentions = [
            each for each in self.model.all(Mention) if frame and each.article == frame.article
        ]
        if frame and roles and mentions:
            pairs = st.builds(
                Filler, *(st.sampled_from([e.id for e in each]) for each in (roles, mentions))
            )
            fillers = tuple(data.draw(st.lists(pairs, max_size=3)))
            self.apply(Change(frame, replace(frame, fillers=fillers, note=note)))

    @rule(data=st.data())
    def delete_frame_or_total(self, data: st.DataObject) -> None:
        if value := self.some(data, data.draw(st.sampled_from([Frame, StatedTotal]))):
            self.apply(Change(value, None))

    @rule(data=st.data())
    def state_total(self, data: st.DataObject) -> None:
        article = self.some(data, Article)
        if article and article.length > 1:
            self.apply(Change(None, total_of(article)))

    @rule(key=st.sampled_from("xy"), value=st.none() | WORDS)
    def set_setting(self, key: str, value: str | None) -> None:
        before = self.model.values.get((Setting, key))
        after = Setting(key, value) if value is not None else None
        if before or after:
            self.apply(Change(before, after))

    @rule(data=st.data(), name=WORDS, nesting=st.sampled_from(Nesting))
    def edit_schema(self, data: st.DataObject, name: str, nesting: Nesting) -> None:
        """Order, lack, rename and add labels and frame types; what is used must stay."""
        before = self.model.schema
        labels = data.draw(st.permutations(before.labels))[data.draw(st.integers(0, 1)) :]
        kinds = data.draw(st.permutations(before.frame_types))[data.draw(st.integers(0, 1)) :]
        kept = {label.id for label in labels}
        fresh = replace(PERSON, id=new_id(), name=name)
        kinds = [
            replace(
                kind,
                roles=tuple(
                    replace(role, labels=tuple(each for each in role.labels if each in kept))
                    for role in data.draw(st.permutations(kind.roles))
                ),
            )
            for kind in kinds
        ]
        after = replace(
            before,
            version=before.version + 1,
            nesting=nesting,
            labels=(*labels, fresh),
            frame_types=tuple(kinds),
        )
        self.apply(Change(before, after))

    # Undo, redo, another day

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if not self.model.done:
                assert self.project.undo() is None
                return
            step = self.model.done.pop()
            values = self.model.after(step.inverse().changes)
            assert values is not None
            undone = self.project.undo()
            assert undone is not None
            assert undone.changes == step.inverse().changes
            self.model.values = values
            self.model.undone.append(step)

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if not self.model.undone:
                assert self.project.redo() is None
                return
            step = self.model.undone[-1]
            values = self.model.after(step.changes)
            if values is None:
                with pytest.raises(StoreError):
                    self.project.redo()
                return
            redone = self.project.redo()
            assert redone is not None
            assert redone.changes == step.changes
            self.model.values = values
            self.model.done.append(self.model.undone.pop())

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.project.path, ME)

    @precondition(lambda self: hasattr(self, "project"))
    @invariant()
    def says_the_same(self) -> None:
        visible = self.model.visible()
        assert values_of(self.project) == visible
        assert self.project.undo_step == (self.model.done[-1] if self.model.done else None)
        assert self.project.redo_step == (self.model.undone[-1] if self.model.undone else None)
        mentions = [value for value in visible.values() if isinstance(value, Mention)]
        counts = self.project.counts()
        assert sum(count for count, _ in counts.values()) == len(mentions)
        assert counts.keys() == {article.id for article in self.model.all(Article)}


# Each example is a file of its own, written with all care; so it has its own number of them.
ProjectMachine.TestCase.settings = settings(
    max_examples=400 if os.environ.get("CI") else 30, stateful_step_count=40, deadline=None
)
TestAProjectSaysWhatItsModelSays = ProjectMachine.TestCase

"""A state that is read portion by portion answers as one that is whole, whatever is done meanwhile."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change, Step
from desktop.annotations.values import Article, Entity, Link, Mention
from desktop.store.errors import StoreError
from desktop.store.project import Project
from desktop.text.span import Span, joined
from tests.store.samples import (
    COMPANY,
    ME,
    PERSON,
    SCHEMA,
    TIME,
    add_text,
    added,
    entity_named,
    link_of,
    mention_at,
    step_of,
)

TEXT = "唐山😀高新區𠮷" * 9000
FAR = len(TEXT)
# Near the start, on both sides of where a stretch ends, and anywhere.
PLACES = st.integers(0, 60) | st.integers(16_370, 16_400) | st.integers(0, FAR - 40)
SPANS = st.lists(
    st.builds(lambda start, length: Span(start, start + length), PLACES, st.integers(1, 30)),
    min_size=1,
    max_size=2,
).map(lambda spans: joined(spans))
NUMBERS = st.integers(0, 30)
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(
            ("read", "mark", "move", "relabel", "relink", "delete", "undo", "redo")
            + ("entity", "within", "named", "other", "of")
        ),
        SPANS,
        NUMBERS,
    ),
    max_size=25,
)


class Desk:
    """A project, and a state of one of its articles that is still being read."""

    def __init__(self, project: Project, begun: list[tuple[Span, ...]], most: int) -> None:
        self.project = project
        self.article = add_text(project, TEXT)
        self.other = add_text(project, "別的😀" * 30, 1)
        self.entities = [entity_named(f"名{each}") for each in range(4)]
        project.apply(added(*self.entities))
        for at, spans in enumerate(begun):
            mention = self.mention(self.article, spans)
            project.apply(added(mention, *self.links(mention, at)))
        project.close_undo()
        self.state = ArticleState(
            SCHEMA, self.article, portions=project.portions(self.article.id, most)
        )

    def mention(self, article: Article, spans: tuple[Span, ...]) -> Mention:
        return mention_at(article, *((span.start, span.end) for span in spans))

    def links(self, mention: Mention, number: int) -> list[Link]:
        return [link_of(mention, self.entities[number % 4])] if number % 3 else []

    def whole(self) -> ArticleState:
        """The same, read at once from what the project holds now."""
        return ArticleState(
            SCHEMA,
            self.article,
            mentions=self.project.mentions(self.article.id),
            links=self.project.links(self.article.id),
            entities=self.project.entities_linked(self.article.id),
        )

    def apply(self, step: Step | None) -> None:
        if step is not None:
            links = [each.after for each in step.changes if isinstance(each.after, Link)]
            unmet = {each.entity for each in links if each.entity not in self.state.entities}
            self.state.meet(self.project.entities_named(list(unmet)))
            self.state.follow(step.changes)

    def do(self, *changes: Change) -> None:
        step = step_of(*changes)
        self.project.apply(step)
        self.apply(step)

    def act(self, deed: str, spans: tuple[Span, ...], number: int) -> None:
        known = self.project.mentions(self.article.id)
        mention = known[number % len(known)] if known else None
        link = self.project.links_named([mention.id]).get(mention.id) if mention else None
        match deed:
            case "read":
                self.state.read_on()
            case "mark":
                new = self.mention(self.article, spans)
                self.do(Change(None, new), *map(made, self.links(new, number)))
            case "other":
                near = self.mention(self.other, (Span(number, number + 1),))
                self.do(Change(None, near), *map(made, self.links(near, number)))
            case "undo":
                self.apply(self.project.undo() if self.project.undo_step else None)
            case "redo":
                with suppress(StoreError):  # what it needs has changed since
                    self.apply(self.project.redo() if self.project.redo_step else None)
            case "within":
                assert self.state.overlapping(spans[0]) == self.whole().overlapping(spans[0])
            case "of":
                entity = self.entities[number % 4].id
                assert self.state.mentions_of(entity) == self.whole().mentions_of(entity)
            case "entity":
                self.rename(self.entities[number % 4])
            case _ if mention is None:
                pass
            case "named":
                assert self.state.mentions[mention.id] == mention
                assert self.state.links.get(mention.id) == link
                assert self.state.entity_of(mention.id) == self.whole().entity_of(mention.id)
            case "move":
                self.do(Change(mention, replace(mention, spans=spans)))
            case "relabel":
                label = PERSON if mention.label == COMPANY.id else COMPANY
                self.do(Change(mention, replace(mention, label=label.id)))
            case "relink":
                after = link_of(mention, self.entities[number % 4])
                if after != link:
                    self.do(Change(link, after))
            case "delete":
                self.do(*([Change(link, None)] if link else []), Change(mention, None))

    def rename(self, entity: Entity) -> None:
        before = self.project.entity(entity.id)
        if before is not None:
            self.do(Change(before, replace(before, name=before.name + "😀", time=TIME)))


def made(link: Link) -> Change:
    return Change(None, link)


def answers(state: ArticleState) -> Iterator[object]:
    """What a state says, of the mentions of the article and what they refer to."""
    yield list(state.in_order())
    yield dict(state.mentions)
    yield dict(state.links)
    yield {link.entity: state.entities[link.entity] for link in state.links.values()}
    yield state.following(None, 3)
    for mention in state.in_order():
        yield state.overlapping(mention.hull)
        yield state.neighbour(mention.hull.start, forward=True)
        yield state.neighbour(mention.hull.start, forward=False)


@settings(max_examples=400)  # each is a project file of its own
@given(st.lists(SPANS, max_size=12), st.integers(1, 5), DEEDS)
def test_a_state_answers_alike_however_much_of_it_is_read(
    begun: list[tuple[Span, ...]], most: int, deeds: list[tuple[str, tuple[Span, ...], int]]
) -> None:
    with TemporaryDirectory(prefix="law-") as folder:
        project = Project.create(Path(folder) / "法𠮷.quandian", SCHEMA, ME)
        try:
            desk = Desk(project, begun, most)
            for deed, spans, number in deeds:
                desk.act(deed, spans, number)
            assert list(answers(desk.state)) == list(answers(desk.whole()))
        finally:
            project.close()

"""Values to put into projects: small, with characters that trip the careless."""

from collections.abc import Iterable
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid4, uuid5

from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import (
    Article,
    Author,
    Entity,
    Filler,
    Frame,
    FrameType,
    Label,
    Link,
    Mention,
    Nesting,
    Pairing,
    Role,
    Schema,
    State,
    StatedTotal,
    Value,
)
from desktop.store.project import Project
from desktop.text.span import Span

TIME = "2026-11-22T08:00:00.000Z"
ME = Author("a0000000-0000-4000-8000-000000000001", "阿𠮷")
OTHER = Author("a0000000-0000-4000-8000-000000000002", "😀\ud800")

# Beyond U+FFFF, NUL, lone surrogates, and a pair of them that is not the character it looks like.
TEXT = "甲😀公司與𠮷野家\x00就X項目簽約。\r\n\ud842\udfb7\udc00尾"

PERSON = Label("l-person", "人名", "person", "#ee6677", "#f08a96", 1, True)
COMPANY = Label("l-company", "機構😀", "organization", "#4477aa", "#79aee5", 2, True)
SUBJECT = Label("l-subject", "標的", "subject", "#b8860b", "#ddb22f", None, False)
PARTY = Role("r-party", "簽約方", "party", (PERSON.id, COMPANY.id), 2, None)
WHAT = Role("r-subject", "標的", "subject", (SUBJECT.id,), 1, 1)
DEAL = FrameType("t-deal", "簽約", "agreement", "A", (PARTY, WHAT))
PLAN = FrameType("t-plan", "場景", "scenario", None, ())
SCHEMA = Schema(1, Nesting.NONE, (PERSON, COMPANY, SUBJECT), (DEAL, PLAN))


def new_id() -> str:
    return str(uuid4())


def article_of(text: str, position: int = 0, title: str = "唐山𠮷") -> Article:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    article_id = str(uuid5(NAMESPACE_URL, digest))
    return Article(article_id, title, digest, len(text), position, State.NEW, None, "", ME.id, TIME)


def mention_at(article: Article, *places: tuple[int, int], label: Label = COMPANY) -> Mention:
    spans = tuple(Span(*place) for place in places)
    return Mention(new_id(), article.id, spans, label.id, ME.id, TIME)


def entity_named(name: str, *aliases: str) -> Entity:
    return Entity(new_id(), name, aliases, "", "", ME.id, TIME)


def link_of(mention: Mention, entity: Entity) -> Link:
    return Link(mention.id, entity.id, ME.id, TIME)


def deal_of(article: Article, *parties: Mention, subject: Mention | None = None) -> Frame:
    fillers = [Filler(PARTY.id, party.id) for party in parties]
    if subject is not None:
        fillers.append(Filler(WHAT.id, subject.id))
    return Frame(
        new_id(),
        article.id,
        DEAL.id,
        tuple(fillers),
        Pairing.CERTAIN,
        (Span(0, article.length),),
        0,
        ME.id,
        TIME,
        "備註😀",
    )


def total_of(article: Article) -> StatedTotal:
    return StatedTotal(new_id(), article.id, Span(0, 2), 8, True, DEAL.id, ME.id, TIME)


def step_of(*changes: Change, name: StepName = StepName.MARK, article: str | None = None) -> Step:
    return Step(new_id(), name, article, ME.id, TIME, changes)


def added(*values: Value) -> Step:
    return step_of(*(Change(None, value) for value in values))


def removed(*values: Value) -> Step:
    return step_of(*(Change(value, None) for value in values))


def changed(before: Value, after: Value) -> Step:
    return step_of(Change(before, after))


def add_text(project: Project, text: str = TEXT, position: int = 0) -> Article:
    """Add a text to a project as a step, and give its article."""
    article = article_of(text, position)
    project.apply(added(article), {article.id: text})
    return article


def all_of(project: Project) -> dict[str, object]:
    """All that a project says, to compare it with another time."""
    articles = project.articles()
    return {
        "schema": project.schema,
        "settings": dict(project.settings),
        "articles": articles,
        "texts": [project.raw(article.id) for article in articles],
        "mentions": [_sorted(project.mentions(article.id)) for article in articles],
        "links": [_sorted(project.links(article.id)) for article in articles],
        "frames": [_sorted(project.frames(article.id)) for article in articles],
        "totals": [_sorted(project.stated_totals(article.id)) for article in articles],
        "entities": _sorted(project.entities()),
        "apart": _sorted(project.apart()),
        "counts": project.counts(),
    }


def values_of(project: Project) -> dict[tuple[type[Value], str], Value]:
    """Every value that a project shows, by its kind and id."""
    values: list[Value] = [project.schema, *project.settings.values()]
    values += (*project.entities(), *project.apart())
    for article in project.articles():
        values.append(article)
        values += (*project.mentions(article.id), *project.links(article.id))
        values += (*project.frames(article.id), *project.stated_totals(article.id))
    return {(type(value), value.id): value for value in values}


def _sorted(values: Iterable[Value]) -> list[Value]:
    return sorted(values, key=lambda value: value.id)

"""What is asked of a project file, as statements built once.

The parts of a statement are named: `id` is that of an article or of the value that is asked for.
"""

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, SelectBase, bindparam, func, select, tuple_

from desktop.store import tables as t

ID: BindParameter[Any] = bindparam("id")
# Any number of numbers or ids: however many, the statement stays the same.
_LIST = bindparam("ids", type_=t.Listed)
IDS = select(func.json_each(_LIST).table_valued("value").c.value)
PLACE = select(t.article.c.number).where(t.article.c.id == ID, ~t.article.c.is_deleted)
HERE = PLACE.scalar_subquery()

SETTINGS = select(t.setting.c.id, t.setting.c.value)
REMEMBERED = select(t.remembered.c.value).where(t.remembered.c.key == ID)
AUTHORS = select(t.author.c.id, t.author.c.name).order_by(t.author.c.number)

ARTICLES = (
    select(
        t.article.c.id,
        t.article.c.title,
        t.article.c.sha256,
        t.article.c.length,
        t.article.c.position,
        t.article.c.state,
        t.article.c.assignee,
        t.article.c.notes,
        t.author.c.id,
        t.article.c.time,
    )
    .join(t.author, t.author.c.number == t.article.c.author)
    .where(~t.article.c.is_deleted)
    .order_by(t.article.c.position, t.article.c.id)
)
ARTICLE_IDS = select(t.article.c.number, t.article.c.id).where(~t.article.c.is_deleted)
ARTICLES_NAMED = ARTICLES.where(t.article.c.id.in_(IDS))
RAW = select(t.raw.c.article).where(t.raw.c.article == HERE)
KEPT = select(t.article.c.sha256, t.article.c.length).where(t.article.c.id == ID)

# Spans and mentions are read apart, each in the order in which the file has them: to jump from one
# to the other takes twice as long where there are many.
MENTIONS = select(
    t.mention.c.number,
    t.mention.c.id,
    t.mention.c.article,
    t.mention.c.label,
    t.mention.c.author,
    t.mention.c.time,
    t.mention.c.origin,
    t.mention.c.note,
).order_by(t.mention.c.number)
SPANS = select(t.mention_span.c.mention, t.mention_span.c.start, t.mention_span.c.end).order_by(
    t.mention_span.c.start, t.mention_span.c.end.desc()
)
WITHIN = select(t.mention_span.c.mention).where(
    t.mention_span.c.article == HERE,
    t.mention_span.c.start < bindparam("end"),
    t.mention_span.c.end > bindparam("start"),
)
NAMED = select(t.mention.c.number).where(t.mention.c.id.in_(IDS))
# A row for each span. Few are named at a time, and one answer takes less than six.
MENTIONS_NAMED = (
    select(
        t.mention.c.id,
        t.article.c.id,
        t.label.c.id,
        t.author.c.id,
        t.mention.c.time,
        t.mention.c.origin,
        t.mention.c.note,
        t.mention_span.c.start,
        t.mention_span.c.end,
    )
    .select_from(t.mention)
    .join(t.article, t.article.c.number == t.mention.c.article)
    .join(t.label, t.label.c.number == t.mention.c.label)
    .join(t.author, t.author.c.number == t.mention.c.author)
    .join(t.mention_span, t.mention_span.c.mention == t.mention.c.number)
    .where(t.mention.c.id.in_(IDS))
    .order_by(t.mention_span.c.start, t.mention_span.c.end.desc())
)
MENTIONS_HERE = (
    MENTIONS.where(t.mention.c.article == HERE),
    SPANS.where(t.mention_span.c.article == HERE),
)
MENTIONS_WITHIN = (
    MENTIONS.where(t.mention.c.number.in_(WITHIN)),
    SPANS.where(t.mention_span.c.mention.in_(WITHIN)),
)

_SPAN = (t.mention_span.c.start, t.mention_span.c.end, t.mention_span.c.mention)
FOLLOWING = (
    select(*_SPAN)
    .where(
        t.mention_span.c.article == HERE,
        tuple_(*_SPAN) > tuple_(bindparam("start"), bindparam("end"), bindparam("mention")),
    )
    .order_by(*_SPAN)
    .limit(bindparam("most"))
)
BEYOND = (
    select(t.mention_span.c.start)
    .where(t.mention_span.c.article == HERE)
    .limit(1)
    .offset(bindparam("most"))
)
# The sum keeps SQLite from going through all that the article has.
_OF_HERE = t.mention.c.article + 0 == HERE
NAMED_HERE = select(t.mention.c.number).where(t.mention.c.id.in_(IDS), _OF_HERE)
LINKED_TO_HERE = (
    select(t.mention.c.number)
    .join(t.link, t.link.c.mention == t.mention.c.number)
    .join(t.entity, t.entity.c.number == t.link.c.entity)
    .where(t.entity.c.id == bindparam("entity"), _OF_HERE)
)
MENTIONS_LISTED = (
    MENTIONS.where(t.mention.c.number.in_(IDS)),
    SPANS.where(t.mention_span.c.mention.in_(IDS)),
)

LABELLED = select(t.mention.c.number).where(
    t.mention.c.label == select(t.label.c.number).where(t.label.c.id == ID).scalar_subquery()
)
MENTIONS_LABELLED = (
    MENTIONS.where(t.mention.c.number.in_(LABELLED)),
    SPANS.where(t.mention_span.c.mention.in_(LABELLED)),
)

LINKS = (
    select(t.mention.c.id, t.entity.c.id, t.author.c.id, t.link.c.time)
    .select_from(t.link)
    .join(t.mention, t.mention.c.number == t.link.c.mention)
    .join(t.entity, t.entity.c.number == t.link.c.entity)
    .join(t.author, t.author.c.number == t.link.c.author)
)
LINKS_HERE = LINKS.where(t.mention.c.article == HERE)
LINKS_TO = LINKS.where(t.entity.c.id == ID)
LINKS_NAMED = LINKS.where(t.mention.c.id.in_(IDS))
LINKS_LISTED = LINKS.where(t.link.c.mention.in_(IDS))
LINKED_LISTED = select(t.link.c.entity).where(t.link.c.mention.in_(IDS))
LINK_COUNT = select(func.count()).select_from(t.link).join(t.entity).where(t.entity.c.id == ID)

# A row for each alias of an entity, one without for those that have none: one answer is of one
# moment by itself.
ENTITIES = (
    select(
        t.entity.c.number,
        t.entity.c.id,
        t.entity.c.name,
        t.entity.c.note,
        t.entity.c.external_id,
        t.author.c.id,
        t.entity.c.time,
        t.entity_alias.c.name,
    )
    .join(t.author, t.author.c.number == t.entity.c.author)
    .outerjoin(t.entity_alias, t.entity_alias.c.entity == t.entity.c.number)
    .order_by(t.entity.c.number, t.entity_alias.c.position)
)
ENTITIES_NAMED = select(t.entity.c.number).where(t.entity.c.id.in_(IDS))
LINKED_HERE = (
    select(t.link.c.entity)
    .join(t.mention, t.mention.c.number == t.link.c.mention)
    .where(t.mention.c.article == HERE)
)
FOLDED = (
    select(t.entity.c.number)
    .where(t.entity.c.folded == bindparam("folded"))
    .union(select(t.entity_alias.c.entity).where(t.entity_alias.c.folded == bindparam("folded")))
)

FRAMES = (
    select(
        t.frame.c.number,
        t.frame.c.id,
        t.article.c.id,
        t.frame_type.c.id,
        t.frame.c.pairing,
        t.frame.c.position,
        t.author.c.id,
        t.frame.c.time,
        t.frame.c.note,
    )
    .join(t.article, t.article.c.number == t.frame.c.article)
    .join(t.frame_type, t.frame_type.c.number == t.frame.c.frame_type)
    .join(t.author, t.author.c.number == t.frame.c.author)
    .order_by(t.frame.c.position, t.frame.c.time, t.frame.c.id)
)
FRAMES_HERE = select(t.frame.c.number).where(t.frame.c.article == HERE)
FRAMES_NAMED = select(t.frame.c.number).where(t.frame.c.id.in_(IDS))
_TYPE = select(t.frame_type.c.number).where(t.frame_type.c.id == ID).scalar_subquery()
FRAMES_TYPED = select(t.frame.c.number).where(t.frame.c.frame_type == _TYPE)
FRAMES_FILLED = select(t.filler.c.frame).where(t.filler.c.mention.in_(NAMED))
FILLERS = (
    select(t.filler.c.frame, t.role.c.id, t.mention.c.id)
    .select_from(t.filler)
    .join(t.role, t.role.c.number == t.filler.c.role)
    .join(t.mention, t.mention.c.number == t.filler.c.mention)
    .order_by(t.filler.c.frame, t.filler.c.position)
)
EVIDENCE = select(t.evidence.c.frame, t.evidence.c.start, t.evidence.c.end).order_by(
    t.evidence.c.frame, t.evidence.c.position
)
TOTALS = (
    select(
        t.stated_total.c.id,
        t.article.c.id,
        t.stated_total.c.start,
        t.stated_total.c.end,
        t.stated_total.c.stated,
        t.stated_total.c.exact,
        t.frame_type.c.id,
        t.author.c.id,
        t.stated_total.c.time,
    )
    .join(t.article, t.article.c.number == t.stated_total.c.article)
    .join(t.frame_type, t.frame_type.c.number == t.stated_total.c.frame_type)
    .join(t.author, t.author.c.number == t.stated_total.c.author)
    .order_by(t.stated_total.c.start, t.stated_total.c.end, t.stated_total.c.id)
)
TOTALS_HERE = TOTALS.where(t.stated_total.c.article == HERE)
TOTALS_TYPED = TOTALS.where(t.frame_type.c.id == ID)
TOTALS_NAMED = TOTALS.where(t.stated_total.c.id.in_(IDS))

FIRST, SECOND = t.entity.alias(), t.entity.alias()
APART = (
    select(FIRST.c.id, SECOND.c.id, t.author.c.id, t.apart.c.time)
    .select_from(t.apart)
    .join(FIRST, FIRST.c.number == t.apart.c.first)
    .join(SECOND, SECOND.c.number == t.apart.c.second)
    .join(t.author, t.author.c.number == t.apart.c.author)
)
APART_NAMED = APART.where(FIRST.c.id.in_(IDS))

MENTION_COUNTS = select(t.mention.c.article, func.count()).group_by(t.mention.c.article)
FRAME_COUNTS = select(t.frame.c.article, t.frame.c.frame_type, func.count()).group_by(
    t.frame.c.article, t.frame.c.frame_type
)

_THERE = t.article.c.number
_USED = func.count(), func.count(_THERE.distinct())
LABEL_USES = (
    select(t.label.c.id, *_USED)
    .select_from(t.mention)
    .join(t.label, t.label.c.number == t.mention.c.label)
    .join(t.article, (t.mention.c.article == _THERE) & ~t.article.c.is_deleted)
    .group_by(t.label.c.id)
)
TYPE_USES = (
    select(t.frame_type.c.id, *_USED)
    .select_from(t.frame)
    .join(t.frame_type, t.frame_type.c.number == t.frame.c.frame_type)
    .join(t.article, (t.frame.c.article == _THERE) & ~t.article.c.is_deleted)
    .group_by(t.frame_type.c.id)
)
ROLE_USES = (
    select(t.role.c.id, *_USED)
    .select_from(t.filler)
    .join(t.role, t.role.c.number == t.filler.c.role)
    .join(t.frame, t.frame.c.number == t.filler.c.frame)
    .join(t.article, (t.frame.c.article == _THERE) & ~t.article.c.is_deleted)
    .group_by(t.role.c.id)
)

# The id stands in the JSON of each step that changed the value, and of some that only refer to it.
# Done or undone again, a step has no JSON of its own, but the number of the row that has.
NAMING = select(t.journal.c.number, t.journal.c.format, t.journal.c.changes).where(
    func.instr(t.journal.c.changes, ID) > 0
)
_TIMES = select(
    t.journal.c.of,
    t.journal.c.number,
    t.journal.c.action,
    t.journal.c.name,
    t.journal.c.author,
    t.journal.c.time,
).order_by(t.journal.c.number)
TIMES = _TIMES.where(t.journal.c.number.in_(IDS) | t.journal.c.of.in_(IDS))


# SQLAlchemy takes longer to build a statement than SQLite to answer it: these are built once too,
# when they are first asked for.


@cache
def entities(numbers: SelectBase | None) -> Select[Any]:
    """The entities whose numbers a query gives, or all, with their aliases."""
    return ENTITIES if numbers is None else ENTITIES.where(t.entity.c.number.in_(numbers))


@cache
def frames(numbers: Select[Any]) -> tuple[Select[Any], Select[Any], Select[Any]]:
    """The frames whose numbers a query gives, their fillers and their evidence."""
    return (
        FRAMES.where(t.frame.c.number.in_(numbers)),
        FILLERS.where(t.filler.c.frame.in_(numbers)),
        EVIDENCE.where(t.evidence.c.frame.in_(numbers)),
    )


@cache
def ids(table: Any, *, of_all: bool) -> Select[tuple[int, str]]:
    """The number and the id of the rows of a table: of all, or of the numbers in `ids`."""
    found: Select[tuple[int, str]] = select(table.c.number, table.c.id)
    return found if of_all else found.where(table.c.number.in_(IDS))

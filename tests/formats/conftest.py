"""An article that holds everything a format may have to write."""

import pytest

from desktop.annotations.bundle import Bundle
from desktop.annotations.values import (
    Article,
    Author,
    Entity,
    Filler,
    Frame,
    Link,
    Mention,
    Origin,
    Pairing,
    Schema,
    State,
    StatedTotal,
)
from desktop.formats.schema_toml import default_schema
from desktop.text.span import Span

# The spans are those of the table of offsets that every exchange format is checked against.
TEXT = "甲😀公司與𠮷野家就X項目簽約。"
WANG = Author("00000000-0000-4000-8000-000000000001", "王小明")
LI = Author("00000000-0000-4000-8000-000000000002", "李𠮷")
NOON = "2026-11-22T12:00:00.000Z"


@pytest.fixture
def schema() -> Schema:
    return default_schema()


@pytest.fixture
def bundle(schema: Schema) -> Bundle:
    """Two parties, a subject, a discontinuous event, an agreement and a total."""
    labels = {label.export_name: label.id for label in schema.labels}
    agreement = next(kind for kind in schema.frame_types if kind.export_name == "agreement")
    roles = {role.export_name: role.id for role in agreement.roles}

    def mention(name: str, label: str, *spans: Span, author: Author = WANG) -> Mention:
        return Mention(name, "article", spans, labels[label], author.id, NOON)

    mentions = (
        mention("m1", "organization", Span(0, 4)),
        mention("m2", "organization", Span(5, 8), author=LI),
        mention("m3", "subject", Span(9, 12)),
        Mention(
            "m4",
            "article",
            (Span(0, 2), Span(12, 14)),
            labels["event"],
            WANG.id,
            NOON,
            Origin.IMPORT,
            "兩段",
        ),
    )
    return Bundle(
        schema=schema,
        article=Article(
            "article",
            "𠮷與😀",
            "0" * 64,
            len(TEXT),
            3,
            State.IN_PROGRESS,
            LI.id,
            "再讀",
            WANG.id,
            NOON,
        ),
        text=TEXT,
        repaired={each.id: "".join(span.of(TEXT) for span in each.spans) for each in mentions},
        mentions=mentions,
        links=(Link("m2", "e2", LI.id, NOON), Link("m1", "e1", WANG.id, NOON)),
        entities=(
            Entity("e1", "甲😀公司", ("甲公司",), "", "Q1", WANG.id, NOON),
            Entity("e2", "𠮷野家", (), "店", "", WANG.id, NOON),
        ),
        frames=(
            Frame(
                "f1",
                "article",
                agreement.id,
                (
                    Filler(roles["subject"], "m3"),
                    Filler(roles["party"], "m2"),
                    Filler(roles["party"], "m1"),
                ),
                Pairing.UNCERTAIN,
                (Span(0, 15),),
                2,
                WANG.id,
                NOON,
                "順序未定",
            ),
        ),
        totals=(StatedTotal("t1", "article", Span(9, 12), 1, False, agreement.id, WANG.id, NOON),),
        authors=(WANG, LI, Author("00000000-0000-4000-8000-000000000003", "沒來")),
    )

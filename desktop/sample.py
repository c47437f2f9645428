"""The project that the first start opens: three articles, the first partly labelled."""

import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop.annotations.candidates import Candidate
from desktop.annotations.edits import new_id
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Author, Frame, FrameType, Mention, StatedTotal
from desktop.formats.errors import FormatError
from desktop.formats.plain_text import title_of
from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.readings import ReadingKind
from desktop.text.resources import resource
from desktop.text.span import Span
from desktop.workbench import Workbench

FILE_NAME = "圈點範例.quandian"


def open_or_make_sample(folder: Path, author: Author, *, simplified: bool = False) -> Path:
    """Find the sample project in `folder`, and make it there where it isn't yet.

    `simplified` says how the labels of a new one are called; its articles are what they are.
    """
    path = folder / FILE_NAME
    if path.exists():
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Beside it first: a kill half-way leaves no half sample.
        with TemporaryDirectory(dir=folder, prefix="sample-") as beside:
            part = Path(beside) / FILE_NAME
            _make(part, author, simplified=simplified)
            part.replace(path)
    except OSError as error:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "The sample can't be written in {folder}: {reason}."),
            folder=folder,
            reason=error.strerror or error,
        ) from error
    return path


def _make(path: Path, author: Author, *, simplified: bool) -> None:
    data = tomllib.loads(resource("sample", "sample.toml").read_text(encoding="utf-8"))
    texts = [
        resource("sample", each["file"]).read_bytes().decode("utf-8") for each in data["articles"]
    ]
    with Project.create(path, default_schema(simplified=simplified), author) as project:
        bench = Workbench(project, author)
        added = bench.add_texts((title_of("", text), text) for text in texts).articles
        bench.use_reading(ReadingKind.REPAIRED)
        for article, said in zip(added, data["articles"], strict=True):
            bench.open_article(article.id)
            for passage in said.get("passages", ()):
                _label(bench, passage)
        bench.open_article(added[0].id)
        # Whoever holds Ctrl+Z at the start takes back own steps only, not the sample.
        project.close_undo()


def _label(bench: Workbench, passage: Mapping[str, Any]) -> None:
    """Apply what is said of a passage, a step for each mention, frame and total."""
    labels = {label.export_name: label.id for label in bench.schema.labels}
    kinds = {kind.export_name: kind for kind in bench.schema.frame_types}
    start = place = bench.reading.text.index(passage["from"])
    mentions: dict[str, Mention] = {}
    for label, quote in passage["mentions"]:
        span = _find(bench, quote, place)
        mentions[quote] = bench.mark(span, labels[label])
        place = span.end
    for frame in passage.get("frames", ()):
        _fill(bench, kinds[frame["type"]], frame["roles"], mentions)
    for total in passage.get("totals", ()):
        span = bench.reading.raw(_find(bench, total["quote"], start))
        _state(bench, span, total["number"], kinds[total["type"]])


def _fill(
    bench: Workbench,
    kind: FrameType,
    fillers: Mapping[str, list[str]],
    mentions: Mapping[str, Mention],
) -> None:
    frame: Frame | None = None
    for role in kind.roles:
        for quote in fillers.get(role.export_name, ()):
            mention = mentions[quote]
            candidate = Candidate(mention, mention.hull, quote)
            clause = bench.clause(mention.hull.start)
            frame = bench.fill(frame, kind, role, candidate, evidence=(clause,) if clause else ())


def _state(bench: Workbench, span: Span, number: int, kind: FrameType) -> None:
    assert bench.article is not None
    time = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    total = StatedTotal(
        new_id(), bench.article.id, span, number, True, kind.id, bench.author.id, time
    )
    bench.project.apply(
        Step(
            new_id(),
            StepName.BIND_TOTAL,
            bench.article.id,
            bench.author.id,
            time,
            (Change(None, total),),
        )
    )


def _find(bench: Workbench, quote: str, place: int) -> Span:
    start = bench.reading.text.index(quote, place)
    return Span(start, start + len(quote))

"""The schema of a project that an older program wrote is edited like any other."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.annotations.ground import Ground
from desktop.annotations.schema_edits import (
    merge_frame_types,
    merge_labels,
    merge_roles,
    revise,
    split_label,
)
from desktop.annotations.schema_new import new_frame_type, new_label
from desktop.annotations.schema_parts import (
    moved,
    with_frame_type,
    with_label,
    without_frame_type,
    without_label,
    without_role,
)
from desktop.annotations.steps import Step
from desktop.annotations.values import Nesting, Schema
from desktop.store.project import Project
from desktop.workbench import Workbench
from tests.store.samples import ME, all_of

FORMAT_1 = Path(__file__).parent.parent / "store" / "format_1.sql"
Make = Callable[[Ground], Step]


def revised(edit: Callable[[Schema], Schema]) -> Make:
    return lambda ground: revise(ground, edit(ground.state.schema))


def _recolored(schema: Schema) -> Schema:
    return with_label(schema, replace(schema.labels[0], name="人物𠮷", color="#123456", key=None))


def _added(schema: Schema) -> Schema:
    schema = with_label(schema, new_label(schema, "新😀"))
    return with_frame_type(schema, new_frame_type(schema, "考察", "誰"))


def _spared(schema: Schema) -> Schema:
    """Without a label that no role lives on alone."""
    alone = {role.labels for kind in schema.frame_types for role in kind.roles}
    gone = next(each for each in schema.labels if (each.id,) not in alone)
    return without_label(schema, gone.id)


def _merged(ground: Ground) -> Step:
    one, other = ground.state.schema.labels[:2]
    return merge_labels(ground, one.id, other.id)


def _split(ground: Ground) -> Step:
    schema = ground.state.schema
    (article,) = {each.article for each in ground.known.mentions_labelled(_used(ground))}
    mentions = [each for each in ground.known.mentions(article) if each.label == _used(ground)]
    return split_label(ground, new_label(schema, "拆出𠮷"), mentions[:1])


def _used(ground: Ground) -> str:
    labels = ground.state.schema.labels
    return next(each.id for each in labels if ground.known.mentions_labelled(each.id))


def _merged_types(ground: Ground) -> Step:
    one, other = ground.state.schema.frame_types[:2]
    return merge_frame_types(ground, one.id, other.id)


def _merged_roles(ground: Ground) -> Step:
    kind = ground.state.schema.frame_types[0]
    return merge_roles(ground, kind.id, kind.roles[0].id, kind.roles[1].id)


EDITS: dict[str, Make] = {
    "rename and recolor": revised(_recolored),
    "reorder": revised(
        lambda schema: replace(schema, labels=moved(schema.labels, _last(schema), -1))
    ),
    "add": revised(_added),
    "nest": revised(lambda schema: replace(schema, nesting=Nesting.ALL)),
    "delete a label": revised(_spared),
    "delete a frame type": revised(
        lambda schema: without_frame_type(schema, schema.frame_types[0].id)
    ),
    "delete a role": revised(
        lambda schema: without_role(
            schema, schema.frame_types[0].id, schema.frame_types[0].roles[0].id
        )
    ),
    "merge labels": _merged,
    "split": _split,
    "merge frame types": _merged_types,
    "merge roles": _merged_roles,
}


def _last(schema: Schema) -> str:
    return schema.labels[-1].id


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_undone_and_redone_in_an_old_project_also_after_it_was_closed(
    name: str, tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "舊𠮷.quandian"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FORMAT_1.read_text(encoding="utf-8"))
    with Project.open(path, ME) as project:
        bench = Workbench(project, ME)
        bench.open_first()
        before = all_of(project)
        assert bench.do(EDITS[name]) is not None
        after = all_of(project)
        assert after != before
        bench.undo()
        assert all_of(project) == before
        bench.redo()
        assert all_of(project) == after
    with Project.open(path, ME) as project:
        bench = Workbench(project, ME)
        bench.open_first()
        assert all_of(project) == after
        bench.undo()
        assert all_of(project) == before
        while bench.undo():
            pass
        assert project.articles() == ()

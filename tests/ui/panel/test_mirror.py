"""Whatever is done and undone, the panel shows what a panel made anew would show."""

from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.annotations.rules import Refusal
from desktop.annotations.values import Frame, Mention
from desktop.text.span import Span
from desktop.ui.panel import Panel
from desktop.ui.theme import LIGHT
from tests.ui.panel.desk import Desk

NAMES = ("西河高新區", "𠮷野電子", "青禾科技", "東山大學", "水務大腦", "智慧停車平臺")
LABELS = ("organization", "place", "person", "subject", "scenario", "date")


def seen(panel: Panel) -> list[object]:
    """All that the lists and tables say."""
    model = panel.names.model
    said: list[object] = [panel.tabs.count_of(at) for at in range(panel.tabs.count())]
    for number in range(model.rowCount()):
        row = model.row(number)
        said.append((row.mention, model.text(row), len(row.group), model.labels(row)))
    for page in panel.frame_pages:
        table = page.model
        for row_number in range(table.rowCount()):
            said.append([table.index(row_number, at).data() for at in range(table.columnCount())])
            said.append(table.is_settled(row_number))
    return said


class Hand:
    """Someone who does this and that, at random."""

    def __init__(self, desk: Desk, panel: Panel, random: Random) -> None:
        self.desk = desk
        self.panel = panel
        self.random = random
        self.deeds: tuple[Callable[[], object], ...] = (
            *[self.mark] * 6,
            self.relabel,
            self.move,
            self.delete,
            *[self.fill] * 4,
            self.unfill,
            self.delete_frame,
            *[self.undo] * 3,
            self.redo,
            self.turn,
            self.go,
        )

    def act(self) -> None:
        with suppress(Refusal):
            self.random.choice(self.deeds)()

    def mark(self) -> None:
        name = self.random.choice(NAMES)
        count = self.desk.bench.reading.text.count(name)
        if count:
            self.desk.mark(name, self.random.choice(LABELS), self.random.randrange(count))

    def relabel(self) -> None:
        if mention := self._mention():
            self.desk.bench.relabel(mention, self.desk.label(self.random.choice(LABELS)))

    def move(self) -> None:
        mention = self._mention()
        if mention and mention.hull.end < len(self.desk.bench.readings.raw):
            self.desk.bench.move(mention, Span(mention.hull.start, mention.hull.end + 1))

    def delete(self) -> None:
        if mention := self._mention():
            self.desk.bench.delete(mention)

    def fill(self) -> None:
        key = self.random.choice("AS")
        frames: list[Frame | None] = [None, *self.desk.frames(key)]
        role = self.random.choice(self.desk.kind(key).roles)
        if mention := self._mention():
            self.desk.put(self.random.choice(frames), key, role.export_name, mention)

    def unfill(self) -> None:
        for frame in self.desk.bench.state.frames.values():
            filler = self.random.choice(frame.fillers)
            role = self.desk.bench.schema.frame_type(frame.type).role(filler.role)
            self.desk.bench.unfill(frame, role, filler.mention)
            return

    def delete_frame(self) -> None:
        for frame in self.desk.bench.state.frames.values():
            self.desk.bench.delete_frame(frame)
            return

    def undo(self) -> None:
        if len(self.desk.bench.state.mentions):
            self.desk.bench.undo()

    def redo(self) -> None:
        self.desk.bench.redo()

    def turn(self) -> None:
        model = self.panel.names.model
        if model.rowCount():
            group = model.row(self.random.randrange(model.rowCount())).group
            model.set_open(group, not model.is_open(group))

    def go(self) -> None:
        if mention := self._mention():
            self.panel.show_mention(mention.id)

    def _mention(self) -> Mention | None:
        mentions = list(self.desk.bench.state.in_order())
        return self.random.choice(mentions) if mentions else None


@pytest.mark.parametrize("seed", range(6))
def test_the_panel_shows_what_a_new_one_would_show(
    seed: int, desk: Desk, panel: Panel, qtbot: QtBot
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    models = [panel.names.model, *(page.model for page in panel.frame_pages)]
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    assert testers
    if seed % 2:
        panel.names.field.setText("科")
    hand = Hand(desk, panel, Random(seed))
    for _ in range(60):
        hand.act()
        other = Panel(desk.bench, LIGHT)
        qtbot.addWidget(other)
        while not other.names.model.is_full:  # it groups in slices
            other.names.model._group_on()
        other.names.field.setText(panel.names.field.text())
        for group in panel.names.model.groups.by_key.values():
            alike = other.names.model.groups.by_key[group.key]
            other.names.model.set_open(alike, panel.names.model.is_open(group))
        mine, anew = seen(panel), seen(other)
        if seed % 2:
            # A name that was listed stays in sight until the filter changes.
            assert set(map(str, anew)) <= set(map(str, mine))
        else:
            assert mine == anew
        # Else it goes whenever garbage is collected, maybe while it looks for findings.
        other.deleteLater()

"""A kill at any moment loses nothing that was reported as saved."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Thread, Timer

import pytest

from desktop.annotations.steps import Change
from desktop.annotations.values import Value
from desktop.store.journal_format import from_json
from desktop.store.project import Project
from tests.store.samples import ME, SCHEMA, add_text, values_of

KILLS = 100 if os.environ.get("CI") else 10
LANES = 2

Values = dict[tuple[type[Value], str], Value]


class Lane:
    """One project that is marked and killed over and over, and what must be in it."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.chance = random.Random(seed)
        self.reported = 0
        self.wrong: list[str] = []
        self._row = 0
        self._values: Values = {(type(SCHEMA), SCHEMA.id): SCHEMA}
        self._changes: dict[int, tuple[Change, ...]] = {}
        with Project.create(path, SCHEMA, ME) as project:
            add_text(project, "唐山😀高新區𠮷" * 1000)
        self._follow_journal()

    def run(self, kills: int) -> None:
        for kill in range(kills):
            try:
                self._check(self._killed(f"{self.path.name}-{kill}"))
            except AssertionError as error:
                self.wrong.append(f"kill {kill}: {error}")
                return

    def _killed(self, seed: str) -> list[str]:
        """Let the marker work and kill it; gives the lines that it had written out."""
        marker = Path(__file__).with_name("marker.py")
        with subprocess.Popen(
            [sys.executable, str(marker), str(self.path), seed],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            first = ""
            if self.chance.random() < 0.9:
                first = process.stdout.readline()
                wait = self.chance.uniform(0, 0.3)
            else:
                wait = self.chance.uniform(0, 0.8)  # while it starts, or opens what was killed
            timer = Timer(wait, process.send_signal, [signal.SIGKILL])
            timer.start()
            rest = process.stdout.read()
            said = process.stderr.read()
            timer.join()
        assert process.returncode == -signal.SIGKILL, said
        return [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]

    def _check(self, lines: list[str]) -> None:
        read_only = self.chance.random() < 0.5
        with Project.open(self.path, ME, read_only=read_only) as project:
            assert project.is_read_only == read_only, project.read_only_reason
            saved = self._follow_journal()
            # The last step may be on the disk although the kill came before it was reported.
            assert saved[: len(lines)] == [line.strip() for line in lines]
            assert len(saved) <= len(lines) + 1
            assert values_of(project) == self._values
        self.reported += len(lines)

    def _follow_journal(self) -> list[str]:
        """Do in memory what the new rows of the journal say; gives their actions and ids."""
        with closing(sqlite3.connect(self.path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            rows = connection.execute(
                "SELECT number, action, id, of, format, changes FROM journal"
                " WHERE number > ? ORDER BY number",
                (self._row,),
            ).fetchall()
        for number, action, _, of, version, changes in rows:
            assert number == self._row + 1
            self._row = number
            if action == "do":
                self._changes[number] = from_json(changes, version)
            for change in self._changes[of or number]:
                self._do(change.inverse() if action == "undo" else change)
        return [f"{row[1]} {row[2]}" for row in rows]

    def _do(self, change: Change) -> None:
        key = (type(change.value), change.id)
        assert self._values.get(key) == change.before
        if change.after is None:
            del self._values[key]
        else:
            self._values[key] = change.after


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_every_step_that_was_reported_survives_a_kill(tmp_path: Path) -> None:
    lanes = [Lane(tmp_path / f"標註{number}😀.quandian", number) for number in range(LANES)]
    threads = [Thread(target=lane.run, args=[KILLS // LANES]) for lane in lanes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [lane.wrong for lane in lanes] == [[]] * LANES
    assert all(lane.reported > 0 for lane in lanes)

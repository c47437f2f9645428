"""The sample of the first start: what it shows, and that it is made whole and only once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.annotations.values import Author, Origin
from desktop.formats.errors import FormatError
from desktop.sample import open_or_make_sample
from desktop.store.project import Project
from desktop.text.readings import ReadingKind
from desktop.workbench import Workbench

AUTHOR = Author("00000000-0000-4000-8000-000000000001", "王小明")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return open_or_make_sample(tmp_path / "資料 𠮷", AUTHOR)


def test_the_sample_is_made_whole_and_nothing_beside_it(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == ["圈點範例.quandian"]
    with Project.open(path, AUTHOR, read_only=True) as project:
        assert [article.title for article in project.articles()] == [
            "臨嶼高新區發布4個應用場景",
            "禾川县智慧农业项目落地",
            "𠮷光社區咖啡節週末登場😀",
        ]


def test_the_first_article_is_damaged_and_its_repaired_reading_is_not(path: Path) -> None:
    with Project.open(path, AUTHOR, read_only=True) as project:
        bench = Workbench(project, AUTHOR)
        bench.open_first()
        raw, shown = bench.readings.raw, bench.reading.text
    assert bench.reading.kind is ReadingKind.REPAIRED
    assert "?,F(xiàn)場" in raw
    assert "。現場" in shown
    assert not set("(),;? ") & set(shown)
    assert len(shown) < len(raw) - 200


def test_the_first_article_is_labelled_in_part(path: Path) -> None:
    with Project.open(path, AUTHOR, read_only=True) as project:
        bench = Workbench(project, AUTHOR)
        bench.open_first()
        state = bench.state
        found = {
            kind.export_name: (
                [total.number for total in state.totals_of(kind.id)],
                [
                    [bench.surface(state.mentions[each.mention].hull) for each in frame.fillers]
                    for frame in state.frames_of(kind.id)
                ],
            )
            for kind in bench.schema.frame_types
        }
        agreements = [frame for frame in state.frames.values() if len(frame.fillers) == 3]
        evidence = {bench.surface(frame.evidence[0]) for frame in agreements}
        origins = {mention.origin for mention in state.mentions.values()}
        persons = [
            bench.surface(mention.hull)
            for mention in state.in_order()
            if state.label_of(mention.id).export_name == "person"
        ]
    assert found == {
        "scenario": ([4], [["城市地下管網數字孿生", "數衡信息"]]),
        "agreement": (
            [6],
            [
                ["臨嶼高新區", "數衡信息", "城市數據底座"],
                ["臨嶼高新區", "遠岫環保", "近岸水質監測"],
            ],
        ),
    }
    (clause,) = evidence
    assert clause.startswith("隨後，臨嶼高新區與數衡信息")
    assert clause.rstrip("；").endswith("等項目簽約")
    assert origins == {Origin.HAND}
    assert persons == ["何景嵐", "梁慕舟", "沈知遙", "何景嵐", "周聿明"]


def test_the_sample_can_not_be_undone_but_what_is_done_in_it(path: Path) -> None:
    with Project.open(path, AUTHOR) as project:
        bench = Workbench(project, AUTHOR)
        bench.open_first()
        before = project.counts()
        assert bench.undo() is None
        assert project.undo_step is None
        bench.delete(next(bench.state.in_order()))
        assert bench.undo() is not None
        assert bench.undo() is None
        assert project.counts() == before


def test_the_sample_that_is_there_stays_as_it_is(path: Path) -> None:
    with Project.open(path, AUTHOR) as project:
        bench = Workbench(project, AUTHOR)
        bench.open_first()
        bench.delete(next(bench.state.in_order()))
        left = project.counts()
    assert open_or_make_sample(path.parent, AUTHOR) == path
    with Project.open(path, AUTHOR, read_only=True) as project:
        assert project.counts() == left


def test_a_folder_that_can_not_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "資料").write_text("😀", encoding="utf-8")
    with pytest.raises(FormatError, match=r"^The sample can't be written in .*資料: "):
        open_or_make_sample(tmp_path / "資料", AUTHOR)


def test_showing_the_sample_loads_no_word_cutter(home: Path) -> None:
    """Its dictionary takes a tenth of a second, a fifth of what a start may take."""
    program = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from desktop.app import Program\n"
        "from desktop.places import places\n"
        "app = QApplication(['quandian'])\n"
        "window = Program(app, places()).start(None)\n"
        "app.processEvents()\n"
        "assert '。現場' in window.workbench.reading.text\n"
        "print('rjieba' in sys.modules)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = [sys.executable, "-X", "utf8", "-c", program]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1:] == ["False"], done.stderr

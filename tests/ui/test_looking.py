"""Looking through a project in a thread: what is given up is heard of no more."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool
from pytestqt.qtbot import QtBot

from desktop.formats.schema_toml import default_schema
from desktop.store.project import Project
from desktop.ui.hits_finder import Found, hits_in
from desktop.ui.looking import Looking
from tests.store.samples import ME, add_text


class Taken(QRunnable):
    """Keeps a thread of the pool until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = Event()
        self.setAutoDelete(False)

    def run(self) -> None:
        self.let_go.wait(20)


def test_only_the_last_look_is_heard_of_even_where_the_pool_is_full(
    tmp_path: Path, qtbot: QtBot
) -> None:
    pool = QThreadPool.globalInstance()
    taken = [Taken() for _ in range(pool.maxThreadCount())]
    with Project.create(tmp_path / "找😀.quandian", default_schema(), ME) as project:
        articles = [add_text(project, f"第{at}篇提到𠮷野家。").id for at in range(3)]
        parent = QObject()
        finder = Looking(project, parent)
        heard: list[Found] = []
        finder.went.connect(lambda progress: heard.extend(progress.found))
        for each in taken:
            pool.start(each)
        finder.start(hits_in(project, articles, "第0篇"))
        finder.start(hits_in(project, articles, "吉野家"))
        finder.start(hits_in(project, articles, "𠮷野家"))
        finder.start(hits_in(project, articles, "第2篇"))
        for each in taken:
            each.let_go.set()
        ended: list[bool] = []
        finder.ended.connect(ended.append)
        qtbot.waitUntil(lambda: bool(ended))
        assert pool.waitForDone(20_000)
    assert ended == [True]
    assert [(each.article, [hit.text for hit in each.hits]) for each in heard] == [
        (articles[2], ["第2篇"])
    ]
    assert not finder.is_busy

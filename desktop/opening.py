"""The article that is open: what one looks at first is there at once, the rest by and by."""

import json

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.annotations.ground import rules_off
from desktop.annotations.state import ArticleState
from desktop.annotations.values import Article
from desktop.kept import keep
from desktop.store.project import Project
from desktop.text.readings import Reading, ReadingKind, Readings
from desktop.text.stages import go_on

# A longer article is at first repaired only where one looks: the whole would take over 10 ms.
_LONG = 40_000


class OpenArticle(QObject):
    """What is said of the article that is open, if any, and how it is read.

    Many mentions `arrived` a while after the article was opened; until then the state answers all
    the same, and reads what it is asked for. The `reading` of a long article is repaired only where
    one looks first, until it is `repaired` as a whole; `readings` are exact at any moment.
    """

    arrived = Signal()
    repaired = Signal()

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.state = ArticleState(project.schema)
        self.readings = Readings("")
        self.kind = ReadingKind(json.loads(project.remembered("reading") or '"repaired"'))
        self._first: Reading | None = None
        self._is_arriving = False
        self._rest = QTimer(self)
        self._rest.timeout.connect(self._read_on)

    @property
    def reading(self) -> Reading:
        """What is shown of the article."""
        return self._first or self.readings.of(self.kind)

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the article is still being read or repaired."""
        return not self._rest.isActive()

    def open(self, article: Article | None, near: int | None) -> None:
        """Take another article, or none; `near`: the raw place in it that is looked at first.

        Where it can't be read the one before stays.
        """
        first = None
        if article is None:
            state, readings = ArticleState(self.state.schema), Readings("")
        else:
            state, readings = self._begun(article), self.readings_of(article.id)
            if len(readings.raw) > _LONG and self.kind is not ReadingKind.RAW:
                _, top = self.place_in(article.id) or (0, 0)
                first = readings.first(self.kind, top if near is None else near)
        self.state, self.readings, self._first = state, readings, first
        self._is_arriving = not state.is_whole
        self._rest.stop()
        # The command line has no turns in which the rest could come.
        has_turns = QCoreApplication.instance() is not None
        if has_turns and (self._is_arriving or len(readings.raw) > _LONG):
            self._rest.start()

    def use(self, readings: Readings) -> None:
        """Take other readings of the article."""
        self.readings = readings
        self._first = None

    def show(self, kind: ReadingKind) -> None:
        """Have another reading shown, from now on."""
        self.kind = kind
        self._first = None
        self._project.remember("reading", json.dumps(kind.value))

    def finish(self) -> None:
        """Have the whole article repaired at once, where that is not done yet."""
        if not self._project.is_open:
            return
        for _ in self.readings.look():
            pass
        if self._first is not None:
            self._first = None
            self.repaired.emit()

    def place_in(self, article_id: str) -> tuple[int, int] | None:
        """Where the caret was in an article, and what was at the top of the view, both raw."""
        kept = json.loads(self._project.remembered(_place(article_id)) or "null")
        return (kept[0], kept[1]) if kept else None

    def remember_place(self, article_id: str, caret: int, top: int) -> None:
        """Have `place_in` give a place from now on."""
        self._project.remember(_place(article_id), json.dumps([caret, top]))

    def readings_of(self, article_id: str) -> Readings:
        """The readings of an article, by the rules of the project."""
        return Readings(self._project.raw(article_id), off=rules_off(self._project.settings))

    def state_of(self, article: Article) -> ArticleState:
        """All that is said of an article, be it open or not."""
        project = self._project
        return ArticleState(
            project.schema,
            article,
            mentions=project.mentions(article.id),
            links=project.links(article.id),
            entities=project.entities_linked(article.id),
            frames=project.frames(article.id),
            totals=project.stated_totals(article.id),
        )

    def _begun(self, article: Article) -> ArticleState:
        """The state of an article that is being opened, with all its mentions if they are few.

        Of many those are read that are in sight, as they are asked for, before the others.
        """
        project = self._project
        if project.is_read_only:
            # Someone else may be writing, whose steps a state that is half read would not follow.
            return self.state_of(article)
        portions = project.portions(article.id)
        state = ArticleState(
            project.schema,
            article,
            frames=project.frames(article.id),
            totals=project.stated_totals(article.id),
            portions=portions,
        )
        if portions.is_one:
            state.read_all()
        return state

    def _read_on(self) -> None:
        """Repair or read some more of the article; all of its reading goes on here."""
        if not self._project.is_open:
            self._rest.stop()
            return
        if self._first is not None or not self.readings.are_ready:
            if go_on(self.readings.look()):
                self.finish()
        elif self._is_arriving:
            self.state.read_on()
            if self.state.is_whole:
                self._is_arriving = False
                self.arrived.emit()
        else:
            self._rest.stop()
        keep()


def _place(article_id: str) -> str:
    return f"place/{article_id}"

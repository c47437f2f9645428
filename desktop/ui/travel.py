"""Going about: back and forward over jumps, and the place in each article that one left."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from desktop.ui.article.view import ArticleView
from desktop.workbench import Workbench

_MOST = 100
# Milliseconds without a step until the place is kept.
_SOON = 1_500


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an article: of the caret, and of what was at the top of the view, both raw."""

    article: str
    caret: int
    top: int


class Visits:
    """Places one was at, in two piles, as a browser has them."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, here: Place) -> None:
        """Remember a place that one jumps away from."""
        if not self._behind or self._behind[-1] != here:
            self._behind.append(here)
            del self._behind[:-_MOST]
        self._ahead.clear()

    def back(self, here: Place | None) -> Place | None:
        """The place before; `here` is then ahead. None when there is none."""
        return _move(self._behind, self._ahead, here)

    def forward(self, here: Place | None) -> Place | None:
        return _move(self._ahead, self._behind, here)


def _move(source: list[Place], target: list[Place], here: Place | None) -> Place | None:
    while source and source[-1] == here:
        source.pop()
    if not source:
        return None
    if here is not None:
        target.append(here)
    return source.pop()


class Travel(QObject):
    """Knows where one was. The window tells it before a jump, and before and after an article."""

    def __init__(
        self, workbench: Workbench, view: ArticleView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._view = view
        self._visits = Visits()
        self._wanted: Place | None = None
        self._is_going = False
        # Not with each step: a label is not to wait for a second commit.
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._keep_now)
        workbench.changed.connect(lambda _step: self._soon.start())

    @property
    def here(self) -> Place | None:
        """Where one is; None without an article."""
        article = self._view.article
        return Place(article, *self._view.place()) if article is not None else None

    def jump(self) -> None:
        """A jump within the article comes."""
        here = self.here
        if here is not None:
            self._visits.leave(here)

    def leave(self, *, for_good: bool = False) -> None:
        """Another article comes, or (`for_good`) the end: keep the place in this one."""
        self._soon.stop()
        here = self.here
        article = self._workbench.article
        if here is None or (article and article.id == here.article and not for_good):
            return
        if not self._is_going:
            self._visits.leave(here)
        if here.article in self._workbench.articles:
            self._keep(here)

    def arrive(self) -> None:
        """An article is shown: go to where one was in it."""
        article = self._workbench.article
        if article is not None:
            place = self._wanted or self._kept(article.id)
            if place is not None and (place.caret or place.top):
                self._view.show_place(place.caret, place.top)

    def back(self) -> bool:
        """Go to the place before the last jump; False when there is none."""
        return self._go(forward=False)

    def forward(self) -> bool:
        return self._go(forward=True)

    def _go(self, *, forward: bool) -> bool:
        step = self._visits.forward if forward else self._visits.back
        place = step(self.here)
        while place is not None and place.article not in self._workbench.articles:
            place = step(None)
        if place is None:
            return False
        if place.article == self._view.article:
            self._view.show_place(place.caret, place.top)
            return True
        self._wanted, self._is_going = place, True
        try:
            self._workbench.open_article(place.article, near=place.top)
        finally:
            self._wanted, self._is_going = None, False
        return True

    def _keep_now(self) -> None:
        """Keep the place where one works, in case that nobody leaves: the power fails, say."""
        here, bench = self.here, self._workbench
        if here is not None and here.article in bench.articles and bench.project.is_open:
            self._keep(here)

    def _keep(self, here: Place) -> None:
        bench, place = self._workbench, (here.caret, here.top)
        known = bench.place_in(here.article)
        if known != place and (known or any(place)):
            bench.remember_place(here.article, *place)

    def _kept(self, article: str) -> Place | None:
        kept = self._workbench.place_in(article)
        return Place(article, *kept) if kept else None

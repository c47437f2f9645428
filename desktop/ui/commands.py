"""What the commands of the window do."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.annotations.steps import Step
from desktop.formats.export import Written
from desktop.settings import Density
from desktop.text.readings import ReadingKind
from desktop.ui.about import About
from desktop.ui.command_list import Offer
from desktop.ui.copying import copied
from desktop.ui.exporting import Exporter
from desktop.ui.file_dialog import FileDialog
from desktop.ui.importing import Importer, Incoming, Refused, article_of
from desktop.ui.keys import COMMANDS, Context
from desktop.ui.menu import THEMES
from desktop.ui.words import sentence
from desktop.workbench import Workbench

if TYPE_CHECKING:
    from desktop.ui.window import Window

SUFFIX = ".quandian"
_LONGEST = 60
SIZES = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Commands(QObject):
    """Runs a command by its id; long ones go on in the pool and tell through the window's cards."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._importer = Importer(self)
        self._exporter = Exporter(window.workbench, self)
        # Where texts were chosen last; where people keep theirs, at first.
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        self._texts = documents if Path(documents).is_dir() else str(Path.home())
        self._does: dict[str, Callable[[], object]] = {
            "new": self._choose_new,
            "open": self._choose_project,
            "import": self._choose_texts,
            "export": lambda: self.choose_export("jsonl"),
            "quit": window.close,
            "undo": lambda: self._again(self._bench.undo, forward=False),
            "redo": lambda: self._again(self._bench.redo, forward=True),
            "find": self._find,
            "find next": lambda: window.bar.search.stepped.emit(True),
            "find previous": lambda: window.bar.search.stepped.emit(False),
            "find everywhere": self._find_everywhere,
            "repairs": self._show_repairs,
            "schema": lambda: window.schema.open(),
            "label same": self._label_same,
            "note": lambda: window.remarks.write_note(),
            "article note": lambda: window.remarks.write_article_note(),
            "guidelines": lambda: window.guidelines.switch(),
            "import guidelines": lambda: window.guidelines.choose_import(),
            "export guidelines": lambda: window.guidelines.choose_export(),
            "edit name": lambda: window.remarks.edit_name(),
            "history": lambda: window.remarks.tell_history(),
            "next finding": lambda: window.showing.finding(forward=True),
            "previous finding": lambda: window.showing.finding(forward=False),
            "go to": self._ask_place,
            "back": lambda: window.ways.travel.back(),
            "forward": lambda: window.ways.travel.forward(),
            "copy labelled": self._copy_labelled,
            "trim": self._switch_trimming,
            "next article": lambda: self._go(1),
            "previous article": lambda: self._go(-1),
            "done": lambda: window.finishing.finish(),
            "delete article": self._delete_article,
            "next pane": lambda: window.focus.next(forward=True),
            "previous pane": lambda: window.focus.next(forward=False),
            "commands": self._list,
            "larger": lambda: self._resize(1),
            "smaller": lambda: self._resize(-1),
            "usual size": lambda: self._resize(0),
            "full screen": self._full_screen,
            "about": self._about,
        }
        for kind in ReadingKind:
            self._does[f"read {kind.value}"] = partial(self._bench.use_reading, kind)
        for density in Density:
            self._does[f"density {density.value}"] = partial(self._choose_density, density)
        for number in range(1, 10):
            self._does[f"page {number}"] = partial(self._turn_to, number)
        for name in THEMES:
            self._does[f"theme {name}"] = partial(window.theme_wanted.emit, name)

    def wire(self) -> None:
        """Tie the long work to the window's cards, once these are there."""
        middle = self._window.middle
        self._importer.began.connect(
            lambda count: middle.progress.start(self.tr("Reading %n file(s)…", "", count), count)
        )
        self._importer.went.connect(middle.progress.go)
        self._importer.read.connect(self._came)
        middle.preview.accepted.connect(lambda incoming: self._add([incoming]))
        self._exporter.began.connect(
            lambda count: middle.progress.start(
                self.tr("Exporting %n article(s)…", "", count), count
            )
        )
        self._exporter.went.connect(middle.progress.go)
        self._exporter.ended.connect(self._exported)
        self._exporter.failed.connect(self._window.refuse)
        middle.progress.stopped.connect(self._importer.stop)
        middle.progress.stopped.connect(self._exporter.stop)

    def run(self, command_id: str) -> None:
        """Do what a command says; what is refused becomes a notice."""
        if self._window.schema.make_way(command_id):
            self._window.door(self._does[command_id])

    def take(self, paths: Iterable[Path]) -> None:
        """Open the projects among these files, and import the others."""
        texts = []
        for path in paths:
            if path.suffix == SUFFIX:
                self._window.project_wanted.emit(path)
            else:
                texts.append(path)
        if texts:
            self._importer.start(texts)

    def choose_export(self, name: str) -> None:
        """Ask where to write an export in a format, and write it."""
        here = self._bench.project.path
        self._ask(
            self.tr("Export"),
            here.with_suffix(f".{name}"),
            lambda path: self._exporter.start(name, path),
            is_new=True,
        )

    def stop(self) -> None:
        """Stop what still goes on: the window is about to go."""
        self._importer.stop()
        self._exporter.stop()

    @property
    def _bench(self) -> Workbench:
        return self._window.workbench

    # Files

    def _choose_new(self) -> None:
        folder = self._bench.project.path.parent
        new = folder / (self.tr("New project") + SUFFIX)
        self._ask(self.tr("New project"), new, self._window.new_project_wanted.emit, is_new=True)

    def _choose_project(self) -> None:
        kinds = self.tr("Quandian projects") + f" (*{SUFFIX})"
        here = self._bench.project.path
        self._ask(self.tr("Open project"), here, self._window.project_wanted.emit, kinds=kinds)

    def _choose_texts(self) -> None:
        dialog = FileDialog(self._window, self.tr("Import texts"), Path(self._texts))
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Texts") + " (*.txt)", self.tr("All files") + " (*)"])
        dialog.filesSelected.connect(self._take_chosen)
        dialog.open()

    def _take_chosen(self, names: list[str]) -> None:
        self._texts = str(Path(names[0]).parent)
        self.take(Path(name) for name in names)

    def _ask(
        self,
        title: str,
        proposed: Path,
        then: Callable[[Path], object],
        *,
        kinds: str = "",
        is_new: bool = False,
    ) -> None:
        """Ask for a file; the window stays alive meanwhile."""
        dialog = FileDialog(self._window, title, proposed.parent, kinds)
        if is_new:
            dialog.ask_target(proposed.name)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def _came(self, came: list[Incoming], refused: list[Refused], was_stopped: bool) -> None:
        """Take in what was read; what needs a look waits for it."""
        self._window.middle.progress.end()
        certain = [incoming for incoming in came if incoming.is_certain]
        self._window.middle.preview.ask([each for each in came if not each.is_certain])
        self._add(certain, refused, was_stopped=was_stopped)

    def _add(
        self,
        came: list[Incoming],
        refused: Iterable[Refused] = (),
        *,
        was_stopped: bool = False,
    ) -> None:
        self._window.door(lambda: self._add_texts(came, list(refused), was_stopped=was_stopped))

    def _add_texts(
        self, came: list[Incoming], refused: list[Refused], *, was_stopped: bool
    ) -> None:
        said = [sentence(each.error) for each in refused[:3]]
        if len(refused) > 3:
            said.append(self.tr("%n more file(s) can't be read.", "", len(refused) - 3))
        if came:
            added = self._bench.add_texts([article_of(incoming) for incoming in came])
            if added.articles:
                self._bench.open_article(added.articles[0].id)
                said.append(self.tr("%n article(s) imported.", "", len(added.articles)))
            if added.known:
                said.append(self.tr("%n article(s) are here already.", "", len(added.known)))
        if was_stopped:
            said.append(self.tr("The import was stopped."))
        if said:
            self._window.middle.notice.say(" ".join(said), is_error=bool(refused))

    def _exported(self, written: Written | None) -> None:
        self._window.middle.progress.end()
        if written is None:
            self._window.middle.notice.say(self.tr("The export was stopped."))
            return
        said = self.tr("%n article(s) written to {path}.", "", written.articles)
        lost = " ".join(written.lost)
        self._window.middle.notice.say(f"{said.format(path=written.path)} {lost}".strip())

    # Steps and articles

    def _again(self, action: Callable[[], Step | None], *, forward: bool) -> None:
        """Undo or redo, and show where that was."""
        step = action()
        if step is None:
            words = self.tr("Nothing to redo.") if forward else self.tr("Nothing to undo.")
            self._window.middle.notice.say(words)
        else:
            self._window.showing.step(step)

    def _go(self, by: int) -> None:
        ids = list(self._bench.articles)
        article = self._bench.article
        at = ids.index(article.id) + by if article else 0
        if 0 <= at < len(ids):
            self._bench.open_article(ids[at])

    def _delete_article(self) -> None:
        article = self._bench.article
        if article is not None:
            self._bench.delete_article(article)
            undo = self._window.bindings.shown("undo")
            words = self.tr("“{title}” is deleted; {key} brings it back.")
            self._window.middle.notice.say(words.format(title=article.title, key=undo))

    # Looks

    def _find(self) -> None:
        self._window.bar.search.setFocus()
        self._window.bar.search.selectAll()

    def _turn_to(self, number: int) -> None:
        """Go to a page of the panel; from there, back to the article."""
        window, page = self._window, self._window.panel.page_of(number)
        if page is None:
            return
        focus = QApplication.focusWidget()
        if focus is not None and page.isVisible() and window.panel.isAncestorOf(focus):
            window.view.setFocus()
        else:
            window.side.show_panel()
            window.panel.turn_to(page)

    def _find_everywhere(self) -> None:
        """Search for the selected words, unless they are many: then for what was sought last."""
        words = self._window.view.selected_text()
        is_short = len(words) <= _LONGEST and words.isprintable()
        self._window.side.ask(words if is_short else "")

    def _resize(self, by: int) -> None:
        now = self._window.text_size
        at = min(range(len(SIZES)), key=lambda each: abs(SIZES[each] - now))
        size = SIZES[max(0, min(at + by, len(SIZES) - 1))] if by else 100
        self._window.set_text_size(size)
        self._window.text_size_chosen.emit(size)

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _show_repairs(self) -> None:
        window = self._window
        if window.repairs.isVisible():
            window.repairs.close_it()
            return
        window.focus.keep()
        window.fill_repairs()
        button = window.status.repairs
        window.repairs.open_above(button.mapTo(window, QPoint(-14, -6)), 380, 480)
        window.repairs.view.setFocus()

    def _label_same(self) -> None:
        window = self._window
        shown = window.view.selection()
        selected = self._bench.stored_span(shown, trim=window.marking.trims) if shown else None
        window.same.ask(window.marking.mention_here(), selected)

    def _ask_place(self) -> None:
        self._window.focus.keep()
        self._window.ways.ask()

    def _copy_labelled(self) -> None:
        """Copy the selection, else the selected mention, with its labels."""
        window = self._window
        shown = window.view.selection()
        if shown is None and window.marking.mention is not None:
            shown = self._bench.reading.shown(window.marking.mention.hull)
        if shown is not None:
            QApplication.clipboard().setText(copied(self._bench, shown))
            window.middle.notice.say(self.tr("Copied with labels."))
        else:
            window.middle.notice.say(self.tr("Select words or a mention first."), is_error=True)

    def _choose_density(self, density: Density) -> None:
        self._window.set_density(density)
        self._window.density_chosen.emit(density)

    def _switch_trimming(self) -> None:
        trims = not self._window.marking.trims
        self._window.set_trimming(trims=trims)
        self._window.trimming_chosen.emit(trims)

    def _list(self) -> None:
        """Show all commands, those of labels and rows with the names of this project."""
        window = self._window
        offers = []
        for command in COMMANDS:
            title = command.title()
            word, _, key = command.id.partition(" ")
            if command.context is Context.ARTICLE and key.isdigit():
                label = self._bench.schema.label_of_key(int(key))
                if label is None:
                    continue
                words = self.tr("Label: {name}") if word == "label" else self.tr("Arm: {name}")
                title = words.format(name=label.name)
            elif word == "page":
                if window.panel.page_of(int(key)) is None:
                    continue
                page = window.panel.tabs.tabText(int(key) - 1)
                title = self.tr("Panel: {name}").format(name=page)
            elif word == "theme":
                title = self.tr("Theme: {name}").format(name=title)
            offers.append(Offer(command.id, title, window.bindings.shown(command.id)))
        window.focus.keep()
        window.command_list.open_with(offers)

    def _about(self) -> None:
        words = self.tr("Quandian {version}: read a Chinese article, mark what it says.")
        title = self._window.actions_by_name["about"].iconText()
        About(title, words.format(version=__version__), self._window).show()

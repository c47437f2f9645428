"""The command line: what can be done without a window. The only place that prints."""

import argparse
import errno
import logging
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from desktop import __version__
from desktop.annotations.values import Author
from desktop.formats.choosing import chosen
from desktop.formats.errors import FormatError
from desktop.formats.export import export
from desktop.formats.jsonl import dumps
from desktop.formats.offsets import OffsetUnit
from desktop.formats.options import Options
from desktop.formats.overview import Overview
from desktop.formats.plain_text import title_of
from desktop.formats.reading_map import reading_map
from desktop.formats.registry import FORMATS
from desktop.formats.schema_toml import default_schema
from desktop.formats.schema_toml import read as read_schema
from desktop.formats.shown import as_shown
from desktop.places import places
from desktop.settings import SettingsFile
from desktop.suggest.article import proposals
from desktop.suggest.listing import as_json, as_lines
from desktop.text.encodings import decode
from desktop.text.errors import QT_TRANSLATE_NOOP, TextError, WorldError
from desktop.text.paths import reachable
from desktop.text.readings import ReadingKind, Readings

# Commands that need no project or window don't wait for SQLAlchemy or Qt.
if TYPE_CHECKING:
    from desktop.workbench import Workbench


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words say (those of the process if None); gives the exit code."""
    _speak_utf8()
    try:
        choices = _choices(words)
        run: Callable[[argparse.Namespace], int] = choices.run
        code = run(choices)
        sys.stdout.flush()
        return code
    except WorldError as error:
        _remark(str(error))
        return 2
    except OSError as error:
        # What is left in the buffer must not be written at exit, where it would fail once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL:
            return 0  # Whoever read has enough; Windows says EINVAL.
        _remark(f"nothing more can be written: {error.strerror}")
        return 2
    except KeyboardInterrupt:
        return 130


def _choices(words: Sequence[str] | None) -> argparse.Namespace:
    # A parser that requires a command misses that first, whatever option it can't read.
    parser = _parser()
    choices = parser.parse_args(words)
    if choices.command is None:
        parser.error("a COMMAND is missing")
    return choices


def _new(choices: argparse.Namespace) -> int:
    from desktop.store.project import Project

    if choices.project.suffix != ".quandian":
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "The name of a project ends in .quandian, unlike {path}."),
            path=choices.project,
        )
    schema = default_schema() if choices.schema is None else read_schema(choices.schema)
    Project.create(choices.project, schema, _author()).close()
    return 0


def _import(choices: argparse.Namespace) -> int:
    texts = []
    for name in choices.files:
        text = _decoded(name, choices.encoding)
        if not text:
            raise FormatError(QT_TRANSLATE_NOOP("errors", "{path} is empty."), path=name)
        texts.append((title_of("" if name == "-" else name, text), text))
    with _opened(choices.project, read_only=False) as bench:
        added = bench.add_texts(texts)
    for title in added.known:
        print(f"{title}: is in the project already")
    print(f"{_counted(len(added.articles), 'article')} imported")
    return 0


def _export(choices: argparse.Namespace) -> int:
    from desktop.store.targets import spare_projects

    if choices.out != "-":
        spare_projects(Path(choices.out))
    options = Options(OffsetUnit(choices.units), ReadingKind(choices.reading))
    with _opened(choices.project) as bench, TemporaryDirectory() as folder:
        articles = chosen(list(bench.articles.values()), choices.articles)
        bundles = (
            as_shown(bench.bundle(each.id), bench.readings_of(each.id).of(options.reading))
            for each in articles
        )
        if choices.out != "-":
            written = export(choices.format, bundles, Path(choices.out), options)
            print(f"{_counted(written.articles, 'article')} written to {choices.out}")
        else:
            part = Path(folder) / "standard output"
            written = export(choices.format, bundles, part, options)
            with part.open("rb") as file:
                copyfileobj(file, sys.stdout.buffer)
    for what in written.lost:
        _remark(f"not in the export: {what}")
    return 0


def _reading(choices: argparse.Namespace) -> int:
    kind = ReadingKind(choices.reading)
    between = ""
    for name in choices.files:
        raw = _decoded(name, choices.encoding)
        readings = Readings(raw, assume_damaged=choices.assume_damaged)
        if choices.map:
            print(dumps(reading_map(name, readings, kind)))
        else:
            text = readings.of(kind).text
            sys.stdout.write(between + text)
            between = "\n" if text and not text.endswith("\n") else ""
    return 0


def _propose(choices: argparse.Namespace) -> int:
    schema = None
    if choices.project is not None:
        with _opened(choices.project) as bench:
            schema = bench.schema
    for name in choices.files:
        readings = Readings(_decoded(name, choices.encoding))
        found = proposals(readings, schema=schema)
        if choices.json:
            print(dumps(as_json(name, readings, found)))
        else:
            print("".join(f"{line}\n" for line in as_lines(name, readings, found)), end="")
    return 0


def _check(choices: argparse.Namespace) -> int:
    from desktop.annotations.checks import switched_off
    from desktop.formats.findings_report import reported

    with _opened(choices.project) as bench:
        articles = ((bench.state_of(each), bench.readings_of(each)) for each in bench.articles)
        apart = {pair.id for pair in bench.project.apart()}
        report = reported(articles, switched_off(bench.project.settings), apart)
    if choices.json:
        print(dumps(report.as_json()))
    else:
        print("".join(f"{line}\n" for line in report.lines()), end="")
    return 1 if report.found else 0


def _info(choices: argparse.Namespace) -> int:
    from desktop.store.tables import FORMAT

    with _opened(choices.project) as bench:
        overview = Overview(
            choices.project,
            bench.schema,
            tuple(bench.articles.values()),
            bench.project.counts(),
            bench.project.entities(),
            bench.project.authors(),
            {"program": __version__, "project": FORMAT, "schema": bench.schema.version},
        )
    if choices.json:
        print(dumps(overview.as_json()))
    else:
        print("\n".join(overview.lines()))
    return 0


def _screenshot(choices: argparse.Namespace) -> int:
    from desktop.store.targets import spare_projects
    from desktop.ui import picture
    from desktop.ui.language import translation_for

    out = Path(choices.out)
    spare_projects(out)
    if out.suffix.lower() != ".png":
        raise WorldError(
            QT_TRANSLATE_NOOP("errors", "The name of a picture ends in .png, unlike {path}."),
            path=out,
        )
    # Asked first: where the locale is not installed, Qt gets another one to draw with.
    language = translation_for(SettingsFile(places().config).read(keep=False).language)
    picture.prepare()
    with _opened(choices.project) as bench:
        articles = list(bench.articles.values())
        article = chosen(articles, choices.article)[0].id if choices.article else None
        picture.take(
            bench,
            out,
            article=article,
            reading=ReadingKind(choices.reading) if choices.reading else None,
            size=choices.size,
            is_dark=choices.theme == "dark",
            language=language,
        )
    if not picture.has_chinese_font():
        _remark("there is no Chinese font, so the picture has boxes instead of characters")
    return 0


def _selftest(choices: argparse.Namespace) -> int:
    from desktop import selftest
    from desktop.store.targets import spare_projects

    for out in filter(None, (choices.out, choices.screenshot)):
        spare_projects(out)
    return selftest.run(choices.out, choices.screenshot)


@contextmanager
def _opened(path: str, *, read_only: bool = True) -> "Iterator[Workbench]":
    """A project at work; to write in it, it must not be open elsewhere."""
    from desktop.store.project import Project
    from desktop.workbench import Workbench

    author = _author(keep=not read_only)
    project = Project.open(Path(path), author, read_only=read_only)
    try:
        if not read_only and project.read_only_reason is not None:
            raise project.read_only_reason
        yield Workbench(project, author)
    finally:
        project.close()


def _author(*, keep: bool = True) -> Author:
    """Who it is that does it; who only reads need not be known the next time."""
    settings = SettingsFile(places().config).read(keep=keep)
    return Author(settings.author_id, settings.author_name)


def _decoded(name: str, encoding: str | None) -> str:
    """The text of a file, or of standard input; says so where the encoding is not sure."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else reachable(Path(name)).read_bytes()
    except OSError as error:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "cannot read {path}: {reason}"),
            path=name,
            reason=error.strerror or error,
        ) from None
    try:
        decoded = decode(data, encoding)
    except TextError as error:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "cannot read {path}: {reason}"), path=name, reason=error
        ) from None
    if not decoded.confident:
        bad, rivals = len(decoded.bad_bytes), [name for name, _ in decoded.rivals[:1]]
        told = [f"{name} was read as {decoded.encoding}"]
        told += [f"{_counted(bad, 'byte')} made no sense"] if bad else []
        told += [f"it may be {rival} (--encoding {rival})" for rival in rivals]
        _remark("; ".join(told))
    return decoded.text


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="quandian",
        description="Read a Chinese article, mark who, where and what was signed, keep it exact.",
        epilog="quandian [PROJECT] opens the window; without PROJECT on the last one.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"quandian {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", dest="command")

    def command(name: str, run: Callable[[argparse.Namespace], int], told: str) -> _Parser:
        added: _Parser = commands.add_parser(name, help=told, description=told, allow_abbrev=False)
        added.set_defaults(run=run)
        return added

    def reading(of: _Parser, default: ReadingKind | None) -> None:
        kinds = [kind.value for kind in ReadingKind]
        of.add_argument("--as", dest="reading", choices=kinds, default=default and default.value)

    new = command("new", _new, "make an empty project")
    new.add_argument("project", metavar="PROJECT", type=Path)
    new.add_argument("--schema", metavar="FILE", type=Path, help="its labels and frames, as TOML")

    bring = command("import", _import, "add texts to a project, as one step")
    bring.add_argument("project", metavar="PROJECT")
    bring.add_argument("files", metavar="FILE", nargs="+", help="- is standard input")
    bring.add_argument("--format", choices=["text"], default="text")
    bring.add_argument("--encoding", help="of the files; found out where it is not given")

    take = command("export", _export, "write articles with all that is said of them")
    take.add_argument("project", metavar="PROJECT")
    take.add_argument("--format", choices=list(FORMATS), required=True)
    take.add_argument("--out", metavar="PATH", required=True, help="- is standard output")
    take.add_argument("--articles", metavar="WHICH", help="numbers (1-3,7), an id or a title")
    reading(take, ReadingKind.RAW)
    units = [unit.value for unit in OffsetUnit]
    take.add_argument("--units", choices=units, default=units[0], help="what offsets count")

    read = command("reading", _reading, "print files as a reading shows them")
    read.add_argument("files", metavar="FILE", nargs="+", help="- is standard input")
    reading(read, ReadingKind.REPAIRED)
    read.add_argument("--map", action="store_true", help="with the alignment: an object a line")
    read.add_argument("--assume-damaged", action="store_true", help="repair whatever it looks like")
    read.add_argument("--encoding", help="of the files; found out where it is not given")

    suggest = command("propose", _propose, "say which frames and totals the text of files tells of")
    suggest.add_argument("files", metavar="FILE", nargs="+", help="- is standard input")
    suggest.add_argument("--project", metavar="P", help="whose labels and frames are meant")
    suggest.add_argument("--json", action="store_true", help="an object a line for each file")
    suggest.add_argument("--encoding", help="of the files; found out where it is not given")

    check = command("check", _check, "look for what is wrong; exit code 1 when something is")
    check.add_argument("project", metavar="PROJECT")
    check.add_argument("--json", action="store_true")

    info = command("info", _info, "say what is in a project")
    info.add_argument("project", metavar="PROJECT")
    info.add_argument("--json", action="store_true")

    shot = command("screenshot", _screenshot, "draw the window into a picture, without a display")
    shot.add_argument("project", metavar="PROJECT")
    shot.add_argument("--out", metavar="PNG", required=True)
    shot.add_argument("--article", metavar="N", help="number, id or title; else the last one read")
    reading(shot, None)
    shot.add_argument("--size", metavar="WxH", type=_size, default=(1440, 900))
    shot.add_argument("--theme", choices=["light", "dark"], default="light")

    proof = command("selftest", _selftest, "do the whole job once, in a scratch folder")
    proof.add_argument("--out", metavar="JSON", type=Path, required=True)
    proof.add_argument("--screenshot", metavar="PNG", type=Path)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    @override
    def error(self, message: str) -> NoReturn:
        raise FormatError(
            QT_TRANSLATE_NOOP("errors", "{message} ({prog} --help tells more)"),
            message=message,
            prog=self.prog,
        )


def _size(text: str) -> tuple[int, int]:
    numbers = re.fullmatch(r"(\d{1,9})x(\d{1,9})", text, re.ASCII)
    if not numbers:
        raise argparse.ArgumentTypeError(f"{text} is not a size like 1440x900")
    size = int(numbers[1]), int(numbers[2])
    if not (320 <= size[0] <= 4096 and 240 <= size[1] <= 4096):
        raise argparse.ArgumentTypeError(f"{text} is no size from 320x240 to 4096x4096")
    return size


def _speak_utf8() -> None:
    """Write UTF-8 with plain line ends, whatever the locale or the system likes."""
    if logging.lastResort is not None:
        logging.lastResort.setFormatter(logging.Formatter("quandian: %(message)s"))
    for stream, errors in ((sys.stdout, "surrogatepass"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def _remark(sentence: str) -> None:
    print(f"quandian: {sentence}", file=sys.stderr)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"

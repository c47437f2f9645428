"""Draw the gallery of docs/gallery.md with the program's own `screenshot`.

    python packaging/gallery.py [--out FOLDER]

Makes a project with nested and crossing mentions in a scratch folder, and a picture of it for each
of PICTURES. They depend on the fonts of the machine, and tell which those were, so that nobody
compares them with pictures in other fonts. Look at them before they are kept.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: E402

from desktop.annotations import mentions  # noqa: E402
from desktop.annotations.values import Author, Nesting  # noqa: E402
from desktop.formats.schema_toml import default_schema  # noqa: E402
from desktop.store.project import Project  # noqa: E402
from desktop.text.readings import ReadingKind  # noqa: E402
from desktop.text.span import Span, joined  # noqa: E402
from desktop.ui.article.typography import families, type_of  # noqa: E402
from desktop.workbench import Workbench  # noqa: E402

READER = Author("0" * 32, "讀者")
FONTS = "Fonts"
"""The text of a picture that says with which fonts it was drawn."""

# A text, and what is labelled in it: words, … where they stand apart, and a label's export name.
NESTED = "臨嶼市高新區管委會產業處主任辦公室昨日會同𠮷禾科技發布了場景清單。\n"
NESTED_LABELS = (
    ("臨嶼", "place"),
    ("臨嶼市", "place"),
    ("臨嶼市高新區", "place"),
    ("臨嶼市高新區管委會", "organization"),
    ("臨嶼市高新區管委會產業處", "organization"),
    ("臨嶼市高新區管委會產業處主任", "title"),
    ("昨日", "date"),
    ("𠮷禾科技", "organization"),
    ("場景清單", "subject"),
)
CROSSING = "遠岫環保與澄光機器人就近岸水質監測簽約，數衡信息與禾川縣農業農村局簽約。\n"
CROSSING_LABELS = (
    ("遠岫環保與澄光機器人", "organization"),
    ("澄光機器人就近岸水質監測", "scenario"),
    ("近岸水質監測簽約", "event"),
    ("數衡信息", "organization"),
    ("信息與禾川縣", "subject"),
    ("禾川縣農業農村局", "organization"),
)
RARE = "𠮷野與𡃁仔在😀咖啡節上說：𬭸元素館由𠮷田設計。\n"
RARE_LABELS = (("𠮷野", "person"), ("𡃁仔", "person"), ("😀咖啡節", "event"), ("𠮷田", "person"))
APART = (
    "遠岫、澄光與禾川等公司簽約；𠮷禾科技的智慧農業和近岸監測這些平臺也已上線，"
    "城市數據與交通一體的底座明年建成。\n"
)
APART_LABELS = (
    ("遠岫…公司", "organization"),
    ("澄光", "organization"),
    ("𠮷禾科技", "organization"),
    ("智慧農業…平臺", "subject"),
    ("近岸監測", "scenario"),
    ("城市數據…底座", "subject"),
)
ARTICLES = (
    ("六層嵌套", NESTED * 4, NESTED_LABELS),
    ("交叉", CROSSING * 4, CROSSING_LABELS),
    ("基本平面以外𠮷", RARE * 5, RARE_LABELS),
    ("分開的名稱", APART * 3, APART_LABELS),
)


@dataclass(frozen=True)
class Picture:
    """A picture of an article, by its number from 1; `scale` is that of the screen."""

    name: str
    article: int
    theme: str = "light"
    size: str = "1180x520"
    scale: str = "1"


PICTURES = (
    Picture("nested-light", 1),
    Picture("nested-dark", 1, theme="dark"),
    Picture("crossing-light", 2),
    Picture("crossing-dark", 2, theme="dark"),
    Picture("rare-light", 3),
    Picture("rare-dark", 3, theme="dark"),
    Picture("apart-light", 4),
    Picture("apart-dark", 4, theme="dark"),
    Picture("nested-200", 1, size="880x480", scale="2"),
)


def make(path: Path) -> None:
    """The project of the gallery, where every nesting is allowed."""
    schema = replace(default_schema(), nesting=Nesting.ALL)
    with Project.create(path, schema, READER) as project:
        bench = Workbench(project, READER)
        bench.add_texts([(title, text) for title, text, _labels in ARTICLES])
        by_name = {label.export_name: label.id for label in schema.labels}
        for article, (_title, text, labels) in zip(bench.articles, ARTICLES, strict=True):
            bench.open_article(article)
            paragraph = text.index("\n") + 1
            for first in range(0, len(text), paragraph):
                for words, label in labels:
                    spans = placed(text, words.split("…"), first)
                    mention = bench.mark(bench.reading.shown(spans[0]), by_name[label])
                    if len(spans) > 1:
                        bench.do(mentions.set_spans, mention.id, spans)
        bench.open_first()


def placed(text: str, pieces: list[str], first: int) -> tuple[Span, ...]:
    """Where each of these words stands behind the one before."""
    found = []
    for piece in pieces:
        first = text.index(piece, first)
        found.append(Span(first, first + len(piece)))
        first += len(piece)
    return joined(found)


def fonts() -> str:
    """What tells machines apart that draw the article otherwise: a digest of some text drawn."""
    image = QImage(400, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for at, kind in enumerate((ReadingKind.TAIWAN, ReadingKind.SIMPLIFIED)):
        article = type_of(families(kind, ""), 13.5)
        for under, font in enumerate((article.font, article.tag_font)):
            painter.setFont(font)
            painter.drawText(2, 24 + 60 * at + 30 * under, "永國𠮷😀，Ag 123 地名機構")
    painter.end()
    return hashlib.sha256(bytes(image.constBits())).hexdigest()[:16]


def stamp(path: Path, told: str) -> None:
    """Write into a picture with which fonts it was drawn."""
    image = QImage(str(path))
    image.setText(FONTS, told)
    assert image.save(str(path)), f"{path} can't be written"


def draw(project: Path, picture: Picture, out: Path) -> None:
    """Have the program draw one picture."""
    command = [sys.executable, "-X", "utf8", "-m", "desktop", "screenshot", str(project)]
    command += ["--out", str(out), "--article", str(picture.article), "--as", "raw"]
    command += ["--theme", picture.theme, "--size", picture.size]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_SCALE_FACTOR": picture.scale}
    subprocess.run(command, env=environment, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the gallery.")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "gallery")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    told = fonts()
    with TemporaryDirectory(prefix="gallery-") as folder:
        project = Path(folder) / "gallery.quandian"
        make(project)
        for picture in PICTURES:
            draw(project, picture, out / f"{picture.name}.png")
            stamp(out / f"{picture.name}.png", told)
    application.shutdown()


if __name__ == "__main__":
    main()

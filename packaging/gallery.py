"""Draw the gallery of docs/gallery.md with the program's own `screenshot`.

    python packaging/gallery.py [--out FOLDER]

Makes a project with nested and crossing mentions in a scratch folder, and a picture of it for each
of PICTURES. The pictures depend on the fonts of the machine: look at them before they are kept.
"""

import argparse
import os
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.annotations.values import Author, Nesting  # noqa: E402
from desktop.formats.schema_toml import default_schema  # noqa: E402
from desktop.store.project import Project  # noqa: E402
from desktop.text.span import Span  # noqa: E402
from desktop.workbench import Workbench  # noqa: E402

READER = Author("0" * 32, "讀者")

# A text, and what is labelled in it: words (the n-th time they occur) and a label's export name.
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
ARTICLES = (
    ("六層嵌套", NESTED * 4, NESTED_LABELS),
    ("交叉", CROSSING * 4, CROSSING_LABELS),
    ("基本平面以外𠮷", RARE * 5, RARE_LABELS),
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
                    start = text.index(words, first)
                    shown = bench.reading.shown(Span(start, start + len(words)))
                    bench.mark(shown, by_name[label])
        bench.open_first()


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
    with TemporaryDirectory(prefix="gallery-") as folder:
        project = Path(folder) / "gallery.quandian"
        make(project)
        for picture in PICTURES:
            draw(project, picture, out / f"{picture.name}.png")


if __name__ == "__main__":
    main()

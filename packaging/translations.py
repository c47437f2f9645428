"""Bring the translations up to date: collect the sentences of the source, make what Qt reads.

    python packaging/translations.py            write resources/translations/*.ts and *.qm
    python packaging/translations.py --check    change nothing; 1 where a translation lacks

The .qm files are kept in the repository, since a fresh clone has to start without Qt's tools.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
# English is the language of the source: only its plural forms need a file.
LANGUAGES = ("en", "zh_CN", "zh_TW")
_EXE = ".exe" if sys.platform == "win32" else ""


def update(folder: Path, language: str) -> None:
    """Collect the sentences into the .ts file of a language, and make its .qm file."""
    file = folder / f"quandian_{language}.ts"
    sources = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("desktop/**/*.py"))
    plural = ["-pluralonly"] if language == "en" else []
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", *plural]
    _tool("lupdate", *sources, *options, "-target-language", language, "-ts", str(file))
    _tool("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def unfinished(file: Path) -> list[str]:
    """The sentences of a .ts file that have no translation yet."""
    return [
        message.findtext("source") or ""
        for message in ElementTree.parse(file).iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
    ]


def check() -> list[str]:
    """What is wrong with the translations as they lie there; empty when nothing is."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for language in LANGUAGES:
            for kind in ("ts", "qm"):
                name = f"quandian_{language}.{kind}"
                shutil.copy(FOLDER / name, scratch)
            update(Path(scratch), language)
            file = f"quandian_{language}.ts"
            faults += [f"{file}: not translated: {s}" for s in unfinished(Path(scratch, file))]
            for kind in ("ts", "qm"):
                name = f"quandian_{language}.{kind}"
                if Path(scratch, name).read_bytes() != (FOLDER / name).read_bytes():
                    faults.append(f"{name}: not up to date; run python packaging/translations.py")
    return faults


def _tool(name: str, *arguments: str) -> None:
    folder = Path(PySide6.__file__).parent
    program = folder / (name + _EXE)
    subprocess.run([program, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def main(words: list[str]) -> int:
    if words == ["--check"]:
        faults = check()
        print("\n".join(faults) or "Every sentence is translated.")
        return int(bool(faults))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        update(FOLDER, language)
        left = unfinished(FOLDER / f"quandian_{language}.ts")
        print(f"{language}: {len(left)} not translated")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

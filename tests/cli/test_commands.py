"""What all words of the command line have in common."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import main
from tests.cli.given import CLEAN, Run

ROOT = Path(__file__).resolve().parents[2]


def test_an_option_that_is_none_is_named(run: Run) -> None:
    assert run("--nope")[::2] == (
        2,
        "quandian: unrecognized arguments: --nope (quandian --help tells more)\n",
    )
    assert run()[::2] == (2, "quandian: a COMMAND is missing (quandian --help tells more)\n")


def test_settings_that_can_not_be_kept_are_said_once_and_only_where_they_matter(
    sample: Path, tmp_path: Path
) -> None:
    home = tmp_path / "家"
    home.write_text("no folder 𠮷", encoding="utf-8")

    def said(*words: object) -> str:
        ended = subprocess.run(
            [sys.executable, "-m", "desktop", *map(str, words)],
            cwd=ROOT,
            env={**os.environ, "QUANDIAN_HOME": str(home)},
            capture_output=True,
            encoding="utf-8",
        )
        assert ended.returncode == 0
        return ended.stderr

    assert said("info", sample) == ""
    assert said("export", sample, "--format", "jsonl", "--out", "-") == ""
    err = said("new", tmp_path / "新.quandian")
    assert err.startswith("quandian: the settings can't be ")
    assert err.count("\n") == 1
    assert "Errno" not in err


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("propose", "𠮷.txt"),
        ("export", "p.quandian", "--out", "-"),
        ("export", "p.quandian", "--format", "brat", "--out", "-"),
        ("reading", "𠮷.txt", "--as", "klingon"),
        ("screenshot", "p.quandian", "--out", "x.png", "--size", "big"),
        ("info", "no such 𠮷.quandian"),
    ],
)
def test_what_can_not_be_done_is_one_sentence_and_exit_code_2(
    run: Run, words: tuple[str, ...]
) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("quandian: ")
    assert err.count("\n") == 1


def test_a_file_that_is_no_project_is_left_alone(run: Run, texts: dict[str, Path]) -> None:
    for words in (("info",), ("export", "--format", "jsonl", "--out", "-")):
        code, out, err = run(words[0], texts["clean"], *words[1:])
        assert (code, out, err.count("\n")) == (2, "", 1)
    assert texts["clean"].read_bytes() == CLEAN.encode()


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    for name in ("new", "import", "export", "reading", "info", "screenshot"):
        assert re.search(rf"^    {name}\b", said, re.MULTILINE)


@pytest.mark.parametrize("command", ["info", "reading", "export"])
def test_commands_without_a_window_leave_widgets_alone(
    sample: Path, texts: dict[str, Path], command: str
) -> None:
    words = {
        "info": ["info", str(sample)],
        "export": ["export", str(sample), "--format", "jsonl", "--out", "-"],
        "reading": ["reading", str(texts["damaged"]), "--map", "--as", "taiwan"],
    }[command]
    script = (
        "import sys; from desktop.cli import main; code = main(sys.argv[1:]);"
        "unwanted = {'PySide6.QtWidgets', 'PySide6.QtGui'};"
        "unwanted |= {'sqlalchemy', 'PySide6.QtCore'} if sys.argv[1] == 'reading' else set();"
        "sys.exit(code or ' '.join(unwanted & set(sys.modules)) or 0)"
    )
    ended = subprocess.run([sys.executable, "-c", script, *words], cwd=ROOT, capture_output=True)
    assert (ended.returncode, ended.stderr) == (0, b"")

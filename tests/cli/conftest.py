"""The command line, with some texts and projects to try it on."""

from pathlib import Path

import pytest

from desktop.cli import main
from desktop.sample import open_or_make_sample
from tests.cli.given import AUTHOR, CLEAN, DAMAGED, Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def texts(tmp_path: Path) -> dict[str, Path]:
    folder = tmp_path / "文 本"
    folder.mkdir()
    made = {"damaged": folder / "受損.txt", "clean": folder / "乾淨.txt"}
    made["damaged"].write_bytes(DAMAGED.encode())
    made["clean"].write_bytes(CLEAN.encode())
    return made


@pytest.fixture
def project(tmp_path: Path, run: Run, texts: dict[str, Path]) -> Path:
    path = tmp_path / "專案 𠮷.quandian"
    assert run("new", path) == (0, "", "")
    assert run("import", path, *texts.values())[0] == 0
    return path


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return open_or_make_sample(tmp_path / "範例", AUTHOR)

"""The two commands of the README: what run.py does before the program has its turn."""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
ECHO = """
import os, sys
print(sys.argv[1:], os.getcwd(), sys.flags.utf8_mode)
sys.exit(7)
"""

Clone = Callable[[str], ModuleType]


@pytest.fixture
def clone(tmp_path: Path) -> Iterator[Clone]:
    """Make a checkout whose program only tells how it was called; gives its run.py as a module."""

    def make(name: str) -> ModuleType:
        root = tmp_path / name
        (root / "desktop").mkdir(parents=True)
        (root / "desktop" / "__init__.py").touch()
        (root / "desktop" / "__main__.py").write_text(ECHO, encoding="utf-8")
        (root / "pytest.py").write_text(ECHO, encoding="utf-8")
        for file in ("run.py", *REQUIREMENTS):
            shutil.copy(ROOT / file, root)
        spec = importlib.util.spec_from_file_location("run", root / "run.py")
        assert spec and spec.loader
        run = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(run)
        return run

    here = Path.cwd()
    yield make
    os.chdir(here)


@pytest.fixture
def ready(clone: Clone) -> ModuleType:
    """A checkout that is set up, in a folder with a hard name."""
    run = clone("標註 工具 (測試) 𠮷")
    venv.create(run.VENV, symlinks=os.name != "nt")
    run.write_stamp(run.wanted(True))
    return run


def start(
    run: ModuleType, *words: str, cwd: Path | None = None, first: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Start run.py as a person does; `first` is said to its Python before."""
    script = f"import sys, runpy\nsys.argv = {[run.__file__, *words]!r}\n{first}\n"
    script += f"runpy.run_path({run.__file__!r}, run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", script] if first else [sys.executable, str(run.__file__), *words],
        cwd=cwd,
        env={"QT_QPA_PLATFORM": "offscreen", **os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def pins(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))


OLD = "sys.version_info = (3, 6, 15, 'final', 0)"
NEW = "sys.version_info = (3, 15, 0, 'final', 0)"


def test_an_old_python_can_read_run_py() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("first", [OLD, NEW])
def test_an_unsuitable_python_gets_a_sentence(clone: Clone, tmp_path: Path, first: str) -> None:
    run = clone("quandian")
    done = start(run, "info", first=first, PATH=str(tmp_path))
    assert done.returncode == 2
    assert "Quandian needs a 64-bit Python 3.11 to 3.14, and this is a 64-bit 3." in done.stderr
    assert "Traceback" not in done.stderr
    assert not Path(run.VENV).exists()


@pytest.mark.skipif(os.name == "nt", reason="makes a symbolic link to Python")
def test_an_unsuitable_python_hands_over_to_a_suitable_one(clone: Clone, tmp_path: Path) -> None:
    run = clone("quandian")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python3.14").symlink_to(sys.executable)
    # Read as old.py, so that what it hands over to can be a run.py that only tells.
    run.__file__ = str(shutil.copy(run.__file__ or "", Path(run.ROOT) / "old.py"))
    (Path(run.ROOT) / "run.py").write_text(ECHO, encoding="utf-8")
    done = start(run, "info", "𠮷", first=OLD, PATH=str(tmp_path / "bin"))
    assert done.stdout.startswith("['info', '𠮷'] ")
    assert done.returncode == 7


def test_an_unsuitable_python_starts_what_another_one_set_up(ready: ModuleType) -> None:
    assert start(ready, "info", first=OLD, PATH="").returncode == 7


def test_a_word_reaches_the_program_with_its_folder_and_its_exit_code(
    ready: ModuleType, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "別處"
    (elsewhere / "desktop").mkdir(parents=True)
    (elsewhere / "desktop" / "__init__.py").touch()
    (elsewhere / "desktop" / "__main__.py").write_text("print('the wrong one')", encoding="utf-8")
    done = start(ready, "info", "a b", "𠮷.quandian", cwd=elsewhere, LC_ALL="C")
    assert (done.stdout, done.stderr) == (f"{['info', 'a b', '𠮷.quandian']} {elsewhere} 1\n", "")
    assert done.returncode == 7


def test_the_words_after_test_reach_pytest_in_the_checkout(
    ready: ModuleType, tmp_path: Path
) -> None:
    done = start(ready, "test", "tests/text", "-k", "span", cwd=tmp_path)
    assert done.stdout.startswith(f"{['tests/text', '-k', 'span']} {ready.ROOT} ")
    assert done.returncode == 7


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_the_way_to_a_picture_is_told(clone: Clone) -> None:
    run = clone("quandian")
    done = start(run, "我的 𠮷.quandian", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert 'python3 run.py screenshot "我的 𠮷.quandian" --out picture.png' in done.stderr
    assert not Path(run.VENV).exists()


def test_an_interrupted_set_up_is_not_taken_for_a_whole_one(ready: ModuleType) -> None:
    assert ready.is_ready(True) and ready.is_ready(False)
    ready.write_stamp(ready.wanted(False))
    assert ready.is_ready(False) and not ready.is_ready(True)
    ready.write_stamp([])
    assert not ready.is_ready(False)


def test_other_requirements_or_another_python_want_another_venv(
    ready: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as context:
        context.setattr(sys, "base_prefix", "/elsewhere")
        assert not ready.is_ready(False)
    with (Path(ready.ROOT) / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("# newer\n")
    assert not ready.is_ready(False)


def test_a_venv_that_is_not_ours_is_left_alone(
    clone: Clone, capsys: pytest.CaptureFixture[str]
) -> None:
    run = clone("quandian")
    (Path(run.VENV) / "precious").mkdir(parents=True)
    with pytest.raises(SystemExit):
        run.make_venv()
    assert (Path(run.VENV) / "precious").exists()
    assert "mv .venv .venv.mine" in capsys.readouterr().err


def test_an_older_venv_of_ours_is_made_anew(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    run = clone("quandian")
    (Path(run.VENV) / "lib").mkdir(parents=True)
    run.write_stamp(["3.9 /usr"])
    monkeypatch.setattr(subprocess, "call", lambda *command, **more: 0)
    run.make_venv()
    assert [left.name for left in Path(run.VENV).iterdir()] == ["quandian.stamp"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt is Debian's")
class TestWhatTheSystemLacks:
    @pytest.fixture
    def run(self, clone: Clone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
        """A machine with an apt-get that writes down how it is called, and a font."""
        (tmp_path / "bin").mkdir()
        installer = tmp_path / "bin" / "apt-get"
        installer.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/calls"\n', encoding="utf-8")
        installer.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}/bin:/bin:/usr/bin")
        run = clone("quandian")
        monkeypatch.setattr(run, "has_chinese_font", lambda: True)
        monkeypatch.setattr(run, "LIBRARIES", {"libquandian-test.so.1": "libtest1"})
        return run

    def test_root_has_it_installed(
        self, run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        run.install_missing(["python3.11-venv"])
        assert (tmp_path / "calls").read_text(encoding="utf-8").splitlines() == [
            "update",
            "install -y --no-install-recommends python3.11-venv libtest1",
        ]

    def test_a_user_without_a_terminal_is_told_the_line(
        self,
        run: ModuleType,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        with pytest.raises(SystemExit):
            run.install_missing([])
        said = capsys.readouterr().err
        assert "Run it now" not in said
        assert "This system lacks what Quandian needs: libquandian-test.so.1." in said
        assert "sudo apt-get install -y --no-install-recommends libtest1\n" in said
        assert not (tmp_path / "calls").exists()

    def test_a_missing_font_alone_stops_nobody(
        self,
        run: ModuleType,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        monkeypatch.setattr(run, "LIBRARIES", {})
        monkeypatch.setattr(run, "has_chinese_font", lambda: False)
        run.install_missing([])
        assert "lacks what Quandian needs: a Chinese font." in capsys.readouterr().err

    def test_a_missing_venv_module_is_noticed(
        self,
        run: ModuleType,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        monkeypatch.setitem(sys.modules, "ensurepip", None)
        with pytest.raises(SystemExit):
            run.main(["info"])
        said = capsys.readouterr().err
        assert "python{}.{}-venv".format(*sys.version_info[:2]) in said
        assert not Path(run.VENV).exists()


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_has_a_hash_and_no_index(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text and "--index" not in text
    for requirement in re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in requirement, requirement


def test_developers_use_the_same_releases_as_users() -> None:
    users, developers = (pins(name) for name in REQUIREMENTS)
    assert users.items() <= developers.items()


@pytest.mark.slow
def test_a_fresh_clone_sets_itself_up(tmp_path: Path) -> None:
    clone = tmp_path / "標註 工具 (測試)"
    shutil.copytree(
        ROOT, clone, ignore=shutil.ignore_patterns(".venv", ".git", ".*_cache", "__pycache__")
    )
    done = subprocess.run(
        [sys.executable, str(clone / "run.py"), "test", "-q", "tests/test_places.py"],
        cwd=tmp_path,
        env={**os.environ, "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
    packages = next((clone / ".venv").rglob("site-packages"))
    assert not [path for path in packages.glob("*.pth") if str(clone) in path.read_text("utf-8")]

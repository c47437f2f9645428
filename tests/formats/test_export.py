"""An export is there whole, or the one before it is."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotations.bundle import Bundle
from desktop.formats.errors import FormatError
from desktop.formats.export import export
from desktop.formats.options import Options

OLD = "the export of yesterday 𠮷\n"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    path = tmp_path / "輸出" / "out.jsonl"
    path.parent.mkdir()
    path.write_text(OLD, encoding="utf-8")
    return path


def is_as_before(out: Path) -> bool:
    return out.read_text(encoding="utf-8") == OLD and is_alone(out)


def is_alone(out: Path) -> bool:
    return list(out.parent.iterdir()) == [out]


def test_an_export_replaces_the_one_before(bundle: Bundle, out: Path) -> None:
    written = export("jsonl", [bundle, bundle], out, Options())
    assert (written.path, written.articles, written.lost) == (out, 2, ())
    assert out.read_text(encoding="utf-8").count("\n") == 2
    assert is_alone(out)


def test_an_export_of_nothing_is_an_empty_file(out: Path) -> None:
    assert export("jsonl", [], out, Options()).articles == 0
    assert out.read_bytes() == b""


def test_a_full_disk_leaves_the_export_before(bundle: Bundle, out: Path) -> None:
    def bundles() -> Iterator[Bundle]:
        yield bundle
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(FormatError, match=r"^There is no room left on the disk of .*out\.jsonl;"):
        export("jsonl", bundles(), out, Options())
    assert is_as_before(out)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal on Windows")
def test_a_kill_leaves_the_export_before(out: Path) -> None:
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from desktop.formats.export import export\n"
        "from desktop.formats.options import Options\n"
        "def bundles():\n"
        "    print('writing', flush=True)\n"
        "    time.sleep(60)\n"
        "    yield\n"
        "export('jsonl', bundles(), Path(sys.argv[1]), Options())\n"
    )
    command = [sys.executable, "-c", script, str(out)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"writing\n"
        child.kill()
    assert out.read_text(encoding="utf-8") == OLD


def test_text_that_json_can_not_hold_is_refused_by_reading_it_back(
    bundle: Bundle, out: Path
) -> None:
    # Two lone halves side by side come back from any JSON as one character.
    halves = replace(bundle, article=replace(bundle.article, title="\ud83d" + "\ude00"))
    with pytest.raises(FormatError, match="does not read back the same"):
        export("jsonl", [halves], out, Options())
    assert is_as_before(out)


def test_a_folder_that_is_not_there_is_a_sentence(bundle: Bundle, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"can't be written: No such file"):
        export("jsonl", [bundle], tmp_path / "none" / "out.jsonl", Options())
    with pytest.raises(FormatError, match=r"can't be written: Is a directory"):
        export("jsonl", [bundle], tmp_path, Options())


@pytest.mark.skipif(sys.platform == "win32", reason="links and devices are of other systems")
def test_a_link_stays_a_link_and_a_device_a_device(bundle: Bundle, out: Path) -> None:
    link = out.with_name("link.jsonl")
    link.symlink_to(out)
    export("jsonl", [bundle], link, Options())
    assert link.is_symlink()
    assert out.read_text(encoding="utf-8").startswith("{")
    export("jsonl", [bundle], Path(os.devnull), Options())
    assert Path(os.devnull).is_char_device()

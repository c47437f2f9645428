"""An article of the sample annotated whole, by mouse and keys and by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.keys import KEYS_ALONE, WITH_MOUSE, replay
from tests.bench.outcome import differences
from tests.bench.wanted import linyu


@pytest.mark.parametrize(("has_mouse", "most"), [(True, WITH_MOUSE), (False, KEYS_ALONE)])
def test_the_sample_is_annotated_whole_within_few_actions(
    tmp_path: Path, qapp: QApplication, has_mouse: bool, most: int
) -> None:
    path = tmp_path / "鍵盤𠮷.quandian"
    counts = replay(path, linyu(), has_mouse=has_mouse)
    assert differences(path, linyu()) == []
    assert sum(counts.values()) <= most

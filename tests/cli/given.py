"""What the command line is tried on, and what it says."""

import json
from collections.abc import Callable
from typing import Any

from desktop.annotations.values import Author

DAMAGED = (
    "高新區(qū)創(chuàng)新發(fā)展😀\n"
    + "高新區(qū)與𠮷野家就發(fā)展項目簽約,創(chuàng)新發(fā)展。" * 3
)
REPAIRED = "高新區創新發展😀\n" + "高新區與𠮷野家就發展項目簽約，創新發展。" * 3
CLEAN = "𠮷野家開幕\n今天，𠮷野家在舊港開幕😀。\r\n明天也開。"
AUTHOR = Author("00000000-0000-4000-8000-000000000001", "王小明")

Run = Callable[..., tuple[int, str, str]]


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]

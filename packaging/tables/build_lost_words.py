"""Build resources/tables/lost_words.txt: common words with a character that a rewriter can lose.

Run once by a developer, with rjieba installed and the dict.txt of jieba 0.42.1 (MIT) as the
argument: rjieba has the same words, but can't list them. The repository keeps the table.

Words that dict.txt counts less than OFTEN times (of sixty million) are left out: a full stop is
likelier lost than such a word cut, and nearly any two characters are one (办校, 17 times).
"""

import sys
from pathlib import Path

import rjieba

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "resources" / "tables" / "lost_words.txt"
WIDTH = 100
OFTEN = 20

HEAD = """\
# Common words of two to four characters with one that shifts.lost_characters() gives.
# Built by packaging/tables/build_lost_words.py from the dictionary of jieba (MIT).
"""


def main(counts: dict[str, int]) -> None:
    sys.path.insert(0, str(ROOT))
    from desktop.text.conversion import convert
    from desktop.text.shifts import lost_characters

    lost = set(convert("".join(lost_characters()), "t2s"))
    known = sorted(
        word
        for word, count in counts.items()
        if count >= OFTEN and 2 <= len(word) <= 4 and lost & set(word)
    )
    assert all(map(rjieba.has_word, known))
    lines = [""]
    for word in known:
        if len(lines[-1]) + len(word) >= WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(known)} words, {TABLE.stat().st_size} bytes: {TABLE}")


if __name__ == "__main__":
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    main({word: int(count) for word, count, *_ in (line.split(" ") for line in lines)})

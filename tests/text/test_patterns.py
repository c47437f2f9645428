"""Patterns that are compiled late find what the others find."""

import re

import pytest

from desktop.text.marks import HAN
from desktop.text.patterns import Pattern, compiling

TEXT = "唐山高新區(qū)與𠮷野家，2023年簽約 12 項。"


@pytest.mark.parametrize("source", [f"[{HAN}]+", r"(\d+)年", "無", r"\(([a-zū]+)\)", ""])
def test_a_pattern_answers_like_a_compiled_one(source: str) -> None:
    late, compiled = Pattern(source), re.compile(source)
    for _ in range(2):
        assert late.findall(TEXT) == compiled.findall(TEXT)
        assert late.sub("_", TEXT) == compiled.sub("_", TEXT)
        assert late.split(TEXT) == compiled.split(TEXT)
        spans = [[each.span() for each in one.finditer(TEXT, 3)] for one in (late, compiled)]
        assert spans[0] == spans[1]
        for name in ("search", "match", "fullmatch"):
            found = [getattr(one, name)(TEXT, 1, 9) for one in (late, compiled)]
            assert [each and each.span() for each in found] == [found[1] and found[1].span()] * 2


def test_a_pattern_is_compiled_once_and_not_before_it_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[str] = []
    real = re.compile

    def counted(source: str) -> re.Pattern[str]:
        compiled.append(source)
        return real(source)

    monkeypatch.setattr(re, "compile", counted)
    late, other = Pattern("區"), Pattern("𠮷")
    assert compiled == []
    assert late.search is late.search
    assert compiled == ["區"]
    for _ in compiling():
        pass
    assert compiled.count("區") == compiled.count("𠮷") == 1
    assert other.search(TEXT) is not None
    assert compiled.count("𠮷") == 1

"""The mentions of a label by how they are written, so that some can be given another one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.annotations.values import Mention
from desktop.text.folding import fold, repaired_whole


class Texts(Protocol):
    """What is read of a project to sort the mentions of a label."""

    def mentions_labelled(self, label_id: str) -> tuple[Mention, ...]: ...
    def raw(self, article_id: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Spelling:
    """Mentions with one text, whatever its script or damage; `text` is the first of them."""

    text: str
    mentions: tuple[Mention, ...]

    @property
    def articles(self) -> int:
        return len({mention.article for mention in self.mentions})


def spellings(
    texts: Texts, label_id: str, is_wanted: Callable[[], bool] = lambda: True
) -> list[Spelling]:
    """Sort the mentions of a label by their text, the most frequent first.

    Those of deleted articles are left out: they keep their label. Ends with what was read so far
    when it is no longer wanted.
    """
    by_article: dict[str, list[Mention]] = {}
    for mention in texts.mentions_labelled(label_id):
        by_article.setdefault(mention.article, []).append(mention)
    found: dict[str, list[Mention]] = {}
    shown: dict[str, str] = {}
    folds: dict[str, str] = {}
    for article_id, mentions in by_article.items():
        if not is_wanted():
            break
        try:
            raw = texts.raw(article_id)
        except KeyError:
            continue
        for mention in mentions:
            text = "".join(span.of(raw) for span in mention.spans)
            if text not in folds:
                folds[text] = fold(text)
                shown.setdefault(folds[text], repaired_whole(text))
            found.setdefault(folds[text], []).append(mention)
    every = (Spelling(shown[folded], tuple(mentions)) for folded, mentions in found.items())
    return sorted(every, key=lambda each: (-len(each.mentions), each.text))

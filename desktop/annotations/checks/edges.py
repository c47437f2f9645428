"""Where a mention begins and ends: not in a repair, on a mark, on 等, or around its quotes."""

from collections.abc import Iterator
from functools import partial

from typing_extensions import override

from desktop.annotations import mentions
from desktop.annotations.checks.case import Case
from desktop.annotations.checks.finding import Finding, Fix, Rule
from desktop.annotations.values import Mention
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span
from desktop.text.trimming import trim

_QUOTES = dict(zip("「『“‘\"'《〈", "」』”’\"'》〉", strict=True))
# Words that end in 等 themselves.
_BEFORE_DENG = "高中初平同相对對何均优優上下劣头頭特超"


class CutsBlock(Rule):
    """A mention that begins or ends within what a repair made one character of."""

    id = "cuts_block"
    told = QT_TRANSLATE_NOOP("findings", "A mention cuts a repaired character in two")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for mention in case.mentions:
            widened = tuple(map(case.readings.widen, mention.spans))
            if widened != mention.spans:
                yield Finding(
                    self.id,
                    mention.hull,
                    QT_TRANSLATE_NOOP("findings", "“{text}” cuts a repaired character in two."),
                    {"text": case.text(mention)},
                    (mention.id,),
                    fix=_fix(
                        QT_TRANSLATE_NOOP("findings", "Take the whole character"), mention, widened
                    ),
                )
            yield None


class EndsInPunctuation(Rule):
    """A mention with blanks or punctuation at an edge, quotes around it aside."""

    id = "punctuation"
    told = QT_TRANSLATE_NOOP("findings", "A mention begins or ends in punctuation or a blank")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for mention in case.mentions:
            trimmed = _trimmed(case, mention)
            if trimmed and not any(_is_quoted(case, span) for span in mention.spans):
                yield Finding(
                    self.id,
                    mention.hull,
                    QT_TRANSLATE_NOOP("findings", "“{text}” begins or ends in punctuation."),
                    {"text": case.text(mention)},
                    (mention.id,),
                    fix=_fix(QT_TRANSLATE_NOOP("findings", "Leave it out"), mention, trimmed),
                )
            yield None


class HoldsQuotes(Rule):
    """A mention that holds the quotes around what it is about."""

    id = "quotes"
    told = QT_TRANSLATE_NOOP("findings", "A mention holds the quotes around it")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for mention in case.mentions:
            trimmed = _trimmed(case, mention)
            if trimmed and any(_is_quoted(case, span) for span in mention.spans):
                yield Finding(
                    self.id,
                    mention.hull,
                    QT_TRANSLATE_NOOP("findings", "“{text}” holds its quotes."),
                    {"text": case.text(mention)},
                    (mention.id,),
                    fix=_fix(
                        QT_TRANSLATE_NOOP("findings", "Leave the quotes out"), mention, trimmed
                    ),
                )
            yield None


class EndsInDeng(Rule):
    """A mention that ends in 等, and so on, which is not part of a name."""

    id = "deng"
    told = QT_TRANSLATE_NOOP("findings", "A mention ends in 等")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        for mention in case.mentions:
            text = case.spellings.text(mention.spans[-1:])
            if text.endswith("等") and len(text) > 1 and text[-2] not in _BEFORE_DENG:
                shorter = _part(case, mention.spans[-1], Span(0, len(text) - 1))
                yield Finding(
                    self.id,
                    mention.hull,
                    QT_TRANSLATE_NOOP("findings", "“{text}” ends in 等."),
                    {"text": case.text(mention)},
                    (mention.id,),
                    fix=_fix(
                        QT_TRANSLATE_NOOP("findings", "Leave 等 out"),
                        mention,
                        (*mention.spans[:-1], shorter),
                    ),
                )
            yield None


class EmptyLabel(Rule):
    """A label on nothing that can be read, or one without a name."""

    id = "empty_label"
    told = QT_TRANSLATE_NOOP("findings", "Nothing is labelled, or the label has no name")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        nameless = {label.id for label in case.schema.labels if not label.name.strip()}
        for mention in case.mentions:
            text = case.text(mention)
            if trim(text, Span(0, len(text))) is None:
                fix = Fix(
                    QT_TRANSLATE_NOOP("findings", "Delete the mention"),
                    {},
                    partial(mentions.delete_all, mention_ids=[mention.id]),
                )
                yield Finding(
                    self.id,
                    mention.hull,
                    QT_TRANSLATE_NOOP("findings", "“{text}” is labelled, which says nothing."),
                    {"text": text},
                    (mention.id,),
                    fix=fix,
                )
            elif mention.label in nameless:
                yield Finding(
                    self.id,
                    mention.hull,
                    QT_TRANSLATE_NOOP("findings", "The label of “{text}” has no name."),
                    {"text": text},
                    (mention.id,),
                )
            yield None


def _trimmed(case: Case, mention: Mention) -> tuple[Span, ...] | None:
    """The spans without punctuation at the edges; None where they have none, or are all of it."""
    kept = []
    for span in mention.spans:
        text = case.spellings.text((span,))
        inner = trim(text, Span(0, len(text)))
        if inner is not None:
            kept.append(span if len(inner) == len(text) else _part(case, span, inner))
    spans = tuple(kept)
    return spans if spans and spans != mention.spans else None


def _is_quoted(case: Case, span: Span) -> bool:
    text = case.spellings.text((span,))
    return len(text) > 2 and _QUOTES.get(text[0]) == text[-1]


def _part(case: Case, span: Span, inner: Span) -> Span:
    """The raw span of a part of what is read at a raw span."""
    repaired = case.readings.repaired
    start = repaired.shown(span).start
    return repaired.raw(Span(start + inner.start, start + inner.end))


def _fix(sentence: str, mention: Mention, spans: tuple[Span, ...]) -> Fix:
    return Fix(sentence, {}, partial(mentions.set_spans, mention_id=mention.id, spans=spans))

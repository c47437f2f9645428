"""One name is labelled in one way, everywhere, and is one entity."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from heapq import heappop, heappush

from typing_extensions import override

from desktop.annotations import mentions, names
from desktop.annotations.checks.case import Case
from desktop.annotations.checks.finding import Finding, Fix, Rule
from desktop.annotations.ground import Ground
from desktop.annotations.rules import Refusal
from desktop.annotations.same import mark_all, same
from desktop.annotations.steps import Step
from desktop.annotations.values import Entity, Mention
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span

# One character stands in too many words to be looked for as a name.
_SHORTEST = 2
_PAUSE = 512


class TwoLabels(Rule):
    """A name that one author labelled in two ways."""

    id = "two_labels"
    told = QT_TRANSLATE_NOOP("findings", "The same name is labelled in two ways")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        alike: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
        for mention in case.mentions:
            alike[mention.author, case.folded(mention)].append(mention)
            yield None
        for key in list(alike):  # given back one by one: at once it takes 60 ms where many are
            group = alike.pop(key)
            labels = Counter(mention.label for mention in group)
            if len(labels) > 1 and any(map(case.is_name, group)):
                yield self._finding(case, group, labels)
            yield None

    def _finding(self, case: Case, group: Sequence[Mention], labels: Counter[str]) -> Finding:
        (usual, most), (_, second) = labels.most_common(2)
        others = [mention for mention in group if mention.label != usual]
        named = {each: case.schema.label(each).name for each in labels}
        fix = Fix(
            QT_TRANSLATE_NOOP("findings", "Label it {label} everywhere"),
            {"label": named[usual]},
            partial(mentions.relabel_all, mention_ids=[each.id for each in others], label_id=usual),
        )
        return Finding(
            self.id,
            others[0].hull,
            QT_TRANSLATE_NOOP(
                "findings", "“{text}” is labelled {label} here and {other} elsewhere."
            ),
            {
                "text": case.text(others[0]),
                "label": named[others[0].label],
                "other": named[usual],
            },
            tuple(each.id for each in others),
            fix=fix if most > second else None,
        )


class Unlabelled(Rule):
    """A name that is labelled in one place and not in others, longer mentions aside."""

    id = "unlabelled"
    told = QT_TRANSLATE_NOOP("findings", "A labelled name is left unlabelled elsewhere")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        alike: dict[str, Mention] = {}
        for mention in case.mentions:
            if case.is_name(mention):
                alike.setdefault(case.folded(mention), mention)
            yield None
        first: dict[str, int] = {}
        counts: Counter[str] = Counter()
        for found in _places(case, alike):
            if found is not None:
                first.setdefault(*found)
                counts[found[0]] += 1
            yield None
        for folded, place in first.items():
            span = case.readings.folded.alignment.unmap(Span(place, place + len(folded)))
            yield self._finding(case, alike[folded], span, counts[folded])

    def _finding(self, case: Case, mention: Mention, span: Span, count: int) -> Finding:
        label = case.schema.label(mention.label).name
        return Finding(
            self.id,
            case.readings.widen(span),
            QT_TRANSLATE_NOOP(
                "findings", "“{text}” is labelled {label} elsewhere; unlabelled here: {count}."
            ),
            {"text": case.text(mention), "label": label, "count": count},
            (mention.id,),
            fix=Fix(
                QT_TRANSLATE_NOOP("findings", "Label them all"),
                {},
                partial(_label_all, mention_id=mention.id),
            ),
        )


class TwoScripts(Rule):
    """Two names that differ in script, damage or width only, and are not said to be two."""

    id = "two_scripts"
    told = QT_TRANSLATE_NOOP("findings", "One name in two spellings is kept as two names")

    @override
    def look(self, case: Case) -> Iterator[Finding | None]:
        there: dict[str, Mention] = {}
        entities: dict[str, Entity] = {}
        for mention in case.mentions:
            entity = case.entity_of(mention)
            if entity is not None and entity.id not in entities:
                entities[entity.id], there[entity.id] = entity, mention
            yield None
        known: defaultdict[str, list[Entity]] = defaultdict(list)
        told: set[str] = set()
        for entity in entities.values():
            spellings = dict.fromkeys(map(case.spellings.folded, (entity.name, *entity.aliases)))
            for folded in spellings:
                for other in known[folded]:
                    pair = "|".join(sorted((entity.id, other.id)))
                    if pair not in case.apart and pair not in told:
                        told.add(pair)
                        yield self._finding(other, entity, there)
                known[folded].append(entity)
            yield None

    def _finding(self, one: Entity, other: Entity, there: dict[str, Mention]) -> Finding:
        return Finding(
            self.id,
            there[other.id].hull,
            QT_TRANSLATE_NOOP("findings", "{first} and {second} are one name, kept as two."),
            {"first": one.name, "second": other.name},
            (there[one.id].id, there[other.id].id),
            fix=Fix(
                QT_TRANSLATE_NOOP("findings", "Join them as {name}"),
                {"name": one.name},
                partial(_join, keep_id=one.id, other_id=other.id),
            ),
        )


def _places(case: Case, names: Collection[str]) -> Iterator[tuple[str, int] | None]:
    """Where in the folded text names stand outside of mentions; of two at a place the longest.

    One walk over the text for all names, since there may be thousands of both.
    """
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for name in names:
        if len(name) >= _SHORTEST:
            lengths[name[:_SHORTEST]].add(len(name))
        yield None
    longest_first: dict[str, list[int]] = {}
    for begin, each in lengths.items():
        longest_first[begin] = sorted(each, reverse=True)
        yield None
    longest = max(map(len, names), default=0)
    for free in _free(case):
        first, end = free or (0, 0)
        while first < end:
            stop = min(end, first + _PAUSE)
            text = case.readings.folded.stretch(first, min(end, stop + longest))
            place = 0
            while first + place < stop:
                for length in longest_first.get(text[place : place + _SHORTEST], ()):
                    found = text[place : place + length]
                    if len(found) == length and found in names:
                        yield found, first + place
                        place += length - 1
                        break
                place += 1
            first += place
            yield None
        yield None


def _free(case: Case) -> Iterator[tuple[int, int] | None]:
    """The stretches of the folded text that no mention touches; None for a pause."""
    alignment = case.readings.folded.alignment
    end = 0
    for start, stop in _pieces(case.mentions):
        first = alignment.map_place(start, up=False)
        yield (end, first) if first > end else None
        end = max(end, alignment.map_place(stop, up=True))
    if end < alignment.length:
        yield end, alignment.length


def _pieces(mentions: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Where the pieces of mentions start and end, in order; the mentions come by their starts."""
    ahead: list[tuple[int, int]] = []
    for mention in mentions:
        start = mention.spans[0].start
        while ahead and ahead[0][0] < start:
            yield heappop(ahead)
        for span in mention.spans:
            heappush(ahead, (span.start, span.end))
    yield from sorted(ahead)


def _label_all(ground: Ground, mention_id: str) -> Step:
    mention = ground.state.mentions.get(mention_id)
    if mention is None or ground.state.article is None:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "This mention is no longer there."))
    found = same(
        ground.state.article.id, ground.readings, ground.state, ground.mention_text(mention)
    )
    free = [each for each in found if not (each.is_within or each.is_labelled)]
    return mark_all(ground, free, mention.label, ground.state.entity_of(mention_id))


def _join(ground: Ground, keep_id: str, other_id: str) -> Step:
    entities = ground.known.entities_named([keep_id, other_id])
    if len(entities) < 2:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "This name is no longer there."))
    return names.join(ground, entities[keep_id], [entities[other_id]])

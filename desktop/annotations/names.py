"""Names: what mentions refer to, and how entities are joined, parted, called and kept apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from desktop.annotations import edits
from desktop.annotations.edits import Changes, new_id
from desktop.annotations.ground import Ground
from desktop.annotations.rules import Refusal
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Apart, Entity, Link, Mention, Schema
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.folding import fold


def linked(
    ground: Ground,
    mentions: Iterable[Mention],
    to: Entity | None = None,
    schema: Schema | None = None,
) -> Changes:
    """Link new mentions, as far as they are names: to an entity, else to the ones known by them.

    What nobody is known by becomes a new entity. `schema` is the one to come, if it changes.
    """
    names = {label.id for label in (schema or ground.state.schema).labels if label.is_name}
    changes: list[Change] = []
    known: dict[str, Sequence[Entity]] = {}
    for mention in mentions:
        if mention.label not in names:
            continue
        name = ground.mention_text(mention)
        folded = fold(name)
        if to is None and folded not in known:
            known[folded] = ground.known.entities_folded(folded)
        joined = edits.join(mention, name, (to,) if to else known[folded], ground.stamp)
        made = [each.after for each in joined if isinstance(each.after, Entity)]
        known[folded] = made or known.get(folded, ())
        changes += joined
    return tuple(changes)


def corrected(ground: Ground, before: Mention, after: Mention) -> Changes:
    """What follows for its name where other text becomes a mention's.

    A mention that was linked by how it read is linked by how it reads now. What nobody is known by
    becomes a new entity; one that stands nowhere else was mistaken with it, and is called anew.
    """
    link = ground.state.links.get(before.id)
    entity = ground.state.entities.get(link.entity) if link else None
    if link is None or entity is None:
        return ()
    name = ground.mention_text(after)
    known_by = {fold(each) for each in (entity.name, *entity.aliases)}
    if fold(ground.mention_text(before)) not in known_by or fold(name) in known_by:
        return ()
    is_alone = ground.known.link_count(entity.id) == 1
    if is_alone and (entity.aliases or entity.note or entity.external_id):
        return ()
    others = ground.known.entities_folded(fold(name))
    if is_alone and not others:
        return (Change(entity, replace(entity, name=name)),)
    *made, joined = edits.join(after, name, others, ground.stamp)
    return (*made, Change(link, joined.after))


def left_over(ground: Ground, changes: Changes) -> Changes:
    """The entities that these changes leave without a mention and that say nothing else."""
    gone: Counter[str] = Counter()
    for change in changes:
        if isinstance(change.before, Link):
            gone[change.before.entity] += 1
        if isinstance(change.after, Link):
            gone[change.after.entity] -= 1
    ids = [entity_id for entity_id, count in gone.items() if count > 0]
    here = ground.state.entities
    entities = [here[each] for each in ids if each in here]
    entities += ground.known.entities_named([each for each in ids if each not in here]).values()
    bare = [
        entity
        for entity in entities
        if not (entity.aliases or entity.note or entity.external_id)
        and ground.known.link_count(entity.id) == gone[entity.id]
    ]
    if bare:
        told = {end for apart in ground.known.apart() for end in (apart.first, apart.second)}
        bare = [entity for entity in bare if entity.id not in told]
    return tuple(Change(entity, None) for entity in bare)


def join(ground: Ground, keep: Entity, others: Sequence[Entity]) -> Step:
    """Let all that refers to `others` refer to `keep`, which is also called as they were."""
    others = [each for each in others if each.id != keep.id]
    group = {each.id: each for each in (keep, *others)}
    apart = ground.known.apart()
    for pair in apart:
        if pair.first in group and pair.second in group:
            raise Refusal(
                QT_TRANSLATE_NOOP(
                    "errors", "{first} and {second} were kept apart; let them join first."
                ),
                first=group[pair.first].name,
                second=group[pair.second].name,
            )
    changes: list[Change] = [Change(keep, _united(keep, others))] if others else []
    moved = {"author": ground.stamp.author, "time": ground.stamp.time}
    for other in others:
        changes += (
            Change(link, replace(link, entity=keep.id, **moved))
            for link in ground.known.links_to(other.id)
        )
    for pair in apart:
        ends = [end for end in (pair.first, pair.second) if end not in group or end == keep.id]
        if len(ends) < 2:
            changes.append(Change(pair, None))
            moved_pair = _pair(ground, keep.id, *ends)
            if moved_pair.id not in {each.id for each in apart}:
                changes.append(Change(None, moved_pair))
    changes += (Change(other, None) for other in others)
    return ground.step(StepName.JOIN_ENTITIES, tuple(changes))


def part(ground: Ground, mentions: Sequence[Mention], into: Entity | None = None) -> Step:
    """Let mentions refer to another entity, to a new one named by the first when `into` is None."""
    links = ground.known.links_named([each.id for each in mentions])
    changes: list[Change] = []
    if into is None:
        olds = {link.entity for link in links.values()}
        if len(olds) == 1 and len(links) == len(mentions):
            (old,) = olds
            if ground.known.link_count(old) == len(links):
                raise Refusal(
                    QT_TRANSLATE_NOOP("errors", "{name} has no other mention to part from."),
                    name=ground.known.entities_named([old])[old].name,
                )
        name = ground.mention_text(mentions[0])
        into = Entity(new_id(), name, (), "", "", ground.stamp.author, ground.stamp.time)
        changes.append(Change(None, into))
    for mention in mentions:
        before = links.get(mention.id)
        if before is None or before.entity != into.id:
            link = Link(mention.id, into.id, ground.stamp.author, ground.stamp.time)
            changes.append(Change(before, link))
    left = {link.entity for link in links.values()} - {into.id}
    changes += _forgotten(ground, mentions, left)
    return ground.step(StepName.PART_ENTITIES, tuple(changes))


def rename(ground: Ground, entity: Entity, name: str) -> Step:
    """Give an entity another canonical name; the old one becomes an alias."""
    return ground.step(StepName.NAME_ENTITY, edits.rename_entity(entity, name.strip()))


def set_aliases(ground: Ground, entity: Entity, aliases: Iterable[str]) -> Step:
    """Say by what other names an entity is known; empty ones and its own name are left out."""
    wanted = dict.fromkeys(alias.strip() for alias in aliases)
    kept = tuple(alias for alias in wanted if alias and alias != entity.name)
    return ground.step(StepName.NAME_ENTITY, (Change(entity, replace(entity, aliases=kept)),))


def set_external_id(ground: Ground, entity: Entity, external_id: str) -> Step:
    """Say by what id another catalogue knows an entity; "" for none."""
    named = replace(entity, external_id=external_id.strip())
    return ground.step(StepName.NAME_ENTITY, (Change(entity, named),))


def keep_apart(ground: Ground, *entities: Entity) -> Step:
    """Remember of two entities that they are never the same; of more, of each two of them."""
    ids = list(dict.fromkeys(each.id for each in entities))
    if len(ids) < 2:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "{name} is one name."), name=entities[0].name)
    known = {each.id for each in ground.known.apart()}
    pairs = (_pair(ground, one, other) for one, other in combinations(ids, 2))
    changes = tuple(Change(None, pair) for pair in pairs if pair.id not in known)
    return ground.step(StepName.KEEP_APART, changes)


def let_join(ground: Ground, one: Entity, other: Entity) -> Step:
    """Forget that two entities are never the same."""
    wanted = _pair(ground, one.id, other.id).id
    pairs = tuple(Change(each, None) for each in ground.known.apart() if each.id == wanted)
    return ground.step(StepName.LET_JOIN, pairs)


def _united(keep: Entity, others: Sequence[Entity]) -> Entity:
    every = (keep, *others)
    names = (name for each in every for name in (each.name, *each.aliases))
    external = dict.fromkeys(each.external_id for each in every if each.external_id)
    if len(external) > 1:
        raise Refusal(
            QT_TRANSLATE_NOOP(
                "errors", "These names have different external ids, {ids}; clear all but one first."
            ),
            ids=", ".join(external),
        )
    return replace(
        keep,
        aliases=tuple(dict.fromkeys(name for name in names if name != keep.name)),
        note="\n".join(dict.fromkeys(each.note for each in every if each.note)),
        external_id=next(iter(external), ""),
    )


def _forgotten(
    ground: Ground, mentions: Sequence[Mention], entity_ids: Iterable[str]
) -> Iterable[Change]:
    """The old entities without the aliases that only the parted mentions had."""
    parted = {each.id for each in mentions}
    texts = {fold(ground.mention_text(each)) for each in mentions}
    for entity in ground.known.entities_named(list(entity_ids)).values():
        stay = {
            fold(ground.mention_text(each))
            for each in ground.state.mentions_of(entity.id)
            if each.id not in parted
        }
        aliases = tuple(each for each in entity.aliases if fold(each) not in texts - stay)
        if aliases != entity.aliases:
            yield Change(entity, replace(entity, aliases=aliases))


def _pair(ground: Ground, one: str, other: str) -> Apart:
    return Apart(min(one, other), max(one, other), ground.stamp.author, ground.stamp.time)

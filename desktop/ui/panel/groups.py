"""The mentions of an article, grouped: those of an entity, and all others that read alike."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from desktop.annotations.state import ArticleState, Place, place_of
from desktop.annotations.values import Entity, Mention
from desktop.text.pinyin import has_initials
from desktop.ui.panel.surfaces import Surfaces

# What makes mentions one group: "entity" and its id, or a label's id and the folded text.
Key = tuple[str, str]
_ENTITY = "entity"


@dataclass(slots=True, eq=False)
class Group:
    """Mentions that belong together, in the order of the text."""

    key: Key
    places: list[Place] = field(default_factory=list)

    @property
    def first(self) -> str:
        """The id of its first mention."""
        return self.places[0][2]

    def __len__(self) -> int:
        return len(self.places)


class Row(NamedTuple):
    """A row: a group, or one of its mentions; `mention` is None for the group itself."""

    group: Group
    mention: str | None

    @property
    def target(self) -> str:
        """The mention that the row stands for in the article; a group stands for its first."""
        return self.mention or self.group.first


class Groups:
    """All groups of the open article; a mention is in exactly one."""

    def __init__(self, surfaces: Surfaces) -> None:
        self._surfaces = surfaces
        self.by_key: dict[Key, Group] = {}
        # As they were when this was last brought up to date; the state may be ahead by a step.
        self.mentions: dict[str, Mention] = {}
        self._of: dict[str, tuple[Key, Place]] = {}
        self._names: set[Key] = set()

    @property
    def name_count(self) -> int:
        """How many groups are of names: entities, and names that no entity is known for."""
        return len(self._names)

    def clear(self) -> None:
        self.by_key.clear()
        self.mentions.clear()
        self._of.clear()
        self._names.clear()

    def follow(self, state: ArticleState, mention_ids: Iterable[str]) -> None:
        """Bring these mentions up to date, wherever they belong now."""
        for mention_id in mention_ids:
            if mention_id in self._of:
                self.remove(mention_id)
            if mention_id in state.mentions:
                self.add(state, mention_id)

    def group_of(self, mention_id: str) -> Group | None:
        found = self._of.get(mention_id)
        return self.by_key[found[0]] if found else None

    def place(self, mention_id: str) -> Place:
        """Where a mention is kept, which is where it stood before a change."""
        return self._of[mention_id][1]

    def has_moved(self, state: ArticleState, mention_id: str) -> bool:
        """Whether a mention came, went, or belongs elsewhere than where it is kept."""
        mention = state.mentions.get(mention_id)
        kept = self._of.get(mention_id)
        return kept != ((self._key(state, mention), place_of(mention)) if mention else None)

    def remove(self, mention_id: str) -> None:
        key, place = self._of.pop(mention_id)
        del self.mentions[mention_id]
        group = self.by_key[key]
        del group.places[bisect_left(group.places, place)]
        if not group.places:
            del self.by_key[key]
            self._names.discard(key)

    def add(self, state: ArticleState, mention_id: str) -> Group:
        mention = self.mentions[mention_id] = state.mentions[mention_id]
        key, place = self._key(state, mention), place_of(mention)
        group = self._group(state, key)
        insort(group.places, place)
        self._of[mention_id] = key, place
        return group

    def key_for(self, state: ArticleState, mention_id: str) -> Key:
        """The group that a mention belongs to as things stand."""
        return self._key(state, state.mentions[mention_id])

    def matches(self, state: ArticleState, group: Group, wanted: str) -> bool:
        """Whether a folded text stands in one of the group's spellings, names, aliases or notes.

        Letters may also be the first ones of how the characters are read.
        """
        spellings: set[str] = set()
        notes: set[str] = set()
        for _, _, mention_id in group.places:
            mention = self.mentions[mention_id]
            spellings.add(self._surfaces.folded(mention))
            if mention.note:
                notes.add(self._surfaces.fold(mention.note))
        entity = entity_of(state, group)
        if entity is not None:
            spellings.update(map(self._surfaces.fold, (entity.name, *entity.aliases)))
            notes.add(self._surfaces.fold(entity.note))
        if any(wanted in text for text in chain(spellings, notes)):
            return True
        if not (wanted.isascii() and wanted.isalnum()):
            return False
        return any(has_initials(wanted, self._surfaces.initials(each)) for each in spellings)

    def name(self, state: ArticleState, group: Group) -> str:
        """The name of a group in the shown reading.

        An entity's name is of the Repaired reading; a mention that reads so lends its text.
        """
        entity = entity_of(state, group)
        if entity is None:
            return self._surfaces.shown(self.mentions[group.first])
        for _, _, mention_id in group.places[:8]:
            if self._surfaces.is_alike(self.mentions[mention_id], entity.name):
                return self._surfaces.shown(self.mentions[mention_id])
        return entity.name

    def labels(self, group: Group) -> tuple[str, ...]:
        """The ids of the labels that its mentions have, the first met first."""
        return tuple(dict.fromkeys(self.mentions[place[2]].label for place in group.places))

    def _group(self, state: ArticleState, key: Key) -> Group:
        group = self.by_key.get(key)
        if group is None:
            group = self.by_key[key] = Group(key)
            if key[0] == _ENTITY or state.schema.label(key[0]).is_name:
                self._names.add(key)
        return group

    def _key(self, state: ArticleState, mention: Mention) -> Key:
        link = state.links.get(mention.id)
        if link is not None and link.entity in state.entities:
            return _ENTITY, link.entity
        return mention.label, self._surfaces.folded(mention)


def entity_of(state: ArticleState, group: Group) -> Entity | None:
    """The entity of a group; None where mentions only read alike."""
    kind, entity_id = group.key
    return state.entities.get(entity_id) if kind == _ENTITY else None

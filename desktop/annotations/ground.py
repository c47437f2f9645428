"""What a change is made on: the open article, and what the project knows beyond it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from desktop.annotations.edits import Changes, Stamp, new_id
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Step, StepName, merged
from desktop.annotations.values import (
    Apart,
    Article,
    Entity,
    Frame,
    Link,
    Mention,
    Setting,
    StatedTotal,
)
from desktop.text.readings import Readings

RULES_OFF = "rules_off"
"""The setting that names the rules of repair which are switched off."""

_OF_THE_PROJECT = frozenset(
    {
        StepName.ADD_ARTICLES,
        StepName.DELETE_ARTICLE,
        StepName.EDIT_SCHEMA,
        StepName.SET_RULE,
        StepName.WRITE_GUIDELINES,
    }
)


class Known(Protocol):
    """What may be asked of a project; a value of a deleted article counts where it says so."""

    @property
    def settings(self) -> Mapping[str, Setting]: ...

    def raw(self, article_id: str) -> str: ...
    def article(self, article_id: str) -> Article | None: ...
    def articles_named(self, ids: Sequence[str]) -> Mapping[str, Article]: ...
    def apart(self) -> Sequence[Apart]: ...
    def entity(self, entity_id: str) -> Entity | None: ...
    def entities_named(self, ids: Sequence[str]) -> Mapping[str, Entity]: ...
    def entities_folded(self, folded: str) -> Sequence[Entity]: ...
    def mentions(self, article_id: str) -> Sequence[Mention]: ...
    def mentions_named(self, ids: Sequence[str]) -> Mapping[str, Mention]: ...

    # Those of deleted articles too, which may come back
    def links_to(self, entity_id: str) -> Sequence[Link]: ...
    def link_count(self, entity_id: str) -> int: ...
    def links_named(self, ids: Sequence[str]) -> Mapping[str, Link]: ...
    def mentions_labelled(self, label_id: str) -> Sequence[Mention]: ...
    def frames_typed(self, type_id: str) -> Sequence[Frame]: ...
    def frames_filled(self, mention_ids: Sequence[str]) -> Mapping[str, Frame]: ...
    def totals_typed(self, type_id: str) -> Sequence[StatedTotal]: ...


@dataclass(frozen=True, slots=True)
class Ground:
    """All that a function needs to make a step; who does it and when is in `stamp`."""

    state: ArticleState
    readings: Readings
    known: Known
    stamp: Stamp
    _readings: dict[str, Readings] = field(default_factory=dict)

    def step(self, name: StepName, changes: Changes) -> Step:
        """Make a step of changes; it shows the one article that they touch, else the open one.

        Changes in several articles, or to the whole project, show none.
        """
        values = [change.value for change in changes]
        touched = {
            each.article for each in values if isinstance(each, Mention | Frame | StatedTotal)
        }
        touched |= {each.id for each in values if isinstance(each, Article)}
        article = self.state.article.id if self.state.article else None
        if len(touched) == 1 and name not in _OF_THE_PROJECT:
            article = touched.pop()
        elif touched or name in _OF_THE_PROJECT:
            article = None
        return Step(new_id(), name, article, self.stamp.author, self.stamp.time, merged(changes))

    def mention_text(self, mention: Mention) -> str:
        """Read a mention of any article in the Repaired reading, its pieces joined."""
        readings = self.readings_of(mention.article)
        return "".join(readings.surface(span) for span in mention.spans)

    def readings_of(self, article_id: str) -> Readings:
        if self.state.article is not None and self.state.article.id == article_id:
            return self.readings
        if article_id not in self._readings:
            raw = self.known.raw(article_id)
            self._readings[article_id] = Readings(raw, off=rules_off(self.known.settings))
        return self._readings[article_id]

    def state_of(self, article_id: str) -> ArticleState:
        """The mentions of any article, without what is said of them unless it is the open one."""
        if self.state.article is not None and self.state.article.id == article_id:
            return self.state
        article = self.known.article(article_id)
        return ArticleState(self.state.schema, article, mentions=self.known.mentions(article_id))


def rules_off(settings: Mapping[str, Setting]) -> frozenset[str]:
    """The rules of repair that are switched off in a project."""
    setting = settings.get(RULES_OFF)
    return frozenset(json.loads(setting.value)) if setting else frozenset()

"""What is kept about articles, as plain values that never change."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.text.span import Span, hull


class State(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    EXCLUDED = "excluded"


class Origin(StrEnum):
    """How a mention came to be."""

    HAND = "hand"
    PROPOSAL = "proposal"
    IMPORT = "import"


class Pairing(StrEnum):
    """Whether the text says which filler belongs to which."""

    CERTAIN = "certain"
    UNCERTAIN = "uncertain"


class Nesting(StrEnum):
    """Which mentions may lie within others."""

    NONE = "none"
    PLACES_IN_ORGANIZATIONS = "places_in_organizations"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Author:
    """A person who labels; `id` is a UUID, so that files can be merged."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of mention. `key` is the digit 1-9 that gives it, None when it has none.

    `is_name`: its mentions refer to entities. `color` and `dark_color` are "#rrggbb".
    """

    id: str
    name: str
    export_name: str
    color: str
    dark_color: str
    key: int | None
    is_name: bool


@dataclass(frozen=True, slots=True)
class Role:
    """A slot of a frame: the ids of the labels it takes and how many fillers it wants.

    `most` None: any number.
    """

    id: str
    name: str
    export_name: str
    labels: tuple[str, ...]
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class FrameType:
    """A kind of frame. `key` is the letter that starts one, None when it has none."""

    id: str
    name: str
    export_name: str
    key: str | None
    roles: tuple[Role, ...]

    def role(self, role_id: str) -> Role:
        return next(role for role in self.roles if role.id == role_id)


@dataclass(frozen=True, slots=True)
class Schema:
    """The labels and frame types of a project, in their order; `version` grows with every edit."""

    version: int
    nesting: Nesting
    labels: tuple[Label, ...]
    frame_types: tuple[FrameType, ...]
    id: str = "schema"

    def label(self, label_id: str) -> Label:
        return next(label for label in self.labels if label.id == label_id)

    def label_of_key(self, key: int) -> Label | None:
        return next((label for label in self.labels if label.key == key), None)

    def frame_type(self, type_id: str) -> FrameType:
        return next(kind for kind in self.frame_types if kind.id == type_id)


@dataclass(frozen=True, slots=True)
class Article:
    """A text to read, without the text; `length` in code points, `position` that in the list."""

    id: str
    title: str
    sha256: str
    length: int
    position: int
    state: State
    assignee: str | None
    notes: str
    author: str
    time: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A labelled piece of the raw text: spans sorted, disjoint, not touching.

    `label`, `article` and `author` are ids; `time` is ISO 8601 in UTC.
    """

    id: str
    article: str
    spans: tuple[Span, ...]
    label: str
    author: str
    time: str
    origin: Origin = Origin.HAND
    note: str = ""

    @property
    def hull(self) -> Span:
        """From the first start to the last end."""
        return hull(self.spans)


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to, in the whole project. `external_id` "" when it has none."""

    id: str
    name: str
    aliases: tuple[str, ...]
    note: str
    external_id: str
    author: str
    time: str


@dataclass(frozen=True, slots=True)
class Link:
    """That a mention refers to an entity; it has one at most, hence the id is the mention's."""

    mention: str
    entity: str
    author: str
    time: str

    @property
    def id(self) -> str:
        return self.mention


@dataclass(frozen=True, slots=True)
class Filler:
    """A mention in a role; both are ids."""

    role: str
    mention: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A scenario, an agreement, or another typed record of one article.

    `fillers` are in order; `evidence` are the spans of the sentence that says so, maybe none.
    """

    id: str
    article: str
    type: str
    fillers: tuple[Filler, ...]
    pairing: Pairing
    evidence: tuple[Span, ...]
    position: int
    author: str
    time: str
    note: str = ""

    def mentions_of(self, role: str) -> tuple[str, ...]:
        return tuple(filler.mention for filler in self.fillers if filler.role == role)


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A count that the article states itself, bound to a frame type; not exact means at least."""

    id: str
    article: str
    span: Span
    number: int
    exact: bool
    frame_type: str
    author: str
    time: str


@dataclass(frozen=True, slots=True)
class Apart:
    """That two entities are never the same; `first` < `second`."""

    first: str
    second: str
    author: str
    time: str

    @property
    def id(self) -> str:
        return f"{self.first}|{self.second}"


@dataclass(frozen=True, slots=True)
class Setting:
    """A choice that belongs to the project and can be undone; `value` is JSON text."""

    id: str
    value: str


Value = Schema | Article | Mention | Entity | Link | Frame | StatedTotal | Apart | Setting

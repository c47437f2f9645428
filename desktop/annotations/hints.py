"""The letters by which mentions are put into a frame, and the role that each of them fits."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from desktop.annotations.values import Filler, Frame, FrameType, Mention, Role

# The keys under the fingers first; the worst to reach last.
LETTERS = "FJKLGHASDEIRUWOTYQPNMVCBZX"


def hints(
    mentions: Sequence[str], letters: Sequence[str], kept: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Give each mention (by its id, in order) a hint, none the beginning of another.

    As long as the letters suffice a hint is one letter; then the last mentions get two.
    A mention in `kept` keeps its hint, if it can.
    """
    free = codes(len(mentions), letters)
    stay = {each: hint for each, hint in (kept or {}).items() if each in set(mentions)}
    if not set(stay.values()) <= set(free):
        stay = {}
    rest = iter([code for code in free if code not in set(stay.values())])
    return {each: stay[each] if each in stay else next(rest) for each in mentions}


def codes(count: int, letters: Sequence[str]) -> list[str]:
    """Make at least `count` different codes, short and easy ones first, prefix-free."""
    if len(letters) < 2:
        raise ValueError("hints need two letters at least")
    found = list(letters)
    while len(found) < count:
        prefix = _last_of_shortest(found)
        found.remove(prefix)
        found += [prefix + letter for letter in letters]
    return found


def _last_of_shortest(found: Sequence[str]) -> str:
    shortest = len(found[0])
    return [code for code in found if len(code) == shortest][-1]


def fitting(kind: FrameType, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that some role of a frame type takes."""
    labels = {label for role in kind.roles for label in role.labels}
    return [mention for mention in mentions if mention.label in labels]


def role_for(kind: FrameType, frame: Frame | None, label_id: str) -> Role | None:
    """The role that a label fits: the first with room, else the first, to replace a filler in."""
    takers = [role for role in kind.roles if label_id in role.labels]
    for role in takers:
        if frame is None or role.most is None or len(frame.mentions_of(role.id)) < role.most:
            return role
    return takers[0] if takers else None


def role_of(kind: FrameType, frame: Frame, mention_id: str) -> Role | None:
    """The role that a mention fills in a frame, None when it fills none."""
    for role in kind.roles:
        if mention_id in frame.mentions_of(role.id):
            return role
    return None


def missing(kind: FrameType, fillers: Iterable[Filler]) -> list[Role]:
    """The roles that want more than these fillers, each as often as it wants one."""
    there = Counter(filler.role for filler in fillers)
    return [role for role in kind.roles for _ in range(role.least - there[role.id])]

"""What a project file holds in the end, next to what was wanted."""

from collections import Counter, defaultdict
from pathlib import Path

from desktop.annotations.checks import findings, switched_off
from desktop.annotations.totals import tally
from desktop.annotations.values import FrameType
from desktop.store.project import Project
from desktop.workbench import Workbench
from tests.bench.wanted import Row, Wanted
from tests.store.samples import ME


def differences(path: Path, wanted: Wanted) -> list[str]:
    """Say what is not as it should be, one sentence each; none when all is."""
    with Project.open(path, ME) as project:
        bench = Workbench(project, ME)
        bench.open_first()
        return [
            *_other("names", _names(bench), wanted_names(wanted)),
            *_other("groups", _groups(bench), _wanted_groups(wanted)),
            *_other("agreements", _rows(bench, "agreement"), Counter(wanted.agreements)),
            *_other("scenarios", _rows(bench, "scenario"), Counter(wanted.scenarios)),
            *_other("totals", _totals(bench), Counter(wanted.totals_at().items())),
            *_open(bench),
        ]


def wanted_names(wanted: Wanted) -> Counter[object]:
    """The names by raw span, text and label."""
    return Counter(
        (span, surface, wanted.label_of(surface)) for span, surface in wanted.mentions().items()
    )


def _other(what: str, found: Counter[object], wanted: Counter[object]) -> list[str]:
    too_many = [f"{what}: not wanted: {each}" for each in found - wanted]
    return too_many + [f"{what}: not there: {each}" for each in wanted - found]


def _names(bench: Workbench) -> Counter[object]:
    found: Counter[object] = Counter()
    for mention in bench.state.in_order():
        label = bench.state.label_of(mention.id)
        if label.is_name:
            found[mention.hull, bench.surface(mention.hull), label.export_name] += 1
    return found


def _groups(bench: Workbench) -> Counter[object]:
    """The texts of each entity."""
    surfaces: defaultdict[str, set[str]] = defaultdict(set)
    for mention in bench.state.in_order():
        entity = bench.state.entity_of(mention.id)
        if entity is not None:
            surfaces[entity.id].add(bench.surface(mention.hull))
    return Counter(frozenset(each) for each in surfaces.values())


def _wanted_groups(wanted: Wanted) -> Counter[object]:
    joined = {name: group for group in wanted.one.values() for name in group}
    every = {name for names in wanted.names.values() for name in names}
    return Counter({joined.get(name, frozenset({name})) for name in every})


def _rows(bench: Workbench, export_name: str) -> Counter[object]:
    kinds = bench.schema.frame_types
    kind = next(each for each in kinds if each.export_name == export_name)
    return Counter(_row(bench, kind, frame.id) for frame in bench.state.frames_of(kind.id))


def _row(bench: Workbench, kind: FrameType, frame_id: str) -> Row:
    """Who takes part, and in what: the one role that takes a single filler and wants it."""
    frame = bench.state.frames[frame_id]
    who: list[str] = []
    what: list[str] = []
    for role in kind.roles:
        is_what = (role.least, role.most) == (1, 1)
        for mention in frame.mentions_of(role.id):
            (what if is_what else who).append(bench.surface(bench.state.mentions[mention].hull))
    return tuple(who), "、".join(what)


def _totals(bench: Workbench) -> Counter[object]:
    return Counter((each.span, each.number) for each in bench.state.totals.values())


def _open(bench: Workbench) -> list[str]:
    """The totals that are not met, and the findings of all rules that are on."""
    unmet = [f"total not met: {each.kind.name}" for each in tally(bench.state) if not each.is_met]
    off = switched_off(bench.project.settings) - {"uncertain"}
    apart = [pair.id for pair in bench.project.apart()]
    found = findings(bench.state, bench.readings, off, apart)
    return unmet + [f"finding: {each.rule}" for each in found]

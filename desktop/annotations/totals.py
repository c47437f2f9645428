"""Stated totals: what the article counts itself, bound to frames, and whether the frames add up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.annotations.edits import new_id
from desktop.annotations.ground import Ground
from desktop.annotations.hints import missing
from desktop.annotations.rules import Refusal
from desktop.annotations.state import ArticleState
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Article, FrameType, State, StatedTotal
from desktop.text.errors import QT_TRANSLATE_NOOP
from desktop.text.span import Span


@dataclass(frozen=True, slots=True)
class Tally:
    """How many frames of a type are complete, next to what the article states."""

    kind: FrameType
    count: int
    totals: tuple[StatedTotal, ...]

    @property
    def unmet(self) -> tuple[StatedTotal, ...]:
        return tuple(total for total in self.totals if not is_met(total, self.count))

    @property
    def is_met(self) -> bool:
        """Whether the frames add up to every total; also when none is stated."""
        return not self.unmet

    @property
    def stated(self) -> StatedTotal | None:
        """The total to show the count with: the first that is not met, else the first."""
        return next(iter(self.unmet or self.totals), None)


def is_met(total: StatedTotal, count: int) -> bool:
    return count == total.number if total.exact else count >= total.number


def tally(state: ArticleState) -> tuple[Tally, ...]:
    """Count the complete frames of each type, in the order of the schema."""
    return tuple(tally_of(state, kind) for kind in state.schema.frame_types)


def unmet(state: ArticleState) -> tuple[Tally, ...]:
    """The types whose frames do not add up to what the article states."""
    return tuple(each for each in tally(state) if not each.is_met)


def tally_of(state: ArticleState, kind: FrameType) -> Tally:
    """Count the frames of a type; one that lacks a filler is not there yet."""
    count = sum(not missing(kind, frame.fillers) for frame in state.frames_of(kind.id))
    return Tally(kind, count, tuple(state.totals_of(kind.id)))


def bind(ground: Ground, span: Span, number: int, exact: bool, type_id: str) -> Step:
    """Say that the article counts frames of a type at a raw span.

    A total of that type that is there already is edited.
    """
    _check(number)
    assert ground.state.article is not None
    span = ground.readings.widen(span)
    for total in ground.state.totals_of(type_id):
        if total.span.overlaps(span):
            after = replace(total, span=span, number=number, exact=exact)
            return ground.step(StepName.EDIT_TOTAL, (Change(total, after),))
    total = StatedTotal(
        new_id(),
        ground.state.article.id,
        span,
        number,
        exact,
        type_id,
        ground.stamp.author,
        ground.stamp.time,
    )
    return ground.step(StepName.BIND_TOTAL, (Change(None, total),))


def unbind(ground: Ground, total: StatedTotal) -> Step:
    return ground.step(StepName.DELETE_TOTAL, (Change(total, None),))


def edit(
    ground: Ground,
    total: StatedTotal,
    *,
    number: int | None = None,
    exact: bool | None = None,
    type_id: str | None = None,
) -> Step:
    """Correct what a total says; None leaves that as it is."""
    after = replace(
        total,
        number=total.number if number is None else number,
        exact=total.exact if exact is None else exact,
        frame_type=type_id or total.frame_type,
    )
    _check(after.number)
    return ground.step(StepName.EDIT_TOTAL, (Change(total, after),))


def finish(ground: Ground, reason: str = "") -> Step:
    """Call the open article done; where its totals do not add up, the reason joins its notes."""
    article = ground.state.article
    assert article is not None
    there = unmet(ground.state)
    said = told(there)
    if there and not reason.strip():
        raise Refusal(
            QT_TRANSLATE_NOOP(
                "errors", "What the article states does not add up ({totals}); say why."
            ),
            totals=said,
        )
    after = replace(article, state=State.DONE)
    if there:
        line = f"{said}: {' '.join(reason.split())}"
        if line not in article.notes.splitlines():
            after = replace(after, notes=f"{article.notes}\n{line}".lstrip("\n"))
    return ground.step(StepName.SET_STATE, (Change(article, after),))


def reason_of(article: Article, unmet: Sequence[Tally]) -> str:
    """The reason that was given before why just these are not met; "" when there is none."""
    start = f"{told(unmet)}: "
    lines = (line for line in article.notes.splitlines() if unmet and line.startswith(start))
    return next((line.removeprefix(start) for line in lines), "")


def told(tallies: Sequence[Tally]) -> str:
    """What is there next to what is stated, in signs only: 場景 4/5, 簽約 6/8."""
    return ", ".join(
        f"{each.kind.name} {each.count}/{_numbers(each.unmet or each.totals)}" for each in tallies
    )


def _numbers(totals: Sequence[StatedTotal]) -> str:
    return "·".join(f"{total.number}{'' if total.exact else '+'}" for total in totals)


def _check(number: int) -> None:
    if number < 0:
        raise Refusal(QT_TRANSLATE_NOOP("errors", "A total can't be less than nothing."))

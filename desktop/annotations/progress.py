"""How far an article is: its first annotation says that it is being worked on."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.annotations.edits import Changes
from desktop.annotations.steps import Change, Step
from desktop.annotations.values import Article, Frame, Mention, Schema, State, StatedTotal


def begun(articles: Mapping[str, Article], changes: Changes) -> Changes:
    """Give what sets new articles in progress that these changes annotate.

    An edit of the schema, which may reach into any article, begins none.
    """
    values = [change.value for change in changes]
    if any(isinstance(each, Schema) for each in values):
        return ()
    annotated = (each.article for each in values if isinstance(each, Mention | Frame | StatedTotal))
    wanted = dict.fromkeys(annotated)
    for each in values:
        if isinstance(each, Article):
            wanted.pop(each.id, None)
    new = (articles[each] for each in wanted if each in articles)
    return tuple(
        Change(each, replace(each, state=State.IN_PROGRESS))
        for each in new
        if each.state is State.NEW
    )


def fitting(step: Step, articles: Mapping[str, Article]) -> Step:
    """A step to be undone or redone, without the progress of articles that others made meanwhile.

    Otherwise a first annotation that was undone could not come back once there is another.
    """
    kept = tuple(each for each in step.changes if not _is_outdated(each, articles))
    # Where nothing else changed, the state is what the step was about.
    return replace(step, changes=kept) if kept else step


def _is_outdated(change: Change, articles: Mapping[str, Article]) -> bool:
    before, after = change.before, change.after
    return (
        isinstance(before, Article)
        and isinstance(after, Article)
        and {before.state, after.state} == {State.NEW, State.IN_PROGRESS}
        and replace(before, state=after.state) == after
        and articles.get(change.id) != before
    )

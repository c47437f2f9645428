"""A program that marks without end and says each step that is saved; the tests kill it."""

import random
import sys
from pathlib import Path

from desktop.annotations.steps import Step
from desktop.store.project import Project
from tests.store.samples import (
    ME,
    added,
    article_of,
    deal_of,
    mention_at,
    removed,
    step_of,
    total_of,
)


def main(path: Path, seed: str) -> None:
    """Print `do`, `undo` or `redo` and the id of each step once it is saved."""
    chance = random.Random(seed)
    with Project.open(path, ME) as project:
        assert not project.is_read_only, project.read_only_reason
        article = project.articles()[0]
        while True:
            start = chance.randrange(article.length - 4)
            mention, other = (mention_at(article, (start, start + size)) for size in (2, 3))
            totals = project.stated_totals(article.id)
            steps = [
                added(mention),
                added(mention, other, deal_of(article, mention, other)),
                added(total_of(article)),
                step_of(*removed(*totals).changes, *added(mention).changes),
            ]
            step = chance.choice(steps)
            project.apply(step)
            say("do", step)
            if chance.random() < 0.1:
                text = f"新文章𠮷{step.id}" * 50
                step = added(article_of(text, 1))
                project.apply(step, {article_of(text).id: text})
                say("do", step)
            if chance.random() < 0.3:
                say("undo", project.undo())
                if chance.random() < 0.5:
                    say("redo", project.redo())


def say(action: str, step: Step | None) -> None:
    assert step is not None
    sys.stdout.write(f"{action} {step.id}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])

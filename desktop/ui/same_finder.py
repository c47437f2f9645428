"""Looking through all articles for places where a text stands again."""

from collections.abc import Callable, Sequence

from desktop.annotations.ground import rules_off
from desktop.annotations.same import Same, same_in
from desktop.store.project import Project
from desktop.store.reads import Reader
from desktop.ui.looking import Look


def same_among(
    project: Project, articles: Sequence[str], wanted: str
) -> Callable[[Reader, Look], list[Same]]:
    """What to read for these places; it tells how many articles are done.

    The schema and the settings are those of now.
    """
    schema, off = project.schema, rules_off(project.settings)

    def read(reader: Reader, look: Look) -> list[Same]:
        found: list[Same] = []
        for done, places in enumerate(same_in(reader, schema, off, articles, wanted), 1):
            if look.is_stopped:
                break
            found += places
            look.tell(done)
        return found

    return read

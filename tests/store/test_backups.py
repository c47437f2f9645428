"""A copy is made before anything that changes much."""

from pathlib import Path

from desktop.store.backups import KEPT
from desktop.store.errors import backups_of
from desktop.store.project import Project
from tests.store.samples import ME, SCHEMA, add_text, added, all_of, mention_at


def test_a_backup_is_the_project_as_it_was_undo_included(project: Project) -> None:
    article = add_text(project)
    project.apply(added(mention_at(article, (0, 2))))
    before, last = all_of(project), project.undo_step
    backup = project.backup("import 匯入/..")
    project.apply(added(mention_at(article, (3, 4))))
    assert backup.parent == backups_of(project.path)
    assert backup.name.endswith("Z before import 匯入.quandian")
    with Project.open(backup, ME) as copy:
        assert all_of(copy) == before
        assert copy.undo_step == last
        copy.undo()


def test_the_newest_backups_are_kept(project: Project) -> None:
    made = [project.backup("import") for _ in range(KEPT + 3)]
    kept = sorted(each for each in backups_of(project.path).iterdir())
    assert kept == made[-KEPT:]


def test_another_project_of_the_folder_keeps_its_own(project: Project) -> None:
    other = project.path.with_name("別的😀.quandian")
    project.backup("merge")
    with Project.create(other, SCHEMA, ME) as second:
        assert not backups_of(other).exists()
        assert second.backup("merge").parent != backups_of(project.path)


def test_a_file_that_someone_else_put_among_the_backups_stays(project: Project) -> None:
    folder = backups_of(project.path)
    folder.mkdir()
    mine: Path = folder / "備忘.txt"
    mine.write_text("𠮷", encoding="utf-8")
    for _ in range(KEPT + 1):
        project.backup("import")
    assert mine.exists()

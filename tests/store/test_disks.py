"""Write-ahead logging is for disks of this machine only."""

import sys
from pathlib import Path

import pytest

from desktop.store import files
from desktop.store import project as project_module
from desktop.store.disks import is_local, is_local_kind, kind_of
from desktop.store.project import Project
from tests.store.samples import ME, SCHEMA, add_text, added, mention_at

MOUNTS = (
    b"/dev/vda / ext4 rw,relatime 0 0\n"
    b"server:/home /home nfs4 rw 0 0\n"
    b"/dev/sdb /home/local btrfs rw 0 0\n"
    b"//nas/share /mnt/\xe5\x85\xb1\xe4\xba\xab\\040\xf0\xa0\xae\xb7 cifs rw 0 0\n"
    b"none /twice tmpfs rw 0 0\n"
    b"me@host: /twice fuse.sshfs rw 0 0\n"
    b"broken\n"
)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", "ext4"),
        ("/homework", "ext4"),
        ("/home/me", "nfs4"),
        ("/home/local/me", "btrfs"),
        ("/mnt/共享 𠮷/x", "cifs"),
        ("/twice/x", "fuse.sshfs"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has drives, not mounts")
def test_the_innermost_and_last_mount_says_what_a_folder_lies_on(folder: str, kind: str) -> None:
    assert kind_of(Path(folder), MOUNTS) == kind


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse", "fuse.sshfs", ""])
def test_shares_and_the_unknown_are_not_local(kind: str) -> None:
    assert not is_local_kind(kind)


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "tmpfs", "overlay", "fuseblk", "vfat"])
def test_disks_are_local(kind: str) -> None:
    assert is_local_kind(kind)


def test_on_a_share_every_step_is_as_safe_and_a_reader_is_no_hindrance(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "is_local", lambda folder: False)
    monkeypatch.setattr(project_module, "is_local", lambda folder: False)
    with Project.create(path, SCHEMA, ME) as project:
        article = add_text(project)
        with project.reader() as reader:
            for start in range(3):
                project.apply(added(mention_at(article, (start, start + 1))))
                assert len(reader.mentions(article.id)) == start + 1
        assert not files.wal_of(path).exists()
    with Project.open(path, ME) as project:
        project.undo()
        assert len(project.mentions(article.id)) == 2


def test_a_folder_that_is_not_there_yet_can_be_asked_about(tmp_path: Path) -> None:
    assert is_local(tmp_path / "𠮷" / "x") == is_local(tmp_path)

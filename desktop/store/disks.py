"""Whether a folder lies on a disk of this machine, where SQLite's write-ahead log is safe."""

import os
import sys
from pathlib import Path

from desktop.text import paths
from desktop.text.paths import resolved

# Write-ahead logging shares memory between processes of one machine, which these can't promise.
_REMOTE = frozenset(
    {
        *(
            "9p",
            "afs",
            "afpfs",
            "beegfs",
            "ceph",
            "cifs",
            "coda",
            "davfs",
            "fuse",
            "gfs2",
            "glusterfs",
        ),
        *("lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "prl_fs", "smb", "smb2", "smb3", "smbfs"),
        *("vboxsf", "virtiofs", "vmhgfs", "webdav"),
    }
)
# Removable, fixed, in memory; others are shares, discs, and what Windows can't say.
_LOCAL_DRIVES = frozenset({2, 3, 6})


def is_local(folder: Path) -> bool:
    """True only where it is known; what can't be found out counts as not local."""
    folder = resolved(folder)
    if sys.platform == "win32":
        return _is_local_drive(folder)
    if sys.platform == "darwin":
        return _is_local_volume(folder)
    try:
        mounts = Path("/proc/self/mounts").read_bytes()
    except OSError:
        return False
    return is_local_kind(kind_of(folder, mounts))


def is_local_kind(kind: str) -> bool:
    """Whether a file system of this name, such as ext4 or fuse.sshfs, is one of this machine."""
    return kind == "fuseblk" or (kind != "" and kind.split(".")[0] not in _REMOTE)


def kind_of(folder: Path, mounts: bytes) -> str:
    """Find the file system that holds an absolute folder in a table of mounts; "" when none does.

    `mounts` is as Linux writes /proc/self/mounts: blanks within a path are \\040.
    """
    found, longest = "", -1
    for line in mounts.splitlines():
        fields = line.split(b" ")
        if len(fields) < 3:
            continue
        place = Path(os.fsdecode(_unescaped(fields[1])))
        # Of mounts on one another the last counts.
        if folder.is_relative_to(place) and len(place.parts) >= longest:
            found, longest = fields[2].decode("ascii", "replace"), len(place.parts)
    return found


def _unescaped(field: bytes) -> bytes:
    for escape, plain in (
        (b"\\040", b" "),
        (b"\\011", b"\t"),
        (b"\\012", b"\n"),
        (b"\\134", b"\\"),
    ):
        field = field.replace(escape, plain)
    return field


def _is_local_drive(folder: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    folder = Path(paths.plain(str(folder)))
    if folder.drive.startswith("\\\\"):
        return False
    return ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) in _LOCAL_DRIVES


def _is_local_volume(folder: Path) -> bool:
    # macOS mounts shares under /Volumes, beside the disks of this machine, and says no more
    # to Python than that a local one is a device.
    if len(folder.parts) < 3 or folder.parts[1] != "Volumes":
        return True
    volume = Path(*folder.parts[:3])
    try:
        return volume.stat().st_dev >> 24 == Path("/").stat().st_dev >> 24
    except OSError:
        return False

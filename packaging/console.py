"""The second program on Windows: it has a console, and takes its modules out of the first one."""

from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader

_SCRIPT = """\
import os
import sys

import pyimod02_importers

# Those who already hold the archive, which was empty, find everything in it from now on.
other = os.path.join(os.path.dirname(sys.executable), {name!r})
pyimod02_importers.pyz_archive.__init__(other, {start}, check_pymagic=True)
"""


def sharing(program: Path) -> str:
    """What the second program runs first, so that the modules do not ship twice."""
    archive = CArchiveReader(str(program))
    (place,) = (entry[0] for name, entry in archive.toc.items() if name.startswith("PYZ"))
    return _SCRIPT.format(name=program.name, start=archive._start_offset + place)

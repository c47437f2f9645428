"""The icon of the program in the containers that Windows and macOS want, drawn from its SVG."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICO_SIZES = (16, 24, 32, 48, 64, 256)
# What each size is called in an .icns file.
ICNS_NAMES = {128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}


def drawn(drawing: Path, size: int) -> QImage:
    """Draw an SVG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.read_bytes())).render(painter)
    painter.end()
    return image


def write_banner(drawing: Path, out: Path) -> None:
    """Write what stands at the left of an installer's last page."""
    image = QImage(164, 314, QImage.Format.Format_RGB888)
    image.fill("#f4f2ee")
    painter = QPainter(image)
    painter.drawImage(34, 48, drawn(drawing, 96))
    painter.end()
    image.save(str(out), "BMP")  # type: ignore[call-overload]


def write_ico(drawing: Path, out: Path) -> None:
    """Write a Windows icon; the largest image is a PNG, the others are bitmaps."""
    images = [(size, _image(drawn(drawing, size))) for size in ICO_SIZES]
    head = struct.pack("<HHH", 0, 1, len(images))
    place = len(head) + 16 * len(images)
    entries = b""
    for size, data in images:
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), place)
        place += len(data)
    out.write_bytes(head + entries + b"".join(data for _, data in images))


def write_icns(drawing: Path, out: Path) -> None:
    """Write an icon for macOS."""
    parts = b""
    for size, name in ICNS_NAMES.items():
        data = _png(drawn(drawing, size))
        parts += name + struct.pack(">I", len(data) + 8) + data
    out.write_bytes(b"icns" + struct.pack(">I", len(parts) + 8) + parts)


def _image(image: QImage) -> bytes:
    size = image.width()
    if size >= 256:
        return _png(image)
    # A bitmap in an icon counts its mask, which is empty here, as more rows of itself.
    head = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    rows = bytes(image.constBits())
    width = 4 * size
    upside_down = [rows[at : at + width] for at in range(0, len(rows), width)][::-1]
    mask = bytes((size + 31) // 32 * 4 * size)
    return head + b"".join(upside_down) + mask


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())

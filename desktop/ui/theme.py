"""The colors and fonts of the window: warm paper by day, a quiet dark by night, one vermilion."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

# The first that is installed draws what the system's own font lacks.
_TRADITIONAL = (
    "Noto Sans CJK TC",
    "Source Han Sans TC",
    "PingFang TC",
    "Microsoft JhengHei UI",
    "Microsoft JhengHei",
)
_SIMPLIFIED = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
)
_SANS = (*_TRADITIONAL, *_SIMPLIFIED, "WenQuanYi Micro Hei")
_SANS_SIMPLIFIED = (*_SIMPLIFIED, *_TRADITIONAL, "WenQuanYi Micro Hei")
_SERIF = ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "SimSun", *_SANS)
TEXT_PIXELS = 13


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colors, "#rrggbb"; every widget takes its own from here.

    `paper` is what one reads on, `side` the list and the status bar, `raised` a field or a chip.
    """

    name: str
    paper: str
    side: str
    raised: str
    card: str
    ink: str
    soft: str
    faint: str
    line: str
    hairline: str
    accent: str
    accent_ink: str
    accent_soft: str
    selected: str
    selection: str
    badge: str
    good: str
    warning: str
    wrong: str
    is_dark: bool


LIGHT = Theme(
    name="light",
    paper="#fdfcfa",
    side="#f4f3f0",
    raised="#ffffff",
    card="#f9f8f5",
    ink="#22262b",
    soft="#5c6066",
    faint="#75797e",
    line="#e2e0db",
    hairline="#eceae6",
    accent="#c23a2b",
    accent_ink="#ffffff",
    accent_soft="#f7e3df",
    selected="#e3e9ee",
    selection="#c9d9ea",
    badge="#f1f0ec",
    good="#228833",
    warning="#ccbb44",
    wrong="#b3261e",
    is_dark=False,
)
DARK = Theme(
    name="dark",
    paper="#212428",
    side="#1b1d20",
    raised="#2a2e33",
    card="#262a2f",
    ink="#e6e4e0",
    soft="#b9b8b6",
    faint="#989a9c",
    line="#33373c",
    hairline="#2b2f34",
    accent="#e8604f",
    accent_ink="#1b1d20",
    accent_soft="#45302e",
    selected="#2e3742",
    selection="#3b5069",
    badge="#30343a",
    good="#4faf60",
    warning="#ccbb44",
    wrong="#ff8a7a",
    is_dark=True,
)


def theme_named(name: str) -> Theme:
    """Find a theme: "light", "dark", or "system", which asks the desktop."""
    if name == "system":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if name == "dark" else LIGHT


@lru_cache(maxsize=256)
def color(name: str, alpha: int = 255) -> QColor:
    """A QColor of "#rrggbb"; shared, never to be changed."""
    made = QColor(name)
    made.setAlpha(alpha)
    return made


def sans(pixels: int = TEXT_PIXELS) -> QFont:
    """The font of the window, in the glyphs of its language."""
    is_simplified = QLocale().script() is QLocale.Script.SimplifiedHanScript
    return QFont(_sans(pixels, is_simplified))


@lru_cache(maxsize=32)
def _sans(pixels: int, is_simplified: bool) -> QFont:
    """One font each, of which all are copies: Qt looks up its faces once."""
    font = QFont(_installed(_SANS_SIMPLIFIED if is_simplified else _SANS))
    font.setPixelSize(pixels)
    return font


def serif(pixels: int) -> QFont:
    """The font of the brand."""
    font = QFont(_installed(_SERIF))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold)
    return font


def mono(pixels: int) -> QFont:
    """The font of the key hints."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(pixels)
    return font


def inked(label: QLabel, ink: str) -> None:
    """Write a label in a color."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, ink)
    label.setPalette(palette)


def styled(widget: QWidget, style: str) -> None:
    """Give a widget a style sheet of its own; Qt reads and applies anew even the one it has."""
    if widget.styleSheet() != style:
        widget.setStyleSheet(style)


def paints_all(widget: QWidget) -> None:
    """Say that a widget paints all of itself, in colors that nothing shines through.

    Qt then leaves out what lies below it: a dozen widgets up to the window, for a digit of a tab.
    """
    widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


@lru_cache(maxsize=4)
def _installed(wanted: tuple[str, ...]) -> list[str]:
    """Those that are there; Qt falls back faster when it needn't look for the others."""
    there = set(QFontDatabase.families())
    return [name for name in wanted if name in there] or list(wanted)


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the program: Fusion, a palette of our own, and one small style sheet."""
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's roles, for the widgets that paint themselves."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.paper,
        role.WindowText: theme.ink,
        role.Base: theme.raised,
        role.AlternateBase: theme.card,
        role.Text: theme.ink,
        role.PlaceholderText: theme.faint,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.BrightText: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.card,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.line,
    }
    made = QPalette()
    for color_role, color in colors.items():
        made.setColor(color_role, QColor(color))
    for quiet in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, quiet, QColor(theme.faint))
    made.setColor(role.Accent, QColor(theme.accent))
    return made


def sheet(theme: Theme) -> str:
    """What a palette can't say: rounded fields, quiet menus, thin scroll bars."""
    return _SHEET.format(**{name: getattr(theme, name) for name in Theme.__slots__})


_SHEET = """
QLineEdit {{ background: {raised}; border: 1px solid {line}; border-radius: 5px;
    padding: 3px 8px; selection-background-color: {selection}; selection-color: {ink}; }}
QLineEdit:focus {{ border-color: {accent}; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QMenu {{ background: {raised}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 22px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; color: {ink}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 6px; }}
QSplitter::handle {{ background: {line}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 3px; margin: 2px; min-height: 28px;
    min-width: 28px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QPushButton {{ background: {raised}; border: 1px solid {line}; border-radius: 5px;
    padding: 4px 12px; color: {ink}; }}
QPushButton:hover {{ border-color: {faint}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {faint}; }}
"""

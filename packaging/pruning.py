"""What PyInstaller would bring along and the program never asks for."""

import re

# Parts of Python, of SQLAlchemy and of Qt that nothing here imports.
EXCLUDED = [
    *("tkinter", "unittest", "pydoc", "doctest", "test", "lib2to3", "xmlrpc", "setuptools", "pip"),
    *("ssl", "_ssl", "_hashlib", "greenlet", "numpy", "IPython", "curses", "readline", "pdb"),
    *("multiprocessing", "_pydecimal", "sqlalchemy.orm"),
    *(f"sqlalchemy.dialects.{name}" for name in ("mssql", "mysql", "oracle")),
    *(
        f"sqlalchemy.ext.{name}"
        for name in (
            *("associationproxy", "asyncio", "automap", "baked", "declarative", "hybrid"),
            *("horizontal_shard", "indexable", "instrumentation", "mutable", "mypy"),
            *("orderinglist", "serializer"),
        )
    ),
    *("pytest", "_pytest", "hypothesis", "mypy", "pygments", "psycopg2", "MySQLdb", "PyInstaller"),
    *(
        f"PySide6.Qt{name}"
        for name in (
            *("Concurrent", "DBus", "Designer", "Help", "Network", "OpenGL", "OpenGLWidgets"),
            *("PrintSupport", "Qml", "Quick", "QuickControls2", "QuickWidgets", "Sql"),
            *("SvgWidgets", "UiTools", "Xml"),
        )
    ),
]

_PLUGINS = re.compile(
    r"/plugins/("
    r"platforms/(lib)?q(windows|offscreen|minimal|xcb|cocoa|wayland[\w-]*)\."
    r"|styles/|iconengines/|imageformats/(lib)?q(ico|svg)\."
    r"|platforminputcontexts/|xcbglintegrations/|wayland"
    r"|platformthemes/(lib)?qxdg)",
    re.IGNORECASE,
)
_TRANSLATIONS = re.compile(r"/translations/qt(base)?_(zh_TW|zh_CN)\.qm$")
_UNUSED = re.compile(
    "|".join(
        (
            # Qt's software OpenGL, and modules that only other modules of Qt want.
            r"opengl32sw\.dll$",
            r"d3dcompiler_\d+\.dll$",
            r"(^|/)(lib)?Qt6(Network|Qml\w*|Quick\w*|OpenGL\w*|VirtualKeyboard\w*|Pdf|Sql)(\.dll|\.so)",
            r"(^|/)(lib)?Qt6(ShaderTools|EglFS\w*|Concurrent|PrintSupport)(\.dll|\.so)",
            # What a program is built with, not what it runs with.
            r"(^|/)opencc/clib/(bin|include)/",
            r"(^|/)opencc/clib/lib(64)?/.*\.(lib|a|cmake|pc)$",
            r"\.(pyx|pxd|pyi|pdb)$",
            r"(^|/)alembic/(templates|testing)/",
            # What the system has itself, and must have.
            r"^api-ms-win-",
            r"^ucrtbase\.dll$",
            r"(^|/)lib(crypto|ssl)[-.]",
            r"(^|/)_(ssl|hashlib)\.",
            # GTK comes with the theme plug-in that is left out above.
            r"(^|/)lib(gtk-3|gdk-3|gdk_pixbuf-2|cairo|cairo-gobject|pango\w*-1|atk-\w+|atspi)[-.0-9]",
        )
    ),
    re.IGNORECASE,
)


def is_kept(name: str) -> bool:
    """Whether a file belongs into the folder; `name` is where it would lie there."""
    place = name.replace("\\", "/")
    if "/plugins/" in place:
        return _PLUGINS.search(place) is not None
    if "PySide6" in place and "/translations/" in place:
        return _TRANSLATIONS.search(place) is not None
    return _UNUSED.search(place) is None

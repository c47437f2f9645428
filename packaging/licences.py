"""The licences of all that ships with the program, in one file that the window can show."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from product import HERE, ROOT, product

# Its starter is part of every program that it makes.
_MAKER = "pyinstaller"
_LICENCE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_RULE = "=" * 80


def collected() -> str:
    """Every licence with its name above it: ours, then the packages', then what these hold."""
    told = product()
    parts = [(f"{told.title} {told.version}", _read("LICENSE"))]
    for package in sorted(shipped(), key=lambda each: each.name.lower()):
        told_by = f"{package.name} {package.version}: {_expression(package)}"
        parts.append((told_by, "\n\n".join(_texts(package))))
    parts += [
        ("Python", _read("packaging/licences/python.txt")),
        ("Within Qt, Python and others", _read("packaging/licences/within.txt")),
        ("The common licences", _read("packaging/licences/common.txt")),
        ("GNU Lesser General Public License, version 3", _read("packaging/licences/lgpl-3.0.txt")),
        ("GNU General Public License, version 3", _read("packaging/licences/gpl-3.0.txt")),
    ]
    return "\n".join(f"{_RULE}\n{title}\n{_RULE}\n\n{text.strip()}\n" for title, text in parts)


def shipped() -> list[Distribution]:
    """The packages that the program needs, with what these need, and what starts it."""
    found: dict[str, Distribution] = {}
    waiting = [_name(each) for each in product().dependencies] + [_MAKER]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            package = found[name] = distribution(name)
        except PackageNotFoundError:
            continue  # needed on other systems only
        if name != _MAKER:
            needs = package.requires or []
            waiting += [_name(each) for each in needs if "extra ==" not in each]
    return list(found.values())


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _expression(package: Distribution) -> str:
    told = package.metadata
    return told["License-Expression"] or told["License"] or "see below"


def _texts(package: Distribution) -> Iterator[str]:
    """The licence texts that a package brings; else the one kept here, else where to look."""
    files = [file for file in package.files or [] if ".dist-info/" in str(file).replace("\\", "/")]
    own = sorted(
        str(file).replace("\\", "/")
        for file in files
        if _LICENCE.search(str(file).replace("\\", "/"))
    )
    for name in own:
        yield Path(str(package.locate_file(name))).read_text(encoding="utf-8")
    yield from _compiled_in(package)
    if not own:
        kept = HERE / "licences" / f"{package.name.lower()}.txt"
        yield kept.read_text(encoding="utf-8") if kept.exists() else "Its text follows below."


def _compiled_in(package: Distribution) -> Iterator[str]:
    """What a package says that was compiled into it: a line each, with its licence."""
    lists = [file for file in package.files or [] if "/sboms/" in str(file).replace("\\", "/")]
    for file in lists:
        told = json.loads(file.read_text(encoding="utf-8"))
        lines = sorted(
            f"  {part['name']} {part['version']}: {_terms(part)}"
            for part in told.get("components", [])
        )
        if lines:
            yield "\n".join(["It holds, compiled in or used to compile it:", *lines])


def _terms(part: dict[str, Any]) -> str:
    """The licences of a part, as its list has them."""
    named = [each.get("expression") or each["license"] for each in part.get("licenses", [])]
    words = [each if isinstance(each, str) else each.get("id", each.get("name")) for each in named]
    return " AND ".join(words) or "not said"


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")

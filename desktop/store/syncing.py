"""Folders that a service keeps the same on several machines."""

import os
from collections.abc import Mapping
from pathlib import Path

# How the services call the folders that they make; people give them other names behind these.
_FOLDERS = (
    *("onedrive", "dropbox", "google drive", "googledrive", "icloud drive", "iclouddrive"),
    *("nutstore", "我的坚果云", "我的堅果雲", "baidusyncdisk", "synologydrive", "nextcloud"),
)
_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def synced_within(folder: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """The name of the folder around this one that is kept the same elsewhere; None when none is.

    OneDrive takes over Documents and Desktop, and says so in the environment.
    """
    for variable in _VARIABLES:
        told = environment.get(variable)
        if told and folder.is_relative_to(told):
            return Path(told).name
    return next((part for part in folder.parts if _is_synced(part)), None)


def _is_synced(part: str) -> bool:
    name = part.lower()
    return any(
        name.startswith(known) and not name[len(known) : len(known) + 1].isalnum()
        for known in _FOLDERS
    )

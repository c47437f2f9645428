"""The panel beside the article: its names, scenarios and agreements, as lists."""

from desktop.ui.panel.panel import Panel

__all__ = ["Panel"]

"""Findings: what a check finds wrong in an article, by rules that each project can switch."""

from desktop.annotations.checks.checker import Check, Checker, findings
from desktop.annotations.checks.finding import Finding, Fix, Rule
from desktop.annotations.checks.switches import RULES, rule_named, switch, switched_off

__all__ = [
    "RULES",
    "Check",
    "Checker",
    "Finding",
    "Fix",
    "Rule",
    "findings",
    "rule_named",
    "switch",
    "switched_off",
]

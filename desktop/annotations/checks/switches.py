"""All rules in the order in which they are listed, and which of them a project has switched off."""

import json
from collections.abc import Mapping

from desktop.annotations.checks.edges import (
    CutsBlock,
    EmptyLabel,
    EndsInDeng,
    EndsInPunctuation,
    HoldsQuotes,
)
from desktop.annotations.checks.finding import Rule
from desktop.annotations.checks.frames import (
    Duplicate,
    OneParty,
    RoleLabel,
    RoleMissing,
    TooMany,
    TotalUnmet,
    Uncertain,
)
from desktop.annotations.checks.names import TwoLabels, TwoScripts, Unlabelled
from desktop.annotations.checks.overlaps import Crossing, Nested
from desktop.annotations.ground import Ground
from desktop.annotations.steps import Change, Step, StepName
from desktop.annotations.values import Setting

RULES: tuple[Rule, ...] = (
    TotalUnmet(),
    RoleMissing(),
    OneParty(),
    RoleLabel(),
    TooMany(),
    Duplicate(),
    Uncertain(),
    TwoLabels(),
    Unlabelled(),
    TwoScripts(),
    CutsBlock(),
    EndsInPunctuation(),
    HoldsQuotes(),
    EndsInDeng(),
    EmptyLabel(),
    Crossing(),
    Nested(),
)
CHECKS_OFF = "checks_off"


def rule_named(rule_id: str) -> Rule:
    return next(rule for rule in RULES if rule.id == rule_id)


def switched_off(settings: Mapping[str, Setting]) -> frozenset[str]:
    """The ids of the rules that are off in a project."""
    setting = settings.get(CHECKS_OFF)
    if setting is None:
        return frozenset(rule.id for rule in RULES if not rule.is_usual)
    return frozenset(json.loads(setting.value))


def switch(ground: Ground, rule_id: str, is_on: bool) -> Step:
    """Switch a rule on or off for the whole project."""
    settings = ground.known.settings
    before = switched_off(settings)
    off = before - {rule_id} if is_on else before | {rule_id}
    if off == before:
        return ground.step(StepName.SET_RULE, ())
    after = Setting(CHECKS_OFF, json.dumps(sorted(off)))
    return ground.step(StepName.SET_RULE, (Change(settings.get(CHECKS_OFF), after),))

"""The verdict on one worker and one day: the first rule of the table that applies."""

from cover.days import uncovered
from cover.explain import explain
from cover.facts import Facts, facts_of
from cover.rules import RULES, Rule, rules_on
from cover.terms import PROGRAMMES, terms_on
from cover.verdict import Gap, Outcome, Situation, Verdict


def assess(situation: Situation, rules: tuple[Rule, ...] = RULES) -> Verdict:
    """Judge a situation (specification: docs/coverage_rules.md). Total: it never raises.

    The verdict is about the day `as_of`; the gaps describe the whole required window.
    """
    facts = facts_of(situation, terms_on(situation.as_of))
    rule = _deciding(facts, rules)
    gaps = gaps_of(facts) if rule.gaps else ()
    return Verdict(rule.outcome, gaps, explain(rule, facts, gaps))


def outcome_of(situation: Situation) -> Outcome:
    """The word of `assess` alone, without gaps and sentences, for what is only supposed."""
    return _deciding(facts_of(situation, terms_on(situation.as_of)), RULES).outcome


def _deciding(facts: Facts, rules: tuple[Rule, ...]) -> Rule:
    return next(r for r in rules_on(facts.situation.as_of, rules) if r.applies(facts))


def gaps_of(facts: Facts) -> tuple[Gap, ...]:
    """Per programme the runs of days of the window that no row during or after work covers."""
    window = facts.window
    if window is None:
        return ()
    return tuple(
        Gap(programme, run.first, run.last)
        for programme in PROGRAMMES
        for run in uncovered(
            window, (r.days for r in facts.abroad_rows if r.row.programme == programme)
        )
    )

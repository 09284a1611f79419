"""How much better could a plan be? A bound that no plan exceeds, from prices at once and from CP-SAT with more time."""

from dataclasses import dataclass
from typing import Literal

from frontline.shifts.planning.prices import lowest_bound
from frontline.shifts.planning.problem import Flags
from frontline.shifts.planning.setup import Setup
from frontline.shifts.planning.solver import solve
from frontline.shifts.planning.worth import POINT

_PRICE_ROUNDS = 200


@dataclass(frozen=True)
class Bound:
    """No plan scores more than `value` points.

    `gap`: by which share of what the planned shifts (beside the accepted ones) bring, a better plan could bring more; "at most
    gap better exists". 0 is the best plan there is; None where they bring nothing to compare with.
    """

    value: float
    gap: float | None
    is_proven_optimal: bool
    method: Literal["prices", "solver"]


def bound_on(setup: Setup, chosen: Flags, seconds: float) -> Bound:
    """The bound on plans of this setup, against the plan `chosen`: prices alone for 0 seconds, else CP-SAT beside them."""
    reached = setup.worth.total(setup.problem, chosen)
    value = lowest_bound(setup, reached, _PRICE_ROUNDS).bound
    method: Literal["prices", "solver"] = "prices"
    if seconds > 0 and value > reached:
        solved = solve(setup, seconds, chosen)
        if solved is not None and solved.bound < value:
            value, method = solved.bound, "solver"
    at_start = setup.worth.total(setup.problem, setup.fixed)
    return Bound(value / POINT, _gap(value, reached, at_start), value <= reached, method)


def _gap(value: int, reached: int, at_start: int) -> float | None:
    if value <= reached:
        return 0.0
    return (value - reached) / (reached - at_start) if reached > at_start else None

#!/usr/bin/env python3
"""Computes the product's statistics again, from random data and without any of its code.

    cargo run -q -p assessment --example statistics_cases > cases.json
    python3 tests/recompute_statistics.py cases.json

`cases.json` is a list of `{ "of": what, "given": data, "result": what the product said }`.
Every figure is computed again from the sources named below, with scipy wherever it knows the
method, and compared to within 1e-9 (relative or absolute, whichever is wider). Exit status 0:
all agree; 1: the first differences are printed. Needs Python 3.11, numpy and scipy.
"""

import itertools
import json
import math
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import numpy as np
from scipy import stats

WITHIN = 1e-9


# ---- random numbers: SplitMix64 (Steele, Lea and Flood 2014), as a function of the step


def stream(seed, first, count):
    """`count` words of 64 bits, from step `first` (0 is the first)."""
    steps = np.arange(first + 1, first + count + 1, dtype=np.uint64)
    z = np.uint64(seed) + steps * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def scaled(words, ends):
    """Whole numbers below `ends` (32 bits at most): the upper half of words times ends."""
    ends = np.asarray(ends, dtype=np.uint64)
    low = (words & np.uint64(0xFFFFFFFF)) * ends >> np.uint64(32)
    return ((words >> np.uint64(32)) * ends + low >> np.uint64(32)).astype(int)


# ---- charts


def exact_mean(values):
    return float(sum(map(Fraction, values)) / len(values)) if len(values) else math.nan


def stretches(signs):
    """Where each stretch of one sign begins and ends (excluded), with the sign."""
    at = 0
    for sign, members in itertools.groupby(signs):
        length = len(list(members))
        yield at, at + length, sign
        at += length


def sign(value):
    return 0 if math.isnan(value) else int(np.sign(value))


def xmr_group(dates, values, settings):
    """Rows of one group, after the procedure of NHSRplotthedots."""
    n = len(values)
    y = np.array([math.nan if value is None else value for value in values])
    fixed = y[: settings["fix_after_n_points"] or n]
    mean = exact_mean(fixed[~np.isnan(fixed)])
    ranges = np.abs(np.diff(fixed))
    ranges = ranges[~np.isnan(ranges)]
    if settings["screen_outliers"] and len(ranges):
        ranges = ranges[ranges < 3.267 * exact_mean(ranges)]
    reach = exact_mean(ranges) * 2.66
    upper, lower = mean + reach, mean - reach
    near_upper, near_lower = mean + reach * 2 / 3, mean - reach * 2 / 3

    labels = ["none"] * n
    sides = [sign(value - mean) for value in y]
    # From the weakest label to the strongest, each overwriting those before it.
    for begin, end, side in stretches(sides):
        if side and end - begin >= 7:
            labels[begin:end] = ["shift_above" if side > 0 else "shift_below"] * (end - begin)
    outside = [bool(value > upper or value < lower) for value in y]
    near = [not out and bool(value > near_upper or value < near_lower) for value, out in zip(y, outside)]
    for at in range(n - 2):
        trio = range(at, at + 3)
        if abs(sum(sides[i] for i in trio)) == 3 and sum(near[i] for i in trio) >= 2:
            for i in trio:
                if near[i]:
                    labels[i] = "two_in_three_above" if sides[i] > 0 else "two_in_three_below"
    steps = [sign(step) for step in np.diff(y)]
    in_trend = [False] * n
    for begin, end, step in stretches(steps):
        if step and end - begin >= 6:
            in_trend[begin : end + 1] = [True] * (end + 1 - begin)
    for i in range(n):
        if in_trend[i]:
            step = steps[i] if i + 1 < n and in_trend[i + 1] else steps[i - 1]
            labels[i] = "trend_increasing" if step > 0 else "trend_decreasing"
        if outside[i]:
            labels[i] = "above_upper_limit" if sides[i] > 0 else "below_lower_limit"

    lines = {"mean": mean, "lower": lower, "upper": upper, "near_lower": near_lower, "near_upper": near_upper}
    moving = [math.nan, *np.abs(np.diff(y))]
    for i in range(n):
        row = {"date": dates[i], "value": y[i], **lines, "moving_range": moving[i], "special_cause": labels[i]}
        yield {key: None if isinstance(value, float) and math.isnan(value) else value for key, value in row.items()}


HIGH = {"above_upper_limit", "trend_increasing", "two_in_three_above", "shift_above"}


def kind(label, improvement):
    if label == "none":
        return "common_cause"
    high = label in HIGH
    if improvement == "neutral":
        return "neutral_high" if high else "neutral_low"
    return "improvement" if high == (improvement == "up") else "concern"


def xmr(given):
    settings, readings = given["settings"], sorted(given["readings"], key=lambda reading: reading["date"])
    fix = settings["fix_after_n_points"]
    if fix is not None and fix < 12:
        return {"error": f"limits cannot be fixed after {fix} points; it takes 12"}
    for date, times in Counter(reading["date"] for reading in readings).items():
        if times > 1:
            return {"error": f"there are two readings of {date}"}
    rebases = {rebase["date"] for rebase in settings["rebase"]}
    groups = [[]]
    for reading in readings:
        if reading["date"] in rebases and groups[-1]:
            groups.append([])
        groups[-1].append(reading)
    points = []
    for group in groups:
        rows = xmr_group([one["date"] for one in group], [one["value"] for one in group], settings)
        points += [row | {"kind": kind(row["special_cause"], settings["improvement"])} for row in rows]
    last, target = points[-1], settings["target"]
    variation = last["kind"]
    if variation in ("improvement", "concern"):
        variation += "_high" if last["special_cause"] in HIGH else "_low"
    assurance = None
    if target is not None and settings["improvement"] != "neutral":
        assurance = "inconsistent"
        if last["upper"] is not None and not last["lower"] <= target <= last["upper"]:
            passes = (target < last["lower"]) == (settings["improvement"] == "up")
            assurance = "consistent_pass" if passes else "consistent_fail"
    trial = min(map(len, groups)) < 13
    return {"points": points, "variation": variation, "assurance": assurance, "trial_limits": trial}


def run_chart(values):
    """Anhøj and Olesen 2014."""
    median = float(np.median(values))
    sides = np.sign(np.array(values) - median)
    useful = sides[sides != 0]
    n = len(useful)
    longest = max((end - begin for begin, end, _ in stretches(useful)), default=0)
    crossings = int(np.count_nonzero(np.diff(useful)))
    limits = round(math.log2(max(n, 1)) + 3), int(stats.binom.ppf(0.05, n - 1, 0.5)) if n > 1 else 0
    result = {"median": median, "useful_points": n, "longest_run": longest, "longest_run_limit": limits[0]}
    result |= {"crossings": crossings, "crossings_limit": limits[1]}
    return result | {"signal": longest > limits[0] or crossings < limits[1]}


def history_view(rounds):
    names = [(12, "xmr"), (8, "run_chart"), (2, "intervals"), (1, "profile"), (0, None)]
    return next(name for least, name in names if rounds >= least)


# ---- people


def cronbach(people):
    """Cronbach 1951 from the covariances of the items; Feldt 1965."""
    complete = np.array([row for row in people if None not in row], dtype=float)
    n, k = len(complete), len(people[0])
    if n < 10:
        return {"error": {"reason": "too_few_complete", "complete": n, "needed": 10}}
    if k < 3:
        return {"error": {"reason": "too_few_items", "items": k, "needed": 3}}
    covariances = np.cov(complete, rowvar=False)
    if covariances.sum() < 1e-9:
        return {"error": {"reason": "no_spread"}}
    alpha = k / (k - 1) * (1 - np.trace(covariances) / covariances.sum())
    low, high = (1 - (1 - alpha) * stats.f.ppf(p, n - 1, (n - 1) * (k - 1)) for p in (0.975, 0.025))
    return {"alpha": alpha, "interval": {"low": low, "high": high}, "complete": n, "items": k}


def answers(counts):
    return np.repeat(np.arange(1, len(counts) + 1), counts)


def share_of_chance(counts):
    """The variance of the answers as a share of that of a flat scale."""
    return answers(counts).var(ddof=1) / stats.randint(1, len(counts) + 1).var() if sum(counts) > 1 else 0.0


def agreement(counts):
    """James, Demaree and Wolf 1984; Burke and Dunlap 2002; LeBreton and Senter 2008."""
    if sum(counts) < 2:
        return None
    rwg = float(max(0.0, 1 - share_of_chance(counts)))
    band = ["none", "weak", "moderate", "strong", "very_strong"][int(np.searchsorted([0.3, 0.5, 0.7, 0.9], rwg))]
    deviation = np.abs(answers(counts) - answers(counts).mean()).mean()
    quarter = sum(counts) / 4
    split = rwg < 0.5 and sum(counts[:2]) >= quarter and sum(counts[-2:]) >= quarter
    close = bool(deviation <= len(counts) / 6 + 1e-9)
    return {"rwg": rwg, "band": band, "mean_deviation": deviation, "is_close": close, "is_split": split}


def rwg_j(items):
    share = np.mean([share_of_chance(counts) for counts in items])
    j = len(items)
    return 0.0 if share > 1 else j * (1 - share) / (j * (1 - share) + share)


def icc(teams):
    """From F = MSB / MSW; k0 after Haggard 1958."""
    teams = [team for team in teams if team]
    sizes = np.array([len(team) for team in teams])
    if len(teams) < 2:
        return {"error": {"reason": "too_few_teams", "teams": len(teams), "needed": 2}}
    if max(sizes) == 1:
        return {"error": {"reason": "no_team_of_two"}}
    everybody = np.concatenate(teams)
    inside = sum(np.var(team) * len(team) for team in teams)
    between = (np.var(everybody) * len(everybody) - inside) / (len(teams) - 1)
    within = inside / (len(everybody) - len(teams))
    if between < 1e-9:
        return {"error": {"reason": "no_spread"}}
    f = stats.f_oneway(*teams).statistic if within > 1e-9 else math.inf
    k0 = (sizes.sum() - (sizes**2).sum() / sizes.sum()) / (len(sizes) - 1)
    result = {"icc1": (f - 1) / (f + k0 - 1) if math.isfinite(f) else 1.0, "icc2": 1 - 1 / f}
    return result | {"between": between, "within": within, "k0": k0, "teams": len(teams), "people": len(everybody)}


def straight_lines(given):
    found = 0
    for person in given["people"]:
        told = {item: answer for item, answer in enumerate(person) if answer is not None}
        kinds = {given["reversed"][item] for item in told}
        enough = len(told) >= max(6, len(person) / 2)
        found += enough and len(kinds) == 2 and len(set(told.values())) == 1
    return found


def mix_shifts(given):
    n, m = (sum(given[when].values()) for when in ("earlier", "later"))
    if not n or not m:
        return []
    roles = sorted({*given["earlier"], *given["later"]})
    shares = [(role, Fraction(given["earlier"].get(role, 0), n), Fraction(given["later"].get(role, 0), m)) for role in roles]
    moved = [(role, a, b) for role, a, b in shares if abs(a - b) > Fraction(1, 5)]
    return [{"role": role, "earlier": float(a), "later": float(b)} for role, a, b in moved]


def focus(given):
    areas, target = given["areas"], given["target"]
    if len(areas) < 6:
        return {"error": {"shown": len(areas), "needed": 6}}

    def gap(area):
        return max(0.0, target - area["score"])

    def index(area):
        return gap(area) * (0.5 + area["agreement"] / 2) * (1 + (area["vote"] or 0.0))

    def pressing(area):
        return -round(index(area), 7), math.inf if area["pulse"] is None else area["pulse"], area["score"]

    priorities = sorted(areas, key=pressing)[:3]
    others = [area for area in areas if area not in priorities]
    strengths = sorted(others, key=lambda area: (-area["interval"]["high"], -area["score"]))[:3]
    return {
        "strengths": [{"id": area["id"], "high": area["interval"]["high"]} for area in strengths],
        "priorities": [{"id": area["id"], "index": index(area), "gap": gap(area)} for area in priorities],
    }


# ---- intervals


def clipped(interval, low=0.0, high=100.0):
    return [float(np.clip(end, low, high)) for end in interval]


def wilson(given):
    k, n = given
    return list(stats.binomtest(k, n).proportion_ci(method="wilson")) if n else [0.0, 1.0]


def newcombe(given):
    """Newcombe 1998, method 10."""
    (p, (l1, u1)), (q, (l2, u2)) = [(k / n, wilson((k, n))) for k, n in given]
    return [p - q - math.sqrt((p - l1) ** 2 + (u2 - q) ** 2), p - q + math.sqrt((u1 - p) ** 2 + (q - l2) ** 2)]


def non_response(given):
    favourable, answered, asked = given
    return [favourable, favourable + max(asked - answered, 0)]


def finite_population_factor(given):
    n, team = given
    return math.sqrt((team - n) / (team - 1)) if team > n else 0.0


def of_mean(values, factor=1.0):
    if len(values) < 2:
        return [0.0, 100.0] if factor else clipped([values[0]] * 2)
    if np.ptp(values) == 0:
        return [values[0]] * 2
    middle = np.mean(values)
    low, high = stats.t.interval(0.95, len(values) - 1, loc=middle, scale=factor * stats.sem(values)) if factor else [middle] * 2
    return clipped([low, high])


def of_mean_in_team(given):
    return of_mean(given["values"], finite_population_factor((len(given["values"]), given["team"])))


def bootstrap_mean(given):
    """Efron 1979 and 1987."""
    values, n, times = np.array(given["values"]), len(given["values"]), 2_000
    if n < 2:
        return None
    drawn = scaled(stream(given["seed"], 0, times * n), n).reshape(times, n)
    means = values[drawn].mean(axis=1)
    observed = values.mean()
    share = (np.count_nonzero(means < observed - 1e-9) + np.count_nonzero(means <= observed + 1e-9)) / (2 * times)
    bias = stats.norm.ppf(min(max(share, 0.5 / times), 1 - 0.5 / times))
    left_out = np.array([np.delete(values, at).mean() for at in range(n)])
    away = left_out.mean() - left_out
    spread = (away**2).sum()
    acceleration = (away**3).sum() / (6 * spread**1.5) if spread > 1e-12 else 0.0
    ends = []
    for tail in (0.025, 0.975):
        z = bias + stats.norm.ppf(tail)
        ends.append(stats.norm.cdf(bias + z / (1 - acceleration * z)))
    intervals = {"percentile": np.quantile(means, [0.025, 0.975]), "bca": np.quantile(means, ends)}
    result = {name: dict(zip(("low", "high"), clipped(ends))) for name, ends in intervals.items()}
    return result | {"resamples": times, "seed": given["seed"]}


# ---- comparisons


def two_rounds(given):
    a, b = np.array(given["earlier"]), np.array(given["later"])
    difference = b.mean() - a.mean()
    df = len(a) + len(b) - 2
    pooled = math.sqrt((((a - a.mean()) ** 2).sum() + ((b - b.mean()) ** 2).sum()) / df)
    if pooled > 1e-9:
        test = stats.ttest_ind(b, a, equal_var=False)
        low, high = test.confidence_interval(0.95)
        welch = {"low": low, "high": high, "df": test.df}
    else:
        welch = {"low": difference, "high": difference, "df": float(df)}
    delta = 2 * stats.mannwhitneyu(b, a).statistic / (len(a) * len(b)) - 1
    size = [0.147, 0.33, 0.474]
    return welch | {
        "difference": difference,
        "cliffs_delta": delta,
        "effect": ["negligible", "small", "medium", "large"][sum(abs(delta) >= bound for bound in size)],
        "hedges_g": (1 - 3 / (4 * df - 1)) * difference / pooled if pooled > 1e-9 else None,
        "minimum_detectable_change": 2.80 * pooled * math.sqrt(1 / len(a) + 1 / len(b)),
    }


def permutation_p(given):
    a, everybody = given["earlier"], np.array(given["earlier"] + given["later"])
    k, n = len(a), len(everybody)
    centred = everybody - everybody.mean()
    least = abs(centred[:k].sum()) - 1e-6
    if math.comb(n, k) <= 200_000:
        deals = np.array(list(itertools.combinations(range(n), k)))
        return float(np.mean(np.abs(centred[deals].sum(axis=1)) >= least))
    draws = 20_000
    # Each draw goes on from the order that the last one left.
    moves = scaled(stream(given["seed"], 0, draws * k), np.tile(np.arange(n, n - k, -1), draws))
    order, hits = list(centred), 0
    for draw in moves.reshape(draws, k).tolist():
        for at, further in enumerate(draw):
            order[at], order[at + further] = order[at + further], order[at]
        hits += abs(sum(order[:k])) >= least
    return (1 + hits) / (1 + draws)


def benjamini_hochberg(p):
    return stats.false_discovery_control(p, method="bh").tolist()


# ---- the comparison with what the product said


def differences(place, expected, said):
    """Yields the figures that were compared, and a line for each that differs."""
    if isinstance(expected, dict) and isinstance(said, dict):
        for key in sorted({*expected, *said}):
            yield from differences(f"{place}.{key}", expected.get(key, "nothing"), said.get(key, "nothing"))
    elif isinstance(expected, list) and isinstance(said, list) and len(expected) == len(said):
        for at, (one, other) in enumerate(zip(expected, said)):
            yield from differences(f"{place}[{at}]", one, other)
    else:
        both = [isinstance(value, (int, float, np.number)) and not isinstance(value, bool) for value in (expected, said)]
        if all(both):
            agree = math.isclose(expected, said, rel_tol=WITHIN, abs_tol=WITHIN)
        else:
            agree = type(expected) is type(said) and expected == said
        yield None if agree else f"{place}: {expected!r} expected, but it says {said!r}"


METHODS = {
    method.__name__: method
    for method in (
        *(xmr, run_chart, history_view),
        *(cronbach, agreement, rwg_j, icc, straight_lines, mix_shifts, focus),
        *(wilson, newcombe, non_response, of_mean, of_mean_in_team, finite_population_factor, bootstrap_mean),
        *(two_rounds, permutation_p, benjamini_hochberg),
    )
}


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    cases = json.loads(Path(arguments[0]).read_text("utf-8"))
    figures, wrong = Counter(), []
    with np.errstate(over="ignore"):
        for at, case in enumerate(cases):
            expected = METHODS[case["of"]](case["given"])
            found = list(differences(f"case {at}, {case['of']}", expected, case["result"]))
            figures[case["of"]] += len(found)
            wrong += [line for line in found if line]
    for line in wrong[:20]:
        print(line)
    missing = sorted(set(METHODS) - set(figures))
    if missing:
        print(f"no case of {', '.join(missing)}")
    print(", ".join(f"{name} {count}" for name, count in figures.items()))
    print(f"{len(wrong)} differences in {figures.total()} figures of {len(cases)} cases")
    return 1 if wrong or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

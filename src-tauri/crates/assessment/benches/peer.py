"""The figures of `climate assess` for two rounds of 50,000 people, with polars and numpy.

Prints the seconds that scoring and comparing took (reading the file is not counted), then
difference, lower end of its interval and Cliff's delta of the first domain.
"""

import sys
import time

import numpy as np
import polars as pl
from scipy import stats

Z = stats.norm.ppf(0.975)
DRAWS = 20_000


def wilson(k, n):
    p = k / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    reach = Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return middle - reach, middle + reach


def score_round(table, domains):
    scored = {}
    for domain, items in domains.items():
        shares = []
        points = []
        for item in items:
            counts = table.filter(pl.col(item) > 0).group_by(item).len().sort(item)
            good = pl.col(item) <= 2 if item.endswith("R") else pl.col(item) >= 4
            k, n = counts.filter(good)["len"].sum(), counts["len"].sum()
            shares.append(k / n)
            wilson(k, n)
            (counts[item] * counts["len"]).sum() / n
            value = (6 - pl.col(item)) if item.endswith("R") else pl.col(item)
            points.append(pl.when(pl.col(item) > 0).then((value - 1) * 25.0).alias(item))
        answers = table.select(points)
        people = answers.select(
            pl.when(pl.sum_horizontal(pl.all().is_not_null()) >= (len(items) + 1) // 2)
            .then(pl.mean_horizontal(pl.all()))
            .alias("score")
        )["score"].drop_nulls().to_numpy()
        reach = stats.t.ppf(0.975, len(people) - 1) * people.std(ddof=1) / np.sqrt(len(people))
        scored[domain] = (people, people.mean(), people.mean() - reach, people.mean() + reach, np.mean(shares))
    return scored


def compare(a, b, random):
    va, vb = a.var(ddof=1) / len(a), b.var(ddof=1) / len(b)
    df = (va + vb) ** 2 / (va**2 / (len(a) - 1) + vb**2 / (len(b) - 1))
    difference = b.mean() - a.mean()
    low = difference - stats.t.ppf(0.975, df) * np.sqrt(va + vb)
    ordered = np.sort(a)
    delta = (np.searchsorted(ordered, b, "left") - (len(a) - np.searchsorted(ordered, b, "right"))).sum() / (len(a) * len(b))
    pooled = np.concatenate([a, b])
    share = pooled.sum() * len(a) / len(pooled)
    observed = abs(a.sum() - share)
    hits = 0
    for _ in range(DRAWS):
        random.shuffle(pooled)
        hits += abs(pooled[: len(a)].sum() - share) >= observed - 1e-9
    return difference, low, delta, (1 + hits) / (1 + DRAWS)


def main():
    table = pl.read_csv(sys.argv[1])
    domains = {}
    for column in table.columns:
        domains.setdefault(column[:2], []).append(column)
    half = table.height // 2
    begin = time.perf_counter()
    before, after = score_round(table[:half], domains), score_round(table[half:], domains)
    random = np.random.default_rng(1)
    changes = [compare(before[domain][0], after[domain][0], random) for domain in domains]
    stats.false_discovery_control([change[3] for change in changes])
    print(time.perf_counter() - begin)
    print(*[repr(float(number)) for number in changes[0][:3]])


main()

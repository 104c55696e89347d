"""What the three peers share: the formulas behind the group-by, on whole columns, and the check figures.

Groups are rows in the order of ward and quarter; domains or items are columns.
"""

import json
import sys

import numpy as np
from scipy.special import fdtri, ndtri, stdtrit

ITEMS_OF_A_DOMAIN = 5
ANSWERED_AT_LEAST = 3
COMPLETE_AT_LEAST = 10
Z = ndtri(0.975)


def layout(path):
    """The items of a file, and those of each domain; an item whose name ends in R is reversed."""
    with open(path) as file:
        items = file.readline().strip().split(",")[2:]
    domains = {}
    for item in items:
        domains.setdefault(item[0], []).append(item)
    return items, domains


def wilson(k, n):
    p = k / n
    below = 1 + Z * Z / n
    middle = (p + Z * Z / (2 * n)) / below
    reach = Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / below
    return np.clip(middle - reach, 0, 1), np.clip(middle + reach, 0, 1)


def hundredths(x):
    return np.floor(100 * x + 0.5 + 1e-9) / 100


def alphas(within, total, complete):
    """Cronbach's alpha with Feldt's interval, in hundredths, where ten people are complete."""
    k = ITEMS_OF_A_DOMAIN
    alpha = k / (k - 1) * (1 - within / total)
    alpha = np.where((complete >= COMPLETE_AT_LEAST) & (total > 1e-9), alpha, np.nan)
    df = complete - 1
    ends = [1 - (1 - alpha) * fdtri(df, df * (k - 1), p) for p in (0.975, 0.025)]
    return [hundredths(x) for x in (alpha, *ends)]


def compare(n1, mean1, sd1, n2, mean2, sd2, ranks):
    """Welch, Cliff's delta from the later people's sum of ranks, Hedges' g, the smallest detectable change."""
    a, b = sd1**2 / n1, sd2**2 / n2
    df = (a + b) ** 2 / (a * a / (n1 - 1) + b * b / (n2 - 1))
    difference = mean2 - mean1
    reach = stdtrit(df, 0.975) * np.sqrt(a + b)
    pooled = np.sqrt(((n1 - 1) * sd1**2 + (n2 - 1) * sd2**2) / (n1 + n2 - 2))
    return {
        "difference": difference,
        "low": difference - reach,
        "high": difference + reach,
        "df": df,
        "cliffs_delta": 2 * (ranks - n2 * (n2 + 1) / 2) / (n1 * n2) - 1,
        "hedges_g": (1 - 3 / (4 * (n1 + n2 - 2) - 1)) * difference / pooled,
        "minimum_detectable_change": 2.8 * pooled * np.sqrt(1 / n1 + 1 / n2),
    }


def report(wards, n, mean, sd, complete, total, within, item_n, item_k, ranks):
    """Works out what is left and prints how many numbers there are of each kind, their mean and, so that
    none may stand in another's place, their mean weighted by place."""
    reach = stdtrit(n - 1, 0.975) * sd / np.sqrt(n)
    alpha, alpha_low, alpha_high = alphas(within, total, complete)
    share = item_k / item_n
    low, high = wilson(item_k, item_n)
    last = np.flatnonzero(np.append(wards[1:] != wards[:-1], True))
    of = lambda groups: (n[groups], mean[groups], sd[groups])
    figures = {
        "domain.score": mean,
        "domain.low": np.clip(mean - reach, 0, 100),
        "domain.high": np.clip(mean + reach, 0, 100),
        "domain.sd": sd,
        "domain.favourable": share.reshape(len(share), -1, ITEMS_OF_A_DOMAIN).mean(axis=2),
        "domain.alpha": alpha,
        "domain.alpha_low": alpha_low,
        "domain.alpha_high": alpha_high,
        "item.favourable": share,
        "item.low": low,
        "item.high": high,
    }
    changes = compare(*of(last - 1), *of(last), ranks)
    figures |= {f"change.{name}": values for name, values in changes.items()}
    said = {}
    for name, values in figures.items():
        values = np.ravel(values)
        values = values[~np.isnan(values)]
        weights = 1 + np.arange(len(values)) % 97
        said[name] = [len(values), values.mean(), (values * weights).mean()]
    json.dump(said, sys.stdout)

"""The figures of `climate assess --by` with pandas: by_pandas.py FILE.csv."""

import sys

import by_figures
import numpy as np
import pandas as pd

GROUP = ["ward", "quarter"]


def main(path):
    items, domains = by_figures.layout(path)
    people = pd.read_csv(path, dtype={c: "category" for c in GROUP} | {i: "float64" for i in items})
    codes = people[items].to_numpy()
    reversed_items = [at for at, item in enumerate(items) if item.endswith("R")]
    codes[:, reversed_items] = 6 - codes[:, reversed_items]

    cube = codes.reshape(len(codes), len(domains), by_figures.ITEMS_OF_A_DOMAIN)
    answered = (~np.isnan(cube)).sum(axis=2)
    with np.errstate(invalid="ignore"):
        means = (np.nansum(cube, axis=2) / answered - 1) * 25.0
    scores = np.where(answered >= by_figures.ANSWERED_AT_LEAST, means, np.nan)
    # A sum or an item of somebody who left one out is missing.
    sums = cube.sum(axis=2)
    whole = np.where(np.isnan(sums)[:, :, None], np.nan, cube).reshape(codes.shape)
    keys = [people["ward"], people["quarter"]]

    def grouped(values):
        return pd.DataFrame(values).groupby(keys, observed=True, sort=True)

    by_score, by_sum = grouped(scores), grouped(sums)
    n = by_score.count()
    within = grouped(whole).var().to_numpy()
    favourable = grouped(codes >= 4).sum()

    ends = people.groupby("ward", observed=True)["quarter"].unique().map(lambda quarters: sorted(quarters)[-2:])
    before = people["ward"].map(ends.map(lambda two: two[0])).astype(str).to_numpy()
    later = people["ward"].map(ends.map(lambda two: two[1])).astype(str).to_numpy()
    quarter = people["quarter"].astype(str).to_numpy()
    both = (quarter == before) | (quarter == later)
    ward = people["ward"][both]
    ranks = pd.DataFrame(scores[both], index=ward.index).groupby(ward, observed=True).rank()
    is_later = (quarter == later)[both]
    ranks = ranks[is_later].groupby(ward[is_later], observed=True, sort=True).sum()

    by_figures.report(
        n.index.get_level_values(0).to_numpy(),
        n.to_numpy(),
        by_score.mean().to_numpy(),
        by_score.std().to_numpy(),
        by_sum.count().to_numpy(),
        by_sum.var().to_numpy(),
        within.reshape(len(within), len(domains), -1).sum(axis=2),
        grouped(codes).count().to_numpy(),
        favourable.to_numpy(),
        ranks.to_numpy(),
    )


main(sys.argv[1])

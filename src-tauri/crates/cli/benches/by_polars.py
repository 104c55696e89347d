"""The figures of `climate assess --by` with polars: by_polars.py FILE.csv."""

import sys

import by_figures
import polars as pl

GROUP = ["ward", "quarter"]


def main(path):
    items, domains = by_figures.layout(path)
    schema = {c: pl.String for c in GROUP} | {i: pl.Int8 for i in items}
    people = pl.scan_csv(path, schema=schema)
    people = people.with_columns((6 - pl.col(i)).alias(i) for i in items if i.endswith("R"))
    columns = []
    for d, its in domains.items():
        answered = pl.sum_horizontal(pl.col(i).is_not_null() for i in its)
        enough, whole = answered >= by_figures.ANSWERED_AT_LEAST, answered == len(its)
        columns.append(pl.when(enough).then((pl.mean_horizontal(its) - 1) * 25.0).alias(f"{d} score"))
        columns.append(pl.when(whole).then(pl.sum_horizontal(its)).cast(pl.Float64).alias(f"{d} sum"))
        columns += [pl.when(whole).then(pl.col(i)).cast(pl.Float64).alias(f"{i} whole") for i in its]
    people = people.with_columns(columns).collect()

    figures = []
    for d, its in domains.items():
        score, total = pl.col(f"{d} score"), pl.col(f"{d} sum")
        figures += [
            score.count().alias(f"{d} n"),
            score.mean().alias(f"{d} mean"),
            score.std().alias(f"{d} sd"),
            total.count().alias(f"{d} complete"),
            total.var().alias(f"{d} total"),
            pl.sum_horizontal(pl.col(f"{i} whole").var() for i in its).alias(f"{d} within"),
        ]
    figures += [pl.col(i).count().alias(f"{i} n") for i in items]
    figures += [(pl.col(i) >= 4).sum().alias(f"{i} k") for i in items]
    groups = people.group_by(GROUP).agg(figures).sort(GROUP)

    last = groups.group_by("ward").agg(pl.col("quarter").top_k(2).alias("last"), pl.col("quarter").max().alias("later"))
    scores = [f"{d} score" for d in domains]
    both = people.select(*GROUP, *scores).join(last, on="ward").filter(pl.col("quarter").is_in(pl.col("last")))
    ranks = both.with_columns(pl.col(scores).rank("average").over("ward"))
    ranks = ranks.filter(pl.col("quarter") == pl.col("later")).group_by("ward").agg(pl.col(scores).sum()).sort("ward")

    def wide(names, figure):
        return groups.select(f"{name} {figure}" for name in names).to_numpy().astype(float)

    by_figures.report(
        groups["ward"].to_numpy(),
        *(wide(domains, figure) for figure in ("n", "mean", "sd", "complete", "total", "within")),
        wide(items, "n"),
        wide(items, "k"),
        ranks.select(scores).to_numpy(),
    )


main(sys.argv[1])

"""The figures of `climate assess --by` with duckdb: by_duckdb.py FILE.csv."""

import sys

import by_figures
import duckdb
import numpy as np


def main(path):
    items, domains = by_figures.layout(path)
    columns = {"ward": "varchar", "quarter": "varchar"} | {i: "tinyint" for i in items}
    turned = [f"6 - {i} as {i}" if i.endswith("R") else i for i in items]
    people = []
    for d, its in domains.items():
        answered = " + ".join(f"({i} is not null)::int" for i in its)
        total = " + ".join(f"coalesce({i}, 0)" for i in its)
        enough = f"{answered} >= {by_figures.ANSWERED_AT_LEAST}"
        people.append(f"case when {enough} then (({total}) / ({answered}) - 1) * 25.0::double end as {d}_score")
        # A sum of somebody who left an item out is missing.
        people.append(f"({' + '.join(its)})::double as {d}_sum")
    figures = []
    for d, its in domains.items():
        whole = [f"var_samp({i}) filter ({d}_sum is not null)" for i in its]
        figures += [
            f"count({d}_score) as {d}_n",
            f"avg({d}_score) as {d}_mean",
            f"stddev_samp({d}_score) as {d}_sd",
            f"count({d}_sum) as {d}_complete",
            f"var_samp({d}_sum) as {d}_total",
            f"{' + '.join(whole)} as {d}_within",
        ]
    figures += [f"count({i}) as {i}_n, count(*) filter ({i} >= 4) as {i}_k" for i in items]
    # Several scores of one window are ranked at once; the mean of rank and last place is the middle rank.
    ranks = [
        f"rank() over {d}_order + (count(*) over {d}_same - 1) / 2 as {d}_rank" for d in domains
    ]
    windows = [
        f"{d}_order as (partition by ward order by {d}_score nulls last), "
        f"{d}_same as (partition by ward, {d}_score)"
        for d in domains
    ]
    sums = [f"sum({d}_rank) filter ({d}_score is not null) as {d}" for d in domains]
    store = duckdb.connect()
    store.execute(
        f"create table people as select *, {', '.join(people)} from "
        f"(select ward, quarter, {', '.join(turned)} from read_csv(?, header = true, columns = {columns}))",
        [path],
    )
    groups = store.execute(
        f"select ward, quarter, {', '.join(figures)} from people group by all order by ward, quarter"
    ).fetchnumpy()
    ranks = store.execute(
        f"""
        with ends as (
            select ward, quarter, row_number() over (partition by ward order by quarter desc) as place
            from (select distinct ward, quarter from people)
        ), ranked as (
            select people.*, place, {", ".join(ranks)}
            from people join ends using (ward, quarter) where place <= 2
            window {", ".join(windows)}
        )
        select ward, {", ".join(sums)} from ranked where place = 1 group by ward order by ward
        """
    ).fetchnumpy()

    def wide(names, figure):
        return np.column_stack([groups[f"{name}_{figure}"] for name in names]).astype(float)

    by_figures.report(
        groups["ward"],
        *(wide(domains, figure) for figure in ("n", "mean", "sd", "complete", "total", "within")),
        wide(items, "n"),
        wide(items, "k"),
        np.column_stack([ranks[d] for d in domains]).astype(float),
    )


main(sys.argv[1])

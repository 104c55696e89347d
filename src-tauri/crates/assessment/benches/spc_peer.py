"""XmR charts in plain Python, by the rules of NHSRplotthedots.

    python3 spc_peer.py series.json RUNS

Prints the median of the seconds that charting all series took (reading the file is not
counted), how many points are not just chance, and the sum of all upper limits.
"""

import json
import statistics
import sys
import time


def chart(readings):
    readings = sorted(readings, key=lambda reading: reading["date"])
    y = [reading["value"] for reading in readings]
    n = len(y)
    mean = sum(y) / n
    ranges = [abs(b - a) for a, b in zip(y, y[1:])]
    average = sum(ranges) / len(ranges)
    kept = [r for r in ranges if r < 3.267 * average]
    average = sum(kept) / len(kept)
    upper, lower = mean + 2.66 * average, mean - 2.66 * average
    near_upper, near_lower = mean + 2 * 2.66 / 3 * average, mean - 2 * 2.66 / 3 * average
    side = [(v > mean) - (v < mean) for v in y]
    outside = [v > upper or v < lower for v in y]
    near = [not out and (v > near_upper or v < near_lower) for v, out in zip(y, outside)]
    shift, trend, two = [False] * n, [False] * n, [False] * n
    for i in range(n - 6):
        if abs(sum(side[i : i + 7])) == 7:
            shift[i : i + 7] = [True] * 7
        steps = [(b > a) - (b < a) for a, b in zip(y[i : i + 6], y[i + 1 : i + 7])]
        if abs(sum(steps)) == 6:
            trend[i : i + 7] = [True] * 7
    for i in range(n - 2):
        if abs(sum(side[i : i + 3])) == 3 and sum(near[i : i + 3]) >= 2:
            for j in range(i, i + 3):
                two[j] = two[j] or near[j]
    points = []
    for i in range(n):
        if outside[i]:
            cause = "above_upper_limit" if side[i] > 0 else "below_lower_limit"
        elif trend[i]:
            a, b = (i, i + 1) if i + 1 < n and trend[i + 1] else (i - 1, i)
            cause = "trend_increasing" if y[b] > y[a] else "trend_decreasing"
        elif two[i]:
            cause = "two_in_three_above" if side[i] > 0 else "two_in_three_below"
        elif shift[i]:
            cause = "shift_above" if side[i] > 0 else "shift_below"
        else:
            cause = "none"
        good = cause in ("above_upper_limit", "trend_increasing", "two_in_three_above", "shift_above")
        kind = "common_cause" if cause == "none" else "improvement" if good else "concern"
        points.append(
            {
                "date": readings[i]["date"],
                "value": y[i],
                "mean": mean,
                "lower": lower,
                "upper": upper,
                "near_lower": near_lower,
                "near_upper": near_upper,
                "moving_range": ranges[i - 1] if i else None,
                "special_cause": cause,
                "kind": kind,
            }
        )
    return points


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        series = json.load(file)
    seconds = []
    for _ in range(int(sys.argv[2])):
        begin = time.perf_counter()
        charts = [chart(readings) for readings in series]
        seconds.append(time.perf_counter() - begin)
    points = [point for points in charts for point in points]
    special = sum(point["special_cause"] != "none" for point in points)
    print(statistics.median(seconds), special, repr(sum(point["upper"] for point in points)))


main()

#!/usr/bin/env python3
"""Computes an assessment again, from the files alone and without any of the product's code.

    python3 tests/recompute.py [--checklist FILE.toml] assessment.json FILES…

`assessment.json` is what `climate assess --json` printed; FILES are the answers of its
rounds (XLSX, or CSV in UTF-8), oldest first. Every number is computed again from the
formulas of the sources named below and compared to within 1e-9. Exit status 0: all agree;
1: the first differences are printed. Needs Python 3.11 and nothing else.
"""

import csv
import io
import itertools
import json
import math
import re
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

BUILT_IN = Path(__file__).parent.parent / "assets/checklists/learning-culture/checklist.toml"
WITHIN = 1e-9
Z = 1.959963984540054  # standard normal quantile of 97.5 %
DRAWS = 20_000
MOST_EXACT = 200_000


# ---- files


def rows_of(path):
    """The rows of the first sheet, or of a CSV file, as lists of texts."""
    content = Path(path).read_bytes()
    if not content.startswith(b"PK"):
        text = content.decode("utf-8-sig")
        separator = max(",;\t", key=text.splitlines()[0].count)
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    book = zipfile.ZipFile(io.BytesIO(content))
    tag = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    texts = lambda node: "".join(part.text or "" for part in node.iter(tag + "t"))
    strings = []
    if "xl/sharedStrings.xml" in book.namelist():
        strings = [texts(node) for node in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    rows = []
    for row in ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(tag + "row"):
        cells = {}
        for cell in row.iter(tag + "c"):
            column = 0
            for letter in re.match("[A-Z]+", cell.get("r")).group():
                column = 26 * column + ord(letter) - 64
            value = cell.findtext(tag + "v", "")
            if cell.get("t") == "s":
                value = strings[int(value)]
            elif cell.get("t") == "inlineStr":
                value = texts(cell)
            cells[column - 1] = value
        rows.append([cells.get(at, "") for at in range(max(cells, default=-1) + 1)])
    return rows


def plain(text):
    return " ".join(text.replace("’", "'").split()).lower()


def heading(text):
    return plain(text).rstrip(" .?!:;,…*")


def responses_of(path, scale, items):
    """One dictionary a person: a code, "na" or "unsaid" by item; skipped items are missing."""
    words = {plain(label): code for code, label in enumerate(scale["labels"], scale["first"])}
    words.update({plain(word): "na" for word in [*scale.get("not_applicable", []), "N/A", "Not applicable"]})
    words.update({plain(word): "unsaid" for word in scale.get("unsaid", [])})
    words.update({str(code): code for code in codes(scale) if str(code) not in words})
    words.update({plain(word): None for word in [*scale.get("skipped", []), ""]})
    header, *rows = [row for row in rows_of(path) if any(cell.strip() for cell in row)]
    columns = {}
    for at, text in enumerate(header):
        for item in items:
            if heading(text) in (heading(item["text"]), item["id"].lower()):
                columns[item["id"]] = at
    responses = []
    for row in rows:
        answers = {}
        for item, at in columns.items():
            word = plain(row[at]) if at < len(row) else ""
            word = re.sub(r"^(-?\d+)\.0+$", r"\1", word)
            if words.get(word) is not None:
                answers[item] = words[word]
        if any(isinstance(answer, int) for answer in answers.values()):
            responses.append(answers)
    return responses


def codes(scale):
    return range(scale["first"], scale["first"] + len(scale["labels"]))


# ---- numbers


def mean(values):
    return math.fsum(values) / len(values)


def variance(values):
    middle = mean(values)
    return math.fsum((value - middle) ** 2 for value in values) / (len(values) - 1) if len(values) > 1 else 0.0


def wilson(k, n):
    """Wilson 1927."""
    p = k / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    reach = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def beta_regularised(a, b, x):
    """The regularised incomplete beta function, by Lentz's continued fraction."""
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_regularised(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    tiny, c = 1e-300, 1.0
    d = 1 / (1 - (a + b) * x / (a + 1))
    result = d
    for m in range(1, 10_000):
        for above in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + above * d or tiny)
            c = 1 + above / c or tiny
            result *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * result


def t_quantile(df):
    """The 97.5 % quantile of Student's t, by bisection."""
    low, high = 0.0, 1e3
    while high - low > 1e-13 * high:
        middle = (low + high) / 2
        if beta_regularised(df / 2, 0.5, df / (df + middle * middle)) / 2 > 0.025:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def mean_interval(values):
    if len(values) < 2:
        return 0.0, 100.0
    reach = t_quantile(len(values) - 1) * math.sqrt(variance(values) / len(values))
    return tuple(min(100.0, max(0.0, mean(values) + side * reach)) for side in (-1, 1))


def welch(a, b):
    """Welch 1947, with Satterthwaite's degrees of freedom."""
    part_a, part_b = variance(a) / len(a), variance(b) / len(b)
    df = len(a) + len(b) - 2.0
    if part_a + part_b > 0:
        df = (part_a + part_b) ** 2 / (part_a**2 / (len(a) - 1) + part_b**2 / (len(b) - 1))
    reach = t_quantile(df) * math.sqrt(part_a + part_b)
    difference = mean(b) - mean(a)
    return difference, difference - reach, difference + reach, df


def split_mix_64(seed):
    """Vigna's SplitMix64."""
    mask = 2**64 - 1
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & mask
        z = ((seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        yield z ^ (z >> 31)


def draws(n, k, seed, known={}):
    """For each draw the places that its k swaps go to; the same for all areas of one size."""
    if (n, k, seed) not in known:
        random = split_mix_64(seed)
        known[n, k, seed] = [[at + ((next(random) * (n - at)) >> 64) for at in range(k)] for _ in range(DRAWS)]
    return known[n, k, seed]


def permutation_p(a, b, seed):
    """Two-sided; all deals if they are few, else drawn ones (Phipson and Smyth 2010)."""
    values, k = a + b, len(a)
    share = math.fsum(values) * k / len(values)
    least = abs(math.fsum(a) - share) - 1e-9 * (1 + abs(share))
    if math.comb(len(values), k) <= MOST_EXACT:
        deals = [abs(math.fsum(deal) - share) >= least for deal in itertools.combinations(values, k)]
        return sum(deals) / len(deals)
    hits = 0
    for places in draws(len(values), k, seed):
        for at, other in enumerate(places):
            values[at], values[other] = values[other], values[at]
        hits += abs(math.fsum(values[:k]) - share) >= least
    return (1 + hits) / (1 + DRAWS)


def benjamini_hochberg(p):
    order = sorted(range(len(p)), key=lambda at: p[at])
    adjusted = [1.0] * len(p)
    for rank, at in enumerate(order, 1):
        adjusted[at] = min(1.0, *(p[other] * len(p) / r for r, other in enumerate(order, 1) if r >= rank))
    return adjusted


def verdict(change):
    direction = "improvement" if change["difference"] > 0 else "decline"
    if abs(change["cliffs_delta"]) < 0.147:
        return "no_clear_change"
    if change["p_adjusted"] <= 0.10:
        return "clear_" + direction
    return "possible_" + direction if change["p"] <= 0.05 else "no_clear_change"


# ---- rules


class Round:
    """The answers of one round to the items of one form."""

    def __init__(self, responses, scale, areas, threshold, headcount):
        self.responses, self.scale, self.areas, self.threshold = responses, scale, areas, threshold
        self.headcount = headcount
        self.too_few = len(responses) < threshold
        items = [(area, item) for area, items in areas for item in items]
        self.hidden = {item["id"]: why for area, item in items if (why := self.why(area, item))}

    def why(self, area, item):
        """Why an item is hidden, or None."""
        points = self.points(item["id"])
        if len(points) < self.threshold:
            return "too_few"
        lowest = codes(self.scale)[0]
        # A sensitive item to which all, or all but one who stands a point higher, gave the worst answer.
        of_one_mind = sum(self.turned(item, code) - lowest for code in points) <= 1
        return "few_favourable" if area.get("sensitive") and of_one_mind else None

    def points(self, item):
        return [answers[item] for answers in self.responses if isinstance(answers.get(item), int)]

    def turned(self, item, code):
        first, last = codes(self.scale)[0], codes(self.scale)[-1]
        return first + last - code if item.get("reversed") else code

    def scores(self, items, hidden):
        """People's scores from the items that are not hidden; None if too few are left."""
        required, items = -(-len(items) // 2), [item for item in items if item["id"] not in hidden]
        if len(items) < max(required, 1):
            return None
        first, last = codes(self.scale)[0], codes(self.scale)[-1]
        scores = []
        for answers in self.responses:
            answered = [item for item in items if isinstance(answers.get(item["id"]), int)]
            points = [100 * (self.turned(item, answers[item["id"]]) - first) / (last - first) for item in answered]
            if len(points) >= required:
                scores.append(mean(points))
        return sorted(scores)

    def item(self, item):
        points = self.points(item["id"])
        given = [answers.get(item["id"], "skipped") for answers in self.responses]
        result = {"id": item["id"], "n": len(points)}
        result |= {"not_applicable": given.count("na"), "unsaid": given.count("unsaid"), "skipped": given.count("skipped")}
        if item["id"] in self.hidden:
            return result | dict.fromkeys(["counts", "favourable", "low", "high", "mean", "agreement", "bounds"]) | {"hidden": self.hidden[item["id"]]}
        agree = sum(self.turned(item, code) >= self.scale["favourable_from"] for code in points)
        low, high = wilson(agree, len(points))
        counts = [points.count(code) for code in codes(self.scale)]
        # Manski 1989: everybody else against, or everybody else in favour.
        bounds = {"low": agree / self.headcount, "high": (agree + self.headcount - len(points)) / self.headcount}
        result |= {"agreement": agreement(points, codes(self.scale)), "bounds": bounds}
        return result | {"counts": counts, "favourable": agree / len(points), "low": low, "high": high, "mean": mean(points)}

    def area(self, area, items):
        results = [self.item(item) for item in items]
        scores = self.scores(items, self.hidden)
        result = {"id": area["id"], "n": len(scores or [])}
        result |= {blank: sum(item[blank] for item in results) for blank in ("not_applicable", "unsaid", "skipped")}
        if scores is None or len(scores) < self.threshold:
            hidden = "too_few_items" if scores is None else "too_few"
            return result | dict.fromkeys(["score", "low", "high", "sd", "favourable", "checks"]) | {"hidden": hidden}
        low, high = mean_interval(scores)
        favourable = mean([item["favourable"] for item in results if item["favourable"] is not None])
        result["checks"] = self.checks(scores, [item for item in items if item["id"] not in self.hidden])
        return result | {"score": mean(scores), "low": low, "high": high, "sd": math.sqrt(variance(scores)), "favourable": favourable}

    def checks(self, scores, items):
        """Other readings of an area's score; bootstrap and Feldt's interval are checked elsewhere."""
        n, size = len(scores), self.headcount
        factor = math.sqrt((size - n) / (size - 1)) if n < size else 0
        reach = factor * t_quantile(n - 1) * math.sqrt(variance(scores) / n)
        chance = (len(codes(self.scale)) ** 2 - 1) / 12
        spread = mean([variance(self.points(item["id"])) / chance for item in items])
        agreed = len(items) * max(1 - spread, 0)
        result = {"in_team": {"low": max(mean(scores) - reach, 0.0), "high": min(mean(scores) + reach, 100.0)}}
        return result | {"agreement": agreed / (agreed + spread)} | self.alpha(items)

    def alpha(self, items):
        """Cronbach 1951, of those who answered everything."""
        rows = [[answers.get(item["id"]) for item in items] for answers in self.responses]
        rows = [row for row in rows if all(isinstance(code, int) for code in row)]
        rows = [[self.turned(item, code) for item, code in zip(items, row)] for row in rows]
        if len(rows) < 10 or len(items) < 3:
            return {"no_alpha": "too_few_complete" if len(rows) < 10 else "too_few_items"}
        total = variance([sum(row) for row in rows])
        if total == 0:
            return {"no_alpha": "no_spread"}
        k, single = len(items), sum(variance(column) for column in zip(*rows))
        # Given in hundredths, so that nobody can work back from it.
        return {"alpha": {"alpha": hundredths(k / (k - 1) * (1 - single / total)), "complete": len(rows), "items": k}}

    def straight_lines(self):
        """How many gave one answer to everything, if enough did and enough did not to say so."""
        items = [item for _, items in self.areas for item in items]
        found = 0
        for answers in self.responses:
            given = [(answers[item["id"]], bool(item.get("reversed"))) for item in items if isinstance(answers.get(item["id"]), int)]
            turned = sum(reversed for _, reversed in given)
            long = len(given) >= 6 and 2 * len(given) >= len(items) and 0 < turned < len(given)
            found += long and len({code for code, _ in given}) == 1
        return found if min(found, len(self.responses) - found) >= self.threshold else None

    def results(self):
        result = {"responses": len(self.responses), "released": not self.too_few, "domains": [], "items": []}
        if self.too_few:
            return result | {"reason": "too_few", "received": len(self.responses), "needed": self.threshold}
        result["straight_lines"] = self.straight_lines()
        result["domains"] = [self.area(area, items) for area, items in self.areas]
        result["items"] = [self.item(item) for _, items in self.areas for item in items]
        return result


def hundredths(value):
    """Halves go up, also those that the machine keeps as a little less."""
    return math.floor(100 * value + 0.5 + 1e-9) / 100


def agreement(points, scale):
    """James, Demaree and Wolf 1984; Burke, Finkelstein and Dusig 1999; LeBreton and Senter 2008."""
    n, size = len(points), len(scale)
    rwg = max(1 - variance(points) / ((size**2 - 1) / 12), 0)
    bands = [(0.30, "none"), (0.50, "weak"), (0.70, "moderate"), (0.90, "strong"), (1.0, "very_strong")]
    away = mean([abs(code - mean(points)) for code in points])
    ends = [sum(code in end for code in points) / n for end in (scale[:2], scale[-2:])]
    return {
        "rwg": rwg,
        "band": next(word for most, word in bands if rwg <= most + 1e-9),
        "mean_deviation": away,
        "is_close": away <= size / 6 + 1e-9,
        "is_split": rwg < 0.5 and min(ends) >= 0.25,
    }


NUMBERS = ["difference", "low", "high", "df", "cliffs_delta", "hedges_g", "p", "p_adjusted", "minimum_detectable_change"]


def compared(earlier, later, seed):
    domains = []
    for area, items in later.areas:
        a, b = (round.scores(items, earlier.hidden.keys() | later.hidden.keys()) or [] for round in (earlier, later))
        change = {"id": area["id"], "verdict": "too_few"} | dict.fromkeys(NUMBERS)
        if not (earlier.too_few or later.too_few) and len(a) >= earlier.threshold and len(b) >= later.threshold:
            difference, low, high, df = welch(a, b)
            pooled = math.sqrt(((len(a) - 1) * variance(a) + (len(b) - 1) * variance(b)) / (len(a) + len(b) - 2))
            # Hedges 1981.
            g = (1 - 3 / (4 * (len(a) + len(b) - 2) - 1)) * difference / pooled if pooled > 0 else None
            # Cliff 1993.
            delta = sum((y > x) - (y < x) for x in a for y in b) / (len(a) * len(b))
            detectable = 2.80 * pooled * math.sqrt(1 / len(a) + 1 / len(b))
            change |= {"difference": difference, "low": low, "high": high, "df": df, "cliffs_delta": delta, "hedges_g": g}
            change |= {"p": permutation_p(a, b, seed), "minimum_detectable_change": detectable}
        domains.append(change)
    shown = [change for change in domains if change["p"] is not None]
    for change, adjusted in zip(shown, benjamini_hochberg([change["p"] for change in shown])):
        change["p_adjusted"] = adjusted
        change["verdict"] = verdict(change)
    return {"common_items": sum(len(items) for _, items in later.areas), "domains": domains}


# ---- the comparison with what the product said


def differences(place, expected, said):
    """Yields a line for every difference; numbers agree within 1e-9, p values within 1e-12."""
    if isinstance(expected, dict):
        # What is not computed here (names, labels) is not compared, but nothing may be missing.
        for key in expected:
            yield from differences(f"{place}.{key}", expected[key], said.get(key, "missing") if isinstance(said, dict) else said)
    elif isinstance(expected, list):
        if not isinstance(said, list) or len(said) != len(expected):
            yield f"{place}: {len(expected)} expected, but it says {said}"
            return
        for at, (one, other) in enumerate(zip(expected, said)):
            name = one.get("id", one.get("quarter", at)) if isinstance(one, dict) else at
            yield from differences(f"{place}[{name}]", one, other)
    elif isinstance(expected, float) and isinstance(said, (int, float)):
        within = 1e-12 if place.endswith((".p", ".p_adjusted")) else WITHIN
        if not abs(expected - said) <= within:
            yield f"{place}: {expected!r} expected, but it says {said!r}"
    elif expected != said:
        yield f"{place}: {expected!r} expected, but it says {said!r}"


def numbers_in(value):
    if isinstance(value, (dict, list)):
        return sum(map(numbers_in, value.values() if isinstance(value, dict) else value))
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def main(arguments):
    checklist_file = BUILT_IN
    if arguments[:1] == ["--checklist"]:
        checklist_file, arguments = Path(arguments[1]), arguments[2:]
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    said = json.loads(Path(arguments[0]).read_text("utf-8"))
    files = arguments[1:]
    if len(files) != len(said["rounds"]):
        print(f"{len(said['rounds'])} rounds, but {len(files)} files", file=sys.stderr)
        return 2
    checklist = tomllib.loads(checklist_file.read_text("utf-8"))
    form = next((form for form in checklist.get("forms", []) if form["id"] == said["form"]), {})

    def is_asked(area, item):
        if not form:
            return True
        return area["id"] == form["domain"] if "domain" in form else form["id"] in item.get("forms", [])

    areas = [(area, [item for item in area["items"] if is_asked(area, item)]) for area in checklist["domains"]]
    areas = [(area, items) for area, items in areas if items]
    items = [item for _, items in areas for item in items]
    scale = checklist["scale"]
    rounds = [Round(responses_of(file, scale, items), scale, areas, said["threshold"], round["headcount"]) for file, round in zip(files, said["rounds"])]
    expected = {
        "rounds": [round.results() for round in rounds],
        "comparisons": [compared(*pair, said["seed"]) for pair in itertools.pairwise(rounds)],
    }
    found = list(differences("", expected, said))
    for line in found[:20]:
        print(line.lstrip("."))
    people = ", ".join(str(len(round.responses)) for round in rounds)
    print(f"{len(found)} differences in {numbers_in(expected)} numbers of {len(rounds)} rounds ({people} answers)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

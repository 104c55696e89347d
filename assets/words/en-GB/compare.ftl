### Two quarters side by side.

compare-title = Compare quarters
compare-lead-all = { $later } with { $earlier }. { $common ->
        [one] The one question was asked in both.
       *[other] All { $common } questions were asked in both.
    }
compare-lead = { $later } with { $earlier }. { $common } of { $asked } questions were asked in the same words in both, and only those count.
compare-summary = Of { $areas ->
        [one] 1 area
       *[other] { $areas } areas
    }, { $list }.
compare-and = { $before } and { $last }
compare-count-clear-improvement = { $count } clearly improved
compare-count-possible-improvement = { $count } may have improved
compare-count-clear-decline = { $count } clearly got worse
compare-count-possible-decline = { $count } may have got worse
compare-count-no-clear-change = { $count ->
        [one] 1 shows no clear change
       *[other] { $count } show no clear change
    }
compare-count-too-few = { $count ->
        [one] 1 has too few answers
       *[other] { $count } have too few answers
    }
compare-detectable = “No clear change” does not mean that nothing changed: with { $before } and { $after } answers, a change smaller than about { $points } points is easily missed.
compare-detectable-none = With so few answers no change could show.
compare-column-area = Area
compare-column-score = { $quarter } ({ $n } answers)
compare-column-change = Change (likely from … to …)
compare-range = ({ $range })
compare-column-detectable = Smaller changes are easily missed
compare-column-verdict = What it means
compare-rates = In { $before }, { $answered-before } of { $asked-before } people answered. In { $after }, { $answered-after } of { $asked-after } did.
compare-mix = Who answered, then and now: { $groups }.
compare-mix-group = { $group } { $before } and { $after }
compare-caution-mix = Take care: { $group } gave { $before } of the answers then and { $after } now. A change in the scores may only be a change in who answered.
compare-note-too-few-items = { $area }: too many of its questions are hidden in one of the quarters.
compare-note-earlier-release = { $area }: beside an earlier release, a comparison would show what only a few people said.
compare-note-too-few = { $area }: { $before } people answered enough of it in the earlier quarter and { $after } in the later one; { $needed } are needed in both.

compare-method-change = Change
compare-method-change-text = The later score minus the earlier one, from the questions that both rounds asked in the same words and that are shown in both. The range is Welch’s 95% interval. Nobody’s answers can be linked between rounds, so the two count as different people.
compare-method-chance = Could it be chance?
compare-method-chance-text = All answers are dealt to the two quarters again and again, to see how often chance alone makes a change this large (permutation test: every deal where there are up to 200,000, otherwise { $draws } with seed { $seed }). Because many areas are looked at, the result is adjusted (Benjamini and Hochberg).
compare-method-verdict = Words
compare-method-verdict-text = “Clear” needs an adjusted chance of at most 10% and a difference that is more than negligible (Cliff’s delta of at least 0.147). “Possible” needs a plain chance of at most 5%. Everything else is “no clear change”.
compare-method-detectable = Smallest change
compare-method-detectable-text = The change that so many answers would show four times out of five: 2.80 times the spread times the root of (1/n + 1/n).

## All quarters together

history-title = All quarters
history-lead =
    { $count ->
        [one] One quarter has results so far.
       *[other] { $count } quarters have results.
    }
history-ladder-intervals = With 8 quarters you will see each area over time here, and with 12 also the limits of its usual ups and downs. Until then, compare two quarters at a time: fewer points cannot tell a lasting change from chance.
history-ladder-run-chart = With { $count } quarters, each area is drawn around its middle value. From 12 quarters on you will also see the limits of its usual ups and downs.
history-ladder-xmr = With { $count } quarters, each area is drawn with the limits of its usual ups and downs. A point outside them, or a long run on one side, is worth asking about.

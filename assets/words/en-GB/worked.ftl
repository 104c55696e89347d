### The formulas behind single numbers, with this ward’s own figures in them.

worked-score = { $area }: the { $n } people’s own averages have an average of { $score }. They are spread by { $sd } (standard deviation). { $sd } ÷ √{ $n } × { $t } = { $reach }, so the likely range is { $score } give or take { $reach }: { $range }.
worked-in-favour = { $area }: { $items ->
        [one] { $shares } of its one statement is { $share } in favour.
       *[other] ({ $shares }) ÷ { $items } = { $share } in favour.
    }
worked-share = “{ $item }”: { $favour } of { $n } in favour is { $share }. The range: ({ $favour } + 1.92) ÷ ({ $n } + 3.84) = { $centre }, give or take { $reach }: { $range }.
worked-agreement = “{ $item }”: the answers vary by { $variance }. If everyone had ticked by chance it would be { $chance }. { $above ->
        [0] 1 − { $variance } ÷ { $chance } = { $agreement }.
       *[other] They vary more than by chance, so agreement is 0.
    }
worked-agreement-area = { $area }: its { $items ->
        [one] one statement varies
       *[other] { $items } statements vary
    } by { $spread } of chance on average. { $above ->
        [0] { $items } × (1 − { $spread }) ÷ ({ $items } × (1 − { $spread }) + { $spread }) = { $agreement }.
       *[other] That is more than by chance, so agreement is 0.
    }
worked-change = { $area }: { $after } − { $before } = { $difference }, give or take { $reach } (Welch, { $df } degrees of freedom). Chance alone would make a change this large with probability { $chance }, or { $adjusted } once { $areas ->
        [one] 1 area is
       *[other] { $areas } areas are
    } looked at. Cliff’s delta is { $delta }. So: { $verdict }. The smallest change that would show is { $detectable } points.
worked-tiny = under 0.001
worked-rate = { $quarter }: { $answered } ÷ { $asked } = { $share }.
worked-limits = { $area }: the mean is { $mean } and the average step { $step }. { $mean } ± 2.66 × { $step } gives the limits { $lower } and { $upper }.
worked-median = { $area }: as many scores lie above { $median } as under it. { $useful } points are off it, the longest run on one side has { $run }, and the line between the points crosses it { $crossings ->
        [one] once
       *[other] { $crossings } times
    }.

### What a change means.

verdict-clear-improvement = Clear improvement
verdict-possible-improvement = Possible improvement
verdict-no-clear-change = No clear change
verdict-possible-decline = Possible decline
verdict-clear-decline = Clear decline
verdict-too-few = Too few responses to compare

verdict-clear-improvement-sentence = { $domain } is clearly better than before: up { $points ->
        [one] 1 point
       *[other] { $points } points
    } out of 100 (the real rise is likely to be { $low } to { $high }). A change this size is unlikely to be chance.
verdict-clear-decline-sentence = { $domain } is clearly worse than before: down { $points ->
        [one] 1 point
       *[other] { $points } points
    } out of 100 (the real drop is likely to be { $low } to { $high }). A change this size is unlikely to be chance.
verdict-possible-improvement-sentence = { $domain } may be better: up { $points ->
        [one] 1 point
       *[other] { $points } points
    } out of 100 (the real rise is likely to be { $low } to { $high }). { verdict-by-chance }
verdict-possible-decline-sentence = { $domain } may be worse: down { $points ->
        [one] 1 point
       *[other] { $points } points
    } out of 100 (the real drop is likely to be { $low } to { $high }). { verdict-by-chance }
verdict-by-chance = { $compared ->
        [12] This could be chance: when nothing has really changed, about 1 in 3 comparisons of 12 areas still shows a change like this. Ask your team, and look again next quarter.
        [one] This could be chance: when nothing has really changed, about 1 comparison in 20 still shows a change like this. Ask your team, and look again next quarter.
       *[other] This could be chance: when { $compared } areas are compared, one often shows a change like this though nothing has really changed. Ask your team, and look again next quarter.
    }
verdict-no-clear-change-sentence = No clear change. The two quarters differ by { $points ->
        [one] 1 point
       *[other] { $points } points
    }{ $detectable ->
        [0] .
       *[other] ; with so few answers a change smaller than about { $detectable } points is easily missed.
    }
verdict-too-few-items-sentence = So many of its questions are hidden in one of the quarters that what is left does not speak for the area.
verdict-earlier-release-sentence = Beside an earlier release, a comparison would show what only a few people said.
verdict-too-few-sentence = { $before } people answered enough of this before, and { $after } this time. That is too few to show anything without showing who said it.

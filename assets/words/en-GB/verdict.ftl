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
    } (somewhere between { $low } and { $high }). A change this size is unlikely to be chance.
verdict-clear-decline-sentence = { $domain } is clearly worse than before: down { $points ->
        [one] 1 point
       *[other] { $points } points
    } (somewhere between { $low } and { $high }). A change this size is unlikely to be chance.
verdict-possible-improvement-sentence = { $domain } may be better: up { $points ->
        [one] 1 point
       *[other] { $points } points
    } (somewhere between { $low } and { $high }). { verdict-by-chance }
verdict-possible-decline-sentence = { $domain } may be worse: down { $points ->
        [one] 1 point
       *[other] { $points } points
    } (somewhere between { $low } and { $high }). { verdict-by-chance }
verdict-by-chance = { $compared ->
        [12] With 12 areas, about one page in three shows one such change by chance alone. See if it holds.
        [one] A change like this comes by chance about once in twenty quarters. See if it holds.
       *[other] With { $compared } areas, one such change often comes by chance alone. See if it holds.
    }
verdict-no-clear-change-sentence = No clear change. The two quarters differ by { $points ->
        [one] 1 point
       *[other] { $points } points
    }; with this many answers only a change of about { $detectable } points would show.
verdict-too-few-items-sentence = So many of its questions are hidden in one of the quarters that what is left does not speak for the area.
verdict-earlier-release-sentence = Beside an earlier release, a comparison would show what only a few people said.
verdict-too-few-sentence = { $before } people answered enough of this before, and { $after } this time. That is too few to show anything without showing who said it.

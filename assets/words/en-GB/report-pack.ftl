# The evidence pack by framework, on paper.

report-pack-title = Evidence by framework
report-pack-no-average = A heading has no score of its own. Areas belong to several headings, and adding them up could show what is hidden to protect people.
report-pack-source = Published by: { $source }.
report-pack-unchecked = We wrote this heading from memory. Compare it with the publisher’s own page before you use it.
report-pack-column-area = Area
report-pack-column-score = Score, likely range,{"\u00A0"}n
report-pack-column-favourable = In favour
report-pack-column-change = Change since { $quarter }
report-pack-column-actions = Actions agreed
report-pack-column-audit = Manager’s audit
report-pack-range = { $interval }, n{"\u00A0"}{ $n }
report-pack-change = { $change } { $range }, n{"\u00A0"}{ $before } and{"\u00A0"}{ $after }
report-pack-not-compared = Not compared
report-pack-action = { $reference }: { $title } ({ $state })
report-pack-no-action = None agreed
report-pack-audited = { $met } of { $criteria } points met
report-pack-not-audited = Not audited
report-pack-not-asked = Not asked in this round: { $areas }.
report-pack-elsewhere = { $n ->
        [one] One area has no place in this framework and matters all the same: { $areas }.
       *[other] These areas have no place in this framework and matter all the same: { $areas }.
    }

### Numbers that the ward has anyway, beside the areas.

ui-metrics-title = Other numbers
ui-metrics-lead = Numbers your ward already has, quarter by quarter. Each one stands beside an area and is never part of a score.
ui-metrics-by-quarter = By quarter
ui-metrics-about = Type a number and leave the field: it is kept. To take a number out, empty its field.
ui-metrics-none = Nothing is here yet. Start with one number that you already have. It is kept when you leave the field.
ui-metrics-quarter = Quarter
ui-metrics-target = Target (optional)
ui-metrics-kept = Kept.
ui-metrics-what = What the numbers mean
ui-metrics-beside = You see it on the page of: { $area }.
ui-metrics-number = Number
ui-metrics-missing = –
ui-metrics-not-scored = Typed in by hand. They are counted elsewhere, are never part of a score, and a change from one quarter to the next may be chance.
ui-metrics-none-here = No such number was typed in up to this quarter.
ui-metrics-change = Add or change these numbers
ui-metrics-add = Add these numbers
ui-metrics-link = Other numbers, such as appraisals done

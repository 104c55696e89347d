### Words in and around the figures.

figure-nothing = –
figure-list = { $before } and { $last }
figure-of = { $n } of { $asked }
figure-cell-range = { $value } ({ $range })
figure-cell-share = { $value } ({ $low } to { $high })
figure-cell-n = { $value } (n { $n })
figure-cell-range-n = { $value } ({ $range }), n { $n }
figure-cell-other = { $value }*
figure-cell-too-few = too few
figure-cell-not-asked = not asked

## What each figure is called
figure-kind-profile = Profile of the areas
figure-kind-items = Statements of an area
figure-kind-areas = Answers to all areas
figure-kind-distribution = Answers to one statement
figure-kind-agreement = Score and agreement
figure-kind-evidence = Team and audit side by side
figure-kind-quarters = Areas over the quarters
figure-kind-heat-map = All areas in all quarters
figure-kind-response-rate = How many answered
figure-kind-slope = Two quarters
figure-kind-run-chart = Run chart of an area
figure-kind-xmr = XmR chart of an area
figure-kind-wards = Several wards in one area

## What several figures say
figure-this-quarter = this quarter
figure-last-quarter = last quarter
figure-likely-range = likely range (95%)
figure-not-shown = not shown
figure-hint-point = { $area }, { $quarter }: { $score } out of 100, from { $n } answers
figure-hint-point-range = { $area }, { $quarter }: { $score } out of 100, likely between { $low } and { $high }, from { $n } answers
figure-hint-instead = { $what }. { $why }
figure-hint-hidden = { $area }, { $quarter }. { $why }

figure-column-area = Area
figure-column-statement = Statement
figure-column-score = Score
figure-column-range = Likely range (95%)
figure-column-favour = In favour
figure-column-answers = Answers
figure-column-left-out = Left out
figure-column-answer = Answer
figure-column-people = People
figure-column-share = Share of the answers
figure-column-agreement = Agreement
figure-column-quarter = { $quarter }, { $n } answers
figure-column-change = Change (likely range, 95%)
figure-column-detectable = Smallest change it could show
figure-column-verdict = What it means

figure-hidden = { $n ->
        [0] Not shown: nobody answered; { $needed } are needed
        [one] Not shown: only 1 person answered; { $needed } are needed
       *[other] Not shown: only { $n } people answered; { $needed } are needed
    }
figure-hidden-domain = { $n ->
        [0] Not shown: nobody answered enough of it; { $needed } are needed
        [one] Not shown: only 1 person answered enough of it; { $needed } are needed
       *[other] Not shown: only { $n } people answered enough of it; { $needed } are needed
    }
figure-hidden-items = Not shown: too many of its questions are hidden
figure-not-asked = { $what }: not asked in { $quarter }
figure-not-asked-form = Not shown: the form “{ $form }” did not ask about it
figure-left-not-applicable = { $count } not applicable
figure-left-unsaid = { $count } don’t know
figure-left-skipped = { $count } left blank
figure-blank-not-applicable = Not applicable
figure-blank-unsaid = Don’t know or prefer not to say
figure-blank-skipped = Left blank

# The words by which a scale's labels show that it asks how far people agree.
figure-method-points = Each answer counts from 0 ({ $lowest }) to 100 ({ $highest }). Statements worded the other way round are turned first. “Not applicable”, “don’t know” and blanks are left out.
figure-method-score = A person has a score in an area if they answered at least half of its statements. The area’s score is the average over people. “In favour” is the average over its statements of the share in favour.
figure-method-range = The likely range is the 95% t interval of the score: if chance had picked other people like these, the score would fall into such a range 19 times out of 20.
figure-method-wilson = The likely range of a share is Wilson’s 95% interval: if chance had picked other people like these, the share would fall into such a range 19 times out of 20.
figure-method-small = A mark of half the size stands for fewer than 8 answers.
figure-method-ghost = The earlier score is left out where it rests on other questions than this quarter’s.

figure-profile-title = { $highest } scores highest, { $lowest } lowest
figure-profile-one = { $area } scores { $score } out of 100
figure-profile-level = All areas score much the same
figure-profile-nothing = No area can be shown
figure-profile-summary = The likely ranges are wide because { $n } people answered. Areas whose ranges overlap a lot may not really differ.
figure-profile-summary-many = { $n } people answered. Areas whose ranges overlap a lot may not really differ.
figure-profile-summary-one = { $n } people answered, so the score has a likely range around it.
figure-profile-summary-nothing = { $n } people answered, but in each area fewer than { $needed } answered enough of its questions.
figure-profile-caption = Scores of the areas with their likely ranges

figure-items-holds = holds learning back
figure-items-helps = helps learning
figure-items-less = less in favour
figure-items-more = more in favour
figure-items-reversed = Asked the other way round
figure-items-row-reversed = { $item } (Other way round: to disagree is in favour.)
figure-items-row-reversed-favour = { $item } (Other way round: an answer near “{ $lowest }” is in favour.)
figure-items-row-hidden = { $item } ({ $why })
figure-items-agree = { $favour } of { $n } agree.
figure-items-disagree = { $favour } of { $n } disagree, which is the good answer here.
figure-items-favour = { $favour } of { $n } are in favour.
figure-items-split = People disagree about this one: { $high } agree and { $low } disagree. Talk before you act.
figure-items-split-between = People differ on this one: { $high } towards “{ $highest }” and { $low } towards “{ $lowest }”. Talk before you act.
figure-items-may-not-fit = Many could not answer it: it may not fit this ward.
figure-items-hint = { $answer }: { $count } of { $n } answers. “{ $item }”
figure-items-hint-hidden = “{ $item }” { $why }
figure-items-hint-note = { $note } “{ $item }”
figure-items-title = Most answers are in favour for { $favoured } of the { $all } statements
figure-items-title-all = { $all ->
        [one] Most answers are in favour
        [2] Most answers are in favour for both statements
       *[other] Most answers are in favour for all { $all } statements
    }
figure-items-title-none = { $all ->
        [one] Half of the answers or fewer are in favour
       *[other] No statement has a majority in favour
    }
figure-items-title-split = { $asks ->
        [patients] { $all ->
            [one] { $finding }; people are split
           *[other] { $split ->
                [one] { $finding }; on one people are split
               *[other] { $finding }; on { $split } people are split
            }
        }
       *[team] { $all ->
            [one] { $finding }; the team is split
           *[other] { $split ->
                [one] { $finding }; on one the team is split
               *[other] { $finding }; on { $split } the team is split
            }
        }
    }
figure-items-nothing = No statement can be shown in numbers
figure-items-summary = { $turned ->
        [0] Each number is a count of people. Bars to the right help learning.
        [one] Each number is a count of people. Bars to the right help learning. One statement is worded the other way round, so its bar is turned: there, “disagree” is the good answer.
       *[other] Each number is a count of people. Bars to the right help learning. { $turned } statements are worded the other way round, so their bars are turned: there, “disagree” is the good answer.
    }
figure-items-summary-favour = { $turned ->
        [0] Each number is a count of people. The further right a bar lies, the more is in favour.
        [one] Each number is a count of people. The further right a bar lies, the more is in favour. One statement is worded the other way round, so its bar is turned: there, an answer near “{ $lowest }” is in favour.
       *[other] Each number is a count of people. The further right a bar lies, the more is in favour. { $turned } statements are worded the other way round, so their bars are turned: there, an answer near “{ $lowest }” is in favour.
    }
figure-items-caption = Answers to each statement, as asked
figure-items-method = The area’s score is the average of { $n } people’s own averages. A person counts if they answered at least { $half } of the { $items } statements. “In favour” is the average share of the statements.
figure-items-method-split = A team is called split when agreement is low (rwg under 0.5) and at least a quarter stand at each end.

figure-quarters-later = { $quarter } (now)
figure-quarters-earlier = { $quarter } (before)
figure-quarters-others = other quarters
figure-quarters-too-few = Too few to compare
figure-quarters-better = { $area } is clearly better
figure-quarters-better-many = { $count } areas are clearly better
figure-quarters-worse = { $area } is clearly worse
figure-quarters-worse-many = { $count } areas are clearly worse
figure-quarters-most-unchanged = most areas show no clear change
figure-quarters-title-none = { $maybe ->
        [0] No area shows a clear change
        [one] No area shows a clear change; one may have changed
       *[other] No area shows a clear change; { $maybe } may have changed
    }
figure-quarters-title-nothing = No area can be compared
figure-quarters-summary = { $after } of { $asked-after } people answered in { $later }, and { $before } of { $asked-before } in { $earlier }.
figure-quarters-caption = Scores of the areas by quarter, with their likely ranges
figure-quarters-method-points = Each point is an area’s score in one quarter, from 0 to 100, with its likely range (95%). A dashed box stands where nothing is shown: too few people answered, or the quarter’s form did not ask.
figure-quarters-method-words = The words compare { $later } with { $earlier } only. “Clear” allows for the { $areas ->
        [one] one area that is
       *[other] { $areas } areas that are
    } tested at once.
figure-quarters-method-shared = The two quarters that are compared show their scores from the questions that both share. Where a score then rests on other questions than the area’s own, its point has no range.

## The answers to all areas

figure-areas-hint = { $answer }: { $count } of { $n } answers. { $area }
figure-areas-title = Most answers are in favour in { $favoured } of the { $all } areas
figure-areas-title-all = { $all ->
        [one] Most answers are in favour
        [2] Most answers are in favour in both areas
       *[other] Most answers are in favour in all { $all } areas
    }
figure-areas-title-none = { $all ->
        [one] Half of the answers or fewer are in favour
       *[other] No area has a majority in favour
    }
figure-areas-summary = Each number counts answers to the area’s statements, from { $n } people. All bars are equally long, so that areas with more statements do not look larger. Answers to statements worded the other way round are turned.
figure-areas-caption = Answers to the statements of each area, turned where a statement is worded the other way round
figure-areas-method = A bar adds up the answers to all statements of an area that are shown. “In favour” is the average over its statements, so it can differ a little from the bar where some statements were answered by fewer people.

## The answers to one statement

figure-distribution-answers = Answers
figure-distribution-apart = Left out of the shares
figure-distribution-favour = { $count } of { $n }
figure-distribution-likely = likely { $low } to { $high }
figure-distribution-reversed = Asked the other way round: to disagree is in favour.
figure-distribution-reversed-favour = Asked the other way round: an answer near “{ $lowest }” is in favour.
figure-distribution-hint = { $answer }: { $count } of { $n } answers
figure-distribution-hint-blank = { $answer }: { $count } of { $n } people, left out of the shares
figure-distribution-hint-hidden = Answers. { $why }
figure-distribution-hint-favour = In favour: { $count } of { $n } answers, likely between { $low } and { $high }
figure-distribution-title-agree = { $favour } of { $n } agree: “{ $item }”
figure-distribution-title-disagree = { $favour } of { $n } disagree, which is the good answer: “{ $item }”
figure-distribution-title-favour = { $favour } of { $n } are in favour: “{ $item }”
figure-distribution-title-split = The team is split: “{ $item }”
figure-distribution-title-hidden = Counts are not shown: “{ $item }”
figure-distribution-summary = { $n } of the { $responses } people who took part chose an answer. In favour: { $share }, likely between { $low } and { $high }.
figure-distribution-summary-hidden = { $n } of the { $responses } people who took part chose an answer. { $why }
figure-distribution-caption = Answers to “{ $item }”, chosen by { $n } of { $responses } people

## Two quarters as slopes

figure-slope-summary = { $common } of { $asked } questions were asked in the same words in both quarters, and only those count. { $before } people answered in { $earlier } and { $after } in { $later }.
figure-slope-summary-all = { $common ->
        [one] The one question was asked in both quarters.
       *[other] All { $common } questions were asked in the same words in both quarters.
    } { $before } people answered in { $earlier } and { $after } in { $later }.
figure-slope-hint = { $score }. { $verdict }
figure-slope-not-compared = { $area }. { $why }
figure-slope-too-few = Too few to compare: { $before } people answered enough of it in { $earlier }, and { $after } in { $later }
figure-slope-not-in = Not compared: it was not asked in the same words in { $quarter }
figure-slope-caption = Scores of the areas in two quarters, with what each change means
figure-slope-method = Each line joins an area’s score in the earlier quarter, from 0 at the bottom to 100 at the top, with its score in the later one. Both come from the questions that the two quarters share. A steep line alone is no proof: the words at its end say what it means.
figure-slope-method-detectable = The smallest change is what so many answers would show four times out of five.

## All areas in all quarters

figure-heat-step = { $low } to { $high }
figure-heat-other = other questions than in { $quarter }
figure-heat-hint-other = { $score }; from other questions than the newest score
figure-heat-title = { $area } was lowest in { $times } of { $quarters } quarters
figure-heat-title-always = { $quarters ->
        [2] { $area } was lowest in both quarters
       *[other] { $area } was lowest in all { $quarters } quarters
    }
figure-heat-title-none = No area was lowest in most quarters
figure-heat-summary = Each number is a score from 0 to 100, from { $fewest } to { $most } people’s answers a quarter. { figure-heat-care }
figure-heat-summary-same = Each number is a score from 0 to 100, from { $most } people’s answers a quarter. { figure-heat-care }
figure-heat-summary-one = Each number is a score from 0 to 100, from { $most } people’s answers.
figure-heat-care = Numbers side by side often differ by chance alone; the comparison of two quarters says which changes are clear.
figure-heat-left-out = { $left ->
        [one] The oldest quarter is only in the table.
       *[other] The oldest { $left } quarters are only in the table.
    }
figure-heat-method = The colour repeats the number in five steps of 20 points. A hatched cell stands where too few people answered or a late answer would be given away, an empty dashed one where the quarter’s form did not ask.
figure-heat-method-other = A star stands where a score rests on other questions, or other words, than the area’s newest score, so that the two are not quite the same thing. The last quarter here is { $quarter }.

## How many answered

figure-response-answered = answered
figure-response-others = asked, but did not answer
figure-response-shown = shown
figure-response-column-quarter = Quarter
figure-response-column-answered = Answered
figure-response-column-asked = Asked
figure-response-column-share = Share
figure-response-column-results = Results
figure-response-hint = { $quarter }: { $n } of { $asked } people answered, { $share }
figure-response-hint-too-few = { $quarter }: { $n } of { $asked } people answered, { $share }. Too few to show results; { $needed } are needed
figure-response-title = { $n } of { $asked } people answered in { $quarter }; { $earlier } of { $of } in { $before }
figure-response-title-one = { $n } of { $asked } people answered in { $quarter }
figure-response-nothing = No round is closed yet
figure-response-summary = { $few ->
        [0] At least half of those asked answered each time.
        [one] In one quarter fewer than half of those asked answered.
       *[other] In { $few } of { $all } quarters fewer than half of those asked answered.
    } Scores can differ between quarters only because other people answered.
figure-response-caption = People who answered, by quarter
figure-response-method = Everybody who worked in the team when the round was opened counts as asked. Nobody can tell who did not answer.

## Score and agreement

figure-agreement-areas = areas
figure-agreement-statements = statements
figure-agreement-upright = How much people agree with each other
figure-agreement-team = your team
figure-agreement-split = the team is split
figure-agreement-none = none
figure-agreement-weak = weak
figure-agreement-moderate = moderate
figure-agreement-strong = strong
figure-agreement-very-strong = very strong
figure-agreement-split-area = { $split ->
        [one] Split on one statement
       *[other] Split on { $split } statements
    }
figure-agreement-hint = { $name }: { $score } out of 100, agreement { $agreement }, from { $n } answers
figure-agreement-hint-split = { $said }. { $note }
figure-agreement-title = People see { $alike } of the { $all } { $what } much alike
figure-agreement-title-all = { $all ->
        [one] People see it much alike
        [2] People see both { $what } much alike
       *[other] People see all { $all } { $what } much alike
    }
figure-agreement-title-none = { $all ->
        [one] People do not see it alike
       *[other] People see none of the { $all } { $what } much alike
    }
figure-agreement-title-areas-split = { $split ->
        [one] { $finding }; one has statements that split the team
       *[other] { $finding }; { $split } have statements that split the team
    }
figure-agreement-title-statements-split = { $split ->
        [one] { $finding }; on one the team is split
       *[other] { $finding }; on { $split } the team is split
    }
figure-agreement-nothing = How far people agree cannot be shown
figure-agreement-summary = The further up a point, the more alike people’s answers are; the further right, the higher the score. Where agreement is low, talk before you act: an average hides what people differ on.
figure-agreement-caption = Score and agreement of the { $what }
figure-agreement-column-what = What
figure-agreement-column-rwg = Agreement, 0 to 1
figure-agreement-column-split = Split
figure-agreement-method = Agreement runs from 0, as if everybody had answered by chance, to 1, all the same (rwg, and rwg(j) for several statements together; James, Demaree and Wolf 1984). The words follow LeBreton and Senter 2008: up to 0.30 none, 0.50 weak, 0.70 moderate, 0.90 strong, and very strong above. More statements together agree more easily than one.

## What the team says against the manager's audit

figure-evidence-upright = Score of the team
figure-evidence-across = Your own audit: share that is met
figure-evidence-alike = team and audit fit, or it is too close to call
figure-evidence-apart = team and audit differ
figure-evidence-same = Felt and on paper
figure-evidence-neither = Neither felt nor on paper
figure-evidence-on-paper = On paper, not felt
figure-evidence-felt = Felt, not on paper
figure-evidence-open = Too close to call
figure-evidence-not-audited = Not audited yet
figure-evidence-hint = { $score }. Audit: { $met } of { $criteria } points met. { $gap }
figure-evidence-title-on-paper = { $area }: on paper, but not felt
figure-evidence-title-on-paper-many = { $count } areas are on paper, but not felt
figure-evidence-title-felt = { $area }: felt, but not on paper
figure-evidence-title-felt-many = { $count } areas are felt, but not on paper
figure-evidence-title-none = No area is clearly felt without being on paper, or the other way round
figure-evidence-nothing = No area has both a score and an audit yet
figure-evidence-summary = The further up, the higher the team’s score; the further right, the more of your own audit is met. An area whose likely range crosses 50 is too close to call.
figure-evidence-caption = Scores of the areas beside what your own audit found
figure-evidence-column-likely = Likely
figure-evidence-column-met = Audit met
figure-evidence-column-criteria = Audit points
figure-evidence-column-gap = Side by side
figure-evidence-method = An area counts as felt if the whole likely range of its score lies above 50, and as not felt if it lies below. It counts as on paper if at least half of its audit is met. The audit is one person’s look at what can be seen, so a difference is a reason to talk, not a mistake.

## One area over many quarters

figure-history-n = n
figure-history-now = now { $value }
figure-history-few = fewer than 8 answers
figure-history-no-round = Not shown: the round has no results
figure-history-same-questions = { $count ->
        [one] The same question was asked each time.
       *[other] The same { $count } questions were asked each time.
    }
figure-history-other-questions = Quarters with a star asked other questions, so compare them with care.

## Run charts

figure-run-median = median { $value }
figure-run-score = score of a quarter
figure-run-middle = median
figure-run-above = { $count } in a row above the median
figure-run-below = { $count } in a row below the median
figure-run-signal = More than chance
figure-run-no-signal = No more than chance
figure-run-rule-run = Most points in a row on one side of the median: { $run }. Chance explains up to { $longest }.
figure-run-rule-crossings = Times the line crosses the median: { $crossings }. Chance explains as few as { $fewest }.
figure-run-title = { $area }: usual ups and downs over { $quarters } quarters
figure-run-title-signal = { $area } has moved by more than its usual ups and downs
figure-run-summary = Half of the scores lie above the median of { $median } and half below.
figure-run-caption = { $area } by quarter; the median is { $median }
figure-run-column-side = Side of the median
figure-run-side-above = above
figure-run-side-below = below
figure-run-side-on = on it
figure-run-method = Judged by Anhøj’s two rules (Anhøj and Olesen 2014): with { $useful } points off the median, a run of more than { $longest } on one side, or fewer than { $fewest } crossings of the median, is unlikely to be chance. The points in between say nothing by themselves.

## XmR charts

figure-xmr-upper = upper { $value }
figure-xmr-mean = mean { $value }
figure-xmr-lower = lower { $value }
figure-xmr-target = target { $value }
figure-xmr-common = usual ups and downs
figure-xmr-improvement = improvement
figure-xmr-concern = concern
figure-xmr-neutral = unusual
figure-xmr-limits = limits
figure-xmr-near = two thirds of the way
figure-xmr-trial = These limits are on trial: with fewer than 13 points they will still move.
figure-xmr-new-limits = New limits: { $reason }
figure-xmr-row-rebase = { $quarter } (new limits: { $reason })
figure-xmr-hint = { $score }. { $cause }
figure-xmr-meaning = { $kind }: { $cause }
figure-xmr-cause-above = Above the upper limit
figure-xmr-cause-below = Below the lower limit
figure-xmr-cause-rising = One of seven or more points that rise each time
figure-xmr-cause-falling = One of seven or more points that fall each time
figure-xmr-cause-two-above = One of two in three points near the upper limit
figure-xmr-cause-two-below = One of two in three points near the lower limit
figure-xmr-cause-shift-above = One of seven or more points in a row above the mean
figure-xmr-cause-shift-below = One of seven or more points in a row below the mean
figure-xmr-short-above = above the limit
figure-xmr-short-below = below the limit
figure-xmr-short-rising = 7 or more rising
figure-xmr-short-falling = 7 or more falling
figure-xmr-short-two-above = 2 of 3 near the upper limit
figure-xmr-short-two-below = 2 of 3 near the lower limit
figure-xmr-short-shift-above = 7 or more above the mean
figure-xmr-short-shift-below = 7 or more below the mean
figure-xmr-variation = Variation
figure-xmr-common-name = Usual ups and downs
figure-xmr-common-why = The last point is no more than chance explains.
figure-xmr-improvement-name = Improvement
figure-xmr-concern-name = Concern
figure-xmr-neutral-name = Unusual
figure-xmr-signal-why = { $cause }. Something has changed; ask what.
figure-xmr-target-of = Target of { $value }
figure-xmr-pass-name = Target within reach
figure-xmr-pass-why = Even a poor quarter would meet the target, unless something changes.
figure-xmr-fail-name = Target out of reach
figure-xmr-fail-why = Even a good quarter would miss the target, unless something changes.
figure-xmr-miss-name = Hit and miss
figure-xmr-miss-why = The target lies between the limits. It will be met in some quarters and missed in others, unless something changes.
figure-xmr-title-common = { $area }: usual ups and downs over { $quarters } quarters
figure-xmr-title-improvement = { $area } is better than its usual ups and downs
figure-xmr-title-concern = { $area } is worse than its usual ups and downs
figure-xmr-title-neutral = { $area } is outside its usual ups and downs
figure-xmr-summary = Points between the dashed limits ({ $lower } and { $upper }) are the usual ups and downs.
figure-xmr-summary-none = The scores do not move enough to draw limits.
figure-xmr-caption = { $area } by quarter, with its limits
figure-xmr-caption-target = { $area } by quarter, with its limits; the target is { $target }
figure-xmr-column-mean = Mean
figure-xmr-column-lower = Lower limit
figure-xmr-column-upper = Upper limit
figure-xmr-column-near-lower = Near lower limit
figure-xmr-column-near-upper = Near upper limit
figure-xmr-method = An XmR chart after NHS England’s “Making Data Count”. The limits lie 2.66 times the average step between neighbouring quarters from the mean.
figure-xmr-method-rules = A point stands out if it lies outside the limits, if it belongs to seven points in a row on one side of the mean, to seven that rise or fall each time, or to two in three that lie beyond two thirds of the way to a limit.
figure-xmr-method-alarms = Even if nothing had changed, about 1 chart in 18 with 12 points would show a signal, and 1 in 7 with 24. One signal is a reason to ask, not proof.
figure-xmr-method-screened = Steps of more than 3.267 times the average are left out once when the limits are worked out.
figure-xmr-method-fixed = Mean and limits come from the first { $count } points.
figure-xmr-method-rebase = Limits begin anew in { $quarter }: { $reason }
figure-xmr-method-n = Quarters with few answers move more by chance; the chart does not allow for that, so the number of answers stands under each point and fewer than 8 make a mark of half the size.

# Under a picture that was saved
figure-source = { $team }. Saved on { $day } from Learning Climate.

## Several wards

figure-wards-title = { $area } in { $wards ->
    [one] one ward
   *[other] { $wards } wards
}, { $quarter }
figure-wards-summary = The wards stand in the order of their names. This is no league table: where the ranges reach into each other, the wards may well be alike, and wards differ in their work and in who answered.
figure-wards-ward = Ward
figure-wards-caption = { $area }, ward by ward
figure-wards-method = Each ward counted and hid its own numbers before its file was made. Nothing is added up across wards.

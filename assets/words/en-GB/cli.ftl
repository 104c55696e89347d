# What `climate` says in a terminal.

## Help

cli-about = Scores learning-culture checklists without a window.
cli-assess-about = Scores the answers of one team, compares each round with the one before it, and keeps nothing.
cli-assess-status = Exit status: 0 done; 1 done as far as possible, but something needs a person; 2 wrong usage.
cli-help-file = With --by: one CSV file with the answers of many wards and quarters, one row a person
cli-help-by = The headings of the columns that say which ward and which quarter (2026-Q1). Scores each ward in each quarter and compares its last two. Leaves out what is drawn at random (bootstrap, permutation test and so the verdicts), because it would take minutes, and what needs a headcount
cli-help-checklist = full, core, pulse, psychological-safety, leadership or feedback, or a checklist file (TOML)
cli-help-form = A form of the checklist; without it, the first
cli-help-team = Name of the ward or team
cli-help-headcount = How many people were asked
cli-help-round = A quarter of the NHS year and the file with its answers, such as 2026-Q1=answers.xlsx; once for each round
cli-help-threshold = The fewest answers from which anything is shown, from 5 to 11
cli-help-json = Print JSON instead of tables
cli-help-out = Also write assessment.json, results-report.pdf and action-plan.pdf into this folder
cli-help-roles = Read which role group people belong to, and show groups of 10 and more
cli-help-comments = Print people's comments in the results report
cli-help-printed = The day that stands on the documents; without it, today

## Wrong usage

cli-usage-by = --by takes two columns, the ward and the quarter, with a comma between them, such as --by Ward,Quarter
cli-usage-no-column = there is no column “{ $column }” in { $file }; its columns are { $columns }
cli-usage-by-item = “{ $column }” is a question of this form, so it cannot say which ward or quarter; name another column after --by
cli-usage-round = a round is written as a quarter, an equals sign and a file, such as 2026-Q1=answers.xlsx
cli-usage-quarter = a quarter is written as the year in which the NHS year begins and the quarter, such as 2026-Q1 for April to June 2026
cli-usage-same-quarter = { $quarter } was given twice; put all answers of a round into one file
cli-usage-threshold = the threshold must be from 5 to 11
cli-usage-headcount = the headcount must be from 1 to 1000
cli-usage-form = the checklist has no form “{ $form }”; it has { $forms }
cli-usage-checklist-name = there is no checklist “{ $name }”; choose one of { $names }, or a checklist file
cli-usage-checklist-file = { $file } cannot be used as a checklist: { $why }

## Problems that only the terminal can have

cli-problem-unreadable = The file could not be opened ({ $why }).
cli-problem-unreadable-hint = Check the name and the folder.
cli-problem-unwritable = The results could not be written: { $why }
cli-problem-not-utf8 = The file is not text in UTF-8.
cli-problem-not-utf8-hint = Open it in a spreadsheet, save it as “CSV UTF-8” and name that file.
cli-problem-not-a-quarter = “{ $found }” is not a quarter.
cli-problem-not-a-quarter-hint = The row was left out. Write quarters like 2026-Q1, which is April to June 2026.
cli-problem-no-ward = The row does not say which ward.
cli-problem-no-ward-hint = The row was left out. Fill in the ward.
cli-problem-missing = These questions have no column: { $items }.
cli-problem-missing-hint = They count as skipped. Check that the file belongs to this form.
cli-problem-over-headcount = There are { $answered } answers, but only { $headcount } people were asked.
cli-problem-over-headcount-hint = Check the headcount, and whether some people answered twice.

## Results

cli-wards = { $checklist }, { $form }: { $count ->
    [one] { $count } ward
   *[other] { $count } wards
}
cli-between = { $quarter }: how much wards differ (intraclass correlations of the shown scores; not a ranking)
cli-column-wards = Wards
cli-column-icc1 = ICC(1)
cli-column-icc2 = ICC(2)
cli-ward-round = { $quarter }: { $n } people answered
cli-ignored-comment = is free text, which is not read from a file of many wards
cli-title = { $team }: { $checklist }, { $form }
cli-round = { $quarter }: { $n } of { $asked } people answered
cli-round-too-few = { $quarter }: no results, because { $received } of the { $needed } answers that are needed came in
cli-round-unreadable = { $quarter }: no results, because the file could not be read
cli-round-open = { $quarter }: no results, because people can still answer
cli-comparison = { $from } to { $to }: what changed, from { $items } questions asked in the same words
cli-column-area = Area
cli-column-score = Score
cli-column-interval = 95% interval
cli-column-favourable = In favour
cli-column-n = n
cli-column-change = Change
cli-column-detectable = Smallest detectable change
cli-column-verdict = Verdict
cli-hidden-too-few = too few answers
cli-hidden-earlier-release = few late answers
cli-hidden-too-few-items = too few questions shown
cli-ignored = Columns that were dropped
cli-ignored-heading = “{ $heading }”
cli-ignored-line = { $file }, { $headings }: { $why }
cli-problems = Problems that need a person
cli-problem-line = { $file }, { $place }:
cli-saved = The results report, the action plan and assessment.json are in { $folder }.
cli-saved-without-reports = assessment.json is in { $folder }. There are no documents, because no round has results.

## climate spc

cli-spc-about = Charts a table of dates and values by the XmR rules of NHS England's “Making Data Count”, or as a run chart.
cli-help-spc-file = A table with a date (2026-03-31) and a value in each line; an empty value is a missing one
cli-help-improvement = Which way is better
cli-help-target = What is aimed at
cli-help-screen = Leave outlying moving ranges out of the limits, once; this is what happens anyway
cli-help-no-screen = Keep every moving range, as the NHS Excel tool does
cli-help-rebase = Begin the limits anew on a date of the table, with a reason
cli-help-run-chart = Draw a run chart with Anhøj's rules instead
cli-usage-improvement = choose up, down or neutral
cli-usage-date = a date is written as 2026-04-01, and a reason follows an equals sign
cli-usage-run-chart = a run chart has no target and no limits to begin anew
cli-spc-unreadable = { $file } cannot be read: { $why }. Check its name and try again.
cli-spc-empty = There is no date with a value in the file. Put a date such as 2026-03-31 into the first column and a number into the second.
cli-spc-line = Line { $line } is not text in UTF-8. Save the table as “CSV UTF-8” and try again.
cli-spc-date = Line { $line }: “{ $found }” is not a date. Write it as 2026-03-31.
cli-spc-value = Line { $line }: “{ $found }” is not a number. Write it as 4.5, or leave it empty.
cli-spc-twice = { $date } stands in the table twice. Keep one value for each date.
cli-spc-rebase = { $date } is not a date of the table, so limits cannot begin anew there. Choose the date of the first value that counts for the new limits.
cli-spc-head = Date            Value       Mean      Lower      Upper  Special cause
cli-spc-together = Variation: { $variation }. Assurance: { $assurance }.
cli-spc-trial = With so few points the limits are on trial.
cli-spc-run-chart = Median { $median }. { $points } points off the median. Longest run { $run }, up to { $most } is usual. { $crossings } crossings, from { $least } is usual.
cli-spc-signal = There is a signal: this is more than chance usually does.
cli-spc-no-signal = No signal: chance alone does as much.

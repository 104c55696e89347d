# What `climate` says in a terminal.

## Help

cli-about = Scores learning-culture checklists without a window.
cli-assess-about = Scores the answers of one team, compares each round with the one before it, and keeps nothing.
cli-assess-status = Exit status: 0 done; 1 done as far as possible, but something needs a person; 2 wrong usage.
cli-help-checklist = full, core, pulse, psychological-safety, leadership or feedback, or a checklist file (TOML)
cli-help-form = A form of the checklist; without it, the first
cli-help-team = Name of the ward or team
cli-help-headcount = How many people were asked
cli-help-round = A quarter of the NHS year and the file with its answers, such as 2026-Q1=answers.xlsx; once for each round
cli-help-threshold = The fewest answers from which anything is shown, from 5 to 11
cli-help-json = Print JSON instead of tables
cli-help-out = Also write assessment.json, results-report.pdf and action-plan.pdf into this folder
cli-help-comments = Print people's comments in the results report
cli-help-printed = The day that stands on the documents; without it, today

## Wrong usage

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
cli-problem-missing = These questions have no column: { $items }.
cli-problem-missing-hint = They count as skipped. Check that the file belongs to this form.
cli-problem-over-headcount = There are { $answered } answers, but only { $headcount } people were asked.
cli-problem-over-headcount-hint = Check the headcount, and whether some people answered twice.

## Results

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

### What the desktop shell says: pages put together from facts, and errors.

app-name = Learning Climate

## A round

round-received = { $received } of { $asked } received
round-clash-pulse = The national quarterly pulse survey is open in January, April and July.
round-clash-doctors = The national training survey for doctors is open in March and April.
round-clash-learners = The national survey of education and training is open in autumn, for learners.
round-clash-staff = The NHS Staff Survey is open in October and November.
round-clash-advice = People may be tired of questions. February, May, August and early December are quieter.

## Checklists

checklist-about = { $items ->
    [one] One statement
   *[other] { $items } statements
  } in { $areas ->
    [one] one area
   *[other] { $areas } areas
  }.
checklist-scale = { $points } answers to choose from, “{ $lowest }” to “{ $highest }”.
checklist-form = { $name }: { $items ->
    [one] one statement
   *[other] { $items } statements
  }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }.
checklist-asked-by = In: { $forms }.
checklist-reversed = Agreeing is the less good answer.
checklist-replaces = You have version { $before } of this checklist. The file becomes the next version. Rounds that used an older version keep theirs.

## Home

home-lead-none = No round is open this quarter. Next: open one.
home-lead-open = The round is open until { $date }. Next: collect answers.
home-lead-ended = The round was to end on { $date }. Next: type in what is still on paper, then close it.
home-lead-plan = The results are in. Next: look at them with the team and agree a few actions.
home-lead-done = The round is closed and has a plan. Print it, and keep the progress up to date.
home-task-open = Open this quarter’s round
home-task-open-hint = { $form }, { $items } questions. From { $date }.
home-task-collect = Collect answers
home-task-collect-hint = { $received } of { $asked } received. Open until { $date }.
home-task-collect-hint-closed = { $received } of { $asked } received.
home-task-close = Close the round and see results
home-task-close-hint = From { $date }, or sooner if everyone has answered
home-task-results = Look at what the team said
home-task-compare = Compare with earlier quarters
home-task-plan = Agree actions with the team
home-task-print = Print the action plan
home-actions-due =
    { $overdue ->
        [0] Nothing is overdue
        [one] 1 is overdue
       *[other] { $overdue } are overdue
    }, { $soon ->
        [0] nothing else is due in the next month.
        [one] 1 more is due in the next month.
       *[other] { $soon } more are due in the next month.
    }
home-action-due = Due { $date }
home-action-overdue = Overdue since { $date }
home-round-open = The open round
home-patients-open = Open for patients and carers
home-round-ends = Ends { $date }
home-round-ended = Ended { $date }: close it when the last answers are in
home-next-round = The next round
home-next-round-from = Open it from { $date }
home-backup = Last good copy of this file: { $date } at { $time }
home-backup-today = Last good copy of this file: today at { $time }
home-backup-none = No copy of this file yet. One is made when a round is closed.
home-last-quarter = { $quarter }: { $received } of { $asked } people answered

## Answering

collect-title = { $asks ->
    [patients] What do you see here?
   *[team] What is it like to learn here?
}
collect-not-applicable = Not applicable to me
collect-unsaid = I don’t know or prefer not to say
collect-privacy-anonymous = Nobody can tell who said what
collect-privacy-anonymous-text = Your answers are kept without your name, the time or the order in which people answered.
collect-privacy-shown = { $asks ->
    [patients] Only everyone’s answers together are shown
   *[team] Only the whole team’s answers are shown
}
collect-privacy-shown-text = Nothing is shown until the round is closed and at least { $threshold } people have answered. Then everyone sees the same results.
collect-privacy-choice = You choose what to answer
collect-privacy-choice-text = { $asks ->
    [patients] You do not have to answer. Your care stays the same, whatever you say. You can skip any question, go back, or stop. In the comment boxes please leave out names, so that nobody can be recognised.
   *[team] You can skip any question, go back, or stop. In the comment boxes please leave out names, so that nobody can be recognised.
}
collect-privacy-honest = What we cannot promise
collect-privacy-honest-text = Someone who has this computer, its password and the right skills could look inside the file. They would find answers, but not who gave them.
collect-role-hint = You do not have to say. A group’s results are shown only where at least { $needed } people of the group and { $needed } others answered.
collect-over-headcount = With these forms there would be more answers than people who were asked. Some people may count twice.
late-only = Only forms that came after the round was closed may be in this file. A newer download of the same form holds the earlier ones too: delete those rows first, or people count twice.
late-join = Nobody has seen results of this round yet, so a late form simply counts with the others.
late-wait = The results have been seen, so one more form would show what one person said. Late forms wait until there are { $needed } of them. Then they can be released together. The earlier results stay as they were.
late-nobody = No late form is waiting.
late-more = { $waiting ->
        [one] 1 late form is
       *[other] { $waiting } late forms are
    } waiting for { $more } more.
late-ready = { $waiting } late forms are waiting. That is enough to release them.
collect-files = Answers (XLSX, CSV)
checklist-files = FHIR Questionnaires (JSON)
collect-import-kept =
    { $responses ->
        [one] 1 form from a file
       *[other] { $responses } forms from a file
    }
collect-seen-before = This file is already in the round. Keeping it again would count the same people twice.
collect-other-file = Another file is already in the round. If this is a newer download of the same form, take the earlier file out first, or people who are in both would count twice.
collect-unmatched = { $place }, { $filled ->
        [one] 1 cell filled
       *[other] { $filled } cells filled
    }{ $some ->
        [0] .
       *[other] , such as: { $samples }.
    }
collect-label = { $count ->
        [one] in 1 cell
       *[other] in { $count } cells
    }
collect-not-answered = No answer
collect-preview =
    { $usable ->
        [one] 1 form can be kept
       *[other] { $usable } forms can be kept
    } out of { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }. { $columns ->
        [one] 1 question was found.
       *[other] { $columns } questions were found.
    }

## Printing

print-action-plan = Action plan
print-action-plan-about = Every action on one line, with room for a pen and three signatures.
print-results-report = Results report
print-results-report-about = What the team said, what changed, and how the numbers were made.
print-announcement = Announcement
print-announcement-about = What the round is about, who can see what, and until when. For the board.
print-blank-form = Form
print-blank-form-about = To fill in with a pen, and to type in on this computer later.
print-large-print-form = Form in large print
print-large-print-form-about = The same form for people who read large print better.
print-noticeboard = Action plan for the board
print-noticeboard-about = What we do, who leads, by when and how it is going, in large letters.
print-discussion-sheet = Discussion sheet
print-discussion-sheet-about = The statements to talk about in the team, without any numbers, and room for a pen.
print-poster = Poster
print-large-poster = Large poster
print-poster-about = You said, we did, what changed: the first two actions that have begun, to be read in passing.
print-a3-portrait = A3, tall
print-a3-landscape = A3, wide
print-large-action-plan = Large action plan
print-briefing = 7-minute briefing
print-briefing-about = What to say to the team in seven minutes, with a clock and room for a pen.
print-driver-diagram = Driver diagram
print-large-driver-diagram = Large driver diagram
print-driver-diagram-about = How areas, statements and actions hang together.
print-huddle-cards = Huddle cards
print-huddle-cards-about = Two questions a day for two weeks, from the areas to talk about. To cut out.
print-celebration = What went well
print-celebration-about = Something to be proud of. For the board.
print-evidence-pack = Evidence by framework
print-evidence-pack-about = The same results in the order of the Safe Learning Environment Charter, the CQC and others.
print-a4-landscape = A4, wide
print-a4-portrait = A4, tall
print-ward = Ward
print-replaced = Some characters that were typed cannot be printed, such as small pictures. They stand as □ on the page.

## Errors

error-internal = Something went wrong on our side. Nothing you typed is lost. Try again, and if it happens again tell your IT team the number below.
error-no-store = No ward is open. Go back to the first page and open one.
error-not-found = That is not there any more. Go back and choose again.
error-quarter = That is not a quarter. Choose one from the list.
error-answer = One of the answers cannot be read. Choose it again.
error-guess = A guess goes from 0 to 100, in steps of 5.
error-compare-order = Choose an earlier quarter to compare with a later one.
error-action-empty = Write what you will do before you save the action.
error-note-empty = Write what happened before you add it.
error-team-name = Enter the name of the ward.
error-carry-date = Choose a new last day that is still to come.
error-carry-why = Write why the action goes on, so that the team can see it later.
error-end-act = Choose whether you keep doing it, change it or stop.
error-end-why = Write why, so that the team can see it later.
error-checklist-there = “{ $name }” asks all of this already. You can use that checklist.
error-checklist-name = Give the checklist a name of up to 80 letters.
error-preview-gone = That file is no longer open. Choose it again.
error-file-unreadable = The file could not be opened. Check that it is not open in another program, then choose it again.
error-disk-full = There is no room left on the disk. Make some room, then try again.
error-not-writable = The file cannot be saved in that folder. Choose another folder.
error-no-viewer = No program on this computer opens PDF files. Save the PDF instead.
error-recovery-groups = One of the two groups does not match. Look at what you wrote down and type them again.
error-passphrase-short = Choose a passphrase of at least 12 characters: three or four words that nobody can guess.
error-ward-name = Give the ward a name and the number of people who work there.
error-clipboard = The clipboard could not be used. Save the picture instead, or try again.
error-round-released = This round has results already, so it cannot be opened again. A form that comes late can still be brought in.
error-last-day-past = Choose a last day that is today or later.
error-paper-unsettled = Form { $number } is not ready. Type it to its end, or settle where the two typings differ, then hand the forms in.
error-paper-waits = { $forms ->
        [one] 1 paper form is typed in and not handed in. Hand it in or delete it, then close the round.
       *[other] { $forms } paper forms are typed in and not handed in. Hand them in or delete them, then close the round.
    }
error-round-open = Another round for the same people is still open. Close it first.
error-round-closed = The round is closed and takes no more answers.
error-draft-empty = Nothing is answered yet. Answer at least one question, or stop without keeping.
error-store-missing = The ward’s file is not where it was. If it is on another drive, connect it and start again.
handover-files = Handover files
error-handover-none = Choose the handover file first.
error-handover-foreign = That is not a handover file. Choose the one that the manager before you saved. Its name ends in “.handover”.
error-handover-damaged = The handover file is damaged, so nothing was taken from it. Ask the manager before you to save it again.
error-handover-newer = The handover file was made by a newer version of Learning Climate. Install that version to open it.
error-handover-secret = That passphrase does not open the handover file. Check it with the manager before you.
error-store-foreign = The file in the ward’s place was not made by Learning Climate. It was left as it is.
error-store-damaged = The ward’s file is damaged. It was left as it is. Put back a copy, or ask your IT team.
error-store-newer = The ward’s file was made by a newer version of Learning Climate. Install that version to open it.
error-store-in-use = The ward is already open in another window. Use that one, or close it first.
error-store-wrong-key = That does not open the ward’s file. Check what you typed, then try again.
error-store-not-local = The ward’s file must be on this computer’s own disk, not on a network or a synced folder, or answers could be lost.
error-store-exists = There is already a ward on this computer. Open that one.
error-threshold = The smallest number of answers to show must be from 5 to 11.
error-headcount = The number of people asked must be from 1 to 1,000.
error-dates = The last day must not be before the first day.

## The sample ward

sample-ward = Sample ward
sample-site = Sample hospital
sample-trust = Made-up NHS trust
error-recovery-code = That is not a recovery code. It has eight groups of four letters or digits. Check each group, then try again.

file-workbook = Workbook (Excel)
file-workbook-about = Scores, statements, what changed, the plan and how the numbers were made, each on a sheet of its own.
file-areas = Areas (CSV)
file-areas-about = One row for each area.
file-statements = Statements (CSV)
file-statements-about = One row for each statement, with how many chose each answer.
file-groups = Role groups (CSV)
file-groups-about = One row for each group that may be shown, in each area. Only for rounds that asked for the group.
file-comparison = What changed (CSV)
file-comparison-about = One row for each area, against the round before.
file-plan = Action plan (CSV)
file-plan-about = One row for each action.
file-method = How it was made (CSV)
file-method-about = Which data it is, and how the numbers were made.
file-calendar = Dates (calendar)
file-roll-up = Roll-up (for the matron)
file-roll-up-about = The results of all your quarters in one file, as far as they may be shown: no statements, no comments. The matron opens the files of several wards side by side.
file-totals = Totals (JSON)
file-totals-about = What the screens show, for another program: totals of the team, never anybody’s own answers.
file-questionnaire = The form (FHIR)
file-questionnaire-about = The statements and answers as a FHIR R4 Questionnaire, for a survey tool or a health record.
file-calendar-about = When the round opens and closes, and when actions are due. Open it in Outlook or another calendar.
error-no-comparison = There was no round before this one, so there is nothing to compare it with.
error-no-groups = This round did not ask which group people belong to. Choose another round.

print-logo = Logo of { $trust }
print-logo-own = Logo
settings-logo-files = Pictures (PNG)
error-logo-png = This is not a whole PNG picture. Save the logo as PNG and try again.
error-logo-large = This picture is too large. A logo may have up to 1 MB and 4,000 pixels to a side.

## Patients and carers

patients-lead = { $answered } of { $asked } patients and carers answered, { $dates }.
error-role-headcounts = The role groups add up to { $groups } people, but only { $asked } are asked. Change the number of people or the groups.
error-role-of-others = Only the team is asked for its role groups.

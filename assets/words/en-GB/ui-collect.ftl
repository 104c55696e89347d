### Opening a round, collecting answers, files, and closing.

ui-round-title = Open a round
ui-round-lead = A round is one form, for one team, in one quarter. It stays open for about two weeks.
ui-round-clash = National surveys ask the same people in those weeks.
ui-round-form = Which form will people answer?
ui-round-form-missing = Choose a form
ui-round-form-choice = { $name }: { $items ->
    [one] 1 statement
   *[other] { $items } statements
}, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
ui-round-quarter = Quarter
ui-round-opens = First day
ui-round-opens-wrong = Enter the first day as a real date, such as 1 12 2026
ui-round-closes = Last day
ui-round-closes-wrong = Enter the last day as a real date, such as 14 12 2026
ui-round-closes-early = The last day must be the same as or after the first day
ui-round-headcount = How many people will you ask?
ui-round-headcount-hint = Everyone in the team, whether or not you think they will answer.
ui-round-headcount-wrong = Enter how many people you will ask, as a whole number such as 24
ui-round-threshold = Show a result only when this many have answered it
ui-round-threshold-hint = 5 is the lowest. A higher number protects people more, and hides more.
ui-round-threshold-people = { $number } people
ui-round-role = Also ask which group people belong to
ui-round-role-hint = Such as registered staff or students. Nobody has to say. A group is shown only where it has 10 people and the others have 10, so it is of no use in a small team.
ui-round-groups = How many people are in each group?
ui-round-groups-hint = You can leave any of them empty. With these numbers the results also say how many of a group answered.
ui-round-groups-wrong = Enter how many people are in the group, as a whole number such as 8, or leave it empty
ui-round-headcount-patients = How many patients and carers will you ask?
ui-round-headcount-patients-hint = As near as you can say, such as how many forms you will give out.
ui-round-fixed-patients = The form and these two numbers cannot change once the round is open. What patients say is never mixed into the team’s score.
ui-round-fixed = The form, these two numbers and the question about groups cannot change once the round is open.
ui-round-open = Open the round

ui-collect-title = Collect answers
ui-collect-lead = { $quarter }. Open { $dates }.
ui-collect-none = No round is open.
ui-collect-none-about = When a round is open, this page shows how many forms have come in and how people can answer.
ui-collect-closed = This round is closed. It was open { $dates }.
ui-collect-open-round = Open a round
ui-collect-see-results = See results
ui-collect-received = Received so far
ui-collect-only-count = While the round is open you only see this count. Nobody can see what was answered.
ui-collect-here = Answer on this computer
ui-collect-import = Import a file
ui-collect-import-about = A file is an export from Microsoft Forms, Google Forms or LimeSurvey, as XLSX or CSV, or FHIR responses as JSON. You will see what is in it before anything is kept.
ui-collect-paper = On paper
ui-collect-paper-about = Print the announcement for the board, and forms for people who like a pen better. Mix the paper forms before you type them in, and shred them afterwards.
ui-collect-paper-announcement = Print the announcement
ui-collect-paper-form = Print the form
ui-collect-paper-large = Print the form in large print
ui-collect-end = When everyone has had the chance
ui-collect-end-about = Closing ends the round and shows the results. That cannot be undone.
ui-collect-close = Close the round

ui-imports-title = Files brought in
ui-import-undo = Undo
ui-import-kept = The answers from the file are kept.
ui-import-undone = The answers from that file are taken out again.

ui-preview-title = Check the file
ui-preview-file = What is in the file
ui-preview-name = File
ui-preview-rows = Rows
ui-preview-usable = Rows that can be kept
ui-preview-matched-count = Columns that match a statement
ui-preview-matched = Columns that match ({ $count })
ui-preview-column = Column
ui-preview-heading = Heading in the file
ui-preview-statement = Statement
ui-preview-ignored = Columns that are left out ({ $count })
ui-preview-missing = Statements without a column ({ $count })
ui-preview-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
ui-preview-place = Where
ui-preview-what = What is wrong
ui-preview-hint = What you can do
ui-reading = Reading the file
ui-reading-stop = Stop
ui-reading-stopped = Stopped. Nothing of the file was kept.
ui-match-title = What is not clear in this file
ui-match-about = Say what it is, then read the file again. The next file of this form has it from the start. Columns that show who or when are always left out.
ui-match-columns = Columns
ui-match-labels = Answers
ui-match-label = “{ $text }” means
ui-match-not-yet = Not decided
ui-match-leave-out = Leave it out
ui-match-comment = A comment
ui-match-role = The role group
ui-match-incomplete = { $rows ->
    [one] Leave out 1 row that was never submitted
   *[other] Leave out { $rows } rows that were never submitted
}
ui-match-incomplete-hint = Somebody began the form and did not send it.
ui-match-copies = { $rows ->
    [one] Leave out 1 row that is a copy of another
   *[other] Leave out { $rows } rows that are copies of others
}
ui-match-copies-hint = Number and times are the same too, so the row was likely pasted in twice.
ui-match-read = Read the file again with this
ui-match-read-again = The file was read again.
ui-preview-keep = Keep these answers
ui-preview-drop = Do not keep

ui-close-title = Close the round
ui-close-lead = { $quarter }. This ends the round for everyone.
ui-close-back = Back to collecting
ui-close-received = Received
ui-close-threshold = Only results with at least { $threshold } answers will be shown.
ui-close-means = What closing means
ui-close-means-answers = No more answers can be given.
ui-close-means-results = You see the team’s results straight away.
ui-close-means-undo = Once there are results, the round cannot be opened again.
ui-close-sure = Everyone has had a fair chance to answer
ui-close-sure-missing = Tick the box to say that everyone has had a fair chance to answer
ui-close-do = Close the round and see results

## A form that travels as a file

ui-travel-link = Send a form by e-mail or Teams
ui-travel-title = A form that travels
ui-travel-lead = One file for people who do not come by this computer. They open it in their browser and send back a sealed file.
ui-travel-send = Send the form
ui-travel-send-about = The form works without the internet, in Edge, Chrome and Firefox. When somebody finishes, it seals the answers, so that only this computer can open them.
ui-travel-send-how = Save it, then share it in Teams or a shared folder. Some mail systems stop such files.
ui-travel-make = Make a form file
ui-travel-saved = Saved as { $name }. Send this one file to everybody.
ui-travel-answers = Add what comes back
ui-travel-answers-about = You see how many answers came, and never what is in them. The same file counts once.
ui-travel-drop = Drop files of answers here, or choose them.
ui-travel-pick = Choose files of answers
ui-travel-paste = Or paste the text of one
ui-travel-paste-hint = From the line “BEGIN LEARNING CLIMATE ANSWERS” to the line “END LEARNING CLIMATE ANSWERS”.
ui-travel-add = Add the pasted answers
ui-travel-pasted = The pasted text

## Another last day

ui-until-link = Change the last day
ui-until-title = Change the last day
ui-until-lead = The round is open { $dates }.
ui-until-about = Tell your team, and print the announcement again: the last day stands on it.
ui-until-save = Change the last day
ui-until-again-link = Open the round again
ui-until-again-title = Open the round again
ui-until-again-lead = { $received ->
    [0] Nobody has answered yet. More people can answer until the last day.
    [one] 1 person has answered. More people can answer until the last day.
   *[other] { $received } people have answered. More people can answer until the last day.
}
ui-until-again-about = You can do this because no results were shown. Everything that was answered stays. Once there are results, a round stays closed.
ui-until-again-save = Open it again

## Forms that come after the round was closed

ui-late-title = Forms that came late
ui-late-lead = { $quarter } is closed, but a form may still turn up.
ui-late-rule = What happens with it
ui-late-bring = Bring in late forms from a file
ui-late-waiting = Forms that wait
ui-late-release = Release them
ui-late-kept = The late forms are kept.
ui-late-released = The late forms are released. The results now count them.
ui-late-link = A form came late

### The manager’s own look at the statements, beside what the team says.

ui-audit-title = What you can see for yourself
ui-audit-lead = { $quarter }. Your own look at the statements that the team answers.
ui-audit-about = For each statement, say whether you can see it on the ward, and what shows it. You do this before you know what the team said, so it is your own view. When the round closes, it can no longer be changed.
ui-audit-optional = You can leave out what you have no time for. Everything is saved as you go.
ui-audit-closed = The round is closed, so this is as you left it.
ui-audit-window = What you can see: { $area }
ui-audit-area-lead = What can you see on the ward, and what shows it?
ui-audit-back = Back to all areas
ui-audit-guessed = Your guess: { $points }.
ui-audit-reversed = This one is worded the other way round. Choose “Met” if it is not so on your ward.
ui-audit-note = What shows it
ui-audit-note-hint = For example a rota, minutes or a poster. Please leave out names.
ui-audit-clear = Take this out again
ui-audit-saved = Everything is saved as you go.
ui-audit-statement = Statement
ui-audit-met = What you found
ui-audit-evidence = What shows it
ui-audit-collect = Say what you can see on the ward yourself, before you know what the team says. You can do this only while the round is open.
ui-audit-go = Look for yourself

ui-guess-title = Your guess
ui-guess = What score will the team give this area?
ui-guess-hint = From 0 to 100. You do not have to guess. When the round is closed, it stands beside the team’s score.
ui-guess-none = No guess

ui-evidence-title = What your own look found
ui-evidence-team = Team
ui-evidence-audit = You
ui-evidence-beside = Side by side
ui-evidence-about = “On paper, not felt” and “felt, not on paper” are said only where the likely range of the team’s answers is clear of a half. A difference is a reason to talk, not a mistake.
ui-evidence-all = See all that you found

ui-close-means-audit = What you found yourself, and your guesses, can no longer be changed.

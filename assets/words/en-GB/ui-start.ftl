### Before a ward is open: first run, the recovery code, and unlocking.

ui-start-title = Welcome to Learning Climate
ui-start-lead = Ask your team, each quarter, how well your ward helps people to learn. See what the answers mean. Agree a few things to do.
ui-start-point-quarter = It takes your team about 4 minutes each, and you under 30 minutes a quarter.
ui-start-point-anonymous = Nobody can see who said what. Results stay hidden until at least 5 people have answered.
ui-start-point-local = Everything stays on this computer. Nothing is sent anywhere.
ui-start-set-up-heading = Start with your own ward
ui-start-set-up-about = You need its name and how many people work there. It takes about a minute.
ui-start-set-up = Set up my ward
ui-start-sample-heading = Or look around first
ui-start-sample-about = The sample ward has made-up answers from several quarters. It can never mix with your own.
ui-start-sample = Look at the sample ward
ui-start-nothing-lost = Nothing has been changed or deleted. The ward’s file is as it was.

ui-set-up-title = Set up your ward
ui-set-up-lead = These words appear on your screens and at the top of your printed plans.
ui-set-up-name = Ward or team name
ui-set-up-name-hint = For example, Ward 7
ui-set-up-name-missing = Enter the name of your ward or team
ui-set-up-site = Hospital or site (optional)
ui-set-up-trust = Trust or organisation (optional)
ui-set-up-headcount = How many people are in the team?
ui-set-up-headcount-hint = Count everyone you will ask, such as nurses, support workers, students, doctors and bank staff. You can change it each quarter.
ui-set-up-headcount-wrong = Enter how many people are in the team, as a whole number such as 24
ui-set-up-create = Set up the ward

ui-privacy-title = Who can see what
ui-privacy-lead = Please read this page once. Your team will see the same promises before their first question.
ui-privacy-team = What nobody can see
ui-privacy-team-text = Nobody can see who gave which answers. An answer has no name, no time and no order. While a round is open you only see how many forms have come in.
ui-privacy-you = What you can see
ui-privacy-you-text = After you close the round you see results for the whole team. A result is shown only when at least 5 people answered it. Comments are shown in a mixed order.
ui-privacy-computer = Where it is kept
ui-privacy-computer-text = Everything is kept in one locked file on this computer. Nothing is sent over a network.
ui-privacy-honest = What we cannot promise
ui-privacy-honest-text = People may know each other’s way of writing. Ask your team not to put names in comments. A skilled person with both your file and its key could look deeper than this app does.

ui-passphrase-title = Choose a passphrase
ui-passphrase-lead = This computer has no safe place for a key, so you will type a passphrase each time you open the app.
ui-passphrase = Passphrase
ui-passphrase-hint = At least 12 characters. Three or four words that only you would put together work well.
ui-passphrase-again = The same passphrase again
ui-passphrase-short = Enter a passphrase with at least 12 characters
ui-passphrase-differs = The two passphrases are not the same

ui-recovery-title = Write down your recovery code
ui-recovery-lead = It is shown only now. It opens your ward’s file if this computer loses its key.
ui-recovery-keep = Keep it on paper, in a locked drawer.
ui-recovery-why = Without the key and without this code nobody can open the file again, and we cannot help.
ui-recovery-print = Print this page
ui-recovery-written = I have it on paper
ui-recovery-check-title = Check your recovery code
ui-recovery-check-lead = Type two of its groups from your paper.
ui-recovery-group = Group { $number }
ui-recovery-group-missing = Enter group { $number } of your recovery code
ui-recovery-check = Check and finish
ui-recovery-again = Show the code again
ui-recovery-renew = Make a new recovery code
ui-recovery-renew-lead = Do this if the old code was never written down, or if the paper is lost.
ui-recovery-renew-old = As soon as you press the button the old code stops working.
ui-recovery-renew-paper = Have a pen and paper ready. The new code is shown once.
ui-recovery-renew-make = Make the new code

ui-unlock-passphrase-title = Open your ward
ui-unlock-passphrase-lead = Type the passphrase you chose when you set up this ward.
ui-unlock-passphrase = Passphrase
ui-unlock-passphrase-missing = Enter your passphrase
ui-unlock-code-title = Enter your recovery code
ui-unlock-code-lead = This computer no longer has the key to your ward’s file. Your answers are still there.
ui-unlock-code = Recovery code
ui-unlock-code-hint = All the groups, in order. Capital letters, spaces and dashes make no difference.
ui-unlock-code-missing = Enter your recovery code
ui-unlock-open = Open the ward
ui-unlock-use-code = Use the recovery code instead
ui-unlock-use-passphrase = Use the passphrase instead

### A form that travels as a file, and the sealed answers that come back.

## The page itself, before its script runs

form-file-title = Learning Climate form
form-file-no-script = This form cannot start, because scripts are turned off or were blocked. If you are looking at it inside an e-mail or a chat, save it first, then open the saved file in Edge, Chrome or Firefox.

## What is promised, besides what every form promises

form-file-privacy-sealed = Your answers are sealed
form-file-privacy-sealed-text = When you finish, this page locks your answers so that only the Learning Climate program of this ward can open them. It shows them to nobody one by one. Nothing is sent by itself, and nothing is kept in this browser.
form-file-privacy-honest-text = Someone who has the manager’s computer, its password and the right skills could open a sealed file and look at the answers in it. The file does not say who you are. The way you hand it over might: an e-mail carries your name and the time. If that worries you, ask for a paper form, or answer on a computer of the ward.

## Files of answers that cannot be used

form-file-error-too-large = This is larger than { $megabytes } MB, so it is no file of sealed answers. Choose the files that people saved from the form.
form-file-error-foreign = This is no file of sealed answers. Such a file begins with “BEGIN LEARNING CLIMATE ANSWERS”. Perhaps it is the form itself, or another attachment.
form-file-error-newer = These answers come from a form of a newer version of this program. Update the program, then add them again.
form-file-error-broken = These answers are damaged or not complete. Ask for the file itself instead of pasted text, or for the whole text from the first line to the last.
form-file-error-another-round = These answers belong to another round. Open that round, or ask the person to use the form of this round.
form-file-error-another-checklist = These answers belong to another version of the checklist. Ask the person to use the form of this round.
form-file-error-empty = Nothing was answered in this form, so there is nothing to count.

## Adding them

form-file-files = Files of sealed answers
form-file-added = { $added ->
        [0] No answers were added.
        [one] The answers of 1 person were added.
       *[other] The answers of { $added } people were added.
    }{ $known ->
        [0] { "" }
        [one] { " " }1 file was there already.
       *[other] { " " }{ $known } files were there already.
    }
error-no-form-file = Make a form file for this round first. Only answers from that form can be opened.

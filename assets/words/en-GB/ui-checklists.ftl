### The checklists, and taking in one of the ward's own.

ui-nav-checklists = Checklists
ui-checklists-title = Checklists
ui-checklists-lead = What a round can ask. A round keeps the version it was opened with.
ui-checklists-version = Version { $version }
ui-checklists-version-own = Version { $version }, your own
ui-checklists-asks-team = For the team.
ui-checklists-asks-patients = For patients and carers.
ui-checklists-show = Show everything that “{ $name }” asks
ui-checklists-save = Save to share
ui-checklists-saved = Saved as { $file }. Another ward can take it in on its own Checklists page.
ui-checklists-not-offered = Put away: new rounds are not offered this checklist. Rounds that used it keep it.
ui-checklists-put-away-go = Put away
ui-checklists-put-away = “{ $name }” is put away. Its rounds and results stay.
ui-checklists-back-go = Use again
ui-checklists-back = “{ $name }” can be used for new rounds again.
ui-checklists-own = Use a checklist of your own
ui-checklists-own-about = Has your trust its own questions? Ask for them as a FHIR Questionnaire (a file that ends in “.json”). You can look at what the file becomes before you keep it.
ui-checklists-pick = Choose a file
ui-checklists-kept = “{ $name }” is kept. You can open a round with it now.
ui-checklists-check = Check the checklist
ui-checklists-check-lead = Nothing is kept yet. See if this is what you want to ask.
ui-checklists-becomes = What it will ask
ui-checklists-notes = How the file was read
ui-checklists-left-out = { $questions ->
    [one] One question is left out
   *[other] { $questions } questions are left out
  }
ui-checklists-name = Name of the checklist
ui-checklists-name-hint = People see it on the form.
ui-checklists-name-missing = Give the checklist a name
ui-checklists-keep = Keep this checklist
ui-checklists-drop = Do not keep it

### Asking patients and carers, and what they say.

ui-patients-title = Patients and carers
ui-patients-about = Five short statements about what they see here. They stand on the page about inclusion and involvement, and are never mixed into the team’s score.
ui-patients-open = Ask patients and carers
ui-patients-collect = Collect answers of patients and carers
ui-patients-see = See what they said, { $dates }
ui-patients-to-team = Collect the team’s answers
ui-patients-said = What patients and carers say
ui-patients-apart = These are other people than the team. Their answers are counted apart, and stand here to talk about.
ui-patients-all = All that patients and carers said
ui-round-of-patients = Patients and carers, { $round }

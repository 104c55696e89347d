### Several wards side by side.

ui-wards-title = Several wards side by side
ui-wards-lead = Each ward sends you its roll-up file. Read them together, in the order of their names. There is no ranking, and nothing of them is kept on this computer.
ui-wards-back-start = Back
ui-wards-link = Look at several wards side by side
ui-wards-about-start = For a matron or education lead: open the roll-up files that wards have sent you. You need no ward of your own.
ui-wards-heading-start = Several wards
ui-wards-files = The files
ui-wards-none = No file is open yet. A ward manager makes one on the page Print, under “Files for other programs”.
ui-wards-open = Open roll-up files
ui-wards-open-more = Open more files
ui-wards-close = Close all
ui-wards-opened = { $files ->
    [0] No file was opened.
    [one] One file was opened.
   *[other] { $files } files were opened.
}
ui-wards-pick = What to look at
ui-wards-quarter = Quarter
ui-wards-area = Area
ui-wards-each = Each ward in this quarter
ui-wards-ward = Ward
ui-wards-answered = Answered
ui-wards-form = Form
ui-wards-since = { $area }: change since the ward’s round before
ui-wards-all = Scores of all areas, from 0 to 100
ui-wards-dash = A dash means that the ward did not ask about the area in this quarter, or that too few people answered.

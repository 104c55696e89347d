### The window, the frame around every page, and words that many pages share.

ui-product = Learning Climate
ui-window-title = { $page } – Learning Climate
ui-window-title-ward = { $page } – { $ward } – Learning Climate
ui-window-title-error = Error: { $title }

ui-skip = Skip to main content
ui-nav-label = Main
ui-nav-home = Home
ui-nav-collect = Collect
ui-nav-results = Results
ui-nav-compare = Compare
ui-nav-plan = Plan
ui-nav-print = Print
ui-nav-settings = Settings
ui-nav-help = Help

ui-ward-change = Change ward
ui-ward-own-about = The sample ward is made up. It is kept in a file of its own and never mixes with your ward.
ui-ward-sample-about = You are looking at the sample ward. Nothing you do here touches a real ward.
ui-ward-open-sample = Open the sample ward
ui-ward-leave-sample = Leave the sample ward
ui-sample-strip-label = Sample ward
ui-sample-strip = Sample ward: made-up data.
ui-sample-strip-about = Try anything. Nothing here touches a real ward.

ui-loading = Loading
ui-continue = Continue
ui-back = Back
ui-or = or
ui-try-again = Try again
ui-success = Done
ui-form-problem = There is a problem
ui-date-day = Day
ui-date-month = Month
ui-date-year = Year
ui-show-as-table = Show as a table
ui-how-worked-out = How was this worked out?
ui-worked-out = With your ward’s own numbers, rounded:
ui-received-bar = { $received } of { $headcount } forms received. { $threshold } are needed before any result can be shown.
ui-received-tick = { $threshold } needed to show results

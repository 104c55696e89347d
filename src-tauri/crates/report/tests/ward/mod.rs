//! A made-up ward for tests, benches and a look at the pages: answers drawn from a seed.

#![allow(dead_code, missing_docs, unreachable_pub, clippy::unwrap_used)]

pub mod bar;
pub mod pdfs;
pub mod prints;
pub mod read;
pub mod tree;

use assessment::action::{Brag, Fields, Progress, library};
use assessment::checklist::{Checklist, built_in};
use assessment::comparison::{Comparison, assess};
use assessment::disclosure::{Cell, Hidden, Released};
use assessment::quarter::Quarter;
use assessment::response::{Answer, Comment, Draft};
use assessment::round::{Setup, Team};
use chrono::NaiveDate;
use figure::{Audited, Turnout};
use report::{ActionPlan, Around, PlannedAction, ResultsReport, RoundSheet};

/// Everything that the documents of one team are made of.
pub struct Ward {
    pub team: Team,
    pub earlier: Option<Released>,
    pub released: Released,
    pub comparison: Option<Comparison>,
    pub actions: Vec<(Fields, Vec<Progress>)>,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn team() -> Team {
    Team {
        name: "Ward 7".into(),
        site: "Northdale General Hospital".into(),
        trust: "Example NHS Trust".into(),
        headcount: 24,
    }
}

/// Two rounds of a form, 14 and then 16 answers of 24.
pub fn ward(form: &str) -> Ward {
    let (earlier, later) = (
        setup(form, "2026-09-07", "2026-09-20"),
        setup(form, "2026-12-01", "2026-12-14"),
    );
    let (before, after) = (drafts(&earlier, 14, 1, 0), drafts(&later, 16, 2, 22));
    let mut assessed = assess(vec![(earlier, before), (later, after)], 20_261_215);
    let released = assessed.rounds.pop().unwrap().unwrap();
    Ward {
        team: team(),
        earlier: assessed.rounds.pop().unwrap().ok(),
        released,
        comparison: assessed.comparisons.pop(),
        actions: actions(6),
    }
}

/// The first round of a form, with nothing before it.
pub fn first_round(form: &str) -> Ward {
    let later = setup(form, "2026-12-01", "2026-12-14");
    let after = drafts(&later, 16, 2, 22);
    let released = assess(vec![(later, after)], 20_261_215)
        .rounds
        .pop()
        .unwrap()
        .unwrap();
    Ward {
        team: team(),
        earlier: None,
        released,
        comparison: None,
        actions: Vec::new(),
    }
}

/// `count` actions of the library, the first ones under way.
pub fn actions(count: usize) -> Vec<(Fields, Vec<Progress>)> {
    let suggestions = library();
    let states = [Brag::G, Brag::A, Brag::G, Brag::B, Brag::A, Brag::G];
    (0..count)
        .map(|at| {
            let mut fields = suggestions[at * 5 % suggestions.len()].starting(day("2027-01-11"));
            fields.found = "We hear how we are doing now. Nights still miss out.".into();
            fields.baseline = "2 of 10".into();
            fields.source = "Next round, tick sheet".into();
            fields.due = day(if at == 4 { "2027-02-05" } else { "2027-03-31" });
            fields.brag = states[at % states.len()];
            let note = Progress {
                on: day("2027-02-09"),
                note: "5 of 8 night staff so far. The tick sheet is on the board.".into(),
            };
            (fields, if at % 2 == 0 { vec![note] } else { Vec::new() })
        })
        .collect()
}

impl Ward {
    pub fn planned(&self) -> Vec<PlannedAction<'_>> {
        (1..)
            .zip(&self.actions)
            .map(|(at, (fields, progress))| PlannedAction {
                reference: format!("A{at}"),
                fields,
                progress,
            })
            .collect()
    }

    pub fn plan<'a>(&'a self, actions: &'a [PlannedAction<'a>]) -> ActionPlan<'a> {
        ActionPlan {
            team: &self.team,
            released: Some(&self.released),
            actions,
            printed: day("2027-02-10"),
            meeting: Some(day("2027-01-06")),
            next_review: Some(day("2027-03-08")),
            brag: &assessment::action::STANDARD_WORDS,
        }
    }

    pub fn talk(&self) -> RoundSheet<'_> {
        RoundSheet {
            team: &self.team,
            setup: &self.released.setup,
            printed: day("2027-02-10"),
        }
    }

    pub fn report<'a>(&'a self, agreed: &'a [PlannedAction<'a>]) -> ResultsReport<'a> {
        ResultsReport {
            team: &self.team,
            released: &self.released,
            earlier: self.earlier.as_ref().zip(self.comparison.as_ref()),
            actions_agreed: agreed,
            printed: day("2027-02-10"),
            left_out: &[],
        }
    }
}

/// Hides every area and every question, as if too few had answered each.
pub fn hide(released: &mut Released) {
    for domain in &mut released.domains {
        domain.score = Cell::Hidden(Hidden::TooFew);
        for item in &mut domain.items {
            item.score = Cell::Hidden(Hidden::TooFew);
        }
    }
}

/// A ward after years of rounds of a form, with an audit, and one quarter in which too few
/// answered to show anything.
pub struct Years {
    pub ward: Ward,
    pub before: Vec<Released>,
    pub turnout: Vec<Turnout>,
    pub audited: Vec<Audited>,
}

impl Years {
    pub fn around(&self) -> Around<'_> {
        Around {
            before: &self.before,
            turnout: &self.turnout,
            audited: &self.audited,
        }
    }
}

/// So many rounds of a form in a row. Feedback leaps at the end; of the last round nobody
/// could judge DW2, and people are of two minds about TR2.
pub fn years(form: &str, rounds: usize) -> Years {
    let mut quarter: Quarter = "2023-Q1".parse().unwrap();
    let mut all: Vec<(Setup, Vec<Draft>)> = (0..rounds)
        .map(|at| {
            let (closes, is_last) = (quarter.last_day().to_string(), at + 1 == rounds);
            let setup = setup(form, &quarter.first_day().to_string(), &closes);
            quarter = quarter.next();
            let people = if is_last {
                16
            } else {
                [14, 17, 9, 15, 12][at % 5]
            };
            let lift = if is_last { 22 } else { -14 };
            let mut drafts = drafts(&setup, people, 31 + at as u64, lift);
            if is_last {
                for (person, draft) in drafts.iter_mut().enumerate() {
                    let split = if person % 2 == 0 { 1 } else { 5 };
                    if let Some(answer) = draft.answers.get_mut("TR2") {
                        *answer = Answer::Point(split);
                    }
                }
            }
            (setup, drafts)
        })
        .collect();
    let last = all.split_off(rounds - 2);
    // One by one: a comparison of each pair would take long.
    let mut before: Vec<Released> = all
        .into_iter()
        .map(|round| assess(vec![round], 20_261_215).rounds.remove(0).unwrap())
        .collect();
    let mut both = assess(last, 20_261_215);
    let released = both.rounds.pop().unwrap().unwrap();
    before.push(both.rounds.pop().unwrap().unwrap());
    let mut turnout: Vec<Turnout> = before
        .iter()
        .chain([&released])
        .map(Turnout::from)
        .collect();
    let first = turnout[0];
    turnout.insert(
        0,
        Turnout {
            quarter: first.quarter.previous(),
            answered: 3,
            ..first
        },
    );
    Years {
        audited: audit(&released),
        ward: Ward {
            team: team(),
            earlier: before.last().cloned(),
            released,
            comparison: both.comparisons.pop(),
            actions: actions(3),
        },
        before,
        turnout,
    }
}

/// Everything as long and as many as it can be: names of forty letters and more, sixty
/// statements in eight rounds, thirty actions of ten steps, words that do not fit a column,
/// and notes and comments as long as the screens take them.
pub fn crowded() -> Years {
    const LONG: &str = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter";
    let mut years = years("full", 8);
    years.ward.team = Team {
        name: "Acute and Emergency Medical Ward, Lvl 10".into(),
        site: "Northdale and Southdale Royal General Infirmary, East Wing".into(),
        trust: "University Hospitals and Community Services of Somewhere NHS Trust".into(),
        headcount: 24,
    };
    years.ward.actions = actions(30);
    for (at, (fields, progress)) in years.ward.actions.iter_mut().enumerate() {
        let step = |number: usize| format!("Step {number}: ask {LONG} by the end of the month.");
        fields.steps = (1..=10).map(step).collect();
        fields.title = format!("{} {LONG} {at}", fields.title);
        fields.found = "We hear how we are doing now, but nights still miss out. ".repeat(4);
        fields.objective = "So that everybody is asked at least once in each month. ".repeat(4);
        fields.countermeasure = "The practice educator steps in for a week. ".repeat(3);
        fields.lead = "Practice educator and deputy ward manager".into();
        fields.support = format!("Learning lead, {LONG}, ward clerk");
        fields.measure = "How many say at the huddle that they were asked".into();
        fields.outcome = "A bit better than before on days, not yet on nights".into();
        let note = "5 of 8 night staff so far. The tick sheet is on the board. ".repeat(5);
        *progress = (1..=4)
            .map(|week| Progress {
                on: day(&format!("2027-02-{:02}", week * 2)),
                note: note.clone(),
            })
            .collect();
    }
    let long = Comment {
        domain: None,
        text: format!(
            "{LONG} {}",
            "We need a room to debrief, and the time for it. ".repeat(30)
        ),
    };
    years.ward.released.comments.extend(vec![long; 6]);
    years
}

/// An audit of all areas but the second.
fn audit(released: &Released) -> Vec<Audited> {
    let domains = released.domains.iter().enumerate();
    let looked_at = domains.filter(|(at, _)| *at != 1);
    looked_at
        .map(|(at, domain)| Audited {
            domain: domain.id.clone(),
            met: (at * 5 % 12) as f64 / 12.0,
            criteria: 6,
        })
        .collect()
}

pub fn checklist() -> Checklist {
    built_in().remove("learning-culture").unwrap()
}

pub fn setup(form: &str, opens: &str, closes: &str) -> Setup {
    Setup {
        checklist: checklist(),
        form: form.into(),
        quarter: Quarter::of(day(closes)),
        opens: day(opens),
        closes: day(closes),
        headcount: 24,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    }
    .checked()
    .unwrap()
}

/// A round of patients and carers.
pub fn of_patients() -> Setup {
    Setup {
        checklist: built_in().remove("patients-carers").unwrap(),
        form: "patients-carers".into(),
        headcount: 30,
        ..setup("core", "2026-12-01", "2026-12-14")
    }
}

/// Answers that lean towards agreeing, differently by area. `lift` raises the area of
/// feedback, in hundredths of a step. Of the later sixteen, twelve cannot judge DW2.
fn drafts(setup: &Setup, people: u64, seed: u64, lift: i64) -> Vec<Draft> {
    let mut random = Random(seed);
    let areas = setup
        .asked()
        .into_iter()
        .map(|(domain, items)| {
            (
                domain.id.clone(),
                items.into_iter().cloned().collect::<Vec<_>>(),
            )
        })
        .collect::<Vec<_>>();
    (0..people)
        .map(|person| {
            let mut draft = Draft::default();
            for (at, (domain, items)) in areas.iter().enumerate() {
                let lean = 78 - 4 * at as i64 + if domain == "FB" { lift } else { 0 };
                for item in items {
                    let steps = (0..4).filter(|_| (random.below(100) as i64) < lean).count() as i32;
                    let code = if item.reversed { 5 - steps } else { 1 + steps };
                    let answer = match random.below(40) {
                        0 => Answer::Unsaid,
                        _ if item.id == "DW2" && person < 12 && people == 16 => {
                            Answer::NotApplicable
                        }
                        _ => Answer::Point(code),
                    };
                    draft.answers.insert(item.id.clone(), answer);
                }
            }
            draft.comments = comments(person, areas.first().map(|(id, _)| id.as_str()));
            draft
        })
        .collect()
}

fn comments(person: u64, domain: Option<&str>) -> Vec<Comment> {
    let text = match person {
        2 => "The teaching trolley on nights is the best thing we have done this year.",
        5 => "I would like to hear more often what I do well.",
        9 => "There is never a room free for a debrief. Could we use the day room after 2pm?",
        _ => return Vec::new(),
    };
    vec![Comment {
        domain: domain.filter(|_| person != 9).map(str::to_owned),
        text: text.into(),
    }]
}

/// A small generator (Steele, Lea and Flood's SplitMix64), so that tests draw the same
/// answers everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}

//! What a team rated and agreed in a meeting.

use assessment::checklist::Scale;
use assessment::meeting::{Error, LONGEST_MINORITY, Ratings, Spread, View};
use serde::Serialize;
use specta::Type;

use crate::british;
use crate::date::day;

/// How a group rated one statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RatingsSaid {
    /// How many rated.
    pub raters: String,
    /// How they see the team.
    pub team: String,
    /// How they see the organisation.
    pub organisation: String,
}

/// What a group agreed about one statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ViewSaid {
    /// The point for the team.
    pub team: String,
    /// The point for the organisation.
    pub organisation: String,
    /// What some see differently; empty if nobody does.
    pub minority: String,
    /// When it was agreed, and after how many ratings.
    pub when: String,
}

/// How a group rated, without any single rating.
pub fn ratings(ratings: &Ratings, scale: &Scale) -> RatingsSaid {
    RatingsSaid {
        raters: british().say("meeting-raters", &[("raters", ratings.raters.into())]),
        team: spread(ratings.team, scale),
        organisation: spread(ratings.organisation, scale),
    }
}

/// What a group agreed.
pub fn view(view: &View, scale: &Scale) -> ViewSaid {
    let said = |code: Option<i32>| match code {
        Some(code) => point(scale, code),
        None => british().say("meeting-not-said", &[]),
    };
    let args = [
        ("day", day(view.held).into()),
        ("raters", view.raters.into()),
    ];
    ViewSaid {
        team: said(view.agreed.team),
        organisation: said(view.agreed.organisation),
        minority: view.minority.clone(),
        when: british().say("meeting-agreed", &args),
    }
}

/// What to do about it.
pub fn error(error: Error) -> String {
    match error {
        Error::NoSuchPoint => british().say("error-answer", &[]),
        Error::Empty => british().say("error-meeting-empty", &[]),
        Error::LookedAt => british().say("error-meeting-looked-at", &[]),
        Error::TooFew { raters, needed } => {
            let args = [("raters", raters.into()), ("needed", needed.into())];
            british().say("error-meeting-few", &args)
        }
        Error::TooLong => british().say("error-meeting-long", &[("most", LONGEST_MINORITY.into())]),
    }
}

fn spread(spread: Option<Spread>, scale: &Scale) -> String {
    let Some(Spread { low, middle, high }) = spread else {
        return british().say("meeting-spread-hidden", &[]);
    };
    let id = if low == high {
        "meeting-spread-alike"
    } else {
        "meeting-spread"
    };
    let args = [
        ("low", point(scale, low).into()),
        ("middle", point(scale, middle).into()),
        ("high", point(scale, high).into()),
    ];
    british().say(id, &args)
}

fn point(scale: &Scale, code: i32) -> String {
    scale.label(code).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use assessment::checklist::built_in;
    use assessment::meeting::Rating;
    use chrono::NaiveDate;

    use super::*;

    fn scale() -> Scale {
        built_in()["learning-culture"].scale.clone()
    }

    #[test]
    fn ratings_are_said_by_the_scales_own_words() {
        let (low, middle, high) = (2, 4, 4);
        let found = Ratings {
            raters: 7,
            team: Some(Spread { low, middle, high }),
            organisation: Some(Spread {
                low: 2,
                middle: 2,
                high: 2,
            }),
        };
        let said = ratings(&found, &scale());
        assert_eq!(said.raters, "7 people rated.");
        assert_eq!(
            said.team,
            "At least half of you chose from “Disagree” to “Agree”. The middle is “Agree”."
        );
        assert_eq!(said.organisation, "At least half of you chose “Disagree”.");
        let hidden = ratings(
            &Ratings {
                team: None,
                ..found
            },
            &scale(),
        );
        assert_eq!(hidden.team, "Too few of you rated this to show it.");
    }

    #[test]
    fn a_view_is_said_with_its_day() {
        let held = NaiveDate::from_ymd_opt(2026, 12, 18).unwrap();
        let mut agreed = View {
            agreed: Rating {
                team: Some(4),
                organisation: None,
            },
            minority: "Nights see it differently.".into(),
            raters: 0,
            held,
        };
        let said = view(&agreed, &scale());
        assert_eq!(
            (said.team.as_str(), said.organisation.as_str()),
            ("Agree", "Not agreed")
        );
        assert_eq!(said.when, "Agreed on 18 December 2026.");
        agreed.raters = 7;
        let when = "Agreed on 18 December 2026, after 7 people rated alone.";
        assert_eq!(view(&agreed, &scale()).when, when);
    }

    #[test]
    fn errors_say_what_to_do() {
        for (what, says) in [
            (Error::NoSuchPoint, "Choose it again"),
            (Error::Empty, "for both"),
            (Error::LookedAt, "start this statement again"),
            (
                Error::TooFew {
                    raters: 3,
                    needed: 5,
                },
                "3 people have rated",
            ),
            (
                Error::TooFew {
                    raters: 0,
                    needed: 5,
                },
                "Nobody has rated yet",
            ),
            (Error::TooLong, "under 500 characters"),
        ] {
            let said = error(what);
            assert!(said.contains(says), "{said}");
        }
    }
}

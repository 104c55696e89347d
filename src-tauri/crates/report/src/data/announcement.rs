//! The data of the announcement: what is asked, why, who sees what, how, and until when.

use serde::Serialize;
use words::questionnaire::{self, minutes, statements};

use super::{Explained, Paper, Terms, count, paper_of_round, say, text};
use crate::RoundSheet;

#[derive(Serialize)]
pub(crate) struct AnnouncementData {
    paper: Paper,
    announcement: Announcement,
}

#[derive(Serialize)]
struct Announcement {
    title: String,
    subtitle: String,
    parts: Vec<Explained>,
    privacy: Terms,
    /// The last thing to read.
    until: String,
}

pub(crate) fn of(sheet: &RoundSheet<'_>) -> AnnouncementData {
    let setup = sheet.setup;
    let title = questionnaire::title(setup);
    let asked = statements(setup);
    let part = |what: &str, id: &str| Explained {
        what: say(what, &[]),
        text: say(
            id,
            &[
                ("asks", questionnaire::asks(setup)),
                ("statements", count(asked)),
                ("minutes", count(minutes(asked))),
            ],
        ),
    };
    let closes = words::date::day(setup.closes);
    let privacy = questionnaire::privacy(setup).into_iter();
    AnnouncementData {
        paper: paper_of_round(&title, sheet),
        announcement: Announcement {
            subtitle: [
                sheet.team.name.clone(),
                words::quarter::name(setup.quarter).full,
            ]
            .join(" · "),
            title,
            parts: vec![
                part("report-announce-what", "report-announce-what-text"),
                part("report-announce-why", "report-announce-why-text"),
                part("report-announce-how", "report-announce-how-text"),
            ],
            privacy: Terms {
                heading: say("report-announce-privacy", &[]),
                rows: privacy
                    .map(|point| Explained {
                        what: point.title,
                        text: point.text,
                    })
                    .collect(),
            },
            until: say("report-announce-until", &[("day", text(&closes))]),
        },
    }
}

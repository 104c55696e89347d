//! Columns that say who or when, and the marks of a quiz: what form makers add by themselves.
//!
//! Invariant: what is named here is dropped, and no decision by hand brings it back.

/// A column that a form maker added by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Added {
    /// A number or a code of the row.
    Row,
    /// Something about the person or their machine.
    Person,
    /// A time.
    Time,
    /// The time at which LimeSurvey took the answers as complete; empty until then.
    Submitted,
    /// Points and remarks of a quiz.
    Quiz,
}

/// Numbers and codes of rows, as the common form makers write them.
const ROW: [&str; 18] = [
    "id",
    "no",
    "response id",
    "respondent id",
    "submission id",
    "response no",
    "response number",
    "antwort id",
    "antwort-id",
    "id de la réponse",
    "id de réponse",
    "id de respuesta",
    "id. de respuesta",
    "id risposta",
    "respons-id",
    "respons id",
    "token",
    "access code",
];
/// What says who answered, in English, Welsh, German, French, Spanish, Italian, Portuguese,
/// Dutch, Polish and the languages of the North.
const PERSON: [&str; 76] = [
    "seed",
    "ip",
    "ipaddr",
    "ip address",
    "refurl",
    "referrer url",
    "lastpage",
    "last page",
    "startlanguage",
    "start language",
    "language",
    "locale",
    "user",
    "user id",
    "username",
    "email",
    "e-mail",
    "mail",
    "email address",
    "e-mail address",
    "responder's email",
    "name",
    "full name",
    "your name",
    "first name",
    "firstname",
    "last name",
    "lastname",
    "surname",
    "staff number",
    "employee number",
    "phone",
    "phone number",
    "ebost",
    "cyfeiriad e-bost",
    "enw",
    "iaith",
    "e-mail-adresse",
    "benutzername",
    "vorname",
    "nachname",
    "sprache",
    "start-sprache",
    "letzte seite",
    "ip-adresse",
    "zufallsstartwert",
    "adresse de messagerie",
    "adresse e-mail",
    "courriel",
    "nom",
    "prénom",
    "langue",
    "langue de départ",
    "dernière page",
    "correo electrónico",
    "dirección de correo electrónico",
    "nombre",
    "apellidos",
    "idioma",
    "lenguaje inicial",
    "última página",
    "posta elettronica",
    "indirizzo email",
    "nome",
    "cognome",
    "lingua",
    "endereço de email",
    "endereço de e-mail",
    "e-mailadres",
    "naam",
    "taal",
    "adres e-mail",
    "nazwa",
    "e-post",
    "namn",
    "navn",
];
/// What says when somebody answered.
const TIME: [&str; 65] = [
    "start time",
    "completion time",
    "last modified time",
    "grade posted time",
    "timestamp",
    "time stamp",
    "submission time",
    "submitted",
    "submitted at",
    "date started",
    "date last action",
    "start date",
    "end date",
    "startdate",
    "datestamp",
    "total time",
    "interviewtime",
    "amser dechrau",
    "amser cychwyn",
    "amser cwblhau",
    "stamp amser",
    "startzeit",
    "fertigstellungszeit",
    "zeitpunkt der letzten änderung",
    "uhrzeit der letzten änderung",
    "zeitstempel",
    "datum gestartet",
    "datum letzte aktivität",
    "heure de début",
    "heure de fin",
    "heure de la dernière modification",
    "horodateur",
    "date de lancement",
    "date de la dernière action",
    "hora de inicio",
    "hora de finalización",
    "hora de la última modificación",
    "marca temporal",
    "fecha de inicio",
    "fecha de la última acción",
    "ora di inizio",
    "ora di completamento",
    "ora ultima modifica",
    "informazioni cronologiche",
    "hora de início",
    "hora de conclusão",
    "hora da última modificação",
    "carimbo de data/hora",
    "begintijd",
    "tijd van voltooien",
    "tijdstip van laatste wijziging",
    "tijdstempel",
    "godzina rozpoczęcia",
    "godzina ukończenia",
    "godzina ostatniej modyfikacji",
    "sygnatura czasowa",
    "starttid",
    "starttidspunkt",
    "slutförandetid",
    "fullføringstidspunkt",
    "fuldførelsestidspunkt",
    "tidsstämpel",
    "tidsstempel",
    "tidsmerke",
    "aikaleima",
];
/// LimeSurvey's column of the time at which answers became complete.
const SUBMITTED: [&str; 8] = [
    "submitdate",
    "date submitted",
    "datum abgeschickt",
    "date de soumission",
    "fecha de envío",
    "data di invio",
    "data de envio",
    "datum ingezonden",
];
/// Columns of a whole quiz.
const QUIZ: [&str; 12] = [
    "total points",
    "quiz feedback",
    "score",
    "total score",
    "gesamtpunktzahl",
    "quizfeedback",
    "feedback zum quiz",
    "total des points",
    "commentaires sur le questionnaire",
    "total de puntos",
    "puntos totales",
    "cyfanswm pwyntiau",
];
/// What stands before a question's own words in the columns of a quiz.
const QUIZ_OF: [&str; 7] = [
    "points - ",
    "feedback - ",
    "punkte - ",
    "commentaires - ",
    "puntos - ",
    "comentarios - ",
    "pwyntiau - ",
];
/// What stands behind a question's own words there.
const QUIZ_BEHIND: [&str; 2] = ["[score]", "[feedback]"];
/// What times of a group or a question begin with.
const TIME_OF: [&str; 4] = [
    "group time: ",
    "question time: ",
    "grouptime",
    "questiontime",
];
/// What Microsoft Forms writes for somebody who need not say who they are.
const ANONYMOUS: [&str; 9] = [
    "anonymous",
    "anonym",
    "anonyme",
    "anónimo",
    "anônimo",
    "anonimo",
    "anoniem",
    "dienw",
    "anonimowy",
];
/// How long a time is written at most.
const MOST_TIME: usize = 40;

/// What a heading, as it is compared, was added for.
pub(super) fn added(heading: &str) -> Option<Added> {
    let spaced = heading.replace('_', " ");
    // A form that asks for a name itself makes a second such column, with a number behind.
    let single = heading.trim_end_matches(|c: char| c.is_ascii_digit());
    let both = heading.split_once(". ");
    let halves = both.iter().flat_map(|(code, text)| [*code, *text]);
    [heading, &spaced, single.trim_end()]
        .into_iter()
        .chain(halves)
        .find_map(named)
}

fn named(heading: &str) -> Option<Added> {
    let is = |list: &[&str]| list.contains(&heading);
    let begins = |list: &[&str]| list.iter().any(|start| heading.starts_with(start));
    let ends = |list: &[&str]| list.iter().any(|end| heading.ends_with(end));
    if is(&SUBMITTED) {
        Some(Added::Submitted)
    } else if is(&ROW) {
        Some(Added::Row)
    } else if is(&PERSON) || heading.starts_with("attribute_") {
        Some(Added::Person)
    } else if is(&TIME) || begins(&TIME_OF) {
        Some(Added::Time)
    } else if is(&QUIZ) || begins(&QUIZ_OF) || ends(&QUIZ_BEHIND) {
        Some(Added::Quiz)
    } else {
        None
    }
}

/// Whether a cell says who somebody is: an address, or that they need not say.
pub(super) fn is_person(cell: &str) -> bool {
    let cell = cell.trim();
    let has_address = cell
        .split_whitespace()
        .any(|word| word.split_once('@').is_some_and(|(_, at)| at.contains('.')));
    has_address || ANONYMOUS.contains(&cell.to_lowercase().as_str())
}

/// Whether a cell is a day or a moment, in whatever order: `1/12/2026`,
/// `2026-12-01T09:30:15Z`, `2026/12/01 9:30:15 AM GMT`, `01.12.2026 09:30`.
pub(super) fn is_time(cell: &str) -> bool {
    let cell = cell.trim();
    if cell.len() > MOST_TIME || !cell.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_sign = |c: char| matches!(c, '/' | '.' | '-' | ':' | ',' | '+') || c.is_whitespace();
    let is_word = |word: &str| {
        word.len() <= 4 && word.chars().all(|c| c.is_ascii_alphabetic())
            || word.len() <= 6 && word.chars().all(|c| c.is_ascii_digit())
            || ["T", "Z"].iter().any(|mark| word.contains(mark))
                && word
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, 'T' | 'Z'))
    };
    let words = || cell.split(is_sign).filter(|word| !word.is_empty());
    let numbers = words().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    words().all(is_word) && numbers.count() >= 3 && cell.contains(['/', '.', '-', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_known_in_whatever_order() {
        for cell in [
            "1/12/2026",
            "12/1/2026 9:30:15 AM",
            "2026/12/01 9:30:15 AM GMT",
            "2026-12-01T09:30:15Z",
            "2026-12-01 09:30:15",
            "01.12.2026 09:30",
            "1980-01-01 00:00:00",
            "2026/12/01 9:30:15 AM EET",
        ] {
            assert!(is_time(cell), "{cell}");
        }
        for cell in [
            "4",
            "4.0",
            "1 to 5 years",
            "Over 5 years",
            "1-2",
            "5 - Agree",
            "",
        ] {
            assert!(!is_time(cell), "{cell}");
        }
    }

    #[test]
    fn an_address_says_who_somebody_is() {
        for cell in ["a@example.org", "Anonymous", "Ann <a@example.org>"] {
            assert!(is_person(cell), "{cell}");
        }
        for cell in ["Agree", "meet @ noon", "@home"] {
            assert!(!is_person(cell), "{cell}");
        }
    }
}

//! Print-outs: a name comes back, never a path.

use serde_json::json;

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_printing() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        save_to: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let rounds = border.sample_ward().await;
        let page = border.gives("printables", json!({})).await;
        check_fields(&page, "rounds rounds_of_patients documents files frameworks");
        check_fields(&page["files"][0], "kind name about needs_results");
        let listed = page["rounds"].as_array().unwrap();
        let released = listed.iter().filter(|round| round["released"] == true);
        assert_eq!((listed.len(), released.count()), (6, 5));
        check_fields(&page["documents"][0], "kind name about paper needs_results for_patients");
        for (kind, name) in [
            ("action_plan", "Sample ward action plan 2026-Q2.pdf"),
            ("poster", "Sample ward poster 2026-Q2.pdf"),
            ("large_poster", "Sample ward poster A3 2026-Q2.pdf"),
            (
                "noticeboard",
                "Sample ward action plan for the board 2026-Q2.pdf",
            ),
            ("results_report", "Sample ward results report 2026-Q2.pdf"),
            (
                "large_action_plan",
                "Sample ward action plan A3 2026-Q2.pdf",
            ),
            ("briefing", "Sample ward briefing 2026-Q2.pdf"),
            ("huddle_cards", "Sample ward huddle cards 2026-Q2.pdf"),
            ("celebration", "Sample ward what went well 2026-Q2.pdf"),
            ("evidence_pack", "Sample ward evidence 2026-Q2.pdf"),
            ("driver_diagram", "Sample ward driver diagram 2026-Q2.pdf"),
            (
                "large_driver_diagram",
                "Sample ward driver diagram A3 2026-Q2.pdf",
            ),
        ] {
            let choice = json!({ "kind": kind, "round": rounds[4], "left_out": ["comments"], "framework": null });
            let choice = json!({ "choice": choice });
            let saved = border.gives("save_pdf", choice.clone()).await;
            assert_eq!(saved, json!({ "name": name, "note": null }));
            let first = std::fs::read(folder.path().join(name)).unwrap();
            assert!(first.starts_with(b"%PDF"));
            border.gives("save_pdf", choice.clone()).await;
            let again = std::fs::read(folder.path().join(name)).unwrap();
            assert!(again == first, "the same input gives the same bytes");
            assert_eq!(border.gives("open_pdf", choice.clone()).await["name"], name);
            let page = border.gives("save_html", choice.clone()).await;
            assert_eq!(page["name"], name.replace(".pdf", ".html"));
            let preview = json!({ "choice": choice["choice"], "number": 99 });
            let last = border.gives("preview_page", preview).await;
            check_fields(&last, "number pages png");
            assert_eq!(
                last["number"], last["pages"],
                "a number after the last is the last"
            );
            assert!(last["png"].as_str().unwrap().starts_with("iVBORw0KGgo"));
        }
        let choice = |kind| {
            let choice = json!({ "kind": kind, "round": rounds[5], "left_out": ["comments"], "framework": null });
            json!({ "choice": choice })
        };
        for (kind, name) in [
            ("announcement", "announcement"),
            ("blank_form", "form"),
            ("large_print_form", "form in large print"),
            ("discussion_sheet", "discussion sheet"),
        ] {
            let sheet = border.gives("save_pdf", choice(kind)).await;
            let name = format!("Sample ward {name} 2026-Q3.pdf");
            assert_eq!(sheet["name"], name, "it needs no results");
        }
        for command in ["save_pdf", "save_html"] {
            let refused = border.refuses(command, choice("action_plan")).await;
            assert_eq!(refused, "NotReleased");
        }
        let choice = json!({ "kind": "action_plan", "round": "nothing", "left_out": ["comments"], "framework": null });
        let refused = border
            .refuses("save_pdf", json!({ "choice": choice }))
            .await;
        assert_eq!(refused, "NotFound");
    })
    .await;
}

#[tokio::test]
async fn contract_of_files_for_other_programs() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        save_to: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let rounds = border.sample_ward().await;
        let choice = |kind: &str, at: usize| {
            let choice = json!({ "kind": kind, "round": rounds[at] });
            json!({ "choice": choice })
        };
        for (kind, name, begins) in [
            ("workbook", "workbook 2026-Q2.xlsx", "PK"),
            ("areas", "areas 2026-Q2.csv", "\u{feff}Code,Area"),
            (
                "statements",
                "statements 2026-Q2.csv",
                "\u{feff}Code,Area,Statement",
            ),
            ("comparison", "changes 2026-Q2.csv", "\u{feff}Code,Area"),
            ("plan", "plan 2026-Q2.csv", "\u{feff}Ref,Area"),
            ("method", "method 2026-Q2.csv", "\u{feff}What,Text"),
            ("calendar", "dates 2026-Q2.ics", "BEGIN:VCALENDAR"),
            ("totals", "totals 2026-Q2.json", "{"),
            ("questionnaire", "questionnaire 2026-Q2.json", "{"),
            (
                "roll_up",
                "roll-up 2026-Q2.json",
                "{\n  \"format\": \"learning-climate-roll-up\"",
            ),
        ] {
            let name = format!("Sample ward {name}");
            let saved = border.gives("save_file", choice(kind, 4)).await;
            assert_eq!(saved, json!({ "name": name, "note": null }));
            let bytes = std::fs::read(folder.path().join(name)).unwrap();
            assert!(bytes.starts_with(begins.as_bytes()), "{kind}");
        }
        let refused = border.refuses("save_file", choice("workbook", 5)).await;
        assert_eq!(refused, "NotReleased", "its round is open");
        let first = border.refuses("save_file", choice("comparison", 0)).await;
        assert_eq!(first, "NotFound", "nothing was before it");
        let groups = border.refuses("save_file", choice("groups", 4)).await;
        assert_eq!(groups, "NotFound", "nobody was asked for a group");
        border.gives("save_file", choice("calendar", 5)).await;
    })
    .await;
}

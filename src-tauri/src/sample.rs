//! The sample ward: six made-up quarters in a store of their own, so that they can never mix
//! with a real ward's.
//!
//! Five quarters are closed when it opens; the file of the sixth waits to be imported.

mod manager;

use assessment::action::{Brag, library};
use assessment::checklist::built_in;
use assessment::disclosure::Released;
use assessment::quarter::Quarter;
use assessment::round::{LEAST_THRESHOLD, Setup, Team};
use chrono::Days;
use include_dir::{Dir, File, include_dir};
use store::{Key, Store};
use words::british;

use crate::api::results::all_released;
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::files::write_whole;
use crate::pages::plan::from_library;
use manager::Manager;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../assets/sample-ward");
/// The answers are made up and public, so their key may be: it only keeps one way of
/// opening stores.
const KEY: &str = "5a4d504c452057415244206973207075626c696320616e64206d616465207570";
const HEADCOUNT: u32 = 26;

/// Opens the sample ward's store, and makes it the first time.
pub(crate) async fn open(app: &App) -> Result<(), ApiError> {
    let path = app.place.sample_store();
    let key = Key::from_hex(KEY)
        .map_err(|problem| ApiError::internal("read the sample ward's key", &problem))?;
    let store = if path.exists() {
        Store::open(&path, &key).await?
    } else {
        let store = Store::create(&path, &key).await?;
        fill(&store).await?;
        store
    };
    lay_out_files(app)?;
    app.stores.write().await.sample = Some(store);
    Ok(())
}

async fn fill(store: &Store) -> Result<(), ApiError> {
    let team = Team {
        name: british().say("sample-ward", &[]),
        site: british().say("sample-site", &[]),
        trust: british().say("sample-trust", &[]),
        headcount: HEADCOUNT,
    };
    store.set_team(&team).await?;
    let manager = Manager::made_up()?;
    manager.type_in(store).await?;
    let files = answer_files();
    for (at, (quarter, file)) in files.iter().enumerate() {
        let round = store.open_round(setup(*quarter)?).await?;
        if at + 1 == files.len() {
            break;
        }
        let name = file.path().to_string_lossy();
        let imported =
            exchange::import::read(&name, file.contents(), &store.round(round).await?.setup)?;
        store
            .import(round, imported.digest, imported.drafts)
            .await?;
        if *quarter == manager.quarter {
            manager.look(store, round).await?;
        }
        // Any seed will do for made-up comments, as long as it is the same everywhere.
        store.close_round(round, at as u64).await?;
    }
    if let Some((_, released)) = all_released(store).await?.last() {
        plan(store, released).await?;
    }
    Ok(())
}

/// Two actions that were agreed after a round: one that worked, one that is due.
async fn plan(store: &Store, released: &Released) -> Result<(), ApiError> {
    let start = released.setup.quarter.last_day() + Days::new(7);
    for (id, brag) in [("A19", Brag::B), ("A16", Brag::G)] {
        let Some(suggestion) = library().into_iter().find(|suggestion| suggestion.id == id) else {
            continue;
        };
        let mut fields = from_library(&suggestion, "", released, start);
        fields.brag = brag;
        store.save_action(None, &fields, fields.start).await?;
    }
    Ok(())
}

fn setup(quarter: Quarter) -> Result<Setup, ApiError> {
    let checklist = built_in()
        .remove("learning-culture")
        .ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))?;
    let opens = quarter.first_day() + Days::new(61);
    let (form, closes) = ("core".to_owned(), opens + Days::new(13));
    Ok(Setup {
        checklist,
        form,
        quarter,
        opens,
        closes,
        headcount: HEADCOUNT,
        threshold: LEAST_THRESHOLD,
        asks_role: false,
        role_headcounts: [].into(),
    }
    .checked()?)
}

/// The answer files by quarter, oldest first.
fn answer_files() -> Vec<(Quarter, &'static File<'static>)> {
    let named = |file: &'static File<'static>| {
        let stem = file.path().file_stem()?.to_str()?;
        Some((stem.parse().ok()?, file))
    };
    let mut files: Vec<(Quarter, _)> = FILES.files().filter_map(named).collect();
    files.sort_by_key(|(quarter, _)| *quarter);
    files
}

/// Puts the answer files where the open dialog begins, so that an import can be tried.
fn lay_out_files(app: &App) -> Result<(), ApiError> {
    let folder = app.place.sample_files();
    std::fs::create_dir_all(&folder)
        .map_err(|problem| ApiError::internal("make the folder of sample files", &problem))?;
    for (_, file) in answer_files() {
        if let Some(name) = file.path().file_name() {
            write_whole(&folder.join(name), file.contents())?;
        }
    }
    Ok(())
}

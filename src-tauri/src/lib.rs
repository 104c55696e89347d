//! The desktop window: opens it, lists the commands, maps errors.
//!
//! Invariant: no rule lives here that could be tested without a window, and no SQL, scoring
//! or wording of results.

mod api;
mod app;
mod bindings;
mod error;
mod files;
mod opening;
mod pages;
mod place;
mod press;
mod preview;
mod sample;
mod since;
mod workbook;

use std::process::ExitCode;

use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};

use crate::app::App;
use crate::place::Place;

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let bindings = bindings::builder();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(bindings.invoke_handler())
        .setup(move |tauri| {
            bindings.mount_events(tauri);
            let place = Place::new(tauri.path().app_local_data_dir()?);
            std::fs::create_dir_all(place.folder())?;
            keep_log(&place);
            tauri.manage(App::new(place, tauri.handle().clone()));
            // Nothing but the product's own pages is ever shown in the window.
            let own_page = |url: &tauri::Url| {
                url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
            };
            WebviewWindowBuilder::new(tauri, "main", WebviewUrl::default())
                .title(words::british().say("app-name", &[]))
                .inner_size(1200.0, 800.0)
                .min_inner_size(320.0, 400.0)
                .on_navigation(own_page)
                .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
                .disable_drag_drop_handler()
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(problem) => {
            tracing::error!(%problem, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

/// Keeps a log of at most seven days beside the store: no answers, names or arguments.
fn keep_log(place: &Place) {
    let files = tracing_appender::rolling::Builder::new()
        .rotation(tracing_appender::rolling::Rotation::DAILY)
        .filename_prefix("learning-climate")
        .filename_suffix("log")
        .max_log_files(7)
        .build(place.folder().join("logs"));
    if let Ok(files) = files {
        let log = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_max_level(tracing::Level::WARN)
            .with_writer(files);
        // A second call in one process keeps the first log.
        let _kept = log.try_init();
    }
    std::panic::set_hook(Box::new(|panic| tracing::error!(%panic, "panic")));
}

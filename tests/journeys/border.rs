//! The border between window and host, as the page itself crosses it: JSON in, JSON out.

use serde_json::{Value, json};

use crate::driver::Trouble;
use crate::window::Window;

impl Window {
    /// Calls a command as the page would; gives its answer, or the error it was refused with.
    ///
    /// # Errors
    /// If the page does not answer.
    pub async fn call(&self, command: &str, given: Value) -> Result<Result<Value, Value>, Trouble> {
        let script = "const [command, given, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, given).then(
              (answer) => done({ answer }), (error) => done({ error }));";
        let said = self
            .client
            .execute_async(script, vec![json!(command), given])
            .await?;
        Ok(match said.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(said.get("answer").cloned().unwrap_or_default()),
        })
    }
}

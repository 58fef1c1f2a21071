//! The limit on digits of conversions between `int` and `str`, as the command line (`-X
//! int_max_str_digits=N`) or the environment (`PYTHONINTMAXSTRDIGITS`) sets it. The command line wins.

use std::env;

use crate::host::Limits;

use super::arguments::Implementation;

/// Limits below this, other than none at all, are refused.
const LEAST: usize = 640;

/// The limit to start with, or what is wrong with the one that was given.
pub fn limit(given: &Implementation) -> Result<usize, String> {
    let refused =
        |what: &str| format!("{what}: invalid limit; must be >= {LEAST} or 0 for unlimited.");
    let value = |text: &str| text.parse().ok().filter(|n: &usize| *n == 0 || *n >= LEAST);
    let ignored = given.ignore_environment || given.isolated;
    let given = given.options.iter().rev().find_map(|option| match option.split_once('=') {
        Some((name, text)) => (name == "int_max_str_digits").then_some(text),
        None => (option == "int_max_str_digits").then_some(""),
    });
    if let Some(text) = given {
        return value(text).ok_or_else(|| refused("-X int_max_str_digits"));
    }
    match env::var("PYTHONINTMAXSTRDIGITS") {
        Ok(text) if !text.is_empty() && !ignored => {
            value(&text).ok_or_else(|| refused("PYTHONINTMAXSTRDIGITS"))
        }
        _ => Ok(Limits::default().str_digits),
    }
}

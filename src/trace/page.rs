//! The record as one HTML page that needs nothing else: the events as an array of numbers, drawn by
//! a script onto a canvas, of which only what is visible.

use std::fmt::Write;

use super::json::{write_string, write_strings};
use super::recorder::{Recorder, What};
use super::tree::summary;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page. `sources`: the lines of each file of the record.
pub fn render(record: &Recorder, sources: &[Vec<String>]) -> String {
    let mut out = String::new();
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        match name {
            "style" => out.push_str(STYLE),
            "script" => out.push_str(SCRIPT),
            "summary" => out.push_str(&summary(record)),
            _ => write_data(record, sources, &mut out),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// One JSON object; an event is seven numbers in a row.
fn write_data(record: &Recorder, sources: &[Vec<String>], out: &mut String) {
    out.push_str("{\"whats\":");
    write_strings(What::NAMES.into_iter(), out);
    out.push_str(",\"lanes\":[");
    for (i, lane) in record.lanes.iter().enumerate() {
        out.push_str(if i > 0 { ",[" } else { "[" });
        write_string(&lane.name, out);
        out.push(',');
        write_string(lane.kind.title(), out);
        let _ = write!(out, ",{},{}]", lane.file, lane.first_line);
    }
    out.push_str("],\"files\":[");
    for (i, file) in record.files.iter().enumerate() {
        out.push_str(if i > 0 { ",[" } else { "[" });
        write_string(file, out);
        out.push(',');
        write_strings(sources.get(i).into_iter().flatten().map(String::as_str), out);
        out.push(']');
    }
    out.push_str("],\"texts\":");
    write_strings(record.texts.iter().map(String::as_str), out);
    out.push_str(",\"events\":[");
    for (i, e) in record.events.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let what = e.what as u8;
        let _ = write!(
            out,
            "{what},{},{},{},{},{},{}",
            e.lane, e.peer, e.end, e.line, e.peer_line, e.text
        );
    }
    out.push_str("]}");
}

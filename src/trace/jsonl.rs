//! The record as JSON lines: one object an event, keys in a fixed order.

use std::fmt::Write;

use super::json::write_string;
use super::recorder::{Recorder, What};

/// All events.
pub fn render(record: &Recorder) -> String {
    let mut out = String::new();
    for e in &record.events {
        let (lane, peer) = (&record.lanes[e.lane as usize], &record.lanes[e.peer as usize]);
        out.push_str("{\"event\":");
        write_string(e.what.name(), &mut out);
        let key = if e.what == What::Await { "how" } else { "value" };
        let text = &record.texts[e.text as usize];
        if !text.is_empty() {
            let _ = write!(out, ",\"{key}\":");
            write_string(text, &mut out);
        }
        out.push_str(",\"frame\":");
        write_string(&lane.name, &mut out);
        out.push_str(",\"kind\":");
        write_string(lane.kind.name(), &mut out);
        if e.end != e.lane {
            out.push_str(",\"chain_end\":");
            write_string(&record.lanes[e.end as usize].name, &mut out);
        }
        out.push_str(",\"file\":");
        write_string(&record.files[record.lanes[e.place() as usize].file as usize], &mut out);
        let _ = write!(out, ",\"line\":{},\"peer\":", e.line);
        write_string(&peer.name, &mut out);
        let _ = writeln!(out, ",\"peer_line\":{}}}", e.peer_line);
    }
    out
}

//! What suspension costs, as figures anybody can get: `cargo bench --bench suspension`.
//!
//! The programs in `benches/programs/` measure themselves in CPU time, the variants of one comparison
//! in turns, best of five. With `HOGNOSE_BENCH_PEER=python3.13` the same programs run under that
//! interpreter too, for a second column. Nothing here passes or fails.

use std::collections::BTreeMap;
use std::process::Command;

/// A program with its arguments, and the comparisons that its figures make.
struct Program {
    arguments: &'static [&'static str],
    comparisons: &'static [Comparison],
}

/// `of` divided by `by`, or `of` itself.
struct Comparison {
    title: &'static str,
    of: &'static str,
    by: Option<&'static str>,
    goal: &'static str,
}

const PROGRAMS: &[Program] = &[
    Program {
        arguments: &["async_generator.py"],
        comparisons: &[Comparison {
            title: "async for: class with __anext__ / asynchronous generator",
            of: "class",
            by: Some("generator"),
            goal: "at least 2.3",
        }],
    },
    Program {
        arguments: &["chain.py"],
        comparisons: &[
            Comparison {
                title: "item through `yield from`: depth 100 / depth 1",
                of: "yield_from_100",
                by: Some("yield_from_1"),
                goal: "at most 1.3",
            },
            Comparison {
                title: "item through `await`: depth 100 / depth 1",
                of: "await_100",
                by: Some("await_1"),
                goal: "at most 1.3",
            },
        ],
    },
    Program {
        arguments: &["memory.py", "generator", "100000"],
        comparisons: &[Comparison {
            title: "bytes a suspended generator",
            of: "generator",
            by: None,
            goal: "at most 200",
        }],
    },
    Program {
        arguments: &["memory.py", "coroutine", "100000"],
        comparisons: &[Comparison {
            title: "bytes a suspended coroutine",
            of: "coroutine",
            by: None,
            goal: "at most 200",
        }],
    },
    Program {
        arguments: &["memory.py", "async_generator", "100000"],
        comparisons: &[Comparison {
            title: "bytes a suspended asynchronous generator",
            of: "async_generator",
            by: None,
            goal: "",
        }],
    },
];

fn main() {
    let peer = std::env::var("HOGNOSE_BENCH_PEER").ok();
    println!("{:<58} {:>9} {:>9}  goal", "", "hognose", peer.as_deref().map_or("", |_| "peer"));
    for program in PROGRAMS {
        let ours = figures(env!("CARGO_BIN_EXE_hognose"), program.arguments);
        let theirs = peer.as_deref().map(|peer| figures(peer, program.arguments));
        for c in program.comparisons {
            let theirs = theirs.as_ref().map_or(String::new(), |f| value(c, f));
            println!("{:<58} {:>9} {theirs:>9}  {}", c.title, value(c, &ours), c.goal);
        }
    }
}

/// The lines `name number` that a program prints.
fn figures(interpreter: &str, arguments: &[&str]) -> BTreeMap<String, f64> {
    let programs = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/programs");
    let output = Command::new(interpreter).args(arguments).current_dir(programs).output();
    let output = output.unwrap_or_else(|e| panic!("{interpreter} does not start: {e}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout);
    let pair = |line: &str| {
        let (name, number) = line.split_once(' ')?;
        Some((name.to_string(), number.trim().parse().ok()?))
    };
    text.lines().filter_map(pair).collect()
}

fn value(c: &Comparison, figures: &BTreeMap<String, f64>) -> String {
    match c.by {
        Some(by) => format!("{:.2}", figures[c.of] / figures[by]),
        None => format!("{:.0}", figures[c.of]),
    }
}

//! From scopes to verdicts.

use hognose_grammar::Module;
use hognose_grammar::lines::LineIndex;

use super::evidence::{Evidence, Place, Suspension};
use super::kind::{Construct, Kind};
use super::scope::{Definition, Scope, qualified_names};
use super::walk::Walk;

/// What one function, lambda or comprehension is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict<'a> {
    pub construct: Construct,
    pub kind: Kind,
    pub name: &'a str,
    pub qualified_name: String,
    /// The first line: of the first decorator, if there is one.
    pub first_line: u32,
    /// Where the `def`, `async`, `lambda` or comprehension stands.
    pub place: Place,
    /// In order of place.
    pub evidence: Vec<Evidence>,
}

impl Verdict<'_> {
    /// Whether it waits: an `await` or `async for` of its own.
    pub fn is_async(&self) -> bool {
        let waits = |what| matches!(what, Suspension::Await | Suspension::AsyncFor);
        self.evidence.iter().any(|evidence| waits(evidence.what))
    }
}

/// Every function of a module, in order of place.
pub fn classify<'a>(module: &Module<'a>) -> Vec<Verdict<'a>> {
    let walk = Walk::over(module);
    let names = qualified_names(&walk.scopes, &module.symbols);
    let lines = LineIndex::new(module.source);
    let judge = Judge { module, lines, walk: &walk };
    let mut verdicts: Vec<_> = walk
        .scopes
        .iter()
        .zip(names)
        .filter_map(|(scope, name)| Some(judge.verdict(scope, scope.definition?, name)))
        .collect();
    verdicts.sort_by_key(|verdict| (verdict.place, verdict.construct.name()));
    verdicts
}

struct Judge<'w, 'm, 'a> {
    module: &'m Module<'a>,
    lines: LineIndex<'a>,
    walk: &'w Walk<'m, 'a>,
}

impl<'a> Judge<'_, '_, 'a> {
    fn place(&self, offset: u32) -> Place {
        let (line, column) = self.lines.position(offset);
        Place { line, column }
    }

    fn verdict(&self, scope: &Scope<'a>, found: Definition<'a>, name: String) -> Verdict<'a> {
        let place = self.place(found.start);
        let symbols = &self.module.symbols;
        let bridge = found
            .decorators
            .iter()
            .find(|decorator| self.walk.aliases.is_types_coroutine(decorator, symbols));
        let suspends =
            |test: fn(Suspension) -> bool| scope.suspensions.iter().any(|&(what, _)| test(what));
        let yields = suspends(Suspension::is_yield);
        let kind = match found.construct {
            Construct::AsyncDef if yields => Kind::AsyncGenerator,
            Construct::AsyncDef => Kind::Coroutine,
            Construct::Def if yields && bridge.is_some() => Kind::GeneratorBasedCoroutine,
            Construct::Def | Construct::Lambda if yields => Kind::Generator,
            Construct::Def | Construct::Lambda => Kind::Function,
            // Whatever it finds in a generator expression, other than a yield, waits.
            Construct::GeneratorExpression if suspends(|_| true) => Kind::AsyncGenerator,
            Construct::GeneratorExpression => Kind::Generator,
            _ => Kind::Inlined,
        };
        let mut evidence: Vec<_> = scope
            .suspensions
            .iter()
            .map(|&(what, start)| Evidence { what, place: self.place(start) })
            .collect();
        if found.construct == Construct::AsyncDef {
            evidence.push(Evidence { what: Suspension::AsyncDef, place });
        }
        if let (Kind::GeneratorBasedCoroutine, Some(bridge)) = (kind, bridge) {
            let place = self.place(bridge.span.start);
            evidence.push(Evidence { what: Suspension::Decorator, place });
        }
        evidence.sort();
        let lines = found.decorators.iter().map(|decorator| self.place(decorator.span.start).line);
        Verdict {
            construct: found.construct,
            kind,
            name: scope.short_name(symbols),
            qualified_name: name,
            first_line: lines.min().unwrap_or(place.line).min(place.line),
            place,
            evidence,
        }
    }
}

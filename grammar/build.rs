//! Generates the parser from `src/python.lalrpop`.

fn main() {
    println!("cargo::rerun-if-changed=src/python.lalrpop");
    if let Err(error) = lalrpop::Configuration::new().use_cargo_dir_conventions().process() {
        panic!("the grammar has a fault: {error}");
    }
}

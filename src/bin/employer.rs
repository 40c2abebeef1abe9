//! The employer's entry: pre-check, application, receipts.

fn main() {
    minside_app::shell::start(minside_app::pages::employer::routes);
}

//! The entry of the municipality's job staff: the inbox and the cases.

fn main() {
    minside_app::shell::start(minside_app::pages::office::routes);
}

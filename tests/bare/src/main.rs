//! The smallest page of Yew, with one heading and one button. `cargo xtask bench` builds it and
//! measures how long the app takes to its first control as a multiple of what this takes.

use yew::prelude::*;

#[component]
fn Bare() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    html! {
        <main>
            <h1>{ "Bare" }</h1>
            <button {onclick}>{ format!("Pressed {} times", *count) }</button>
        </main>
    }
}

fn main() {
    yew::Renderer::<Bare>::new().render();
}

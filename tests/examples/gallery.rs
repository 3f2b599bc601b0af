//! `cargo run -p plan-tests --example gallery -- FOLDER`: the examples of the components as pages, one
//! for each, and a page that shows them all. The stylesheet is expected beside them as `app.css`.

#![expect(clippy::expect_used, reason = "a command that cannot go on says why")]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use plan_tests::render::Stage;
use plan_web::gallery::{Example, examples};

fn main() {
    let folder = std::env::args().nth(1).expect("the folder to write into");
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    let stage = Stage::shipped();
    let mut all = String::from("<h1 class=\"govuk-heading-l\">Components</h1>\n");
    let mut before = "";
    for example in examples() {
        let file = file_name(example);
        let drawn = stage.component((example.draw)());
        let title = format!("{}, {}", example.component, example.name);
        let heading = format!("<h1 class=\"govuk-heading-m\">{title}</h1>\n");
        write(&folder, &file, &page(&title, &format!("{heading}{drawn}")));
        if before != example.component {
            before = example.component;
            writeln!(all, "<h2 class=\"govuk-heading-m\">{before}</h2>")
                .expect("text can be added to");
        }
        writeln!(
            all,
            "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"{file}\">{title}</a></p>\n\
             <iframe title=\"{title}\" src=\"{file}\" width=\"100%\" height=\"320\" loading=\"lazy\"></iframe>"
        )
        .expect("text can be added to");
    }
    write(&folder, "index.html", &page("Components", &all));
}

fn write(folder: &std::path::Path, file: &str, text: &str) {
    fs::write(folder.join(file), text).expect("a file can be written");
}

fn file_name(example: &Example) -> String {
    let name = format!("{} {}", example.component, example.name).to_lowercase();
    let name = name.replace(|it: char| !it.is_ascii_alphanumeric(), "-");
    format!("{name}.html")
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"app.css\">\n</head>\n<body class=\"govuk-template__body\">\n\
         <main class=\"govuk-width-container govuk-main-wrapper\" id=\"main-content\" tabindex=\"-1\">\n\
         {body}\n</main>\n</body>\n</html>\n"
    )
}

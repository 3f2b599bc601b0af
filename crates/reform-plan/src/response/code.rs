//! Score codes: one partner's scores as a short text that can be read out, typed or pasted.
//!
//! A code is `SRP1` and a body in Douglas Crockford's base 32 (no I, L, O or U; upper or lower case;
//! O is read as 0, I and L as 1), in groups of four. The body holds, in characters: its own length
//! (2), which framework and version (4), which plan (3), which partner (3), the scores, and six check
//! characters, which find any one to three wrong characters. It carries scores only: comments and
//! what a score rests on travel in a file.

use plan_framework::{Framework, Slug};

use super::{Response, asking_plan, check};
use crate::draft::{Id, PartnerView, PlanDraft, Score};

/// What every code begins with. The digit is the version of the layout.
const MARK: &str = "SRP1";
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of each part of the body.
const LENGTH: usize = 2;
const FRAMEWORK: usize = 4;
const PLAN: usize = 3;
const PARTNER: usize = 3;
const HEADER: usize = LENGTH + FRAMEWORK + PLAN + PARTNER;
const CHECK: usize = check::SYMBOLS * 2;
/// Bits of the numbers that groups of scores are packed into.
const BITS: u32 = 60;
/// Characters between two hyphens.
const GROUP: usize = 4;

/// A code that was found in a text, or what is wrong with it.
pub type Found = Result<Response, BadCode>;

/// A code that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCode {
    /// Its last letters and digits as far as it goes: how people tell it from others.
    pub ending: String,
    /// What is wrong with it.
    pub problem: CodeProblem,
}

impl BadCode {
    /// Which code it is, what is wrong and what to do, in words.
    pub fn words(&self) -> String {
        if self.ending.is_empty() {
            return format!("A code that stops after {MARK}: {}", self.problem.words());
        }
        format!("The code ending {}: {}", self.ending, self.problem.words())
    }
}

/// How many letters and digits at its end name a code.
const ENDING: usize = 6;

/// What is wrong with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// It ends too early.
    CutOff {
        /// How many letters and digits it has.
        has: usize,
        /// How many it says it has to have.
        needs: usize,
    },
    /// Some of its characters are not what they were.
    Damaged,
    /// It was made with another framework, or another version of it.
    OtherFramework,
    /// It is of a partner that neither the plan nor the framework has.
    UnknownPartner,
}

impl CodeProblem {
    /// What is wrong and what to do, in words.
    pub fn words(&self) -> String {
        match self {
            Self::CutOff { has, needs } => format!(
                "It is not complete. It has {has} of {needs} letters and numbers. Check the start and end"
            ),
            Self::Damaged => {
                "A letter or number in it is wrong, or part of another code is mixed in. Copy it again".to_owned()
            }
            Self::OtherFramework => "It was made with a different set of statements, or another version of them. Ask for the scores as a file, or for a code made with this version".to_owned(),
            Self::UnknownPartner => "It is from a partner that is not in this plan. Add the partner, then paste the code again".to_owned(),
        }
    }
}

/// The code of what a partner of a plan has scored. None when the framework has so many statements
/// that no code can hold them: about 3,000.
///
/// ```
/// use reform_plan::{Edit, PlanDraft, PlanPartner, Score, ViewField, framework, response::code};
/// let framework = framework::built_in();
/// let mut plan = PlanDraft::new("p1".into(), &framework);
/// let partner = framework.partners[0].slug.clone();
/// let (_, statement) = framework.statements().next().unwrap();
/// plan.apply(Edit::SetView {
///     statement: statement.slug.clone(),
///     partner: partner.clone(),
///     field: ViewField::Score(Some(Score::NotSureYet)),
/// }).unwrap();
/// let text = code::write(&framework, &plan, &partner).unwrap();
/// let found = code::find(&framework, &plan, &format!("Hello, here it is: {}", text.to_lowercase()));
/// let response = found[0].as_ref().unwrap();
/// assert_eq!(response.partner, partner);
/// assert_eq!(response.views[&statement.slug].score, Some(Score::NotSureYet));
/// ```
pub fn write(framework: &Framework, draft: &PlanDraft, partner: &Slug) -> Option<String> {
    let digits: Vec<u64> = framework
        .statements()
        .map(|(_, it)| {
            let view = draft.view(&it.slug, partner);
            digit(framework, view.and_then(|view| view.score.as_ref()))
        })
        .collect();
    let mut body = Vec::new();
    put(&mut body, 0, LENGTH);
    put(&mut body, framework_tag(framework), FRAMEWORK);
    put(&mut body, plan_tag(asking_plan(draft)), PLAN);
    put(&mut body, partner_tag(partner), PARTNER);
    for group in digits.chunks(per_group(base(framework))) {
        let number = group
            .iter()
            .rev()
            .fold(0, |number, digit| number * base(framework) + digit);
        put(&mut body, number, characters(base(framework), group.len()));
    }
    if body.len() % 2 == 1 {
        body.push(0);
    }
    let length = body.len() / 2 + check::SYMBOLS;
    if length > check::MOST {
        return None;
    }
    let mut symbols = Vec::new();
    put(
        &mut symbols,
        u64::try_from(length).unwrap_or_default(),
        LENGTH,
    );
    symbols.extend(body.iter().skip(LENGTH));
    let check = check::of(&pairs(&symbols));
    for symbol in check {
        put(&mut symbols, u64::from(symbol), 2);
    }
    let letters = symbols
        .iter()
        .map(|it| char::from(ALPHABET.get(usize::from(*it)).copied().unwrap_or(b'0')));
    let letters: Vec<char> = MARK.chars().chain(letters).collect();
    let groups: Vec<String> = letters
        .chunks(GROUP)
        .map(|it| it.iter().collect())
        .collect();
    Some(groups.join("-"))
}

/// How many letters and digits the codes of a framework have.
pub fn length(framework: &Framework) -> usize {
    let base = base(framework);
    let scores: usize = vec![(); framework.statements().count()]
        .chunks(per_group(base))
        .map(|group| characters(base, group.len()))
        .sum();
    let body = HEADER + scores;
    MARK.len() + body + body % 2 + CHECK
}

/// Every code in a text, in its order, each once. The text may be a whole chat: what stands around
/// the codes is passed over, and so are line breaks, spaces, hyphens and other marks inside them.
///
/// Empty when there is no code in it.
pub fn find(framework: &Framework, draft: &PlanDraft, text: &str) -> Vec<Found> {
    let letters = letters(text);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_mark(&letters, at) {
        let body = letters.get(start + MARK.len()..).unwrap_or_default();
        at = start + 1;
        let code = read(framework, draft, body);
        match &code {
            Ok((_, length)) => at = start + MARK.len() + length,
            // A word that only looks like the mark, such as "SRP is".
            Err(_) if letters.get(start + MARK.len() - 1) != Some(&'1') => continue,
            // The word alone, with the code itself right after it.
            Err(_) if next_mark(&letters, at).is_some_and(|next| next < start + HEADER) => continue,
            // Characters after a code that is cut off may be of the next one, so they are looked at.
            Err(_) => {}
        }
        let code = match code {
            Ok((response, _)) => Ok(response),
            Err(problem) => {
                let end = match problem {
                    CodeProblem::CutOff { has, .. } => has - MARK.len(),
                    _ => said_length(body).unwrap_or_default(),
                };
                let ending = ending(body, end);
                Err(BadCode { ending, problem })
            }
        };
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

/// The letters and digits of a text, in upper case. A letter that no code can have stays as a mark of
/// something wrong; whatever is neither letter nor digit is passed over.
fn letters(text: &str) -> Vec<char> {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| {
            if c.is_ascii() {
                c.to_ascii_uppercase()
            } else {
                '?'
            }
        })
        .collect()
}

fn next_mark(letters: &[char], from: usize) -> Option<usize> {
    let is_mark = |window: &[char]| {
        window
            .iter()
            .zip(MARK.chars())
            .all(|(letter, mark)| value(*letter) == value(mark))
    };
    letters
        .get(from..)?
        .windows(MARK.len())
        .position(is_mark)
        .map(|at| at + from)
}

/// Reads a body at the start of some letters: the response, and how many of them it is.
fn read(
    framework: &Framework,
    draft: &PlanDraft,
    letters: &[char],
) -> Result<(Response, usize), CodeProblem> {
    let ours = length(framework) - MARK.len();
    let said = said_length(letters);
    let cut_off = |needs: usize| CodeProblem::CutOff {
        has: letters.len() + MARK.len(),
        needs: needs + MARK.len(),
    };
    let Some(said) = said.filter(|it| *it >= HEADER + CHECK) else {
        return Err(if letters.len() < ours {
            cut_off(ours)
        } else {
            CodeProblem::Damaged
        });
    };
    let Some(body) = letters.get(..said) else {
        return Err(cut_off(said));
    };
    let body = numbers(body).ok_or(CodeProblem::Damaged)?;
    if !check::is_good(&pairs(&body)) {
        return Err(CodeProblem::Damaged);
    }
    let mut at = LENGTH;
    let mut next = |characters: usize| {
        let value = take(&body, at, characters);
        at += characters;
        value
    };
    if next(FRAMEWORK) != framework_tag(framework) || said != ours {
        return Err(CodeProblem::OtherFramework);
    }
    // Whose other plan it is a code does not say: a response that names no plan is not for this one.
    let is_for_this = next(PLAN) == plan_tag(asking_plan(draft));
    let plan = is_for_this.then(|| asking_plan(draft).clone());
    let (partner, name) = partner(framework, draft, next(PARTNER))?;
    let mut response = Response {
        origin: format!("the code ending {}", ending(letters, said)),
        framework: framework.id.clone(),
        framework_version: framework.version.clone(),
        plan,
        partner,
        name,
        ..Response::default()
    };
    let statements: Vec<&Slug> = framework.statements().map(|(_, it)| &it.slug).collect();
    for group in statements.chunks(per_group(base(framework))) {
        let mut number = next(characters(base(framework), group.len()));
        for statement in group {
            let digit = number % base(framework);
            number /= base(framework);
            if let Some(score) = score(framework, digit) {
                let view = PartnerView {
                    score: Some(score),
                    ..PartnerView::default()
                };
                response.views.insert((*statement).clone(), view);
            }
        }
    }
    Ok((response, said))
}

/// How many letters and digits a body says it has.
fn said_length(letters: &[char]) -> Option<usize> {
    let header = letters.get(..LENGTH).and_then(numbers)?;
    usize::try_from(take(&header, 0, LENGTH) * 2).ok()
}

/// The last letters and digits before a place.
fn ending(letters: &[char], end: usize) -> String {
    let letters = letters.get(..end).unwrap_or(letters);
    let start = letters.len().saturating_sub(ENDING);
    letters.iter().skip(start).collect()
}

/// The partner of a tag: of the plan, else of the framework.
fn partner(
    framework: &Framework,
    draft: &PlanDraft,
    tag: u64,
) -> Result<(Slug, String), CodeProblem> {
    let own = draft.partners.iter().map(|it| (&it.slug, &it.name));
    let known = framework.partners.iter().map(|it| (&it.slug, &it.name));
    let (slug, name) = own
        .chain(known)
        .find(|(slug, _)| partner_tag(slug) == tag)
        .ok_or(CodeProblem::UnknownPartner)?;
    Ok((slug.clone(), name.trim().to_owned()))
}

/// How many different things may be said of a statement: nothing, "not sure yet", and each level.
fn base(framework: &Framework) -> u64 {
    u64::try_from(framework.levels.len()).unwrap_or_default() + 2
}

fn digit(framework: &Framework, score: Option<&Score>) -> u64 {
    match score {
        None => 0,
        Some(Score::NotSureYet) => 1,
        // A level the framework does not have cannot be said in a code: it counts as not scored.
        Some(Score::At(level)) => framework
            .level_position(level)
            .and_then(|at| u64::try_from(at + 2).ok())
            .unwrap_or(0),
    }
}

fn score(framework: &Framework, digit: u64) -> Option<Score> {
    match usize::try_from(digit).ok()? {
        0 => None,
        1 => Some(Score::NotSureYet),
        at => Some(Score::At(framework.levels.get(at - 2)?.slug.clone())),
    }
}

/// How many scores one number holds.
fn per_group(base: u64) -> usize {
    let mut number: u64 = 1;
    let mut scores = 0;
    while let Some(larger) = number.checked_mul(base).filter(|it| *it <= 1 << BITS) {
        number = larger;
        scores += 1;
    }
    scores.max(1)
}

/// How many characters it takes to write so many scores.
fn characters(base: u64, scores: usize) -> usize {
    let mut values = (0..scores).fold(1_u64, |values, _| values.saturating_mul(base));
    let mut characters = 0;
    while values > 1 {
        values = values.div_ceil(32);
        characters += 1;
    }
    characters
}

/// Puts a number in as so many characters, highest first.
fn put(into: &mut Vec<u8>, number: u64, characters: usize) {
    for at in (0..characters).rev() {
        let shift = u32::try_from(at * 5).unwrap_or_default();
        let part = number.checked_shr(shift).unwrap_or_default() & 31;
        into.push(u8::try_from(part).unwrap_or_default());
    }
}

/// The number of so many characters from a place on.
fn take(from: &[u8], at: usize, characters: usize) -> u64 {
    let part = from.get(at..at + characters).unwrap_or_default();
    part.iter()
        .fold(0_u64, |number, it| number.wrapping_mul(32) | u64::from(*it))
}

fn pairs(characters: &[u8]) -> Vec<u16> {
    let pairs = characters.chunks(2);
    pairs
        .map(|pair| {
            pair.iter()
                .fold(0, |symbol, it| symbol * 32 + u16::from(*it))
        })
        .collect()
}

fn numbers(letters: &[char]) -> Option<Vec<u8>> {
    letters.iter().map(|it| value(*it)).collect()
}

/// The number a letter or digit stands for; none for one that no code has.
fn value(letter: char) -> Option<u8> {
    let letter = match letter {
        'O' => b'0',
        'I' | 'L' => b'1',
        _ => u8::try_from(letter).ok()?,
    };
    let at = ALPHABET.iter().position(|it| *it == letter)?;
    u8::try_from(at).ok()
}

/// Which framework and version: what a code has to agree on for its scores to mean the same.
fn framework_tag(framework: &Framework) -> u64 {
    let levels = framework.levels.iter().map(|it| it.slug.as_str());
    let statements = framework.statements().map(|(_, it)| it.slug.as_str());
    let words: Vec<&str> = [framework.id.as_str(), &framework.version]
        .into_iter()
        .chain(levels)
        .chain(statements)
        .collect();
    tag(&words.join("\n"), FRAMEWORK)
}

fn plan_tag(plan: &Id) -> u64 {
    tag(&plan.0, PLAN)
}

fn partner_tag(partner: &Slug) -> u64 {
    tag(partner.as_str(), PARTNER)
}

fn tag(text: &str, characters: usize) -> u64 {
    u64::from(crc32fast::hash(text.as_bytes())) & ((1 << (characters * 5)) - 1)
}

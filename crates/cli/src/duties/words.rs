//! Duties in words: the next thing to do, then what stands on each side, and why.

use core::fmt::Write;
use rules::citizen::{Duties, Duty, Side, next_duty};
use rules::wire::Finding;
use rules::{Law, Verdict};
use texts::{Catalogue, Fold, Form, format, render};

/// In which language, how much, and in which form.
pub struct Words {
    /// The texts.
    pub catalogue: Catalogue,
    /// One sentence, a line for each duty, or each with its finding.
    pub fold: Fold,
    /// Plain text or Markdown.
    pub form: Form,
}

impl Words {
    /// The next thing to do, then each side with what stands or is not known.
    pub fn all(&self, duties: &Duties, findings: &[Finding]) -> String {
        let mut out = self.next(duties);
        out.push('\n');
        if self.fold == Fold::Sentence {
            return out.trim_end().to_owned();
        }
        for side in [Side::Duty, Side::Right, Side::Authority] {
            let told = |duty: &&Duty| duty.kind.side() == side && duty.verdict != Verdict::NotMet;
            let mark = if self.form == Form::Markdown { "## " } else { "" };
            let _ = writeln!(out, "\n{mark}{}", self.say("duty", &format!("side_{}", side.key()), &[]));
            if self.form == Form::Markdown {
                out.push('\n');
            }
            for duty in duties.list.iter().filter(told) {
                self.duty(duty, findings, &mut out);
            }
        }
        out.trim_end().to_owned()
    }

    fn say(&self, area: &str, key: &str, args: &[(&str, String)]) -> String {
        self.catalogue.dynamic(area, key, args)
    }

    fn next(&self, duties: &Duties) -> String {
        let Some(next) = next_duty(&duties.list) else { return self.say("cli", "duties_nothing", &[]) };
        let what = ("what", self.say("duty", next.kind.key(), &[]));
        match next.due {
            Some(due) => self.say("cli", "duties_next", &[what, ("due", format::date(&self.catalogue, due))]),
            None => self.say("cli", "duties_next_now", &[what]),
        }
    }

    /// The duty on a line, and where everything is told its finding below it, with its law.
    fn duty(&self, duty: &Duty, findings: &[Finding], out: &mut String) {
        let state = self.say("duty", &format!("state_{}", duty.state.key()), &[]);
        let mut args = vec![("what", self.say("duty", duty.kind.key(), &[])), ("state", state)];
        let line = duty.due.map_or("duty_line", |due| {
            args.push(("due", format::date(&self.catalogue, due)));
            "duty_line_due"
        });
        let line = self.say("cli", line, &args);
        let finding = findings.iter().find(|found| found.rule == Law::COMPILED.rule(duty.rule).id);
        let why = finding.filter(|_| self.fold == Fold::All);
        let why = why.map(|finding| render(&self.catalogue, finding, self.fold, self.form));
        let _ = match (self.form, why) {
            (_, None) => writeln!(out, "- {line}"),
            (Form::Markdown, Some(why)) => writeln!(out, "### {line}\n\n{why}\n"),
            (Form::Plain, Some(why)) => {
                writeln!(out, "- {line}\n    {}", why.replace('\n', "\n    "))
            }
        };
    }
}

package pl.krakow.centra.sites.residents.rooms;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.words.Words;

/** Whether a form can be sent as it is: one sentence for each field that can't. */
@Component
@RequiredArgsConstructor
class AskCheck {

    private final Words words;

    Problems check(AskForm form, AskPage page) {
        var problems = new Problems();
        if (form.start() == null) {
            problems.say("time", words.text("ask-form.time.missing"));
        }
        if (form.title().isEmpty()) {
            problems.say("title", words.text("ask-form.title.missing"));
        } else if (form.title().length() > AskForm.LONGEST_TITLE) {
            problems.say("title", words.text("ask-form.too-long", AskForm.LONGEST_TITLE));
        }
        if (form.purpose().isEmpty()) {
            problems.say("purpose", words.text("ask-form.purpose.missing"));
        } else if (form.purpose().length() > AskForm.LONGEST_PURPOSE) {
            problems.say("purpose", words.text("ask-form.too-long", AskForm.LONGEST_PURPOSE));
        }
        people(form, page, problems);
        who(form, problems);
        regulations(form, page, problems);
        return problems;
    }

    private void people(AskForm form, AskPage page, Problems problems) {
        var count = form.count();
        if (count == null || count < 1) {
            problems.say("people", words.text("ask-form.people.missing"));
        } else if (count > page.room().capacity()) {
            problems.say(
                    "people",
                    words.text(
                            "ask-form.people.many",
                            words.count("people.gen", page.room().capacity()),
                            words.number(count)));
        }
    }

    private void who(AskForm form, Problems problems) {
        if (form.who().isEmpty()) {
            problems.say("who", words.text("ask-form.who.missing"));
        }
        if (form.isForNewGroup() && (form.group().isEmpty() || form.group().length() > AskForm.LONGEST_GROUP)) {
            problems.say("group", words.text("ask-form.group.missing"));
        }
        if (form.name().isEmpty() || form.name().length() > AskForm.LONGEST_NAME) {
            problems.say("name", words.text("ask-form.name.missing"));
        }
        if (!form.hasPhone()) {
            problems.say("phone", words.text("ask-form.phone.missing"));
        }
    }

    private void regulations(AskForm form, AskPage page, Problems problems) {
        var regulations = page.regulations();
        if (form.accepted().isEmpty()) {
            problems.say("regulations", words.text("ask-form.regulations.missing"));
        } else if (regulations != null && !form.accepted().equals(regulations.version())) {
            problems.say("regulations", words.text("ask-form.regulations.changed"));
        }
    }
}

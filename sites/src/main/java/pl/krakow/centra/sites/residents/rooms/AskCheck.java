package pl.krakow.centra.sites.residents.rooms;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.forms.Faults;
import pl.krakow.centra.sites.words.Words;

/** Whether a form can be sent as it is: one sentence for each field that can't. */
@Component
@RequiredArgsConstructor
class AskCheck {

    private final Words words;

    Faults check(AskForm form, AskPage page) {
        var faults = new Faults();
        if (form.start() == null) {
            faults.add("time", words.text("ask-form.time.missing"));
        }
        if (form.title().isEmpty()) {
            faults.add("title", words.text("ask-form.title.missing"));
        } else if (form.title().length() > AskForm.LONGEST_TITLE) {
            faults.add("title", words.text("ask-form.too-long", AskForm.LONGEST_TITLE));
        }
        if (form.purpose().isEmpty()) {
            faults.add("purpose", words.text("ask-form.purpose.missing"));
        } else if (form.purpose().length() > AskForm.LONGEST_PURPOSE) {
            faults.add("purpose", words.text("ask-form.too-long", AskForm.LONGEST_PURPOSE));
        }
        people(form, page, faults);
        who(form, faults);
        regulations(form, page, faults);
        return faults;
    }

    private void people(AskForm form, AskPage page, Faults faults) {
        var count = form.count();
        if (count == null || count < 1) {
            faults.add("people", words.text("ask-form.people.missing"));
        } else if (count > page.room().capacity()) {
            faults.add(
                    "people",
                    words.text(
                            "ask-form.people.many",
                            words.count("people.gen", page.room().capacity()),
                            words.number(count)));
        }
    }

    private void who(AskForm form, Faults faults) {
        if (form.who().isEmpty()) {
            faults.add("who", words.text("ask-form.who.missing"));
        }
        if (form.isForNewGroup() && (form.group().isEmpty() || form.group().length() > AskForm.LONGEST_GROUP)) {
            faults.add("group", words.text("ask-form.group.missing"));
        }
        if (form.name().isEmpty() || form.name().length() > AskForm.LONGEST_NAME) {
            faults.add("name", words.text("ask-form.name.missing"));
        }
        if (!form.hasPhone()) {
            faults.add("phone", words.text("ask-form.phone.missing"));
        }
    }

    private void regulations(AskForm form, AskPage page, Faults faults) {
        var regulations = page.regulations();
        if (form.accepted().isEmpty()) {
            faults.add("regulations", words.text("ask-form.regulations.missing"));
        } else if (regulations != null && !form.accepted().equals(regulations.version())) {
            faults.add("regulations", words.text("ask-form.regulations.changed"));
        }
    }
}

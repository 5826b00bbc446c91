package pl.krakow.centra.sites.residents.advice;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.forms.Emails;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.words.Words;

/** What is entered to meet an adviser or to wait for one. */
record AdviceForm(
        String field,
        String name,
        String email,
        String phone,
        String kind,
        String organisation,
        String question,
        String way,
        String until,
        String once) {

    static final List<String> KINDS = List.of("ORGANISATION", "INFORMAL_GROUP", "INDIVIDUAL");
    private static final int LONGEST_QUESTION = 2000;

    static AdviceForm read(MultiValueMap<String, String> form) {
        return new AdviceForm(
                Fields.text(form, "field"),
                Fields.text(form, "name"),
                Fields.text(form, "email"),
                Fields.text(form, "phone"),
                Fields.text(form, "kind"),
                Fields.text(form, "organisation"),
                Fields.text(form, "question"),
                Fields.text(form, "way"),
                Fields.text(form, "until"),
                Fields.text(form, "once"));
    }

    AdviceForm by(@Nullable String person) {
        return new AdviceForm(
                field,
                name.isEmpty() && person != null ? person : name,
                email,
                phone,
                kind,
                organisation,
                question,
                way,
                until,
                once);
    }

    Problems problems(Words words) {
        var problems = new Problems();
        problems.check("field", !field.isEmpty(), "advise.field.missing");
        problems.check("name", !name.isEmpty(), "sign-up.name.missing");
        problems.check("email", Emails.isLikely(email), "my.letters.email.wrong");
        problems.check("phone", phone.isEmpty() || phone.matches("\\+?[0-9 ()-]{5,30}"), "ask-form.phone.missing");
        problems.check("kind", KINDS.contains(kind), "advise.kind.missing");
        if (question.length() > LONGEST_QUESTION) {
            problems.say("question", words.text("ask-form.too-long", LONGEST_QUESTION));
        }
        return problems;
    }
}

package pl.krakow.centra.sites.residents.events;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;

/**
 * What is entered in the card of an event.
 *
 * @param answers by the question's id
 * @param once lets it be sent at most once
 * @param hold the name of what is kept meanwhile; empty for another one
 */
record SignUpForm(
        String name,
        String email,
        String people,
        String audience,
        String organisation,
        String needs,
        Map<String, String> answers,
        String once,
        String hold) {

    static final String ANSWER = "answer-";

    /** Nothing entered yet. */
    static SignUpForm empty() {
        return read(new LinkedMultiValueMap<>());
    }

    static SignUpForm read(MultiValueMap<String, String> form) {
        var answers = new LinkedHashMap<String, String>();
        form.forEach((field, values) -> {
            if (field.startsWith(ANSWER) && !values.getFirst().isBlank()) {
                answers.put(
                        field.substring(ANSWER.length()),
                        values.getFirst().strip().replace("\r\n", "\n"));
            }
        });
        return new SignUpForm(
                Fields.text(form, "name"),
                Fields.text(form, "email"),
                Fields.text(form, "people"),
                Fields.text(form, "audience"),
                Fields.text(form, "organisation"),
                Fields.text(form, "needs"),
                answers,
                Fields.text(form, "once"),
                Fields.text(form, "hold"));
    }

    /** 1 where nothing is said; 0 where it can't be read. */
    int count() {
        return people.isEmpty() ? 1 : people.matches("\\d{1,4}") ? Integer.parseInt(people) : 0;
    }

    public String answer(String question) {
        return answers.getOrDefault(question, "");
    }

    /** To be sent again after that answer; a seat that is gone is asked for anew. */
    SignUpForm after(Answer<?> answer) {
        return new SignUpForm(
                name,
                email,
                people,
                audience,
                organisation,
                needs,
                answers,
                new Once(once).after(answer),
                isSeatGone(answer) ? "" : hold);
    }

    private static boolean isSeatGone(Answer<?> answer) {
        return answer instanceof Answer.Refused<?>(var refusal)
                && (refusal.status() == 409 || refusal.is("hold-unknown"));
    }

    SignUpForm by(@Nullable String person) {
        return new SignUpForm(
                name.isEmpty() && person != null ? person : name,
                email,
                people,
                audience,
                organisation,
                needs,
                answers,
                once,
                hold);
    }
}

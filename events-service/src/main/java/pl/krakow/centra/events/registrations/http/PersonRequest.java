package pl.krakow.centra.events.registrations.http;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.registrations.domain.Answers;
import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.Person;
import pl.krakow.centra.events.registrations.domain.Question;
import pl.krakow.centra.events.registrations.domain.SignUp;
import pl.krakow.centra.kit.validation.PlainText;

/**
 * The form of who signs up.
 *
 * @param email may be left out by the staff only
 * @param hold seats that were kept meanwhile
 */
@Schema(name = "RegistrationForm")
record PersonRequest(
        @NotNull @PlainText(max = 120) @Schema(example = "Anna Nowak", maxLength = 120)
        String name,

        @Nullable @PlainText(max = 254) @Schema(example = "anna.nowak@example.org", maxLength = 254)
        String email,

        @Nullable @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") @Schema(example = "+48 600 100 200")
        String phone,

        @Nullable
        @Pattern(regexp = "pl|en|uk")
        @Schema(description = "letters are written in; the request's when left out")
        String language,

        @Nullable
        @PlainText(max = 200)
        @Schema(description = "for which they come", example = "Fundacja Zielony Kraków", maxLength = 200)
        String organisation,

        @Nullable
        @PlainText(max = 1000, lines = true)
        @Schema(description = "what they need to take part, such as a hearing loop", maxLength = 1000)
        String needs,

        @NotNull @Schema(description = "for whom they come") Audience audience,

        @Nullable @Min(1) @Max(SignUp.MOST_SEATS) @Schema(description = "how many come; 1 when left out", example = "1")
        Integer people,

        @Nullable
        @Size(max = SignUp.MOST_QUESTIONS)
        @Schema(description = "by question; a choice by its Polish wording, yes and no as true and false")
        Map<@NotNull UUID, @NotNull @PlainText(max = Question.LONGEST_ANSWER, lines = true) String> answers,

        @Nullable @Schema(description = "the hold, for who has no account")
        UUID hold) {

    Person person(boolean addressNeeded, Locale locale) {
        var address = email == null && !addressNeeded ? null : GivenAddress.of(email);
        return new Person(
                name,
                address == null ? null : address.value(),
                phone,
                language == null ? locale.getLanguage() : language,
                organisation,
                needs);
    }

    int count() {
        return people == null ? 1 : people;
    }

    Answers given() {
        return answers == null ? Answers.NONE : new Answers(answers);
    }
}

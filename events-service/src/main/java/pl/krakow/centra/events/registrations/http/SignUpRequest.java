package pl.krakow.centra.events.registrations.http;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Question;
import pl.krakow.centra.events.registrations.domain.SignUp;
import pl.krakow.centra.events.registrations.domain.Wording;
import pl.krakow.centra.kit.validation.PlainText;

/** How people are to sign up. */
@Schema(name = "SignUpSettings")
record SignUpRequest(
        @NotNull SignUp.Mode mode,

        @Nullable @Schema(description = "as soon as the event is announced when left out")
        OffsetDateTime opens,

        @Nullable @Schema(description = "when the event starts when left out")
        OffsetDateTime closes,

        @NotNull @Min(1) @Max(SignUp.MOST_SEATS) @Schema(example = "20")
        Integer seats,

        @NotNull @Schema(example = "true") Boolean waitingList,

        @NotNull @Schema(description = "whether a seat that becomes free is given or offered to who waits")
        SignUp.Promotion promotion,

        @Nullable @Schema(description = "how long an offer is kept; a day when left out", example = "PT24H")
        Duration offersLast,

        @Nullable @Min(1) @Max(100) @Schema(description = "in one registration; 1 when left out", example = "5")
        Integer mostPeople,

        @NotNull @Schema(description = "whether a confirmed e-mail address is enough", example = "true")
        Boolean withoutAccount,

        @Nullable @Size(max = SignUp.MOST_QUESTIONS) List<@NotNull @Valid QuestionRequest> questions,

        @Nullable
        @Size(max = SignUp.MOST_REMINDERS)
        @Schema(description = "how long before the event its people are reminded", example = "[\"PT24H\"]")
        List<@NotNull Duration> reminders) {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration EARLIEST_REMINDER = Duration.ofDays(30);

    @Schema(name = "SignUpQuestionSettings")
    record QuestionRequest(
            @NotNull UUID id,
            Question.@NotNull Kind kind,
            @NotNull @Valid WordingRequest text,
            @NotNull Boolean required,
            @Nullable @Size(max = Question.MOST_OPTIONS) List<@NotNull @Valid WordingRequest> options) {

        Question toQuestion() {
            return new Question(
                    id,
                    kind,
                    text.toWording(),
                    required,
                    options == null
                            ? List.of()
                            : options.stream().map(WordingRequest::toWording).toList());
        }
    }

    @Schema(name = "SignUpWordingSettings", description = "Polish is required")
    record WordingRequest(
            @NotNull @PlainText(max = 300) @Schema(maxLength = 300, example = "Skąd wiesz o szkoleniu?")
            String pl,

            @Nullable @PlainText(max = 300) @Schema(maxLength = 300)
            String en,

            @Nullable @PlainText(max = 300) @Schema(maxLength = 300)
            String uk) {

        Wording toWording() {
            return new Wording(pl, en, uk);
        }
    }

    SignUp toSignUp() {
        return new SignUp(
                mode,
                opens == null ? null : opens.toInstant().truncatedTo(ChronoUnit.SECONDS),
                closes == null ? null : closes.toInstant().truncatedTo(ChronoUnit.SECONDS),
                seats,
                waitingList,
                promotion,
                offersLast == null ? A_DAY : offersLast,
                mostPeople == null ? 1 : mostPeople,
                withoutAccount,
                questions == null
                        ? List.of()
                        : questions.stream().map(QuestionRequest::toQuestion).toList(),
                reminders == null
                        ? List.of()
                        : reminders.stream()
                                .filter(before -> before.isPositive() && before.compareTo(EARLIEST_REMINDER) <= 0)
                                .map(before -> before.truncatedTo(ChronoUnit.MINUTES))
                                .distinct()
                                .sorted(Comparator.reverseOrder())
                                .toList());
    }
}

package pl.krakow.centra.events.registrations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Question;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.SignUp;
import pl.krakow.centra.events.registrations.domain.Wording;

/** How people sign up for an event and whether they can now, as everybody sees it. */
@Schema(name = "SignUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignUpView(
        UUID eventId,
        @Schema(description = "what can be done now") State state,
        SignUp.Mode mode,
        @Nullable OffsetDateTime opens,
        OffsetDateTime closes,
        @Schema(example = "20") int seats,

        @Schema(description = "seats nobody has and nobody is kept", example = "3")
        int free,

        @Schema(description = "people who wait for a seat", example = "0")
        int waiting,

        boolean waitingList,
        SignUp.Promotion promotion,
        @Schema(example = "PT24H") Duration offersLast,
        @Schema(example = "5") int mostPeople,
        boolean withoutAccount,
        List<QuestionView> questions,
        @Schema(example = "[\"PT24H\"]") List<Duration> reminders,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** What somebody who wants to take part can do. */
    @Schema(name = "SignUpState")
    public enum State {
        /** There are seats. */
        OPEN,
        /** There are none; they can wait for one. */
        WAITING_LIST,
        FULL,
        NOT_YET_OPEN,
        CLOSED,
        /** Nobody signs up for this event. */
        NONE
    }

    /** A question. */
    @Schema(name = "SignUpQuestion")
    public record QuestionView(
            UUID id, Question.Kind kind, WordingView text, boolean required, List<WordingView> options) {}

    /** A text in three languages. */
    @Schema(name = "SignUpWording")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WordingView(
            String pl, @Nullable String en, @Nullable String uk) {

        public static WordingView of(Wording wording) {
            return new WordingView(wording.pl(), wording.en(), wording.uk());
        }
    }

    static SignUpView of(Roster roster, Instant now) {
        var signUp = roster.signUp();
        var zone = roster.occasion().zone();
        var opens = signUp.opens();
        return new SignUpView(
                roster.id().value(),
                state(roster, now),
                signUp.mode(),
                opens == null ? null : opens.atZone(zone).toOffsetDateTime(),
                roster.closes().atZone(zone).toOffsetDateTime(),
                signUp.seats(),
                roster.free(),
                roster.waiting(),
                signUp.waitingList(),
                signUp.promotion(),
                signUp.offersLast(),
                signUp.mostPeople(),
                signUp.withoutAccount(),
                signUp.questions().stream()
                        .map(question -> new QuestionView(
                                question.id(),
                                question.kind(),
                                WordingView.of(question.text()),
                                question.required(),
                                question.options().stream().map(WordingView::of).toList()))
                        .toList(),
                signUp.reminders(),
                roster.signUpRevision());
    }

    private static State state(Roster roster, Instant now) {
        var signUp = roster.signUp();
        var opens = signUp.opens();
        if (signUp.mode() == SignUp.Mode.NONE) {
            return State.NONE;
        }
        return switch (roster.occasion().status()) {
            case DRAFT -> State.NOT_YET_OPEN;
            case POSTPONED, OFF -> State.CLOSED;
            case ON -> {
                if (opens != null && now.isBefore(opens)) {
                    yield State.NOT_YET_OPEN;
                }
                if (!now.isBefore(roster.closes())) {
                    yield State.CLOSED;
                }
                yield roster.free() > 0 ? State.OPEN : signUp.waitingList() ? State.WAITING_LIST : State.FULL;
            }
        };
    }
}

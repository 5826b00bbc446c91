package pl.krakow.centra.events.mentoring.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.GivenAddress;
import pl.krakow.centra.events.mentoring.ApplyForMentoring;
import pl.krakow.centra.events.mentoring.ManageOffers;
import pl.krakow.centra.events.mentoring.domain.Applicant;
import pl.krakow.centra.events.mentoring.domain.Closing;
import pl.krakow.centra.events.mentoring.domain.FreeTime;
import pl.krakow.centra.events.mentoring.domain.MentorProfile;
import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Offer;
import pl.krakow.centra.events.mentoring.domain.Progress;
import pl.krakow.centra.events.mentoring.domain.Session;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.events.mentoring.domain.Way;
import pl.krakow.centra.events.mentoring.domain.Wish;
import pl.krakow.centra.events.mentoring.reflections.KeepReflections;
import pl.krakow.centra.events.programme.http.LongTextsRequest;
import pl.krakow.centra.events.programme.http.TextsRequest;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

/** What is said about coaching and mentoring. */
final class MentoringRequests {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String LANGUAGE = "[a-z]{2}";

    private MentoringRequests() {}

    /** A programme as it is to be. */
    @Schema(name = "MentoringOfferDraft")
    record OfferRequest(
            @NotNull MentoringKind kind,
            @NotNull @Valid TextsRequest name,
            @NotNull @Valid LongTextsRequest about,

            @NotNull @NotEmpty @Size(max = 30) @Schema(example = "[\"fundraising\"]")
            Set<@NotNull @Pattern(regexp = CODE) String> fields,

            @NotNull
            @Min(1)
            @Max(Offer.MOST_SESSIONS)
            @Schema(description = "how many a course has, unless it is agreed otherwise", example = "6")
            Integer sessions,

            @NotNull @Schema(description = "whether people can apply", example = "true")
            Boolean open) {

        ManageOffers.Wanted toWanted() {
            return new ManageOffers.Wanted(name.toTexts(), about.toTexts(), fields, sessions, open);
        }
    }

    /** A mentor or coach as they are to be. */
    @Schema(name = "MentorDraft")
    record MentorRequest(
            @Nullable @Schema(description = "their account; needed for a new one")
            UUID account,

            @NotNull @PlainText(max = 120) @Schema(example = "Jan Kowalski", maxLength = 120)
            String name,

            @Nullable @PlainText(max = 254) @Schema(example = "jan.kowalski@example.org", maxLength = 254)
            String email,

            @Nullable
            @Pattern(regexp = "pl|en|uk")
            @Schema(description = "letters are written in; the request's when left out")
            String language,

            @NotNull @NotEmpty Set<@NotNull MentoringKind> kinds,

            @NotNull @NotEmpty @Size(max = 30) @Schema(example = "[\"fundraising\"]")
            Set<@NotNull @Pattern(regexp = CODE) String> fields,

            @NotNull @NotEmpty @Size(max = 20) @Schema(example = "[\"pl\", \"uk\"]")
            Set<@NotNull @Pattern(regexp = LANGUAGE) String> languages,

            @NotNull @NotEmpty Set<@NotNull FreeTime> freeTimes,
            @NotNull @NotEmpty Set<@NotNull Way> ways,

            @NotNull @Min(1) @Max(MentorProfile.MOST_COURSES) @Schema(description = "at once", example = "3")
            Integer mostCourses,

            @NotNull @Schema(description = "whether they take anybody new", example = "true")
            Boolean active) {

        MentorProfile toProfile(Locale locale) {
            return new MentorProfile(
                    name,
                    email == null ? null : address(email),
                    language == null ? locale.getLanguage() : language,
                    kinds,
                    fields,
                    languages,
                    freeTimes,
                    ways,
                    mostCourses,
                    active);
        }

        String subject() {
            if (account == null) {
                throw new Problem(KitProblem.INVALID_REQUEST)
                        .error(new FieldError("/account", "an account's id", "required"));
            }
            return account.toString();
        }
    }

    /** Somebody wants to be accompanied. */
    @Schema(name = "MentoringApplication")
    record ApplicationRequest(
            @NotNull @PlainText(max = 120) @Schema(example = "Anna Nowak", maxLength = 120)
            String name,

            @NotNull @PlainText(max = 254) @Schema(example = "anna.nowak@example.org", maxLength = 254)
            String email,

            @Nullable @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") @Schema(example = "+48 600 100 200")
            String phone,

            @Nullable
            @Pattern(regexp = "pl|en|uk")
            @Schema(description = "letters are written in; the request's when left out")
            String language,

            @NotNull @Schema(description = "for whom") Applicant.On on,

            @Nullable
            @PlainText(max = 200)
            @Schema(description = "organisation or group", example = "Fundacja Zielony Kraków", maxLength = 200)
            String organisation,

            @Nullable @Schema(description = "of the same, where it is registered with the centres")
            UUID organisationId,

            @NotNull
            @PlainText(max = 2000, lines = true)
            @Schema(maxLength = 2000, example = "Przygotować organizację do pierwszego wniosku o dotację")
            String goal,

            @NotNull
            @Size(max = 30)
            @Schema(description = "what they look for; anything when empty", example = "[\"fundraising\"]")
            Set<@NotNull @Pattern(regexp = CODE) String> fields,

            @NotNull @NotEmpty @Size(max = 20) @Schema(example = "[\"pl\"]")
            Set<@NotNull @Pattern(regexp = LANGUAGE) String> languages,

            @NotNull @Schema(description = "any time when empty")
            Set<@NotNull FreeTime> freeTimes,

            @NotNull @Schema(description = "either when empty")
            Set<@NotNull Way> ways) {

        ApplyForMentoring.Person toPerson(Locale locale) {
            return new ApplyForMentoring.Person(
                    name,
                    address(email),
                    phone,
                    language == null ? locale.getLanguage() : language,
                    on,
                    organisation,
                    organisationId);
        }

        Wish toWish() {
            return new Wish(goal, fields, languages, freeTimes, ways);
        }
    }

    /** Who is proposed. */
    @Schema(name = "MentorProposal")
    record ProposalRequest(
            @NotNull UUID mentorId,

            @Nullable
            @PlainText(max = 2000, lines = true)
            @Schema(maxLength = 2000, description = "of the course; as the applicant wished when left out")
            String goal,

            @Nullable
            @Min(1)
            @Max(Offer.MOST_SESSIONS)
            @Schema(description = "as many as the programme has when left out", example = "6")
            Integer sessions) {}

    /** Who takes over, from when and why. */
    @Schema(name = "MentorHandOver")
    record HandOverRequest(
            @NotNull UUID mentorId,

            @Nullable
            @Schema(
                    description = "the day from which they accompany, not before the former mentor began and not to"
                            + " come; today when left out",
                    example = "2026-12-01")
            LocalDate from,

            @NotNull
            @PlainText(max = 1000, lines = true)
            @Schema(maxLength = 1000, description = "told to all three", example = "Wyjazd za granicę na pół roku")
            String reason) {}

    /** Why, in words. */
    @Schema(name = "MentorshipReason")
    record ReasonRequest(
            @NotNull
            @PlainText(max = 1000, lines = true)
            @Schema(maxLength = 1000, description = "told to both sides", example = "Przeprowadzka do innego miasta")
            String reason) {}

    /** A session as it is to be. */
    @Schema(name = "MentorshipSessionDraft")
    record SessionRequest(
            @NotNull @Schema(example = "2026-12-01T17:00:00+01:00")
            OffsetDateTime start,

            @NotNull @Schema(example = "2026-12-01T18:00:00+01:00")
            OffsetDateTime end,

            @NotNull Way way,

            @Nullable
            @PlainText(max = 300)
            @Schema(maxLength = 300, description = "a place in words, or a link", example = "sala 1w038")
            String where) {

        Session toSession(UUID id) {
            return Session.planned(
                    new SessionId(id),
                    start.toInstant().truncatedTo(ChronoUnit.SECONDS),
                    end.toInstant().truncatedTo(ChronoUnit.SECONDS),
                    way,
                    where);
        }
    }

    /** How long a session took. */
    @Schema(name = "MentorshipSessionHeld")
    record HeldRequest(
            @NotNull @Min(1) @Max(1440) @Schema(example = "55")
            Integer minutes) {}

    /** Who didn't come. */
    @Schema(name = "MentorshipSessionMissed")
    record MissedRequest(@NotNull Side by) {}

    /** How far the goal is. */
    @Schema(name = "MentorshipProgressNote")
    record ProgressRequest(
            @NotNull @Min(0) @Max(Progress.MOST) @Schema(example = "40")
            Integer percent,

            @Nullable
            @PlainText(max = 2000, lines = true)
            @Schema(maxLength = 2000, description = "read by both sides, not by the staff")
            String words) {}

    /** Another goal. */
    @Schema(name = "MentorshipGoal")
    record GoalRequest(
            @NotNull @PlainText(max = 2000, lines = true) @Schema(maxLength = 2000)
            String goal) {}

    /** What came of it. */
    @Schema(name = "MentorshipResult")
    record CloseRequest(
            Closing.@NotNull Result result,

            @Nullable
            @PlainText(max = 1000, lines = true)
            @Schema(maxLength = 1000, description = "told to both sides and the staff")
            String why) {}

    /** What a side makes of it. */
    @Schema(name = "MentorshipReflectionDraft")
    record ReflectionRequest(
            @NotNull
            @PlainText(max = 10_000, lines = true)
            @Schema(maxLength = 10_000, description = "stored encrypted; the staff don't read it")
            String text,

            @Nullable @Schema(description = "the session it is about; the whole course when left out")
            UUID sessionId,

            @NotNull @Schema(description = "whether the other side reads it too", example = "false")
            Boolean shared) {

        KeepReflections.Text toText() {
            return new KeepReflections.Text(text, sessionId, shared);
        }

        @Override
        public String toString() {
            return "a reflection";
        }
    }

    private static String address(String text) {
        return GivenAddress.of(text).value();
    }
}

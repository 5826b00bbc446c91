package pl.krakow.centra.volunteering.volunteers.http;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.volunteers.RegisterVolunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Contact;
import pl.krakow.centra.volunteering.volunteers.domain.Guardian;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.Reach;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.Weekly;

/** What is said about volunteers. */
final class VolunteerRequests {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String LANGUAGE = "[a-z]{2}";
    private static final String PHONE = "\\+?[0-9 ()-]{5,30}";
    private static final int MOST_WORDS = 50;

    private VolunteerRequests() {}

    /** Who answers for a volunteer under eighteen. */
    @Schema(name = "VolunteersGuardianDraft")
    record GuardianRequest(
            @NotNull @PlainText(max = 120) @Schema(example = "Maria Nowak", maxLength = 120)
            String name,

            @Nullable @PlainText(max = 254) @Schema(example = "maria.nowak@example.org", maxLength = 254)
            String email,

            @Nullable @Pattern(regexp = PHONE) @Schema(example = "+48 600 100 201")
            String phone,

            @NotNull
            @Schema(
                    description = "whether the guardian acts in the volunteer's place, by their own account; always so "
                            + "under thirteen",
                    example = "false")
            Boolean acts) {

        Guardian toGuardian(String at) {
            return new Guardian(name, email == null ? null : address(email, at + "/email"), phone, acts);
        }
    }

    /** A qualification somebody says they have. */
    @Schema(name = "VolunteersQualificationDraft")
    record QualificationRequest(
            @NotNull @Pattern(regexp = SLUG) @Size(max = 40) @Schema(example = "qualified-first-aid")
            String qualification,

            @Nullable
            @PlainText(max = 300)
            @Schema(maxLength = 300, description = "what proves it", example = "zaświadczenie PCK z 2025 r.")
            String evidence,

            @Nullable @Schema(description = "the last day it counts", example = "2028-03-31")
            LocalDate expires) {

        QualificationHeld toQualification() {
            return new QualificationHeld(qualification, evidence, expires, null);
        }
    }

    /** Where somebody lives. */
    @Schema(name = "VolunteersHomeDraft")
    record HomeRequest(
            @NotNull @Min(-90) @Max(90) @Schema(example = "50.0413")
            Double latitude,

            @NotNull @Min(-180) @Max(180) @Schema(example = "19.9251")
            Double longitude) {

        /** To about a hundred metres: nobody need know the house. */
        Coordinates toPlace() {
            return new Coordinates(rounded(latitude), rounded(longitude));
        }

        private static double rounded(double degrees) {
            return Math.round(degrees * 1000) / 1000.0;
        }
    }

    /** A time of every week. */
    @Schema(name = "VolunteersWeeklyTimeDraft")
    record WeeklyRequest(
            @NotNull DayOfWeek day,

            @NotNull @Schema(type = "string", format = "time", example = "17:00")
            LocalTime from,

            @NotNull
            @Schema(type = "string", format = "time", description = "00:00 for the end of the day", example = "20:00")
            LocalTime to) {}

    /** Days without time. */
    @Schema(name = "VolunteersAbsenceDraft")
    record AwayRequest(
            @NotNull @Schema(example = "2026-12-20") LocalDate from,

            @NotNull @Schema(description = "included", example = "2027-01-03")
            LocalDate until) {}

    /** A time on a single day. */
    @Schema(name = "VolunteersExtraTimeDraft")
    record ExtraRequest(
            @NotNull @Schema(example = "2026-12-05") LocalDate day,

            @NotNull @Schema(type = "string", format = "time", example = "09:00")
            LocalTime from,

            @NotNull
            @Schema(type = "string", format = "time", description = "00:00 for the end of the day", example = "14:00")
            LocalTime to) {}

    /** What is said of a volunteer. */
    @Schema(name = "VolunteerProfile")
    record ProfileRequest(
            @NotNull @PlainText(max = 120) @Schema(example = "Anna Nowak", maxLength = 120)
            String name,

            @Nullable @PlainText(max = 254) @Schema(example = "anna.nowak@example.org", maxLength = 254)
            String email,

            @Nullable @Pattern(regexp = PHONE) @Schema(example = "+48 600 100 200")
            String phone,

            @Nullable
            @Pattern(regexp = "pl|en|uk")
            @Schema(description = "letters are written in; the request's when left out")
            String language,

            @NotNull @Schema(example = "1994-05-17") LocalDate bornOn,

            @Nullable @Valid @Schema(description = "needed under eighteen")
            GuardianRequest guardian,

            @NotNull
            @NotEmpty
            @Size(max = 20)
            @Schema(description = "where they ask to help", example = "[\"reymonta\"]")
            List<@NotNull @Pattern(regexp = SLUG) @Size(max = 40) String> centres,

            @NotNull @Size(max = MOST_WORDS) @Schema(example = "[\"first-aid\", \"cooking\"]")
            Set<@NotNull @Pattern(regexp = SLUG) @Size(max = 40) String> skills,

            @NotNull @Size(max = 30) List<@NotNull @Valid QualificationRequest> qualifications,

            @NotNull @NotEmpty @Size(max = 20) @Schema(description = "ISO 639", example = "[\"pl\", \"uk\"]")
            Set<@NotNull @Pattern(regexp = LANGUAGE) String> languages,

            @NotNull @Size(max = MOST_WORDS) @Schema(description = "kinds of work they like", example = "[\"seniors\"]")
            Set<@NotNull @Pattern(regexp = SLUG) @Size(max = 40) String> interests,

            @Nullable @Pattern(regexp = SLUG) @Size(max = 40) @Schema(example = "debniki")
            String district,

            @Nullable @Valid @Schema(description = "where they live, more exactly; kept to about a hundred metres")
            HomeRequest home,

            @NotNull
            @Min(0)
            @Max(Reach.FARTHEST_KM)
            @Schema(description = "how far they go, as the crow flies", example = "8")
            Integer travelKm,

            @NotNull @Schema(description = "whether they like to help from home", example = "false")
            Boolean remote,

            @NotNull @Size(max = MOST_WORDS) @Schema(description = "any time when empty")
            List<@NotNull @Valid WeeklyRequest> weekly,

            @NotNull @Size(max = MOST_WORDS) List<@NotNull @Valid AwayRequest> away,
            @NotNull @Size(max = MOST_WORDS) List<@NotNull @Valid ExtraRequest> extra,

            @NotNull @Schema(description = "any way when empty")
            Set<@NotNull Commitment> wishes,

            @Nullable @Min(1) @Max(60) @Schema(description = "most hours a week", example = "6")
            Integer weeklyHours,

            @Nullable
            @PlainText(max = 1000, lines = true)
            @Schema(
                    maxLength = 1000,
                    description = "what they need to be able to help; only with the consent to NEEDS",
                    example = "Potrzebuję wejścia bez schodów.")
            String needs) {

        /** @param at where it stands in the request */
        VolunteerProfile toProfile(Locale locale, String at) {
            return new VolunteerProfile(
                    new Contact(
                            name,
                            email == null ? null : address(email, at + "/email"),
                            phone,
                            language == null ? known(locale) : language),
                    bornOn,
                    guardian == null ? null : guardian.toGuardian(at + "/guardian"),
                    Set.copyOf(centres),
                    skills,
                    qualificationsHeld(at),
                    languages,
                    interests,
                    new Reach(district, home == null ? null : home.toPlace(), travelKm, remote),
                    new Availability(
                            readAll(
                                    weekly,
                                    at + "/weekly",
                                    each -> new Weekly(each.day, minutes(each.from), minutes(each.to))),
                            readAll(away, at + "/away", each -> new Availability.Away(each.from, each.until)),
                            readAll(
                                    extra,
                                    at + "/extra",
                                    each -> new Availability.Extra(each.day, minutes(each.from), minutes(each.to)))),
                    wishes,
                    weeklyHours,
                    needs);
        }

        private List<QualificationHeld> qualificationsHeld(String at) {
            var named = new HashSet<String>();
            var held = new ArrayList<QualificationHeld>();
            for (int i = 0; i < qualifications.size(); i++) {
                var each = qualifications.get(i);
                if (!named.add(each.qualification)) {
                    throw invalid("%s/qualifications/%d/qualification".formatted(at, i), "named twice", "unique");
                }
                held.add(each.toQualification());
            }
            return held;
        }

        private static String known(Locale locale) {
            return Set.of("en", "uk").contains(locale.getLanguage()) ? locale.getLanguage() : "pl";
        }

        private static LocalTime minutes(LocalTime time) {
            return time.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /** Somebody wants to help. */
    @Schema(name = "VolunteerRegistration")
    record RegistrationRequest(
            @NotNull @Valid ProfileRequest profile,

            @NotNull @NotEmpty @Size(max = 10) @Schema(description = "MATCHING is needed")
            List<@NotNull @Valid ConsentRequest> consents) {

        List<RegisterVolunteer.Consent> toConsents() {
            return consents.stream().map(ConsentRequest::toConsent).toList();
        }
    }

    /** That somebody agrees. */
    @Schema(name = "VolunteersConsentDraft")
    record ConsentRequest(
            @NotNull ConsentTo to,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
            @Schema(description = "of the text agreed to", example = "2026-09")
            String version) {

        RegisterVolunteer.Consent toConsent() {
            return new RegisterVolunteer.Consent(to, version);
        }
    }

    /** How long somebody wants to be left alone. */
    @Schema(name = "VolunteersPauseDraft")
    record PauseRequest(
            @Nullable
            @Schema(description = "the last day; until they say otherwise when left out", example = "2027-01-31")
            LocalDate until) {}

    /** That what proves a qualification was seen. */
    @Schema(name = "QualificationSeen")
    record SeenRequest(
            @Nullable
            @Schema(
                    description = "the last day it counts, as the proof says; as it was claimed when left out",
                    example = "2028-03-31")
            LocalDate expires) {}

    /** What followed from a look into the registers; never what they say. */
    @Schema(name = "SafeguardingCheckDraft")
    record CheckRequest(
            @NotNull @Schema(example = "2026-11-20") LocalDate checkedOn,
            @NotNull Safeguarding.Result result) {}

    /** A guardian's consent on paper. */
    @Schema(name = "GuardianConsentDraft")
    record GuardianConsentRequest(
            @NotNull @Schema(description = "the day on the paper", example = "2026-11-20")
            LocalDate givenOn) {}

    /** Whose account it is. */
    @Schema(name = "VolunteersAccount")
    record AccountRequest(@NotNull UUID account) {}

    private static <S, T> List<T> readAll(List<S> parts, String pointer, Function<S, T> reading) {
        var read = new ArrayList<T>();
        for (int i = 0; i < parts.size(); i++) {
            try {
                read.add(reading.apply(parts.get(i)));
            } catch (IllegalArgumentException e) {
                throw invalid("%s/%d".formatted(pointer, i), "ends before it begins", "ends-before-start");
            }
        }
        return read;
    }

    private static EmailAddress address(String text, String pointer) {
        return EmailAddress.parse(text).orElseThrow(() -> invalid(pointer, "not an e-mail address", "email"));
    }

    private static Problem invalid(String pointer, String message, String code) {
        return new Problem(KitProblem.INVALID_REQUEST).error(new FieldError(pointer, message, code));
    }
}

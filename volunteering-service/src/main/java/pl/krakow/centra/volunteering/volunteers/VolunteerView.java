package pl.krakow.centra.volunteering.volunteers;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentGiven;
import pl.krakow.centra.volunteering.volunteers.domain.ConsentTo;
import pl.krakow.centra.volunteering.volunteers.domain.Guardian;
import pl.krakow.centra.volunteering.volunteers.domain.GuardianConsent;
import pl.krakow.centra.volunteering.volunteers.domain.Pause;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Weekly;

/** A volunteer as they themselves and the staff of the centres where they ask to help see them. */
@Schema(name = "Volunteer")
public record VolunteerView(
        UUID id,

        @Schema(description = "whether an account is linked to it", example = "true")
        boolean hasAccount,

        @Schema(description = "where they first asked to help", example = "reymonta")
        String registeredAt,

        @Schema(example = "Anna Nowak") String name,

        @Nullable @Schema(example = "anna.nowak@example.org")
        String email,

        @Nullable @Schema(example = "+48 600 100 200") String phone,

        @Schema(description = "letters are written in", example = "pl")
        String language,

        @Schema(example = "1994-05-17") LocalDate bornOn,
        @Nullable GuardianView guardian,
        List<String> centres,
        List<String> skills,
        List<QualificationView> qualifications,
        List<String> languages,
        List<String> interests,
        @Nullable @Schema(example = "debniki") String district,

        @Nullable @Schema(description = "where they live, more exactly")
        PlaceView home,

        @Schema(description = "how far they go, as the crow flies", example = "8")
        int travelKm,

        @Schema(description = "whether they like to help from home", example = "false")
        boolean remote,

        @Schema(description = "when they have time every week; any time when empty")
        List<WeeklyView> weekly,

        @Schema(description = "days without time, first and last included")
        List<AwayView> away,

        @Schema(description = "times on single days besides")
        List<ExtraView> extra,

        List<Commitment> wishes,

        @Nullable @Schema(description = "most hours a week", example = "6")
        Integer weeklyHours,

        @Nullable String needs,
        @Nullable GuardianConsentView guardianConsent,
        @Nullable SafeguardingView safeguarding,
        List<ConsentView> consents,
        @Nullable PauseView pause,
        Instant registered,
        Instant changed,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    /** @param acts whether the guardian acts in the volunteer's place */
    @Schema(name = "VolunteersGuardian")
    public record GuardianView(
            @Schema(example = "Maria Nowak") String name,

            @Nullable @Schema(example = "maria.nowak@example.org")
            String email,

            @Nullable @Schema(example = "+48 600 100 201") String phone,
            boolean acts) {

        static GuardianView of(Guardian guardian) {
            return new GuardianView(guardian.name(), address(guardian.email()), guardian.phone(), guardian.acts());
        }
    }

    @Schema(name = "VolunteersHome")
    public record PlaceView(
            @Schema(example = "50.0413") double latitude,
            @Schema(example = "19.9251") double longitude) {

        static PlaceView of(Coordinates place) {
            return new PlaceView(place.latitude(), place.longitude());
        }
    }

    /** @param confirmed since when a centre has seen what proves it; it doesn't count before */
    @Schema(name = "VolunteersQualification")
    public record QualificationView(
            @Schema(example = "qualified-first-aid") String qualification,

            @Nullable @Schema(example = "zaświadczenie PCK z 2025 r.")
            String evidence,

            @Nullable @Schema(description = "the last day it counts", example = "2028-03-31")
            LocalDate expires,

            @Nullable @Schema(description = "since when a centre has seen what proves it; it doesn't count before")
            Instant confirmed,

            @Nullable @Schema(example = "reymonta") String confirmedAt) {

        static QualificationView of(QualificationHeld held) {
            var seen = held.seen();
            return new QualificationView(
                    held.qualification(),
                    held.evidence(),
                    held.expires(),
                    seen == null ? null : seen.at(),
                    seen == null ? null : seen.centre());
        }
    }

    @Schema(name = "VolunteersWeeklyTime")
    public record WeeklyView(
            DayOfWeek day,
            @Schema(example = "17:00") String from,

            @Schema(description = "00:00 for the end of the day", example = "20:00")
            String to) {

        static WeeklyView of(Weekly weekly) {
            return new WeeklyView(
                    weekly.day(), weekly.from().toString(), weekly.to().toString());
        }
    }

    @Schema(name = "VolunteersAbsence")
    public record AwayView(
            @Schema(example = "2026-12-20") LocalDate from,
            @Schema(example = "2027-01-03") LocalDate until) {}

    @Schema(name = "VolunteersExtraTime")
    public record ExtraView(
            @Schema(example = "2026-12-05") LocalDate day,
            @Schema(example = "09:00") String from,
            @Schema(example = "14:00") String to) {

        static ExtraView of(Availability.Extra extra) {
            return new ExtraView(
                    extra.day(), extra.from().toString(), extra.to().toString());
        }
    }

    @Schema(name = "GuardianConsent")
    public record GuardianConsentView(
            @Schema(example = "2026-11-20") LocalDate givenOn,
            Instant seenAt,

            @Nullable @Schema(description = "the first day it no longer holds")
            LocalDate withdrawnOn) {

        static GuardianConsentView of(GuardianConsent consent) {
            return new GuardianConsentView(consent.givenOn(), consent.seenAt(), consent.withdrawnOn());
        }
    }

    @Schema(name = "SafeguardingCheck")
    public record SafeguardingView(
            @Schema(example = "2026-11-20") LocalDate checkedOn,
            Safeguarding.Result result,
            @Schema(example = "reymonta") String centre) {

        static SafeguardingView of(Safeguarding check) {
            return new SafeguardingView(check.checkedOn(), check.result(), check.centre());
        }
    }

    @Schema(name = "VolunteersConsent")
    public record ConsentView(
            ConsentTo to,

            @Schema(description = "of the text agreed to", example = "2026-09")
            String version,

            Instant at,
            @Nullable Instant withdrawnAt) {

        static ConsentView of(ConsentGiven consent) {
            return new ConsentView(consent.to(), consent.version(), consent.at(), consent.withdrawnAt());
        }
    }

    @Schema(name = "VolunteersPause")
    public record PauseView(
            @Nullable @Schema(description = "the last day; until they say otherwise when there is none")
            LocalDate until) {

        static PauseView of(Pause pause) {
            return new PauseView(pause.until());
        }
    }

    static VolunteerView of(Volunteer volunteer) {
        var profile = volunteer.profile();
        var contact = profile.contact();
        var reach = profile.reach();
        var availability = profile.availability();
        var guardian = profile.guardian();
        var consent = volunteer.guardianConsent();
        var check = volunteer.safeguarding();
        var pause = volunteer.pause();
        var home = reach.home();
        return new VolunteerView(
                volunteer.id().value(),
                volunteer.subject() != null,
                volunteer.registeredAt(),
                contact.name(),
                address(contact.email()),
                contact.phone(),
                contact.language(),
                profile.bornOn(),
                guardian == null ? null : GuardianView.of(guardian),
                profile.centres().stream().sorted().toList(),
                profile.skills().stream().sorted().toList(),
                profile.qualifications().stream().map(QualificationView::of).toList(),
                profile.languages().stream().sorted().toList(),
                profile.interests().stream().sorted().toList(),
                reach.district(),
                home == null ? null : PlaceView.of(home),
                reach.travelKm(),
                reach.remote(),
                availability.weekly().stream().map(WeeklyView::of).toList(),
                availability.away().stream()
                        .map(each -> new AwayView(each.from(), each.until()))
                        .toList(),
                availability.extra().stream().map(ExtraView::of).toList(),
                profile.wishes().stream().sorted().toList(),
                profile.weeklyHours(),
                profile.needs(),
                consent == null ? null : GuardianConsentView.of(consent),
                check == null ? null : SafeguardingView.of(check),
                volunteer.consents().stream().map(ConsentView::of).toList(),
                pause == null ? null : PauseView.of(pause),
                volunteer.registered(),
                volunteer.changed(),
                volunteer.revision());
    }

    private static @Nullable String address(@Nullable EmailAddress address) {
        return address == null ? null : address.value();
    }
}

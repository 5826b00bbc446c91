package pl.krakow.centra.sites.api.volunteering;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A volunteer as they themselves and the staff of the centres where they ask to help see them.
 *
 * @param needs what they need to be able to help; kept only with their consent
 */
public record Volunteer(
        String id,
        boolean hasAccount,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        LocalDate bornOn,
        @Nullable Guardian guardian,
        List<String> centres,
        List<String> skills,
        List<Qualification> qualifications,
        List<String> languages,
        List<String> interests,
        @Nullable String district,
        @Nullable Home home,
        int travelKm,
        boolean remote,
        List<Weekly> weekly,
        List<Away> away,
        List<Extra> extra,
        List<String> wishes,
        @Nullable Integer weeklyHours,
        @Nullable String needs,
        @Nullable GuardianConsent guardianConsent,
        @Nullable Safeguarding safeguarding,
        List<Consent> consents,
        @Nullable Pause pause,
        long revision) {

    /** @param acts in the volunteer's place, by their own account */
    public record Guardian(
            String name, @Nullable String email, @Nullable String phone, boolean acts) {}

    /** @param confirmed since when a centre has seen what proves it */
    public record Qualification(
            String qualification,
            @Nullable String evidence,
            @Nullable LocalDate expires,
            @Nullable Instant confirmed) {}

    public record Home(double latitude, double longitude) {}

    public record Weekly(DayOfWeek day, String from, String to) {}

    public record Away(LocalDate from, LocalDate until) {}

    public record Extra(LocalDate day, String from, String to) {}

    public record GuardianConsent(
            LocalDate givenOn, @Nullable LocalDate withdrawnOn) {}

    /** @param result {@code CLEAR} or {@code NOT_ADMITTED} */
    public record Safeguarding(LocalDate checkedOn, String result) {}

    /** @param to {@code MATCHING}, {@code CONTACT} or {@code NEEDS} */
    public record Consent(
            String to, String version, Instant at, @Nullable Instant withdrawnAt) {}

    public record Pause(@Nullable LocalDate until) {}

    public boolean agrees(String to) {
        return consents.stream().anyMatch(one -> one.to().equals(to) && one.withdrawnAt() == null);
    }

    public boolean isMinorOn(LocalDate day) {
        return bornOn.plusYears(18).isAfter(day);
    }
}

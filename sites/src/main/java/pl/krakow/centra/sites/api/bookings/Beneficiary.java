package pl.krakow.centra.sites.api.bookings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who uses rooms, as staff see it.
 *
 * @param mergedFrom the ids of duplicates that were merged into it
 * @param history who did what, oldest first
 */
public record Beneficiary(
        String id,
        String kind,
        String name,
        @Nullable String district,
        @Nullable String krs,
        @Nullable String nip,
        @Nullable String regon,
        @Nullable String description,
        List<Booking.Responsible> responsiblePeople,
        @Nullable Verification verification,
        List<Representative> representatives,
        List<Consent> consents,
        List<String> mergedFrom,
        boolean erased,
        @Nullable String registeredAtCentre,
        @Nullable OffsetDateTime registeredAt,
        List<Step> history,
        long revision) {

    /** Whether staff have seen who it is, on what evidence, or why they didn't accept it. */
    public record Verification(
            String state,
            @Nullable String evidence,
            @Nullable LocalDate seenOn,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String centre,
            @Nullable OffsetDateTime at,
            @Nullable String by) {}

    /** Somebody who acts for it. */
    public record Representative(String subject, @Nullable String name, OffsetDateTime since) {}

    /** Who accepted which version of which centre's regulations. */
    public record Consent(String subject, String centre, String version, OffsetDateTime at) {}

    /** Something that happened to its entry. */
    public record Step(
            String step,
            OffsetDateTime at,
            String by,
            @Nullable String about) {}

    public boolean isVerified() {
        return verification != null && verification.state().equals("VERIFIED");
    }

    public boolean isRejected() {
        return verification != null && verification.state().equals("REJECTED");
    }
}

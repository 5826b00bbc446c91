package pl.krakow.centra.sites.api.my;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Somebody rooms are lent to, as those see it who act for it. */
public record MyBeneficiary(
        String id,
        String kind,
        String name,
        @Nullable String district,
        @Nullable String krs,
        @Nullable String nip,
        @Nullable String regon,
        @Nullable String description,
        List<Responsible> responsiblePeople,
        @Nullable Verification verification,
        List<Representative> representatives,
        List<Consent> consents,
        boolean erased,
        long revision) {

    /** Who answers for a group. */
    public record Responsible(
            String name, @Nullable String phone, @Nullable String email) {}

    /** Whether staff have seen who it is. */
    public record Verification(
            String state,
            @Nullable String evidence,
            @Nullable LocalDate seenOn,
            @Nullable String reason,
            @Nullable String centre,
            @Nullable Instant at) {}

    /** Who acts for it. */
    public record Representative(String subject, @Nullable String name, Instant since) {}

    /** Who accepted which regulations. */
    public record Consent(String subject, String centre, String version, Instant at) {}

    public boolean isVerified() {
        return verification != null && verification.state().equals("VERIFIED");
    }
}

package pl.krakow.centra.volunteering.agreements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An agreement as it was proposed once. It is concluded when every side it needs has accepted just this version.
 *
 * @param number 1 for the first, one more for each change
 * @param proposedBy the account that drew it up
 * @param concludedAt when the last side accepted
 */
public record AgreementVersion(
        int number,
        Terms terms,
        String proposedBy,
        Instant proposedAt,
        List<Acceptance> acceptances,
        @Nullable Instant concludedAt,
        @Nullable Ending ending) {

    public AgreementVersion {
        acceptances = List.copyOf(acceptances);
    }

    /**
     * That it was terminated, or given up before it was concluded.
     *
     * @param lastDay the last day on which it holds
     */
    public record Ending(LocalDate lastDay, Side by, String account, String reason, Instant at) {}

    /** Whose acceptance it needs. */
    public Set<Side> sides() {
        return switch (terms.concluding()) {
            case THEMSELVES -> EnumSet.of(Side.VOLUNTEER, Side.ORGANISATION);
            case WITH_GUARDIAN -> EnumSet.allOf(Side.class);
            case GUARDIAN -> EnumSet.of(Side.GUARDIAN, Side.ORGANISATION);
        };
    }

    /** Who is still to accept. */
    public Set<Side> awaited() {
        var awaited = EnumSet.copyOf(sides());
        acceptances.forEach(acceptance -> awaited.remove(acceptance.side()));
        return awaited;
    }

    public boolean isConcluded() {
        return concludedAt != null;
    }

    public Optional<Acceptance> acceptanceOf(Side side) {
        return acceptances.stream()
                .filter(acceptance -> acceptance.side() == side)
                .findFirst();
    }

    AgreementVersion accepted(Acceptance acceptance) {
        var more = new ArrayList<>(acceptances);
        more.add(acceptance);
        var next = new AgreementVersion(number, terms, proposedBy, proposedAt, more, null, null);
        return next.awaited().isEmpty()
                ? new AgreementVersion(number, terms, proposedBy, proposedAt, more, acceptance.at(), null)
                : next;
    }

    AgreementVersion ended(Ending how) {
        return new AgreementVersion(number, terms, proposedBy, proposedAt, acceptances, concludedAt, how);
    }

    AgreementVersion withoutVolunteer() {
        return new AgreementVersion(
                number,
                terms.withoutVolunteer(),
                "",
                proposedAt,
                acceptances.stream()
                        .map(acceptance ->
                                acceptance.side() == Side.ORGANISATION ? acceptance : acceptance.withoutAccount())
                        .toList(),
                concludedAt,
                ending == null
                        ? null
                        : new Ending(
                                ending.lastDay(),
                                ending.by(),
                                ending.by() == Side.ORGANISATION ? ending.account() : "",
                                "",
                                ending.at()));
    }
}

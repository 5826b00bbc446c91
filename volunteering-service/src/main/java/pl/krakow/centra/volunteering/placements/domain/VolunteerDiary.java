package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * The times one volunteer has given away, at all centres together: the aggregate that keeps them from being in two places at
 * once; and the long-term roles they are in, which take no time in particular. A time is claimed first and confirmed when there is a seat for it; a claim nobody confirmed in time is settled by what
 * the seat sheet says, and stands until then.
 *
 * <p>A diary is loaded, asked for one decision and saved with the version it was loaded with; of two claims at the same instant
 * the second to be saved is decided again, on what the first left.
 */
public final class VolunteerDiary {

    /** What is over is forgotten after that long. */
    private static final Duration KEPT = Duration.ofDays(14);

    private final VolunteerId volunteer;
    private final @Nullable Long version;
    private final List<Claim> claims;
    private final List<InRole> roles;
    private boolean served;
    private boolean changed;

    /**
     * A time given away.
     *
     * @param until when the claim has to be confirmed by; nothing once it is
     */
    public record Claim(
            PlacementId placement,
            OpportunityId opportunity,
            Instant from,
            Instant to,
            @Nullable Instant until) {

        boolean overlaps(Instant start, Instant end) {
            return from.isBefore(end) && start.isBefore(to);
        }

        public boolean isConfirmed() {
            return until == null;
        }

        /** Whether it should have been confirmed by then. */
        public boolean hasLapsedBy(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }

    /**
     * A long-term role they are in, or ask for.
     *
     * @param until the last local date, included
     */
    public record InRole(PlacementId placement, OpportunityId opportunity, LocalDate from, LocalDate until) {}

    /** What comes of claiming a time. */
    public sealed interface Claiming {

        record Claimed() implements Claiming {}

        /** They are somewhere else then. */
        record Overlaps(Claim other) implements Claiming {}
    }

    private VolunteerDiary(
            VolunteerId volunteer, @Nullable Long version, List<Claim> claims, List<InRole> roles, boolean served) {
        this.volunteer = volunteer;
        this.version = version;
        this.claims = new ArrayList<>(claims);
        this.roles = new ArrayList<>(roles);
        this.served = served;
    }

    public static VolunteerDiary blank(VolunteerId volunteer) {
        return new VolunteerDiary(volunteer, null, List.of(), List.of(), false);
    }

    public static VolunteerDiary saved(
            VolunteerId volunteer, long version, List<Claim> claims, List<InRole> roles, boolean served) {
        return new VolunteerDiary(volunteer, version, claims, roles, served);
    }

    /** Claims a time for a placement, in place of what was claimed for it before. */
    public Claiming claim(Claim wanted, Instant now) {
        var other = claims.stream()
                .filter(claim -> !claim.placement().equals(wanted.placement()))
                .filter(claim -> claim.overlaps(wanted.from(), wanted.to()))
                .findFirst();
        if (other.isPresent()) {
            return new Claiming.Overlaps(other.get());
        }
        put(wanted);
        forget(now);
        return new Claiming.Claimed();
    }

    /**
     * There is a seat for it.
     *
     * @return false when nothing is claimed for it, so that the time has to be claimed again
     */
    public boolean confirm(PlacementId placement) {
        var claimed = find(placement);
        claimed.filter(claim -> !claim.isConfirmed())
                .ifPresent(claim -> put(new Claim(placement, claim.opportunity(), claim.from(), claim.to(), null)));
        return claimed.isPresent();
    }

    /** The time is theirs again. */
    public void release(PlacementId placement) {
        changed |= claims.removeIf(claim -> claim.placement().equals(placement));
        changed |= roles.removeIf(role -> role.placement().equals(placement));
    }

    /** They are in that role. What is over is forgotten. */
    public void engage(InRole role, LocalDate today) {
        if (!roles.contains(role)) {
            roles.removeIf(each ->
                    each.placement().equals(role.placement()) || each.until().isBefore(today));
            roles.add(role);
            changed = true;
        }
    }

    /** Their shift is at another time, whatever else they have promised; they have been told. */
    public void move(Claim moved) {
        if (find(moved.placement()).isPresent()) {
            put(moved);
        }
    }

    /** They have helped. */
    public void serve() {
        changed |= !served;
        served = true;
    }

    private void put(Claim claim) {
        int place = 0;
        while (place < claims.size() && !claims.get(place).placement().equals(claim.placement())) {
            place++;
        }
        if (place == claims.size()) {
            claims.add(claim);
            changed = true;
        } else if (!claims.get(place).equals(claim)) {
            claims.set(place, claim);
            changed = true;
        }
    }

    private void forget(Instant now) {
        claims.removeIf(claim -> claim.isConfirmed() && claim.to().isBefore(now.minus(KEPT)));
    }

    public Optional<Claim> find(PlacementId placement) {
        return claims.stream()
                .filter(claim -> claim.placement().equals(placement))
                .findFirst();
    }

    public VolunteerId volunteer() {
        return volunteer;
    }

    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    public List<InRole> roles() {
        return List.copyOf(roles);
    }

    /** Whether they have never helped anybody here. */
    public boolean isNewcomer() {
        return !served;
    }

    /** When the first claim has to be confirmed by; nothing when all are. */
    public Optional<Instant> due() {
        return claims.stream()
                .map(Claim::until)
                .flatMap(until -> Optional.ofNullable(until).stream())
                .min(Instant::compareTo);
    }

    public OptionalLong version() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    public boolean isChanged() {
        return changed;
    }
}

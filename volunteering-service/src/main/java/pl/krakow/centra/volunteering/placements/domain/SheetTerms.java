package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Post;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/**
 * What a seat sheet knows of its opportunity.
 *
 * @param revision of the opportunity; an older one never takes a newer one's place
 * @param newcomerSeats of each post's seats, those kept for who has never helped
 * @param applyUntil from then on nobody new asks; nothing when one may ask until a post begins
 * @param former posts it no longer has, on which somebody stands or stood: nobody new is placed there, and who was keeps their days
 */
public record SheetTerms(
        OpportunityId opportunity,
        String centre,
        ZoneId zone,
        OrganisationId organisation,
        long revision,
        Status status,
        Admission admission,
        int newcomerSeats,
        @Nullable Instant applyUntil,
        List<PostTerms> posts,
        List<PostTerms> former) {

    /** Seats for newcomers are anybody's from so long before the post begins. */
    private static final Duration NEWCOMERS_FIRST_UNTIL = Duration.ofHours(24);

    /** Whether it looks for volunteers. */
    public enum Status {
        /** Not announced yet. */
        HIDDEN,
        OPEN,
        /** Takes nobody new; who has a seat goes on. */
        CLOSED,
        /** Doesn't take place; nobody who hasn't begun keeps a seat. */
        CALLED_OFF
    }

    /**
     * A post as it counts for seats.
     *
     * @param begins the shift's start; the first moment of a role's first day
     * @param ends the shift's end; the last moment of a role's last day, excluded
     * @param role whether it is a long-term role, which takes people while it lasts
     */
    public record PostTerms(
            UUID id, int seats, LocalDate firstDay, LocalDate lastDay, Instant begins, Instant ends, boolean role) {

        /** From then on nobody new is seated. */
        Instant takesUntil() {
            return role ? ends : begins;
        }

        /** From then on no offer made now is open: what takes nobody new any more may still find a stand-in. */
        Instant answeredUntil(Instant now) {
            return now.isBefore(takesUntil()) ? takesUntil() : ends;
        }

        /** From then on seats for newcomers are anybody's. */
        Instant newcomersFirstUntil() {
            return begins.minus(NEWCOMERS_FIRST_UNTIL);
        }

        boolean isAtTheTimesOf(PostTerms other) {
            return begins.equals(other.begins) && ends.equals(other.ends);
        }
    }

    public SheetTerms {
        posts = List.copyOf(posts);
        former = List.copyOf(former);
    }

    /** What the opportunity says as it stands. */
    public static SheetTerms of(Opportunity opportunity) {
        var details = opportunity.details();
        var zone = opportunity.zone();
        var applyBy = details.applyBy();
        return new SheetTerms(
                opportunity.id(),
                opportunity.centre(),
                zone,
                details.organisation(),
                opportunity.revision(),
                status(opportunity),
                details.admission(),
                details.newcomerSeats(),
                applyBy == null ? null : applyBy.plusDays(1).atStartOfDay(zone).toInstant(),
                details.posts(opportunity.id()).stream()
                        .map(post -> terms(post, zone))
                        .toList(),
                List.of());
    }

    private static Status status(Opportunity opportunity) {
        return switch (opportunity.state()) {
            case DRAFT, SUBMITTED, RETURNED -> Status.HIDDEN;
            case PUBLISHED -> Status.OPEN;
            case CLOSED -> opportunity.isCalledOff() ? Status.CALLED_OFF : Status.CLOSED;
        };
    }

    private static PostTerms terms(Post post, ZoneId zone) {
        var shift = post.shift();
        return new PostTerms(
                post.id().post(),
                post.seats(),
                post.firstDay(),
                post.lastDay(),
                shift == null
                        ? post.firstDay().atStartOfDay(zone).toInstant()
                        : shift.start().atZone(zone).toInstant(),
                shift == null
                        ? post.lastDay().plusDays(1).atStartOfDay(zone).toInstant()
                        : shift.end().atZone(zone).toInstant(),
                shift == null);
    }

    /** The same, remembering of what was known before the posts that are no more and on which these stand. */
    SheetTerms remembering(SheetTerms older, Set<UUID> stoodOn) {
        return new SheetTerms(
                opportunity,
                centre,
                zone,
                organisation,
                revision,
                status,
                admission,
                newcomerSeats,
                applyUntil,
                posts,
                Stream.concat(older.posts.stream(), older.former.stream())
                        .filter(post ->
                                stoodOn.contains(post.id()) && post(post.id()).isEmpty())
                        .toList());
    }

    Optional<PostTerms> post(UUID id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** The post, also when the opportunity no longer has it. */
    Optional<PostTerms> known(UUID id) {
        return Stream.concat(posts.stream(), former.stream())
                .filter(post -> post.id().equals(id))
                .findFirst();
    }

    /** From then on they are to be there no longer: the post is over, or the last day of their service is. */
    Instant leaves(SheetEntry entry, PostTerms post) {
        var ended = entry.ended();
        if (ended == null) {
            return post.ends();
        }
        var left = ended.plusDays(1).atStartOfDay(zone).toInstant();
        return left.isBefore(post.ends()) ? left : post.ends();
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** What others read of an entry. A shift that is no longer part of the opportunity is shown as it was. */
    PlacementFacts facts(SheetEntry entry) {
        var known = known(entry.post());
        var first = entry.from() != null
                ? entry.from()
                : known.map(PostTerms::firstDay).orElse(LocalDate.EPOCH);
        var last = entry.ended() != null
                ? entry.ended()
                : known.map(PostTerms::lastDay).orElse(first);
        return new PlacementFacts(
                entry.id(),
                new PostId(opportunity, entry.post()),
                organisation,
                centre,
                zone,
                entry.volunteer(),
                first,
                last.isBefore(first) ? first : last,
                known.filter(post -> !post.role())
                        .map(post -> new Shift(
                                new ShiftId(post.id()),
                                post.begins().atZone(zone).toLocalDateTime(),
                                post.ends().atZone(zone).toLocalDateTime(),
                                post.seats()))
                        .orElse(null),
                entry.presences(),
                entry.state());
    }
}

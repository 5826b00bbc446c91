package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;

/** What time alone does to who is on a sheet, and when. */
record Deadlines(Floor floor) {

    /** So long after a post ends it may still be noted who came; who wasn't is taken for not having been there. */
    static final Duration NOTED_AFTER = Duration.ofDays(31);

    /** Ends what has lapsed and finishes what is over. */
    void settle(Instant now) {
        for (var entry : floor.seats().entries()) {
            if (entry.state().isLive()) {
                floor.terms().known(entry.post()).ifPresent(post -> settle(entry, post, now));
            }
        }
    }

    private void settle(SheetEntry entry, PostTerms post, Instant now) {
        switch (entry.state()) {
            case OFFERED -> {
                if (entry.hasLapsedBy(now) || !now.isBefore(post.ends())) {
                    expire(entry, now);
                } else if (standsInForNobody(entry)) {
                    if (floor.hasSeat(post)) {
                        seats().put(entry.in(PlacementState.OFFERED, entry.until(), null));
                    } else {
                        expire(entry, now);
                    }
                }
            }
            case APPLIED, WAITING -> {
                if (!now.isBefore(post.takesUntil())) {
                    expire(entry, now);
                }
            }
            case ACCEPTED, AGREED -> {
                if (!now.isBefore(notedUntil(entry, post))) {
                    expire(entry, now);
                }
            }
            case RUNNING -> {
                var leaves = floor.terms().leaves(entry, post);
                if (!now.isBefore(leaves)) {
                    boolean isDone = !leaves.isBefore(post.ends());
                    seats().move(
                                    seats().put(entry.out(leaves)),
                                    isDone ? PlacementState.FINISHED : PlacementState.BROKEN_OFF,
                                    Cause.TIME,
                                    now);
                }
            }
            default -> {}
        }
    }

    /** Whose service was to end earlier and who hasn't begun by then, has nothing to be noted of. */
    private Instant notedUntil(SheetEntry entry, PostTerms post) {
        return entry.ended() == null
                ? post.ends().plus(NOTED_AFTER)
                : floor.terms().leaves(entry, post);
    }

    private void expire(SheetEntry entry, Instant now) {
        seats().move(entry, PlacementState.EXPIRED, Cause.TIME, now);
    }

    /** Whose seat was to be taken over stepped back, so that it is a free seat and no longer theirs to give. */
    private boolean standsInForNobody(SheetEntry offered) {
        return offered.standInFor() != null
                && seats().find(offered.standInFor())
                        .filter(SheetEntry::isSeeker)
                        .isEmpty();
    }

    /** When there is something to settle next; nothing when time alone changes nothing. */
    Optional<Instant> due() {
        return seats().stream()
                .filter(entry -> entry.state().isLive())
                .flatMap(entry -> floor.terms().known(entry.post()).stream().flatMap(post -> due(entry, post)))
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> due(SheetEntry entry, PostTerms post) {
        return switch (entry.state()) {
            case OFFERED -> Stream.ofNullable(entry.until());
            case APPLIED -> Stream.of(post.takesUntil());
            case WAITING -> {
                var open = post.newcomersFirstUntil();
                yield floor.terms().newcomerSeats() > 0 && floor.free(post, true, open.minusNanos(1)) > 0
                        ? Stream.of(open, post.takesUntil())
                        : Stream.of(post.takesUntil());
            }
            case ACCEPTED, AGREED -> Stream.of(notedUntil(entry, post));
            case RUNNING -> Stream.of(floor.terms().leaves(entry, post));
            default -> Stream.empty();
        };
    }

    private Seats seats() {
        return floor.seats();
    }
}

package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.Status;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** How volunteers come onto a sheet: with a seat, with the offer of one, in line, or among those the host decides about. */
record ComingIn(Floor floor) {

    /** Who is to come in, and to what; the same as the sheet is asked for. */
    record Candidate(
            PlacementId id,
            VolunteerId volunteer,
            UUID post,
            boolean newcomer,
            @Nullable LocalDate from) {

        boolean is(SheetEntry entry) {
            return entry.volunteer().equals(volunteer);
        }
    }

    Entering join(Candidate candidate, Instant now) {
        return cameIn(candidate, true, now, post -> {
            if (floor.terms().admission() == Admission.BY_APPROVAL) {
                return entered(candidate, post, PlacementState.APPLIED, null, now);
            }
            if (floor.free(post, candidate.newcomer(), now) > 0) {
                return entered(candidate, post, PlacementState.ACCEPTED, null, now);
            }
            var seeker = seats().seekerWithoutOffer(post);
            if (seeker.isEmpty()) {
                return entered(candidate, post, PlacementState.WAITING, null, now);
            }
            var given = entered(
                    candidate, post, PlacementState.ACCEPTED, seeker.get().id(), now);
            seats().move(seeker.get(), PlacementState.WITHDRAWN, Cause.STAND_IN, now);
            return given;
        });
    }

    Entering offer(Candidate candidate, @Nullable PlacementId standInFor, Instant now) {
        return cameIn(candidate, false, now, post -> {
            boolean open = standInFor == null ? floor.hasSeat(post) : isOpen(standInFor, post);
            return open ? entered(candidate, post, PlacementState.OFFERED, standInFor, now) : new Entering.Full();
        });
    }

    private boolean isOpen(PlacementId seatOf, PostTerms post) {
        return seats().seekers(post).anyMatch(seeker -> seeker.id().equals(seatOf))
                && !seats().isOfferedToSomebody(seatOf);
    }

    private Entering cameIn(
            Candidate candidate, boolean byVolunteer, Instant now, Function<PostTerms, Entering> comes) {
        floor.settle(now);
        var same = seats().find(candidate.id());
        if (same.isPresent()) {
            return new Entering.Entered(same.get());
        }
        var wanted = floor.terms().post(candidate.post());
        if (wanted.isEmpty()) {
            return new Entering.NoSuchPost();
        }
        return objection(candidate, wanted.get(), byVolunteer, now).orElseGet(() -> comes.apply(wanted.get()));
    }

    private Optional<Entering> objection(Candidate candidate, PostTerms post, boolean byVolunteer, Instant now) {
        if (floor.terms().status() != Status.OPEN) {
            return Optional.of(new Entering.NotOpen());
        }
        if (byVolunteer ? isTooLateToAsk(post, now) : isTooLateToOffer(post, now)) {
            return Optional.of(new Entering.TooLate());
        }
        if (post.role() && candidate.from() != null && candidate.from().isAfter(post.lastDay())) {
            return Optional.of(new Entering.DayOutside(post.firstDay(), post.lastDay()));
        }
        var before = seats().on(post.id()).filter(candidate::is).toList();
        var there = before.stream().filter(entry -> entry.state().isLive()).findFirst();
        if (there.isPresent()) {
            return Optional.of(new Entering.AlreadyThere(there.get()));
        }
        if (byVolunteer && before.size() >= SeatSheet.MOST_TIMES) {
            return Optional.of(new Entering.TooOften(SeatSheet.MOST_TIMES));
        }
        return seats().size() >= SeatSheet.MOST_ENTRIES ? Optional.of(new Entering.LineTooLong()) : Optional.empty();
    }

    private boolean isTooLateToAsk(PostTerms post, Instant now) {
        var until = floor.terms().applyUntil();
        return (until != null && !now.isBefore(until)) || !now.isBefore(post.takesUntil());
    }

    /** Somebody may be asked to stand in for who didn't come as long as the shift lasts. */
    private static boolean isTooLateToOffer(PostTerms post, Instant now) {
        return !now.isBefore(post.ends());
    }

    private Entering entered(
            Candidate candidate, PostTerms post, PlacementState state, @Nullable PlacementId seatOf, Instant now) {
        boolean offered = state == PlacementState.OFFERED;
        var from = candidate.from();
        var entry = new SheetEntry(
                candidate.id(),
                candidate.volunteer(),
                post.id(),
                seats().size() + 1,
                state,
                offered ? floor.offerEnds(post, now) : null,
                candidate.newcomer(),
                seatOf,
                false,
                post.role() && from != null && from.isAfter(post.firstDay()) ? from : null,
                null,
                List.of());
        seats().add(entry, offered ? Cause.HOST : Cause.VOLUNTEER, now);
        floor.settle(now);
        return new Entering.Entered(seats().find(candidate.id()).orElseThrow());
    }

    private Seats seats() {
        return floor.seats();
    }
}

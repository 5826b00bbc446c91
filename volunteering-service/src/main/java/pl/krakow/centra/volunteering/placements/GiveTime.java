package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.Claim;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.Claiming;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.InRole;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * Keeps volunteers' diaries: a time is claimed before the seat, confirmed after it, given back when there is no seat. What a
 * crash left in between is settled by what the sheet says, by whoever runs into it and by a sweep. A long-term role claims no
 * time here, having no fixed hours; that they are in it is noted.
 */
@Component
@RequiredArgsConstructor
class GiveTime {

    private final VolunteerDiaries diaries;
    private final SeatSheets sheets;
    private final PlacementSettings settings;
    private final Clock clock;

    /**
     * What is in the way is settled by what its sheet says before it is believed: the diary may not have heard yet that it was
     * given up.
     *
     * @return what stands in the way; nothing when the time is claimed, or none is needed
     */
    Optional<Claim> claim(VolunteerId volunteer, PlacementId placement, OpportunityId opportunity, PostTerms post) {
        if (post.role()) {
            return Optional.empty();
        }
        var now = now();
        var wanted = new Claim(placement, opportunity, post.begins(), post.ends(), now.plus(settings.claimsLast()));
        return inTheWay(volunteer, diary -> diary.claim(wanted, now));
    }

    /**
     * Has the diary say what the placement's standing says.
     *
     * @return what stands in the way of a seat whose time was claimed so long ago that somebody else's claim took it; nothing
     *     in every other case
     */
    Optional<Claim> follow(PlacementFacts placement) {
        return inTheWay(placement.volunteer(), diary -> follow(diary, placement));
    }

    private Claiming follow(VolunteerDiary diary, PlacementFacts placement) {
        var shift = placement.shift();
        if (placement.state().hasBegun()) {
            diary.serve();
        }
        if (!placement.state().takesTime()) {
            diary.release(placement.placement());
            return new Claiming.Claimed();
        }
        if (shift == null) {
            diary.engage(
                    new InRole(
                            placement.placement(),
                            placement.post().opportunity(),
                            placement.firstDay(),
                            placement.lastDay()),
                    LocalDate.ofInstant(now(), placement.zone()));
            return new Claiming.Claimed();
        }
        var taken = claim(placement, shift);
        if (diary.confirm(placement.placement())) {
            diary.move(taken);
            return new Claiming.Claimed();
        }
        var claiming = diary.claim(taken, now());
        // who is there is there, whatever else they promised
        return placement.state().hasBegun() ? new Claiming.Claimed() : claiming;
    }

    /** @return what stands in the way, once it is known to stand for something: not for what a crash or a late write left */
    private Optional<Claim> inTheWay(VolunteerId volunteer, Function<VolunteerDiary, Claiming> step) {
        Claim before = null;
        while (true) {
            if (!(onTheDiary(volunteer, step) instanceof Claiming.Overlaps(var other))) {
                return Optional.empty();
            }
            boolean onItsWay = !other.isConfirmed() && !other.hasLapsedBy(now());
            if (onItsWay || other.equals(before)) {
                return Optional.of(other);
            }
            settle(volunteer, other);
            before = other;
        }
    }

    private static Claim claim(PlacementFacts placement, Shift shift) {
        return new Claim(
                placement.placement(),
                placement.post().opportunity(),
                shift.start().atZone(placement.zone()).toInstant(),
                shift.end().atZone(placement.zone()).toInstant(),
                null);
    }

    void release(VolunteerId volunteer, PlacementId placement) {
        onTheDiary(volunteer, diary -> {
            diary.release(placement);
            return true;
        });
    }

    /** Settles what should have been confirmed by now. */
    void settle(VolunteerId volunteer) {
        var now = now();
        diaries.of(volunteer).claims().stream()
                .filter(claim -> claim.hasLapsedBy(now))
                .forEach(claim -> settle(volunteer, claim));
    }

    private void settle(VolunteerId volunteer, Claim claim) {
        var standing = sheets.of(claim.opportunity())
                .flatMap(sheet -> sheet.find(claim.placement()).map(sheet::facts));
        standing.ifPresentOrElse(this::follow, () -> release(volunteer, claim.placement()));
    }

    boolean isNewcomer(VolunteerId volunteer) {
        return diaries.of(volunteer).isNewcomer();
    }

    private <R> R onTheDiary(VolunteerId volunteer, Function<VolunteerDiary, R> decision) {
        return Attempts.untilWon(() -> {
            var diary = diaries.of(volunteer);
            var result = decision.apply(diary);
            return diaries.save(diary) ? Optional.of(result) : Optional.empty();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;

import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.Status;

/**
 * What it means for who is on a sheet that its opportunity says something else now.
 *
 * @param floor under the terms that hold now
 * @param older the terms until now
 */
record ChangedTerms(Floor floor, SheetTerms older) {

    void follow(Instant now) {
        for (var entry : floor.seats().entries()) {
            if (entry.state().isLive()) {
                follow(entry, now);
            }
        }
    }

    private void follow(SheetEntry entry, Instant now) {
        if (isOff(entry)) {
            floor.seats().move(entry, PlacementState.REJECTED, Cause.CALLED_OFF, now);
            return;
        }
        var post = floor.terms().post(entry.post());
        var before = older.post(entry.post());
        if (post.isPresent() && before.isPresent() && !post.get().isAtTheTimesOf(before.get())) {
            floor.seats().tell(keptInTime(entry, post.get(), now), entry.state(), Cause.TIMES_CHANGED, now);
        }
    }

    private boolean isOff(SheetEntry entry) {
        var terms = floor.terms();
        boolean gone =
                terms.status() == Status.CALLED_OFF || terms.post(entry.post()).isEmpty();
        return (gone && !entry.state().hasBegun()) || (terms.status() == Status.CLOSED && isStillAsking(entry));
    }

    private static boolean isStillAsking(SheetEntry entry) {
        return switch (entry.state()) {
            case APPLIED, WAITING, OFFERED -> true;
            default -> false;
        };
    }

    /** An offer of a shift that is earlier now lapses when it begins, not later. */
    private SheetEntry keptInTime(SheetEntry entry, PostTerms post, Instant now) {
        var until = entry.until();
        var last = post.answeredUntil(now);
        return until != null && until.isAfter(last)
                ? floor.seats().put(entry.in(entry.state(), last, entry.standInFor()))
                : entry;
    }
}

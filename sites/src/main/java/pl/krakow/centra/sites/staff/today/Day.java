package pl.krakow.centra.sites.staff.today;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.events.StaffEvent;
import pl.krakow.centra.sites.api.rooms.Closure;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.rooms.CentreDay;
import pl.krakow.centra.sites.staff.Meeting;

/**
 * Today at a centre.
 *
 * @param useUnknown whether nobody can say what is free
 * @param meetings of today, in the order of time
 * @param asks requests that wait, soonest first
 * @param closures that hit bookings on which nobody has decided
 * @param uncounted meetings of the last days of which nobody has said how many came
 * @param attention events that need somebody, what presses most first
 * @param programme events of today
 * @param setup what is to be set up next; null at a centre that is in use
 */
record Day(
        CentreDay day,
        boolean useUnknown,
        Answer<List<Meeting>> meetings,
        Answer<List<Ask>> asks,
        List<Closure> closures,
        Answer<List<Meeting>> uncounted,
        Answer<List<StaffEvent.Item>> attention,
        Answer<List<StaffEvent>> programme,
        @Nullable List<Setup> setup) {

    /** How many are announced for today. */
    public int announced() {
        return meetings.orElse(List.of()).stream().mapToInt(Meeting::people).sum();
    }

    /** How many wait for a decision. */
    public int waiting() {
        return asks.orElse(List.of()).size();
    }

    /** Whether somebody has something to do beside deciding. */
    public boolean isBusy() {
        return !uncounted.orElse(List.of()).isEmpty()
                || !attention.orElse(List.of()).isEmpty();
    }

    /**
     * A request and what can be done about it at once.
     *
     * @param competing how many other requests want an overlapping time in the same room
     */
    record Ask(Meeting meeting, int competing) {

        /** What stands in the way of accepting it with one press; {@code free} when nothing does. */
        public String hurdle() {
            return competing > 0
                    ? "competing"
                    : meeting.isCrowded() ? "crowded" : meeting.isVerified() ? "free" : "unverified";
        }

        public OffsetDateTime start() {
            return meeting.start();
        }
    }

    /**
     * A step of setting a centre up.
     *
     * @param key of the bundles, under {@code today.setup}
     * @param count of what is there, for those that count
     */
    record Setup(String key, boolean done, int count, String href) {}
}

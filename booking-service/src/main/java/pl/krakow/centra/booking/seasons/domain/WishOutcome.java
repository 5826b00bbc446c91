package pl.krakow.centra.booking.seasons.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a wish is given in a proposal, and why not more.
 *
 * @param choice the rank of the choice that is met, from 1; 0 for none, or for a pin the wish never asked for
 * @param slots what it is given
 * @param refusals for each choice that would have been more welcome, and for what is missing of the one that is met, what
 *     stood in the way; never empty for a wish that is given nothing
 * @param turn when its turn came, from 1; 0 when it had none because of a pin
 * @param standing the beneficiary's served share when that turn came, last season's and this one's, in millionths each
 * @param pinned whether the coordinator decided on it
 */
public record WishOutcome(
        WishId wish, int choice, List<Given> slots, List<Refused> refusals, int turn, int standing, boolean pinned) {

    /**
     * A weekly slot with the dates on which it is free.
     *
     * @param leftOut dates the wish would have liked to have too
     */
    public record Given(WeeklySlot slot, List<LocalDate> dates, List<LeftOut> leftOut) {

        public Given {
            dates = List.copyOf(dates);
            leftOut = List.copyOf(leftOut);
        }

        long minutes() {
            return slot.length().toMinutes() * dates.size();
        }
    }

    /** A date that isn't part of a slot, and why. */
    public record LeftOut(LocalDate date, Obstacle.Kind reason) {}

    /** A choice that could not be met, or not wholly. */
    public record Refused(int choice, List<Obstacle> obstacles) {

        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }

    public WishOutcome {
        slots = List.copyOf(slots);
        refusals = List.copyOf(refusals);
    }

    public boolean isServed() {
        return !slots.isEmpty();
    }

    public long minutes() {
        return slots.stream().mapToLong(Given::minutes).sum();
    }
}

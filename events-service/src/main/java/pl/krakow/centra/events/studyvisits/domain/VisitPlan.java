package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.Wording;

/**
 * Who is visited and how the day goes.
 *
 * @param hosts in the order in which they are visited
 * @param programme the day by the hour, in order
 * @param bring what to bring
 */
public record VisitPlan(
        List<Host> hosts,
        Travel travel,
        List<Item> programme,
        @Nullable Wording bring) {

    public static final int MOST_HOSTS = 10;
    public static final int MOST_ITEMS = 60;

    public VisitPlan {
        hosts = List.copyOf(hosts);
        programme = List.copyOf(programme);
    }

    /**
     * Who is visited.
     *
     * @param contact somebody there, for the staff only
     * @param seen what there is to see
     */
    public record Host(
            String name,
            String place,
            String address,
            @Nullable String contact,
            Wording seen) {

        /** Never the contact: it ends up in logs. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * How one gets there and back.
     *
     * @param cents what it costs a person, in the smallest coin; 0 where the centre bears it
     * @param accessibility for who can't climb steps, hear or see well
     */
    public record Travel(
            Means means,
            String meetingPoint,
            Instant departs,
            Instant returns,
            Cost cost,
            int cents,
            @Nullable Wording accessibility) {}

    /** By what one travels. */
    public enum Means {
        COACH,
        TRAIN,
        PUBLIC_TRANSPORT,
        OWN_CARS,
        ON_FOOT,
        OTHER
    }

    /** Who bears the cost of travelling. */
    public enum Cost {
        CENTRE,
        PERSON
    }

    /** What happens at some hour. */
    public record Item(Instant from, Instant to, Wording what) {}

    /** Why a plan can't be. */
    public enum Flaw {
        RETURNS_BEFORE_DEPARTURE,
        PROGRAMME_OUT_OF_ORDER,
        /** Who bears the cost pays something, who doesn't pays nothing. */
        COST_DOESNT_FIT
    }

    /** The first thing that can't be; nothing when all is well. */
    public Optional<Flaw> flaw() {
        if (!travel.departs().isBefore(travel.returns())) {
            return Optional.of(Flaw.RETURNS_BEFORE_DEPARTURE);
        }
        if ((travel.cost() == Cost.PERSON) != (travel.cents() > 0)) {
            return Optional.of(Flaw.COST_DOESNT_FIT);
        }
        var earliest = travel.departs();
        for (var item : programme) {
            if (item.from().isBefore(earliest)
                    || !item.from().isBefore(item.to())
                    || item.to().isAfter(travel.returns())) {
                return Optional.of(Flaw.PROGRAMME_OUT_OF_ORDER);
            }
            earliest = item.to();
        }
        return Optional.empty();
    }
}

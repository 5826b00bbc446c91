package pl.krakow.centra.booking.closures.kafka;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.rooms.kafka.LendingContract;
import pl.krakow.centra.domainevents.ClosureChanged;

/** Says in the published language which time is closed; why is told to the people concerned only. */
public final class ClosureContract {

    private ClosureContract() {}

    public static ClosureChanged of(Closure closure, ZoneId zone) {
        var plan = closure.plan();
        var hours = plan.hours();
        return new ClosureChanged(
                closure.id().value(),
                plan.centre(),
                plan.rooms().stream().sorted().toList(),
                plan.from(),
                plan.to(),
                hours == null ? null : LendingContract.fromMinute(hours),
                hours == null ? null : LendingContract.toMinute(hours),
                reopenedOn(closure, zone));
    }

    private static @Nullable LocalDate reopenedOn(Closure closure, ZoneId zone) {
        return closure.steps().stream()
                .filter(step -> step.kind() == Closure.Step.Kind.REOPENED)
                .map(step -> LocalDate.ofInstant(step.at(), zone))
                .findFirst()
                .orElse(null);
    }
}

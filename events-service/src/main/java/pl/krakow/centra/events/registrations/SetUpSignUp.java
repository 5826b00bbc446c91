package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Configuring;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Occasions;
import pl.krakow.centra.events.registrations.domain.SignUp;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator says how people sign up for an event, also before it is announced; everybody may see it. */
@Component
@RequiredArgsConstructor
public class SetUpSignUp {

    private final OnTheRoster onTheRoster;
    private final Occasions occasions;
    private final Clock clock;

    public record Command(CentreId centre, EventId event, Revision seen, SignUp wanted) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(SignUpView signUp) implements Outcome {}

        record EventUnknown() implements Outcome {}

        record Refused(Configuring why) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var planned = occasions.of(command.centre.value(), command.event);
        return onTheRoster
                .decide(command.centre.value(), command.event, roster -> {
                    // what the coordinator just changed may not have been heard of yet
                    planned.ifPresent(occasion -> roster.follow(occasion, now));
                    return roster.configure(command.wanted, command.seen::matches, now);
                })
                .<Outcome>map(answer -> answer.result() instanceof Configuring.Configured
                        ? new Outcome.Done(SignUpView.of(answer.roster(), now))
                        : new Outcome.Refused(answer.result()))
                .orElseGet(Outcome.EventUnknown::new);
    }

    /** How people sign up; for an event that isn't announced, to staff only. */
    public Optional<SignUpView> find(CentreId centre, EventId event, boolean staff) {
        return onTheRoster
                .find(centre.value(), event)
                .filter(roster -> staff || roster.occasion().status() != Occasion.Status.DRAFT)
                .map(roster -> SignUpView.of(roster, clock.instant()));
    }
}

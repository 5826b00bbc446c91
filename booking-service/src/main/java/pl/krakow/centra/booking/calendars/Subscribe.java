package pl.krakow.centra.booking.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.calendars.domain.Subscription;
import pl.krakow.centra.booking.calendars.domain.Subscription.Mine;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfBeneficiary;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfCentre;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfRoom;
import pl.krakow.centra.booking.calendars.domain.Subscription.Shows;
import pl.krakow.centra.booking.calendars.domain.Subscriptions;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;

/**
 * Makes, lists and ends feeds. Rights are checked here and, because a calendar program shows no access token, again at every
 * fetch ({@link ReadFeed}) from what is kept: of a staff feed the last day of the grant.
 *
 * <p>A grant taken away before its last day can't be seen by a fetch. It is seen as soon as the person looks at their
 * subscriptions or makes one: those that rest on a grant they no longer have are ended then.
 */
@Component
@RequiredArgsConstructor
public class Subscribe {

    private final Subscriptions subscriptions;
    private final Beneficiaries beneficiaries;
    private final Rooms rooms;
    private final CentreCatalogue centres;
    private final FeedTokens tokens;
    private final CalendarSettings settings;
    private final Clock clock;

    /** @param id of the new subscription; repeated, it replaces what it made, and its token */
    public record Command(UUID id, Shows shows, Locale language, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param token shown this once; nobody can read it again */
        record Made(Subscription subscription, String token) implements Outcome {}

        record RoomUnknown() implements Outcome {}

        record BeneficiaryUnknown() implements Outcome {}

        record NotStaff() implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var actor = command.actor();
        var mine = subscriptions.of(actor.subject());
        if (mine.size() >= settings.perPerson()
                && mine.stream().noneMatch(other -> other.id().equals(command.id()))) {
            return new Outcome.TooMany(settings.perPerson());
        }
        return switch (command.shows()) {
            case OfRoom(var room) when rooms.find(room).isEmpty() -> new Outcome.RoomUnknown();
            case OfCentre(var _, var room) when room != null && rooms.find(room).isEmpty() -> new Outcome.RoomUnknown();
            case OfCentre(var centre, var _) -> {
                var until = lastDay(actor, centre);
                yield until.isEmpty() ? new Outcome.NotStaff() : make(command, until.get());
            }
            case OfBeneficiary(var id)
            when !beneficiaries.isRepresentedBy(id, actor.subject()) -> new Outcome.BeneficiaryUnknown();
            case OfRoom _, Mine _, OfBeneficiary _ -> make(command, null);
        };
    }

    private Outcome make(Command command, @Nullable LocalDate until) {
        var token = tokens.next();
        var subscription = new Subscription(
                command.id(),
                command.actor().subject(),
                command.shows(),
                FeedTokens.hash(token),
                command.language().getLanguage(),
                clock.instant(),
                until,
                null);
        subscriptions.keep(subscription);
        return new Outcome.Made(subscription, token);
    }

    /** The person's own; those whose grant is gone are ended, those whose grant was prolonged live on. */
    public List<Subscription> of(Actor actor) {
        return subscriptions.of(actor.subject()).stream()
                .map(subscription -> upToDate(subscription, actor))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Subscription> upToDate(Subscription subscription, Actor actor) {
        if (!(subscription.shows() instanceof OfCentre(var centre, var _))) {
            return Optional.of(subscription);
        }
        var until = lastDay(actor, centre);
        if (until.isEmpty()) {
            subscriptions.end(subscription.id(), actor.subject());
            return Optional.empty();
        }
        if (until.get().equals(subscription.until())) {
            return Optional.of(subscription);
        }
        var prolonged = new Subscription(
                subscription.id(),
                subscription.subject(),
                subscription.shows(),
                subscription.tokenHash(),
                subscription.language(),
                subscription.made(),
                until.get(),
                subscription.lastUsed());
        subscriptions.keep(prolonged);
        return Optional.of(prolonged);
    }

    /** Ends one; false when this person has no such subscription. */
    public boolean end(UUID id, Actor actor) {
        return subscriptions.end(id, actor.subject());
    }

    /** Ends everything a person subscribed to, when they are erased. */
    public void forget(String subject) {
        subscriptions.endAll(subject);
    }

    /** Until when the actor works at the centre, as of today. */
    private Optional<LocalDate> lastDay(Actor actor, String slug) {
        return centres.byId(slug).flatMap(centre -> {
            var today = LocalDate.now(clock.withZone(centre.zone()));
            return actor.grants().stream()
                    .filter(grant -> grant.centre().equals(centre.id()) && grant.validOn(today))
                    .map(CentreGrant::until)
                    .max(Comparator.naturalOrder());
        });
    }
}

package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.privacy.Retention;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.EventMessages;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Registrations.Position;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.RosterNews.Cause;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * What a person signed up for: with their account, and without one under an address they have confirmed to be theirs since. Whom
 * they wrote down for others as staff stays. Who has a seat that was promised gives it up first.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class RegistrationData implements PersonalData {

    private static final int AT_A_TIME = 200;
    private static final int MESSAGES_AT_A_TIME = 200;
    private static final Duration EVERYTHING_LOOKED_AT_EVERY = Duration.ofDays(1);

    private final OnTheRoster onTheRoster;
    private final Rosters rosters;
    private final Registrations registrations;
    private final KnownParticipants participants;
    private final ForgetParticipants forget;
    private final EventMessages messages;
    private final PlannedEvents events;
    private final CentreCatalogue centres;
    private final Retention retention;
    private final Clock clock;

    private volatile @Nullable Position lookedUpTo;
    private volatile @Nullable ParticipantId addressesLookedAt;
    private volatile Instant everythingLookedAt = Instant.MIN;

    /**
     * As it is exported.
     *
     * @param attended how many of theirs were there, by session
     */
    record RegistrationExport(@Nullable String event, RegistrationView registration, Map<String, Integer> attended) {}

    @Override
    public String part() {
        return "registrations";
    }

    @Override
    public void recognise(Person.Sketch person) {
        var known = person.soFar();
        for (var registration : theirs(known)) {
            person.isCalled(registration.person().name());
            person.isReachedAt(registration.person().phone(), null);
        }
        participants(known).forEach(participant -> person.is(participant.value()));
    }

    @Override
    public Object export(Person person) {
        var theirs = theirs(person);
        var known = rosters.of(theirs.stream().map(Registration::event).collect(Collectors.toUnmodifiableSet()));
        return theirs.stream()
                .flatMap(registration -> Optional.ofNullable(known.get(registration.event()))
                        .flatMap(roster ->
                                roster.find(registration.id()).map(entry -> export(registration, entry, roster)))
                        .stream())
                .toList();
    }

    private RegistrationExport export(Registration registration, Entry entry, Roster roster) {
        return new RegistrationExport(
                events.find(registration.centre(), registration.event().value())
                        .map(planned -> planned.title(registration.person().language()))
                        .orElse(null),
                RegistrationView.of(registration, entry, roster),
                entry.presences().stream()
                        .collect(Collectors.toMap(
                                presence -> roster.session(presence.session()).toString(),
                                presence -> presence.people())));
    }

    /** Seats at events that are still to come. */
    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        return theirs(person).stream()
                .filter(registration -> hasASeatAhead(registration, now))
                .map(registration -> new Obstacle(
                        "registration", registration.centre(), registration.id().toString()))
                .toList();
    }

    private boolean hasASeatAhead(Registration registration, Instant now) {
        return rosters.of(registration.event())
                .filter(roster ->
                        !roster.occasion().isOverAt(now) && roster.occasion().status() != Occasion.Status.OFF)
                .flatMap(roster -> roster.find(registration.id()))
                .filter(entry -> entry.state() == EntryState.CONFIRMED)
                .isPresent();
    }

    /** What is still open is given up first, so that no seat waits for somebody nobody knows. */
    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        for (var registration : theirs(person)) {
            onTheRoster.decide(
                    registration.centre(),
                    registration.event(),
                    roster -> roster.cancel(registration.id(), Cause.PERSON, now));
            forget.erase(registration.id());
        }
        forget.forget(person.subject(), addresses(person));
    }

    private List<Registration> theirs(Person person) {
        return registrations.ofParticipants(participants(person)).stream()
                .filter(registration -> !registration.isErased())
                .filter(registration -> registration.subject() == null || registration.isOf(person.subject()))
                .toList();
    }

    private Set<ParticipantId> participants(Person person) {
        return Stream.concat(
                        participants.byAccount(person.subject()).stream(),
                        addresses(person).stream().flatMap(address -> participants.byAddress(address.value()).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<EmailAddress> addresses(Person person) {
        return person.emails().stream()
                .flatMap(email -> EmailAddress.parse(email).stream())
                .toList();
    }

    /** Looks once a day at everything that is old enough to be looked at, a limited number at a time. */
    @Override
    public int forgetWhatIsOld(Instant now) {
        var zone = centres.city().zone();
        int words =
                messages.forgetWords(now.atZone(zone).minus(retention.texts()).toInstant(), MESSAGES_AT_A_TIME);
        if (everythingLookedAt.isAfter(clock.instant().minus(EVERYTHING_LOOKED_AT_EVERY))) {
            return words;
        }
        var overBefore = now.atZone(zone).minus(retention.people()).toInstant();
        var some = registrations.namedMadeBefore(overBefore, lookedUpTo, AT_A_TIME);
        forgetThoseOver(some, overBefore);
        if (some.size() < AT_A_TIME) {
            lookedUpTo = null;
            return words + forgetAddresses(now);
        }
        lookedUpTo = new Position(some.getLast().at(), some.getLast().id());
        return words + some.size();
    }

    /** Who is known by an address for the sake of something that has been forgotten meanwhile, wherever that was. */
    private int forgetAddresses(Instant now) {
        addressesLookedAt =
                forget.addressesNobodyKnows(addressesLookedAt, AT_A_TIME, now).orElse(null);
        if (addressesLookedAt == null) {
            everythingLookedAt = clock.instant();
            return 0;
        }
        return AT_A_TIME;
    }

    private void forgetThoseOver(Collection<Registration> some, Instant overBefore) {
        Map<EventId, Roster> known =
                rosters.of(some.stream().map(Registration::event).collect(Collectors.toUnmodifiableSet()));
        var over = some.stream()
                .filter(registration -> Optional.ofNullable(known.get(registration.event()))
                        .filter(roster -> roster.occasion().isOverAt(overBefore))
                        .isPresent())
                .toList();
        over.forEach(registration -> forget.erase(registration.id()));
        if (!over.isEmpty()) {
            forget.addressesNobodyKnows(
                    over.stream().map(Registration::participant).distinct().toList());
        }
    }
}

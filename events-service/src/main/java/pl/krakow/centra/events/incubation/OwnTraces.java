package pl.krakow.centra.events.incubation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.incubation.domain.Evidence.Kind;
import pl.krakow.centra.events.incubation.domain.Found;
import pl.krakow.centra.events.incubation.domain.HeardBooking;
import pl.krakow.centra.events.incubation.domain.HeardBookings;
import pl.krakow.centra.events.incubation.domain.Traces;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;

/** What this service keeps of advice and sign-up, and has heard of bookings. */
@Component
@RequiredArgsConstructor
class OwnTraces implements Traces {

    private static final Locale POLISH = Locale.of("pl");
    private static final int MOST_REGISTRATIONS = 200;
    private static final Comparator<Found> LATEST_FIRST =
            Comparator.comparing(Found::day).reversed().thenComparing(Found::reference);

    private final AdviserDays days;
    private final Visits visits;
    private final AdviceFields fields;
    private final Registrations registrations;
    private final Rosters rosters;
    private final PlannedEvents events;
    private final HeardBookings bookings;
    private final CentreCatalogue centres;

    @Override
    public Optional<Found> find(String centre, Kind kind, UUID reference, Instant noted) {
        return switch (kind) {
            case ADVICE ->
                days.of(new AppointmentId(reference)).stream()
                        .flatMap(day -> advice(day, Set.of(new AppointmentId(reference)), false))
                        .findFirst();
            case TRAINING ->
                registrations.find(new RegistrationId(reference)).flatMap(registration -> training(registration));
            case BOOKING ->
                Optional.of(bookings.find(reference)
                        .map(OwnTraces::booking)
                        .orElseGet(() -> new Found(
                                Kind.BOOKING, reference, null, LocalDate.ofInstant(noted, zone(centre)), Set.of())));
            case DOCUMENT -> Optional.empty();
        };
    }

    @Override
    public List<Found> of(String centre, UUID beneficiary, Collection<String> subjects, LocalDate since) {
        var advice = advice(subjects);
        var trainings = subjects.stream().flatMap(subject -> trainings(subject));
        var rooms = bookings.held(beneficiary, since).stream().map(OwnTraces::booking);
        return Stream.of(advice, trainings, rooms)
                .flatMap(each -> each)
                .filter(found -> !found.day().isBefore(since))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private Stream<Found> advice(Collection<String> subjects) {
        var ids = subjects.stream()
                .flatMap(subject -> visits.ofSubject(subject).stream())
                .map(Visit::id)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Stream.empty() : days.of(ids).stream().flatMap(day -> advice(day, ids, true));
    }

    private Stream<Found> advice(AdviserDay day, Set<AppointmentId> ids, boolean onlyHeld) {
        return day.contents().appointments().stream()
                .filter(each -> ids.contains(each.id()))
                .filter(each -> onlyHeld
                        ? each.state() == AppointmentState.HELD
                        : each.state().takesTime())
                .map(each -> new Found(
                        Kind.ADVICE,
                        each.id().value(),
                        fields.find(each.field())
                                .map(field -> field.name().in(POLISH))
                                .orElse(each.field()),
                        day.id().date(),
                        Set.of(each.field())));
    }

    private Stream<Found> trainings(String subject) {
        var made = registrations.ofSubject(subject, null, MOST_REGISTRATIONS);
        Map<EventId, Roster> known =
                rosters.of(made.stream().map(Registration::event).collect(Collectors.toSet()));
        return made.stream()
                .filter(each -> Optional.ofNullable(known.get(each.event()))
                        .flatMap(roster -> roster.find(each.id()))
                        .filter(entry -> entry.present() > 0)
                        .isPresent())
                .flatMap(each -> training(each).stream());
    }

    private Optional<Found> training(Registration registration) {
        return events.find(registration.centre(), registration.event().value())
                .map(event -> new Found(
                        Kind.TRAINING,
                        registration.id().value(),
                        event.title(POLISH.getLanguage()),
                        LocalDate.ofInstant(event.sessions().getFirst().start(), event.zone()),
                        Set.copyOf(event.topics())));
    }

    private static Found booking(HeardBooking booking) {
        return new Found(Kind.BOOKING, booking.id(), null, booking.date(), Set.of());
    }

    private ZoneId zone(String centre) {
        return centres.find(new CentreId(centre)).map(Centre::zone).orElseThrow();
    }
}

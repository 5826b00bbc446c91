package pl.krakow.centra.events.incubation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.incubation.domain.Evidence.Kind;
import pl.krakow.centra.events.incubation.domain.EvidenceState;
import pl.krakow.centra.events.incubation.domain.Found;
import pl.krakow.centra.events.incubation.domain.HeardBooking;
import pl.krakow.centra.events.incubation.domain.HeardBookings;
import pl.krakow.centra.events.incubation.domain.Traces;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.domain.Entry;
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
    private final Clock clock;

    @Override
    public Optional<Found> find(String centre, Kind kind, UUID reference, Instant noted) {
        return switch (kind) {
            case ADVICE ->
                days.of(Set.of(new AppointmentId(reference))).stream()
                        .flatMap(day -> advice(
                                day,
                                Set.of(new AppointmentId(reference)),
                                state -> state != AppointmentState.MOVED_AWAY))
                        .findFirst();
            case TRAINING ->
                registrations.find(new RegistrationId(reference)).flatMap(registration -> training(registration));
            case BOOKING ->
                Optional.of(bookings.find(Set.of(reference)).stream()
                        .findFirst()
                        .map(OwnTraces::booking)
                        .orElseGet(() -> new Found(
                                Kind.BOOKING, reference, null, LocalDate.ofInstant(noted, zone(centre)), Set.of())));
            case DOCUMENT -> Optional.empty();
        };
    }

    @Override
    public Map<UUID, EvidenceState> states(Group group, Collection<Thing> things) {
        var now = clock.instant();
        var states = new HashMap<UUID, EvidenceState>();
        states.putAll(adviceStates(group, of(Kind.ADVICE, things), now));
        states.putAll(trainingStates(group, of(Kind.TRAINING, things), now));
        states.putAll(bookingStates(group, of(Kind.BOOKING, things), LocalDate.ofInstant(now, zone(group.centre()))));
        return states;
    }

    /** @return by reference, with whether it is known already to be the group's */
    private static Map<UUID, Boolean> of(Kind kind, Collection<Thing> things) {
        return things.stream()
                .filter(thing -> thing.kind() == kind)
                .collect(Collectors.toMap(Thing::reference, Thing::ours, Boolean::logicalOr));
    }

    private Map<UUID, EvidenceState> adviceStates(Group group, Map<UUID, Boolean> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var ids = wanted.keySet().stream().map(AppointmentId::new).collect(Collectors.toSet());
        var known = visits.of(ids);
        var states = new HashMap<UUID, EvidenceState>();
        for (var day : days.of(ids)) {
            for (var each : day.contents().appointments()) {
                var id = each.id().value();
                if (wanted.containsKey(id) && each.state() != AppointmentState.MOVED_AWAY) {
                    states.put(
                            id,
                            whose(group, each, known.get(each.id()), wanted.getOrDefault(id, false))
                                    .orElseGet(() -> standing(each, now)));
                }
            }
        }
        return states;
    }

    /** Who came for an organisation came for that one; otherwise it is asked whether they are one of the group's people. */
    private static Optional<EvidenceState> whose(
            Group group, Appointment appointment, @Nullable Visit visit, boolean ours) {
        var beneficiary = appointment.beneficiary();
        if (beneficiary != null && !beneficiary.equals(group.beneficiary())) {
            return Optional.of(EvidenceState.OF_OTHERS);
        }
        var subject = visit == null ? null : visit.subject();
        return ours
                        || beneficiary != null
                        || subject != null && group.subjects().contains(subject)
                ? Optional.empty()
                : Optional.of(EvidenceState.NOT_CONFIRMED);
    }

    private static EvidenceState standing(Appointment appointment, Instant now) {
        return switch (appointment.state()) {
            case HELD -> EvidenceState.TOOK_PLACE;
            case PENDING_ROOM, BOOKED -> unlessOver(appointment.time().end(), now);
            case RESERVED -> EvidenceState.NOT_CONFIRMED;
            case NO_SHOW, CANCELLED, RELEASED, MOVED_AWAY -> EvidenceState.CALLED_OFF;
        };
    }

    /** Of what is over nobody has said yet what became of it. */
    private static EvidenceState unlessOver(Instant end, Instant now) {
        return now.isBefore(end) ? EvidenceState.TO_COME : EvidenceState.NOT_CONFIRMED;
    }

    private Map<UUID, EvidenceState> trainingStates(Group group, Map<UUID, Boolean> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var made = registrations.find(
                wanted.keySet().stream().map(RegistrationId::new).toList());
        var known = rosters.of(made.values().stream().map(Registration::event).collect(Collectors.toSet()));
        var states = new HashMap<UUID, EvidenceState>();
        made.forEach((id, registration) -> {
            var subject = registration.subject();
            boolean ours = wanted.getOrDefault(id.value(), false)
                    || subject != null && group.subjects().contains(subject);
            var roster = known.get(registration.event());
            states.put(
                    id.value(),
                    ours && roster != null
                            ? roster.find(id)
                                    .map(entry -> standing(entry, roster, now))
                                    .orElse(EvidenceState.NOT_CONFIRMED)
                            : EvidenceState.NOT_CONFIRMED);
        });
        return states;
    }

    private static EvidenceState standing(Entry entry, Roster roster, Instant now) {
        if (!entry.state().isLive()) {
            return EvidenceState.CALLED_OFF;
        }
        if (entry.present() > 0) {
            return EvidenceState.TOOK_PLACE;
        }
        return roster.closedAt().isPresent()
                ? EvidenceState.CALLED_OFF
                : unlessOver(roster.occasion().end(), now);
    }

    private Map<UUID, EvidenceState> bookingStates(Group group, Map<UUID, Boolean> wanted, LocalDate today) {
        return bookings.find(wanted.keySet()).stream()
                .collect(Collectors.toMap(HeardBooking::id, booking -> standing(group, booking, today)));
    }

    private static EvidenceState standing(Group group, HeardBooking booking, LocalDate today) {
        if (!booking.beneficiary().equals(group.beneficiary())) {
            return EvidenceState.OF_OTHERS;
        }
        return switch (booking.state()) {
            case TOOK_PLACE -> EvidenceState.TOOK_PLACE;
            case CALLED_OFF -> EvidenceState.CALLED_OFF;
            case TO_COME -> booking.date().isBefore(today) ? EvidenceState.NOT_CONFIRMED : EvidenceState.TO_COME;
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
        return ids.isEmpty()
                ? Stream.empty()
                : days.of(ids).stream().flatMap(day -> advice(day, ids, AppointmentState.HELD::equals));
    }

    private Stream<Found> advice(AdviserDay day, Set<AppointmentId> ids, Predicate<AppointmentState> wanted) {
        return day.contents().appointments().stream()
                .filter(each -> ids.contains(each.id()))
                .filter(each -> wanted.test(each.state()))
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

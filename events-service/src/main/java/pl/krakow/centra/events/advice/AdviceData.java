package pl.krakow.centra.events.advice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.CancelledBy;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.notes.Notes;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * Whom a person saw and what they asked: with their account, and without one under an address they have shown to be theirs.
 * Advisers' notes about these talks are said to be there, not what they say; erasing takes them away. That there was a talk,
 * on what and how long stays. Advisers themselves are staff, for whom the centre answers.
 *
 * <p>Goes before those who know people by their addresses forget them.
 */
@Component
@Order(-10)
@RequiredArgsConstructor
class AdviceData implements PersonalData {

    private static final int AT_A_TIME = 200;

    private final Visits visits;
    private final Whereabouts whereabouts;
    private final OnTheDay onTheDay;
    private final Advisers advisers;
    private final Notes notes;
    private final KnownParticipants participants;
    private final Letters letters;

    /**
     * As it is exported.
     *
     * @param notesKept whether an adviser noted something about the talk
     */
    record AppointmentExport(
            UUID appointment,
            String centre,
            @Nullable String adviser,
            AppointmentView.@Nullable State state,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable String field,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String organisation,
            @Nullable String question,
            @Nullable String cancelReason,
            String language,
            Instant written,
            boolean notesKept) {}

    @Override
    public String part() {
        return "advice";
    }

    @Override
    public void recognise(Person.Sketch person) {
        for (var visit : theirs(person.soFar())) {
            person.isCalled(visit.name());
            person.isReachedAt(visit.phone(), null);
        }
    }

    @Override
    public Object export(Person person) {
        var theirs = theirs(person);
        var ids = theirs.stream().map(Visit::id).toList();
        var found = whereabouts.of(ids);
        var noted = ids.isEmpty() ? Set.<AppointmentId>of() : notes.existing(ids);
        var who = advisers.of(theirs.stream().map(Visit::adviser).distinct().toList());
        return theirs.stream()
                .map(visit -> export(visit, found.get(visit.id()), who, noted.contains(visit.id())))
                .toList();
    }

    private static AppointmentExport export(
            Visit visit, @Nullable Found found, Map<AdviserId, Adviser> who, boolean noted) {
        var appointment = found == null ? null : found.appointment();
        var zone = found == null ? null : found.duty().zone();
        return new AppointmentExport(
                visit.id().value(),
                visit.centre(),
                Optional.ofNullable(who.get(visit.adviser())).map(Adviser::name).orElse(null),
                appointment == null ? null : AppointmentView.State.of(appointment.state()),
                appointment == null || zone == null
                        ? null
                        : appointment.time().start().atZone(zone).toOffsetDateTime(),
                appointment == null || zone == null
                        ? null
                        : appointment.time().end().atZone(zone).toOffsetDateTime(),
                appointment == null ? null : appointment.field(),
                visit.name(),
                visit.email(),
                visit.phone(),
                visit.organisation(),
                visit.question(),
                visit.cancelReason(),
                visit.language(),
                visit.written(),
                noted);
    }

    /** Talks that are still to come: the adviser's time is called off first. */
    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        var theirs = theirs(person);
        var found = whereabouts.of(theirs.stream().map(Visit::id).toList());
        return theirs.stream()
                .filter(visit -> isToCome(found.get(visit.id()), now))
                .map(visit -> new Obstacle(
                        "advice-appointment", visit.centre(), visit.id().toString()))
                .toList();
    }

    private static boolean isToCome(@Nullable Found found, Instant now) {
        return found != null
                && found.appointment().state().isAhead()
                && found.appointment().time().start().isAfter(now);
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        var addresses = person.emails().stream()
                .flatMap(email -> EmailAddress.parse(email).stream())
                .toList();
        for (var visit : theirs(person)) {
            whereabouts
                    .of(visit.id())
                    .filter(found -> isToCome(found, now))
                    .ifPresent(found -> onTheDay.decide(
                            found.day().id(),
                            day -> day.cancel(visit.id(), _ -> true, CancelledBy.VISITOR, Instant.MAX, null, now)));
            letters.forget("participant:" + visit.who(), addresses);
            forget(visit);
        }
    }

    private void forget(Visit visit) {
        notes.remove(visit.id());
        visits.save(visit.erased());
    }

    private List<Visit> theirs(Person person) {
        var byAddress = person.emails().stream()
                .flatMap(email -> participants.byAddress(email).stream())
                .collect(Collectors.toUnmodifiableSet());
        var theirs = new LinkedHashMap<AppointmentId, Visit>();
        visits.ofSubject(person.subject()).forEach(visit -> theirs.put(visit.id(), visit));
        visits.of(byAddress).stream()
                .filter(visit -> visit.subject() == null && visit.isPersonal())
                .forEach(visit -> theirs.put(visit.id(), visit));
        return List.copyOf(theirs.values());
    }

    /** What is still to come is looked at again later. */
    @Override
    public int forgetWhatIsOld(Instant now) {
        var old = visits.keptTooLong(now, AT_A_TIME);
        var found = whereabouts.of(old.stream().map(Visit::id).toList());
        var over = old.stream()
                .filter(visit -> !isToCome(found.get(visit.id()), now))
                .toList();
        over.forEach(this::forget);
        return over.size();
    }
}

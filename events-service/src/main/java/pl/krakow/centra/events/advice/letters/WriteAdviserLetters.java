package pl.krakow.centra.events.advice.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceCancelled;
import pl.krakow.centra.domainevents.AdviceEvent;
import pl.krakow.centra.domainevents.AdviceGiven;
import pl.krakow.centra.domainevents.AdviceMissed;
import pl.krakow.centra.domainevents.AdviceMoved;
import pl.krakow.centra.domainevents.AdviceReleased;
import pl.krakow.centra.events.advice.Whereabouts;
import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;

/**
 * Writes to advisers who comes, at another time, or doesn't, with what their calendar is to do; and the list of a day. At the
 * address they have shown to read, if there is one, and as long as they want it.
 */
@Component
@RequiredArgsConstructor
public class WriteAdviserLetters {

    private final LetterBox letterBox;
    private final Correspondence correspondence;
    private final WriteAdviceLetters appointments;
    private final Whereabouts whereabouts;
    private final AdviserDays days;
    private final Visits visits;
    private final Advisers advisers;
    private final AdviceLetterSettings settings;
    private final Clock clock;

    /** Something happened to an appointment; times are those of the news, whatever came since. */
    public void about(AdviceEvent news, WriteAdviceLetters.Cause cause) {
        var kind = kind(news);
        if (kind == null || letterBox.isStale(cause.time())) {
            return;
        }
        var facts = news.appointment();
        var id = new AppointmentId(facts.appointmentId());
        var time = new Period(facts.start().toInstant(), facts.end().toInstant());
        var visit = visits.find(id);
        var found = whereabouts.of(id);
        if (visit.isEmpty() || found.isEmpty()) {
            return;
        }
        write(kind, found.get(), visit.get(), time, cause);
        if (kind == AdviserLetter.MOVED) {
            left(id, found.get(), visit.get(), cause);
        }
    }

    private static @Nullable AdviserLetter kind(AdviceEvent news) {
        return switch (news) {
            case AdviceBooked _ -> AdviserLetter.BOOKED;
            case AdviceMoved _ -> AdviserLetter.MOVED;
            case AdviceCancelled _ -> AdviserLetter.CANCELLED;
            case AdviceReleased _, AdviceGiven _, AdviceMissed _ -> null;
        };
    }

    /** Whoever it was with before, if that was somebody else. */
    private void left(AppointmentId id, Found now, Visit visit, WriteAdviceLetters.Cause cause) {
        for (var day : days.of(id)) {
            if (!day.id().adviser().equals(now.day().id().adviser())) {
                day.appointment(id)
                        .filter(trace ->
                                trace.state() == AppointmentState.MOVED_AWAY && trace.revision() >= cause.version() - 1)
                        .ifPresent(trace -> write(AdviserLetter.LEFT, found(day, trace), visit, trace.time(), cause));
            }
        }
    }

    private static Found found(AdviserDay day, Appointment appointment) {
        return new Found(day, appointment, day.duty(appointment.duty()).orElseThrow(), null);
    }

    private void write(AdviserLetter kind, Found found, Visit visit, Period time, WriteAdviceLetters.Cause cause) {
        var talk = new AdviserWords.Talk(appointments.toAdviser(visit, found, time, cause), visit.name());
        reader(found.day().id().adviser())
                .ifPresent(reader -> letterBox.post(letterBox
                        .letter(
                                "%s:%s:%s".formatted(kind.key(), cause.id(), visit.id()),
                                kind.kind(),
                                reader,
                                found.duty().centre(),
                                new AdviserWords(visit.id().value(), List.of(talk), cause.version(), cause.time()))
                        .until(time.end())));
    }

    private Optional<Reader> reader(AdviserId adviser) {
        return advisers.find(adviser)
                .map(Adviser::subject)
                .filter(subject -> {
                    var known = correspondence.of(subject, "pl");
                    return known.address().isPresent() && known.wants(Topic.DUTIES);
                })
                .map(Reader::withAccount);
    }

    /** The lists of a centre's advisers that are due by now; each is written once. */
    public void lists(Centre centre) {
        var now = clock.instant().atZone(centre.zone());
        var today = now.toLocalDate();
        if (!now.toLocalTime().isBefore(settings.todayAt())) {
            lists(AdviserLetter.TODAY, centre, today, now.toInstant());
        }
        if (!now.toLocalTime().isBefore(settings.tomorrowAt())) {
            lists(AdviserLetter.TOMORROW, centre, today.plusDays(1), now.toInstant());
        }
    }

    private void lists(AdviserLetter kind, Centre centre, LocalDate date, Instant now) {
        for (var day : days.between(centre.id().value(), date, date)) {
            var ahead = day.contents().appointments().stream()
                    .filter(each -> each.state() == AppointmentState.BOOKED
                            && each.time().end().isAfter(now))
                    .map(each -> found(day, each))
                    .filter(found -> found.duty().centre().equals(centre.id().value()))
                    .sorted(Comparator.comparing(
                            found -> found.appointment().time().start()))
                    .toList();
            if (!ahead.isEmpty()) {
                reader(day.id().adviser()).ifPresent(reader -> list(kind, centre, date, day, ahead, reader));
            }
        }
    }

    private void list(
            AdviserLetter kind, Centre centre, LocalDate date, AdviserDay day, List<Found> ahead, Reader reader) {
        var cause = "%s:%s:%s:%s".formatted(kind.key(), day.id().adviser(), centre.id(), date);
        var adviser = day.id().adviser().value();
        var nothing = new AdviserWords(adviser, List.of(), 0, clock.instant());
        var empty = letterBox.letter(cause, kind.kind(), reader, centre.id().value(), nothing);
        if (!letterBox.known(Set.of(empty.id())).isEmpty()) {
            return;
        }
        var known =
                visits.of(ahead.stream().map(found -> found.appointment().id()).toList());
        var talks = ahead.stream()
                .flatMap(found ->
                        Optional.ofNullable(known.get(found.appointment().id()))
                                .map(visit -> new AdviserWords.Talk(
                                        appointments.toAdviser(
                                                visit,
                                                found,
                                                found.appointment().time(),
                                                new WriteAdviceLetters.Cause("list", 0, clock.instant())),
                                        visit.name()))
                                .stream())
                .toList();
        if (!talks.isEmpty()) {
            letterBox.post(letterBox
                    .letter(
                            cause,
                            kind.kind(),
                            reader,
                            centre.id().value(),
                            new AdviserWords(adviser, talks, 0, clock.instant()))
                    .until(date.plusDays(1).atStartOfDay(centre.zone()).toInstant()));
        }
    }
}

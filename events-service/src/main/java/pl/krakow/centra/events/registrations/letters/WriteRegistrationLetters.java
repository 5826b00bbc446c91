package pl.krakow.centra.events.registrations.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.EventNoticeDue;
import pl.krakow.centra.domainevents.EventReminderDue;
import pl.krakow.centra.domainevents.RegistrationChanged;
import pl.krakow.centra.events.letters.AddressConfirmed;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedEvent;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Meeting;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Text;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;

/**
 * Writes to who signed up. A letter's id is derived from what happened and the reader, so what is delivered twice, replayed, or
 * handled by two instances makes one letter; what happened longer ago than
 * {@link pl.krakow.centra.kit.letter.LetterSettings#staleAfter} makes none.
 *
 * <p>Who has no account is written to at the address they gave: before it is confirmed with nothing but the question whether it
 * is theirs. Who has one is written to at an address they have shown to read, and asked for that first. What staff wrote down
 * for somebody is used as it is.
 */
@Component
@RequiredArgsConstructor
public class WriteRegistrationLetters implements AddressConfirmed {

    private static final int AT_ONCE = 500;
    private static final int MOST_OF_ONE_PERSON = 100;

    private final LetterBox letterBox;
    private final WriteToOne writeToOne;
    private final WriteToEverybody toEverybody;
    private final Registrations registrations;
    private final Rosters rosters;
    private final PlannedEvents events;
    private final Clock clock;

    /**
     * What happened.
     *
     * @param id of the news
     * @param version of the roster
     */
    public record Cause(String id, long version, Instant time) {}

    /** Somebody stands where they didn't stand before. */
    public void standing(RegistrationChanged news, Cause cause) {
        var facts = news.registration();
        if (letterBox.isStale(cause.time())) {
            return;
        }
        var found = registrations.find(new RegistrationId(facts.registrationId()));
        var planned = events.find(facts.centre(), facts.eventId());
        if (found.isEmpty() || planned.isEmpty()) {
            return;
        }
        if (isOver(planned.get()) && news.state() == RegistrationChanged.State.CONFIRMED) {
            // written down afterwards: they were there
            return;
        }
        var registration = found.get().standingFor(facts.people());
        kind(news, registration).ifPresent(kind -> {
            var until = news.until();
            var deadline = until == null ? null : until.toInstant();
            if (deadline != null && !clock.instant().isBefore(deadline)) {
                return;
            }
            boolean wasSeated = news.before() == RegistrationChanged.State.CONFIRMED;
            var about =
                    About.of(kind, cause).seated(kind.isToSeated() || wasSeated).until(deadline);
            if (kind == RegistrationLetter.WAITING) {
                placeInLine(registration)
                        .ifPresent(place -> writeToOne.write(registration, planned.get(), about.at(place)));
            } else if (kind == RegistrationLetter.DECLINED) {
                writeToOne.write(registration, planned.get(), about.because(registration.declineReason()));
            } else if (kind == RegistrationLetter.EVENT_CANCELLED) {
                writeToOne.write(
                        registration, planned.get(), about.because(planned.get().reason()));
            } else {
                writeToOne.write(registration, planned.get(), about);
            }
        });
    }

    private boolean isOver(PlannedEvent event) {
        return !event.sessions().getLast().end().isAfter(clock.instant());
    }

    private static Optional<RegistrationLetter> kind(RegistrationChanged news, Registration registration) {
        if (news.state() == news.before()) {
            return Optional.of(RegistrationLetter.FEWER_PEOPLE);
        }
        return Optional.ofNullable(
                switch (news.state()) {
                    case UNCONFIRMED -> registration.confirmBy() == null ? null : RegistrationLetter.CONFIRM_ADDRESS;
                    case APPLIED -> RegistrationLetter.APPLICATION_RECEIVED;
                    case WAITING -> RegistrationLetter.WAITING;
                    case OFFERED -> RegistrationLetter.OFFER;
                    case DECLINED -> RegistrationLetter.DECLINED;
                    case EXPIRED -> RegistrationLetter.OFFER_EXPIRED;
                    case CONFIRMED ->
                        switch (news.cause()) {
                            case SEAT_FREE -> RegistrationLetter.PROMOTED;
                            case CENTRE ->
                                registration.byStaff() == null
                                        ? RegistrationLetter.APPROVED
                                        : RegistrationLetter.CONFIRMED;
                            default -> RegistrationLetter.CONFIRMED;
                        };
                    case CANCELLED ->
                        switch (news.cause()) {
                            case EVENT_OFF -> RegistrationLetter.EVENT_CANCELLED;
                            case CENTRE -> RegistrationLetter.CANCELLED_BY_CENTRE;
                            default -> RegistrationLetter.CANCELLED;
                        };
                });
    }

    /** Nothing when they don't wait any more: what they have become since is told by itself. */
    private Optional<Integer> placeInLine(Registration registration) {
        return rosters.of(registration.event())
                .flatMap(roster -> roster.find(registration.id()).map(roster::placeInLine))
                .filter(place -> place > 0);
    }

    /** The event is another than its people know. */
    public void notice(EventNoticeDue news, Cause cause) {
        var kind = switch (news.notice()) {
            case CHANGED -> RegistrationLetter.EVENT_CHANGED;
            case MOVED -> RegistrationLetter.EVENT_MOVED;
            case POSTPONED -> RegistrationLetter.EVENT_POSTPONED;
            case RESCHEDULED -> RegistrationLetter.EVENT_RESCHEDULED;
        };
        toEverybody.write(
                news.eventId(), news.centre(), cause, WriteRegistrationLetters::knowsOfTheEvent, (one, planned) -> {
                    var about = About.of(kind, cause).seated(one.entry().state() == EntryState.CONFIRMED);
                    writeToOne.write(
                            one.registration(),
                            planned,
                            kind == RegistrationLetter.EVENT_POSTPONED ? about.because(planned.reason()) : about);
                    if (!news.dropped().isEmpty()) {
                        var dropped = news.dropped().stream()
                                .map(session -> new Meeting(
                                        writeToOne.entry(one.registration().id(), session.sessionId()),
                                        session.start().toInstant(),
                                        session.end().toInstant(),
                                        null,
                                        null,
                                        null))
                                .toList();
                        writeToOne.write(
                                one.registration(),
                                planned,
                                About.of(RegistrationLetter.SESSIONS_CANCELLED, cause)
                                        .seated(one.entry().state() == EntryState.CONFIRMED)
                                        .of(dropped));
                    }
                });
    }

    private static boolean knowsOfTheEvent(Entry entry) {
        return switch (entry.state()) {
            case APPLIED, WAITING, OFFERED, CONFIRMED -> true;
            default -> false;
        };
    }

    /** Who has a seat is to be reminded of the event; who has none when it begins is told so. */
    public void reminder(EventReminderDue news, Cause cause) {
        if (news.minutesBefore() == EventReminderDue.BEGINS) {
            begun(news, cause);
            return;
        }
        toEverybody.write(
                news.eventId(),
                news.centre(),
                cause,
                entry -> entry.state() == EntryState.CONFIRMED,
                (one, planned) -> {
                    var start = planned.sessions().getFirst().start();
                    if (planned.status() == PlannedEvents.Status.ON
                            && clock.instant().isBefore(start)) {
                        // what it reminds of tells one from another, not who says that it is due
                        var occasion = new Cause(
                                "reminder:%s:%s:%d".formatted(news.eventId(), start, news.minutesBefore()),
                                cause.version(),
                                cause.time());
                        writeToOne.write(
                                one.registration(),
                                planned,
                                About.of(RegistrationLetter.REMINDER, occasion)
                                        .seated(true)
                                        .usefulUntil(start));
                    }
                });
    }

    private void begun(EventReminderDue news, Cause cause) {
        toEverybody.write(
                news.eventId(), news.centre(), cause, entry -> entry.state() == EntryState.WAITING, (one, planned) -> {
                    var start = planned.sessions().getFirst().start();
                    // who learns of it late may have another date by now
                    if (planned.status() == PlannedEvents.Status.ON
                            && !cause.time().isBefore(start)) {
                        var occasion = new Cause(
                                "begun:%s:%s".formatted(news.eventId(), start), cause.version(), cause.time());
                        writeToOne.write(one.registration(), planned, About.of(RegistrationLetter.NO_SEAT, occasion));
                    }
                });
    }

    /** What the staff write to those people of an event. How many of them are written to; done again, the same. */
    int message(EventId event, String centre, List<RegistrationId> to, Text text, Cause cause) {
        var planned = events.find(centre, event.value());
        return planned.isEmpty()
                ? 0
                : toEach(
                        to,
                        registration -> writeToOne.write(
                                registration,
                                planned.get(),
                                About.of(RegistrationLetter.MESSAGE, cause).saying(text)));
    }

    /** How many of them a message from the staff would reach. */
    int reachable(List<RegistrationId> to) {
        return toEach(
                to,
                registration -> WriteToOne.address(registration)
                        .filter(address -> {
                            var correspondent = writeToOne.correspondent(registration);
                            return correspondent.wants(Topic.MESSAGES)
                                    && !WriteToOne.needsConfirming(registration, correspondent, address);
                        })
                        .isPresent());
    }

    private int toEach(List<RegistrationId> to, Predicate<Registration> reaching) {
        int reached = 0;
        for (int from = 0; from < to.size(); from += AT_ONCE) {
            var some = registrations.find(to.subList(from, Math.min(to.size(), from + AT_ONCE)));
            reached += (int) some.values().stream().filter(reaching).count();
        }
        return reached;
    }

    /** Their link once more; the one for confirming their address, where that isn't done yet. */
    void linkAgain(Registration registration, Entry entry, String slot) {
        var cause = new Cause(slot, 0, clock.instant());
        events.find(registration.centre(), registration.event().value())
                .ifPresent(planned -> writeToOne.write(
                        registration,
                        planned,
                        entry.state().isUnconfirmed()
                                ? About.of(RegistrationLetter.CONFIRM_ADDRESS, cause)
                                        .until(entry.until())
                                : About.of(RegistrationLetter.LINK, cause)));
    }

    /** The letters {@link #linkAgain} may have written. */
    List<UUID> linkAgainIds(Registration registration, String slot) {
        return List.of(
                writeToOne.id(registration, RegistrationLetter.LINK, slot),
                writeToOne.id(registration, RegistrationLetter.CONFIRM_ADDRESS, slot));
    }

    /** What waited for the address is told: where they stand at each event that is still to come. */
    @Override
    public void confirmed(String subject, EmailAddress address) {
        for (var registration : registrations.ofSubject(subject, null, MOST_OF_ONE_PERSON)) {
            if (!address.value().equals(registration.person().email())) {
                continue;
            }
            var planned =
                    events.find(registration.centre(), registration.event().value());
            var roster = rosters.of(registration.event());
            if (planned.isEmpty() || roster.isEmpty() || roster.get().occasion().isOverAt(clock.instant())) {
                continue;
            }
            roster.get()
                    .find(registration.id())
                    .flatMap(entry -> standing(entry, roster.get()))
                    .ifPresent(about -> writeToOne.write(registration, planned.get(), about));
        }
    }

    private Optional<About> standing(Entry entry, Roster roster) {
        var cause =
                new Cause("address-confirmed:" + entry.id(), roster.version().orElse(0) + 1, clock.instant());
        return switch (entry.state()) {
            case CONFIRMED ->
                Optional.of(About.of(RegistrationLetter.CONFIRMED, cause).seated(true));
            case WAITING ->
                Optional.of(About.of(RegistrationLetter.WAITING, cause).at(roster.placeInLine(entry)));
            case OFFERED ->
                Optional.of(About.of(RegistrationLetter.OFFER, cause).until(entry.until()));
            case APPLIED -> Optional.of(About.of(RegistrationLetter.APPLICATION_RECEIVED, cause));
            default -> Optional.empty();
        };
    }
}

package pl.krakow.centra.events.registrations.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.EventNoticeDue;
import pl.krakow.centra.domainevents.EventReminderDue;
import pl.krakow.centra.domainevents.RegistrationChanged;
import pl.krakow.centra.events.letters.AddressConfirmed;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.domain.Correspondent;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedEvent;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedSession;
import pl.krakow.centra.events.programme.PlannedEvents.Where;
import pl.krakow.centra.events.registrations.RegistrationSettings;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Meeting;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Text;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;

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
    private final RegistrationLinks links;
    private final Registrations registrations;
    private final Rosters rosters;
    private final PlannedEvents events;
    private final Correspondence correspondence;
    private final RegistrationSettings settings;
    private final Ids ids;
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
        kind(news, found.get()).ifPresent(kind -> {
            var until = news.until();
            var deadline = until == null ? null : until.toInstant();
            if (deadline != null && !clock.instant().isBefore(deadline)) {
                return;
            }
            boolean wasSeated = news.before() == RegistrationChanged.State.CONFIRMED;
            var about =
                    About.of(kind, cause).seated(kind.isToSeated() || wasSeated).until(deadline);
            if (kind == RegistrationLetter.WAITING) {
                placeInLine(found.get()).ifPresent(place -> write(found.get(), planned.get(), about.at(place)));
            } else if (kind == RegistrationLetter.DECLINED) {
                write(found.get(), planned.get(), about.because(found.get().declineReason()));
            } else if (kind == RegistrationLetter.EVENT_CANCELLED) {
                write(found.get(), planned.get(), about.because(planned.get().reason()));
            } else {
                write(found.get(), planned.get(), about);
            }
        });
    }

    private static Optional<RegistrationLetter> kind(RegistrationChanged news, Registration registration) {
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
        everybody(news.eventId(), news.centre(), cause, WriteRegistrationLetters::knowsOfTheEvent, (one, planned) -> {
            var about = About.of(kind, cause).seated(one.entry.state() == EntryState.CONFIRMED);
            write(
                    one.registration,
                    planned,
                    kind == RegistrationLetter.EVENT_POSTPONED ? about.because(planned.reason()) : about);
            if (!news.dropped().isEmpty()) {
                var dropped = news.dropped().stream()
                        .map(session -> new Meeting(
                                entry(one.registration.id(), session.sessionId()),
                                session.start().toInstant(),
                                session.end().toInstant(),
                                null,
                                null,
                                null))
                        .toList();
                write(
                        one.registration,
                        planned,
                        About.of(RegistrationLetter.SESSIONS_CANCELLED, cause)
                                .seated(one.entry.state() == EntryState.CONFIRMED)
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

    /** Who has a seat is to be reminded of the event. */
    public void reminder(EventReminderDue news, Cause cause) {
        everybody(
                news.eventId(),
                news.centre(),
                cause,
                entry -> entry.state() == EntryState.CONFIRMED,
                (one, planned) -> {
                    var start = planned.sessions().getFirst().start();
                    if (planned.status() == PlannedEvents.Status.ON
                            && clock.instant().isBefore(start)) {
                        write(
                                one.registration,
                                planned,
                                About.of(RegistrationLetter.REMINDER, cause)
                                        .seated(true)
                                        .usefulUntil(start));
                    }
                });
    }

    /**
     * The event is over: who came is thanked, once, whatever else is said of it; everybody who had a seat, where nobody noted who
     * came.
     */
    public void thanks(UUID event, String centre, Cause cause) {
        var ended = new Cause("thanks:" + event, cause.version(), cause.time());
        boolean noted = rosters.of(new EventId(event))
                .filter(roster -> roster.entries().stream().anyMatch(entry -> entry.present() > 0))
                .isPresent();
        everybody(
                event,
                centre,
                ended,
                entry -> entry.state() == EntryState.CONFIRMED && (!noted || entry.present() > 0),
                (one, planned) -> write(one.registration, planned, About.of(RegistrationLetter.THANKS, ended)));
    }

    /** It is settled who came, which may be before the event is over: then nobody is thanked yet. */
    public void thanksWhenOver(UUID event, String centre, Cause cause) {
        if (rosters.of(new EventId(event))
                .filter(roster -> roster.occasion().isOverAt(clock.instant()))
                .isPresent()) {
            thanks(event, centre, cause);
        }
    }

    /** What the staff write to those people of an event. How many of them are written to; done again, the same. */
    int message(EventId event, String centre, List<RegistrationId> to, Text text, Cause cause) {
        var planned = events.find(centre, event.value());
        return planned.isEmpty()
                ? 0
                : toEach(
                        to,
                        registration -> write(
                                registration,
                                planned.get(),
                                About.of(RegistrationLetter.MESSAGE, cause).saying(text)));
    }

    /** How many of them a message from the staff would reach. */
    int reachable(List<RegistrationId> to) {
        return toEach(
                to,
                registration -> address(registration)
                        .filter(address -> {
                            var correspondent = correspondent(registration);
                            return correspondent.wants(Topic.MESSAGES)
                                    && !needsConfirming(registration, correspondent, address);
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
                .ifPresent(planned -> write(
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
                id(registration, RegistrationLetter.LINK, slot),
                id(registration, RegistrationLetter.CONFIRM_ADDRESS, slot));
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
                    .ifPresent(about -> write(registration, planned.get(), about));
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

    // To many

    private record One(Entry entry, Registration registration) {}

    private interface Writing {

        void to(One one, PlannedEvent planned);
    }

    private void everybody(UUID event, String centre, Cause cause, Predicate<Entry> who, Writing writing) {
        if (letterBox.isStale(cause.time())) {
            return;
        }
        var roster = rosters.of(new EventId(event));
        var planned = events.find(centre, event);
        if (roster.isEmpty() || planned.isEmpty()) {
            return;
        }
        var entries = roster.get().entries().stream().filter(who).toList();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            var some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            var known = registrations.find(some.stream().map(Entry::id).toList());
            some.stream()
                    .flatMap(
                            entry -> Optional.ofNullable(known.get(entry.id()))
                                    .map(registration -> new One(entry, registration))
                                    .stream())
                    .forEach(one -> writing.to(one, planned.get()));
        }
    }

    // One letter

    /** What else a letter tells than the registration and the event. */
    private record About(
            RegistrationLetter kind,
            Cause cause,
            boolean isSeated,
            @Nullable Instant deadline,
            @Nullable Instant uselessFrom,
            @Nullable Integer place,
            @Nullable String reason,
            @Nullable Text text,
            @Nullable List<Meeting> meetings) {

        static About of(RegistrationLetter kind, Cause cause) {
            return new About(kind, cause, false, null, null, null, null, null, null);
        }

        About seated(boolean yes) {
            return new About(kind, cause, yes, deadline, uselessFrom, place, reason, text, meetings);
        }

        About until(@Nullable Instant end) {
            return new About(kind, cause, isSeated, end, end, place, reason, text, meetings);
        }

        About usefulUntil(Instant end) {
            return new About(kind, cause, isSeated, deadline, end, place, reason, text, meetings);
        }

        About at(int placeInLine) {
            return new About(kind, cause, isSeated, deadline, uselessFrom, placeInLine, reason, text, meetings);
        }

        About because(@Nullable String why) {
            return new About(kind, cause, isSeated, deadline, uselessFrom, place, why, text, meetings);
        }

        About saying(Text what) {
            return new About(kind, cause, isSeated, deadline, uselessFrom, place, reason, what, meetings);
        }

        About of(List<Meeting> those) {
            return new About(kind, cause, isSeated, deadline, uselessFrom, place, reason, text, those);
        }
    }

    /** Whether they are written to, now or when it was asked for before. */
    private boolean write(Registration registration, PlannedEvent planned, About about) {
        var address = address(registration);
        if (address.isEmpty()) {
            return false;
        }
        var kind = about.kind;
        if (!letterBox.known(Set.of(id(registration, kind, about.cause.id()))).isEmpty()) {
            return true;
        }
        var correspondent = correspondent(registration);
        if (kind.topic() != null && !correspondent.wants(kind.topic())) {
            return false;
        }
        if (needsConfirming(registration, correspondent, address.get())) {
            if (kind.topic() == Topic.SIGN_UP) {
                askToConfirm(registration, address.get(), planned, about.cause);
            }
            return false;
        }
        var words = words(registration, planned, about).with(link(registration, planned, about));
        letterBox.post(letter(registration, about, reader(registration, address.get()), words));
        return true;
    }

    private void askToConfirm(Registration registration, EmailAddress address, PlannedEvent planned, Cause cause) {
        var language = registration.person().language();
        correspondence.askToConfirm(
                cause.id() + ":" + registration.id(),
                correspondentId(registration),
                address,
                language,
                registration.centre(),
                planned.title(language),
                planned.id());
    }

    private static Optional<EmailAddress> address(Registration registration) {
        return Optional.ofNullable(registration.person().email()).flatMap(EmailAddress::parse);
    }

    private Correspondent correspondent(Registration registration) {
        return correspondence.of(
                correspondentId(registration), registration.person().language());
    }

    private Letter<RegistrationWords> letter(
            Registration registration, About about, Reader reader, RegistrationWords words) {
        return letterBox
                .letter(
                        cause(registration, about.kind, about.cause.id()),
                        about.kind.kind(),
                        reader,
                        registration.centre(),
                        words)
                .until(about.uselessFrom);
    }

    private static String cause(Registration registration, RegistrationLetter kind, String cause) {
        return kind.key() + ":" + cause + ":" + registration.id();
    }

    /** The id {@link LetterBox#letter} gives it, known before there is anything to tell. */
    private UUID id(Registration registration, RegistrationLetter kind, String cause) {
        return ids.derived("letter:" + cause(registration, kind, cause) + ":" + correspondentId(registration));
    }

    static Reader reader(Registration registration, EmailAddress address) {
        return Reader.at(address, registration.person().language(), correspondentId(registration));
    }

    /** Their account; for who has none, the person they are in this service. */
    static String correspondentId(Registration registration) {
        var subject = registration.subject();
        return subject == null
                ? Correspondence.withoutAccount(registration.participant().value())
                : subject;
    }

    private static boolean needsConfirming(
            Registration registration, Correspondent correspondent, EmailAddress address) {
        return registration.subject() != null && !correspondent.hasConfirmed(address);
    }

    private @Nullable String link(Registration registration, PlannedEvent planned, About about) {
        if (registration.subject() != null) {
            return null;
        }
        var confirmBy = about.deadline;
        return about.kind == RegistrationLetter.CONFIRM_ADDRESS && confirmBy != null
                ? links.next(registration.id(), Link.Purpose.CONFIRM, confirmBy)
                : links.next(
                        registration.id(),
                        Link.Purpose.MANAGE,
                        planned.sessions().getLast().end().plus(settings.linksLast()));
    }

    private RegistrationWords words(Registration registration, PlannedEvent planned, About about) {
        var language = registration.person().language();
        boolean seated = about.kind.isToSeated() && about.isSeated;
        return new RegistrationWords(
                registration.id().value(),
                planned.id(),
                planned.title(language),
                registration.people(),
                about.meetings == null ? meetings(registration, planned, about, language) : about.meetings,
                about.isSeated,
                registration.subject() != null,
                about.reason,
                about.text,
                null,
                about.deadline,
                about.place,
                seated ? registration.ticket() : null,
                about.cause.version(),
                about.cause.time());
    }

    private List<Meeting> meetings(Registration registration, PlannedEvent planned, About about, String language) {
        var meetings = new ArrayList<Meeting>();
        for (var session : planned.sessions()) {
            meetings.add(meeting(registration.id(), session, about.isSeated, language));
        }
        return meetings;
    }

    private Meeting meeting(RegistrationId id, PlannedSession session, boolean seated, String language) {
        boolean tellsWhere = seated || session.where() != Where.ONLINE_FOR_PARTICIPANTS;
        var title = session.title();
        return new Meeting(
                entry(id, session.id()),
                session.start(),
                session.end(),
                session.where(),
                tellsWhere ? session.place() : null,
                title == null ? null : title.in(language));
    }

    /** By which a meeting is known in the calendar of somebody: theirs alone, and the same for ever. */
    private UUID entry(RegistrationId id, UUID session) {
        return ids.derived("calendar:" + id + ":" + session);
    }
}

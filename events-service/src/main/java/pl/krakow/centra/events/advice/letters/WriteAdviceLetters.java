package pl.krakow.centra.events.advice.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.events.advice.AdviceTokens;
import pl.krakow.centra.events.advice.FindSlots;
import pl.krakow.centra.events.advice.SlotView;
import pl.krakow.centra.events.advice.TellsWhoWaits;
import pl.krakow.centra.events.advice.Whereabouts;
import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.events.advice.domain.AdviceLink.Purpose;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.letters.AddressConfirmed;
import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.wording.Wording;

/**
 * Writes to who has an appointment. A letter's id is derived from what happened and the reader, so what is told twice, or
 * found again by a sweep, makes one letter; what happened longer ago than
 * {@link pl.krakow.centra.kit.letter.LetterSettings#staleAfter} makes none.
 *
 * <p>An address an account gave is written to once its owner has shown that they read it, and asked for that first. What the
 * desk wrote down for somebody is used as it is.
 */
@Component
@RequiredArgsConstructor
public class WriteAdviceLetters implements AddressConfirmed, TellsWhoWaits {

    private final LetterBox letterBox;
    private final Correspondence correspondence;
    private final Whereabouts whereabouts;
    private final Visits visits;
    private final Advisers advisers;
    private final AdviceFields fields;
    private final FindSlots findSlots;
    private final AdviceTokens tokens;
    private final AdviceLetterSettings settings;
    private final Clock clock;

    /**
     * What happened.
     *
     * @param id of the news
     * @param version of the appointment
     */
    public record Cause(String id, long version, Instant time) {}

    /** Something happened to an appointment; times are those of the news, whatever came since. */
    public void about(AdviceEvent news, Cause cause) {
        var kind = kind(news);
        if (kind == null || letterBox.isStale(cause.time())) {
            return;
        }
        var facts = news.appointment();
        var id = new AppointmentId(facts.appointmentId());
        var time = new Period(facts.start().toInstant(), facts.end().toInstant());
        visits.find(id)
                .ifPresent(visit -> whereabouts.of(id).ifPresent(found -> write(kind, visit, found, time, cause)));
    }

    private static @Nullable AdviceLetter kind(AdviceEvent news) {
        return switch (news) {
            case AdviceBooked _ -> AdviceLetter.CONFIRMED;
            case AdviceMoved _ -> AdviceLetter.MOVED;
            case AdviceReleased _ -> AdviceLetter.ROOM_REFUSED;
            case AdviceCancelled(var _, var by, var _) ->
                by == CancelledBy.USER ? AdviceLetter.CANCELLED : AdviceLetter.CANCELLED_BY_CENTRE;
            case AdviceGiven _, AdviceMissed _ -> null;
        };
    }

    /** Rooms of these days weren't answered at once: who waits for one learns that it takes a while. */
    @Override
    public void pending(AdviserDay day) {
        var waiting = day.contents().appointments().stream()
                .filter(each -> each.state() == AppointmentState.PENDING_ROOM)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var known = visits.of(waiting.stream().map(Appointment::id).toList());
        for (var each : waiting) {
            var visit = known.get(each.id());
            if (visit != null) {
                write(
                        AdviceLetter.PENDING,
                        visit,
                        new Found(day, each, day.duty(each.duty()).orElseThrow(), null),
                        each.time(),
                        new Cause("pending", each.revision(), clock.instant()));
            }
        }
    }

    /** The talk is tomorrow. */
    public void remind(Visit visit, Found found) {
        var start = found.appointment().time().start();
        write(
                AdviceLetter.REMINDER,
                visit,
                found,
                found.appointment().time(),
                new Cause("reminder:" + start, found.appointment().revision(), clock.instant()));
    }

    /** What waited for the address is told: appointments that are still ahead. */
    @Override
    public void confirmed(String subject, EmailAddress address) {
        var theirs = visits.ofSubject(subject).stream()
                .filter(visit -> address.value().equals(visit.email()))
                .toList();
        var found = whereabouts.of(theirs.stream().map(Visit::id).toList());
        for (var visit : theirs) {
            var one = found.get(visit.id());
            if (one != null
                    && one.appointment().state() == AppointmentState.BOOKED
                    && one.appointment().time().start().isAfter(clock.instant())) {
                write(
                        AdviceLetter.CONFIRMED,
                        visit,
                        one,
                        one.appointment().time(),
                        new Cause("address-confirmed", one.appointment().revision(), clock.instant()));
            }
        }
    }

    private void write(AdviceLetter kind, Visit visit, Found found, Period time, Cause cause) {
        var address = Optional.ofNullable(visit.email()).flatMap(EmailAddress::parse);
        if (address.isEmpty()) {
            return;
        }
        var correspondent = correspondence.of(correspondent(visit), visit.language());
        if (!correspondent.wants(kind.topic())) {
            return;
        }
        if (visit.subject() != null && !correspondent.hasConfirmed(address.get())) {
            correspondence.askToConfirm(
                    "advice:" + visit.id(),
                    correspondent.id(),
                    address.get(),
                    visit.language(),
                    visit.centre(),
                    title(found, visit.language()),
                    visit.id().value());
            return;
        }
        post(kind, visit, address.get(), words(kind, visit, found, time, cause), cause);
    }

    /**
     * Asks whether the address is theirs, before the time that is reserved for them is anybody else's.
     *
     * @param again names the wish to have the letter once more; else empty
     */
    public void askToConfirm(Visit visit, Found found, String again) {
        var appointment = found.appointment();
        var cause = new Cause("reserved" + again, appointment.revision(), clock.instant());
        Optional.ofNullable(visit.email())
                .flatMap(EmailAddress::parse)
                .ifPresent(address -> post(
                        AdviceLetter.CONFIRM_ADDRESS,
                        visit,
                        address,
                        words(AdviceLetter.CONFIRM_ADDRESS, visit, found, appointment.time(), cause),
                        cause));
    }

    /**
     * The link once more, to who has lost it: to confirm the address while that is waited for, else to everything.
     *
     * @param which names the wish to have it
     */
    public void linkAgain(Visit visit, Found found, String which) {
        var appointment = found.appointment();
        if (appointment.state() == AppointmentState.RESERVED) {
            askToConfirm(visit, found, which);
            return;
        }
        var cause = new Cause("link:" + which, appointment.revision(), clock.instant());
        Optional.ofNullable(visit.email())
                .flatMap(EmailAddress::parse)
                .ifPresent(address -> post(
                        AdviceLetter.LINK,
                        visit,
                        address,
                        words(AdviceLetter.LINK, visit, found, appointment.time(), cause),
                        cause));
    }

    /** A time that is reserved for who waited, as a letter tells it. */
    AdviceWords offered(Visit visit, Found reserved) {
        var appointment = reserved.appointment();
        return words(
                AdviceLetter.CONFIRMED,
                visit,
                reserved,
                appointment.time(),
                new Cause("offered", appointment.revision(), clock.instant()));
    }

    /** An appointment as its adviser is told of it. */
    AdviceWords toAdviser(Visit visit, Found found, Period time, Cause cause) {
        return words(AdviceLetter.CONFIRMED, visit, found, time, cause);
    }

    private void post(AdviceLetter kind, Visit visit, EmailAddress address, AdviceWords words, Cause cause) {
        var reader = Reader.at(address, visit.language(), correspondent(visit));
        var name = "%s:%s:%s".formatted(kind.key(), cause.id(), visit.id());
        var letter = letterBox.letter(name, kind.kind(), reader, visit.centre(), words);
        if (visit.subject() == null) {
            if (!letterBox.known(Set.of(letter.id())).isEmpty()) {
                return;
            }
            letter = letterBox.letter(
                    name, kind.kind(), reader, visit.centre(), words.withLink(token(kind, visit, words)));
        }
        letterBox.post(letter.until(until(kind, words)));
    }

    private static @Nullable Instant until(AdviceLetter kind, AdviceWords words) {
        return switch (kind) {
            case CANCELLED -> null;
            case CONFIRM_ADDRESS -> words.deadline();
            default -> words.start();
        };
    }

    private String token(AdviceLetter kind, Visit visit, AdviceWords words) {
        var deadline = words.deadline();
        return kind == AdviceLetter.CONFIRM_ADDRESS && deadline != null
                ? tokens.to(visit.id(), Purpose.CONFIRM, deadline)
                : tokens.to(visit.id(), Purpose.MANAGE, words.end().plus(settings.linksLast()));
    }

    /** Their account; for who has none, the person they are in this service. */
    static String correspondent(Visit visit) {
        var subject = visit.subject();
        return subject == null ? "participant:" + visit.who() : subject;
    }

    private String title(Found found, String language) {
        return title(fields, found.appointment().field(), language);
    }

    static String title(AdviceFields fields, String code, String language) {
        return Wording.in(language).say("advice.title", Map.of("field", fields.named(code, Locale.of(language))));
    }

    private AdviceWords words(AdviceLetter kind, Visit visit, Found found, Period time, Cause cause) {
        var appointment = found.appointment();
        var place = found.duty().place();
        var claim = appointment.room();
        return new AdviceWords(
                appointment.id().value(),
                appointment.field(),
                advisers.find(found.day().id().adviser()).map(Adviser::name).orElse(""),
                time.start(),
                time.end(),
                place.way(),
                place instanceof DutyPlace.InRoom(var room, var _) ? claim == null ? room : claim.roomId() : null,
                place instanceof DutyPlace.Online(var link) ? link : null,
                place instanceof DutyPlace.Phone(var number) ? number : null,
                visit.phone(),
                visit.subject() != null,
                kind == AdviceLetter.CANCELLED_BY_CENTRE ? reason(visit, found) : null,
                kind.offersInstead() ? instead(visit.centre(), found, time) : List.of(),
                kind == AdviceLetter.PENDING || kind == AdviceLetter.CONFIRM_ADDRESS ? appointment.deadline() : null,
                null,
                cause.version(),
                cause.time());
    }

    private static @Nullable String reason(Visit visit, Found found) {
        return visit.cancelReason() == null ? found.duty().cancelReason() : visit.cancelReason();
    }

    /** The time that has just become free again is no way out. */
    private static boolean isTheSame(SlotView slot, Found found, Period time) {
        return slot.start().toInstant().equals(time.start())
                && slot.adviser().id().equals(found.day().id().adviser().value());
    }

    private List<AdviceWords.Free> instead(String centre, Found found, Period time) {
        var date = time.start().atZone(found.duty().zone()).toLocalDate();
        return findSlots.instead(centre, found.appointment().field(), date).stream()
                .filter(slot -> !isTheSame(slot, found, time))
                .map(slot -> new AdviceWords.Free(
                        slot.start().toInstant(),
                        slot.end().toInstant(),
                        slot.adviser().name()))
                .toList();
    }
}

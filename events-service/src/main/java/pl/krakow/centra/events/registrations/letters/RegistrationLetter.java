package pl.krakow.centra.events.registrations.letters;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.kit.calendar.ICalendar.Act;

/** What a letter to somebody who signed up is about. */
enum RegistrationLetter {
    /** To who has no account: is the address theirs? */
    CONFIRM_ADDRESS(null, null),
    /** To who asked for their link once more, or signed up twice. */
    LINK(null, null),
    APPLICATION_RECEIVED(Topic.SIGN_UP, null),
    CONFIRMED(Topic.SIGN_UP, Act.REQUEST),
    /** The centre has let them in. */
    APPROVED(Topic.SIGN_UP, Act.REQUEST),
    /** They waited, and there is a seat. */
    PROMOTED(Topic.SIGN_UP, Act.REQUEST),
    DECLINED(Topic.SIGN_UP, null),
    WAITING(Topic.SIGN_UP, null),
    OFFER(Topic.SIGN_UP, null),
    OFFER_EXPIRED(Topic.SIGN_UP, null),
    /** It begins, and they still wait. */
    NO_SEAT(Topic.SIGN_UP, null),
    CANCELLED(Topic.SIGN_UP, Act.CANCEL),
    CANCELLED_BY_CENTRE(Topic.SIGN_UP, Act.CANCEL),
    /** Some of a group gave up their seats. */
    FEWER_PEOPLE(Topic.SIGN_UP, null),
    EVENT_CANCELLED(Topic.SIGN_UP, Act.CANCEL),
    EVENT_CHANGED(Topic.SIGN_UP, Act.REQUEST),
    EVENT_MOVED(Topic.SIGN_UP, Act.REQUEST),
    EVENT_POSTPONED(Topic.SIGN_UP, Act.CANCEL),
    EVENT_RESCHEDULED(Topic.SIGN_UP, Act.REQUEST),
    /** Some meetings won't take place; the event does. */
    SESSIONS_CANCELLED(Topic.SIGN_UP, Act.CANCEL),
    REMINDER(Topic.REMINDERS, null),
    MESSAGE(Topic.MESSAGES, null),
    THANKS(Topic.AFTERWARDS, null);

    private static final String PREFIX = "REGISTRATION_";

    private final @Nullable Topic topic;
    private final @Nullable Act calendar;

    RegistrationLetter(@Nullable Topic topic, @Nullable Act calendar) {
        this.topic = topic;
        this.calendar = calendar;
    }

    /** What people choose by; none for what they can't do without. */
    @Nullable
    Topic topic() {
        return topic;
    }

    /** What the calendar of somebody with a seat is to do. */
    @Nullable
    Act calendar() {
        return calendar;
    }

    /** Whether who reads it has a seat, so that it may say what only participants are told, and show the ticket. */
    boolean isToSeated() {
        return calendar == Act.REQUEST || this == REMINDER;
    }

    /** As the kind is known in the whole service. */
    String kind() {
        return PREFIX + name();
    }

    static RegistrationLetter of(String kind) {
        return valueOf(kind.substring(PREFIX.length()));
    }

    /** As messages are named. */
    String key() {
        return "letter.registration-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

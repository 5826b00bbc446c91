package pl.krakow.centra.booking.letters.domain;

import java.util.Locale;

/** What a letter is about. */
public enum LetterKind {
    REQUEST_RECEIVED(Topic.BOOKINGS),
    CONFIRMED(Topic.BOOKINGS),
    DECLINED(Topic.BOOKINGS),
    /** Another room, another time, or other details. */
    CHANGED(Topic.BOOKINGS),
    CANCELLED(Topic.BOOKINGS),
    /** By the centre, for a reason of its own, with what is free instead. */
    WITHDRAWN(Topic.BOOKINGS),
    /** The day before. */
    REMINDER(Topic.REMINDERS),
    /** Somebody waited for a room; it is theirs until a deadline. */
    WAITING_OFFER(Topic.WAITING_LIST),
    VERIFIED(Topic.ORGANISATION),
    /** Staff looked at the evidence and didn't accept it. */
    UNVERIFIED(Topic.ORGANISATION),
    REGULATIONS_CHANGED(Topic.ORGANISATION),
    /** To an address that isn't known to be the person's yet; nobody can do without it. */
    ADDRESS_CODE(Topic.NECESSARY);

    private final Topic topic;

    LetterKind(Topic topic) {
        this.topic = topic;
    }

    /** What people choose by. */
    public Topic topic() {
        return topic;
    }

    /** Whether the meetings it tells of leave the reader's calendar. */
    public boolean takesOut() {
        return this == DECLINED || this == CANCELLED || this == WITHDRAWN;
    }

    /** Whether the meetings it tells of belong into the reader's calendar, or leave it. */
    public boolean concernsTheCalendar() {
        return topic == Topic.BOOKINGS;
    }

    /** As messages are named. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

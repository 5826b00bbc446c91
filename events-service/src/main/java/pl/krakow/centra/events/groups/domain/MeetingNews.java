package pl.krakow.centra.events.groups.domain;

/** What others learn of a meeting. */
public sealed interface MeetingNews {

    /** It needs its room, at its time. */
    record RoomRequested() implements MeetingNews {}

    /** It needs no room any more. */
    record RoomGivenUp() implements MeetingNews {}

    /** It took place. Told again when it is corrected who came. */
    record Held() implements MeetingNews {}
}

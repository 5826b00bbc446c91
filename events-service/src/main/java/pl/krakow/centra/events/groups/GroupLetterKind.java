package pl.krakow.centra.events.groups;

import java.util.Locale;

import pl.krakow.centra.events.groups.domain.Notice;
import pl.krakow.centra.events.groups.domain.Telling;

/** The letters groups write. Names are unique within the service, and kept with letters that wait. */
enum GroupLetterKind {
    GROUP_INVITED,
    GROUP_APPLICATION,
    GROUP_JOINED,
    GROUP_DECLINED,
    GROUP_REMOVED,
    GROUP_PAUSED,
    GROUP_RESUMED,
    GROUP_ENDED,
    GROUP_MEETING_PLANNED,
    GROUP_MEETING_MOVED,
    GROUP_MEETING_CANCELLED;

    static GroupLetterKind of(Notice.Kind kind) {
        return switch (kind) {
            case INVITED -> GROUP_INVITED;
            case APPLICATION -> GROUP_APPLICATION;
            case JOINED -> GROUP_JOINED;
            case DECLINED -> GROUP_DECLINED;
            case REMOVED -> GROUP_REMOVED;
            case PAUSED -> GROUP_PAUSED;
            case RESUMED -> GROUP_RESUMED;
            case ENDED -> GROUP_ENDED;
        };
    }

    static GroupLetterKind of(Telling telling) {
        return switch (telling) {
            case PLANNED -> GROUP_MEETING_PLANNED;
            case MOVED -> GROUP_MEETING_MOVED;
            case CANCELLED -> GROUP_MEETING_CANCELLED;
        };
    }

    boolean isAboutMeeting() {
        return this == GROUP_MEETING_PLANNED || this == GROUP_MEETING_MOVED || this == GROUP_MEETING_CANCELLED;
    }

    /** What its words in the bundle begin with. */
    String key() {
        return "letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package pl.krakow.centra.booking.series.domain;

import java.time.LocalDateTime;

/** Which occurrences an act is about, seen from one of them. */
public enum Scope {
    THIS,
    THIS_AND_FOLLOWING,
    ALL;

    boolean includes(LocalDateTime occurrence, LocalDateTime from) {
        return switch (this) {
            case THIS -> occurrence.equals(from);
            case THIS_AND_FOLLOWING -> !occurrence.isBefore(from);
            case ALL -> true;
        };
    }
}

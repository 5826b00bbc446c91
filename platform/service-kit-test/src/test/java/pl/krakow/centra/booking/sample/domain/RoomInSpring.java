package pl.krakow.centra.booking.sample.domain;

import org.springframework.util.StringUtils;

/** Breaks the rule that the domain is plain Java. */
public final class RoomInSpring {
    boolean named(String name) {
        return StringUtils.hasText(name);
    }
}

package pl.krakow.centra.events.groups.domain;

import java.util.UUID;

/** Names what somebody is to one group, from the first word to the last. */
public record MembershipId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

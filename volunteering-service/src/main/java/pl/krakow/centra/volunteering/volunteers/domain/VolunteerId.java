package pl.krakow.centra.volunteering.volunteers.domain;

import java.util.UUID;

/** Names a volunteer. Drawn, never the account's: nothing leads from it to a person but this service's own store. */
public record VolunteerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

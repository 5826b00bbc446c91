package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.util.UUID;

import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * What the staff say of an application and a criterion that must be met; it goes before what the service found by itself.
 *
 * @param reason in words, for who applied
 */
public record Ruling(RegistrationId application, UUID criterion, boolean met, String reason, String by, Instant at) {

    Ruling withoutReason() {
        return new Ruling(application, criterion, met, "", by, at);
    }

    /** Never the reason: it ends up in logs. */
    @Override
    public String toString() {
        return "Ruling on " + application;
    }
}

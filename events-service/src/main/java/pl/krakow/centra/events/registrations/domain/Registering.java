package pl.krakow.centra.events.registrations.domain;

/** What came of wanting to take part, or of wanting a seat kept. */
public sealed interface Registering {

    record Entered(Entry entry) implements Registering {}

    record Refused(Refusal refusal) implements Registering {}
}

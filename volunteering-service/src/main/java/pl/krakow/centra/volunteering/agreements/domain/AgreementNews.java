package pl.krakow.centra.volunteering.agreements.domain;

import java.time.Instant;
import java.time.LocalDate;

/** What others learn of an agreement. */
public sealed interface AgreementNews {

    Agreement agreement();

    /** A version was concluded. */
    record Concluded(Agreement agreement, AgreementVersion version, Instant at) implements AgreementNews {}

    /** It was terminated. */
    record Ended(Agreement agreement, LocalDate lastDay) implements AgreementNews {}
}

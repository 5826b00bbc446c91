package pl.krakow.centra.events.certificates.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Texts;

/**
 * What a certificate says of the event, as it was when it was issued.
 *
 * @param firstDay in the centre's time, as the last one
 */
public record Certified(
        Texts title,
        LocalDate firstDay,
        LocalDate lastDay,
        int minutes,
        @Nullable Texts scope) {}

package pl.krakow.centra.events.certificates;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter about a certificate tells.
 *
 * @param title of the event, in the reader's language
 * @param number as it is read out
 * @param link to the registration, for who has no account
 */
public record CertificateWords(
        UUID event,
        String title,
        LocalDate lastDay,
        String number,
        @Nullable String reason,
        @Nullable String link) {}

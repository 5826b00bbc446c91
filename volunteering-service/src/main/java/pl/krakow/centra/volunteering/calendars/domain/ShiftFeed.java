package pl.krakow.centra.volunteering.calendars.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's feed, at most one each.
 *
 * @param subject the account whose volunteer's shifts it shows
 * @param tokenHash SHA-256 of the token; the token itself is shown once and kept by nobody
 * @param language of the words in it
 * @param lastUsed the day it was fetched last
 */
public record ShiftFeed(
        String subject,
        String tokenHash,
        String language,
        Instant made,
        @Nullable LocalDate lastUsed) {}

package pl.krakow.centra.booking.series.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;

/**
 * Something that is being done to several occurrences. It is written down in the series before anything is done, so that
 * whoever finds it can finish it: each of its steps changes nothing when it is repeated.
 *
 * <p>An act that promises all or nothing prepares first: it claims what it needs on each day sheet, where nobody sees
 * more of it than that the time is taken. When everything is claimed it is committed by one write to the series, and
 * from then on only finished. When something can't be had it releases what it claimed.
 *
 * @param by the subject of the person it is done for
 * @param authority on whose authority, as it was when it began
 * @param due when the sweep may go on with it: whoever began it has gone
 * @param targets the occurrences it is about
 * @param pattern what the occurrences are to follow, when it changes them
 * @param elsewhere where or when occurrences that are tried again are to take place this time
 * @param onDate the date a single occurrence moves to, when it changes its date
 * @param reason what the people affected are told
 */
public record Act(
        UUID id,
        Kind kind,
        OnConflict onConflict,
        Phase phase,
        String by,
        Authority authority,
        Instant due,
        Scope scope,
        List<LocalDateTime> targets,
        @Nullable Pattern pattern,
        @Nullable Elsewhere elsewhere,
        @Nullable LocalDate onDate,
        @Nullable String reason) {

    public Act {
        targets = List.copyOf(targets);
    }

    /** What is done. */
    public enum Kind {
        /** Places the first bookings of a series; if nothing comes of it, there is no series. */
        BEGIN,
        /** Places occurrences that were skipped. */
        RETRY,
        CHANGE,
        CANCEL,
        APPROVE,
        DECLINE
    }

    /** How far it is. */
    public enum Phase {
        /** Claims what it needs; nothing of it can be seen yet. */
        PREPARING,
        /** Committed. */
        FINISHING,
        /** Given up: gives back what it claimed. */
        RELEASING
    }

    public Act in(Phase next, Instant due) {
        return new Act(
                id, kind, onConflict, next, by, authority, due, scope, targets, pattern, elsewhere, onDate, reason);
    }

    /** What an occurrence is to be placed by: what it follows, save what is to be otherwise this time. */
    public Pattern placing(Pattern followed) {
        return elsewhere == null ? followed : elsewhere.of(followed);
    }

    Act without(Forgetting what) {
        return new Act(
                id,
                kind,
                onConflict,
                phase,
                by,
                authority,
                due,
                scope,
                targets,
                pattern == null ? null : pattern.without(what),
                elsewhere,
                onDate,
                what == Forgetting.PEOPLE_AND_TEXTS ? null : reason);
    }

    Act withoutAccount(String account, String pseudonym) {
        return new Act(
                id,
                kind,
                onConflict,
                phase,
                by.equals(account) ? pseudonym : by,
                authority,
                due,
                scope,
                targets,
                pattern,
                elsewhere,
                onDate,
                reason);
    }

    public boolean places() {
        return kind == Kind.BEGIN || kind == Kind.RETRY;
    }

    public boolean isAllOrNothing() {
        return onConflict == OnConflict.ABORT;
    }
}

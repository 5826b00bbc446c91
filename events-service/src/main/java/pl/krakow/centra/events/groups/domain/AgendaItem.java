package pl.krakow.centra.events.groups.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a meeting deals with.
 *
 * @param presenter who begins with it
 * @param minutes it is given
 */
public record AgendaItem(
        UUID id,
        String title,
        @Nullable String presenter,
        @Nullable Integer minutes) {

    public static final int MOST = 50;
}

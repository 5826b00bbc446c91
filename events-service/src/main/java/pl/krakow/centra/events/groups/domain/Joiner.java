package pl.krakow.centra.events.groups.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * Somebody who comes to a group, or is asked to.
 *
 * @param id of what they will be to the group
 * @param subject of their account, where it is known
 */
public record Joiner(
        MembershipId id,
        ParticipantId participant,
        @Nullable String subject,
        Member who) {}

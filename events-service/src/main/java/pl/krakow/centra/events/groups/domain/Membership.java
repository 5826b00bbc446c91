package pl.krakow.centra.events.groups.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * What one person is to a group, and was. Who comes back has another one.
 *
 * @param participant counts the person once, whatever groups and events they take part in
 * @param subject of the account they take part with
 * @param from the first day as a member; null for who never was one
 * @param until the last day as a member
 * @param answerBy of who is invited: until when the place is kept
 * @param link hash of the token in their letter, which stands in for an account
 * @param feed hash of the token of their calendar of the group's meetings
 * @param reason why they were declined or removed, as they were told
 * @param at when it began
 */
public record Membership(
        MembershipId id,
        ParticipantId participant,
        @Nullable String subject,
        Member who,
        MembershipState state,
        boolean leader,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Instant answerBy,
        @Nullable String link,
        @Nullable String feed,
        @Nullable String reason,
        Instant at) {

    static Membership of(Joiner joiner, MembershipState state, Instant at) {
        return new Membership(
                joiner.id(),
                joiner.participant(),
                joiner.subject(),
                joiner.who(),
                state,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                at);
    }

    public boolean isOf(String someSubject) {
        return subject != null && subject.equals(someSubject);
    }

    /** Whether they belonged to the group on that day. */
    public boolean wasThereOn(LocalDate day) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether they went before that day and it is still known who they were. */
    public boolean wentBefore(LocalDate day) {
        return went().filter(when -> when.isBefore(day)).isPresent();
    }

    /** When they went, as long as it is known who they were. */
    public Optional<LocalDate> went() {
        return state.isLive() || who.name().isEmpty()
                ? Optional.empty()
                : Optional.of(until == null ? at.atZone(ZoneOffset.UTC).toLocalDate() : until);
    }

    boolean isExpiredBy(Instant now) {
        return state == MembershipState.INVITED && answerBy != null && !now.isBefore(answerBy);
    }

    Membership invited(Instant until, @Nullable String hash) {
        return new Membership(
                id,
                participant,
                subject,
                who,
                MembershipState.INVITED,
                leader,
                from,
                this.until,
                until,
                hash,
                feed,
                reason,
                at);
    }

    Membership joined(LocalDate today) {
        return new Membership(
                id, participant, subject, who, MembershipState.MEMBER, leader, today, null, null, link, feed, null, at);
    }

    /** They answered with an account, or told more of themselves. */
    Membership known(ParticipantId sameAs, @Nullable String account, Member told) {
        return new Membership(id, sameAs, account, told, state, leader, from, until, answerBy, link, feed, reason, at);
    }

    Membership leading(boolean leads) {
        return new Membership(
                id, participant, subject, who, state, leads, from, until, answerBy, link, feed, reason, at);
    }

    Membership withFeed(@Nullable String hash) {
        return new Membership(
                id, participant, subject, who, state, leader, from, until, answerBy, link, hash, reason, at);
    }

    /** Nothing that was sent to them opens anything afterwards. */
    Membership over(MembershipState how, @Nullable String why, LocalDate today) {
        return new Membership(
                id,
                participant,
                subject,
                who,
                how,
                false,
                from,
                from == null ? null : today,
                null,
                null,
                null,
                why,
                at);
    }

    /** @param pseudonym in place of the account, where there was one */
    Membership forgotten(String pseudonym) {
        return new Membership(
                id,
                participant,
                subject == null ? null : pseudonym,
                who.forgotten(),
                state,
                leader,
                from,
                until,
                answerBy,
                null,
                null,
                null,
                at);
    }
}

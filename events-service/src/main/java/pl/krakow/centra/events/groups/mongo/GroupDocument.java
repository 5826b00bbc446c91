package pl.krakow.centra.events.groups.mongo;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.groups.domain.GroupAbout;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.Member;
import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.MembershipId;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.Notice;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.programme.mongo.TextsDocument;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * A group as stored, with the news that waits to be sent and the notices that wait to be written.
 *
 * @param sort the Polish name as lists order it
 * @param firstGone on which day the first of those went of whom it is still known who they were; missing when there is none
 * @param invitationsDue when the next invitation runs out; missing when there is none
 * @param pendingSince since when somebody is to be written to or meetings are to be called off; missing when nothing is
 */
@Document(GroupDocument.COLLECTION)
@TypeAlias("workingGroup")
record GroupDocument(
        @Id UUID id,
        String centre,
        String zone,
        TextsDocument name,
        TextsDocument purpose,
        String sort,
        String joining,
        int mostMembers,
        String coordinator,
        String state,
        @Nullable String reason,
        List<MembershipDocument> members,
        boolean clearing,
        Instant begunAt,
        @Nullable String firstGone,
        @Nullable Instant invitationsDue,
        List<NoticeDocument> notices,
        @Nullable Instant pendingSince,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "workingGroups";

    /** @param address the e-mail address, in lower case */
    record MembershipDocument(
            UUID id,
            UUID participant,
            @Nullable String subject,
            String name,
            @Nullable String email,
            @Nullable String address,
            @Nullable String phone,
            String language,
            @Nullable String organisation,
            @Nullable UUID organisationId,
            @Nullable String message,
            String state,
            boolean leader,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Instant answerBy,
            @Nullable String link,
            @Nullable String feed,
            @Nullable String reason,
            Instant at) {

        static MembershipDocument of(Membership membership) {
            var who = membership.who();
            return new MembershipDocument(
                    membership.id().value(),
                    membership.participant().value(),
                    membership.subject(),
                    who.name(),
                    who.email(),
                    who.email() == null ? null : who.email().toLowerCase(Locale.ROOT),
                    who.phone(),
                    who.language(),
                    who.organisation(),
                    who.organisationId(),
                    who.message(),
                    membership.state().name(),
                    membership.leader(),
                    membership.from(),
                    membership.until(),
                    membership.answerBy(),
                    membership.link(),
                    membership.feed(),
                    membership.reason(),
                    membership.at());
        }

        Membership toMembership() {
            return new Membership(
                    new MembershipId(id),
                    new ParticipantId(participant),
                    subject,
                    new Member(name, email, phone, language, organisation, organisationId, message),
                    MembershipState.valueOf(state),
                    leader,
                    from,
                    until,
                    answerBy,
                    link,
                    feed,
                    reason,
                    at);
        }
    }

    /** @param key what the notice is known by */
    record NoticeDocument(
            String key, String kind, UUID whom, @Nullable String token, long revision) {

        static NoticeDocument of(Notice notice) {
            return new NoticeDocument(
                    notice.key(), notice.kind().name(), notice.whom().value(), notice.token(), notice.revision());
        }

        Notice toNotice() {
            return new Notice(Notice.Kind.valueOf(kind), new MembershipId(whom), token, revision);
        }
    }

    static GroupDocument of(
            WorkingGroup group,
            List<NoticeDocument> notices,
            @Nullable Instant pendingSince,
            List<PendingEvent> outbox) {
        var about = group.about();
        return new GroupDocument(
                group.id().value(),
                group.centre(),
                group.zone().getId(),
                TextsDocument.some(about.name()),
                TextsDocument.some(about.purpose()),
                sort(group),
                about.joining().name(),
                about.mostMembers(),
                about.coordinator(),
                group.state().name(),
                group.reason(),
                group.members().stream().map(MembershipDocument::of).toList(),
                group.clearing(),
                group.begunAt(),
                group.members().stream()
                        .flatMap(each -> each.went().stream())
                        .min(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(null),
                group.due().orElse(null),
                notices,
                pendingSince,
                group.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    /** The name as Polish orders it, as text that orders the same everywhere. */
    static String sort(WorkingGroup group) {
        var collator = Collator.getInstance(Locale.forLanguageTag("pl"));
        return HexFormat.of()
                .formatHex(collator.getCollationKey(group.about().name().pl()).toByteArray());
    }

    WorkingGroup toGroup() {
        return new WorkingGroup(
                new GroupId(id),
                centre,
                ZoneId.of(zone),
                new GroupAbout(name.toTexts(), purpose.toTexts(), Joining.valueOf(joining), mostMembers, coordinator),
                GroupState.valueOf(state),
                reason,
                members.stream().map(MembershipDocument::toMembership).toList(),
                clearing,
                begunAt,
                revision);
    }
}
